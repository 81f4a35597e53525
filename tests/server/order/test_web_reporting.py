"""Making a report on the site, with what one has heard of late."""

import re

import pytest

from game.common.refusals import Busy, TooMuch
from game.personas import services as personas
from game.safety.models import Attached, Report
from game.safety.order import buffer, reports
from server.web import unfinished
from tests.server.browser import OPEN, Browser
from tests.server.order.house import CRUEL, browser_of, newest_report

TOLD = {"name": "Ben", "reason": "harsh", "words": "He said it twice."}


def marks(page):
    """The marks of the lines that could go with it, in their order."""
    return [attrs["value"] for tag, attrs in page.elements if tag == "input" and attrs.get("name") == "lines"]


def writes(browser, **other):
    """The page after the form was sent, before anything of it goes."""
    page = browser.goes("/report")
    return browser.sends("/report", {**page.fields, **TOLD, **other})


def sends(browser, page, sure="yes"):
    return browser.sends("/report", {**page.fields, "sure": sure})


def ring_of(page):
    """The first circle that can be chosen as the place; nothing where there is none."""
    places = [attrs["value"] for _, attrs in page.elements if attrs.get("name") == "where"]
    return next((place for place in places if place.startswith("circle ")), "")


@pytest.fixture
def cruel(ann, ben, cyd):
    """Ben is cruel where Ann hears it, and Cyd says something else."""
    cyd.type("say good evening")
    ben.type(f"say {CRUEL}")
    ben.type("say and I mean it")


def test_a_report_is_shown_as_it_would_be_read_and_sent_by_one_more_yes(ann, ben, pim, cruel):
    browser = browser_of(ann)
    page = writes(browser, where="common")
    assert page.status == 200 and "Nothing has been sent yet." in page.words
    for words in ("By Ann", "About Ben", "cruel, mocking", "Where a common room", "He said it twice."):
        assert words in page.words, words
    assert not Report.objects.exists()
    assert sends(browser, page).response["Location"] == "/reports?done=made"
    row = newest_report()
    assert reports.told(row) == {"by": "Ann", "about": "Ben", "words": "He said it twice."}
    assert (row.reason, row.about_persona, row.by_persona) == ("harsh", ben.who.id, ann.who.id)
    assert "A report waits to be answered." in pim.heard_all
    assert row.handle in browser.goes("/reports?done=made").words and "within two days" in browser.page.words


def test_exactly_the_lines_that_were_chosen_go_with_it_each_sealed(ann, ben, pim, cruel):
    browser = browser_of(ann)
    page = browser.goes("/report")
    assert 'Cyd said, "good evening"' in page.words and CRUEL in page.words
    chosen = marks(page)
    page = writes(browser, lines=[chosen[0], chosen[2]])
    assert "good evening" in page.words and "I mean it" in page.words and CRUEL not in page.words
    sends(browser, page)
    row = newest_report()
    assert [one["words"] for one in reports.lines(row)] == ["good evening", "and I mean it"]
    assert all(b"evening" not in bytes(one.line) for one in Attached.objects.all())


def test_what_the_persona_that_is_worn_did_not_hear_is_not_shown(ann, ben, cyd, mask, cruel):
    ben.type("whisper cyd=between us")
    assert "between us" not in browser_of(ann).goes("/report").words
    assert "between us" in browser_of(cyd).goes("/report").words
    personas.put_on(mask(ann, "Brave"))
    page = browser_of(ann).goes("/report")
    assert "You write it as Brave" in page.words and CRUEL not in page.words and not marks(page)
    assert "Nothing that you heard" in page.words


def test_marks_of_lines_say_nothing_of_how_much_is_spoken_and_are_another_readers_not(ann, ben, cyd, cruel):
    mine, theirs = (set(marks(browser_of(one).goes("/report"))) for one in (ann, cyd))
    assert len(mine) == len(theirs) == 3 and not mine & theirs
    assert all(re.fullmatch("[0-9a-f]{24}", one) for one in mine)
    page = writes(browser_of(ann), lines=[next(iter(theirs))])
    assert page.status == 422 and not Report.objects.exists()


def test_a_line_that_is_gone_meanwhile_is_said_and_the_rest_stays_as_it_was(ann, ben, pim, cruel, time):
    browser = browser_of(ann)
    page = browser.goes("/report")
    fields, chosen = page.fields, marks(page)
    time.pass_(1_850)
    page = browser.sends("/report", {**fields, **TOLD, "lines": chosen[:1]})
    assert page.status == 422 and "gone meanwhile" in page.words
    assert page.fields["name"] == "Ben" and page.fields["words"] == TOLD["words"]
    assert page.fields["reason"] == "harsh" and not Report.objects.exists()


def test_what_was_chosen_is_sealed_then_and_goes_also_when_the_memory_is_over(ann, ben, pim, cruel, time):
    browser = browser_of(ann)
    page = writes(browser, lines=marks(browser.goes("/report"))[1])
    buffer.forget()
    assert sends(browser, page).status == 302
    assert [one["words"] for one in reports.lines(newest_report())] == [CRUEL]


