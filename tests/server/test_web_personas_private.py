"""Personas on the site are their person's alone: no page, no word and no change for anybody else."""

import re
from uuid import uuid4

import pytest

from game.common.refusals import Busy
from game.personas import services
from game.personas.models import Persona
from game.places import wardrobe
from tests.server.browser import OPEN, PASSPHRASE, Browser
from tests.server.masks import edited, gentle, named, new, page_of

PATHS = ("", "/rest", "/wake", "/retire", "/erase")


@pytest.fixture
def ann(site):
    """A browser in which Ann is signed in."""
    site.joins()
    return site


@pytest.fixture
def ben(ann):
    """Another person, in a browser of their own, with a mask."""
    return gentle()


def plain_of(response) -> bytes:
    """A page without the sign of its forms, which is another each time."""
    return re.sub(rb'value="[A-Za-z0-9]{64}"', b'value=""', response.content)


@pytest.mark.parametrize("path", PATHS)
def test_r24_what_is_somebody_elses_is_answered_like_a_page_that_does_not_exist(ann, ben, path):
    theirs, nothing = named("Gentle"), ann.goes("/nothing")
    before = Persona.objects.values().get(name="Gentle")
    sent = {**ann.goes(page_of("Ann")).fields, "again": "Gentle", "look": "taken"}
    for which in (theirs.id, uuid4(), "Gentle", str(theirs.id).upper(), "x" * 300, f"{{{theirs.id}}}"):
        read = ann.goes(f"/personas/{which}{path}")
        assert read.status == 404 and plain_of(read.response) == plain_of(nothing.response)
        answer = ann.sends(f"/personas/{which}{path}", sent)
        assert answer.status == 404 and plain_of(answer.response) == plain_of(nothing.response)
        assert {**read.response.headers} == {**nothing.response.headers}
    assert Persona.objects.values().get(name="Gentle") == before


@pytest.mark.parametrize("path", ["", "/new", "/{id}", "/{id}/rest", "/{id}/retire", "/{id}/erase"])
def test_who_is_not_signed_in_signs_in_first_and_comes_back_to_the_list(ann, path):
    stranger = Browser()
    for which in (named("Ann").id, uuid4()):
        address = "/personas" + path.format(id=which)
        assert stranger.goes(address).response["Location"] == "/signin?next=/personas"
    fields = stranger.goes("/signin?next=/personas").fields
    page = stranger.sends("/signin", {**fields, "login": "annlogin", "passphrase": PASSPHRASE})
    assert page.response["Location"] == "/personas"


@pytest.mark.parametrize(
    "path", ["", "/new", "/{id}", "/{id}/rest", "/{id}/wake", "/{id}/retire", "/{id}/erase"]
)
def test_pages_about_personas_are_private_and_kept_by_no_browser(ann, path):
    address = "/personas" + path.format(id=named("Ann").id)
    response = ann.goes(address).response
    assert response["Cache-Control"] == "no-store" and "script-src" not in response["Content-Security-Policy"]
    assert Browser(OPEN).goes(address).status == 403
    assert ann.sends(address, {"name": "Brave", "again": "Ann"}).status == 403  # without its sign


@pytest.mark.parametrize("path", ["/new", "/{id}", "/{id}/rest", "/{id}/retire", "/{id}/erase"])
def test_a_busy_house_changes_nothing_and_says_so(ann, monkeypatch, path):
    new(ann)
    address = "/personas" + path.format(id=named("Brave").id)
    fields = {**ann.goes(page_of("Brave")).fields, "look": "New.", "again": "Brave", "kind": "facet"}

    def busy(*args, **kwargs):
        raise Busy()

    for module, deed in ((services, "new"), (services, "rest"), (services, "retire"), (services, "erase")):
        monkeypatch.setattr(module, deed, busy)
    monkeypatch.setattr(wardrobe, "edit", busy)
    page = ann.sends(address, {**fields, "name": "Bolder"})
    assert page.status == 503 and "Nothing was changed" in page.words


HOSTILE = (
    "<u>Ann</u>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7|add:7 }}{% debug %}",
    "a\u202e\u2066b\x1b[31m",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_r16_what_was_typed_is_shown_as_words_or_not_at_all(ann, words):
    new(ann)
    edited(ann, short=words, look=words, arrive=words, lived=words)
    for path in ("/personas", page_of("Brave"), f"{page_of('Brave')}/retire"):
        page = ann.goes(path)
        body = page.response.content.decode()
        assert not {"u", "script"} & page.tags() and are_the_houses(page)
        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", body)
    page = edited(ann, name=words, look=words)
    assert page.status == 422 and not {"u", "script"} & page.tags() and are_the_houses(page)


def are_the_houses(page) -> bool:
    """Whether every picture is the house's mark or a face."""
    drawn = [attrs["src"] for tag, attrs in page.elements if tag == "img"]
    return all(src.startswith(("/assets/", "/faces/")) for src in drawn)
