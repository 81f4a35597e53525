"""What is worked out from texts by one part of the house is not taken for what another has worked out."""

import pytest

from game.common import texts

pytestmark = pytest.mark.django_db


def test_the_index_of_help_is_a_page_also_after_pronouns_were_looked_at(ann):
    ann.type("pronouns she/her")
    (index,) = ann.type("help")
    assert isinstance(index, str) and "help now" in index


def test_a_title_is_no_pronoun_also_after_the_index_of_help_was_read(ann):
    ann.type("help")
    ann.type("pronouns therapist")
    assert ann.who.pronouns == ""


def test_two_modules_may_remember_under_one_word(monkeypatch):
    def other():
        return "of another"

    monkeypatch.setattr(other, "__module__", "game.elsewhere")
    assert texts.remembered("a word", lambda: "mine") == "mine"
    assert texts.remembered("a word", other) == "of another"
