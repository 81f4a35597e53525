"""The door of a running meeting: closed and opened by who holds it, and one person let in."""

from dataclasses import replace

from game.circles.rules import hosting
from game.circles.rules.events.chairing import Admit, SetDoor
from game.circles.rules.facts.chairing import Admitted, DoorSet
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.turns import Change


def set_door(meeting: Meeting, deed: SetDoor, now: float) -> Change:
    """Closed by wish; opened only as far as the format leaves it open."""
    hosting.held_by(meeting, deed, now)
    if deed.is_locked:
        if not meeting.door_open:
            raise no_chair.DoorIsClosed()
        return replace(meeting, locked=True), [DoorSet(is_locked=True)]
    if meeting.door_open:
        raise no_chair.DoorIsOpen()
    meeting = replace(meeting, locked=False)
    if not meeting.door_open:
        raise no_chair.DoorStaysClosed()
    return meeting, [DoorSet(is_locked=False)]


def admit(meeting: Meeting, deed: Admit, now: float) -> Change:
    """An empty seat is kept for who is admitted; whether they sit down on it is theirs to say."""
    hosting.held_by(meeting, deed, now)
    if meeting.seat(deed.whose) is not None:
        raise no_chair.SitsHere()
    if meeting.door_open:
        raise no_chair.DoorIsOpen()
    if any(seat.id == deed.whose for seat in meeting.seats):
        return meeting.with_seat(deed.whose, admitted=True), [Admitted(deed.whose)]
    kept = Seat(deed.whose, left=True, admitted=True)
    return replace(meeting, seats=(*meeting.seats, kept)), [Admitted(deed.whose)]
