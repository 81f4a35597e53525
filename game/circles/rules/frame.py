"""Deeds that hold the frame: begin, hold, go on, more time, the bell, the closing."""

from dataclasses import replace
from uuid import UUID

from game.circles.rules import alcoves, along, first_round, grounding, hosting, midturn, quieting, time, turns
from game.circles.rules.events.meetings import Begin, Bell, CallHold, Close, Deed, Next, Pause, Resume
from game.circles.rules.facts.formats import MANY, TwoWouldHelp
from game.circles.rules.facts.meetings import (
    AftercareBegun,
    Begun,
    BellRung,
    BelowMinimum,
    ClosingWords,
    Ended,
    HoldCalled,
    PhaseEntered,
    Resumed,
)
from game.circles.rules.floors import floor_of, free
from game.circles.rules.meeting import EARLY, Meeting
from game.circles.rules.parts import Duty, Hold, Share, Stage
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.refusals import formats
from game.circles.rules.refusals import meetings as no
from game.circles.rules.turns import Change


def begin(meeting: Meeting, deed: Begin, now: float) -> Change:
    """The first phase, if what the format needs is there.

    Below the format's minimum the facilitator is told first, and may begin again. Which question the first
    round asks is chosen here, and stays chosen meanwhile.
    """
    if meeting.stage is not Stage.GATHERING:
        raise no.HasBegun()
    hosting.held_by(meeting, deed, now)
    if meeting.hold is not None:
        raise no.HoldFirst()
    meeting = first_round.chosen(meeting, deed.asks)
    if (reason := formats.missing(meeting.form.needs, deed.met | met_here(meeting))) is not None:
        raise reason
    sharing = len(meeting.sharing)
    if sharing < meeting.form.minimum and not meeting.below_told:
        return replace(meeting, below_told=True), [BelowMinimum(sharing, meeting.form.minimum)]
    meeting, facts = begun(meeting, deed.seat, now)
    by_one = "two_facilitators" not in met_here(meeting)
    alone = [TwoWouldHelp(deed.seat)] if sharing > MANY and by_one else []
    return meeting, [*facts, *alone]


def begun(meeting: Meeting, seat_id: UUID, now: float) -> Change:
    """The first phase begins, by this seat; what it takes was asked before."""
    sharing = len(meeting.sharing)
    meeting = replace(meeting, stage=Stage.SITTING, stage_began=now, ready_since=None)
    meeting, entered = phase_entered(meeting, 0, now)
    return meeting, [Begun(seat_id, sharing), *entered]


def met_here(meeting: Meeting) -> frozenset[str]:
    """The needs of a format that the meeting itself shows to be met: who holds it with whoever holds it."""
    helping = [seat for seat in meeting.with_duty(Duty.CO) if seat.id != meeting.host]
    met = {"two_facilitators"} if helping else set()
    if any(hosting.PRACTITIONER in seat.standing for seat in helping):
        met.add("two_professionals")
    return frozenset(met)


def phase_entered(meeting: Meeting, index: int, now: float) -> Change:
    """The phase of that number begins, or aftercare after the last; everybody's turn is to come.

    After something heavy a minute of grounding comes first. A turn in whose middle that is ends with thanks.
    """
    meeting, back = _all_back(meeting, now)
    if grounding.is_wanted(meeting, index):
        meeting, facts = grounding.begun(meeting, index, now)
        return meeting, [*back, *facts]
    if index >= len(meeting.form.phases):
        meeting, facts = aftercare(meeting, now, early=False)
        return meeting, [*back, *facts]
    if meeting.phase_index >= 0:
        meeting = floor_of(meeting).left(meeting, index)
    phase = meeting.form.phases[index]
    meeting, dropped = free.hands_for(meeting, phase.floor)
    seats = tuple(replace(seat, share=Share.WAITING, offered_again=False) for seat in meeting.seats)
    meeting = replace(
        meeting,
        phase_index=index,
        phase_began=now,
        extra_s=0,
        again=False,
        closing_words=False,
        over_told=0,
        all_told=False,
        free_since=None,
        floor_now="",
        then_part=None,
        heavy=meeting.heavy and phase.key != grounding.PART,
        read=0,
        heard_at=None,
        free_told=False,
        time_told=0,
        seats=seats,
    )
    entered = PhaseEntered(phase.key, phase.floor, phase.crosstalk, phase.text, phase.minutes, index == 0)
    meeting, facts = floor_of(meeting).entered(meeting, now)
    return meeting, [*back, *dropped, entered, *facts]


def aftercare(meeting: Meeting, now: float, *, early: bool) -> Change:
    """The closing is read, and open talk begins, next door where there is a room for it.

    A meeting that never began ends instead.
    """
    if meeting.stage is not Stage.SITTING:
        return ended(meeting, now)
    meeting, back = _all_back(released(meeting, now), now, closes=True)
    if early and grounding.is_wanted(meeting, EARLY):
        meeting, facts = grounding.begun(meeting, EARLY, now)
        return meeting, [*back, *facts]
    closed = not early and meeting.form.phases[-1].floor == "host"
    meeting, facts = along.begun(meeting)
    meeting = replace(meeting, stage=Stage.AFTERCARE, stage_began=now, silence=None, then_part=None)
    minutes = round(time.aftercare_s(meeting.form) / 60)
    return meeting, [*back, *facts, AftercareBegun(minutes, early, closed)]


