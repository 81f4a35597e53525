"""More minutes, with everybody's yes. Nothing stands still meanwhile, and nobody is told who said what."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from game.circles.rules import hosting, time
from game.circles.rules.events.meetings import Extend
from game.circles.rules.facts.chairing import ExtendAsked, KeptToTheHour, YesNoted
from game.circles.rules.facts.meetings import Extended
from game.circles.rules.floors.floor import Deadline
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Asked, Seat, Stage
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.refusals import meetings as no
from game.circles.rules.turns import Change


def extend(meeting: Meeting, deed: Extend, now: float) -> Change:
    """Everybody who shares here is asked; where nobody else does, the minutes are there at once."""
    hosting.held_by(meeting, deed, now)
    if meeting.hold is not None:
        raise no.HoldFirst()
    if meeting.stage is not Stage.SITTING:
        raise no.NoPhase()
    left = (time.EXTEND_MOST_S - meeting.extended_s) // 60
    if not left:
        raise no.NothingToExtend(most=time.EXTEND_MOST_S // 60)
    if not 1 <= deed.minutes <= left:
        raise no.ExtendBounds(most=time.EXTEND_MOST_S // 60, left=left, example=min(5, left))
    if meeting.asked is not None:
        raise no_chair.AskedJustNow()
    if meeting.kept_at is not None and now < meeting.kept_at + time.KEPT_S:
        raise no_chair.KeepsToTheHour()
    others = frozenset(seat.id for seat in meeting.sharing if _is_asked(seat) and seat.id != deed.seat)
    if not others:
        return _extended(meeting, deed.minutes)
    meeting = replace(meeting, asked=Asked(deed.minutes, now, others))
    return meeting, [ExtendAsked(deed.minutes, deed.seat)]


def _is_asked(seat: Seat | None) -> bool:
    """Whether the yes of this seat is waited for: not while its line is down, or while it is next door."""
    return seat is not None and seat.sharing and seat.dropped_at is None and not seat.in_care


def _extended(meeting: Meeting, minutes: int) -> Change:
    more = 60 * minutes
    meeting = replace(
        meeting,
        asked=None,
        extra_s=meeting.extra_s + more,
        extended_s=meeting.extended_s + more,
        over_told=0,
        closing_words=False,
    )
    return meeting, [Extended(minutes)]


def answered(meeting: Meeting, seat_id: UUID, *, yes: bool, now: float) -> Change:
    """One no is enough. What follows from the last yes is for settled() to see."""
    if not yes:
        return _kept(meeting, now)
    of = meeting.asked.of - {seat_id}
    meeting = replace(meeting, asked=replace(meeting.asked, of=of))
    return meeting, [YesNoted(seat_id)] if _waited_for(meeting) else []


def settled(meeting: Meeting, now: float) -> Change:
    """Everybody has said yes, of those who are still here; or no part runs any more."""
    if meeting.asked is None or meeting.stage is Stage.ENDED:
        return meeting, []
    if meeting.stage is not Stage.SITTING:
        return _kept(meeting, now)
    return (meeting, []) if _waited_for(meeting) else _extended(meeting, meeting.asked.minutes)


def _waited_for(meeting: Meeting) -> bool:
    return any(_is_asked(meeting.seat(seat_id)) for seat_id in meeting.asked.of)


def _kept(meeting: Meeting, now: float) -> Change:
    return replace(meeting, asked=None, kept_at=now), [KeptToTheHour()]


def due(meeting: Meeting) -> Iterator[Deadline]:
    """A minute without everybody's yes is a no."""
    if meeting.asked is not None:
        yield meeting.asked.since + time.EXTEND_ASKED_S, _kept
