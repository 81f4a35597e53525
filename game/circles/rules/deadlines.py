"""What time itself does to a meeting: for each state, what is due and when."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

from game.circles.rules import care, chairing, exits, frame, grounding, groups, handing, seats, time, turns
from game.circles.rules.facts.meetings import ClosingOffered, FacilitatorGone
from game.circles.rules.floors import floor_of
from game.circles.rules.floors.floor import Deadline
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Stage
from game.circles.rules.turns import Change


def first(meeting: Meeting) -> Deadline | None:
    """The next moment at which time changes something, and what it does; None after the end.

    Found once for each meeting as it stands: a line asks for it several times.
    """
    known = vars(meeting)
    if _FIRST not in known:
        known[_FIRST] = min(_all(meeting), key=lambda deadline: deadline[0], default=None)
    return known[_FIRST]


_FIRST = "first deadline"
"""No field's name: what is remembered under it is no part of the meeting, and gone with it."""


def _all(meeting: Meeting) -> Iterator[Deadline]:
    if meeting.stage is Stage.ENDED:
        return
    for seat in meeting.present:
        if seat.dropped_at is not None:
            yield seat.dropped_at + time.SEAT_LIT_S, _seat_goes(seat.id)
    host = meeting.seat(meeting.host)
    if _needs_holding(meeting) and host is not None and host.dropped_at is not None:
        yield host.dropped_at + time.PLACE_KEPT_S, facilitator_gone
    yield from care.due_beside(meeting)
    if meeting.hold:
        yield from _hold(meeting)
        return
    for due in (groups.due, chairing.due, care.due):
        yield from due(meeting)
    most_s = {
        Stage.GATHERING: time.BROUGHT_S if meeting.brought else time.GATHERING_S,
        Stage.SITTING: time.sitting_most_s(meeting.form),
        Stage.AFTERCARE: time.aftercare_s(meeting.form),
    }[meeting.stage]
    if not grounding.is_on(meeting):
        yield meeting.stage_began + most_s, _stage_over
    if meeting.stage is Stage.SITTING and meeting.silence is None:
        yield from _phase(meeting)
        if meeting.holder is not None and meeting.loop is None:
            yield from _turn(meeting)


def _needs_holding(meeting: Meeting) -> bool:
    """Whether somebody must hold the meeting now, and the circle was not yet told that nobody does."""
    if not meeting.form.needs_holding:
        return False
    return (meeting.stage is Stage.SITTING or meeting.hold is not None) and meeting.alone_since is None


def nobody_holds(meeting: Meeting) -> bool:
    """Whether the facilitator has left, and the circle has not yet been told."""
    return _needs_holding(meeting) and meeting.host is None


def facilitator_gone(meeting: Meeting, now: float) -> Change:
    """Who holds it with whoever is gone holds it from here; else the circle is told and holds still."""
    if (taken := handing.taken_over(meeting, now)) is not None:
        return taken
    if meeting.hold is not None:
        return replace(meeting, alone_since=now), [FacilitatorGone()]
    meeting, facts = frame.held(meeting, now, "alone")
    return meeting, [FacilitatorGone(), *facts]


def _hold(meeting: Meeting) -> Iterator[Deadline]:
    yield meeting.hold.since + time.HOLD_MOST_S - meeting.held_s, _closes
    if meeting.alone_since is None:
        return
    if not meeting.closing_offered:
        yield meeting.alone_since + time.CLOSING_OFFERED_S, _closing_offered
    yield meeting.alone_since + time.CLOSES_ITSELF_S, _closes


def _closing_offered(meeting: Meeting, now: float) -> Change:
    return replace(meeting, closing_offered=True), [ClosingOffered()]


def _closes(meeting: Meeting, now: float) -> Change:
    return frame.aftercare(meeting, now, early=True)


def _stage_over(meeting: Meeting, now: float) -> Change:
    if meeting.stage is Stage.SITTING:
        return frame.aftercare(meeting, now, early=True)
    if meeting.brought and meeting.stage is Stage.GATHERING:
        return seats.undone(meeting, now)
    return frame.ended(meeting, now)


def _seat_goes(seat_id: UUID) -> Callable[[Meeting, float], Change]:
    return lambda meeting, now: seats.emptied(meeting, seat_id, now)


def _phase(meeting: Meeting) -> Iterator[Deadline]:
    if meeting.groups_until is None:
        yield from floor_of(meeting).due(meeting)
    yield from exits.due(meeting)


def _turn(meeting: Meeting) -> Iterator[Deadline]:
    """A turn of someone who is away stands still until their place was kept for its time.

    Where two have the same time each, the clock of the part is the whole rule: silence takes nothing away.
    """
    if meeting.phase.first:
        if (at := turns.next_cap_at(meeting)) is not None:
            yield at, turns.told_of_cap
        return
    dropped_at = meeting.seat(meeting.holder).dropped_at
    if dropped_at is not None:
        yield dropped_at + time.PLACE_KEPT_S, floor_of(meeting).dropped
        return
    if (at := turns.next_cap_at(meeting)) is not None:
        yield at, turns.told_of_cap
    yield turns.silent_at(meeting), lambda meeting, now: turns.given_back(meeting, now, why="silent")
