"""What was typed into a form that was not taken: it comes back to whoever sent it, and to nobody else."""

import importlib
import pkgutil

import pytest

import server.web
from game.common.refusals import Busy
from game.people.models import Consent, Person, WebSession
from server.web import fields, reporting, typed, unfinished
from tests.server.browser import PASSPHRASE, Browser
from tests.server.test_web_away import step_with

WORDS = 'He came closer.\r\nI said no. <b>Twice</b>, he heard "it".'
READ = WORDS.replace("\r", "")
TOLD = {"name": "Ben", "reason": "harsh", "words": WORDS}


@pytest.fixture
def ann(site):
    """A browser in which Ann has joined and is signed in."""
    site.joins()
    return site


def holds(page) -> bool:
    """Whether what was typed can be read on this page, as it was typed, and goes back from it."""
    shown = [attrs for _, attrs in page.elements if attrs.get("class") == "card typed"]
    return len(shown) == 1 and READ in page.text and not {"b", "script"} & page.tags()


def test_a_form_of_somebody_signed_out_waits_on_the_page_for_signing_in(ann):
    form = {**ann.goes("/report").fields, **TOLD}
    WebSession.objects.all().delete()
    page = ann.sends("/report", form)
    assert page.status == 403 and "you are not signed in here" in page.words and holds(page)
    page = ann.sends("/signin", {**page.fields, "login": "annlogin", "passphrase": "not the right one"})
    assert page.status == 422 and holds(page)
    page = ann.sends("/signin", {**page.fields, "login": "annlogin", "passphrase": PASSPHRASE})
    assert page.status == 200 and "You are Ann" in page.words and holds(page)
    assert "/report" in page.addresses() and PASSPHRASE not in page.response.content.decode()
    page = ann.sends("/report", page.fields)
    assert page.status == 200 and "Nothing has been sent yet." in page.words
    assert page.fields["words"] == 'He came closer. I said no. <b>Twice</b>, he heard "it".'


def test_it_waits_also_where_what_people_agree_to_has_changed_meanwhile(ann):
    form = {**ann.goes("/report").fields, **TOLD}
    WebSession.objects.all().delete()
    Consent.objects.update(version=0)
    page = ann.sends("/report", form)
    page = ann.sends("/signin", {**page.fields, "login": "annlogin", "passphrase": PASSPHRASE})
    assert "Before you come in" in page.words and page.fields["typed.words"] == READ
    ticks = [attrs["name"] for _, attrs in page.elements if attrs.get("type") == "checkbox"]
    assert ticks
    page = ann.sends("/consent", {**page.fields, **dict.fromkeys(ticks, "on")})
    assert page.status == 200 and "not sent yet" in page.words and holds(page)


def test_an_address_that_is_for_some_alone_asks_a_stranger_as_one_that_does_not_exist(ann):
    sign = ann.goes("/signin").fields if WebSession.objects.all().delete() else {}
    for path in ("/order/reports/amber-anchor/decide", "/nothing/at-all"):
        page = ann.sends(path, {"csrfmiddlewaretoken": sign["csrfmiddlewaretoken"], "answer": WORDS})
        assert page.status == 404 and holds(page) and page.fields["typed"] == path


def test_where_nothing_was_typed_one_is_asked_to_sign_in_as_ever(ann):
    form = ann.goes("/report").fields
    WebSession.objects.all().delete()
    page = ann.sends("/circles/evening/mine", {**form, "where": "", "deed": "back"})
    assert page.response["Location"].startswith("/signin?next=")


def test_a_busy_house_gives_back_what_was_typed(ann, monkeypatch):
    form = {**ann.goes("/report").fields, **TOLD}

    def busy(*about):
        raise Busy()

    with monkeypatch.context() as house:
        house.setattr(reporting, "_asked", busy)
        page = ann.sends("/report", form)
    assert page.status == 503 and "The house is busy" in page.words and holds(page)
    assert "Nothing has been sent yet." in ann.sends("/report", page.fields).words


