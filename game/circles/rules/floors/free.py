"""A floor that whoever wishes takes: who used it last, and when it has been quiet for long."""

from collections.abc import Iterator
from dataclasses import replace

from game.circles.rules import time
from game.circles.rules.facts.floors import FloorFree, HandDropped
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.floors.floor import Deadline
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.circles.rules.turns import Change

TO_HANDS = frozenset({"queue", "popcorn"})
"""Where the floor comes to a raised hand."""


def hands_for(meeting: Meeting, floor: str) -> Change:
    """A part with this floor comes: who wished to speak before has it there, if it comes to hands; elsewhere
    each hears that the hand is down."""
    if floor in TO_HANDS:
        return meeting, []
    seats = tuple(replace(seat, hand=None) for seat in meeting.seats)
    facts: list[Fact] = [HandDropped(seat.id) for seat in meeting.raised]
    return replace(meeting, seats=seats), facts


def used(meeting: Meeting, now: float) -> Meeting:
    """A line was spoken. Nothing of it is worth a row."""
    return meeting.but(heard_at=now, free_told=False)


def wishing(meeting: Meeting) -> tuple[Seat, ...]:
    """Seats to which the floor comes, in order: a hand up, here, and with a turn of this part to have."""
    return tuple(
        seat
        for seat in meeting.raised
        if seat.dropped_at is None and seat.quieted_until is None and not had(meeting, seat)
    )


def had(meeting: Meeting, seat: Seat) -> bool:
    """Whether this seat has spoken in a part in which nobody speaks twice."""
    return meeting.phase.once and seat.has_spoken


def is_of_silence(meeting: Meeting) -> bool:
    """Whether silence is what this part is made of, so that nobody is nudged about it: each speaks once at
    most, or a long quiet lies between two who speak."""
    return meeting.phase.once or (meeting.phase.gap_s or 0) >= time.LONG_GAP_S


def due(meeting: Meeting) -> Iterator[Deadline]:
    """Nobody used the free floor for a minute: whoever holds the meeting knows, once for each silence."""
    if meeting.free_told or meeting.holder is not None or wishing(meeting) or is_of_silence(meeting):
        return
    last = max(meeting.phase_began, meeting.free_since or 0.0, meeting.heard_at or 0.0)
    yield last + time.FREE_S + (meeting.phase.gap_s or 0), _told


def _told(meeting: Meeting, now: float) -> Change:
    return replace(meeting, free_told=True), [FloorFree()]
