"""A copy of what is kept of oneself, read in screens; sealed pages are in it for whoever opens them."""

import json
from datetime import date

import jsonschema
import pytest

from game.people import vault
from game.personas import sheets
from tests.commands.unlocked import PASSPHRASE, unlock
from tests.schemas import FOLDER

WORDS = "three breaths by the pond"


def said(actor, line):
    return "\n".join(actor.type(line))


def whole(actor, first):
    """All screens of a text of which the first has been read."""
    return first + ("\n" + said(actor, "all") if actor.dialogue is not None else "")


@pytest.fixture
def with_a_page(ann, time):
    """Ann, who keeps one sealed line; her pages are locked."""
    unlock(ann)
    sheets.write(ann.who.person_id, ann, ann.who.id, "keep", WORDS, now=time(), today=date.today())
    ann.type("lock")
    return ann


def test_export_says_the_ways_and_that_nothing_is_written(ann):
    words = said(ann, "export")
    assert (
        "`export show`" in words
        and "`export json`" in words
        and "http://" in words
        and "writes no copy down" in words
    )


def test_the_copy_is_read_in_screens_and_has_everything(ann):
    ann.type("claims lived=I had a dog")
    text = whole(ann, said(ann, "export show"))
    for words in ("login name: loginann", "name: Ann", "I had a dog", "You have no sealed pages.", "35 days"):
        assert words in text
    assert ann.dialogue is None


def test_sealed_pages_are_in_it_after_the_passphrase(with_a_page):
    assert "`yes` asks for your passphrase" in said(with_a_page, "export show")
    with_a_page.type("yes")
    text = whole(with_a_page, said(with_a_page, PASSPHRASE))
    assert WORDS in text and "Your sealed pages are in it, opened" in text


def test_without_them_the_copy_says_so(with_a_page):
    with_a_page.type("export show")
    text = whole(with_a_page, said(with_a_page, "skip"))
    assert WORDS not in text and "words: sealed: only you can open it" in text
    assert "The words of your sealed pages are not in it" in text


def test_pages_that_are_open_are_asked_about_by_nobody(with_a_page):
    unlock(with_a_page)
    assert WORDS in whole(with_a_page, said(with_a_page, "export show"))


def test_stop_makes_no_copy(with_a_page):
    with_a_page.type("export show")
    assert said(with_a_page, "stop") == "Stopped." and with_a_page.dialogue is None
    assert not vault.open_at(with_a_page.who.person_id)


def test_for_a_program_it_is_one_json_in_one_go(with_a_page):
    unlock(with_a_page)
    told = next(one for one in with_a_page.type("export json") if one.startswith("{"))
    found = json.loads(told)
    assert found["sealed_pages"] == "included" and WORDS in told and with_a_page.dialogue is None
    jsonschema.validate(found, json.loads((FOLDER / "export.json").read_text("utf-8")))
