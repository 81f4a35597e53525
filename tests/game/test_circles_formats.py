"""A format's file is read whole, or refused with the field that is wrong; a line is read for how it ends."""

from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.circles.rules import lines, time
from game.circles.rules.formats import form as formats
from game.common import texts

ROUNDS = {
    "key": "rounds",
    "family": "micro",
    "led_by": "rotating",
    "size": {"min": 2, "ideal": 6, "max": 15},
    "minutes": 12,
    "membership": "open",
    "late_entry": "check_in",
    "roles": ["host"],
    "defaults": {"crosstalk": 0, "advice": "never"},
    "phases": [
        {
            "key": "check_in",
            "floor": "round",
            "minutes": 9,
            "cap_s": 60,
            "cap_w": 50,
            "text": ["rounds.prompt"],
        },
        {"key": "check_out", "floor": "round", "minutes": 3, "cap_w": 40, "crosstalk": 2, "exit": ["host"]},
    ],
}


@pytest.mark.parametrize("path", texts.folder("formats"))
def test_every_format_of_the_house_can_be_played_and_names_texts_that_exist(path):
    form = formats.parse(texts.data(path))
    assert path == f"formats/{form.key}.yaml"
    for phase in form.phases:
        for key in phase.text:
            assert texts.has_snippet(key), key
    assert texts.has_snippet(f"{form.voice}.closing")
    assert form.about and form.title


def test_what_a_phase_does_not_say_is_as_usual():
    form = formats.parse(ROUNDS)
    check_in, check_out = form.phases
    assert (check_in.cap_s, check_in.cap_w, check_in.crosstalk) == (60, 50, 0)
    assert (check_out.cap_s, check_out.cap_w, check_out.crosstalk) == (60, 40, 2)
    open_form = ROUNDS | {"late_entry": "a", "phases": [{"key": "a", "floor": "round", "minutes": 3}]}
    assert formats.parse(open_form).phases[0].cap_s == formats.USUAL_CAP_S
    assert form.voice == "rounds" and form.quiet_seats


def changed(path, value):
    said = deepcopy(ROUNDS)
    place = said
    *way, last = path
    for step in way:
        place = place[step]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return said


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        (("key",), None, "key"),
        (("key",), 7, "key"),
        (("family",), "cult", "family"),
        (("led_by",), "nobody knows", "led_by"),
        (("led_by",), "program", "led_by"),
        (("size",), [2, 6, 15], "size"),
        (("size", "min"), 7, "size"),
        (("size", "max"), "many", "size.max"),
        (("minutes",), 0, "minutes"),
        (("membership",), None, "membership"),
        (("late_entry",), "lunch", "late_entry"),
        (("roles",), "host", "roles"),
        (("defaults",), None, "defaults"),
        (("defaults", "crosstalk"), 5, "defaults.crosstalk"),
        (("defaults", "pass"), "never", "defaults.pass"),
        (("defaults", "quiet_seats"), "yes", "defaults.quiet_seats"),
        (("defaults", "advice"), "always", "defaults.advice"),
        (("phases",), [], "phases"),
        (("phases", 0), "check_in", "phases, number 1"),
        (("phases", 1, "key"), "check_in", "phases"),
        (("phases", 0, "floor"), "shouting", "phases, number 1: floor"),
        (("phases", 0, "minutes"), True, "phases, number 1: minutes"),
        (("phases", 1, "cap_w"), -1, "phases, number 2: cap_w"),
        (("phases", 0, "cap_s"), 2.5, "phases, number 1: cap_s"),
        (("phases", 0, "text"), "rounds.prompt", "phases, number 1: text"),
        (("phases", 1, "exit"), ["fire"], "phases, number 2: exit"),
    ],
)
def test_a_wrong_format_is_refused_with_the_field_that_is_wrong(path, value, named):
    with pytest.raises(formats.BadFormat) as wrong:
        formats.parse(changed(path, value))
    assert str(wrong.value).startswith(named)


def test_the_bound_of_a_meeting_is_the_sum_that_is_written_down():
    assert time.latest_end_s(formats.parse(ROUNDS)) == (60 + 2 * 12 + 30 + 1 + 15 + 30) * 60


@pytest.mark.parametrize(
    ("typed", "words", "goes_on", "ends"),
    [
        ("today was long...", "today was long...", True, False),
        ("today was long…", "today was long…", True, False),
        ("that is all [done]", "that is all", False, True),
        ("that is all (DONE)", "that is all", False, True),
        ("my people are the Ga", "my people are the Ga", False, False),
        ("GA", "", False, True),
        ("[done]", "", False, True),
        ("we walked in the saga", "we walked in the saga", False, False),
        ("I am done", "I am done", False, False),
        ("a plain line.", "a plain line.", False, False),
    ],
)
def test_a_line_is_read_for_how_it_ends(typed, words, goes_on, ends):
    line = lines.read(typed)
    assert (line.words, line.goes_on, line.ends) == (words, goes_on, ends)
    assert line.count == len(words.split())


@given(st.floats(-1e4, 1e4), st.integers(1, 40), st.integers(10, 900), st.integers(1, 900))
def test_a_cap_never_exceeds_the_formats_and_never_falls_below_the_floor(left_s, turns, cap_s, cap_w):
    phase = formats.Phase("a", "round", 5, cap_s, cap_w, 0, (), ())
    seconds, words = time.caps(phase, left_s, turns)
    assert min(time.FLOOR_S, cap_s) <= seconds <= cap_s
    assert min(time.FLOOR_W, cap_w) <= words <= cap_w
