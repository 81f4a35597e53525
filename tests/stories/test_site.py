"""The site of a real house: joining, signing in and out, and what it says while the Server is away."""

import os
import signal
import socket
from http.client import HTTPConnection

import pytest

from server.portal import words
from server.web import wording
from tests.stories.house import House
from tests.stories.people import PASSPHRASE
from tests.stories.reader import Reader
from tests.stories.scan import findings


@pytest.fixture
def reads(house):
    """`reads()` is one more browser at this house."""
    browsers = []

    def read(host: str = "") -> Reader:
        browsers.append(Reader(house.web, host))
        return browsers[-1]

    yield read
    for browser in browsers:
        browser.close()


def test_who_joins_on_the_site_comes_in_by_telnet_and_the_other_way_round(house, reads, comes):
    browser = reads()
    browser.joins("siteheron", "Wren")
    assert "You are Wren" in browser.goes("/sessions").words
    member = comes(house.telnet)
    member.connects("siteheron")
    other = comes(house.telnet)
    other.joins("telnetheron", "Finch")
    browser = reads()
    assert browser.signs_in("telnetheron").status == 302 and browser.said("Location") == "/enter"
    assert "You are Finch" in browser.goes("/enter").words
    assert "connect-src" in browser.said("Content-Security-Policy")


def test_a_form_that_is_not_right_comes_back_with_what_is_to_be_mended(reads):
    browser = reads()
    page = browser.fills("/join", login="x", name="Wren<b>", passphrase="short", again="other")
    assert page.status == 422 and page.title.startswith("Problem: ")
    assert page.fields["name"] == "Wren<b>" and page.fields["passphrase"] == ""
    assert page.words.count(wording.NO_YES) == 16


def test_signing_out_here_or_from_elsewhere_is_so_at_once(house, reads):
    first, second = reads(), reads()
    first.joins("larklogin", "Lark")
    second.signs_in("larklogin")
    page = first.goes("/sessions")
    first.sends("/sessions/end", {**page.fields, "which": "others"})
    assert second.goes("/sessions").status == 302 and first.goes("/sessions").status == 200
    assert first.sends("/signout", first.goes("/signout").fields).status == 200
    assert "meadow" not in first.cookies and first.goes("/enter").status == 302


def test_a_code_brings_back_who_lost_the_passphrase(reads):
    browser = reads()
    code = browser.joins("otterlogin", "Otter")
    lost = reads()
    page = lost.fills(
        "/recover",
        login="otterlogin",
        code=code,
        passphrase="new words for otter",
        again="new words for otter",
    )
    assert page.status == 200 and browser.goes("/sessions").status == 200
    new_code = next(word for word in page.text.split() if len(word) == 30)
    assert lost.sends("/recover/code", {**page.fields, "group": new_code[-6:]}).status == 302
    assert browser.goes("/sessions").status == 302
    assert "You are Otter" in lost.goes("/sessions").words
    assert reads().signs_in("otterlogin").status == 422
    assert reads().signs_in("otterlogin", "new words for otter").status == 302


def test_r13_neither_passphrase_nor_code_nor_key_lies_in_the_data_folder(house, reads):
    browser = reads()
    code = browser.joins("plantedlogin", "Thrush")
    assert findings("plantedlogin", [house.data])
    reads().signs_in("zebralogin", "zebra words of a stranger")
    reads().fills("/recover", login="zebralogin", code="ZZZZZ-YYYYY", passphrase="zebra", again="zebra")
    for secret in (PASSPHRASE, code, browser.cookies["meadow"], "zebra", "ZZZZZ-YYYYY"):
        assert findings(secret, [house.data]) == []


def test_a_stranger_elsewhere_is_told_why_nothing_secret_is_asked(house, reads):
    browser = reads("meadow.example")
    assert browser.goes("/help-now").status == 200
    assert browser.goes("/signin").status in (400, 403) and not {"form", "input"} & browser.page.tags()


