"""What waits, on the site: the list, one report, and to whom it goes; and who finds any of it."""

import re
from datetime import date, timedelta

import pytest
from django.urls import get_resolver

from game.common.refusals import Busy
from game.personas import services as personas
from game.safety.models import Look, Report
from game.safety.order import queue
from tests.server.browser import OPEN, Browser
from tests.server.masks import named
from tests.server.order.house import CRUEL, browser_of, newest_report, reported, said


def plain_of(response) -> bytes:
    """A page without the sign of its forms, which is another each time, and without its own address."""
    unsigned = re.sub(rb'value="[A-Za-z0-9]{64}"', b'value=""', response.content)
    return re.sub(rb"next=[a-z/-]+", b"next=", unsigned)


def order_paths(handle="amber-anchor"):
    found = [str(one.pattern) for one in get_resolver().url_patterns]
    return ["/" + one.replace("<str:handle>", handle) for one in found if one.split("/")[0] == "order"]


# who finds these pages


@pytest.mark.parametrize("who", ["nobody", "a member"])
def test_whoever_does_not_help_gets_the_answer_of_an_address_that_does_not_exist(ann, ben, pim, who):
    row = reported(ann, ben)
    browser = Browser() if who == "nobody" else browser_of(ben)
    nothing = browser.goes("/order/nothing")
    assert len(order_paths()) == 12
    for path in order_paths(row.handle):
        read = browser.goes(path)
        assert read.status == 404 and plain_of(read.response) == plain_of(nothing.response), path
        assert {**read.response.headers} == {**nothing.response.headers}
    sign = {"csrfmiddlewaretoken": browser.goes("/signin").fields["csrfmiddlewaretoken"]}
    fields = {**sign, "words": "x", "agrees": "yes", "sure": "yes", "step": "word"}
    for path in order_paths(row.handle):
        sent, nowhere = browser.sends(path, fields), browser.sends("/order/nothing", fields)
        assert sent.status == nowhere.status == 404
        assert plain_of(sent.response).replace(path.encode(), b"/order/nothing") == plain_of(nowhere.response)
    assert not Look.objects.exists() and not Report.objects.get().outcome


def test_over_an_open_line_nobody_is_signed_in_and_nothing_is_there(ann, ben, pim):
    browser = browser_of(pim)
    browser.extra = {**OPEN, "REMOTE_ADDR": "192.0.2.1"}
    assert browser.goes("/order").status == 404


def test_a_steward_in_another_persona_is_told_kindly_why_they_read_nothing(ann, ben, pim, mask):
    row = reported(ann, ben)
    personas.put_on(mask(pim, "Grey"))
    browser = browser_of(pim)
    for path in order_paths(row.handle):
        page = browser.goes(path)
        assert page.status == 403 and "in their own name" in page.words and "persona off" in page.words
        assert "Grey" in page.words and row.handle not in page.words
    assert not Look.objects.exists()
    personas.put_on(named("Pim"))
    assert row.handle in browser.goes("/order").words


def test_a_member_in_another_persona_is_not_told_that_there_are_such_pages(ann, ben, pim, mask):
    personas.put_on(mask(ben, "Grey"))
    assert browser_of(ben).goes("/order").status == 404


# the list


def test_the_list_names_nobody_and_no_reason_and_says_what_opening_is(ann, ben, pim):
    row = reported(ann, ben)
    page = browser_of(pim).goes("/order")
    assert f"{row.handle} It waits since today." in page.words and "is a look" in page.words
    assert not re.search(r"\b(Ann|Ben)\b|cruel", page.words)
    assert f"/order/reports/{row.handle}" in page.addresses()
    assert not Look.objects.exists()


def test_the_longest_waiting_is_first_and_said_to_be_overdue(ann, ben, cyd, pim):
    late = reported(ann, ben)
    Report.objects.update(made_on=date.today() - timedelta(days=3))
    said(ann, "report cyd", "9", "skip", "none", "yes")
    words = browser_of(pim).goes("/order").words
    new = Report.objects.exclude(id=late.id).get()
    assert words.index(late.handle) < words.index(new.handle)
    assert f"{late.handle} It waits for 3 days. It is overdue." in words


