"""One's own part in a circle, on the site: asking to come, resting, being away, a role."""

from datetime import timedelta

import pytest

from game.circles import models as m
from game.circles.rules.standing import APPLICATIONS_MOST, LONGEST_ANSWER
from game.circles.standing import agreeing, doors, members, roles
from server.web.circles import wording
from tests.server.circle_pages import (
    TODAY,
    asks,
    belongs,
    card,
    changed,
    does,
    done,
    founded,
    in_a_browser,
    named,
    of,
    page_of,
)
from tests.server.masks import new, wears


@pytest.fixture
def owls(site):
    """Ann keeps a circle that lets people in after two questions; the browser is hers."""
    site.joins()
    founded(membership="closed", intake=("What brings you?", "And since when?"))
    return site


@pytest.fixture
def ben(owls):
    """Ben's browser."""
    return in_a_browser("Ben")


# asking to come


def test_who_comes_to_a_closed_circle_is_asked_and_told_who_reads_it_and_until_when(ben):
    page = ben.goes(page_of())
    assert f"{page_of()}/apply" in page.addresses() and "/enter" not in page.addresses()[8:]
    page = ben.goes(f"{page_of()}/apply")
    for words in (
        "What brings you?",
        "And since when?",
        "Only those who keep it read",
        "at most thirty days",
    ):
        assert words in page.words
    assert "You ask as Ben" in page.words and "/help-now" in page.addresses()
    assert done(asks(ben, answer_0="Long nights.", absence="message"), "asked")
    page = ben.goes(f"{page_of()}?done=asked")
    assert wording.DONE["asked"] in page.words and "you have asked on" in page.words.casefold()
    assert "Long nights." in page.words and "Left open." in page.words
    assert f"{page_of()}/apply" not in page.addresses()
    assert ben.goes(f"{page_of()}/apply").response["Location"] == page_of()


def test_who_keeps_it_reads_the_same_by_either_door_and_the_mask_that_was_let_in_belongs(ben):
    asks(ben, answer_0="Long nights.", answer_1="<b>May</b>", absence="message")
    (waits,) = doors.waiting(named("Ann"), today=TODAY)
    assert waits.answers == (("What brings you?", "Long nights."), ("And since when?", "<b>May</b>"))
    doors.admit(named("Ann"), "Ben", today=TODAY)
    row = of("Ben")
    assert (row.version, row.absence, row.answered) == (0, "message", True)
    page = ben.goes(page_of())
    assert "You belong to it as Ben" in page.words and "You were let in." in page.words


def test_it_is_taken_back_by_one_press_and_nothing_of_it_is_left(ben):
    asks(ben, answer_0="Long nights.")
    assert done(does(ben, "take-back"), "taken-back") and not m.Application.objects.exists()
    page = does(ben, "take-back")
    assert page.status == 422 and "nothing to take back" in page.words


def test_one_of_ones_masks_is_chosen_where_there_are_several_and_the_made_up_one_is_not_offered(ben):
    new(ben, "Brave")
    new(ben, "Jester", kind="play")
    wears("Brave")
    page = ben.goes(f"{page_of()}/apply")
    assert "Ben" in page.words and "Brave" in page.words and "Jester" not in page.words
    assert page.fields["persona"] == str(named("Brave").id)
    assert done(asks(ben, persona=str(named("Ben").id)), "asked")
    assert m.Application.objects.get().persona_id == named("Ben").id
    page = ben.goes(page_of())
    assert "As Ben: You have asked on" in page.words
    sign = {"csrfmiddlewaretoken": page.fields["csrfmiddlewaretoken"], "persona": str(named("Brave").id)}
    assert ben.sends(f"{page_of()}/apply", sign).response["Location"] == page_of()
    assert m.Application.objects.count() == 1


@pytest.mark.parametrize("whose", ["Ann", "Jester", "nobody"])
def test_a_mask_that_is_not_offered_is_not_taken(ben, whose):
    new(ben, "Brave")
    new(ben, "Jester", kind="play")
    which = str(named(whose).id) if whose != "nobody" else "0b7c7b0e-5b0c-4a55-9f0b-2f6f0f1d2c3b"
    page = asks(ben, persona=which, answer_0="Long nights.")
    assert page.status == 422 and wording.CHOOSE in page.words and page.fields["answer_0"] == "Long nights."
    assert not m.Application.objects.exists()


def test_what_was_typed_stays_where_something_is_too_long(ben):
    page = asks(ben, answer_0="x" * (LONGEST_ANSWER + 1), answer_1="Since May.")
    assert (
        page.status == 422 and "at most 600 characters" in page.words and "#id_answer_0" in page.addresses()
    )
    assert page.fields["answer_1"] == "Since May." and len(page.fields["answer_0"]) == LONGEST_ANSWER + 1


def test_questions_that_changed_meanwhile_are_shown_anew_and_nothing_is_lost(ben):
    fields = {**ben.goes(f"{page_of()}/apply").fields, "answer_0": "Long nights."}
    changed(intake="What keeps you up?; And since when?")
    page = ben.sends(f"{page_of()}/apply", fields)
    assert (
        page.status == 422 and wording.QUESTIONS_CHANGED in page.words and "What keeps you up?" in page.words
    )
    assert page.fields["answer_0"] == "Long nights." and not m.Application.objects.exists()
    assert done(ben.sends(f"{page_of()}/apply", page.fields), "asked")


