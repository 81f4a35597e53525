"""What somebody reads on the site of their own reports, of steps with them, and of who looked."""

from datetime import date, timedelta

import pytest

from game.personas import services as personas
from game.safety.models import Appeal, Report, Sanction
from game.safety.order import appeals, queue, steps
from tests.server.browser import OPEN, Browser
from tests.server.masks import named
from tests.server.order.house import browser_of, reported, said, step_with

WORD = ("2", "1", "Please be kinder with Ann.", "yes")


def test_ones_own_reports_and_how_they_stand(ann, ben, pim):
    row, browser = reported(ann, ben), browser_of(ann)
    assert (
        f"{row.handle} Made on" in browser.goes("/reports").words
        and "It waits for an answer." in browser.page.words
    )
    queue.take(named("Pim"), row.handle)
    assert "Pim (steward) answers it." in browser.goes("/reports").words
    queue.decide_nothing(named("Pim"), row.handle, "We spoke with both.", today=date.today())
    words = browser.goes("/reports").words
    assert "no step was taken" in words and "They write: We spoke with both." in words
    assert "about Ben" in words and row.handle not in browser_of(ben).goes("/reports").words


def test_that_a_step_was_taken_is_read_from_the_next_day_on(ann, ben, pim):
    row = reported(ann, ben)
    said(pim, f"report/decide {row.handle}", "2", "1", "Please be kinder.", "Thank you.", "yes")
    words = browser_of(ann).goes("/reports").words
    assert "decided" not in words.replace("what was decided", "") and "Thank you." not in words
    Report.objects.update(decided_on=date.today() - timedelta(days=1))
    words = browser_of(ann).goes("/reports").words
    assert "a step was taken" in words and "Thank you." in words


def test_they_are_the_persons_whichever_persona_is_worn(ann, ben, pim, mask):
    row = reported(ann, ben)
    personas.put_on(mask(ann, "Brave"))
    assert row.handle in browser_of(ann).goes("/reports").words


def test_a_step_is_shown_with_who_decided_why_and_with_room_for_an_appeal(ann, ben, pim):
    said(pim, "ladder ben", *WORD)
    page = browser_of(ben).goes("/reports")
    for words in (
        "You are written a private word.",
        "Reason: cruel, mocking or threatening words.",
        "Pim (steward) writes: Please be kinder with Ann.",
        "Once, until",
    ):
        assert words in page.words, words
    assert "`" not in page.words
    assert "No step was taken with you" in browser_of(ann).goes("/reports").words


def test_an_appeal_is_made_once_and_its_answer_is_read_there(ann, ben, pim, una):
    said(pim, "ladder ben", *WORD)
    browser = browser_of(ben)
    page = browser.goes("/reports")
    page = browser.sends("/reports", {**page.fields, "words": "I was quoting a poem."})
    assert page.response["Location"] == "/reports?done=appealed"
    page = browser.goes("/reports?done=appealed")
    assert "Your appeal waits for an answer." in page.words and "which" not in page.fields
    assert "Somebody appeals against a step." in una.heard_all
    appeals.answer(named("Una"), step_with("Ben").handle, False, "It stays.", today=date.today())
    assert "the step stands: It stays." in browser.goes("/reports").words


def test_an_appeal_without_words_and_a_second_one_are_refused_and_nothing_typed_is_lost(ann, ben, pim):
    said(pim, "ladder ben", *WORD)
    browser = browser_of(ben)
    fields = browser.goes("/reports").fields
    page = browser.sends("/reports", {**fields, "words": ""})
    assert page.status == 422 and "what you ask for" in page.words and not Appeal.objects.exists()
    page = browser.sends("/reports", {**fields, "words": "x" * 1_001})
    assert page.status == 422 and page.fields["words"].startswith("xxx")
    said(ben, "appeal I was quoting a poem.")
    page = browser.sends("/reports", {**fields, "words": "And another thing."})
    assert page.status == 422 and "once for each step" in page.words and "And another thing." in page.words
    assert Appeal.objects.count() == 1


def test_of_two_steps_that_one_is_appealed_against_at_which_it_was_written(ann, ben, pim):
    said(pim, "ladder ben", *WORD)
    said(pim, "ladder ben", "1", "1", "Here people let each other finish.", "yes")
    row = Sanction.objects.get(step="teach")
    browser = browser_of(ben)
    fields = browser.goes("/reports").fields
    assert browser.page.status == 200
    browser.sends("/reports", {**fields, "which": row.handle, "words": "I did."})
    assert Appeal.objects.get().sanction_id == row.id


def test_nobody_appeals_against_anothers_step(ann, ben, pim):
    said(pim, "ladder ben", *WORD)
    browser, handle = browser_of(ann), step_with("Ben").handle
    for which in (handle, "hazel-whistle"):
        page = browser.sends(
            "/reports", {**browser.goes("/reports").fields, "which": which, "words": "Mine."}
        )
        assert page.status == 422 and "nothing just now that you could appeal against" in page.words
        assert "Mine." in page.words and handle not in page.words
    assert not Appeal.objects.exists()


def test_a_step_that_is_lifted_says_so(ann, ben, pim):
    said(pim, "ladder ben", *WORD)
    steps.lift(named("Pim"), step_with("Ben").handle, today=date.today())
    page = browser_of(ben).goes("/reports")
    assert "is lifted: a private word" in page.words and "which" not in page.fields


def test_who_looked_is_read_there(ann, ben, pim):
    said(pim, "ladder/of ben")
    assert (
        "Pim (steward) looked at the steps that were taken with you" in browser_of(ben).goes("/reports").words
    )
    assert "Nobody who helps has looked" in browser_of(ann).goes("/reports").words


def test_words_of_people_are_words(ann, ben, pim):
    said(pim, "ladder ben", "2", "1", "<b>Please</b> `quit`.", "yes")
    page = browser_of(ben).goes("/reports")
    assert "<b>Please</b> `quit`." in page.words and "b" not in page.tags()


def test_who_is_not_signed_in_signs_in_first(ann):
    assert Browser().goes("/reports").response["Location"] == "/signin?next=/reports"
    assert Browser(OPEN).goes("/reports").status == 403


@pytest.mark.parametrize("done", ["<b>x</b>", "made "])
def test_what_the_address_says_was_done_is_a_sentence_of_ours_or_nothing(ann, done):
    page = browser_of(ann).goes(f"/reports?done={done}")
    assert page.status == 200 and "done" not in [attrs.get("class") for _, attrs in page.elements]


def test_ones_own_pages_lead_there_and_for_who_helps_to_what_waits(ann, pim, fay):
    here = {"/order", "/hosting"}
    for actor, leads in ((ann, set()), (pim, here), (fay, here)):
        addresses = set(browser_of(actor).goes("/mine").addresses())
        assert {"/report", "/reports"} <= addresses and addresses & here == leads
