"""A format read whole from what a file says: every mistake in it is found, each with its line."""

from collections.abc import Container
from dataclasses import dataclass, field
from math import isclose
from typing import Any

from game.circles.rules.formats import phases as format_phases
from game.circles.rules.formats.fields import KEY, Fields, Notes
from game.circles.rules.formats.phases import Around
from game.circles.rules.formats.shapes import (
    ADVICE,
    BY_PROGRAM,
    FAMILIES,
    LED_BY,
    MEMBERSHIP,
    NEEDS,
    RECORD,
    ROLES,
    Format,
    Phase,
    Prompt,
)
from game.circles.rules.formats.source import BadFormat, Source

PARTS_MOST = 40
PROMPTS_MOST = 20
COURSE_MOST = 60
PEOPLE_MOST = 100
_OVER_DAYS = "async"
_KNOWN = (
    *("key", "title", "about", "voice", "family", "led_by", "needs", "size", "minutes", "membership"),
    *("late_entry", "roles", "defaults", "course", "variants", "phases", "prompt_sets"),
    *("cycle_days", "expire_days"),
)
_DEFAULTS = ("crosstalk", "advice", "pass", "quiet_seats", "record")


@dataclass
class _Parts:
    """The parts of a format by where they stand."""

    phases: list[Phase] = field(default_factory=list)
    asides: list[Phase] = field(default_factory=list)
    gathering: Phase | None = None
    after: Phase | None = None

    @property
    def minutes(self) -> float:
        """Of the hour: parts that are only jumped to count, what is before and after does not."""
        return sum(phase.minutes for phase in (*self.phases, *self.asides))


def checked(source: Source, *, texts: Container[str] | None = None, adds_up: bool = True) -> Format:
    """The format, without its variants. Raises BadFormat with each mistake.

    `texts` are the keys of all snippets, where they are known. `adds_up`: the minutes of the parts must be
    those of the whole.
    """
    notes = Notes(source)
    form = _whole(notes, source.values, texts, adds_up)
    if notes.mistakes:
        raise BadFormat(*sorted(notes.mistakes, key=lambda one: one.line))
    return form


def _whole(notes: Notes, values: Any, texts: Container[str] | None, adds_up: bool) -> Format:
    if not isinstance(values, dict):
        notes.wrong((), "the file must be a mapping of fields: key, title, phases and so on")
        raise BadFormat(*notes.mistakes)  # a list of what else is missing would hide this one
    said = Fields(notes, (), values)
    said.only(_KNOWN)
    key = said.key()
    over_days = values.get("family") == _OVER_DAYS
    minimum, ideal, most = _size(said)
    defaults = said.fields("defaults")
    defaults.only(_DEFAULTS)
    crosstalk = defaults.number("crosstalk", 0, 4, 0)
    if defaults.said.get("pass", "always") != "always":
        defaults.wrong("pass", ": passing is always allowed, in every format")
    cycle_days, expire_days = _cycle(said, over_days)
    before = len(notes.mistakes)
    minutes = said.number("minutes", 0, 0) if over_days else said.number("minutes", 1, 600)
    parts = _parts(said, Around(crosstalk, cycle_days, texts))
    if adds_up and not over_days and before == len(notes.mistakes):
        if parts.phases and not isclose(parts.minutes, minutes, abs_tol=0.01):
            said.wrong("minutes", f" is {minutes}, and the parts have {parts.minutes:g} together")
    return Format(
        key=key,
        title=said.text("title", key.replace("_", " ").capitalize(), most=60),
        about=said.text("about", ""),
        family=said.one_of("family", FAMILIES),
        led_by=said.one_of("led_by", [one for one in LED_BY if one != BY_PROGRAM]),
        needs=said.texts("needs", NEEDS),
        minimum=minimum,
        ideal=ideal,
        maximum=most,
        minutes=minutes,
        membership=said.one_of("membership", MEMBERSHIP),
        late_entry=_late_entry(said, parts),
        roles=said.texts("roles", ROLES),
        crosstalk=crosstalk,
        advice=defaults.one_of("advice", ADVICE, "never"),
        quiet_seats=defaults.flag("quiet_seats", True),
        phases=tuple(parts.phases),
        gathering=parts.gathering,
        after=parts.after,
        asides=tuple(parts.asides),
        course=_course(said),
        voice_named=said.key("voice") if "voice" in said else "",
        record=_record(defaults, over_days),
        cycle_days=cycle_days,
        expire_days=expire_days,
        prompts=_prompts(said),
    )


def _size(said: Fields) -> tuple[int, int, int]:
    size = said.fields("size")
    size.only(("min", "ideal", "max"))
    least, ideal, most = (size.number(name, 1, PEOPLE_MOST) for name in ("min", "ideal", "max"))
    if "size" in said and not least <= ideal <= most:
        said.wrong("size", " must be min, ideal and max, each at least the one before")
    return least, ideal, most


def _cycle(said: Fields, over_days: bool) -> tuple[int, int]:
    if over_days:
        return said.number("cycle_days", 1, 60), said.number("expire_days", 1, 365)
    for name in ("cycle_days", "expire_days"):
        if name in said:
            said.wrong(name, f" is for formats of the family {_OVER_DAYS}")
    return 0, 0


def _record(defaults: Fields, over_days: bool) -> str:
    record = defaults.one_of("record", RECORD, "none")
    if record != "none" and not over_days:
        defaults.wrong("record", f" is none wherever people speak; minutes are for the family {_OVER_DAYS}")
    return record


def _parts(said: Fields, around: Around) -> _Parts:
    parts, rows = _Parts(), said.rows("phases", "phases", PARTS_MOST)
    keys: set[str] = set()
    for number, row in enumerate(rows):
        phase, stage = format_phases.phase(row, around), format_phases.stage(row)
        if phase.key in keys:
            said.notes.wrong((*row.path, "key"), f"phases: the key {phase.key} stands there twice")
        keys.add(phase.key)
        if stage == "gathering":
            if number:
                row.wrong("stage", " gathering is for the first part")
            parts.gathering = phase
        elif stage == "after":
            if number != len(rows) - 1:
                row.wrong("stage", " after is for the last part")
            parts.after = phase
        elif row.flag("aside", False):
            parts.asides.append(phase)
        else:
            parts.phases.append(phase)
        if stage and "aside" in row:
            row.wrong("aside", f" has no place in a part that is {stage}")
    if rows and not parts.phases:
        said.wrong("phases", " must have at least one part of the hour itself")
    return parts


def _late_entry(said: Fields, parts: _Parts) -> str:
    late_entry = said.text("late_entry")
    if parts.phases and late_entry and late_entry not in (*(one.key for one in parts.phases), "never"):
        said.wrong("late_entry", " must be the key of a part of the hour, or never")
    return late_entry


def _course(said: Fields) -> tuple[str, ...]:
    course = said.texts("course")
    if len(course) > COURSE_MOST:
        said.wrong("course", f" has more than {COURSE_MOST} topics")
    for number, topic in enumerate(course):
        if not KEY.fullmatch(topic):
            path = (*said.path, "course", number)
            said.notes.wrong(path, "course: topics are written in small letters, digits and _, at most 40")
    return course


def _prompts(said: Fields) -> tuple[Prompt, ...]:
    if "prompt_sets" not in said:
        return ()
    found = []
    for row in said.rows("prompt_sets", "prompt_sets", PROMPTS_MOST):
        row.only(("key", "title", "prompt"))
        found.append(Prompt(row.key(), row.text("title", most=60), row.text("prompt", most=300)))
    return tuple(found)