def test_r47_while_the_server_is_away_help_now_answers_and_forms_say_so_and_then_all_goes_on(house, reads):
    browser, joining = reads(), reads()
    browser.joins("swiftlogin", "Swift")
    code = joining.begins_to_join("martinlogin", "Martin")
    fields = {**joining.page.fields, "group": code[-6:]}
    killed = house.kill("house")
    away = browser.goes("/sessions")
    assert away.status == 503 and "away for a moment" in away.words and browser.said("Retry-After")
    assert joining.sends("/join/code", fields).status == 503
    for path in ("/help-now", "/", "/assets/meadow.css", "/favicon.svg"):
        assert reads().goes(path).status == 200, path
    house.wait_for_another("house", than=killed)
    assert "You are Swift" in browser.goes("/sessions").words
    lost = joining.sends("/join/code", fields)
    assert lost.status == 410 and "Please begin again" in lost.words
    joining.joins("martinlogin", "Martin")


def test_a_form_that_came_too_late_was_perhaps_taken_says_the_page_and_then_it_is_not(house, reads):
    browser = reads()
    browser.joins("dunlinlogin", "Dunlin")
    fields = {**browser.goes("/passphrase").fields, "present": PASSPHRASE}
    fields |= {"passphrase": "new words for dunlin", "again": "new words for dunlin"}
    stopped = house.pid("house")
    os.kill(stopped, signal.SIGSTOP)
    try:
        page = browser.sends("/passphrase", fields)
    finally:
        os.kill(stopped, signal.SIGCONT)
    assert page.status == 503 and "perhaps taken" in page.words and "was not taken" not in page.words
    assert reads().signs_in("dunlinlogin", "new words for dunlin").status == 422
    assert reads().signs_in("dunlinlogin").status == 302


def test_r47_an_address_with_every_connection_taken_still_gets_the_card(house, reads):
    browser = reads()
    taken = [
        socket.create_connection(("127.0.0.1", house.web), source_address=(browser.address, 0))
        for _ in range(20)
    ]
    line = HTTPConnection("127.0.0.1", house.web, timeout=30, source_address=(browser.address, 0))
    line.request("GET", "/help-now")
    answer = line.getresponse()
    assert answer.status == 503 and words.CARD in answer.read().decode()
    for one in (line, *taken):
        one.close()


def test_many_pages_at_once_are_answered_or_told_to_wait(reads):
    browser = reads()
    answers = [browser.goes("/help").status for _ in range(70)]
    assert set(answers) == {200, 429} and answers[0] == 200
    assert reads().goes("/help-now").status == 200


@pytest.fixture
def with_https(pattern):
    """A house behind a proxy that speaks https, and that alone is believed."""
    one = House(pattern, MEADOW_PUBLIC_URL="https://meadow.example", MEADOW_PROXIES="127.0.0.0/8")
    one.open()
    yield one
    one.close()


def test_r10_behind_a_trusted_proxy_one_signs_in_over_https_and_addresses_are_those_it_names(with_https):
    browser = Reader(with_https.web, "meadow.example", proxied="192.0.2.7")
    browser.joins("heronlogin", "Heron")
    cookie = next(value for name, value in browser.headers if value.startswith("__Host-meadow="))
    assert "Secure" in cookie and "HttpOnly" in cookie and "Path=/" in cookie and "Domain" not in cookie
    assert "You are Heron" in browser.goes("/sessions").words
    assert browser.said("Strict-Transport-Security")
    guesser = Reader(with_https.web, "meadow.example", proxied="192.0.2.8")
    statuses = [guesser.signs_in("heronlogin", "wrong words here").status for _ in range(6)]
    assert statuses == [422] * 5 + [429]
    assert Reader(with_https.web, "meadow.example", proxied="192.0.2.9").signs_in("heronlogin").status == 302
    open_line = Reader(with_https.web, "meadow.example")
    assert open_line.goes("/signin").status == 403 and "https://meadow.example" in open_line.page.addresses()
