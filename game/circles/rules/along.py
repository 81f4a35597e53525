"""Aftercare with a room of its own: who has come along has a part in it, and nobody else.

Whoever does not come within its time simply has no seat any more; nobody is told who came but those there.
"""

from dataclasses import replace

from game.circles.rules.facts.care import SeatGivenUp
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat


def begun(meeting: Meeting) -> tuple[Meeting, list[Fact]]:
    """Everybody is in one ring again, in which nobody has a turn; next door, nobody is in it yet.

    Those who sat next door with somebody are in it already. Whoever still reads the agreements has no seat.
    """
    together = {"inner": False, "group": 0, "in_care": False, "quieted_until": None}
    if not meeting.side:
        return replace(meeting, seats=tuple(replace(seat, **together) for seat in meeting.seats)), []
    agreed = tuple(seat for seat in meeting.seats if seat.agreed or seat.left)
    reading: list[Fact] = [SeatGivenUp(seat.id) for seat in meeting.seats if seat not in agreed]
    seats = tuple(_next_door(replace(seat, **together), seat.in_care) for seat in agreed)
    return replace(meeting, seats=seats), reading


def _next_door(seat: Seat, is_there: bool) -> Seat:
    return seat if is_there else replace(seat, came=False, dropped_at=None, hand=None)


def some_may_come(meeting: Meeting) -> bool:
    """Whether somebody who sat in the ring has not come yet."""
    return any(not seat.left and not seat.came for seat in meeting.seats)


def in_the_ring(meeting: Meeting) -> Meeting:
    """The same where the house has no such room any more: everybody has a part in it where they are."""
    seats = tuple(replace(seat, came=True, in_care=False) for seat in meeting.seats)
    return replace(meeting, side=False, care_since=None, seats=seats)
