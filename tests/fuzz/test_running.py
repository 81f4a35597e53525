"""A counted run: each case once, on from where it was, and what broke is told with its seed."""

import pytest

from tests.fuzz import doors, running
from tests.fuzz.measuring import AtTheDoor


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    """Nothing of this is written beside the code."""
    monkeypatch.setenv("FUZZ_STATE", str(tmp_path))
    return tmp_path


class Seen:
    """Tries cases of ten inputs; breaks at some of them, is stopped at another."""

    def __init__(self, breaks=(), stops=None, dear=()):
        self.seeds, self.breaks, self.stops, self.dear = [], breaks, stops, dear

    def tries(self, dice):
        """The dice tell nothing of their seed but what they roll first."""
        self.seeds.append(dice.random())
        number = len(self.seeds) - 1
        if number == self.stops:
            raise KeyboardInterrupt
        if number in self.breaks:
            raise ValueError("a frame too many")
        return 10, 1.0 if number in self.dear else 0.0

    def alone(self, seed):
        """What is dear among others is not dear alone, but for the last."""
        return 1.0 if seed.endswith("-9") else 0.0


def does(run, seen, door="telnet"):
    """All cases of one door."""
    run.does(door, seen.tries, seen.alone)
    return run


def test_all_inputs_go_somewhere():
    assert sum(running.SHARES.values()) == pytest.approx(1)
    assert set(doors.AT_THE_DOORS) < set(running.SHARES)


def test_a_run_that_was_stopped_goes_on_with_the_cases_that_it_has_not_had(monkeypatch):
    monkeypatch.setattr(running, "AT_ONCE", 2)
    whole = Seen()
    does(running.begun(500, "beef"), whole)
    assert len(set(whole.seeds)) == len(whole.seeds) == 10
    first, rest = Seen(stops=5), Seen()
    with pytest.raises(KeyboardInterrupt):
        does(running.begun(500, "cafe"), first)
    run = running.begun(500)
    assert (run.seed, run.done) == ("cafe", 40)
    assert not does(run, rest).left("telnet")
    assert len(rest.seeds) == 6 and rest.seeds[0] == first.seeds[4]
    assert running.begun(500, "cafe").done == 100


def test_what_breaks_is_told_with_its_seed_and_tried_again_when_the_run_goes_on():
    run = does(running.begun(500, "beef"), Seen(breaks=(3, 4)))
    assert [one["seed"] for one in run.broke] == ["beef-telnet-3", "beef-telnet-4"]
    assert "ValueError: a frame too many" in run.broke[0]["what"]
    run = does(running.begun(500), Seen(breaks=(1,)))
    assert [one["seed"] for one in run.broke] == ["beef-telnet-4"]


def test_a_run_in_which_something_broke_is_over_when_it_breaks_no_more():
    run = running.begun(500, "beef")
    for door in running.SHARES:
        does(run, Seen(breaks=(0,) if door == "http" else ()), door)
    assert not run.is_over and running.begun(500).seed == "beef"
    does(run, Seen(), "http")
    assert run.is_over and running.begun(500).seed != "beef"


def test_what_is_slow_is_a_stall_only_where_it_is_slow_alone():
    run = does(running.begun(500, "beef"), Seen(dear=(2, 9)))
    assert [one["seed"] for one in run.broke] == ["beef-telnet-9"]
    assert run.again == 2


def test_a_run_whose_house_is_gone_ends():
    run = does(running.begun(10_000, "beef"), Seen(breaks=range(1_000)))
    assert len(run.broke) == running.MOST_BROKEN and run.left("telnet")


@pytest.mark.parametrize("door", doors.AT_THE_DOORS)
def test_r02_thousands_of_inputs_come_through_each_door_and_leave_nothing(door):
    at, run = AtTheDoor(door), running.begun(10_000)
    run.does(door, at.tries, lambda seed: 0.0)
    assert run.broke == [] and not run.left(door)
