"""`make fuzz ARGS='inputs=1000000'`: so many inputs at all doors, counted; a run that was stopped goes on.

Nothing breaks, no input takes a process 100 ms of its own, nobody is shown a traceback (R2, R3, R15).
"""

import os

import pytest

from tests.fuzz import doors, found, running
from tests.fuzz.measuring import AMember, AtTheDoor
from tests.fuzz.storm import Storm, opened

WANTED = int(os.environ.get("FUZZ_INPUTS") or 0)
COUNTED = pytest.mark.skipif(not WANTED, reason="by `make fuzz ARGS='inputs=…'`")


@pytest.fixture(scope="module")
def run():
    """The run that goes on, or begins."""
    made = running.begun(WANTED, os.environ.get("FUZZ_SEED", ""))
    print(f"\nseed {made.seed}: {made.done} of {made.wanted} inputs are done; {made.path}", flush=True)
    return made


def breaks_nothing(run: running.Run, door: str) -> None:
    """What broke at this door is kept, to be tried by every `make test`."""
    broke = [one for one in run.broke if one["door"] == door]
    if door in (*doors.AT_THE_DOORS, "commands"):
        for one in broke:
            if (door, one["seed"]) not in found.kept():
                found.keep(door, one["seed"])
    assert broke == []
    assert run.left(door) == 0


@COUNTED
@pytest.mark.parametrize("door", doors.AT_THE_DOORS)
def test_counted_inputs_at_a_door(run, door):
    at = AtTheDoor(door)
    run.does(door, at.tries, at.alone)
    breaks_nothing(run, door)


@COUNTED
def test_counted_lines_of_a_member(run, trying):
    member = AMember(trying)
    run.does("commands", member.tries, member.alone)
    breaks_nothing(run, "commands")


@COUNTED
@pytest.mark.parametrize("name", ["house", "https"])
def test_counted_inputs_at_a_real_house(run, pattern, name):
    with opened(pattern, secure=name == "https") as house:
        storm = Storm(house)
        run.does(name, storm.tries, storm.dearest)
        storm.is_calm()
        storm.close()
    breaks_nothing(run, name)
