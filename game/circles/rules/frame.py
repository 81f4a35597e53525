"""Deeds that hold the frame: begin, hold, go on, more time, the bell, the closing."""

from dataclasses import replace

from game.circles.rules import hosting, time, turns
from game.circles.rules import refusals as no
from game.circles.rules.events import (
    Begin,
    Bell,
    CallHold,
    Close,
    Deed,
    Extend,
    Next,
    Pause,
    Resume,
)
from game.circles.rules.facts import (
    AftercareBegun,
    Begun,
    BellRung,
    BelowMinimum,
    ClosingWords,
    Ended,
    Extended,
    HoldCalled,
    PhaseEntered,
    Resumed,
)
from game.circles.rules.floors import floor_of
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Hold, Share, Stage
from game.circles.rules.turns import Change


def begin(meeting: Meeting, deed: Begin, now: float) -> Change:
    """The first phase. Below the format's minimum the facilitator is told first, and may begin again."""
    if meeting.stage is not Stage.GATHERING:
        raise no.HasBegun()
    hosting.held_by(meeting, deed, now)
    if meeting.hold is not None:
        raise no.HoldFirst()
    sharing = len(meeting.sharing)
    if sharing < meeting.form.minimum and not meeting.below_told:
        return replace(meeting, below_told=True), [BelowMinimum(sharing, meeting.form.minimum)]
    meeting, entered = phase_entered(replace(meeting, stage=Stage.SITTING, stage_began=now), 0, now)
    return meeting, [Begun(deed.seat, sharing), *entered]


def phase_entered(meeting: Meeting, index: int, now: float) -> Change:
    """The phase of that number begins, or aftercare after the last; everybody's turn is to come."""
    if index >= len(meeting.form.phases):
        return aftercare(meeting, now, early=False)
    phase = meeting.form.phases[index]
    seats = tuple(
        replace(seat, share=Share.WAITING, offered_again=False, hand=None) for seat in meeting.seats
    )
    meeting = replace(
        _floor_cleared(meeting),
        phase_index=index,
        phase_began=now,
        extra_s=0,
        again=False,
        closing_words=False,
        over_told=0,
        free_since=None,
        floor_now="",
        read=0,
        half=0,
        loop=None,
        heard_at=None,
        free_told=False,
        seats=seats,
    )
    entered = PhaseEntered(phase.key, phase.floor, phase.crosstalk, phase.text, phase.minutes, index == 0)
    meeting, facts = floor_of(meeting).entered(meeting, now)
    return meeting, [entered, *facts]


