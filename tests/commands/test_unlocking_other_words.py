"""Another passphrase for the pages, the recovery code, and a first vault, as typed lines."""

import pytest

from commands import doorway, recovering, unlocking
from game.people import services, vault, wrapping
from game.people.models import Person, Vault
from tests.commands.test_arriving import PASSPHRASE as JOINED_BY
from tests.commands.test_arriving import join
from tests.commands.unlocked import OTHER, PASSPHRASE, code_in, is_open, read, sealed_by, unlock


@pytest.fixture
def old(ann):
    """Ann, who joined before there were vaults."""
    Vault.objects.all().delete()
    return ann


def test_the_pages_get_a_passphrase_of_their_own(ann):
    unlock(ann)
    sealed = sealed_by(ann)
    ann.type("lock")
    hash = Person.objects.get().passphrase
    ann.type("passphrase pages")
    assert "does not open" in ann.type(OTHER)[0]
    assert ann.type(PASSPHRASE) == [unlocking.NEW_OF_PAGES] and ann.hidden
    ann.type(OTHER)
    assert unlocking.PAGES_CHANGED in ann.type(OTHER)
    assert read(ann, sealed) == "only for me" and Person.objects.get().passphrase == hash
    ann.type("lock")
    assert "does not open" in unlock(ann)[0]
    ann.type(OTHER)
    assert is_open(ann)


def test_the_sign_ins_new_passphrase_opens_the_pages_too_and_one_of_their_own_stays(ann):
    unlock(ann)
    sealed = sealed_by(ann)
    ann.type("lock")
    for line in ("passphrase", PASSPHRASE, OTHER):
        ann.type(line)
    assert "Sealed pages that opened by the old passphrase" in ann.type(OTHER)[-1]
    unlock(ann, OTHER)
    assert read(ann, sealed) == "only for me"
    for line in ("passphrase pages", OTHER, PASSPHRASE, PASSPHRASE, "lock"):
        ann.type(line)
    for line in ("passphrase", OTHER, "a third boat", "a third boat"):
        ann.type(line)
    unlock(ann)
    assert read(ann, sealed) == "only for me"


def test_the_code_helps_who_forgot_the_passphrase_of_the_pages_and_works_once(stranger, world, time):
    code = join(stranger)
    unlock(stranger, JOINED_BY)
    sealed = sealed_by(stranger)
    stranger.type("lock")
    before = Person.objects.values().get(), Vault.objects.values().get()
    assert stranger.type("unlock code") == [unlocking.CODE] and stranger.hidden
    assert "is not your recovery code" in stranger.type("AAAAA-" * 5)[0]
    for line in (code, OTHER, OTHER):
        stranger.type(line)
    new = code_in(stranger)
    assert new != code and "last group" in stranger.type("AAAAAA")[-1]
    stranger.type("stop")
    assert (Person.objects.values().get(), Vault.objects.values().get()) == before
    for line in ("unlock code", code, OTHER, OTHER):
        stranger.type(line)
    new = code_in(stranger)
    stranger.type(new.rsplit("-")[-1])
    assert is_open(stranger) and read(stranger, sealed) == "only for me"
    stranger.type("lock")
    stranger.type("unlock code")
    assert "is not your recovery code" in stranger.type(code)[0]
    stranger.type("stop")
    unlock(stranger, OTHER)
    assert read(stranger, sealed) == "only for me"
    doorway.gone(stranger, quit=True)
    stranger.type(f"connect annlogin {JOINED_BY}")
    assert "recovery code was used" in stranger.heard_all


def test_a_code_that_was_used_at_the_door_meanwhile_changes_nothing_here(stranger, world, time):
    code = join(stranger)
    for line in ("unlock code", code, OTHER, OTHER):
        stranger.type(line)
    new = code_in(stranger)
    person = Person.objects.get()
    services.recover(person.id, code, services.new_code(), "hash")
    before = Person.objects.values().get(), Vault.objects.values().get()
    assert stranger.type(new) == [unlocking.SPENT] and stranger.dialogue is None
    assert (Person.objects.values().get(), Vault.objects.values().get()) == before


def test_recovering_at_the_door_opens_the_pages_by_the_new_passphrase(stranger, world, time):
    code = join(stranger)
    unlock(stranger, JOINED_BY)
    sealed = sealed_by(stranger)
    doorway.gone(stranger, quit=True)
    for line in ("recover", "annlogin", code, OTHER, OTHER):
        stranger.type(line)
    assert recovering.CODE_BACK in stranger.heard
    stranger.type("stop")
    stranger.told.clear()
    for line in ("recover", "annlogin", code, OTHER, OTHER):
        stranger.type(line)
    new = code_in(stranger)
    stranger.type(new)
    assert stranger.who.name == "Ann" and not is_open(stranger)
    unlock(stranger, OTHER)
    assert read(stranger, sealed) == "only for me"
    for words, answer in ((code, "is not your recovery code"), (new, "A new passphrase for your pages")):
        stranger.type("unlock code")
        assert answer in stranger.type(words)[0]
        stranger.type("stop")


def test_whoever_joined_before_gets_a_vault_and_a_new_code_with_the_first_unlock(old):
    before = Person.objects.values().get()
    assert old.type("unlock") == [unlocking.TOLD, unlocking.SIGN_IN_PASSPHRASE]
    assert "not your present passphrase" in old.type(OTHER)[0]
    old.type(PASSPHRASE)
    old.type("stop")
    assert Person.objects.values().get() == before and not Vault.objects.exists()
    old.type("unlock code")  # there is nothing yet that a code could open
    old.type(PASSPHRASE)
    code = code_in(old)
    old.type(code)
    assert is_open(old) and services.check_recovery("loginann", code, "127.0.0.1", 0.0)
    sealed = sealed_by(old)
    old.type("lock")
    unlock(old)
    assert read(old, sealed) == "only for me"


def test_who_gets_a_vault_at_two_doors_has_the_first(old):
    old.type("unlock")
    old.type(PASSPHRASE)
    code = code_in(old)
    proved = Person.objects.get().passphrase
    vault.begin(old.who.person_id, wrapping.derived(PASSPHRASE), services.new_code(), proved=proved)
    before = Person.objects.values().get(), Vault.objects.values().get()
    assert "another door meanwhile" in old.type(code)[0] and old.dialogue is None
    assert (Person.objects.values().get(), Vault.objects.values().get()) == before


def test_the_pages_own_passphrase_can_be_chosen_with_the_first_unlock(old):
    old.type("passphrase pages")
    old.type(PASSPHRASE)
    old.type(code_in(old))
    for line in (OTHER, OTHER, "lock"):
        old.type(line)
    unlock(old, OTHER)
    assert is_open(old)
