"""What holds for every page: headers, methods, hosts, private ways, faults, and that words stay words."""

import logging
import re
from unittest.mock import Mock
from urllib.parse import quote

import pytest
from django.conf import settings
from django.urls import get_resolver

from commands import help as help_pages
from game.people.models import Person
from server import logs
from server.house import pages
from server.web import errors, joining
from tests.server.browser import NEAR, OPEN, PASSPHRASE, SECURE, Browser

READ = ("/join", "/signin", "/recover", "/signout", "/help", "/help/circles", "/nothing", "/circles")
READ += ("/circles/evening", "/formats", "/formats/grief_circle")
SECRET = ("/join", "/join/code", "/signin", "/signout", "/consent", "/passphrase", "/recover", "/appeal")
SECRET += ("/recover/code", "/sessions", "/sessions/end", "/enter", "/personas", "/personas/new")
SECRET += ("/circles/evening/apply", "/circles/evening/mine", "/circles/evening/farewell", "/mine")
SECRET += tuple(f"/circles/evening/keep{after}" for after in ("", "/card", "/agreements", "/end"))
SECRET += ("/circles/new", "/report", "/reports")
HOSTILE = (
    "<b>Ann</b>",
    '"><img src=x onerror=alert(1)>',
    "|lcquit|ltx|le",
    "javascript:alert(1)",
    "\x1b]0;title\x07Ann",
    "{{ 7|add:7 }}{% debug %}",
    "Ann\u202e\u2066\U000e0041",
)
FORMS = {
    "/join": ("login", "name", "passphrase", "again", "version"),
    "/signin": ("login", "passphrase", "next"),
    "/recover": ("login", "code", "passphrase", "again"),
}


@pytest.mark.parametrize("path", READ)
def test_every_page_runs_nothing_asks_nobody_else_and_is_kept_by_no_one(site, path):
    page = site.goes(path)
    headers = page.response.headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["style-src"] == policy["form-action"] == policy["img-src"] == "'self'"
    assert "script-src" not in policy and "unsafe" not in str(policy)
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "same-origin"
    assert not {"script", "style", "iframe"} & page.tags()
    drawn = [attrs for tag, attrs in page.elements if tag == "img"]
    assert all(attrs["src"].startswith(("/assets/", "/faces/")) and "alt" in attrs for attrs in drawn)
    assert not [name for _, attrs in page.elements for name in attrs if name == "style" or name[:2] == "on"]
    assert not [address for address in page.addresses() if address[:1] not in "/#"]
    assert page.title and [tag for tag, _ in page.elements].count("h1") == 1


def test_the_page_of_the_client_alone_runs_scripts_all_of_them_our_files(site):
    site.joins()
    policy = site.goes("/enter").response["Content-Security-Policy"]
    assert "script-src 'self'; connect-src 'self' ws://localhost" in policy and "unsafe" not in policy
    assert "worker-src 'self'" in policy and "manifest-src 'self'" in policy
    browser = Browser(SECURE)
    browser.signs_in()
    assert "connect-src 'self' wss://localhost" in browser.goes("/enter").response["Content-Security-Policy"]
    scripts = [attrs for tag, attrs in browser.page.elements if tag == "script"]
    assert scripts and all(attrs["src"].startswith("/assets/") for attrs in scripts)


@pytest.mark.parametrize("path", ["/help", "/help/memory", "/nothing", "/signout", "/passphrase", "/enter"])
def test_who_only_reads_gets_no_cookie(site, path):
    assert not site.goes(path).response.cookies


