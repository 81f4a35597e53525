"""What somebody has proved counts as long as it is true, and no longer; a busy house costs nobody a try."""

import pytest

from game.common import changes, work
from game.common.refusals import Busy
from game.people import choosing, services, tries, vault, vault_rows, wrapping
from game.people.events import PassphraseChanged
from game.people.models import Person, Vault
from game.people.refusals import NotTheVaults, NotYours
from tests.game.vaults import OTHER, PASSPHRASE, TODAY, Line, broken, joined, row, tried, unlock

pytestmark = pytest.mark.django_db
THIRD = "a third boat of mine"


@pytest.fixture
def ann():
    """Ann's id and her recovery code."""
    return joined()


@pytest.fixture
def told():
    """The news that a passphrase was changed."""
    events = []
    changes.listen(PassphraseChanged, events.append)
    yield events
    changes._listeners[PassphraseChanged].remove(events.append)


def proof(person_id, passphrase=PASSPHRASE):
    """What knowing the passphrase proves."""
    answers = []
    services.knows_passphrase(person_id, passphrase, "127.0.0.1", 0.0, answers.append, broken)
    return answers[0]


def instead(person_id, old, new):
    """What is kept of a new passphrase, chosen by who knows the old one."""
    answers = []
    choosing.chosen_instead(person_id, old, new, answers.append, broken)
    return answers[0]


def change(person_id, made, proved, **about):
    """The new one is in force, for who has proved that."""
    about |= {"opens": made.opens, "wraps": made.wraps, "proved": proved}
    return services.change_passphrase(person_id, made.hash, today=TODAY, **about)


def test_r22_what_was_proved_before_a_recovery_changes_nothing_after_it(ann, told):
    person_id, code = ann
    proved, made = proof(person_id), instead(person_id, PASSPHRASE, THIRD)
    chosen = choosing.chosen_now(OTHER)
    services.recover(person_id, code, services.new_code(), chosen.hash, wraps=chosen.wraps)
    before, news = (Person.objects.values().get(), row(person_id)), list(told)
    for stale in (proved, proof(person_id, "not this one"), ""):
        with pytest.raises(NotYours):
            change(person_id, made, stale)
    assert (Person.objects.values().get(), row(person_id)) == before and told == news
    assert change(person_id, instead(person_id, OTHER, THIRD), proof(person_id, OTHER))


def test_what_was_proved_before_a_recovery_makes_no_vault_and_no_code_after_it():
    person_id, code = joined(wraps=None)
    proved = proof(person_id)
    services.recover(person_id, code, services.new_code(), choosing.chosen_now(OTHER).hash)
    before = Person.objects.values().get()
    with pytest.raises(NotYours):
        vault.begin(person_id, wrapping.derived(PASSPHRASE), services.new_code(), proved=proved)
    assert Person.objects.values().get() == before and not Vault.objects.exists()


def test_of_two_changes_at_once_one_is_made_and_sign_in_and_pages_stay_together(ann):
    person_id, _ = ann
    proved = proof(person_id)
    first, second = instead(person_id, PASSPHRASE, OTHER), instead(person_id, PASSPHRASE, THIRD)
    assert change(person_id, first, proved) is True
    with pytest.raises(NotYours):
        change(person_id, second, proved)
    assert proof(person_id, OTHER) and isinstance(tried(person_id, OTHER), vault.Opening)


def test_a_change_says_whether_the_pages_follow(ann):
    person_id, _ = ann
    line = Line()
    unlock(person_id, line)
    vault.wrap_anew(person_id, line, wrapping.derived(THIRD), now=0.0)
    assert change(person_id, instead(person_id, PASSPHRASE, OTHER), proof(person_id)) is False


def test_a_change_locks_the_pages_at_every_other_connection(ann, told):
    person_id, _ = ann
    here, there, anew = Line(), Line(), Line()
    unlock(person_id, here), unlock(person_id, there)
    change(person_id, instead(person_id, PASSPHRASE, OTHER), proof(person_id), at=here)
    assert told == [PassphraseChanged(person_id, here)]
    assert vault.is_open(person_id, here, now=0.0) and not vault.is_open(person_id, there, now=0.0)
    unlock(person_id, there, OTHER)
    vault.wrap_anew(person_id, here, wrapping.derived(THIRD), now=0.0)
    assert vault.is_open(person_id, here, now=0.0) and not vault.is_open(person_id, there, now=0.0)
    unlock(person_id, anew, THIRD)
    change(person_id, instead(person_id, OTHER, THIRD), proof(person_id, OTHER))
    assert not vault._open, "a change on the site is at no connection"


def test_the_code_used_for_the_pages_locks_them_elsewhere(ann):
    person_id, code = ann
    there = Line()
    unlock(person_id, there)
    vault.recode(person_id, code, services.new_code(), wrapping.derived(OTHER))
    assert not vault.is_open(person_id, there, now=0.0)


def test_what_is_on_its_way_to_open_the_pages_does_not_after_a_recovery(ann, monkeypatch):
    person_id, code = ann
    waiting, answers = [], []
    monkeypatch.setattr(vault, "in_thread", lambda work, then, broke: waiting.append((work(), then)))
    vault.unlock(person_id, PASSPHRASE, 0.0, answers.append, broken)
    chosen = choosing.chosen_now(OTHER)
    services.recover(person_id, code, services.new_code(), chosen.hash, wraps=chosen.wraps)
    found, then = waiting.pop()
    then(found)
    assert isinstance(answers[0], NotTheVaults) and vault_rows.kept(person_id) is not None


@pytest.mark.parametrize("door", ["pages", "sign in", "present passphrase"])
def test_a_house_that_is_busy_costs_no_try(ann, door):
    person_id, _ = ann
    deeds = {
        "pages": lambda: vault.unlock(person_id, "wrong words", 0.0, answers.append, broken),
        "sign in": lambda: services.sign_in(
            "Annlogin", "wrong words", "192.0.2.7", 0.0, answers.append, broken
        ),
        "present passphrase": lambda: services.knows_passphrase(
            person_id, "wrong words", "192.0.2.7", 0.0, answers.append, broken
        ),
    }
    answers = []
    for _ in range(3):
        deeds[door]()
    before = dict(tries._tries), dict(tries._wrong)
    work.carry_by(lambda *slow: False)
    try:
        for _ in range(5):
            with pytest.raises(Busy):
                deeds[door]()
    finally:
        work.carry_by(None)
    assert (dict(tries._tries), dict(tries._wrong)) == before and len(answers) == 3
