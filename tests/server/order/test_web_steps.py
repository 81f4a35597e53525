"""Steps that were taken, on the site: the second steward, keeping and lifting, appeals, looks."""

from datetime import date, timedelta

import pytest

from game.people import selectors as people
from game.safety.models import Appeal, Look, Sanction
from game.safety.order import appeals, ladder, steps
from tests.server.masks import named
from tests.server.order.house import browser_of, reported, said, step_with

WORD = ("2", "1", "Please be kinder with Ann.", "yes")
PAUSE = ("4", "7", "1", "You frightened Ann; please take a week.", "yes")
NOT_HERE = ("6", "3", "You asked three people for money.", "yes")


def path_of(name, what):
    return f"/order/steps/{step_with(name).handle}/{what}"


# with whom which


def test_the_steps_with_one_persona_are_shown_and_no_address_says_whose(ann, ben, pim, una, mask):
    mask(ben, "Grey")
    said(pim, "ladder ben", *PAUSE)
    browser = browser_of(una)
    page = browser.fills("/order/steps", name="ben")
    assert page.status == 200 and "With Ben" in page.words
    assert f"{step_with('Ben').handle} A pause from this house" in page.words
    assert "cruel, mocking" in page.words and "by Pim (steward); holds, until" in page.words
    assert path_of("Ben", "lift") in page.addresses() and "Ben" not in page.title
    assert [one.what for one in Look.objects.all()] == ["steps"]
    words = browser.fills("/order/steps", name="grey").words
    assert "No step that you could see was taken with Grey" in words


def test_nobody_of_that_name_is_said_and_what_was_typed_stays(pim):
    page = browser_of(pim).fills("/order/steps", name="Zebedee")
    assert page.status == 422 and "Nobody of that name" in page.words and page.fields["name"] == "Zebedee"
    assert not Look.objects.exists()


def test_who_keeps_a_circle_sees_what_was_decided_there_alone(ann, ben, pim, fay):
    said(pim, "ladder ben", *WORD)
    said(fay, "ladder ben", *WORD)
    words = browser_of(fay).fills("/order/steps", name="Ben").words
    assert words.count("A private word") == 1 and "by Fay" in words and "by Pim" not in words


# the second steward


def test_a_step_is_shown_to_the_second_steward_and_holds_when_they_agree(ann, ben, pim, una):
    person_id = ben.who.person_id
    said(pim, "ladder ben", *NOT_HERE)
    browser, path = browser_of(una), path_of("Ben", "second")
    assert path in browser.goes("/order").addresses() and "Ben" not in browser.page.words
    page = browser.goes(path)
    assert "Pim (steward) asks for this with Ben: not in this house any more." in page.words
    assert "You asked three people for money." in page.words and not people.person(person_id).suspended
    assert browser.sends(path, {**page.fields, "agrees": "yes"}).response["Location"] == "/order?done=holds"
    assert people.person(person_id).suspended and not step_with("Ben").proposed
    assert "You cannot be in this house any more." in ben.heard_all


def test_without_agreement_it_is_off_and_nobody_hears_of_it(ann, ben, pim, una):
    said(pim, "ladder ben", *NOT_HERE)
    ben.forgets()
    browser, path = browser_of(una), path_of("Ben", "second")
    assert browser.fills(path, agrees="no").response["Location"] == "/order?done=off"
    assert not Sanction.objects.exists() and not ben.heard
    page = browser.sends(path, {**browser.goes("/order").fields, "agrees": "yes"})
    assert page.status == 404 and "Perhaps somebody else has dealt with it" in page.words


def test_who_proposed_it_does_not_second_it(ann, ben, pim, una):
    said(pim, "ladder ben", *NOT_HERE)
    browser, path = browser_of(pim), path_of("Ben", "second")
    page = browser.goes(path)
    assert page.status == 422 and "Somebody else has to second that" in page.words
    assert browser.sends(path, {**browser.goes("/order").fields, "agrees": "yes"}).status == 422
    assert step_with("Ben").proposed and path not in browser.goes("/order").addresses()


@pytest.mark.parametrize("agrees", ["", "perhaps"])
def test_a_form_that_says_neither_yes_nor_no_decides_nothing(ann, ben, pim, una, agrees):
    said(pim, "ladder ben", *NOT_HERE)
    assert browser_of(una).fills(path_of("Ben", "second"), agrees=agrees).status == 200
    assert step_with("Ben").proposed


def test_whom_it_is_about_and_who_reported_find_no_such_step(ann, ben, pim, una, person):
    vic = person("Vic", at="library", steward=True)
    said(pim, "ladder vic", *PAUSE)
    browser, path = browser_of(vic), path_of("Vic", "second")
    assert browser.goes(path).status == 404 and path not in browser.goes("/order").addresses()
    assert browser_of(una).goes(path).status == 200


# kept and lifted


