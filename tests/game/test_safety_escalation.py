"""What the house does in danger: chosen once, told everywhere in the same words."""

import pytest

from game.common import texts
from game.people import selectors as people
from game.safety.care import crisis, escalation

POLICIES = ("signpost_only", "consent_first", "emergency_allowed")


@pytest.fixture
def chosen():
    """`chosen(key)`: the house has chosen this policy."""
    before = texts.house_said("escalation"), texts.house_said("in_danger")

    def choose(key):
        texts.house_says(escalation=key)
        texts.house_says(in_danger=escalation.line())
        return escalation.line()

    yield choose
    texts.house_says(escalation=before[0], in_danger=before[1])


def test_each_policy_has_one_line_that_a_card_has_room_for(chosen):
    lines = {chosen(key) for key in POLICIES}
    assert len(lines) == 3 and max(map(len, lines)) <= 120 and escalation.UNTOLD not in lines
    escalation.check_texts()


@pytest.mark.parametrize("key", POLICIES)
def test_the_chosen_line_stands_on_every_card(chosen, key):
    line = chosen(key)
    for country in (None, "de", "atlantis"):
        assert line in " ".join(crisis.card(country).split())
    assert line.replace("'", "&#x27;") in crisis.html()


@pytest.mark.parametrize("key", POLICIES)
def test_the_first_screen_says_the_same_line(chosen, key):
    assert chosen(key) in texts.page("screens/welcome.md")


def test_it_is_one_line_that_each_screen_breaks_for_itself():
    assert texts.house_said("in_danger") == escalation.line() and "\n" not in escalation.line()


def test_where_nobody_has_chosen_the_wish_of_the_person_counts(chosen):
    chosen("")
    assert escalation.policy() == "consent_first"
    assert escalation.line() == chosen("consent_first")


def test_the_statement_that_people_say_yes_to_is_of_the_same_policy(chosen):
    chosen("signpost_only")
    limits = {one["key"]: one["text"] for one in people.statements()}[escalation.STATEMENT]
    assert "never calls an outside service" in limits


@pytest.mark.parametrize("said", [{}, {"statements": []}, {"statements": [{"key": "limits"}]}, None])
def test_r48_a_broken_file_takes_the_line_and_not_the_card(monkeypatch, said):
    monkeypatch.setattr(texts, "data", lambda path: said)
    assert escalation.line() == escalation.UNTOLD
    assert "HELP NOW" in crisis.card()
    with pytest.raises(texts.BadText, match="limits"):
        escalation.check_texts()


def test_a_circle_and_its_door_and_its_format_say_it(ann, chosen):
    line = chosen("emergency_allowed")
    assert line in "\n".join(ann.type("circle new ways"))
    assert line in "\n".join(ann.type("format rounds"))


def test_it_is_read_before_anybody_agrees_in_an_open_circle(ann, chosen):
    line = chosen("signpost_only")
    ann.type("house"), ann.type("hearth")
    first, _, _ = "\n".join(ann.type("sit")).partition("Type `agree` or `leave`.")
    assert f"In danger: {line}" in first


def test_the_questions_at_a_door_begin_with_it(chosen):
    from game.circles.wording import standing_answers

    assert chosen("signpost_only") in standing_answers.asked_at_the_door("the Owls", 2)
