"""Joining, a new passphrase and a recovery on the site: the vault goes with each, at once or not at all."""

from uuid import uuid4

import pytest

from game.people import vault, vault_rows, wrapping
from game.people.models import Person, Vault
from game.people.refusals import NotTheVaults
from server.web import unfinished
from tests.server.browser import PASSPHRASE, Browser
from tests.server.test_web_joining import filled
from tests.server.test_web_passphrases import NEW, changed, recovered

ROW = uuid4()


class Line:
    """A connection at which a vault can be open."""


@pytest.fixture
def ann(site):
    """A browser in which Ann has joined, with her code; a page of hers is sealed."""
    site.kept_code = site.joins()
    site.line = Line()
    found = opening(PASSPHRASE)
    vault.hold(found, site.line, now=0.0)
    site.sealed = vault.seal(found.person_id, site.line, ROW, "friend", "only for me", now=0.0)
    return site


def opening(passphrase):
    """What this passphrase opens, or that it opens nothing."""
    answers = []
    vault.unlock(Person.objects.get().id, passphrase, 0.0, answers.append, lambda: None)
    return answers[0]


def reads(passphrase, sealed):
    """The page, opened by this passphrase at a new connection."""
    line, person_id = Line(), Person.objects.get().id
    vault.hold(opening(passphrase), line, now=0.0)
    return vault.opened(person_id, line, ROW, "friend", sealed, now=0.0)


def kept():
    """The rows of the person and of the vault."""
    return Person.objects.values().get(), Vault.objects.values().get()


def test_whoever_joins_on_the_site_has_a_vault_by_passphrase_and_code(ann):
    assert reads(PASSPHRASE, ann.sealed) == "only for me"
    vault.check_code(Person.objects.get().id, ann.kept_code, 0.0)


def test_a_form_for_joining_sent_twice_makes_one_vault_by_the_last_passphrase_and_the_one_code(site):
    filled(site, passphrase="first of two boats", again="first of two boats")
    first = site.code()
    code = site.joins()
    assert code == first and Vault.objects.count() == 1 and isinstance(opening(PASSPHRASE), vault.Opening)
    vault.check_code(Person.objects.get().id, code, 0.0)


def test_a_new_passphrase_on_the_site_opens_the_pages_too(ann):
    assert changed(ann).response["Location"] == "/passphrase/changed?pages"
    assert "Sealed pages that opened" in ann.goes("/passphrase/changed?pages").words
    assert reads(NEW, ann.sealed) == "only for me" and isinstance(opening(PASSPHRASE), NotTheVaults)


def test_pages_with_a_passphrase_of_their_own_keep_it(ann):
    vault.wrap_anew(Person.objects.get().id, ann.line, wrapping.derived("only for my pages"), now=0.0)
    before = Vault.objects.values().get()
    assert changed(ann).response["Location"] == "/passphrase/changed"
    assert Vault.objects.values().get() == before
    assert "Sealed pages" not in ann.goes("/passphrase/changed").words
    assert reads("only for my pages", ann.sealed) == "only for me"


def test_what_does_not_fit_changes_no_vault(ann):
    before = kept()
    assert changed(ann, present="not this one").status == 422 and changed(ann, again="other").status == 422
    assert kept() == before


def test_recovering_on_the_site_opens_the_pages_by_the_new_words_and_locks_what_was_open(ann):
    browser, before = Browser(), kept()
    page = recovered(browser, code=ann.kept_code)
    new = browser.code()
    assert kept() == before
    browser.sends("/recover/code", {**page.fields, "group": new})
    person_id = Person.objects.get().id
    assert not vault.is_open(person_id, ann.line, now=0.0)
    assert reads(NEW, ann.sealed) == "only for me" and isinstance(opening(PASSPHRASE), NotTheVaults)
    vault.check_code(person_id, new, 0.0)
    assert wrapping.key_by_code(vault_rows.kept(person_id), ann.kept_code) is None


def test_a_recovery_sent_twice_wraps_by_the_last_passphrase_and_the_code_that_was_shown(ann):
    browser = Browser()
    recovered(browser, code=ann.kept_code, passphrase="first of two boats", again="first of two boats")
    fields, new = browser.page.fields, browser.code()
    recovered(browser, code=ann.kept_code)
    assert browser.sends("/recover/code", {**fields, "group": new}).status == 302
    assert reads(NEW, ann.sealed) == "only for me" and isinstance(opening("first of two boats"), NotTheVaults)
    vault.check_code(Person.objects.get().id, new, 0.0)


def test_what_is_begun_shows_no_secret(ann):
    recovered(Browser(), code=ann.kept_code)
    said = repr(unfinished._kept)
    row = Person.objects.get()
    assert ann.kept_code not in said and NEW not in said and "md5" not in said and row.passphrase not in said
    assert "Recovering" in said
