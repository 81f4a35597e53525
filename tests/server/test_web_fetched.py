"""No form with a passphrase in it is answered by a page: what a browser can send again shows no secret."""

import pytest
from django.http import HttpResponse
from django.urls import get_resolver

from game.people.models import Person
from server.web import fetched
from tests.server.browser import PASSPHRASE, Browser, Page
from tests.server.test_web_joining import filled

SECRET = {
    "/join": ("passphrase", "again"),
    "/signin": ("passphrase",),
    "/recover": ("code", "passphrase", "again"),
    "/passphrase": ("present", "passphrase", "again"),
    "/export": ("passphrase",),
    "/erase/last": ("passphrase",),
}


def raw(browser: Browser, path: str, **fields: str) -> HttpResponse:
    """The very answer to a form, before anything is fetched."""
    sign = browser.goes("/sessions").fields.get("csrfmiddlewaretoken")
    sign = sign or browser.goes("/signin").fields["csrfmiddlewaretoken"]
    origin = {"HTTP_ORIGIN": "http://localhost"}
    return browser.client.post(path, {"csrfmiddlewaretoken": sign, **fields}, **browser.extra, **origin)


@pytest.fixture
def ann(site):
    """A browser in which Ann has joined and is signed in."""
    site.joins()
    return site


def forms_with_secrets(page: Page) -> set[str]:
    """Where the forms of a page lead in which something is typed unseen; the room's goes over the wire."""
    found, action = set(), ""
    for tag, attrs in page.elements:
        action = attrs.get("action") or "" if tag == "form" else action
        if tag == "input" and attrs.get("type") == "password":
            found.add(action)
    return found - {""}


def test_every_form_of_the_site_that_asks_for_a_secret_is_known_here(ann):
    paths = [f"/{one.pattern}" for one in get_resolver().url_patterns if "<" not in str(one.pattern)]
    pages = [browser.goes(path) for browser in (ann, Browser()) for path in paths if path != "/signout"]
    pages.append(ann.sends("/erase", {**ann.goes("/erase").fields, "way": "now"}))
    assert set().union(*map(forms_with_secrets, pages)) | {"/export"} == set(SECRET)


@pytest.mark.parametrize("path", SECRET)
def test_a_refused_form_leads_to_its_page_which_is_fetched_once_by_this_browser(ann, path):
    browser = ann if path in ("/passphrase", "/export", "/erase/last") else Browser()
    fields = dict.fromkeys(SECRET[path], "some words of mine")
    answer = raw(browser, path, login="annlogin", as_what="neither", way="now", **fields)
    assert answer.status_code == 303 and answer["Location"] == path and not answer.content
    assert Browser().goes(path).status != 422  # somebody else's browser, without or with the sign of a form
    other = Browser()
    other.goes("/signin")
    assert other.goes(path).status != 422
    page = browser.goes(path)
    assert page.status == 422 and page.title.startswith("Problem: ")
    assert "some words" not in page.response.content.decode()
    assert browser.goes(path).status in (200, 302)  # the second time it is a page as any other


def test_the_code_is_a_page_of_its_own_that_can_be_read_again_until_it_is_finished(site):
    page = filled(site)
    code = site.code()
    assert site.goes("/join/code").status == 200 and site.code() == code
    assert Browser().goes("/join/code").response["Location"] == "/join"
    assert site.sends("/join/code", {**page.fields, "group": code[-6:]}).status == 302
    assert site.goes("/join/code").response["Location"] == "/join"


def test_a_new_code_too_and_of_two_in_one_browser_the_last_is_read(site):
    codes = {name: Browser().joins(f"{name}login", name) for name in ("Ann", "Ben")}
    for name, code in codes.items():
        site.fills("/recover", login=f"{name}login", code=code, passphrase=PASSPHRASE, again=PASSPHRASE)
    new, fields = site.code(), site.goes("/recover/code").fields
    assert site.code() == new and Browser().goes("/recover/code").response["Location"] == "/recover"
    assert site.sends("/recover/code", {**fields, "group": new[-6:]}).status == 302
    assert site.goes("/personas").status == 200 and "You are Ben" in site.page.words


def test_what_comes_after_a_right_passphrase_is_fetched_too_and_a_farewell_takes_the_cookie(ann):
    answer = raw(ann, "/erase/last", way="now", passphrase=PASSPHRASE)
    assert answer.status_code == 303 and "meadow" not in ann.cookies and not Person.objects.exists()
    assert "You are erased" in ann.goes("/erase/last").words


def test_a_page_that_nobody_fetches_is_gone_in_a_minute(site, time):
    raw(site, "/signin", login="nobody", passphrase=PASSPHRASE)
    time.now += fetched.SECONDS
    assert site.goes("/signin").status == 200


def test_where_too_many_pages_wait_the_answer_comes_at_once(site, monkeypatch):
    monkeypatch.setattr(fetched, "MOST", 1)
    other = Browser()
    assert raw(other, "/signin", login="nobody", passphrase=PASSPHRASE).status_code == 303
    assert raw(site, "/signin", login="nobody", passphrase=PASSPHRASE).status_code == 422
    assert other.goes("/signin").status == 422


def test_a_copy_comes_as_a_file_as_before(ann):
    answer = raw(ann, "/export", as_what="text")
    assert answer.status_code == 200 and "attachment" in answer["Content-Disposition"]
