"""A new passphrase as it is typed, while something else happens; and what a slow hash is followed by."""

from datetime import date

import pytest

from commands import doorway, passphrases, unlocking
from game.common import changes
from game.people import choosing, services, vault, vault_rows, wrapping
from game.people.events import PassphraseChanged
from game.people.models import Person, Vault
from game.people.refusals import NotYours
from tests.commands.test_arriving import PASSPHRASE as JOINED_BY
from tests.commands.test_arriving import join
from tests.commands.unlocked import OTHER, PASSPHRASE, code_in, is_open, unlock

THIRD = "a third boat of mine"


def recovers():
    """The owner has set a new passphrase at another door; the row since then."""
    services.change_passphrase(Person.objects.get().id, choosing.chosen_now(OTHER).hash, today=date.today())
    return Person.objects.values().get()


def test_r22_who_typed_the_old_passphrase_before_a_recovery_sets_no_new_one_after_it(ann):
    for line in ("passphrase", PASSPHRASE, THIRD):
        ann.type(line)
    after = recovers()
    assert ann.type(THIRD) == [str(NotYours())] and ann.dialogue is None and not ann.hidden
    assert Person.objects.values().get() == after


def test_who_typed_the_old_passphrase_before_a_recovery_gets_no_vault_and_no_code_after_it(ann):
    Vault.objects.all().delete()
    ann.type("unlock")
    ann.type(PASSPHRASE)
    code, after = code_in(ann), recovers()
    assert ann.type(code) == [str(NotYours())] and ann.dialogue is None
    assert Person.objects.values().get() == after and not Vault.objects.exists()


def test_that_the_pages_open_by_the_new_one_is_said_where_it_is_so(ann):
    for line in ("passphrase", PASSPHRASE, OTHER):
        ann.type(line)
    assert passphrases.PAGES_TOO in ann.type(OTHER)[-1]
    unlock(ann, OTHER)
    vault.wrap_anew(ann.who.person_id, ann, wrapping.derived(THIRD), now=ann.time())
    for line in ("lock", "passphrase", OTHER, PASSPHRASE):
        ann.type(line)
    assert ann.type(PASSPHRASE) == [passphrases.CHANGED]
    assert vault_rows.kept(ann.who.person_id) is not None


@pytest.fixture
def slow(monkeypatch):
    """Slow work of the vault: it is done when a test says so."""
    waiting = []
    monkeypatch.setattr(vault, "in_thread", lambda work, then, broke: waiting.append((work, then)))

    def done():
        work, then = waiting.pop()
        then(work())

    return done


def prompts(actor):
    """How often until when the pages are open was said, and whether it was the last word."""
    told, actor.told = actor.told, []
    said = [text.startswith("(unlocked until") for _, text in told]
    return sum(said), said[-1]


def test_after_a_slow_hash_one_reads_at_once_until_when_the_pages_are_open(ann, slow):
    unlock(ann, "wrong words here")
    slow()
    assert prompts(ann) == (0, False)
    ann.type(PASSPHRASE)
    ann.told.clear()
    slow()
    assert is_open(ann) and prompts(ann) == (1, True)
    ann.type("look")
    assert prompts(ann) == (1, True)


def test_after_a_quick_hash_it_is_read_once_also_at_a_second_try(ann):
    unlock(ann)
    assert prompts(ann) == (1, True)
    ann.type("lock")
    unlock(ann, "wrong words here")
    ann.type(PASSPHRASE)
    assert prompts(ann) == (1, True)


def test_the_connection_at_which_it_was_changed_or_recovered_is_named_and_stays(stranger, world, time):
    code, events = join(stranger), []
    changes.listen(PassphraseChanged, events.append)
    try:
        for line in ("passphrase", JOINED_BY, OTHER, OTHER):
            stranger.type(line)
        assert [event.at for event in events] == [stranger] and stranger.who.name == "Ann"
        doorway.gone(stranger, quit=True)
        for line in ("recover", "annlogin", code, THIRD, THIRD):
            stranger.type(line)
        stranger.type(code_in(stranger))
    finally:
        changes._listeners[PassphraseChanged].remove(events.append)
    assert [event.at for event in events] == [stranger] * 2 and stranger.who.name == "Ann"


def test_where_a_question_follows_it_is_not_read(ann, slow):
    ann.type("passphrase pages")
    ann.type(PASSPHRASE)
    ann.told.clear()
    slow()
    assert ann.told == [("prompt", unlocking.NEW_OF_PAGES)]
