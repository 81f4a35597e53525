"""House time stands still while the house is down, and never goes backwards."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from server.clock import TICK_S, Clock


class Hands:
    """A monotonic clock that a test moves."""

    def __init__(self, at: float = 5_000.0) -> None:
        self.at = at

    def __call__(self) -> float:
        return self.at


def test_r30_a_killed_house_goes_on_within_a_tick_of_where_it_was(tmp_path):
    hands = Hands()
    clock = Clock(tmp_path / "clock", monotonic=hands)
    for _ in range(100):
        hands.at += TICK_S
        clock.beat()
    hands.at += 0.9 * TICK_S
    seen = clock.now()
    woken = Clock(tmp_path / "clock", monotonic=Hands(9.0))
    assert 0 <= seen - woken.now() <= TICK_S


@given(st.lists(st.tuples(st.floats(0, 10_000), st.booleans()), max_size=30))
def test_house_time_never_goes_backwards_by_more_than_what_was_not_noted(tmp_path_factory, moves):
    path = tmp_path_factory.mktemp("clock") / "clock"
    hands = Hands()
    clock = Clock(path, monotonic=hands)
    noted = 0.0
    for seconds, killed in moves:
        hands.at += seconds
        if killed:
            hands = Hands(hands.at % 97)
            clock = Clock(path, monotonic=hands)
            assert clock.now() == noted
        else:
            clock.beat()
            noted = clock.now()


def test_rows_that_remember_a_later_time_are_believed(tmp_path):
    clock = Clock(tmp_path / "clock", monotonic=Hands())
    clock.at_least(700.0)
    assert clock.now() == 700.0
    clock.at_least(3.0)
    assert clock.now() == 700.0


def test_a_test_house_may_let_time_run_faster(tmp_path):
    hands = Hands()
    clock = Clock(tmp_path / "clock", rate=20.0, monotonic=hands)
    hands.at += 3
    assert clock.now() == 60.0


def test_r37_a_wall_clock_that_jumps_moves_no_turn(tmp_path, monkeypatch):
    jumps, wall, hands = Random(37), [1_800_000_000.0], Hands()
    monkeypatch.setattr("time.time", lambda: wall[0])
    clock = Clock(tmp_path / "clock", monotonic=hands)
    for _ in range(1_000):
        began, lasts = clock.now(), jumps.uniform(0, 180)
        wall[0] += jumps.choice((-86_400, 86_400, -3_600, 3_600, -1, 1)) * jumps.random()
        hands.at += lasts
        assert abs(clock.now() - began - lasts) < 0.001
        if jumps.random() < 0.1:  # a killed house, under another wall clock
            clock.beat()
            hands = Hands(jumps.uniform(0, 1_000))
            clock, noted = Clock(tmp_path / "clock", monotonic=hands), clock.now()
            assert abs(clock.now() - noted) < 0.001
