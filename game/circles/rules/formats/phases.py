"""One part of a format, read from its fields."""

from collections.abc import Container
from dataclasses import dataclass
from math import ceil, isfinite

from game.circles.rules.formats.fields import TEXT_KEY, Fields
from game.circles.rules.formats.shapes import (
    CHAIRS,
    EXITS,
    FLOORS,
    LEAST_CAP_S,
    OF_DAYS,
    SWITCHABLE,
    TYPED_W_PER_S,
    USUAL_CAP_S,
    USUAL_CAP_W,
    Phase,
)

STAGES = ("gathering", "after")
"""Where a part stands that is not of the hour: before it, or after it."""

BLIND_UNTIL = ("own_post_or_end",)
PART_MINUTES_MOST = 240
_ON_FLOORS = {
    "chairs": ("inner",),
    "loop": ("pair",),
    "both": ("pair",),
    "brief": ("silent",),
    "first": ("focus",),
    "gap_s": (*SWITCHABLE, "ask_only"),
    "once": SWITCHABLE,
}
"""Fields that only these floors know."""

_OF_DAYS = ("day", "days", "posts_each", "assigned_each", "blind_until")
_KNOWN = (
    *("key", "floor", "minutes", "cap_s", "cap_w", "crosstalk", "text", "exit", "stage", "aside", "prepare"),
    *_ON_FLOORS,
    *_OF_DAYS,
)


@dataclass(frozen=True, slots=True)
class Around:
    """What the whole format says that a part asks: usual crosstalk, length of its cycle of days, texts."""

    crosstalk: int
    cycle_days: int
    texts: Container[str] | None


def phase(said: Fields, around: Around) -> Phase:
    """The part; what is wrong in it is noted."""
    said.only(_KNOWN)
    floor = said.one_of("floor", FLOORS)
    over_days = bool(around.cycle_days)
    for name, floors in _ON_FLOORS.items():
        if name in said and floor and floor not in floors:
            said.wrong(name, f" is for the floor {' or '.join(floors)}")
    cap_w = said.number("cap_w", 1, 2_000) if "cap_w" in said else None
    cap_s = said.number("cap_s", 10, 3_600) if "cap_s" in said else None
    if cap_s is None:
        cap_s = USUAL_CAP_S if cap_w is None else max(LEAST_CAP_S, ceil(cap_w / TYPED_W_PER_S))
    exits = said.texts("exit", EXITS)
    if floor == OF_DAYS and not over_days:
        said.wrong("floor", f" {OF_DAYS} needs days; it is for formats of the family async")
    return Phase(
        said.key(),
        floor,
        0 if over_days else _minutes(said, exits),
        cap_s,
        cap_w or USUAL_CAP_W,
        said.number("crosstalk", 0, 4, around.crosstalk),
        _text(said, around.texts),
        exits,
        gap_s=said.number("gap_s", 0, 600) if "gap_s" in said else None,
        once=said.flag("once", False),
        chairs=said.number("chairs", 1, 12, CHAIRS),
        prepare=said.flag("prepare", True),
        loop=said.flag("loop", False),
        both=said.flag("both", False),
        brief=said.flag("brief", False),
        first=said.one_of("first", ("first", "second", ""), ""),
        days=_days(said, around.cycle_days),
        posts_each=said.number("posts_each", 0, 20, 0),
        assigned_each=said.number("assigned_each", 0, 5, 0),
        blind_until=said.one_of("blind_until", (*BLIND_UNTIL, ""), ""),
    )


def stage(said: Fields) -> str:
    """Whether the part stands before the hour or after it; empty for a part of the hour."""
    return said.one_of("stage", (*STAGES, ""), "")


def _minutes(said: Fields, exits: tuple[str, ...]) -> float:
    found = said.said.get("minutes")
    is_number = isinstance(found, int | float) and not isinstance(found, bool)
    if not is_number or not isfinite(found) or not 0 <= found <= PART_MINUTES_MOST:
        said.wrong("minutes", f" must be a number from 0 to {PART_MINUTES_MOST}")
        return 1
    if found == 0 and exits != ("host",):
        said.wrong("minutes", " may be 0 only where `exit: [host]` stands; else a part has minutes")
    return found


def _text(said: Fields, known: Container[str] | None) -> tuple[str, ...]:
    texts = said.texts("text")
    for number, key in enumerate(texts):
        path = (*said.path, "text", number)
        if not TEXT_KEY.fullmatch(key):
            said.notes.wrong(path, f"{said.where}text names texts as `voice.name`, in small letters")
        elif known is not None and key not in known:
            said.notes.wrong(path, f"{said.where}text: no snippet has the key {key}")
    return texts


def _days(said: Fields, cycle_days: int) -> tuple[int, ...]:
    """The first and the last day of a part of a circle that runs over days; nothing in all others."""
    if not cycle_days:
        for name in _OF_DAYS:
            if name in said:
                said.wrong(name, " is for formats of the family async")
        return ()
    if "minutes" in said:
        said.wrong("minutes", " has no place in a format that runs over days")
    if ("day" in said) == ("days" in said):
        said.wrong("", "needs either `day: 1` or `days: [1, 4]`")
        return ()
    if "day" in said:
        day = said.number("day", 1, cycle_days)
        return (day, day)
    found = said.said["days"]
    fits = isinstance(found, list) and len(found) == 2 and all(type(one) is int for one in found)
    if not fits or not 1 <= found[0] <= found[1] <= cycle_days:
        said.wrong("days", f" must be a first and a last day from 1 to {cycle_days}, such as [1, 4]")
        return ()
    return tuple(found)