def test_an_empty_list_says_so(pim):
    words = browser_of(pim).goes("/order").words
    assert "No report waits for you." in words and words.count("None waits for you.") == 2


def test_who_keeps_a_circle_sees_what_is_theirs_and_nothing_for_stewards(ann, ben, pim, fay, in_the_ring):
    theirs = reported(ann, ben)
    assert theirs.circle is not None
    said(ben, "report ann", "9", "skip", "none", "stewards")
    other = Report.objects.exclude(id=theirs.id).get()
    browser = browser_of(fay)
    page = browser.goes("/order")
    assert theirs.handle in page.words and other.handle not in page.words
    assert "second steward" not in page.words and "Appeals" not in page.words
    assert CRUEL in browser.goes(f"/order/reports/{theirs.handle}").words
    nothing = browser.goes("/order/nothing")
    for path in (f"/order/reports/{other.handle}", "/order/reports/hazel-whistle", "/order/looks"):
        assert plain_of(browser.goes(path).response) == plain_of(nothing.response), path


def test_who_made_a_report_or_is_meant_by_it_finds_nothing_there(ann, ben, pim, una):
    said(ann, "report una", "1", "She was short with me.", "yes")
    row = newest_report()
    about = browser_of(una)
    assert row.handle not in about.goes("/order").words
    for path in ("", "/hand", "/decide"):
        read = about.goes(f"/order/reports/{row.handle}{path}")
        assert read.status == 404 and plain_of(read.response) == plain_of(
            about.goes("/order/nothing").response
        )
    assert row.handle in browser_of(pim).goes("/order").words


# one report


def test_a_report_is_shown_whole_with_the_lines_that_were_attached_and_each_reading_is_a_look(ann, ben, pim):
    row = reported(ann, ben)
    browser = browser_of(pim)
    page = browser.goes(f"/order/reports/{row.handle}")
    for words in ("By Ann", "About Ben", "cruel, mocking", "He said it twice.", f'Ben said, "{CRUEL}"'):
        assert words in page.words, words
    assert "each can read that you did" in page.words
    assert Look.objects.count() == 2
    assert "a report that you wrote" in said(ann, "looks") and "Pim" not in said(ben, "looks")
    assert "Ann" not in page.title and "Ben" not in page.title and row.handle not in page.title


def test_words_of_people_are_words(ann, ben, pim):
    row = reported(ann, ben, words="<b>he</b> `lift all` {{ 7 }}")
    page = browser_of(pim).goes(f"/order/reports/{row.handle}")
    assert "<b>he</b> `lift all` {{ 7 }}" in page.words and "b" not in page.tags()


def test_no_id_of_anybody_is_on_any_of_these_pages(ann, ben, pim):
    row = reported(ann, ben)
    browser = browser_of(pim)
    for path in ("/order", f"/order/reports/{row.handle}", f"/order/reports/{row.handle}/decide"):
        body = browser.goes(path).response.content.decode()
        assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-", body) and "loginann" not in body


def test_a_house_that_cannot_write_the_look_shows_nothing(ann, ben, pim, monkeypatch):
    row = reported(ann, ben)

    def busy(*args, **kwargs):
        raise Busy()

    monkeypatch.setattr(queue.looks, "looked", busy)
    page = browser_of(pim).goes(f"/order/reports/{row.handle}")
    assert page.status == 503 and CRUEL not in page.words


def test_what_was_let_go_is_said_to_be_gone(ann, ben, pim):
    row = reported(ann, ben)
    Report.objects.update(outcome="nothing", decided_on=date.today() - timedelta(days=40))
    page = browser_of(pim).goes(f"/order/reports/{row.handle}")
    assert "What was written in it is gone." in page.words and CRUEL not in page.words
    assert "Decide it" not in page.words


