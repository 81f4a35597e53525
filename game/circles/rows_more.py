"""What only some floors and deeds need of a meeting and a seat, as plain values in one column of each row.

Only what differs from a fresh one is written. Ids of seats that are gone by the time of reading are let go.
"""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Asked, Duty, Loop, Seat, Silence

_SAME_OF_MEETING = (
    "floor_now",
    "read",
    "half",
    "moved_at",
    "locked",
    "heavy",
    "grounded",
    "groups_until",
    "side",
)
_IDS_OF_MEETING = ("focus", "handed_to", "moved_by")
_SAME_OF_SEAT = ("asked", "inner", "group", "quieted_until", "in_care", "admitted", "says_yes", "came")
_FRESH_SEAT = Seat(UUID(int=0))


def of_meeting(meeting: Meeting) -> dict[str, Any]:
    """What a meeting has beside its columns."""
    fresh = Meeting.__dataclass_fields__
    found = {name: getattr(meeting, name) for name in _SAME_OF_MEETING}
    found = {name: value for name, value in found.items() if value != fresh[name].default}
    found |= {name: str(value) for name in _IDS_OF_MEETING if (value := getattr(meeting, name))}
    if (loop := meeting.loop) is not None:
        listener = str(loop.listener) if loop.listener else None
        found["loop"] = [str(loop.speaker), listener, loop.reflecting, loop.misses]
    if (silence := meeting.silence) is not None:
        found["silence"] = [silence.since, silence.until, silence.why]
    if (asked := meeting.asked) is not None:
        found["asked"] = [asked.minutes, asked.since]
    if meeting.turn is not None and meeting.turn.heavy:
        found["turn_heavy"] = True
    return found


def read_meeting(more: Mapping[str, Any], here: Callable[[UUID], bool]) -> dict[str, Any]:
    """The fields of a meeting that `of_meeting` gave; `here` says which seats there still are."""
    read = {name: more[name] for name in _SAME_OF_MEETING if name in more}
    for name in _IDS_OF_MEETING:
        if name in more and here(seat_id := UUID(more[name])):
            read[name] = seat_id
    if "loop" in more:
        speaker, listener, reflecting, misses = more["loop"]
        listener_id = UUID(listener) if listener else None
        if here(UUID(speaker)) and (listener_id is None or here(listener_id)):
            read["loop"] = Loop(UUID(speaker), listener_id, reflecting, misses)
    if "silence" in more:
        read["silence"] = Silence(*more["silence"])
    if "asked" in more:
        read["asked"] = Asked(*more["asked"])
    return read


def of_seat(seat: Seat) -> dict[str, Any]:
    """What a seat has beside its columns."""
    found = {name: getattr(seat, name) for name in _SAME_OF_SEAT}
    found = {name: value for name, value in found.items() if value != getattr(_FRESH_SEAT, name)}
    if seat.duties:
        found["duties"] = sorted(seat.duties)
    return found


def read_seat(more: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a seat that `of_seat` gave."""
    read = {name: more[name] for name in _SAME_OF_SEAT if name in more}
    if "duties" in more:
        read["duties"] = frozenset(map(Duty, more["duties"]))
    return read
