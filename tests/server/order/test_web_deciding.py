"""Deciding on the site: a report, and a step without one; shown once more before it is done."""

from datetime import date, timedelta

import pytest

from game.common.refusals import Busy
from game.people import selectors as people
from game.safety.models import Report, Sanction
from game.safety.order import ladder, queue, sanctions, steps
from server.web.order import wording
from tests.server.masks import named
from tests.server.order.house import answer_of, browser_of, decides, goes_on, reported, said, step_with

WORD = {"step": "word", "reason": "harsh", "words": "Please be kinder with Ann.", "answer": "Thank you."}
PAUSE = {**WORD, "step": "pause", "long": "7 days"}
NOT_HERE = {**WORD, "step": "not here", "reason": "pressed", "words": "You asked three people for money."}
NEW = "/order/steps/new"


def takes(browser, **fields):
    """The page after a step without a report was written and, where it could be, sent with a yes."""
    return goes_on(browser, browser.fills(NEW, **fields), NEW)


# a report


def test_the_report_stands_above_the_form_and_reading_it_there_is_a_look(ann, ben, pim):
    row = reported(ann, ben)
    page = browser_of(pim).goes(f"/order/reports/{row.handle}/decide")
    assert "He said it twice." in page.words and "You looked at what is kept of two people" in page.words
    said(ann, "looks")
    assert "Pim (steward) looked at a report that you wrote" in said(ann, "looks")


def test_nothing_is_done_before_it_was_shown_once_more(ann, ben, pim):
    row, browser = reported(ann, ben), browser_of(pim)
    ben.forgets()
    path = f"/order/reports/{row.handle}/decide"
    page = browser.fills(path, **WORD)
    assert page.status == 200 and "Nothing has been done yet." in page.words
    for words in ("With Ben: a private word.", "You write: Please be kinder with Ann.", "Thank you."):
        assert words in page.words
    assert not Sanction.objects.exists() and not Report.objects.get().outcome and not ben.heard
    changed = browser.sends(path, {**page.fields, "sure": "change"})
    assert changed.status == 200 and {name: changed.fields[name] for name in WORD} == WORD
    done = browser.sends(path, {**page.fields, "sure": "yes"})
    assert done.response["Location"] == "/order?done=taken"
    assert "The step is taken." in browser.goes("/order?done=taken").words
    assert "Pim (steward) writes: Please be kinder with Ann." in ben.heard_all
    assert Report.objects.get().outcome == "step" and answer_of(row) == "Thank you."


def test_no_step_answers_whoever_made_the_report(ann, ben, pim):
    row = reported(ann, ben)
    page = decides(browser_of(pim), row, step="none", answer="We have spoken with both.")
    assert page.response["Location"] == "/order?done=decided"
    assert "We have spoken with both." in said(ann, "reports mine") and not Sanction.objects.exists()


def test_a_pause_from_the_house_closes_the_doors(ann, ben, pim):
    row, person_id = reported(ann, ben), ben.who.person_id
    assert decides(browser_of(pim), row, **PAUSE).status == 302
    assert people.person(person_id).suspended and step_with("Ben").days == 7
    assert "You have a pause from this house." in ben.heard_all


