"""House time stands still while the house is down, and never goes backwards."""

import time
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from game.circles.rules import machine
from game.circles.rules.events.meetings import Agree, Begin, Done, Host, Sit, Tick
from game.circles.rules.facts import meetings as f
from game.circles.rules.formats import form as formats
from game.circles.rules.parts import Stage
from server.clock import TICK_S, Clock
from tests.game.circles_evening import ANN, BEN, CYD, ROUNDS


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


def a_meeting(path, monkeypatch, *, jumps, monotonic=None):
    """Each fact of a meeting and when it came; each second the wall clock may jump by a day."""
    dice, turns, wall, hands = Random(37), Random(5), [1_800_000_000.0], Hands()
    monkeypatch.setattr("time.time", lambda: wall[0])
    clock, told = Clock(path, monotonic=monotonic or hands), []
    meeting, _ = machine.opened(formats.parse(ROUNDS), clock.now())

    def does(event):
        nonlocal meeting
        meeting, facts = machine.step(meeting, event, clock.now())
        told.extend((second, type(fact).__name__, getattr(fact, "seat", None)) for fact in facts)

    second = 0
    for event in (*(kind(one) for one in (ANN, BEN, CYD) for kind in (Sit, Agree)), Host(ANN), Begin(ANN)):
        does(event)
    for second in range(1, 1_001):
        hands.at += TICK_S
        wall[0] += TICK_S + (dice.uniform(-86_400, 86_400) if jumps else 0)
        if second % 100 == 0:  # a killed house, and a machine that was started again
            clock.beat()
            hands = Hands(turns.uniform(0, 1_000))
            clock = Clock(path, monotonic=monotonic or hands)
        if meeting.stage is Stage.ENDED:
            break
        if meeting.holder and turns.random() < 0.005:
            does(Done(meeting.holder))
        does(Tick())
    return told


def test_r37_no_turn_ends_and_nobody_is_reminded_otherwise_whatever_the_wall_clock_says(
    tmp_path, monkeypatch
):
    quiet = a_meeting(tmp_path / "quiet", monkeypatch, jumps=False)
    assert a_meeting(tmp_path / "jumping", monkeypatch, jumps=True) == quiet
    kinds = {kind for _, kind, _ in quiet}
    assert {f.TurnOffered.__name__, f.CapPassed.__name__} <= kinds, "turns were offered, and were long"
    by_the_wall = a_meeting(tmp_path / "wall", monkeypatch, jumps=True, monotonic=lambda: time.time())
    assert by_the_wall != quiet, "the control: a house that asked the wall clock would be seen"
