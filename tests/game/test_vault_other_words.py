"""Another passphrase or the recovery code: the vault has other words, and its pages are the same."""

import pytest

from game.people import choosing, services, vault, vault_rows, wrapping
from game.people.models import Person, Vault
from game.people.refusals import Locked, NotTheVaults, VaultThere, WrongCode, WrongVaultCode
from tests.game.vaults import (
    OTHER,
    PASSPHRASE,
    ROW,
    TODAY,
    Line,
    broken,
    change_sign_in,
    joined,
    row,
    sign_in,
    tried,
    unlock,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def line():
    """A connection."""
    return Line()


@pytest.fixture
def ann():
    """Ann's id and her recovery code."""
    return joined()


# --- other words, the same pages


def test_a_new_passphrase_for_the_sign_in_opens_the_vault_too_and_no_page_is_sealed_anew(ann, line):
    person_id, code = ann
    unlock(person_id, line)
    sealed = vault.seal(person_id, line, ROW, "friend", "words", now=0.0)
    change_sign_in(person_id, PASSPHRASE, OTHER)
    assert isinstance(tried(person_id, PASSPHRASE), NotTheVaults)
    vault.lock(line)
    unlock(person_id, line, OTHER)
    assert vault.opened(person_id, line, ROW, "friend", sealed, now=0.0) == "words"
    vault.check_code(person_id, code, 0.0)


def test_pages_with_a_passphrase_of_their_own_keep_it_when_the_sign_in_changes(ann, line):
    person_id, _ = ann
    unlock(person_id, line)
    vault.wrap_anew(person_id, line, wrapping.derived("only for my pages"), now=0.0)
    before = row(person_id)
    change_sign_in(person_id, PASSPHRASE, OTHER)
    assert row(person_id) == before
    assert isinstance(tried(person_id, OTHER), NotTheVaults)
    unlock(person_id, line, "only for my pages")


def test_pages_get_no_other_passphrase_while_they_are_locked(ann, line):
    person_id, _ = ann
    before = row(person_id)
    with pytest.raises(Locked):
        vault.wrap_anew(person_id, line, wrapping.derived(OTHER), now=0.0)
    assert row(person_id) == before


def test_pages_that_got_another_passphrase_meanwhile_do_not_follow_the_sign_in(ann, line):
    person_id, _ = ann
    answers = []
    choosing.chosen_instead(person_id, PASSPHRASE, OTHER, answers.append, broken)
    unlock(person_id, line)
    vault.wrap_anew(person_id, line, wrapping.derived("only for my pages"), now=0.0)
    made = answers[0]
    services.change_passphrase(person_id, made.hash, today=TODAY, opens=made.opens, wraps=made.wraps)
    assert isinstance(tried(person_id, OTHER), NotTheVaults)
    unlock(person_id, line, "only for my pages")


def test_a_recovery_code_opens_the_vault_once_and_the_new_one_takes_its_place(ann, line):
    person_id, code = ann
    unlock(person_id, line)
    sealed = vault.seal(person_id, line, ROW, "friend", "words", now=0.0)
    new, chosen = services.new_code(), choosing.chosen_now(OTHER)
    services.recover(person_id, code, new, chosen.hash, wraps=chosen.wraps)
    assert not vault.is_open(person_id, line, now=0.0), "whoever had it open has not any more"
    unlock(person_id, line, OTHER)
    assert vault.opened(person_id, line, ROW, "friend", sealed, now=0.0) == "words"
    assert isinstance(tried(person_id, PASSPHRASE), NotTheVaults)
    with pytest.raises(WrongVaultCode):
        vault.check_code(person_id, code, 0.0)
    assert wrapping.key_by_code(vault_rows.kept(person_id), code) is None
    vault.check_code(person_id, new, 0.0)


def test_the_code_works_once_also_where_only_the_pages_passphrase_was_forgotten(ann, line):
    person_id, code = ann
    unlock(person_id, line)
    sealed = vault.seal(person_id, line, ROW, "friend", "words", now=0.0)
    new = services.new_code()
    vault.hold(vault.recode(person_id, code, new, wrapping.derived(OTHER)), line, now=0.0)
    assert vault.opened(person_id, line, ROW, "friend", sealed, now=0.0) == "words"
    person = Person.objects.get(id=person_id)
    assert person.recovery_used == 3 and isinstance(sign_in(), Person)
    for deed in (
        lambda: vault.check_code(person_id, code, 0.0),
        lambda: vault.recode(person_id, code, services.new_code(), wrapping.derived(OTHER)),
        lambda: services.check_recovery("Annlogin", code, "192.0.2.7", 0.0),
    ):
        with pytest.raises((WrongVaultCode, WrongCode)):
            deed()
    assert services.check_recovery("Annlogin", new, "192.0.2.7", 0.0) == person
    unlock(person_id, Line(), OTHER)


def test_signing_in_does_not_hang_on_a_vault_whose_row_is_damaged(ann):
    person_id, code = ann
    Vault.objects.update(by_code=b"damaged")
    before, chosen = row(person_id), choosing.chosen_now(OTHER)
    services.recover(person_id, code, services.new_code(), chosen.hash, wraps=chosen.wraps)
    assert row(person_id) == before and isinstance(sign_in(OTHER), Person)


# --- whoever joined before there were vaults


def test_whoever_has_none_gets_one_and_a_new_code_for_both_at_once(line):
    person_id, old = joined(wraps=None)
    assert not vault.is_there(person_id) and not vault.is_told(person_id)
    code = services.new_code()
    proved = Person.objects.get().passphrase
    vault.hold(vault.begin(person_id, wrapping.derived(PASSPHRASE), code, proved=proved), line, now=0.0)
    assert vault.is_open(person_id, line, now=0.0) and vault.is_told(person_id)
    vault.check_code(person_id, code, 0.0)
    with pytest.raises(WrongCode):
        services.check_recovery("Annlogin", old, "127.0.0.1", 0.0)
    before = row(person_id), Person.objects.values().get()
    with pytest.raises(VaultThere):
        vault.begin(person_id, wrapping.derived(OTHER), services.new_code(), proved=proved)
    assert (row(person_id), Person.objects.values().get()) == before


def test_whoever_has_none_and_recovers_has_one_by_the_new_words():
    person_id, old = joined(wraps=None)
    code, chosen = services.new_code(), choosing.chosen_now(OTHER)
    services.recover(person_id, old, code, chosen.hash, wraps=chosen.wraps)
    vault.check_code(person_id, code, 0.0)
    assert isinstance(tried(person_id, OTHER), vault.Opening) and not vault.is_told(person_id)


def test_a_change_of_the_sign_in_makes_no_vault():
    person_id, _ = joined(wraps=None)
    change_sign_in(person_id, PASSPHRASE, OTHER)
    assert not Vault.objects.exists()