def test_the_sign_of_forms_is_the_only_cookie_of_a_page_with_a_form(site):
    response = site.goes("/signin").response
    assert list(response.cookies) == ["meadow-form"]
    cookie = response.cookies["meadow-form"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and not cookie["max-age"]


@pytest.mark.parametrize("path", ["/join", "/signin", "/signout", "/recover", "/passphrase", "/sessions/end"])
def test_a_form_without_its_sign_is_not_taken_and_says_kindly_why(site, path):
    page = site.sends(path, {"login": "annlogin", "passphrase": PASSPHRASE})
    assert page.status == 403 and "Nothing was changed" in page.words
    assert not {"script", "style"} & page.tags() and page.response["Cache-Control"] == "no-store"


def test_a_form_from_another_site_is_not_taken(site):
    fields = {**site.goes("/signin").fields, "login": "annlogin", "passphrase": PASSPHRASE}
    for elsewhere in ("https://evil.example", "null", "http://localhost:81"):
        assert site.sends("/signin", fields, HTTP_ORIGIN=elsewhere).status == 403
    assert site.sends("/signin", fields).status == 422


@pytest.mark.parametrize("path", SECRET)
def test_over_an_open_line_nothing_secret_is_asked_and_it_is_said_why(site, path):
    for page in (site.goes(path, **{**OPEN, "meadow.near": False}), Browser(OPEN).goes(path)):
        assert page.status == 403 and "without encryption" in page.words
        assert not {"input", "form"} & page.tags() and not page.response.cookies


def test_over_an_open_line_a_house_with_https_shows_the_way_there(site, monkeypatch):
    import dataclasses

    there = dataclasses.replace(errors.house(), public_url="https://meadow.example")
    monkeypatch.setattr(errors, "house", lambda: there)
    assert "https://meadow.example" in Browser(OPEN).goes("/signin").addresses()


def test_a_header_cannot_say_that_the_way_is_private(site):
    said = {"HTTP_MEADOW_NEAR": "1", "HTTP_MEADOW_SECURE": "1", "HTTP_X_FORWARDED_PROTO": "https"}
    assert Browser(OPEN).goes("/signin", **said).status == 403


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options", "trace"])
def test_pages_are_read_and_forms_sent_and_nothing_else(site, method):
    response = getattr(site.client, method)("/signin", **NEAR)
    assert response.status_code == 405 and response["Allow"] == "GET, HEAD, POST"
    assert response["Content-Security-Policy"]


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "a b", "[::2]"])
def test_a_forged_host_is_refused_kindly(site, host):
    page = site.goes("/signin", HTTP_HOST=host)
    assert page.status == 400 and "evil" not in page.response.content.decode()
    assert page.response["Content-Security-Policy"] and not page.response.cookies


@pytest.fixture
def faults(monkeypatch):
    """The faults that Django's own log comes to."""
    found, counter = [], logs._Counter()
    monkeypatch.setattr(logs, "fault_of", lambda error, *about: found.append(error))
    logging.getLogger("django").addHandler(counter)
    yield found
    logging.getLogger("django").removeHandler(counter)


def test_r15_a_request_that_is_none_of_ours_is_no_fault_of_the_house(site, faults):
    assert site.goes("/signin", HTTP_HOST="evil.example").status == 400
    sign = {"csrfmiddlewaretoken": site.goes("/signin").fields["csrfmiddlewaretoken"]}
    assert site.sends("/signin", {**sign, **{f"field{n}": "x" for n in range(200)}}).status == 400
    assert site.sends("/signin", {**sign, "login": "x" * 70_000}).status == 400
    assert faults == []
    logging.getLogger("django.db").error("a failure", exc_info=ValueError())
    assert len(faults) == 1


def test_requests_that_could_not_be_read_are_counted(monkeypatch):
    written = []
    monkeypatch.setattr(pages, "fact", lambda event, **fields: written.append((event, fields)))
    made = pages.Pages()
    for status in (400, 200, 400, 403, 404, 500):
        made._answer(Mock(), 1, True, {"status": status, "headers": [], "body": b""})
    made.write_counts()
    made.write_counts()
    assert written == [("unknown_input", {"count": 2})]


def test_r02_a_form_of_too_many_fields_or_bytes_is_refused_kindly(site):
    sign = {"csrfmiddlewaretoken": site.goes("/signin").fields["csrfmiddlewaretoken"]}
    assert site.sends("/signin", {**sign, **{f"field{n}": "x" for n in range(200)}}).status == 400
    assert site.sends("/signin", {**sign, "login": "x" * 70_000}).status == 400


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("path", FORMS)
def test_r16_whatever_is_typed_into_a_field_is_shown_as_words_or_not_at_all(site, path, words):
    plain = {tag: count for tag, count in _counted(site.goes(path))}
    page = site.fills(path, **{field: words for field in FORMS[path]})
    body = page.response.content.decode()
    new = {tag for tag, count in _counted(page) if count > plain.get(tag, 0)}
    assert new <= {"p", "a", "li", "ul", "h2", "div", "code"}
    assert not {"b", "img", "script"} & new
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]", body)
    assert not [address for address in page.addresses() if "javascript" in address or "quit" in address]
    if "login" in page.fields and words.isprintable():
        assert page.fields["login"] == words


