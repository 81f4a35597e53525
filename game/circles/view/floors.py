"""What a client sees of certain floors: who is in focus, who sits inside, who reads. Pure."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from game.circles.rules.floors.focus import focus_of
from game.circles.rules.floors.inner import inside
from game.circles.rules.floors.reader import reader_of
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Stage

NOTHING: dict[str, Any] = {"focus": None, "inner": [], "inner_open": 0, "reader": None}


def seen(meeting: Meeting, own: Seat | None, name: Callable[[UUID], str]) -> dict[str, Any]:
    """Told to those who sit here and have agreed; to others nothing."""
    if own is None or meeting.stage is not Stage.SITTING:
        return NOTHING
    focus = focus_of(meeting)
    reader = reader_of(meeting) if meeting.floor == "reader" else None
    return {
        "focus": None if focus is None else name(focus.id),
        "inner": [name(seat.id) for seat in inside(meeting)] if meeting.floor == "inner" else [],
        "inner_open": _open(meeting),
        "reader": None if reader is None else name(reader.id),
    }


def _open(meeting: Meeting) -> int:
    """How many inner chairs stand open; one more does than there are chairs for those who begin inside."""
    return max(0, meeting.phase.chairs + 1 - len(inside(meeting))) if meeting.floor == "inner" else 0
