"""What one reader sees of twos and few: their own alcove, and who is being heard before the ring. Pure."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat

NOTHING: dict[str, Any] = {"alcove": None, "loop": None}

Called = Callable[[UUID], str]


def seen(meeting: Meeting, own: Seat | None, called: Called) -> dict[str, Any]:
    """The keys `alcove` and `loop` for whoever has this seat and hears words; of other alcoves nothing."""
    if own is None or not own.hears:
        return NOTHING
    return {"alcove": _alcove(meeting, own, called), "loop": _loop(meeting, called)}


def _alcove(meeting: Meeting, own: Seat, called: Called) -> dict[str, Any] | None:
    if not own.group:
        return None
    there = [seat for seat in meeting.sharing if seat.group == own.group]
    speaker = next((called(seat.id) for seat in there if seat.speaks), None)
    others = [called(seat.id) for seat in there if seat.id != own.id]
    return {"number": own.group, "with": others, "speaker": speaker}


def _loop(meeting: Meeting, called: Called) -> dict[str, Any] | None:
    loop = meeting.loop
    if loop is None:
        return None
    now = "asked" if loop.asked else "reflects" if loop.reflecting else "speaks"
    listener = None if loop.listener is None else called(loop.listener)
    return {"speaker": called(loop.speaker), "listener": listener, "now": now}
