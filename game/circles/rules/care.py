"""Deeds of care: next door with one person, and the room of aftercare.

While two sit beside the ring their places are kept: no turn comes to them, and one that they had is offered
again when they are back. Whoever held the meeting lends it to whoever holds it with them; where nobody does,
the circle holds still until they are back.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

from game.circles.rules import frame, peace, time, turns
from game.circles.rules.events.care import Come, ComeBack, GoNextDoor
from game.circles.rules.events.meetings import Deed
from game.circles.rules.facts.care import BackFromNextDoor, CameAlong, LongNextDoor, WentNextDoor
from game.circles.rules.facts.meetings import Fact, Resumed
from game.circles.rules.floors import floor_of
from game.circles.rules.floors.floor import Deadline
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Duty, Seat, Share, Stage
from game.circles.rules.refusals import care as no_care
from game.circles.rules.turns import Change
from game.common.refusals import Refused

WHY = "care"
"""Why the circle holds still while its only facilitator sits next door."""


def why_not_asked(meeting: Meeting, seat_id: UUID) -> Refused | None:
    """Why nobody can go next door with this seat now; None where somebody can."""
    if meeting.stage is Stage.AFTERCARE:
        return no_care.CareLater()
    if not meeting.side:
        return no_care.NoRoomBeside()
    if meeting.in_care:
        return no_care.CareIsTaken()
    seat = meeting.seat(seat_id)
    if seat is None or not seat.hears or seat.dropped_at is not None:
        return no_care.NotHereForCare()
    return None


def free_for(meeting: Meeting, seat_id: UUID) -> tuple[Seat, ...]:
    """Those who hold the meeting, are here, and could sit with this seat; the facilitator last.

    Nobody from whom it is kept is among them.
    """
    able = [
        seat
        for seat in meeting.sharing
        if meeting.helps(seat.id) and seat.id != seat_id and seat.dropped_at is None and not seat.masked
        if peace.may_ask(meeting, seat_id, seat.id)
    ]
    return tuple(sorted(able, key=lambda seat: seat.id == meeting.host))


def go(meeting: Meeting, deed: GoNextDoor, now: float) -> Change:
    """Two sit next door. A turn of theirs goes aside; the ring is held by another, or holds still."""
    if not meeting.helps(deed.seat):
        raise no_care.CareForThem()
    if deed.seat == deed.whom:
        raise no_care.CareOfOneself()
    if reason := why_not_asked(meeting, deed.whom):
        raise reason
    if not peace.may_join(meeting, deed.seat, deed.whom):
        raise no_care.NobodyFree()
    facts: list[Fact] = []
    for seat_id in (deed.whom, deed.seat):
        meeting, more = _up(meeting, seat_id, now)
        facts += more
    meeting = replace(meeting, care_since=now, care_told=False)
    if meeting.host != deed.seat or meeting.stage is not Stage.SITTING:
        return meeting, [WentNextDoor(deed.whom, deed.seat), *facts]
    keepers = [seat for seat in meeting.with_duty(Duty.CO) if not seat.masked]
    if keepers:
        meeting = replace(meeting, host=keepers[0].id, lent_by=deed.seat)
        return meeting, [WentNextDoor(deed.whom, deed.seat, keepers[0].id), *facts]
    if meeting.hold is None:
        meeting, held = frame.held(meeting, now, WHY)
        facts += held
    return meeting, [WentNextDoor(deed.whom, deed.seat), *facts]


def _up(meeting: Meeting, seat_id: UUID, now: float) -> Change:
    """The seat is empty for a while: whatever it had on the floor is free, and comes to it again."""
    if meeting.holder == seat_id:
        meeting = turns.settled(meeting, Share.ASIDE, now)
    seat = meeting.seat(seat_id)
    facts: list[Fact] = []
    if meeting.stage is Stage.SITTING:
        meeting, facts = floor_of(meeting).gone(meeting, seat, now)
    return meeting.with_seat(seat_id, in_care=True, hand=None, inner=False, group=0), facts


def come_back(meeting: Meeting, deed: ComeBack, now: float) -> Change:
    """Somebody sits in the ring again, and holds the meeting again where they had lent it."""
    if not meeting.seat(deed.seat).in_care:
        raise no_care.NotNextDoor()
    meeting = meeting.with_seat(deed.seat, in_care=False)
    holds = meeting.host == deed.seat
    if meeting.lent_by == deed.seat:
        keeper = meeting.seat(meeting.host)
        holds = keeper is None or Duty.CO in keeper.duties
        meeting = replace(meeting, lent_by=None, host=deed.seat if holds else meeting.host)
    facts: list[Fact] = [BackFromNextDoor(deed.seat, holds)]
    if holds and meeting.hold is not None and meeting.hold.why == WHY:
        meeting, facts = frame.released(meeting, now), [*facts, Resumed()]
    return meeting, facts


def come(meeting: Meeting, deed: Come, now: float) -> Change:
    """Somebody has come along to aftercare; words there come to them from now on."""
    if meeting.stage is not Stage.AFTERCARE:
        raise no_care.NotAftercareYet()
    if not meeting.side:
        raise no_care.AftercareIsHere()
    if meeting.seat(deed.seat).came:
        raise no_care.CameAlready()
    return meeting.with_seat(deed.seat, came=True, dropped_at=None), [CameAlong(deed.seat)]


def settled(meeting: Meeting) -> Meeting:
    """Nobody sits next door any more: nothing of it is remembered."""
    if meeting.care_since is None or meeting.in_care:
        return meeting
    return replace(meeting, care_since=None, care_told=False, lent_by=None)


def due(meeting: Meeting) -> Iterator[Deadline]:
    """Aftercare next door to which nobody came, or which all have left, is over after a while."""
    if meeting.stage is Stage.AFTERCARE and meeting.side and not meeting.present:
        yield meeting.stage_began + time.COMING_S, frame.ended


def due_beside(meeting: Meeting) -> Iterator[Deadline]:
    """What time does next door, also while the ring holds still: a word after half an hour, once."""
    if meeting.care_since is not None and meeting.in_care and not meeting.care_told:
        yield meeting.care_since + time.CARE_WORD_S, _told


def _told(meeting: Meeting, now: float) -> Change:
    facts: list[Fact] = [LongNextDoor(seat.id) for seat in meeting.in_care]
    return replace(meeting, care_told=True), facts


DEEDS: dict[type[Deed], object] = {GoNextDoor: go, ComeBack: come_back, Come: come}
ASKED: dict[str, Callable[[UUID], Deed]] = {"back": ComeBack, "aftercare": Come}
"""Words that can have room, with a deed that asks whether they have."""
