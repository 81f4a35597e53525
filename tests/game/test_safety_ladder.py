"""The ladder: which step is meant, until when it binds, which lines are chosen. Pure."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.safety.order import ladder
from game.safety.order.ladder import Held, Step

TODAY = date(2026, 11, 29)
DAYS = st.integers(-400, 400).map(lambda days: TODAY + timedelta(days=days))
HELD = st.builds(Held, st.sampled_from(list(Step)), st.none() | DAYS)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("1", Step.TEACH),
        ("6", Step.NOT_HERE),
        ("Step  Out", Step.STEP_OUT),
        ("not_here", Step.NOT_HERE),
        ("out", Step.STEP_OUT),
        ("0", None),
        ("7", None),
        ("²", None),
        ("", None),
        ("ban", None),
    ],
)
def test_a_step_is_meant_by_its_number_or_its_name(said, meant):
    assert ladder.step_said(said) is meant


@pytest.mark.parametrize(
    ("said", "key"), [("1", "harsh"), ("9", "other"), ("Pressed", "pressed"), ("10", None)]
)
def test_a_reason_is_one_of_the_list(said, key):
    assert ladder.reason_said(said) == key


@given(st.text(max_size=30), st.integers(0, 60))
def test_whatever_is_typed_only_lines_that_were_shown_are_chosen(said, count):
    found = ladder.chosen(said, count, ())
    assert found is None or set(found) <= set(range(1, count + 1)) and found == sorted(set(found))


@given(st.sets(st.integers(1, 60), min_size=1))
def test_each_choice_can_be_said(numbers):
    assert ladder.chosen(", ".join(map(str, numbers)), 60, ()) == sorted(numbers)
    assert ladder.chosen("theirs", 60, numbers) == sorted(numbers)


@given(st.lists(HELD), DAYS)
def test_somebody_is_away_exactly_as_long_as_one_step_binds(steps, today):
    away, until = ladder.away_until(steps, today)
    assert away == any(ladder.in_force(one, today) for one in steps)
    if until is not None:
        assert today < until and not ladder.away_until(steps, until)[0]
    elif away:
        assert ladder.away_until(steps, today + timedelta(days=9_999))[0]


def test_a_pause_lasts_its_days_and_the_last_steps_have_no_end():
    assert ladder.until(Step.PAUSE, 7, TODAY) == TODAY + timedelta(days=7)
    assert ladder.until(Step.NOT_HERE, None, TODAY) is None
    assert not ladder.in_force(Held(Step.WORD, ladder.until(Step.WORD, None, TODAY)), TODAY)


@given(st.sets(st.integers(-90, 30)), st.integers(0, 40))
def test_one_steward_alone_pauses_nobody_for_more_than_thirty_days_within_sixty(past, ahead):
    paused: set[date] = set()
    for day in sorted(past):
        first = TODAY + timedelta(days=day)
        paused |= {first + timedelta(days=n) for n in range(min(9, ladder.left_alone(paused, first)))}
    first = TODAY + timedelta(days=ahead)
    left = ladder.left_alone(paused, first)
    most = lambda days: max((len([d for d in days if 0 <= (one - d).days < 60]) for one in days), default=0)
    longer = lambda length: paused | {first + timedelta(days=n) for n in range(length)}
    assert most(longer(left)) <= 30 and (left == 30 or most(longer(left + 1)) > 30)
    free = ladder.next_alone(paused, first)
    assert ladder.left_alone(paused, free) and (free == first or not ladder.left_alone(paused, first))


def test_one_after_the_other_thirty_days_and_thirty_days_rest():
    month = {TODAY + timedelta(days=n) for n in range(30)}
    assert ladder.left_alone((), TODAY) == 30
    assert ladder.next_alone(month, TODAY + timedelta(days=30)) == TODAY + timedelta(days=60)


def test_every_report_has_a_name_of_two_words_that_says_nothing_and_fits():
    handles = {ladder.handle(number) for number in range(ladder.HANDLES)}
    assert len(handles) == ladder.HANDLES > 2_000
    assert max(map(len, handles)) + len("-fff") <= 24 and all(one.count("-") == 1 for one in handles)
