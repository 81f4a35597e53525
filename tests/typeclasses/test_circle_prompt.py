"""The line that says where a ring is: after the facts, when it differs, and not where something is asked."""

import pytest

from game.circles.wording import prompt
from tests.game.circles_evening import ANN, BEN
from tests.game.circles_floors import begun, part
from tests.game.circles_typed import TypedEvening
from typeclasses import circle_prompt

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening(person, time):
    """Ann and Ben sit in the Hearth, Ann holds it; Cyd stands there without a seat."""
    return TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben")


def prompts(evening, name):
    """The lines of that kind since the last question."""
    actor = evening.people[name]
    told, actor.told = actor.told, []
    return [text for kind, text in told if kind == "prompt"]


def test_it_says_part_turn_and_how_far_one_answers_and_comes_after_the_facts(evening):
    evening.types("Ann", "begin")
    last = evening.people["Ben"].told[-1]
    assert last == ("prompt", "(check in, Ann's turn, nobody answers, nine minutes left)")
    assert prompts(evening, "Ann") == ["(check in, your turn, nobody answers, nine minutes left)"]
    assert prompts(evening, "Cyd") == []


def test_it_comes_only_when_it_differs_from_what_was_read_last(evening):
    evening.types("Ann", "begin")
    prompts(evening, "Ben")
    evening.types("Ann", "share it rains...", "share and it snows...")
    evening.types("Ben", "!")
    assert prompts(evening, "Ben") == []
    evening.types("Ann", "done")
    assert prompts(evening, "Ben") == ["(check in, your turn, nobody answers, nine minutes left)"]


def test_a_hold_is_in_it_and_gone_again(evening):
    evening.types("Ann", "begin")
    evening.hush().types("Ann", "hold", "resume")
    on_hold, after = prompts(evening, "Ben")
    assert on_hold.startswith("(check in, on hold") and "nobody answers" in after


def test_off_is_off_for_this_connection_and_on_begins_anew(evening):
    assert "is off" in evening.types("Ben", "prompt off")
    evening.types("Ann", "begin")
    assert prompts(evening, "Ben") == []
    assert "is on" in evening.types("Ben", "prompt on") and "is on" in evening.types("Ben", "prompt")
    evening.types("Ann", "done")
    assert len(prompts(evening, "Ben")) == 1


def test_it_breaks_into_no_conversation_and_into_no_page_of_the_site(evening):
    ben, ann = evening.people["Ben"], evening.people["Ann"]
    ben.dialogue, ann.web_session = object(), "a hash"
    evening.types("Ann", "begin")
    assert prompts(evening, "Ben") == [] and prompts(evening, "Ann") == []
    ben.dialogue, ann.web_session = None, ""
    assert circle_prompt.is_wanted(ben)


def test_who_has_left_reads_it_no_more(evening):
    evening.types("Ann", "begin")
    evening.types("Ben", "leave")
    prompts(evening, "Ben")
    evening.types("Ann", "hold")
    assert prompts(evening, "Ben") == []


@pytest.mark.parametrize(
    ("floor", "crosstalk", "said"),
    [("host", 3, "brief thanks"), ("host", 1, "gestures only"), ("silent", 4, "gestures only")],
)
def test_where_one_speaks_or_nobody_it_says_no_more_than_the_words_of_the_part(floor, crosstalk, said):
    meeting = begun(part(floor, crosstalk=crosstalk), ANN, BEN).meeting
    assert prompt.line(meeting, {ANN: "Ann", BEN: "Ben"}, BEN) == f"{floor}, {said}"
