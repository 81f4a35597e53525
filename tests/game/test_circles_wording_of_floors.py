"""Every fact and every no of a floor, in words: plain, short, and for the right person."""

import re
from dataclasses import fields

import pytest

from game.circles.rules.events.meetings import Next
from game.circles.rules.facts import floors as ff
from game.circles.rules.facts import meetings as f
from game.circles.rules.refusals import floors as no
from game.circles.wording import worded
from game.common.refusals import Refused
from tests.game.circles_floors import begun, part
from tests.game.test_circles_wording import ANN, BEN, CYD, DEE, EVE, told

FACTS = [
    one
    for one in vars(ff).values()
    if isinstance(one, type) and issubclass(one, f.Fact) and one.__module__ == ff.__name__
]
REFUSALS = [
    one
    for one in vars(no).values()
    if isinstance(one, type) and issubclass(one, Refused) and one.__module__ == no.__name__
]
VALUES = {
    "seat": BEN,
    "floor": "queue",
    "texts": 2,
    "reader": BEN,
    "text": "rounds.prompt",
    "left": 1,
    "reasons": ("mark", "long", "two", "advice"),
    "seats": (BEN, CYD),
    "ahead": False,
    "team": 1,
    "word": "next",
    "seconds": 300,
}
FLOORS = ("reader", "queue", "popcorn", "open", "inner", "ask_only", "focus", "team", "silent")


def meeting_on(floor):
    """A meeting of Ann, Ben and Cyd on this floor."""
    return begun((part("host", "one"), part(floor, text=[])), ANN, BEN, CYD).does(Next(ANN)).meeting


@pytest.mark.parametrize("floor", FLOORS)
@pytest.mark.parametrize("kind", FACTS)
def test_every_fact_of_a_floor_has_plain_words_for_every_reader(kind, floor):
    meeting = meeting_on(floor)
    fact = kind(**{one.name: VALUES[one.name] for one in fields(kind)})
    for reader in (ANN, BEN, CYD, DEE, EVE):
        text = worded(told(fact, meeting), reader)
        if text is None:
            assert kind is ff.ChairWanted
            continue
        assert "!" not in text.replace("`!`", "") and "{" not in text and "None" not in text
        assert "_" not in text and not re.search(r"\b(he|she|his|her|him)\b", text)
        assert not re.search(r" {2,}|\s$", text) and len(text) > 10


@pytest.mark.parametrize("kind", REFUSALS)
def test_every_no_says_what_can_be_done(kind):
    said = str(kind(left="3 seconds", most=4))
    assert "{" not in said and "!" not in said.replace("`!`", "") and said.endswith(".")
    assert not re.search(r"\b(must|forbidden|not allowed|error|invalid|wrong)\b", said)
    assert len(said.split()) > 7


def test_only_the_one_who_reads_is_told_how_and_the_others_hear_who_reads():
    fact = ff.TextRead(BEN, "rounds.prompt", 1)
    assert worded(told(fact, meeting_on("reader")), CYD).startswith("Ben reads:\n")
    assert worded(told(fact, meeting_on("reader")), BEN).startswith("You read:\n")
    house = ff.TextRead(None, "rounds.prompt", 0)
    assert worded(told(house, meeting_on("reader")), CYD).startswith("The house reads:\n")


def test_a_question_that_is_let_go_is_spoken_of_without_judgement():
    said = worded(told(ff.QuestionLetGo(BEN), meeting_on("ask_only")), CYD)
    assert said == "Ben lets this question go."


def test_the_hint_offers_the_question_of_the_research_and_says_that_the_line_was_heard():
    said = worded(told(ff.QuestionHint(BEN, ("advice",)), meeting_on("ask_only")), BEN)
    assert "heard as it is" in said and "Could you already know the answer you hope for?" in said
    assert "more than one question" not in said


def test_whoever_waits_for_a_chair_is_named_to_whoever_holds_the_meeting_alone():
    meeting = meeting_on("inner").with_seat(CYD, inner=True)
    assert "Ben" in worded(told(ff.ChairWanted(BEN), meeting), ANN)
    assert "Ben" not in worded(told(ff.ChairWanted(BEN), meeting), CYD)
