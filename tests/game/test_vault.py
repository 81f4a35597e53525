"""The vault: opened by its own words alone, for a while, at one connection."""

import gc
import weakref
from uuid import uuid4

import pytest

from commands import doorway
from game.common import demo
from game.people import choosing, tries, vault, vault_rows
from game.people.events import VaultLocked
from game.people.models import Person, Vault
from game.people.refusals import (
    Locked,
    LongerThanAPage,
    NothingSealedHere,
    NotReadable,
    NotTheVaults,
    TooManyTries,
)
from tests.game.listening import listening
from tests.game.vaults import OTHER, PASSPHRASE, ROW, Line, broken, joined, row, sign_in, tried, unlock

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
def told():
    """The news that pages were locked."""
    with listening(VaultLocked) as heard:
        yield heard


# --- open and locked


def test_pages_are_read_and_written_while_open_and_not_otherwise(ann, line):
    person_id, _ = ann
    with pytest.raises(Locked):
        vault.seal(person_id, line, ROW, "friend", "words", now=0.0)
    assert unlock(person_id, line) == vault.IDLE_S
    sealed = vault.seal(person_id, line, ROW, "friend", "words", now=1.0)
    assert vault.opened(person_id, line, ROW, "friend", memoryview(sealed), now=2.0) == "words"
    assert vault.lock(line) and not vault.lock(line)
    with pytest.raises(Locked):
        vault.opened(person_id, line, ROW, "friend", sealed, now=3.0)


def test_a_page_of_another_row_or_a_page_that_was_touched_is_not_readable(ann, line):
    person_id, _ = ann
    unlock(person_id, line)
    sealed = vault.seal(person_id, line, ROW, "friend", "words", now=1.0)
    for row_id, field, page in ((uuid4(), "friend", sealed), (ROW, "known", sealed), (ROW, "friend", b"x")):
        with pytest.raises(NotReadable):
            vault.opened(person_id, line, row_id, field, page, now=1.0)
    with pytest.raises(LongerThanAPage):
        vault.seal(person_id, line, ROW, "friend", "a" * 16_383, now=1.0)


def test_it_locks_half_an_hour_after_its_last_use(ann, line):
    person_id, _ = ann
    unlock(person_id, line)
    assert vault.open_until(person_id, line, now=1_799.0) == 1_800.0
    vault.seal(person_id, line, ROW, "friend", "words", now=1_799.0)
    assert vault.open_until(person_id, line, now=1_800.0) == 1_799.0 + 1_800.0
    assert vault.use(person_id, line, now=3_000.0)
    assert not vault.is_open(person_id, line, now=4_800.0)
    with pytest.raises(Locked):
        vault.seal(person_id, line, ROW, "friend", "words", now=4_800.0)


def test_looking_whether_it_is_open_is_no_use_of_it(ann, line):
    person_id, _ = ann
    unlock(person_id, line)
    assert vault.is_open(person_id, line, now=1_700.0)
    assert not vault.is_open(person_id, line, now=1_801.0) and not vault.use(person_id, line, now=1_801.0)


def test_it_locks_after_eight_hours_however_much_it_is_used(ann, line):
    person_id, _ = ann
    unlock(person_id, line)
    for now in range(0, 8 * 3600, 600):
        assert vault.use(person_id, line, now=float(now))
    assert vault.open_until(person_id, line, now=8 * 3600 - 1.0) == 8 * 3600
    assert not vault.is_open(person_id, line, now=8 * 3600.0)


def test_the_tick_locks_what_was_open_for_too_long_and_says_so_once(ann, line, told):
    person_id, _ = ann
    unlock(person_id, line)
    key = vault._open[line].key
    vault.tick(now=1_799.0)
    assert told == [] and not key.is_closed
    vault.tick(now=1_800.0)
    vault.tick(now=1_801.0)
    assert told == [VaultLocked(line)] and key.is_closed
    assert line.told == [doorway.LOCKED]


def test_open_at_one_connection_is_not_open_at_another_nor_for_another_person(ann, line):
    person_id, _ = ann
    ben_id, _ = joined("Ben")
    unlock(person_id, line)
    assert not vault.is_open(person_id, Line(), now=1.0)
    assert not vault.is_open(ben_id, line, now=1.0)
    with pytest.raises(Locked):
        vault.seal(ben_id, line, ROW, "friend", "words", now=1.0)


