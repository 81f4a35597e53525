"""Who holds the meeting next: handed over by a wish and a yes, or taken over where its holder is gone."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from game.circles.rules import duties, hosting, time
from game.circles.rules.events.chairing import TO_HOLD, HandOver
from game.circles.rules.facts.chairing import (
    AnybodyMayHold,
    HandedOver,
    HandoverAsked,
    NotTaken,
    TookOver,
)
from game.circles.rules.facts.meetings import Fact, Hosted
from game.circles.rules.floors.floor import Deadline
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Duty, Seat, Stage
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.turns import Change


def hand_over(meeting: Meeting, deed: HandOver, now: float) -> Change:
    """Somebody is asked to hold it from here; all stays as it is until they say yes."""
    if meeting.host != deed.seat:
        kept = no_chair.HandoverIsTheHolders() if meeting.helps(deed.seat) else None
        raise hosting.not_yours(meeting, deed.seat, now, kept=kept)
    if deed.to is None:
        if meeting.handed_to is None:
            raise no_chair.NobodyAsked()
        return _not_asked(meeting), duties.question_over(meeting, meeting.handed_to, TO_HOLD)
    seat = meeting.seat(deed.to)
    duties.check_can_be_asked(meeting, seat, deed.seat)
    if meeting.handed_to is not None:
        raise no_chair.AskedAlready()
    told: list[Fact] = [HandoverAsked(seat.id, deed.seat)]
    if not duties.hears_questions(meeting, seat.id):
        told = []
    return replace(meeting, handed_to=seat.id, handed_at=now), told


def answered(meeting: Meeting, seat: Seat, *, yes: bool, now: float) -> Change:
    """The one who was asked holds it, together with the one before; or all stays as it is."""
    if not yes:
        return _not_asked(meeting), [NotTaken(seat.id, TO_HOLD)]
    before = meeting.seat(meeting.host)
    reason = hosting.why_not_hold(meeting, seat, now)
    # Who comes first may ask somebody else: it is theirs to give.
    given = before is not None and bool(before.standing & hosting.LEADERS)
    if isinstance(reason, no_chair.FacilitatorsFirst) and given:
        reason = hosting.listens_for_now(seat, now)
    if reason:
        raise reason
    meeting = holds(meeting, seat.id)
    facts: list[Fact] = [Hosted(seat.id)]
    if before is not None and before.sharing:
        meeting = meeting.with_seat(before.id, duties=before.duties | {Duty.CO})
        facts = [HandedOver(seat.id, before.id)]
    return meeting, facts


def holds(meeting: Meeting, seat_id: UUID) -> Meeting:
    """The meeting held by this seat, whose other services are free from now on."""
    meeting = duties.without(_not_asked(meeting), seat_id)
    return replace(meeting, host=seat_id, alone_since=None, closing_offered=False)


def taken_over(meeting: Meeting, now: float) -> Change | None:
    """Who holds it with the one who is gone holds it from here; None where nobody can."""
    able = [
        seat
        for seat in meeting.with_duty(Duty.CO)
        if not seat.in_care and seat.id != meeting.host and hosting.why_not_hold(meeting, seat, now) is None
    ]
    return (holds(meeting, able[0].id), [TookOver(able[0].id)]) if able else None


def settled(meeting: Meeting) -> Change:
    """The question lapses where who was asked is gone or listens, or who asked holds it no longer."""
    asked = meeting.seat(meeting.handed_to)
    if meeting.handed_to is None or (asked is not None and asked.sharing and meeting.host is not None):
        return meeting, []
    told = duties.question_over(meeting, meeting.handed_to, TO_HOLD) if asked else []
    return _not_asked(meeting), told


def _not_asked(meeting: Meeting) -> Meeting:
    return replace(meeting, handed_to=None, handed_at=None)


def due(meeting: Meeting) -> Iterator[Deadline]:
    """The question lapses; those whom the circle names have been waited for."""
    if meeting.handed_to is not None and meeting.handed_at is not None:
        yield meeting.handed_at + time.ASK_LASTS_S, _lapses
    if meeting.leaders_first and meeting.stage is Stage.GATHERING:
        yield meeting.opened + time.LEADERS_WAITED_S, _waited_enough


def _lapses(meeting: Meeting, now: float) -> Change:
    to = meeting.handed_to
    return _not_asked(meeting), [*duties.question_over(meeting, to, TO_HOLD), NotTaken(to, TO_HOLD)]


def _waited_enough(meeting: Meeting, now: float) -> Change:
    facts: list[Fact] = [AnybodyMayHold()] if meeting.host is None else []
    return replace(meeting, leaders_first=False), facts