@pytest.mark.parametrize(
    ("field", "words", "sentence"),
    [
        ("reason", "", "choose what it is about"),
        ("words", "x" * 1_001, "at most 1000"),
        ("words", "x" * 2_100, "longer"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_what_was_typed_stays(ann, ben, pim, field, words, sentence):
    page = writes(browser_of(ann), **{field: words})
    assert page.status == 422 and sentence in page.words and page.title.startswith("Problem: ")
    assert page.fields["name"] == "Ben" and not Report.objects.exists()
    if field == "words":
        assert page.fields["words"].startswith("xxx")


def test_changing_something_brings_the_form_as_it_was(ann, ben, pim, cruel):
    browser = browser_of(ann)
    first = marks(browser.goes("/report"))[1]
    page = sends(browser, writes(browser, lines=first), "change")
    assert page.status == 200 and {name: page.fields[name] for name in TOLD} == TOLD
    ticked = [a["value"] for tag, a in page.elements if a.get("name") == "lines" and "checked" in a]
    assert ticked == [first] and not Report.objects.exists()


def test_a_report_that_is_sent_twice_is_one_and_says_so(ann, ben, pim):
    browser = browser_of(ann)
    page = writes(browser)
    assert sends(browser, page).status == 302
    again = browser.sends("/report", {**page.fields, "sure": "yes"})
    assert again.status == 422 and "stands among your reports" in again.words
    assert again.fields["words"] == TOLD["words"] and Report.objects.count() == 1


def test_after_a_restart_what_was_typed_is_still_in_the_form(ann, ben, pim):
    browser = browser_of(ann)
    page = writes(browser)
    unfinished.forget()
    page = sends(browser, page)
    assert page.status == 422 and page.fields["words"] == TOLD["words"] and not Report.objects.exists()


def test_another_persons_report_cannot_be_sent_nor_ones_own_in_another_persona(ann, ben, pim, mask):
    page = writes(browser_of(ann))
    other = browser_of(ben)
    assert (
        other.sends(
            "/report", {**other.goes("/report").fields, "token": page.fields["token"], "sure": "yes"}
        ).status
        == 422
    )
    personas.put_on(mask(ann, "Brave"))
    mine = browser_of(ann)
    assert (
        mine.sends(
            "/report", {**mine.goes("/report").fields, "token": page.fields["token"], "sure": "yes"}
        ).status
        == 422
    )
    assert not Report.objects.exists()


def test_it_is_never_refused_for_how_many_there_were(ann, ben, pim):
    browser = browser_of(ann)
    for _ in range(12):
        assert sends(browser, writes(browser)).status == 302
    assert Report.objects.count() == 12


def test_whom_the_house_does_not_know_can_be_reported_and_nobody_too(ann, ben, pim):
    browser = browser_of(ann)
    sends(browser, writes(browser, name="Zebedee"))
    sends(browser, writes(browser, name=""))
    assert {reports.told(row)["about"] for row in Report.objects.all()} == {"Zebedee", ""}


def test_in_a_circle_those_who_keep_it_read_it_or_the_stewards_alone(ann, ben, pim, fay, in_the_ring):
    browser = browser_of(ann)
    ring = ring_of(browser.goes("/report"))
    page = writes(browser, where=ring)
    assert "to those who keep" in page.words and "Where the room of" in page.words
    sends(browser, page, "stewards")
    assert newest_report().stewards_only
    page = writes(browser, where=ring, name="Fay")
    assert "to those who keep" not in page.words


def test_no_place_is_told_that_was_not_chosen(ann, ben, pim, fay, in_the_ring):
    browser = browser_of(ann)
    page = browser.goes("/report")
    assert page.fields["where"] == "open"
    page = writes(browser)
    assert "Where" not in page.words and "to those who keep" not in page.words
    sends(browser, page)
    row = newest_report()
    assert (row.circle, row.kind, row.format) == (None, "", "")
    page = writes(browser, where="circle elsewhere")
    assert page.status == 422 and "choose once more where" in page.words


def test_of_circles_only_those_of_this_persona_stand_there(ann, ben, pim, fay, in_the_ring, mask):
    assert ring_of(browser_of(fay).goes("/report"))
    personas.put_on(mask(fay, "Grey"))
    assert not ring_of(browser_of(fay).goes("/report"))


def test_about_the_one_steward_it_is_said_that_nobody_answers_yet(ann, ben, pim):
    browser = browser_of(ann)
    page = writes(browser, name="Pim")
    assert "one steward" in page.words
    assert sends(browser, page).response["Location"] == "/reports?done=kept"


def test_the_house_says_busy_and_nothing_typed_is_lost(ann, ben, pim, monkeypatch):
    browser = browser_of(ann)
    page = writes(browser)

    def busy(*args, **kwargs):
        raise Busy()

    monkeypatch.setattr(reports, "file", busy)
    page = sends(browser, page)
    assert page.status == 503 and page.fields["words"] == TOLD["words"]

    def much(*args, **kwargs):
        raise TooMuch()

    monkeypatch.setattr(unfinished, "keep", much)
    page = writes(browser)
    assert page.status == 429 and page.fields["words"] == TOLD["words"]


def test_who_is_not_signed_in_signs_in_first_and_comes_back(ann):
    assert Browser().goes("/report").response["Location"] == "/signin?next=/report"
    assert Browser(OPEN).goes("/report").status == 403


def test_words_of_people_are_words(ann, ben, pim):
    ben.type("say <i>x</i> `quit`")
    browser = browser_of(ann)
    page = browser.goes("/report")
    assert "<i>x</i> `quit`" in page.words and "i" not in page.tags()
    page = writes(browser, name="<b>B</b>", words="<b>y</b>")
    assert "<b>y</b>" in page.words and "b" not in page.tags()
