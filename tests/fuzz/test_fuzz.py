"""Dice at every door: a little in `make test`, for minutes by `make fuzz`, and all that ever broke something.

Never a traceback to a person, never another's connection lost, never more on the link than lines (R2, R3).
"""

from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.fuzz import doors, found
from tests.fuzz.conftest import MINUTES

DICE = st.randoms(use_true_random=False)
LONG = pytest.mark.skipif(not MINUTES, reason="by `make fuzz`")
PHASES = (Phase.reuse, Phase.generate)
"""Nothing is made shorter: that would take minutes, and a seed of `make fuzz` is short enough to read."""
QUIETLY = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]


@pytest.mark.parametrize("door", doors.AT_THE_DOORS)
@settings(max_examples=60, phases=PHASES, suppress_health_check=QUIETLY)
@given(dice=DICE)
def test_r02_whatever_comes_through_a_door_stops_nothing(door, dice):
    doors.AT_THE_DOORS[door](dice)


@settings(max_examples=25, phases=PHASES, suppress_health_check=QUIETLY)
@given(dice=DICE)
def test_r15_whatever_is_typed_is_answered_and_disturbs_no_other(trying, dice):
    doors.commands(dice, trying)


@pytest.mark.parametrize(("door", "seed"), [one for one in found.kept() if one[0] in doors.AT_THE_DOORS])
def test_what_once_broke_something_breaks_nothing(door, seed):
    doors.AT_THE_DOORS[door](Random(seed))


@pytest.mark.parametrize("seed", [seed for door, seed in found.kept() if door == "commands"])
def test_what_was_typed_once_and_broke_something_breaks_nothing(seed, trying):
    doors.commands(Random(seed), trying)


@LONG
@pytest.mark.parametrize("door", doors.AT_THE_DOORS)
def test_long_whatever_comes_through_a_door_stops_nothing(door, lasts):
    assert lasts(door, doors.AT_THE_DOORS[door]) > 10


@LONG
def test_long_commands_disturb_no_other(trying, lasts):
    assert lasts("commands", lambda dice: doors.commands(dice, trying)) > 10


def test_a_seed_that_failed_is_tried_again(monkeypatch, tmp_path):
    monkeypatch.setattr(found, "FOUND", tmp_path)
    assert found.kept() == []
    found.keep("telnet", "beef-7")
    assert found.kept() == [("telnet", "beef-7")]