def test_what_has_no_end_comes_up_again_and_is_kept_for_half_a_year(ann, ben, pim, una):
    said(pim, "ladder ben", *NOT_HERE)
    steps.second(named("Una"), step_with("Ben").handle, True, today=date.today())
    Sanction.objects.update(review_on=date.today())
    browser, path = browser_of(pim), path_of("Ben", "keep")
    assert path in browser.goes("/order").addresses()
    page = browser.goes(path)
    assert "You asked three people for money." in page.words and path_of("Ben", "lift") in page.addresses()
    assert browser.sends(path, page.fields).response["Location"] == "/order?done=kept"
    assert step_with("Ben").review_on == date.today() + timedelta(days=ladder.REVIEW_DAYS)
    assert browser.goes(path).status == 404


def test_a_step_is_lifted_after_it_was_asked_and_the_person_is_told(ann, ben, pim):
    person_id = ben.who.person_id
    said(pim, "ladder ben", *PAUSE)
    browser, path = browser_of(pim), path_of("Ben", "lift")
    page = browser.goes(path)
    assert people.person(person_id).suspended and "It ends today." in page.words
    assert browser.sends(path, page.fields).response["Location"] == "/order?done=lifted"
    assert not people.person(person_id).suspended
    again = browser.sends(path, page.fields)
    assert again.status == 404 and "Perhaps somebody else has dealt with it" in again.words


def test_who_keeps_a_circle_does_not_lift_what_a_steward_did(ann, ben, pim, fay, in_the_ring):
    row = reported(ann, ben)
    said(pim, f"report/decide {row.handle}", "4", "circle", "7", "1", "Please rest.", "skip", "yes")
    page = browser_of(fay).fills(path_of("Ben", "lift"))
    assert page.status == 422 and "the person can appeal" in page.words
    assert step_with("Ben").lifted_on is None


# appeals


@pytest.fixture
def appealed(ben, pim, una):
    """Ben appeals against what Pim decided; where that stands."""
    said(pim, "ladder ben", *WORD)
    said(ben, "appeal I was quoting a poem.")
    return f"/order/appeals/{step_with('Ben').handle}"


@pytest.mark.parametrize(("lifts", "sentence"), [("yes", "is lifted"), ("no", "the step stands")])
def test_an_appeal_is_read_and_answered_by_who_did_not_decide(ben, una, appealed, lifts, sentence):
    browser = browser_of(una)
    assert appealed in browser.goes("/order").addresses()
    page = browser.goes(appealed)
    assert "I was quoting a poem." in page.words and "Please be kinder with Ann." in page.words
    assert "Una (steward) looked at your appeal" in said(ben, "looks")
    ben.forgets()
    page = browser.sends(appealed, {**page.fields, "lifts": lifts, "words": "We have read it together."})
    assert page.response["Location"] == "/order?done=answered"
    told = ben.heard_all
    assert sentence in told and "We have read it together." in told
    assert (step_with("Ben").lifted_on is not None) == (lifts == "yes")


def test_an_answer_needs_a_choice_and_a_word(una, appealed):
    browser = browser_of(una)
    page = browser.fills(appealed, lifts="", words="A word.")
    assert page.status == 422 and "lifted, or it stays" in page.words and page.fields["words"] == "A word."
    page = browser.fills(appealed, lifts="no", words="")
    assert page.status == 422 and "#id_words" in page.addresses()
    assert Appeal.objects.get().answered_on is None and "Read the appeal again" in page.words


def test_who_decided_does_not_answer(pim, appealed):
    browser = browser_of(pim)
    assert appealed not in browser.goes("/order").addresses()
    page = browser.goes(appealed)
    assert page.status == 422 and "did not decide" in page.words and "poem" not in page.words
    sent = {**browser.goes("/order/steps").fields, "lifts": "yes", "words": "My own answer."}
    page = browser.sends(appealed, sent)
    assert page.status == 422 and "My own answer." in page.words and Appeal.objects.get().answered_on is None


def test_an_appeal_that_another_has_answered_gives_back_what_was_written(una, person, appealed):
    vic, browser = person("Vic", at="library", steward=True), browser_of(una)
    fields = browser.goes(appealed).fields
    appeals.answer(vic.who, step_with("Ben").handle, False, "It stays.", today=date.today())
    page = browser.sends(appealed, {**fields, "lifts": "yes", "words": "We lift it."})
    assert page.status == 404 and "We lift it." in page.words and step_with("Ben").lifted_on is None


# looks


def test_stewards_read_what_others_who_help_looked_at_and_not_at_whom(ann, ben, pim, una):
    said(una, "ladder/of ben")
    page = browser_of(pim).goes("/order/looks")
    assert "Una (steward), the steps that were taken with somebody." in page.words and "Ben" not in page.words
    assert "No other steward or keeper" in browser_of(una).goes("/order/looks").words