@pytest.mark.parametrize("sign", [{"csrfmiddlewaretoken": "x" * 64}, {}])
def test_a_form_without_its_sign_gets_one_and_is_sent_again(ann, sign):
    form = {**ann.goes("/report").fields, **TOLD}
    del form["csrfmiddlewaretoken"]
    page = ann.sends("/report", {**form, **sign})
    assert page.status == 403 and holds(page)
    assert ("without the sign" in page.words) == bool(sign)
    assert "Nothing has been sent yet." in ann.sends("/report", page.fields).words


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:81", ""])
def test_what_another_site_sends_is_shown_to_nobody(ann, origin):
    form = {**ann.goes("/report").fields, **TOLD, "csrfmiddlewaretoken": "x" * 64}
    WebSession.objects.all().delete()
    for path in ("/report", "/nothing"):
        page = ann.sends(path, form, HTTP_ORIGIN=origin)
        assert page.status in (403, 404) and "closer" not in page.response.content.decode()


def test_no_passphrase_no_code_and_no_sign_comes_back(ann):
    secret = {name: "hazelwick" for name in typed.NEVER}
    for path in ("/join", "/recover", "/passphrase", "/nothing"):
        page = Browser().sends(path, {**secret, "name": "Lark", "words": "two words"})
        assert (
            page.status in (403, 404)
            and page.fields.get("words", page.fields.get("typed.words")) == "two words"
        )
        assert "hazelwick" not in page.response.content.decode()


def test_every_field_for_a_secret_is_named_among_those_that_never_come_back():
    secret = set()
    for module in pkgutil.walk_packages(server.web.__path__, "server.web."):
        for found in vars(importlib.import_module(module.name)).values():
            for name, field in getattr(found, "base_fields", {}).items():
                if isinstance(field.widget, fields._SecretInput | fields._CodeInput):
                    secret.add(name)
    assert {"passphrase", "code", "present"} <= secret <= typed.NEVER


def test_an_answer_to_a_step_outlives_what_the_house_has_forgotten(ann):
    step_with(Person.objects.get().id)
    browser = Browser()
    form = {**browser.signs_in().fields, "words": WORDS}
    unfinished.forget()
    page = browser.sends("/appeal", form)
    assert page.status == 403 and holds(page)
    page = browser.sends("/signin", {**page.fields, "login": "annlogin", "passphrase": PASSPHRASE})
    assert "Not here at present" in page.title and page.fields["words"] == READ
    assert "Your appeal against this is made" in browser.sends("/appeal", page.fields).words


@pytest.mark.parametrize("to", ["//evil.example", "/a//b", "https://evil.example", "report", "/a?b", "/", ""])
def test_it_goes_nowhere_but_to_a_page_of_the_house(to):
    assert typed.of(to, [("words", "a b")]) is None
    assert typed.of("/a/b-c_d.e~%20", [("words", "a b")]) is not None


@pytest.mark.parametrize(
    "sent",
    [
        ("multipart/form-data; boundary=x", b"words=a+b"),
        ("text/plain", b"words=a+b"),
        (typed.FORM, b"words=\xff\xfe"),
        (typed.FORM, b"&".join(b"a%d=x" % n for n in range(typed.MOST_FIELDS + 1))),
        (typed.FORM, b"sure=yes&csrfmiddlewaretoken=x"),
        (typed.FORM, b""),
    ],
)
def test_what_is_no_form_with_words_in_it_does_not_come_back(sent):
    assert typed.read("/report", *sent) is None


def test_what_acts_on_a_screen_does_not_come_back():
    found = typed.read("/report", typed.FORM, b"words=a%1B%5B2Jb%00+c%E2%80%AEd%0D%0Ae&name=%FF")
    assert found.fields == (("words", "a[2Jb cd\ne"), ("name", "\ufffd")) and found.words == ["a[2Jb cd\ne"]
