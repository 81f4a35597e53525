"""A house that is busy: after a change that failed, the old words open the vault and no other do."""

import pytest
from django.db import OperationalError

from game.common.refusals import Busy
from game.people import services, vault, vault_rows, wrapping
from game.people.models import Person, Vault
from game.people.refusals import NotTheVaults
from tests.game.vaults import OTHER, PASSPHRASE, ROW, TODAY, Line, joined, row, tried, unlock

pytestmark = pytest.mark.django_db


@pytest.fixture
def line():
    """A connection."""
    return Line()


@pytest.fixture
def ann():
    """Ann's id and her recovery code."""
    return joined()


@pytest.fixture
def breaks(monkeypatch):
    """From now on a vault's row is written, and then the database refuses the whole change."""

    def refused(write):
        def writes(*args, **about):
            write(*args, **about)
            raise OperationalError("database is locked")

        return writes

    def begin() -> None:
        monkeypatch.setattr(vault_rows, "_update", refused(vault_rows._update))
        monkeypatch.setattr(Vault.objects, "create", refused(Vault.objects.create))

    return begin


def test_r36_after_a_failed_change_the_old_words_open_and_nothing_else_does(ann, line, breaks):
    person_id, code = ann
    unlock(person_id, line)
    sealed = vault.seal(person_id, line, ROW, "friend", "words", now=0.0)
    before = row(person_id), Person.objects.values().get()
    made, new = wrapping.derived(OTHER), services.new_code()
    opens = wrapping.derived_for(vault_rows.kept(person_id), PASSPHRASE)
    breaks()
    for deed in (
        lambda: vault.wrap_anew(person_id, line, made, now=0.0),
        lambda: vault.recode(person_id, code, new, made),
        lambda: services.recover(person_id, code, new, "hash", wraps=made),
        lambda: services.change_passphrase(person_id, "hash", today=TODAY, opens=opens, wraps=made),
    ):
        with pytest.raises(Busy):
            deed()
        assert (row(person_id), Person.objects.values().get()) == before
        assert vault.opened(person_id, line, ROW, "friend", sealed, now=0.0) == "words"
    assert isinstance(tried(person_id), vault.Opening) and isinstance(tried(person_id, OTHER), NotTheVaults)


def test_r36_a_vault_that_could_not_be_kept_is_not_open(line, breaks):
    person_id, old = joined(wraps=None)
    breaks()
    with pytest.raises(Busy):
        vault.begin(
            person_id,
            wrapping.derived(PASSPHRASE),
            services.new_code(),
            proved=Person.objects.get().passphrase,
        )
    assert not vault.is_there(person_id) and not vault.is_open(person_id, line, now=0.0)
    services.check_recovery("Annlogin", old, "127.0.0.1", 0.0)


def test_whoever_joins_has_a_vault_in_the_same_change_or_nothing_of_them_is_kept(monkeypatch):
    def fails(*args, **about):
        raise OperationalError("database is locked")

    monkeypatch.setattr(Vault.objects, "create", fails)
    with pytest.raises(Busy):
        joined()
    assert not Person.objects.exists() and not Vault.objects.exists()