@pytest.mark.parametrize(
    ("field", "words", "at", "sentence"),
    [
        ("step", "", "", wording.WHICH_STEP),
        ("step", "banish", "", wording.WHICH_STEP),
        ("long", "31", "long", "from 1 to 30 days"),
        ("long", "", "long", "from 1 to 30 days"),
        ("reason", "", "", wording.WHICH_REASON),
        ("words", "", "words", "write them a sentence or two"),
        ("words", "x" * 501, "words", "at most 500"),
        ("answer", "x" * 501, "answer", "at most 500"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_what_was_typed_stays(
    ann, ben, pim, field, words, at, sentence
):
    row = reported(ann, ben)
    page = decides(browser_of(pim), row, **{**PAUSE, field: words})
    assert page.status == 422 and sentence in page.words and (not at or f"#id_{at}" in page.addresses())
    for name in {"words", "answer"} - {field}:
        assert page.fields[name] == PAUSE[name]
    assert not Sanction.objects.exists()
    assert "Read the report again" in page.words and "He said it twice." not in page.words


def test_what_the_house_allows_is_asked_of_the_house(ann, ben, pim):
    row, browser = reported(ann, ben), browser_of(pim)
    page = decides(browser, row, **NOT_HERE)
    assert (
        page.status == 422
        and "needs two stewards" in page.words
        and page.fields["words"] == NOT_HERE["words"]
    )
    page = decides(browser, row, **{**WORD, "step": "step out"})
    assert page.status == 422 and not Sanction.objects.exists()


def test_pauses_of_one_steward_alone_are_counted(ann, ben, pim):
    browser = browser_of(pim)
    assert takes(browser, name="Ben", place="house", **{**PAUSE, "long": "30"}).status == 302
    Sanction.objects.update(decided_on=date.today() - timedelta(days=1))
    page = takes(browser, name="Ben", place="house", **PAUSE)
    assert page.status == 422 and "count together" in page.words and "#id_long" in page.addresses()


def test_of_whom_the_house_knows_nothing_only_an_answer_follows(ann, ben, pim):
    said(ann, "report zebedee", "1", "skip", "none", "yes")
    row, browser = Report.objects.get(), browser_of(pim)
    page = browser.goes(f"/order/reports/{row.handle}/decide")
    assert "no step can follow" in page.words and "step" not in page.fields and "words" not in page.fields
    assert decides(browser, row, answer="We do not know them.").response["Location"] == "/order?done=decided"
    assert answer_of(row) == "We do not know them."


def test_when_another_was_quicker_it_is_said_and_what_was_written_stands_there(ann, ben, pim, una):
    row, mine, other = reported(ann, ben), browser_of(pim), browser_of(una)
    path = f"/order/reports/{row.handle}/decide"
    first, second = mine.fills(path, **WORD), other.fills(path, step="none", answer="It was a poem.")
    assert mine.sends(path, {**first.fields, "sure": "yes"}).status == 302
    page = other.sends(path, {**second.fields, "sure": "yes"})
    assert page.status == 422 and "decided already" in page.words
    assert page.fields["answer"] == "It was a poem." and answer_of(row) == "Thank you."
    again = mine.sends(path, {**first.fields, "sure": "yes"})
    assert again.status == 422 and Sanction.objects.count() == 1, "a form that is sent twice takes one step"
    page = other.goes(path)
    assert page.status == 422 and "decided already" in page.words and "He said it twice." not in page.words


def test_a_report_that_is_not_theirs_any_more_gives_back_what_was_written(ann, ben, pim, fay, in_the_ring):
    row, browser = reported(ann, ben), browser_of(fay)
    path = f"/order/reports/{row.handle}/decide"
    page = browser.fills(path, **WORD)
    queue.to_stewards(named("Pim"), row.handle)
    page = browser.sends(path, {**page.fields, "sure": "yes"})
    assert page.status == 404 and "What you had written" in page.words
    assert WORD["words"] in page.words and WORD["answer"] in page.words
    assert not Sanction.objects.exists()


def test_a_busy_house_does_nothing_and_keeps_what_was_typed(ann, ben, pim, monkeypatch):
    row = reported(ann, ben)

    def busy(*args, **kwargs):
        raise Busy()

    monkeypatch.setattr(steps, "take", busy)
    page = decides(browser_of(pim), row, **WORD)
    assert page.status == 503 and page.fields["words"] == WORD["words"] and not Sanction.objects.exists()


# who keeps a circle


def test_who_keeps_a_circle_takes_the_steps_that_are_theirs_in_it(ann, ben, pim, fay, in_the_ring):
    row, browser = reported(ann, ben), browser_of(fay)
    page = browser.goes(f"/order/reports/{row.handle}/decide")
    assert "not in this house any more" not in page.words and "whole house" not in page.words
    assert decides(browser, row, **{**WORD, "step": "not here"}).status == 422
    assert decides(browser, row, **PAUSE).response["Location"] == "/order?done=taken"
    step = step_with("Ben")
    assert step.circle == row.circle and not people.person(ben.who.person_id).suspended
    assert "You have a pause from" in ben.heard_all


def test_a_steward_says_whether_a_pause_is_from_the_circle_or_from_the_house(ann, ben, pim, in_the_ring):
    row, browser = reported(ann, ben), browser_of(pim)
    page = decides(browser, row, **PAUSE)
    assert page.status == 422 and wording.WHICH_PLACE in page.words
    assert decides(browser, row, **{**PAUSE, "place": "circle"}).status == 302
    assert step_with("Ben").circle == row.circle and not people.person(ben.who.person_id).suspended


# a step without a report


def test_a_step_is_taken_with_somebody_by_their_name(ann, ben, pim):
    page = takes(browser_of(pim), name="ben", **WORD)
    assert page.response["Location"] == "/order?done=taken"
    assert "You are written a private word." in ben.heard_all and step_with("Ben").circle is None


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("Nobody", "Nobody of that name"), ("Pim", "with others"), ("", "nothing in this field")],
)
def test_with_nobody_and_with_oneself_there_is_none(ann, ben, pim, name, sentence):
    page = takes(browser_of(pim), name=name, **WORD)
    assert page.status == 422 and sentence in page.words and "#id_name" in page.addresses()
    assert page.fields["words"] == WORD["words"] and not Sanction.objects.exists()


def test_who_keeps_one_circle_takes_steps_in_it_without_being_asked_where(ann, ben, fay):
    browser = browser_of(fay)
    assert "place" not in browser.goes(NEW).fields
    assert takes(browser, name="Ben", **WORD).status == 302
    assert step_with("Ben").circle is not None and "Fay writes" in ben.heard_all


def test_a_step_out_of_a_meeting_needs_a_meeting_and_a_circle(ann, ben, pim):
    browser = browser_of(pim)
    page = takes(browser, name="Ben", **{**WORD, "step": "step out", "place": "house"})
    assert page.status == 422 and "Please choose which one." in page.words
    page = takes(browser, name="Ben", **{**WORD, "step": "step out", "place": "new_ways"})
    assert page.status == 422 and "No meeting runs there" in page.words


def test_the_last_step_waits_for_another_steward_and_nothing_holds_until_then(ann, ben, pim, una):
    browser = browser_of(pim)
    assert takes(browser, name="Ben", **NOT_HERE).response["Location"] == "/order?done=proposed"
    assert f"after {ladder.PROPOSAL_DAYS} days" in browser.goes("/order?done=proposed").words
    assert step_with("Ben").proposed and not people.person(ben.who.person_id).suspended
    assert not sanctions.standing_of(ben.who.person_id, today=date.today())
