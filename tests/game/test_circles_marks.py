"""The marks of a text meeting on every floor: a raised hand, a line that goes on, one that ends the turn."""

import pytest

from game.circles.rules import lines
from game.circles.rules.events.meetings import Done, Hand, Pass, Speak
from game.circles.rules.floors import floor_of
from game.circles.rules.formats import form as formats
from game.common.refusals import Refused
from tests.game.circles_evening import ANN, BEN, CYD, ROUNDS, Evening

FLOORS = tuple(floor for floor in formats.FLOORS if floor != formats.OF_DAYS)


def on(floor):
    """An evening of three in a part with this floor; Ann holds it."""
    parts = [
        {"key": "part", "floor": floor, "minutes": 9, "crosstalk": 2, "text": []},
        {"key": "end", "floor": "open", "minutes": 3},
    ]
    form = ROUNDS | {"late_entry": "never", "size": {"min": 1, "ideal": 3, "max": 4}, "phases": parts}
    return Evening(form, ANN, BEN, CYD).begun()


def tries(evening, deed):
    """Whether the deed was done; if not, its no is a whole sentence."""
    try:
        evening.does(deed)
    except Refused as no:
        assert str(no).endswith(".") and "{" not in str(no)
        return False
    return True


@pytest.mark.parametrize("floor", FLOORS)
def test_a_hand_is_raised_or_the_no_says_what_to_do(floor):
    evening = on(floor)
    done = tries(evening, Hand(BEN))
    seat = evening.meeting.seat(BEN)
    assert not done or seat.hand is not None or evening.told


@pytest.mark.parametrize("floor", FLOORS)
def test_a_line_that_goes_on_keeps_the_turn_and_one_that_ends_gives_it_on(floor):
    evening = on(floor)
    assert floor_of(evening.meeting) is not None
    tries(evening, Hand(BEN))
    speaker = evening.meeting.holder
    if speaker is None and tries(evening, Speak(BEN, 1, goes_on=True)):
        speaker = evening.meeting.holder
    if speaker is None:
        assert tries(evening, Done(BEN)) in (True, False)
        return
    assert tries(evening, Speak(speaker, 2, goes_on=True)) and evening.meeting.holder == speaker
    evening.does(Speak(speaker, 2, ends=True))
    assert evening.meeting.holder != speaker or evening.meeting.turn.words == 0


@pytest.mark.parametrize("floor", FLOORS)
def test_passing_is_answered_on_every_floor(floor):
    evening = on(floor)
    for seat in (ANN, BEN, CYD):
        tries(evening, Pass(seat))


@pytest.mark.parametrize(
    ("typed", "words", "goes_on", "ends"),
    [
        ("and then...", "and then...", True, False),
        ("and then…", "and then…", True, False),
        ("...", "...", True, False),
        ("that is all [done]", "that is all", False, True),
        ("that is all (Done)", "that is all", False, True),
        ("ga", "", False, True),
        ("done is a word", "done is a word", False, False),
    ],
)
def test_how_a_line_is_read(typed, words, goes_on, ends):
    line = lines.read(typed)
    assert (line.words, line.goes_on, line.ends) == (words, goes_on, ends)


@pytest.mark.parametrize(
    ("typed", "heard"),
    [("a word [done]", "a word"), ("a word (done)", "a word"), ("a word...", "a word..."), ("ga", "ga")],
)
def test_where_no_turn_runs_a_mark_out_of_habit_is_not_heard_and_ends_nothing(typed, heard):
    line = lines.unmarked(typed)
    assert (line.words, line.goes_on, line.ends) == (heard, True, False)