def test_a_connection_that_is_gone_takes_the_key_with_it(ann):
    person_id, _ = ann
    line = Line()
    unlock(person_id, line)
    key = weakref.ref(vault._open[line].key)
    del line
    gc.collect()
    assert len(vault._open) == 0 and key() is None


def test_when_the_house_closes_nothing_stays_open(ann, line):
    person_id, _ = ann
    unlock(person_id, line)
    key = vault._open[line].key
    vault.forget()
    assert key.is_closed and not vault.is_open(person_id, line, now=1.0)


def test_what_can_be_lost_is_known_after_the_first_opening(ann, line):
    person_id, _ = ann
    assert not vault.is_told(person_id)
    tried(person_id)
    assert not vault.is_told(person_id)
    unlock(person_id, line)
    assert vault.is_told(person_id)


# --- who may open it


def test_a_wrong_passphrase_opens_nothing_and_changes_nothing(ann, line):
    person_id, _ = ann
    before = row(person_id)
    assert isinstance(tried(person_id, OTHER), NotTheVaults)
    assert row(person_id) == before and not vault.is_open(person_id, line, now=0.0)


def test_five_wrong_tries_then_one_waits_from_wherever_and_nothing_is_lost(ann, line):
    person_id, _ = ann
    ben_id, _ = joined("Ben")
    for _ in range(5):
        tried(person_id, OTHER)
    with pytest.raises(TooManyTries):
        tried(person_id)
    with pytest.raises(TooManyTries):
        vault.check_code(person_id, "AAAAA", 0.0)
    unlock(ben_id, Line())  # nobody else waits
    unlock(person_id, line, now=31.0)


def test_many_wrong_tries_wait_for_an_hour_also_where_it_was_opened_before(ann, line):
    person_id, _ = ann
    unlock(person_id, line)
    now, count = 0.0, 0
    while now < 4 * 3600:
        try:
            tried(person_id, OTHER, now)
            count += 1
        except TooManyTries as no:
            now += int(no.slots["seconds"])
    assert count < 5 + 4 + 8  # doubling from half a minute to an hour


def test_a_right_try_is_not_held_against_the_next(ann, line):
    person_id, _ = ann
    for _ in range(20):
        unlock(person_id, line)


def test_swapped_vaults_open_to_nobody(ann, line):
    """A thief with a pen: Ben's wrapping in Ann's row opens Ann's vault by no passphrase."""
    person_id, _ = ann
    ben_id, _ = joined("Ben")
    ben = vault_rows.kept(ben_id)
    Vault.objects.filter(person_id=person_id).update(
        salt=ben.salt, by_passphrase=ben.by_passphrase, by_code=ben.by_code
    )
    assert isinstance(tried(person_id), NotTheVaults)


def test_a_stolen_row_holds_neither_the_key_nor_any_of_the_words(ann, line):
    person_id, code = ann
    unlock(person_id, line)
    with vault._open[line].key.bytes() as place:
        key = bytes(place)
    bare = code.replace("-", "").encode()
    for value in row(person_id).values():
        kept = bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
        assert key not in kept and bare not in kept and PASSPHRASE.encode() not in kept


def test_in_a_demo_nothing_is_sealed():
    demo.declare(True)
    try:
        assert choosing.chosen_now(PASSPHRASE).wraps is None
        for deed in (
            lambda: vault.unlock(uuid4(), PASSPHRASE, 0.0, print, broken),
            lambda: vault.derived(PASSPHRASE, print, broken),
            lambda: vault.check_code(uuid4(), "AAAAA", 0.0),
        ):
            with pytest.raises(NothingSealedHere):
                deed()
    finally:
        demo.declare(False)


def test_with_the_person_goes_the_vault(ann):
    person_id, _ = ann
    Person.objects.filter(id=person_id).delete()
    assert not Vault.objects.exists()


def test_r21_tries_at_a_vault_are_no_tries_at_the_door(ann):
    person_id, _ = ann
    for _ in range(5):
        tried(person_id, OTHER)
    assert isinstance(sign_in(), Person)
    tries.begin("127.0.0.1", str(person_id), 0.0, is_known=True)
