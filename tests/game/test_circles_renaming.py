"""Whoever goes on as another persona takes along everything that a meeting knows of the seat."""

from dataclasses import MISSING, fields, is_dataclass, replace
from typing import get_args, get_origin, get_type_hints
from uuid import UUID

import pytest

from game.circles.rules import renaming
from game.circles.rules.events import meetings as e
from game.circles.rules.events.groups import Breakout, EndBreakout
from game.circles.rules.formats.form import Format
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.circles.rules.seated import Seats
from tests.game.circles_alcoves import EVE, talking
from tests.game.circles_evening import ANN, BEN, CYD, DAN

OLD, NEW, OTHER = (UUID(int=number) for number in (0xABCDEF01, 0xABCDEF02, 0xABCDEF03))


def named(hint):
    """A value of this type that names the seat OLD, or None where none can."""
    if hint is UUID:
        return OLD
    if hint is Seats:
        return Seats([named(Seat)])
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        found = {one.name: value for one in fields(hint) if (value := named(hints[one.name])) is not None}
        asked = [one.name for one in fields(hint) if one.default is one.default_factory is MISSING]
        return hint(**{name: hints[name]() for name in asked if name not in found} | found) if found else None
    inside = [value for one in get_args(hint) if (value := named(one)) is not None]
    if not inside:
        return None
    if get_origin(hint) in (tuple, frozenset):
        return get_origin(hint)([*inside, OTHER] if inside == [OLD] else inside)
    return inside[0]


KNOWN = {name: named(hint) for name, hint in get_type_hints(Meeting).items() if hint is not Format}
NAMING = {name: value for name, value in KNOWN.items() if value}


def test_these_fields_of_a_meeting_name_seats():
    asked = {
        "host",
        "holder",
        "seats",
        "focus",
        "loop",
        "silence",
        "asked",
        "handed_to",
        "moved_by",
        "paired",
    }
    assert asked | {"lent_by"} <= set(NAMING)
    assert all(str(OLD) in str(value) for value in NAMING.values())


@pytest.mark.parametrize("name", NAMING)
def test_the_new_one_stands_wherever_the_old_one_stood(name):
    before = replace(talking(ANN, BEN).meeting, **{name: NAMING[name]})
    after = renaming.renamed(before, OLD, NEW)
    said = lambda value: sorted(str(value).replace(str(OLD), str(NEW)))
    assert str(OLD) not in str(after)
    assert said(getattr(after, name)) == said(NAMING[name])
    assert after.form is before.form


def test_nobody_was_paired_with_themselves():
    evening = talking(ANN, BEN, CYD, DAN, EVE).does(Breakout(ANN, 2, 5)).does(EndBreakout(ANN))
    one, other = next(iter(evening.meeting.paired))
    assert all(len(two) == 2 for two in renaming.renamed(evening.meeting, one, other).paired)


def test_whom_somebody_sat_with_is_known_of_the_persona_in_which_they_go_on():
    evening = talking(ANN, BEN, CYD, DAN, EVE).does(Breakout(ANN, 2, 5)).does(EndBreakout(ANN))
    sat = {one for two in evening.meeting.paired if BEN in two for one in two} - {BEN}
    evening.does(e.Allow(ANN, BEN, NEW))
    assert {one for two in evening.meeting.paired if NEW in two for one in two} - {NEW} == sat
    assert str(BEN) not in str(evening.meeting)
