"""Another question for the first round: shown, chosen by whoever begins, asked once, kept over a restart."""

import pytest

from game.circles import registry
from game.circles.formats import repertoire
from game.circles.meetings import waking
from game.circles.rules import first_round
from game.circles.rules.formats import form as formats
from game.circles.rules.refusals import formats as no
from game.circles.wording.formats import card
from tests.game.circles_evening import ROUNDS, Evening
from tests.game.circles_typed import TypedEvening

WEATHER = "If how you are right now were weather, what would it be?"
USUAL = "How are you, right now?"


@pytest.fixture
def three(person, time):
    return TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd")


def test_a_format_shows_each_of_its_questions_with_the_word_that_asks_it():
    form = repertoire.format_named("rounds")
    shown = card(form).splitlines()
    rows = [row for row in shown if row.startswith("`begin ")]
    assert len(rows) == len(form.prompts) == 6
    for one in form.prompts:
        assert any(one.prompt in row and one.key.replace("_", " ") in row for row in rows)
    assert not any("`begin " in row for row in card(repertoire.format_named("council")).splitlines())


@pytest.mark.django_db
def test_the_chosen_question_is_asked_in_the_first_round_and_only_there(three):
    three.types("Ann", "sit", "agree")
    three.types("Ben", "sit", "agree")
    assert "`begin weather`" in three.types("Ann", "host") and not three.hush().hears("Ann")
    begun = three.types("Ann", "begin weather")
    for heard in (begun, three.hears("Ben")):
        assert WEATHER in heard and USUAL not in heard and "`pass`" in heard
    assert WEATHER not in three.hears("Cyd")
    said = three.types("Ann", "share sun [done]", "next", "next") + three.types("Ben", "share rain [done]")
    assert three.meeting.phase.key == "check_out"
    assert "one word" in said + three.hears("Ann") and WEATHER not in said


@pytest.mark.django_db
@pytest.mark.parametrize("said", ["begin Body, mind, heart", "begin body", "begin BODY mind heart"])
def test_it_is_found_by_title_key_or_beginning(three, said):
    three.seated("Ann", "Ben")
    assert "how is your mind" in three.types("Ann", said)


@pytest.mark.django_db
@pytest.mark.parametrize("said", ["begin hazelwick", "begin n"])  # need_offer and number begin so
def test_what_names_none_or_two_begins_nothing(three, said):
    three.seated("Ann", "Ben")
    answer = three.types("Ann", said)
    assert "rose thorn bud" in answer and "`begin usual`" in answer
    assert three.meeting.phase is None and three.meeting.asks == ""
    assert USUAL in three.types("Ann", "begin usual")


@pytest.mark.django_db
def test_whoever_does_not_hold_it_chooses_nothing(three):
    three.seated("Ann", "Ben")
    assert "Ann" in three.types("Ben", "begin weather") or three.meeting.asks == ""
    assert three.meeting.phase is None and USUAL in three.types("Ann", "begin")


@pytest.mark.django_db
def test_it_stays_chosen_over_a_restart_while_few_are_here(three, time):
    three.seated("Ann")
    assert "asked for" in three.types("Ann", "begin weather")
    assert three.meeting.asks == "weather"
    registry.forget()
    waking.load_all(now=time())
    waking.all_back(now=time())
    assert three.meeting.asks == "weather"
    assert WEATHER in three.types("Ann", "begin")


def test_a_format_without_questions_has_none_to_choose():
    evening = Evening(ROUNDS)
    with pytest.raises(no.NoOtherQuestions):
        first_round.chosen(evening.meeting, "weather")
    assert first_round.chosen(evening.meeting, " ") is evening.meeting
    silent = formats.parse(
        ROUNDS
        | {"phases": [{"key": "sit", "floor": "silent", "minutes": 12}]}
        | {
            "late_entry": "sit",
            "prompt_sets": [{"key": "weather", "title": "Weather", "prompt": WEATHER}],
        }
    )
    assert first_round.part(silent) is None and WEATHER not in card(silent)
