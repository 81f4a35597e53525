"""Random evenings in any format: every deed that the machine knows, by anybody, at any time.

Deeds are found in the machine itself, and their fields filled by their types: a new deed is played from the
day on which it is made. An evening begins at any part of its format: the last ones are lived as often as the
first.
"""

from collections.abc import Callable
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_type_hints
from uuid import UUID

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from game.circles.formats.repertoire import format_keys, format_named
from game.circles.rules import machine, time
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import meetings as f
from game.circles.rules.formats.form import FLOORS, Format
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Stage
from game.common.refusals import Refused

SEATS = [UUID(int=number) for number in range(1, 12)]
Evening = tuple[int, list[tuple[int, int, int, int]]]
NEEDS = frozenset({"professional", "jurisdiction_check", "intake", "closed_membership"})
KINDS = sorted(machine._DEEDS, key=lambda kind: kind.__name__)
OFTEN = [e.Speak, e.Speak, e.Done, e.Done, e.Pass, e.Hand, e.Next, e.Sit, e.Agree, e.Return]
_NUMBERS = (1, 2, 3, 5, 10, 60, 0, -1, 10_000)
_WAITS = (0, 0.5, 2, 2, 5, 5, 20, 31, 61, 95, 200, 650, -30)
_TEXTS = ("", "off", *FLOORS)

moves = st.tuples(*(st.integers(0, most) for most in (len(_WAITS) - 1, 15, 2 * len(KINDS) - 1, 999)))
evenings = st.tuples(st.integers(0, 9), st.lists(moves, min_size=15, max_size=70))
"""At which part it begins, and what then happens."""

many = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


def live_formats() -> list[str]:
    """Every format of the house that a meeting of seconds can play, and each of its variants."""
    keys = format_keys(variants=True)
    return [key for key in keys if all(one.floor != "window" for one in format_named(key).phases)]


@cache
def begun_at(form: Format, people: int, part: int) -> tuple[Meeting, list[f.Fact]]:
    """So many sit, and they have come to the part of that number, if they can begin at all."""
    meeting, facts = begun_at(form, people, part - 1) if part else gathered(form, people)
    able = (Stage.SITTING,) if form.needs_holding else (Stage.GATHERING, Stage.SITTING)
    for _ in range(12 * people):
        if meeting.stage not in able or meeting.phase_index == part:
            break
        if meeting.host is not None:
            by = SEATS[part % 2] if meeting.helps(SEATS[part % 2]) else meeting.host
            meeting, facts = _done(meeting, facts, e.Next(by), meeting.now + time.MOVED_S)
        else:
            meeting, more = machine.due(meeting, machine.due_at(meeting))
            facts = facts + more
    return meeting, facts


def gathered(form: Format, people: int) -> tuple[Meeting, list[f.Fact]]:
    """So many sit, have agreed, and it has begun, if it can."""
    meeting, facts = machine.opened(form, 0.0)
    for seat in SEATS[:people]:
        meeting, facts = _done(meeting, facts, e.Sit(seat, standing=frozenset({"practitioner"})), 0.0)
        meeting, facts = _done(meeting, facts, e.Agree(seat), 0.0)
    if form.needs_holding:
        meeting, facts = _done(meeting, facts, built(e.Host, SEATS[0], 1), 0.0)
        for second in SEATS[1:2]:
            meeting = meeting.with_seat(second, duties=frozenset({"co_facilitator"}))
        for _ in range(2):
            meeting, facts = _done(meeting, facts, e.Begin(SEATS[0], met=NEEDS), 0.0)
    return meeting, facts


def _done(meeting: Meeting, facts: list[f.Fact], deed: e.Deed, now: float) -> tuple[Meeting, list[f.Fact]]:
    try:
        meeting, more = machine.step(meeting, deed, now)
    except Refused:
        return meeting, facts
    return meeting, facts + more


def built(kind: type[e.Deed], seat: UUID, dice: int) -> e.Deed:
    """That deed by this seat, with fields that their types allow."""
    hints = _hints(kind)
    values = {}
    for number, field in enumerate(fields(kind)):
        if field.name not in ("seat", "seen") and field.init:
            values[field.name] = _value(hints[field.name], dice + 7 * number)
    return kind(seat, **values)


_hints = cache(get_type_hints)


def _value(hint: Any, dice: int) -> Any:
    if hint is UUID:
        return SEATS[dice % len(SEATS)]
    if hint is bool:
        return dice % 3 == 1
    if hint is int:
        return _NUMBERS[dice % len(_NUMBERS)]
    if hint is float:
        return float(_NUMBERS[dice % len(_NUMBERS)])
    if hint is str:
        return _TEXTS[dice % len(_TEXTS)]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return list(hint)[dice % len(hint)]
    if type(None) in get_args(hint):
        one = next(arg for arg in get_args(hint) if arg is not type(None))
        return None if dice % 4 == 0 else _value(one, dice)
    name = str(hint)
    if name.startswith("tuple"):
        return tuple(_value(get_args(hint)[0], dice + more) for more in range(dice % 4))
    if name.startswith("frozenset"):
        return NEEDS if dice % 2 else frozenset()
    raise AssertionError(f"no value for {hint}: say here how one is made")


def played(form: Format, people: int, evening: Evening, told: Callable[[Meeting], Meeting] = lambda one: one):
    """Each step: meeting before, what happened (a Tick where it was refused), when, meeting after, facts.

    `told` is what the rules are told of the meeting with which it begins.
    """
    part, happenings = evening
    meeting, facts = begun_at(form, people, part % len(form.phases))
    meeting = told(meeting)
    now = meeting.now
    yield meeting, e.Tick(), now, meeting, facts
    for wait, who, kind, dice in happenings:
        now += _WAITS[wait]
        seat = SEATS[who] if who < len(SEATS) else meeting.holder or meeting.host or SEATS[0]
        deed = built(KINDS[kind] if kind < len(KINDS) else OFTEN[kind % len(OFTEN)], seat, dice)
        happening: e.Deed | e.Tick = deed
        try:
            after, facts = machine.step(meeting, deed, now)
        except Refused:
            happening = e.Tick()
            after, facts = machine.step(meeting, happening, now)
        yield meeting, happening, now, after, facts
        meeting = after
