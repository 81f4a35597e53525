"""The cost of a passphrase rises: a vault is wrapped anew by whoever opens it, and by nobody else."""

import pytest

from game.common import sealing
from game.common.refusals import Busy
from game.people import vault, vault_rows, wrapping
from tests.game.vaults import OTHER, ROW, Line, joined, row, tried, unlock

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
def dearer():
    before = sealing.cost()
    sealing.cost_by(sealing.Cost(memory=16, passes=2, lanes=1))
    yield
    sealing.cost_by(before)


def test_a_vault_of_an_older_cost_is_wrapped_anew_when_it_is_opened(ann, line, dearer):
    person_id, code = ann
    before = row(person_id)
    tried(person_id, OTHER)
    assert row(person_id) == before, "only who opens it wraps it"
    unlock(person_id, line)
    after = row(person_id)
    assert after["cost"] == "argon2id$v=19$m=16,t=2,p=1" and after["salt"] != before["salt"]
    assert after["by_code"] == before["by_code"]
    sealed = vault.seal(person_id, line, ROW, "friend", "words", now=0.0)
    vault.lock(line)
    unlock(person_id, line)
    assert vault.opened(person_id, line, ROW, "friend", sealed, now=0.0) == "words"
    vault.check_code(person_id, code, 0.0)
    assert row(person_id) == after, "and once is enough"


def test_a_vault_that_got_another_passphrase_meanwhile_is_not_wrapped_back(ann, line, dearer):
    person_id, _ = ann
    found, other = tried(person_id), Line()
    unlock(person_id, other)
    vault.wrap_anew(person_id, other, wrapping.derived(OTHER), now=0.0)
    before = row(person_id)
    vault.hold(found, line, now=0.0)
    assert row(person_id) == before and isinstance(tried(person_id, OTHER), vault.Opening)


def test_r36_a_house_that_is_busy_opens_the_pages_and_wraps_them_anew_the_next_time(
    ann, line, dearer, monkeypatch
):
    person_id, _ = ann
    before, real = row(person_id), vault_rows.wrap_anew

    def busy(*args, **about):
        raise Busy

    monkeypatch.setattr(vault_rows, "wrap_anew", busy)
    unlock(person_id, line)
    assert vault.is_open(person_id, line, now=0.0) and row(person_id) == before
    monkeypatch.setattr(vault_rows, "wrap_anew", real)
    unlock(person_id, line)
    assert row(person_id)["cost"] == str(sealing.cost())
