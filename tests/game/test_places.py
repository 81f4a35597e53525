"""Sentences about places."""

from game.places.wording import who_is_here


def test_who_is_here_is_said_in_one_right_sentence():
    assert who_is_here([], 0) == "Nobody else is here."
    assert who_is_here([], 1) == "A guest is here."
    assert who_is_here([], 2) == "2 guests are here."
    assert who_is_here(["Ben"], 0) == "Ben is here."
    assert who_is_here(["Ben", "Cyd"], 1) == "Ben, Cyd and a guest are here."