def aftercare(meeting: Meeting, now: float, *, early: bool) -> Change:
    """The closing is read, and open talk begins. A meeting that never began ends instead."""
    if meeting.stage is not Stage.SITTING:
        return ended(meeting, now)
    closed = not early and meeting.form.phases[-1].floor == "host"
    meeting = _floor_cleared(released(meeting, now))
    meeting = replace(meeting, stage=Stage.AFTERCARE, stage_began=now)
    return meeting, [AftercareBegun(time.AFTERCARE_S // 60, early, closed)]


def ended(meeting: Meeting, now: float) -> Change:
    """The meeting is over and keeps no seats; early when it ends in the middle of its phases."""
    over = Ended(early=meeting.stage is Stage.SITTING, never_begun=meeting.stage is Stage.GATHERING)
    meeting = _floor_cleared(released(meeting, now))
    return replace(meeting, stage=Stage.ENDED, stage_began=now, host=None, seats=()), [over]


def _floor_cleared(meeting: Meeting) -> Meeting:
    return replace(meeting, holder=None, turn=None, centre_since=None)


def held(meeting: Meeting, now: float, why: str) -> Change:
    """Everybody is asked to be quiet; time stands still for turn and phase. Raises HeldEnough."""
    if why != "alone" and meeting.held_s >= time.HOLD_MOST_S:
        raise no.HeldEnough()
    alone_since = None if meeting.host_here(now) else now
    meeting = replace(meeting, hold=Hold(now, why), alone_since=alone_since, closing_offered=False)
    return meeting, [HoldCalled(why)]


def released(meeting: Meeting, now: float) -> Meeting:
    """The hold, if there is one, is over; what was timed is moved on by as long as it lasted."""
    if meeting.hold is None:
        return meeting
    gone = now - meeting.hold.since
    moved = lambda at: None if at is None else at + gone
    turn = meeting.turn
    if turn is not None:
        turn = replace(turn, began=turn.began + gone, heard_at=moved(turn.heard_at))
    asked, silence = meeting.asked, meeting.silence
    if asked is not None:
        asked = replace(asked, since=asked.since + gone)
    if silence is not None:
        silence = replace(silence, since=silence.since + gone, until=silence.until + gone)
    return replace(
        meeting,
        hold=None,
        alone_since=None,
        closing_offered=False,
        held_s=meeting.held_s + gone,
        turn=turn,
        stage_began=meeting.stage_began + gone,
        phase_began=meeting.phase_began + gone,
        centre_since=moved(meeting.centre_since),
        free_since=moved(meeting.free_since),
        groups_until=moved(meeting.groups_until),
        silence=silence,
        asked=asked,
    )


def hold(meeting: Meeting, deed: CallHold, now: float) -> Change:
    """The facilitator asks for quiet."""
    hosting.held_by(meeting, deed, now)
    if meeting.hold is not None:
        raise no.AlreadyOnHold()
    return held(meeting, now, "facilitator")


def pause(meeting: Meeting, deed: Pause, now: float) -> Change:
    """A member asks for quiet, once a meeting."""
    if meeting.hold is not None:
        raise no.AlreadyOnHold()
    if meeting.seat(deed.seat).paused:
        raise no.HostsPauseUsed() if meeting.host == deed.seat else no.PauseUsed()
    return held(meeting.with_seat(deed.seat, paused=True), now, "pause")


def resume(meeting: Meeting, deed: Resume, now: float) -> Change:
    """The circle goes on where it stopped."""
    if meeting.hold is None:
        raise no.NotOnHold()
    hosting.held_by(meeting, deed, now)
    return released(meeting, now), [Resumed()]


def further(meeting: Meeting, deed: Next, now: float) -> Change:
    """One step further: the next phase, or a closing word each where turns wait, then one turn further."""
    hosting.held_by(meeting, deed, now)
    if meeting.stage is Stage.GATHERING:
        raise no.NotBegun()
    if meeting.hold is not None:
        raise no.HoldFirst()
    if meeting.stage is Stage.AFTERCARE:
        return ended(meeting, now)
    waits = meeting.holder is not None or meeting.waiting
    if not meeting.by_turns or not waits:
        return phase_entered(meeting, meeting.phase_index + 1, now)
    if not meeting.closing_words:
        return replace(meeting, closing_words=True), [ClosingWords()]
    if meeting.holder is None:
        return replace(meeting, centre_since=None), []
    if meeting.turn.taken:
        return turns.done(meeting, now)
    return turns.given_back(meeting, now, why="moved")


def extend(meeting: Meeting, deed: Extend, now: float) -> Change:
    """More minutes for this phase, within what a meeting can be given."""
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
    more = 60 * deed.minutes
    meeting = replace(
        meeting,
        extra_s=meeting.extra_s + more,
        extended_s=meeting.extended_s + more,
        over_told=0,
        closing_words=False,
    )
    return meeting, [Extended(deed.minutes)]


def bell(meeting: Meeting, deed: Bell, now: float) -> Change:
    """The bell rings."""
    hosting.held_by(meeting, deed, now)
    return meeting, [BellRung()]


def close(meeting: Meeting, deed: Close, now: float) -> Change:
    """The closing is read: by the facilitator at any time, by a member after five minutes without one."""
    if meeting.host != deed.seat and not meeting.closing_offered:
        raise no.ClosingLater()
    return aftercare(meeting, now, early=True)


DEEDS: dict[type[Deed], object] = {
    Begin: begin,
    CallHold: hold,
    Pause: pause,
    Resume: resume,
    Next: further,
    Extend: extend,
    Bell: bell,
    Close: close,
}
