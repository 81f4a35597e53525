"""Being quiet: all together for a while, or one person who was asked to listen."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from uuid import UUID

from game.circles.rules import hosting, time, turns
from game.circles.rules.events.chairing import BeSilent, LetListen
from game.circles.rules.facts.chairing import QuietOver, SilenceBegun, SilenceOver
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.floors import floor_of
from game.circles.rules.floors.floor import Deadline
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Silence, Stage
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.refusals import meetings as no
from game.circles.rules.turns import Change
from game.common.refusals import Refused


def why_not(meeting: Meeting, seat: Seat, now: float) -> Refused | None:
    """Why this seat says nothing just now, for either reason."""
    if (listens := hosting.listens_for_now(seat, now)) is not None:
        return listens
    if meeting.silence is not None and meeting.hold is None:
        return no_chair.InSilence(left=max(1, ceil(meeting.silence.until - now)))
    return None


def be_silent(meeting: Meeting, deed: BeSilent, now: float) -> Change:
    """Everybody is quiet, or may speak again."""
    if deed.seconds is None:
        return _ended(meeting, deed, now)
    has_turn = meeting.holder == deed.seat and meeting.stage is Stage.SITTING
    if not has_turn and not meeting.helps(deed.seat):
        raise hosting.not_yours(meeting, deed.seat, now, kept=no_chair.SilenceNotYours())
    if meeting.hold is not None:
        raise no.HoldFirst() if meeting.helps(deed.seat) else hosting.on_hold(meeting, deed.seat, now)
    if meeting.silence is not None:
        raise no_chair.SilentAlready()
    if not time.SILENCE_LEAST_S <= deed.seconds <= time.SILENCE_MOST_S:
        raise no_chair.SilenceBounds()
    silence = Silence(now, now + deed.seconds, "declared", deed.seat)
    return replace(meeting, silence=silence), [SilenceBegun(deed.seconds, silence.why)]


def _ended(meeting: Meeting, deed: BeSilent, now: float) -> Change:
    if meeting.silence is None:
        may_begin = meeting.helps(deed.seat) or meeting.holder == deed.seat
        raise no_chair.NotSilent() if may_begin else no.NoSilenceToEnd()
    if meeting.silence.by != deed.seat and not meeting.helps(deed.seat):
        raise hosting.not_yours(meeting, deed.seat, now, kept=no_chair.SilenceNotYours())
    return over(meeting, now)


def over(meeting: Meeting, now: float) -> Change:
    """The silence is over; whoever has the turn has the time that they had."""
    silence, turn = meeting.silence, meeting.turn
    if silence is None:
        return meeting, []
    last = min(now, meeting.hold.since) if meeting.hold else now
    if turn is not None:
        gone = max(0.0, last - max(silence.since, turn.began))
        heard_at = None if turn.heard_at is None else min(last, turn.heard_at + gone)
        turn = replace(turn, began=turn.began + gone, heard_at=heard_at)
    centre = meeting.centre_since
    if centre is not None:
        centre += max(0.0, last - max(silence.since, centre))
    meeting = replace(meeting, silence=None, turn=turn, centre_since=centre, heard_at=last, free_told=False)
    return meeting, [SilenceOver(silence.why)]


def let_listen(meeting: Meeting, deed: LetListen, now: float) -> Change:
    """One person listens for so long. A turn goes aside and comes back at the end of its round.

    Where the round comes to its end before that, it does not wait for them.
    """
    hosting.held_by(meeting, deed, now)
    seat = meeting.seat(deed.whose)
    if deed.minutes is None:
        if seat is None or seat.quieted_until is None:
            raise no_chair.NotQuieted()
        return _may_speak(meeting, seat.id)
    if seat is None or not seat.agreed:
        raise no_chair.NotThatSeat()
    if seat.id == deed.seat:
        raise no_chair.NotOneself()
    if meeting.helps(seat.id):
        raise no_chair.NotOneWhoHolds()
    if seat.quiet:
        raise no_chair.ListensAnyway()
    if seat.quieted_until is not None:
        raise no_chair.QuietAlready()
    if not 1 <= deed.minutes <= time.LISTENS_MOST_MIN:
        raise no_chair.QuietBounds()
    facts: list[Fact] = []
    if meeting.holder == seat.id and meeting.stage is Stage.SITTING:
        meeting, facts = turns.given_back(meeting, now, why="moved")
    until = now + 60 * deed.minutes
    meeting = meeting.with_seat(seat.id, quieted_until=until, hand=None)
    if meeting.stage is Stage.SITTING:
        meeting, more = floor_of(meeting).gone(meeting, meeting.seat(seat.id), now)
        facts = facts + more
    return meeting, facts


def _may_speak(meeting: Meeting, seat_id: UUID) -> Change:
    return meeting.with_seat(seat_id, quieted_until=None), [QuietOver(seat_id)]


def due(meeting: Meeting) -> Iterator[Deadline]:
    """A silence ends, and whoever was asked to listen may speak again."""
    if meeting.silence is not None:
        yield meeting.silence.until, over
    for seat in meeting.present:
        if seat.quieted_until is not None:
            yield seat.quieted_until, lambda meeting, now, seat_id=seat.id: _may_speak(meeting, seat_id)
