"""Signing in and out on the site: one answer for whatever was wrong, a new key each time, one counter."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from game.people import hashing, rules, selectors, services, web_sessions
from game.people.models import Consent, Person, WebSession
from game.people.refusals import TooManyTries
from server import tidying
from server.conf import cookies
from tests.keys import key_of
from tests.server.browser import NEAR, PASSPHRASE, SECURE, Browser


@pytest.fixture
def ann(site):
    """A browser in which Ann has joined and is signed in."""
    site.joins()
    return site


def test_the_right_passphrase_leads_inside_with_a_cookie_that_only_the_browser_holds(ann):
    browser = Browser()
    page = browser.signs_in()
    assert page.status == 302 and page.response["Location"] == "/enter"
    cookie = page.response.cookies["meadow"]
    assert len(cookie.value) == 43 and cookie["httponly"] and cookie["samesite"] == "Lax"
    assert not cookie["secure"] and cookie["path"] == "/"
    assert "You are Ann" in browser.goes("/sessions").words


def test_over_https_the_cookie_is_bound_to_the_host_and_is_the_only_one_that_counts(ann):
    browser = Browser(SECURE)
    browser.client.cookies["meadow"] = ann.cookies["meadow"]
    assert "Sign in" in browser.goes("/help").words
    signed = browser.signs_in().response.cookies["__Host-meadow"]
    assert signed["secure"] and signed["path"] == "/" and not signed["domain"]
    assert "You are Ann" in browser.goes("/help").words


def test_r22_of_the_key_in_the_cookie_only_a_hash_is_kept(ann):
    key = ann.cookies["meadow"]
    row = WebSession.objects.values().get()
    assert key not in str(row) and row["key_hash"] == cookies.key_hash(key)
    assert selectors.person_of_web_session(cookies.key_hash(key), today=date.today()).login == "annlogin"


def test_r20_the_site_answers_unknown_name_wrong_passphrase_and_suspension_with_one_page(ann):
    pages = [Browser().signs_in("nobody"), Browser().signs_in("annlogin", "a boat on loud water")]
    services.suspend(Person.objects.get().id)
    pages.append(Browser().signs_in("annlogin", "a boat on loud water"))
    assert {page.status for page in pages} == {422}
    assert len({page.words for page in pages}) == len({page.title for page in pages}) == 1
    assert "do not fit together" in pages[0].words


def test_r20_on_the_site_too_a_name_that_nobody_has_costs_one_hash(ann, monkeypatch):
    checked = []
    monkeypatch.setattr(hashing, "check_password", lambda words, kept: checked.append(kept) and False)
    Browser().signs_in("nobody")
    Browser().signs_in("annlogin")
    assert len(checked) == 2 and all(checked)


def test_r21_tries_on_the_site_and_by_telnet_are_counted_together(ann, time):
    guesser = Browser(address="127.0.0.2")
    for _ in range(3):
        assert guesser.signs_in(passphrase="wrong words here").status == 422
    found = []
    for _ in range(2):
        services.sign_in("annlogin", "wrong", "127.0.0.2", time(), found.append, lambda: None)
    page = guesser.signs_in()
    assert page.status == 429 and "several tries" in page.words and page.response["Retry-After"]
    with pytest.raises(TooManyTries):
        services.sign_in("annlogin", PASSPHRASE, "127.0.0.2", time(), found.append, lambda: None)
    assert Browser(address="127.0.0.1").signs_in().status == 302
    time.now += 40
    assert guesser.signs_in().status == 302


def test_r22_a_suspended_person_is_signed_out_everywhere_at_once(ann):
    services.suspend(Person.objects.get().id)
    assert not WebSession.objects.exists()
    assert ann.goes("/sessions").status == 302 and "Sign in" in ann.goes("/help").words


def test_r22_signing_out_ends_the_row_the_cookie_and_what_is_open(ann, heard):
    kept = cookies.key_hash(ann.cookies["meadow"])
    page = ann.sends("/signout", ann.goes("/signout").fields)
    assert page.status == 200 and "You are signed out" in page.words
    assert "meadow" not in ann.cookies and not WebSession.objects.exists()
    assert [event.key_hashes for event in heard] == [(kept,)]
    assert "You are signed out" in ann.goes("/signout").words


def test_a_key_that_somebody_else_put_there_is_worth_nothing_after_signing_in(ann):
    browser = Browser()
    browser.client.cookies["meadow"] = "k" * 43
    sign = browser.goes("/signin").fields["csrfmiddlewaretoken"]
    assert browser.signs_in().status == 302 and browser.cookies["meadow"] != "k" * 43
    assert selectors.web_session(cookies.key_hash("k" * 43), today=date.today()) is None
    old = {"csrfmiddlewaretoken": sign, "which": "others"}
    assert browser.sends("/sessions/end", old).status == 403  # the sign of forms is a new one too


def test_signing_in_again_in_one_browser_ends_what_it_was_before(ann):
    other = Browser()
    other.joins(login="benlogin", name="Ben")
    key = other.cookies["meadow"]
    sign = other.goes("/sessions").fields["csrfmiddlewaretoken"]
    page = other.sends(
        "/signin", {"csrfmiddlewaretoken": sign, "login": "annlogin", "passphrase": PASSPHRASE}
    )
    assert page.status == 302 and other.cookies["meadow"] != key
    assert selectors.web_session(cookies.key_hash(key), today=date.today()) is None
    assert "You are Ann" in other.goes("/sessions").words


@pytest.mark.parametrize(
    "wanted",
    ["/sessions", "/passphrase", "/enter", "/help", "/order", "/order/steps/new", "/hosting/incidents"],
)
def test_one_is_led_on_to_the_page_that_was_asked_for(ann, wanted):
    browser = Browser()
    page = browser.goes(f"/signin?next={wanted}")
    fields = {**page.fields, "login": "annlogin", "passphrase": PASSPHRASE}
    assert browser.sends("/signin", fields).response["Location"] == wanted
    assert browser.goes(f"/signin?next={wanted}").response["Location"] == wanted


@pytest.mark.parametrize(
    "wanted", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/nope"]
)
def test_one_is_led_nowhere_else(ann, wanted):
    browser = Browser()
    page = browser.goes("/signin", QUERY_STRING=f"next={wanted}")
    assert page.fields["next"] == "/enter"
    fields = {**page.fields, "login": "annlogin", "passphrase": PASSPHRASE, "next": wanted}
    assert browser.sends("/signin", fields).response["Location"] == "/enter"


def test_where_consent_has_changed_it_is_asked_before_one_is_signed_in(ann):
    Consent.objects.update(version=0)
    browser = Browser()
    page = browser.signs_in(next="/sessions")
    assert page.status == 200 and "has changed" in page.words and "meadow" not in browser.cookies
    ticks = [attrs["name"] for tag, attrs in page.elements if attrs.get("type") == "checkbox"]
    page = browser.sends("/consent", {**page.fields, **{name: "on" for name in ticks[:7]}})
    assert page.status == 422 and "meadow" not in browser.cookies
    page = browser.sends("/consent", {**page.fields, ticks[7]: "on"})
    assert page.response["Location"] == "/sessions" and "You are Ann" in browser.goes("/sessions").words
    assert selectors.consent_is_current(Person.objects.get().id)


def test_who_is_suspended_while_reading_the_statements_does_not_come_in(ann):
    Consent.objects.update(version=0)
    browser = Browser()
    page = browser.signs_in()
    ticks = {attrs["name"]: "on" for tag, attrs in page.elements if attrs.get("type") == "checkbox"}
    services.suspend(Person.objects.get().id)
    page = browser.sends("/consent", {**page.fields, **ticks})
    assert page.status == 410 and "meadow" not in browser.cookies and not WebSession.objects.exists()


def asked_once_more(ann):
    """A browser that has brought the right passphrase and reads the statements; and what it will send."""
    Consent.objects.update(version=0)
    browser = Browser()
    page = browser.signs_in()
    ticks = {attrs["name"]: "on" for tag, attrs in page.elements if attrs.get("type") == "checkbox"}
    return browser, {**page.fields, **ticks}


def _another_passphrase(person_id):
    services.change_passphrase(person_id, "hash", today=date.today())


def _suspended_for_a_moment(person_id):
    services.suspend(person_id)
    Person.objects.update(suspended=False)


@pytest.mark.parametrize(
    "deed", [_another_passphrase, _suspended_for_a_moment, web_sessions.end_web_sessions]
)
def test_r22_what_ends_all_sign_ins_ends_also_one_that_still_reads_the_statements(ann, deed):
    browser, fields = asked_once_more(ann)
    deed(Person.objects.get().id)
    page = browser.sends("/consent", fields)
    assert page.status == 410 and not WebSession.objects.exists() and "meadow" not in browser.cookies
    assert not Consent.objects.exclude(version=0).exists()


def test_what_ends_the_sign_ins_of_one_person_leaves_those_of_others(ann):
    other = Browser()
    other.joins(login="benlogin", name="Ben")
    browser, fields = asked_once_more(ann)
    services.suspend(Person.objects.get(login="benlogin").id)
    assert browser.sends("/consent", fields).status == 302


def test_two_keys_that_differ_are_nobodys_on_a_page_as_at_the_websocket(ann):
    key = ann.cookies["meadow"]
    for sent in (f"meadow={'j' * 43}; meadow={key}", f"meadow={key}; meadow={'j' * 43}"):
        assert "You are Ann" not in Browser().goes("/help", HTTP_COOKIE=sent).words
    assert "You are Ann" in Browser().goes("/help", HTTP_COOKIE=f"meadow={key}; meadow={key}").words


def test_a_question_that_nobody_asked_cannot_be_answered(ann):
    browser = Browser()
    page = browser.fills("/signin")
    for path in ("/consent", "/recover/code", "/join/code"):
        fields = {"csrfmiddlewaretoken": page.fields["csrfmiddlewaretoken"], "token": "x" * 43, "group": "A"}
        assert browser.sends(path, fields).status == 410
        assert browser.goes(path).status == 302


def test_a_browser_that_rested_for_two_weeks_is_signed_out(ann):
    row = WebSession.objects.get()
    for days, lives in ((13, True), (14, False)):
        assert rules.web_session_lives(row.began_on, row.used_on, date.today() + timedelta(days)) is lives
    WebSession.objects.update(used_on=date.today() - timedelta(13))
    assert "You are Ann" in ann.goes("/help").words
    assert WebSession.objects.get().used_on == date.today()
    WebSession.objects.update(used_on=date.today() - timedelta(14))
    assert "You are Ann" not in ann.goes("/help").words


def test_a_browser_is_signed_out_after_ninety_days_however_often_it_is_used(ann):
    WebSession.objects.update(began_on=date.today() - timedelta(89))
    assert "You are Ann" in ann.goes("/help").words
    WebSession.objects.update(began_on=date.today() - timedelta(90))
    assert "You are Ann" not in ann.goes("/help").words


def test_what_rested_too_long_is_forgotten_and_said_to_have_ended(ann, heard, monkeypatch):
    monkeypatch.setattr(tidying, "connection", SimpleNamespace(vendor="not a file"))
    kept = WebSession.objects.get().key_hash
    web_sessions.forget_old_web_sessions(today=date.today())
    assert WebSession.objects.count() == 1 and not heard
    WebSession.objects.update(used_on=date.today() - timedelta(14))
    tidying.tidy()
    assert not WebSession.objects.exists() and [event.key_hashes for event in heard] == [(kept,)]


def test_of_one_person_twenty_browsers_are_signed_in_and_the_longest_at_rest_makes_room(ann):
    person = Person.objects.get()
    WebSession.objects.update(used_on=date.today() - timedelta(2))
    for _ in range(rules.WEB_SESSIONS):
        key_of(person.id)
    assert WebSession.objects.count() == rules.WEB_SESSIONS
    assert ann.goes("/sessions").status == 302


def test_without_its_own_way_no_cookie_counts(ann):
    key = ann.cookies["meadow"]
    browser = Browser({"HTTP_HOST": "localhost"})
    browser.client.cookies["meadow"] = browser.client.cookies["__Host-meadow"] = key
    assert "You are Ann" not in browser.goes("/help").words
    assert "You are Ann" in browser.goes("/help", **NEAR).words