# to whom it goes


def test_whoever_answers_it_is_named_to_the_others_and_to_who_made_it(ann, ben, pim, una):
    row = reported(ann, ben)
    browser = browser_of(pim)
    page = browser.sends(f"/order/reports/{row.handle}/take", browser.goes("/order").fields)
    assert page.response["Location"] == "/order?done=yours"
    assert "You answer it." in browser.goes("/order?done=yours").words
    assert "Pim (steward) answers it." in browser_of(una).goes("/order").words
    assert "Pim (steward) answers it." in said(ann, "reports mine")
    assert browser.goes(f"/order/reports/{row.handle}/take").response["Location"] == "/order"


def test_a_report_is_handed_to_another_who_is_told(ann, ben, pim, una):
    row = reported(ann, ben)
    path = f"/order/reports/{row.handle}/hand"
    page = browser_of(pim).fills(path, name="Una")
    assert page.response["Location"] == "/order?done=handed"
    assert f"Pim asks you to answer the report {row.handle}." in una.heard_all


@pytest.mark.parametrize("name", ["Ben", "Ann", "Nobody", ""])
def test_who_cannot_answer_it_is_not_asked_and_what_was_typed_stays(ann, ben, pim, name):
    row = reported(ann, ben)
    page = browser_of(pim).fills(f"/order/reports/{row.handle}/hand", name=name)
    assert page.status == 422 and page.fields["name"] == name and "#id_name" in page.addresses()
    assert Report.objects.get().taken_by is None


def test_those_who_keep_a_circle_give_it_to_the_stewards_and_read_it_no_longer(
    ann, ben, pim, fay, in_the_ring
):
    row = reported(ann, ben)
    browser, path = browser_of(fay), f"/order/reports/{row.handle}"
    assert browser.fills(f"{path}/hand", stewards="yes").response["Location"] == "/order?done=stewards"
    assert browser.goes(path).status == 404
    assert CRUEL in browser_of(pim).goes(path).words


def test_what_another_has_dealt_with_is_refused_kindly_and_nothing_typed_is_lost(
    ann, ben, pim, fay, in_the_ring
):
    row = reported(ann, ben)
    browser, path = browser_of(fay), f"/order/reports/{row.handle}"
    fields = browser.goes(f"{path}/hand").fields
    queue.to_stewards(named("Pim"), row.handle)
    page = browser.sends(f"{path}/hand", {**fields, "name": "Una"})
    assert page.status == 404 and "Perhaps somebody else has dealt with it" in page.words
    assert "What you had written" in page.words and "Una" in page.words
    elsewhere = browser.sends("/order/reports/hazel-whistle/hand", {**fields, "name": "Una"})
    assert plain_of(elsewhere.response) == plain_of(page.response), "not there and not yours are one answer"
    queue.decide_nothing(named("Pim"), row.handle, "", today=date.today())
    other = browser_of(pim)
    page = other.sends(f"{path}/take", other.goes("/order").fields)
    assert page.status == 422 and "decided already" in page.words


def test_a_form_without_its_sign_changes_nothing(ann, ben, pim):
    row = reported(ann, ben)
    assert browser_of(pim).sends(f"/order/reports/{row.handle}/take", {}).status == 403
    assert Report.objects.get().taken_by is None


def test_what_the_address_says_was_done_is_a_sentence_of_ours_or_nothing(pim):
    page = browser_of(pim).goes("/order?done=<b>x</b>")
    assert page.status == 200 and "b" not in page.tags()


def test_who_is_not_signed_in_finds_the_way_back_to_a_page_of_those_who_help_there_or_not(ann, ben, pim):
    for path in ("/order", "/order/reports/no-such", "/hosting/incidents"):
        page = Browser().goes(path)
        assert page.status == 404 and f"/signin?next={path}" in page.addresses()
    assert not any("next=" in one for one in Browser().goes("/nothing").addresses())
    assert not any("next=" in one for one in browser_of(ben).goes("/order").addresses())
