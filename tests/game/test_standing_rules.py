"""What a circle is, in pure rules; and the house's plain words."""

import pytest

from game.circles.rules import standing
from game.circles.rules.formats import form as formats
from game.common import texts, vocabulary


def form(key, **phase):
    said = dict(texts.data(f"formats/{key}.yaml"))
    if phase:
        said["phases"] = [
            {"key": "open", "floor": "host", "minutes": said["minutes"] - phase["minutes"]},
            {"key": "main", **phase},
        ]
        said["late_entry"] = "main"
    return formats.parse(said)


@pytest.mark.parametrize(
    ("minutes", "fixed", "most", "fits"),
    [(60, 20, 20, 7), (90, 25, 20, 12), (60, 20, 5, 5)],
)
def test_capacity_is_the_arithmetic_of_turns_within_the_time(minutes, fixed, most, fits):
    said = dict(texts.data("formats/talking_piece.yaml")) | {"minutes": minutes}
    said["size"] = {"min": 2, "ideal": 4, "max": most}
    said["phases"] = [
        {"key": "open", "floor": "host", "minutes": fixed},
        {"key": "main", "floor": "queue", "minutes": minutes - fixed, "cap_s": 300, "cap_w": 300},
    ]
    said["late_entry"] = "main"
    assert standing.seats_that_fit(formats.parse(said)) == fits


def test_what_was_recalled_most_and_what_nobody_named():
    assert standing.most_recalled({2: 2, 5: 1}, 6) == ((2,), (1, 3, 4, 6))
    assert standing.most_recalled({2: 1, 5: 1}, 5) == ((2, 5), (1, 3, 4))
    assert standing.most_recalled({}, 3) == ((), (1, 2, 3))


def test_which_lines_are_new():
    assert standing.changed_lines(("a", "b"), ("a", "c", "b", "d")) == (2, 4)


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("Grief", "grief"),
        ("low mood", "low_mood"),
        ("sleep", "nights"),
        ("coming out", "coming_out"),
        ("caring for someone", "caring"),
        ("lonel", "loneliness"),
        ("", None),
        ("gryphons", None),
        ("s", None),
    ],
)
def test_concerns_are_found_by_what_people_type(said, key):
    assert vocabulary.concern(said) == key


@pytest.mark.parametrize(
    ("said", "key"),
    [("grief", "death"), ("Self harm", "self-harm"), ("pregnancy loss", "pregnancy loss"), ("x", None)],
)
def test_notes_are_found_by_what_people_type(said, key):
    assert vocabulary.note(said) == key


def test_the_words_are_plain_and_enough():
    assert len(vocabulary.NOTES) == 12
    assert 40 <= len(vocabulary.CONCERNS) <= 60
    for called in (*vocabulary.CONCERNS.values(), *vocabulary.NOTES.values()):
        assert "disorder" not in called and "!" not in called
    assert set(vocabulary._CONCERNS_TOO.values()) <= set(vocabulary.CONCERNS)
    assert set(vocabulary._NOTES_TOO.values()) <= set(vocabulary.NOTES)
