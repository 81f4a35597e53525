"""The meeting as one function of what happens: step(meeting, event, now) -> (meeting, facts).

    gathering --begin--> the phases of the format, in order --> aftercare --> ended
    hold from any of them, with the state underneath kept; closing leads to aftercare early

Whatever was due by `now` is done first, each thing at its own moment, so that nobody needs to tick. An
earlier `now` counts as the last one. The version rises by one for each step that changes more than the
counters of a turn.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from game.circles.rules import (
    alcoves,
    care,
    chairing,
    deadlines,
    exits,
    frame,
    grounding,
    groups,
    hosting,
    on_floors,
    seats,
    speech,
)
from game.circles.rules.counters import differs
from game.circles.rules.events.meetings import Deed, Drop, Leave, Order, Return, Tick
from game.circles.rules.facts.meetings import Fact, MeetingOpened
from game.circles.rules.floors import floor_of
from game.circles.rules.formats.form import Format
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Stage
from game.circles.rules.refusals import meetings as no
from game.circles.rules.refusals.care import SitsNextDoor
from game.circles.rules.turns import Change
from game.common.refusals import Refused

_DEEDS: dict[type, Callable[[Meeting, Any, float], Change]] = {
    **seats.DEEDS,
    **speech.DEEDS,
    **frame.DEEDS,
    **on_floors.DEEDS,
    **groups.DEEDS,
    **chairing.DEEDS,
    **care.DEEDS,
}


def opened(form: Format, now: float) -> Change:
    """The doors are open: a meeting of this format in which people gather."""
    return Meeting(form, now, opened=now, stage=Stage.GATHERING, stage_began=now), [MeetingOpened()]


def step(meeting: Meeting, event: Deed | Tick, now: float) -> Change:
    """The meeting after what was due by `now` and then `event`, and the facts. Raises Refused."""
    before, now = meeting, max(now, meeting.now)
    meeting, facts = _due(meeting, now)
    if not isinstance(event, Tick):
        changed = differs(before, meeting)
        if event.seen is not None and (changed or event.seen != before.version):
            raise no.Stale()
        _may(meeting, event, now)
        if not isinstance(event, Drop | Return | Leave):
            meeting, more = _here_again(meeting, event.seat, now)
            facts = facts + more
        meeting, more = _DEEDS[type(event)](meeting, event, now)
        facts = facts + more
        meeting, more = _flow(meeting, now)
        facts = facts + more
    version = before.version + differs(before, meeting)
    return meeting.but(now=now, version=version), facts


def would_take(meeting: Meeting, event: Deed, now: float) -> bool:
    """Whether step() would not refuse this; `meeting` stands as it does after what was due by `now`."""
    try:
        _may(meeting, event, now)
        meeting, _ = _here_again(meeting, event.seat, now)
        _DEEDS[type(event)](meeting, event, now)
    except Refused:
        return False
    return True


def due(meeting: Meeting, now: float) -> Change:
    """The meeting after what was due by `now`."""
    return step(meeting, Tick(), now)


def due_at(meeting: Meeting) -> float | None:
    """When time changes something next, or None after the end."""
    deadline = deadlines.first(meeting)
    return None if deadline is None else deadline[0]


def may_speak(meeting: Meeting, seat_id: UUID, now: float) -> Refused | None:
    """Why this seat may not speak now, with what to do instead; None when it may."""
    now = max(now, meeting.now)
    meeting, _ = _due(meeting, now)
    meeting, _ = _here_again(meeting, seat_id, now)
    return speech.why_not(meeting, meeting.seat(seat_id), now)


def _here_again(meeting: Meeting, seat_id: UUID, now: float) -> Change:
    """Whoever does something is here, also when nobody said that they came back."""
    seat = meeting.seat(seat_id)
    if seat is None or seat.dropped_at is None:
        return meeting, []
    return seats.back(meeting, Return(seat_id), now)


def _may(meeting: Meeting, event: Deed, now: float) -> None:
    """What holds for every deed: the meeting lives, and its doer sits in it and has agreed."""
    if meeting.stage is Stage.ENDED:
        raise no.MeetingOver()
    seat = meeting.seat(event.seat)
    if seat is None and event.needs_seat:
        raise speech.not_seated(meeting, event.seat)
    if seat is not None and not seat.agreed and event.needs_agreement:
        raise no.NotAgreed()
    if seat is not None and seat.in_care and not event.from_next_door:
        raise SitsNextDoor()
    if isinstance(event, Order):
        hosting.held_by(meeting, event, now)


def _due(meeting: Meeting, now: float) -> Change:
    """Everything that was due until `now`, in its order, each at its own moment."""
    facts: list[Fact] = []
    while (deadline := deadlines.first(meeting)) and deadline[0] <= now:
        at = max(deadline[0], meeting.now)
        meeting, more = deadline[1](meeting, at)
        meeting, flown = _flow(replace(meeting, now=at), at)
        facts += more + flown
    return meeting, facts


def _flow(meeting: Meeting, now: float) -> Change:
    """The floor goes on by itself: a phase in which everybody had a turn ends, a free floor is offered.

    Not in a silence, into which nothing falls.
    """
    meeting, facts = chairing.settled(care.settled(meeting), now)
    if grounding.is_over(meeting):
        meeting, more = frame.after_grounding(meeting, now)
        facts += more
    if deadlines.nobody_holds(meeting):
        meeting, more = deadlines.facilitator_gone(meeting, now)
        facts += more
    meeting, more = groups.by_itself(meeting, now)
    facts += more
    meeting, more = alcoves.settled(meeting, now)
    facts += more
    while meeting.stage is Stage.SITTING and meeting.hold is None and meeting.silence is None:
        if meeting.groups_until is not None:
            break
        before, floor = meeting, floor_of(meeting)
        if exits.reached(meeting, now):
            meeting, more = frame.phase_entered(meeting, meeting.phase_index + 1, now)
        else:
            meeting, more = floor.move(meeting, now)
        facts += more
        if meeting == before:
            meeting, more = exits.told(meeting)
            facts += more
            break
    return meeting, facts