def after_grounding(meeting: Meeting, now: float) -> Change:
    """The minute is over, and what it came before begins."""
    then = meeting.then_part
    meeting = replace(meeting, then_part=None, silence=None)
    return aftercare(meeting, now, early=True) if then == EARLY else phase_entered(meeting, then, now)


def ended(meeting: Meeting, now: float) -> Change:
    """The meeting is over and names nobody any more; early when it ends in the middle of its phases."""
    over = Ended(early=meeting.stage is Stage.SITTING, never_begun=meeting.stage is Stage.GATHERING)
    meeting, _ = _all_back(released(meeting, now), now, closes=True)
    return replace(
        meeting,
        stage=Stage.ENDED,
        stage_began=now,
        then_part=None,
        silence=None,
        host=None,
        asked=None,
        seats=(),
        focus=None,
        handed_to=None,
        lent_by=None,
        moved_by=None,
        paired=frozenset(),
    ), [over]


def _all_back(meeting: Meeting, now: float, *, closes: bool = False) -> Change:
    """Nobody has the turn, and nobody sits apart."""
    meeting, over = midturn.ended(meeting, now, closes=closes)
    meeting, back = alcoves.together(meeting)
    return meeting, [*over, *back]


def held(meeting: Meeting, now: float, why: str) -> Change:
    """Everybody is asked to be quiet; time stands still for turn and phase. Raises HeldEnough."""
    if why != "alone" and meeting.held_s >= time.HOLD_MOST_S:
        raise no.HeldEnough()
    alone_since = None if meeting.host_here(now) or not meeting.form.needs_holding else now
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
        heard_at=moved(meeting.heard_at),
        groups_until=moved(meeting.groups_until),
        ready_since=moved(meeting.ready_since),
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
    if meeting.hold is None and grounding.is_on(meeting) and meeting.helps(deed.seat):
        return grounding.sooner(meeting), []
    if meeting.hold is None:
        raise no.NotOnHold()
    if meeting.form.needs_holding:
        hosting.held_by(meeting, deed, now)
    return released(meeting, now), [Resumed()]


def _check_nobody_moved(meeting: Meeting, deed: Next, now: float) -> None:
    """Two who hold it together do not go on twice for one wish. Raises JustMoved."""
    if meeting.moved_by in (None, deed.seat) or meeting.moved_at is None:
        return
    if now < meeting.moved_at + time.MOVED_S:
        raise no_chair.JustMoved()


def _moved(meeting: Meeting, deed: Next, now: float) -> Meeting:
    return replace(meeting, moved_by=deed.seat, moved_at=now)


def further(meeting: Meeting, deed: Next, now: float) -> Change:
    """One step further: the next phase, or a closing word each where turns wait, then one turn further.

    A minute of grounding is over with it. Nobody who has begun is cut off before the facilitator was told.
    """
    hosting.held_by(meeting, deed, now)
    if grounding.is_on(meeting) and meeting.hold is None:
        return grounding.sooner(meeting), []
    if meeting.stage is Stage.GATHERING:
        raise no.NotBegun()
    if meeting.hold is not None:
        raise no.HoldFirst()
    if meeting.silence is not None:
        return quieting.over(_moved(meeting, deed, now), now)
    _check_nobody_moved(meeting, deed, now)
    before, meeting = meeting, _moved(meeting, deed, now)
    if meeting.stage is Stage.AFTERCARE:
        return ended(meeting, now)
    if (own := floor_of(meeting).further(meeting, now)) is not None:
        return own
    waits = meeting.holder is not None or meeting.waiting
    if not meeting.by_turns or not waits:
        warned = midturn.warned(before, deed.seat, "next")
        return warned or phase_entered(meeting, meeting.phase_index + 1, now)
    if not meeting.closing_words:
        return replace(meeting, closing_words=True), [ClosingWords()]
    if meeting.holder is None:
        return replace(meeting, centre_since=None), []
    if meeting.turn.taken:
        return turns.done(meeting, now)
    return turns.given_back(meeting, now, why="moved")


def bell(meeting: Meeting, deed: Bell, now: float) -> Change:
    """The bell rings."""
    hosting.held_by(meeting, deed, now)
    return meeting, [BellRung()]


def close(meeting: Meeting, deed: Close, now: float) -> Change:
    """By the facilitator, who is told first of whoever speaks; by a member after five minutes without one."""
    if meeting.form.needs_holding and not meeting.helps(deed.seat) and not meeting.closing_offered:
        raise no.ClosingLater()
    warned = midturn.warned(meeting, deed.seat, "closing") if meeting.helps(deed.seat) else None
    return warned or aftercare(meeting, now, early=True)


DEEDS: dict[type[Deed], object] = {
    Begin: begin,
    CallHold: hold,
    Pause: pause,
    Resume: resume,
    Next: further,
    Bell: bell,
    Close: close,
}
