"""Deeds that belong to certain floors: reading, who is in focus, inner chairs, switching the floor."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from game.circles.rules import hosting, midturn, turns
from game.circles.rules.events.floors import (
    GiveChair,
    Read,
    SetFocus,
    SetInner,
    StopScene,
    SwitchFloor,
    TakeChair,
)
from game.circles.rules.events.meetings import Deed
from game.circles.rules.facts.floors import (
    ChairTaken,
    ChairWanted,
    FloorSwitched,
    FocusSet,
    InnerSet,
    SceneStopped,
    TextRead,
)
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.floors import floor_of, inner, reader
from game.circles.rules.floors.focus import ABOUT
from game.circles.rules.formats.form import SWITCHABLE, Phase
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Share, Stage
from game.circles.rules.refusals import floors as no_floor
from game.circles.rules.refusals import meetings as no
from game.circles.rules.refusals import turns as no_turn
from game.circles.rules.turns import Change


def read(meeting: Meeting, deed: Read, now: float) -> Change:
    """The house says the next text of the part as the reading of whoever reads."""
    _goes_on(meeting, deed, now)
    if meeting.floor != "reader":
        raise no_floor.NothingToRead()
    seat, texts = _speaking(meeting, deed, now), meeting.phase.text
    if not reader.reads(meeting, seat):
        raise no_floor.ReaderReads()
    if meeting.read >= len(texts):
        raise no_floor.AllIsRead()
    text, left = texts[meeting.read], len(texts) - meeting.read - 1
    return replace(meeting, read=meeting.read + 1), [TextRead(seat.id, text, left)]


def focus(meeting: Meeting, deed: SetFocus, now: float) -> Change:
    """The part that is about one person is theirs: now, or when it comes. They may pass it."""
    hosting.held_by(meeting, deed, now)
    if not any(phase.floor in ABOUT for phase in meeting.form.phases) or meeting.stage is Stage.AFTERCARE:
        raise no_floor.NoFocusInThis()
    seat = meeting.seat(deed.whom)
    if seat is None or not seat.sharing or seat.dropped_at is not None or seat.quieted_until is not None:
        raise no_floor.NotForFocus()
    if meeting.focus == seat.id and not (seat.id != meeting.holder and seat.share is not Share.WAITING):
        raise no_floor.FocusIsSo()
    if meeting.floor not in ABOUT:
        return replace(meeting, focus=seat.id), [FocusSet(seat.id)]
    if meeting.hold is not None:
        raise no.HoldFirst()
    if meeting.holder is not None and meeting.turn.taken:
        raise no_floor.FocusHasTurn()
    if meeting.holder is not None:
        meeting = turns.settled(meeting, Share.ASIDE, now)
    meeting = meeting.with_seat(seat.id, share=Share.WAITING, hand=None)
    return replace(meeting, focus=seat.id), [FocusSet(seat.id)]


def switch(meeting: Meeting, deed: SwitchFloor, now: float) -> Change:
    """Open talk, a queue or one at a time. Who has a turn keeps it, but where the talk is open from here.

    Before somebody who has begun is cut off with that, the facilitator is told, once.
    """
    hosting.held_by(meeting, deed, now)
    if meeting.stage is not Stage.SITTING:
        raise no_floor.NotSwitchable()
    if meeting.hold is not None:
        raise no.HoldFirst()
    if meeting.floor not in SWITCHABLE:
        raise no_floor.NotSwitchable()
    floor = deed.floor or ("queue" if meeting.floor == "open" else "open")
    if floor not in SWITCHABLE:
        raise no_floor.NoSuchFloor()
    if floor == meeting.floor:
        raise no_floor.FloorIsSo()
    over: list[Fact] = []
    if floor == "open" and meeting.holder is not None:
        if (warned := midturn.warned(meeting, deed.seat, "floor open")) is not None:
            return warned
        meeting, over = midturn.ended(meeting, now)
    meeting = replace(meeting, floor_now="" if floor == meeting.phase.floor else floor)
    meeting, facts = floor_of(meeting).entered(meeting, now)
    return meeting, [*over, FloorSwitched(deed.seat, floor), *facts]


def set_inner(meeting: Meeting, deed: SetInner, now: float) -> Change:
    """They sit inside, and nobody else: now, or when the part with inner chairs comes."""
    hosting.held_by(meeting, deed, now)
    part = _part_with_chairs(meeting)
    if meeting.hold is not None:
        raise no.HoldFirst()
    ids = tuple(dict.fromkeys(deed.seats))
    if not 1 <= len(ids) <= part.chairs:
        raise no_floor.TooManyInside(most=part.chairs)
    chosen = [meeting.seat(seat_id) for seat_id in ids]
    if inner.is_stage(meeting) and not all(
        seat is not None and (seat.inner or seat.id == meeting.focus) for seat in chosen
    ):
        raise no_floor.EachComesIn()
    if any(seat is None or not seat.sharing or seat.quieted_until is not None for seat in chosen):
        raise no_floor.NotForAChair()
    meeting = inner.seated(meeting, tuple(seat for seat in chosen if seat is not None))
    now_inside = tuple(seat.id for seat in inner.inside(meeting))
    return meeting, [InnerSet(now_inside, ahead=meeting.floor != "inner")]


def take_chair(meeting: Meeting, deed: TakeChair, now: float) -> Change:
    """The open chair is theirs; where it is taken, those inside know that somebody would like to come in."""
    seat = _at_the_chairs(meeting, deed, now)
    if seat.inner:
        raise no_floor.InsideAlready()
    if not inner.is_full(meeting):
        return meeting.with_seat(seat.id, inner=True, hand=None), [ChairTaken(seat.id)]
    if seat.hand is not None:
        raise no_turn.HandIsUp()
    meeting = replace(meeting, hands=meeting.hands + 1)
    return meeting.with_seat(seat.id, hand=meeting.hands), [ChairWanted(seat.id)]


def give_chair(meeting: Meeting, deed: GiveChair, now: float) -> Change:
    """The chair is free."""
    seat = _at_the_chairs(meeting, deed, now)
    if not seat.inner:
        raise no_floor.NotInside()
    return inner.freed(meeting, seat, now)


def stop(meeting: Meeting, deed: StopScene, now: float) -> Change:
    """The scene ends at once, also in a hold: nobody is on the stage. Any seat can do it."""
    if meeting.floor != "inner" or not inner.is_stage(meeting) or not inner.inside(meeting):
        raise no_floor.NoScene()
    return inner.seated(meeting, ()), [SceneStopped(deed.seat)]


def _at_the_chairs(meeting: Meeting, deed: Deed, now: float) -> Seat:
    _goes_on(meeting, deed, now)
    if meeting.floor != "inner":
        raise no_floor.NoChairs()
    return _speaking(meeting, deed, now)


def _part_with_chairs(meeting: Meeting) -> Phase:
    """The part that runs, if it has chairs, else the next that has. Raises NoChairs."""
    if meeting.stage is not Stage.AFTERCARE:
        for phase in meeting.form.phases[max(0, meeting.phase_index) :]:
            if phase.floor == "inner":
                return phase
    raise no_floor.NoChairs()


def _goes_on(meeting: Meeting, deed: Deed, now: float) -> None:
    """A part runs, and nothing holds it. Raises OnHold."""
    if meeting.hold is not None:
        raise hosting.on_hold(meeting, deed.seat, now)


def _speaking(meeting: Meeting, deed: Deed, now: float) -> Seat:
    """The seat, which shares and was not asked to listen for a while. Raises ListeningSeat, ListensForNow."""
    seat = meeting.seat(deed.seat)
    if seat.quiet:
        raise no.ListeningSeat()
    if (listens := hosting.listens_for_now(seat, now)) is not None:
        raise listens
    return seat


DEEDS: dict[type[Deed], object] = {
    Read: read,
    SetFocus: focus,
    SwitchFloor: switch,
    SetInner: set_inner,
    TakeChair: take_chair,
    GiveChair: give_chair,
    StopScene: stop,
}
ASKED: dict[str, Callable[[UUID], Deed]] = {
    "read": Read,
    "focus": lambda seat_id: SetFocus(seat_id, seat_id),
    "floor": SwitchFloor,
    "inner": TakeChair,
    "outer": GiveChair,
    "stop": StopScene,
}
"""Words that can have room, with a deed that asks whether they have."""