def test_a_form_that_is_sent_twice_asks_once(ben):
    fields = ben.goes(f"{page_of()}/apply").fields
    assert done(ben.sends(f"{page_of()}/apply", fields), "asked")
    assert ben.sends(f"{page_of()}/apply", fields).response["Location"] == page_of()
    assert m.Application.objects.count() == 1


def test_a_full_door_and_a_circle_that_nobody_keeps_say_so_without_words_to_type(ben, monkeypatch):
    monkeypatch.setattr("game.circles.rules.standing.APPLICATIONS_MOST", 0)
    page = asks(ben, answer_0="Long nights.")
    assert page.status == 422 and "Many people wait" in page.words and "`" not in page.words
    assert page.fields["answer_0"] == "Long nights." and APPLICATIONS_MOST > 0
    members.farewell(named("Ann"), card(), members.JUST_GO, today=TODAY)
    page = asks(ben, answer_0="Long nights.")
    assert page.status == 422 and "Nobody keeps this circle just now" in page.words


def test_who_was_not_let_in_reads_it_with_the_words_that_were_for_them(ben):
    asks(ben, answer_0="Long nights.")
    doors.decline(named("Ann"), "Ben", "We are full <b>until</b> spring.", today=TODAY)
    page = ben.goes(page_of())
    assert "does not take you in for now" in page.words and "We are full <b>until</b> spring." in page.words
    assert "b" in page.tags() and f"{page_of()}/apply" in page.addresses()  # the b is the name of the mask
    assert "Long nights." not in page.words
    assert done(asks(ben, answer_0="Again."), "asked")


def test_an_open_circle_asks_nothing_and_shows_the_way(ben):
    changed(membership="open")
    page = ben.goes(page_of())
    assert f"{page_of()}/apply" not in page.addresses() and "/enter" in page.addresses()
    assert "from the Gate walk" in page.words and "night owls, then type sit" in page.words
    assert ben.goes(f"{page_of()}/apply").response["Location"] == page_of()
    assert ben.sends(f"{page_of()}/apply", page.fields).response["Location"] == page_of()


# belonging


def test_who_belongs_as_another_mask_reads_as_whom_and_acts_as_that_one(ben):
    new(ben, "Brave")
    belongs("Brave")
    page = ben.goes(page_of())
    assert "You belong to it as Brave" in page.words and "In the house you wear Ben" in page.words
    assert done(does(ben, "rest", days="14", quietly="on"), "rests")
    row = of("Brave")
    assert row.paused_until == TODAY + timedelta(days=14) and row.rests_quietly and row.rest_told


def test_a_member_rests_and_is_back(ben):
    belongs("Ben")
    assert done(does(ben, "rest", days="3"), "rests")
    assert of("Ben").rest_told is False
    assert "You rest from this circle until" in ben.goes(page_of()).words
    assert done(does(ben, "back"), "back") and of("Ben").paused_until is None


@pytest.mark.parametrize("days", ["", "0", "366", "-1", "x", "1.5", "99999", "٣"])
def test_a_rest_is_a_number_of_days_and_what_was_typed_stays(ben, days):
    belongs("Ben")
    page = does(ben, "rest", days=days, quietly="on")
    assert page.status == 422 and "from 1 to 365" in page.words and page.title.startswith("Problem: ")
    assert page.fields["quietly"] == "on" and ("details", {"open": None}) in page.elements
    assert of("Ben").paused_until is None


def test_what_one_finds_when_it_met_without_one_is_chosen(ben):
    belongs("Ben")
    assert done(does(ben, "absence", absence="message"), "absence") and of("Ben").absence == "message"
    assert ben.goes(page_of()).fields["absence"] == "message"
    page = does(ben, "absence", absence="hazelwick")
    assert page.status == 422 and of("Ben").absence == "message"


def test_new_agreements_are_shown_as_new_and_asked_in_the_house(owls, ben):
    belongs("Ben")
    agreeing.add(named("Ann"), card(), "We name the time zone.")
    agreeing.publish(named("Ann"), card())
    page = ben.goes(page_of())
    assert "has changed what it agrees on since you said yes. New, or in other words: 15." in page.words
    assert "New since your yes: We name the time zone." in page.words
    assert "New since your yes" not in owls.goes("/circles/evening").words


def test_a_role_waits_for_an_answer_and_is_taken_in_ones_own_name(owls, ben):
    belongs("Ben")
    new(ben, "Brave")
    roles.ask(named("Ann"), card(), "Ben", "co")
    assert "You are asked whether you would be a co-facilitator here" in ben.goes(page_of()).words
    wears("Brave")
    page = does(ben, "role-yes")
    assert page.status == 422 and "in one's own name" in page.words
    wears("Ben")
    assert done(does(ben, "role-yes"), "role") and of("Ben").roles == ["co_facilitator"]
    page = does(ben, "role-yes")
    assert page.status == 422 and "not asked any more" in page.words
    assert "You are a co-facilitator of it." in ben.goes(page_of()).words


def test_a_role_is_declined_without_a_reason(ben):
    belongs("Ben")
    roles.ask(named("Ann"), card(), "Ben", "greeter")
    assert done(does(ben, "role-no"), "no-role") and of("Ben").roles == [] and of("Ben").asked == ""