def _counted(page):
    tags = [tag for tag, _ in page.elements]
    return [(tag, tags.count(tag)) for tag in sorted(set(tags))]


@pytest.mark.parametrize("words", HOSTILE)
def test_r16_a_hostile_title_finds_no_page_and_is_not_repeated(site, words):
    page = site.goes("/help/" + "".join(f"%{byte:02X}" for byte in words.encode()))
    assert page.status == 404 and words not in page.response.content.decode()


def test_r18_a_refusal_never_repeats_what_was_typed(site):
    page = site.fills("/signin", login="zebracrossing", passphrase="zebra secret words")
    assert page.fields["login"] == "zebracrossing" and page.fields["passphrase"] == ""
    assert "zebra" not in page.words and "secret" not in page.response.content.decode()


def test_r24_no_page_has_a_number_in_its_address(site):
    routes = [str(one.pattern) for one in get_resolver().url_patterns]
    assert len(routes) > 10 and not [route for route in routes if re.search(r"\d|int:|uuid:", route)]
    site.joins()
    for path in ("/sessions", "/enter", "/help", "/passphrase"):
        assert not [one for one in site.goes(path).addresses() if re.search(r"/\d", one)]


def test_the_login_name_is_on_no_page_of_who_is_signed_in(site):
    site.joins(login="zebralogin")
    for path in ("/sessions", "/enter", "/help", "/passphrase", "/signout", "/nothing"):
        assert "zebra" not in site.goes(path).response.content.decode().casefold(), path
        assert "You are Ann" in site.page.words or path == "/enter"


def test_r15_a_fault_is_a_kind_page_with_the_code_under_which_it_is_written_down(site, monkeypatch):
    codes = []
    real = errors.logs.fault
    monkeypatch.setattr(errors.logs, "fault", lambda door: codes.append(real(door)) or codes[-1])

    def broken(*args):
        raise ValueError("zebra words of a member")

    monkeypatch.setattr(joining.services, "may_join", broken)
    ticks = {name: "on" for name in site.ticks()}
    names = {"login": "annlogin", "name": "Ann", "passphrase": PASSPHRASE, "again": PASSPHRASE}
    page = site.fills("/join", **names, **ticks)
    body = page.response.content.decode()
    assert page.status == 500 and len(codes) == 1 and codes[0] in body
    assert "zebra" not in body and "Traceback" not in body and "ValueError" not in body
    assert page.response["Content-Security-Policy"] and page.response["Cache-Control"] == "no-store"
    assert not Person.objects.exists()


def test_debug_is_never_on():
    assert settings.DEBUG is False and settings.TEMPLATES[0]["OPTIONS"].get("debug") is None


def test_head_is_answered_like_get(site):
    assert site.client.head("/enter", **NEAR)["Location"] == "/signin?next=/enter"
    site.joins()
    assert site.client.head("/enter", **site.extra).status_code == 200


@pytest.mark.parametrize("title", sorted(help_pages._pages()))
def test_every_page_of_the_house_is_a_page_of_the_site_and_its_links_lead_somewhere(site, title):
    from server.web.reading import address

    page = site.goes(address(title))
    if title == "help now":
        return
    assert page.status == 200, title
    told = re.sub(r"[`\s]", "", help_pages.page(title).casefold())
    seen = re.sub(r"\s", "", page.text.casefold())
    for words in re.findall(r"\w+", told)[:200]:
        assert words in seen, (title, words)
    for link in page.addresses():
        if link.startswith("/help/"):
            assert Browser().goes(link).status == 200, link


def test_the_index_of_help_has_every_title_and_the_card_is_one_step_away(site):
    page = site.goes("/help")
    shown = set(page.addresses())
    for titles in help_pages.titles().values():
        assert titles
        for title in titles:
            assert f"/help/{quote(title, safe='')}" in shown or title == "help now"
    assert "/help-now" in shown and "/help/circles" in shown
    assert site.goes("/help/now").response["Location"] == "/help-now"
