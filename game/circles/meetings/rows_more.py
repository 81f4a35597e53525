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
    "all_told",
    "half",
    "moved_at",
    "handed_at",
    "kept_at",
    "leaders_first",
    "time_told",
    "locked",
    "heavy",
    "grounded",
    "groups_until",
    "ready_since",
    "side",
    "then_part",
    "care_since",
    "care_told",
    "brought",
    "asks",
)
_IDS_OF_MEETING = ("focus", "handed_to", "moved_by", "lent_by")
_SAME_OF_SEAT = (
    *("asked", "asked_at", "inner", "was_inner", "group", "quieted_until", "in_care"),
    *("admitted", "came", "new", "speaks", "visits"),
)
_FRESH_SEAT = Seat(UUID(int=0))


def of_meeting(meeting: Meeting) -> dict[str, Any]:
    """What a meeting has beside its columns."""
    fresh = Meeting.__dataclass_fields__
    found = {name: getattr(meeting, name) for name in _SAME_OF_MEETING}
    found = {name: value for name, value in found.items() if value != fresh[name].default}
    found |= {name: str(value) for name in _IDS_OF_MEETING if (value := getattr(meeting, name))}
    if (loop := meeting.loop) is not None:
        listener = str(loop.listener) if loop.listener else None
        found["loop"] = [str(loop.speaker), listener, loop.reflecting, loop.misses, loop.asked]
    if meeting.paired:
        found["paired"] = sorted(sorted(map(str, two)) for two in meeting.paired)
    if (silence := meeting.silence) is not None:
        by = str(silence.by) if silence.by else None
        found["silence"] = [silence.since, silence.until, silence.why, by]
    if (asked := meeting.asked) is not None:
        found["asked"] = [asked.minutes, asked.since, sorted(map(str, asked.of))]
    if meeting.turn is not None and meeting.turn.heavy:
        found["turn_heavy"] = True
    if meeting.turn is not None and meeting.turn.warned:
        found["turn_warned"] = True
    return found


def read_meeting(more: Mapping[str, Any], here: Callable[[UUID], bool]) -> dict[str, Any]:
    """The fields of a meeting that `of_meeting` gave; `here` says which seats there still are."""
    read = {name: more[name] for name in _SAME_OF_MEETING if name in more}
    for name in _IDS_OF_MEETING:
        if name in more and here(seat_id := UUID(more[name])):
            read[name] = seat_id
    if "loop" in more:
        speaker, listener, *rest = more["loop"]
        listener_id = UUID(listener) if listener else None
        if here(UUID(speaker)) and (listener_id is None or here(listener_id)):
            read["loop"] = Loop(UUID(speaker), listener_id, *rest)
    if "paired" in more:
        twos = (frozenset(map(UUID, two)) for two in more["paired"])
        read["paired"] = frozenset(two for two in twos if all(map(here, two)))
    if "silence" in more:
        since, until, why, by = more["silence"]
        read["silence"] = Silence(since, until, why, UUID(by) if by and here(UUID(by)) else None)
    if "asked" in more:
        minutes, since, of = more["asked"]
        read["asked"] = Asked(minutes, since, frozenset(filter(here, map(UUID, of))))
    return read


def of_seat(seat: Seat) -> dict[str, Any]:
    """What a seat has beside its columns."""
    found = {name: getattr(seat, name) for name in _SAME_OF_SEAT}
    found = {name: value for name, value in found.items() if value != getattr(_FRESH_SEAT, name)}
    if seat.duties:
        found["duties"] = sorted(seat.duties)
    if seat.standing:
        found["standing"] = sorted(seat.standing)
    return found


def read_seat(more: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a seat that `of_seat` gave."""
    read = {name: more[name] for name in _SAME_OF_SEAT if name in more}
    if "duties" in more:
        read["duties"] = frozenset(map(Duty, more["duties"]))
    if "standing" in more:
        read["standing"] = frozenset(more["standing"])
    return read
