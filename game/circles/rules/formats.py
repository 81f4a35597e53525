"""A format: how a meeting goes, phase by phase, read from `world/formats/`. Source: domain research 2.1."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

FAMILIES = (
    "share circle skills support grief process teach micro dyad inquiry network async silence stage".split()
)
BY_PROGRAM = "program"
"""Who leads the circle of a demo; no other circle, and no format."""

LED_BY = ("peer", "trained_peer", "professional", "rotating", "none", BY_PROGRAM)
MEMBERSHIP = ("open", "slow_open", "closed")
ADVICE = ("never", "asked", "free")
FLOORS = tuple(
    "host reader round queue piece popcorn open pair inner ask_only focus team silent window".split()
)
"""Floor policies; each is a module in `rules/floors/`, but for `window`, which needs a circle of days."""

OF_DAYS = "window"
"""The floor that no meeting of seconds can play."""

BY_TURNS = frozenset({"round", "piece"})
"""Floors on which each seat has a turn, and time drops none."""

TURNS_ARE_TAKEN = BY_TURNS | {"popcorn", "queue", "focus", "ask_only", "pair"}
"""Floors on which a line may be of a turn, and may end it."""

SWITCHABLE = ("open", "queue", "popcorn")
"""Floors between which whoever holds the meeting may switch within a part."""

CHAIRS = 4
"""Inner seats of a part whose format names no number; one more stands open beside them."""

EXITS = ("time", "all_spoken", "host")
"""What may end a part. Whoever holds the meeting always may."""

USUAL_CAP_S = 300
USUAL_CAP_W = 300
"""A turn of which the format says nothing: five minutes, three hundred words. Source: domain research 2.1."""

TYPED_W_PER_S = 40 / 60
"""How fast people type who also think. Source: domain research 2.1 (36 to 52 words a minute)."""

LEAST_CAP_S = 60
"""Seconds of a turn of which the format names only the words, however few."""


class BadFormat(ValueError):
    """A file of a format does not say what a format must say; the sentence names the field."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a meeting: who may speak, for about how long, and which texts open it.

    No `exits` named: time, all having spoken (where each has a turn) and the facilitator. `gap_s` is the
    breath between two speakers; `once` lets nobody speak twice; `chairs` are inner seats; `prepare` says
    whether a share written beforehand may be released here; `loop` that a pair listens until the speaker is
    fully heard, before all; `both` that the two of a pair talk freely; `first` which of a pair has a part of
    focus ("first", "second", else whoever was named).
    """

    key: str
    floor: str
    minutes: float
    cap_s: int
    cap_w: int
    crosstalk: int
    text: tuple[str, ...]
    exits: tuple[str, ...]
    gap_s: int | None = None
    once: bool = False
    chairs: int = CHAIRS
    prepare: bool = True
    loop: bool = False
    both: bool = False
    first: str = ""

    def ends_by(self, what: str) -> bool:
        """Whether `what` (of EXITS) may end this part."""
        return what == "host" or not self.exits or what in self.exits


@dataclass(frozen=True, slots=True)
class Format:
    """One way of sitting together. `late_entry` is the phase after which the door closes, or "never".

    `gathering` and `after` say how it goes before the hour and after it, where the format says so; `asides`
    are parts that are only jumped to and back from. `topic` is which of its `course` this meeting is about;
    `variant` which of its `variants` it is.
    """

    key: str
    title: str
    about: str
    family: str
    led_by: str
    needs: tuple[str, ...]
    minimum: int
    ideal: int
    maximum: int
    minutes: int
    membership: str
    late_entry: str
    roles: tuple[str, ...]
    crosstalk: int
    advice: str
    quiet_seats: bool
    phases: tuple[Phase, ...]
    gathering: Phase | None = None
    after: Phase | None = None
    asides: tuple[Phase, ...] = ()
    course: tuple[str, ...] = ()
    topic: str = ""
    variant: str = ""
    variants: tuple[str, ...] = ()

    @property
    def needs_holding(self) -> bool:
        """Whether somebody must hold a meeting of this format."""
        return self.led_by != "none"

    @property
    def voice(self) -> str:
        """The name under which this format's texts stand, such as `piece`; empty when it has none."""
        return next((phase.text[0].partition(".")[0] for phase in self.phases if phase.text), "")

    @property
    def sitting_s(self) -> float:
        """Seconds of all phases together, as the format plans them."""
        return 60 * sum(phase.minutes for phase in self.phases)


