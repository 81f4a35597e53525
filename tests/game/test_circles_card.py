"""What a card, a format and the door say before somebody agrees: who leads, how one answers, what holds."""

from dataclasses import replace

import pytest

from game.circles.formats.repertoire import every_format, format_named
from game.circles.rules.facts import meetings as f
from game.circles.rules.floors import PLAYABLE
from game.circles.wording import cards, formats, parts, worded
from tests.game.circles_typed import TypedEvening
from tests.game.test_circles_wording import ANN, CYD, card, meeting, told

LIVE = [form for form in every_format() if form.is_live]


def of(form, **more):
    """A circle that meets in this way."""
    return replace(card(), form=form, led_by=form.led_by, **more)


@pytest.mark.parametrize("form", LIVE, ids=lambda form: form.name)
def test_each_rule_of_holding_and_of_the_door_is_one_sentence_on_the_card(form):
    text = cards.card(of(form), "the Hearth", None, {})
    held = form.needs_holding
    assert text.count("`handover` and a name asks") == held
    assert text.count("gone for a minute and a half, a co-facilitator") == held
    assert text.count("`admit` by whoever holds the meeting lets one person in.") == held
    assert text.count("Who comes late sits at the end of the order.") == (form.late_entry != "never")
    professional = "asks another professional to hold it", "a co-facilitator who is a professional holds it"
    assert all((part in text) == (form.led_by == "professional") for part in professional)


@pytest.mark.parametrize("form", LIVE, ids=lambda form: form.name)
def test_the_door_says_in_two_lines_who_leads_how_far_one_answers_how_long_it_is_and_how_many(form):
    circle = of(form)
    state = replace(meeting(), form=form)
    asked = worded(replace(told(f.AgreementsAsked(CYD), state), circle=circle), CYD).split("\n")
    two = cards.at_the_door(circle, form).split("\n")
    assert asked[2].startswith("In danger: ") and len(two) == 2 and asked[3:5] == two
    assert two[0].startswith("Led by ") and "Answering each other:" in two[0]
    assert two[1].startswith(f"Length: about {form.minutes} minutes") and "Seats: " in two[1]
    assert set(two[1:]) <= set(cards.card(circle, "the Hearth", None, {}).split("\n"))


@pytest.mark.parametrize(
    ("advice", "said"),
    [
        ("never", "no advice"),
        ("asked", "advice only when somebody asks for it"),
        ("free", "advice is welcome"),
    ],
)
@pytest.mark.parametrize("key", ["fishbowl", "rounds"])
def test_how_it_is_with_advice_stands_on_the_card_in_the_format_and_at_the_level(key, advice, said):
    form = replace(format_named(key), advice=advice)
    for text in (formats.levels(form), formats.card(form), cards.card(of(form), "the Hearth", None, {})):
        assert said in text.casefold()
        assert ("no advice" in text.casefold()) == (advice == "never")
    if key == "fishbowl":
        state = replace(meeting("talking_piece"), form=form)
        state = replace(state, phase_index=[one.key for one in form.phases].index("debrief"))
        assert f"answers from your own experience, {said}." in cards.order(state, {}, ANN)


def test_a_file_that_lets_advice_be_asked_for_is_not_said_to_have_none():
    asked = [form for form in every_format() if form.advice == "asked"]
    assert len(asked) > 5
    for form in asked:
        assert "no advice" not in formats.card(form).casefold(), form.name
        assert "advice only when somebody asks for it" in formats.card(form).casefold(), form.name


@pytest.mark.parametrize("floor", PLAYABLE)
@pytest.mark.parametrize("level", range(5))
def test_how_far_one_answers_is_said_at_the_beginning_of_each_part(floor, level):
    said = parts.answering(floor, level)
    assert said
    entered = f.PhaseEntered("check_in", floor, level, (), 9, False)
    assert said in worded(told(entered), CYD)


@pytest.mark.django_db
def test_before_the_hour_it_is_said_too(person, time):
    tonight = TypedEvening(person, time, "hearth", "Ann", "Ben")
    tonight.types("Ann", "sit")
    assert "Quiet gestures and a brief thanks are welcome." in tonight.types("Ann", "agree")
    assert "Quiet gestures and a brief thanks are welcome." in tonight.types("Ann", "order")