def parse(said: Mapping[str, Any]) -> Format:
    """The format that a file describes. Raises BadFormat naming the field that is wrong."""
    size = _mapping(said, "size")
    least, ideal, most = (_number(size, name, f"size.{name}", 1, 100) for name in ("min", "ideal", "max"))
    if not least <= ideal <= most:
        raise BadFormat("size must be min, ideal and max, each at least the one before")
    defaults = _mapping(said, "defaults")
    crosstalk = _number({"crosstalk": 0, **defaults}, "crosstalk", "defaults.crosstalk", 0, 4)
    if defaults.get("pass", "always") != "always":
        raise BadFormat("defaults.pass: passing is always allowed, in every format")
    rows = said.get("phases")
    if not isinstance(rows, list) or not rows:
        raise BadFormat("phases must be a list of at least one phase")
    phases = tuple(_phase(row, number, crosstalk) for number, row in enumerate(rows, 1))
    keys = [phase.key for phase in phases]
    if len(set(keys)) != len(keys):
        raise BadFormat("phases: each key may stand only once")
    late_entry = _text(said, "late_entry")
    if late_entry not in (*keys, "never"):
        raise BadFormat("late_entry must be the key of a phase, or never")
    return Format(
        key=_text(said, "key"),
        title=_text(said, "title", _text(said, "key").replace("_", " ").capitalize()),
        about=" ".join(_text(said, "about", "").split()),
        family=_one_of(said.get("family"), FAMILIES, "family"),
        led_by=_one_of(said.get("led_by"), [one for one in LED_BY if one != BY_PROGRAM], "led_by"),
        needs=_texts(said, "needs", "needs"),
        minimum=least,
        ideal=ideal,
        maximum=most,
        minutes=_number(said, "minutes", "minutes", 1, 600),
        membership=_one_of(said.get("membership"), MEMBERSHIP, "membership"),
        late_entry=late_entry,
        roles=_texts(said, "roles", "roles"),
        crosstalk=crosstalk,
        advice=_one_of(defaults.get("advice", "never"), ADVICE, "defaults.advice"),
        quiet_seats=_yes_or_no(defaults.get("quiet_seats", True), "defaults.quiet_seats"),
        phases=phases,
    )


def _phase(said: Any, number: int, crosstalk: int) -> Phase:
    where = f"phases, number {number}"
    if not isinstance(said, Mapping):
        raise BadFormat(f"{where}: a phase is a mapping with key, floor and minutes")
    key = _text(said, "key")
    floor = _one_of(said.get("floor"), FLOORS, f"{where}: floor")
    cap_w = _number(said, "cap_w", f"{where}: cap_w", 1, 2_000) if "cap_w" in said else None
    cap_s = _number(said, "cap_s", f"{where}: cap_s", 10, 3_600) if "cap_s" in said else None
    if cap_s is None:
        cap_s = USUAL_CAP_S if cap_w is None else max(LEAST_CAP_S, ceil(cap_w / TYPED_W_PER_S))
    own = _number(said, "crosstalk", f"{where}: crosstalk", 0, 4) if "crosstalk" in said else crosstalk
    minutes = said.get("minutes")
    if isinstance(minutes, bool) or not isinstance(minutes, int | float) or not 0 <= minutes <= 240:
        raise BadFormat(f"{where}: minutes must be a number from 0 to 240")
    exits = _texts(said, "exit", f"{where}: exit")
    if unknown := set(exits) - set(EXITS):
        raise BadFormat(f"{where}: exit knows time, all_spoken and host, not {min(unknown)}")
    text = _texts(said, "text", f"{where}: text")
    return Phase(
        key,
        floor,
        minutes,
        cap_s,
        cap_w or USUAL_CAP_W,
        own,
        text,
        exits,
        gap_s=_number(said, "gap_s", f"{where}: gap_s", 0, 600) if "gap_s" in said else None,
        once=_yes_or_no(said.get("once", False), f"{where}: once"),
        chairs=_number(said, "chairs", f"{where}: chairs", 1, 12) if "chairs" in said else CHAIRS,
        prepare=_yes_or_no(said.get("prepare", True), f"{where}: prepare"),
        loop=_yes_or_no(said.get("loop", False), f"{where}: loop"),
        both=_yes_or_no(said.get("both", False), f"{where}: both"),
        first=_one_of(said.get("first", ""), ("", "first", "second"), f"{where}: first"),
    )


def _mapping(said: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    found = said.get(field)
    if not isinstance(found, Mapping):
        raise BadFormat(f"{field} must be a mapping")
    return found


def _text(said: Mapping[str, Any], field: str, missing: str | None = None) -> str:
    found = said.get(field, missing)
    if not isinstance(found, str) or (missing is None and not found):
        raise BadFormat(f"{field} must be a text")
    return found


def _texts(said: Mapping[str, Any], field: str, where: str) -> tuple[str, ...]:
    found = said.get(field, [])
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise BadFormat(f"{where} must be a list of texts")
    return tuple(found)


def _number(said: Mapping[str, Any], field: str, where: str, least: int, most: int) -> int:
    found = said.get(field)
    if isinstance(found, bool) or not isinstance(found, int) or not least <= found <= most:
        raise BadFormat(f"{where} must be a whole number from {least} to {most}")
    return found


def _yes_or_no(found: Any, where: str) -> bool:
    if not isinstance(found, bool):
        raise BadFormat(f"{where} must be true or false")
    return found


def _one_of(found: Any, known: tuple[str, ...] | list[str], where: str) -> str:
    if found not in known:
        raise BadFormat(f"{where} must be one of {', '.join(known)}")
    return found
