"""People: joining in one change, signing in, codes, tries."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.hashers import make_password
from hypothesis import given
from hypothesis import strategies as st

from game.common import names, texts
from game.people import hashing, rules, selectors, services, suspending, tries
from game.people.models import Consent, Person, TakenName
from game.people.refusals import (
    ConsentMissing,
    NameReserved,
    NameTaken,
    NotAName,
    NotHereNow,
    PassphraseWeak,
    TooManyTries,
    WrongCode,
    WrongPassphrase,
)
from game.personas import selectors as personas_of
from game.personas import services as personas
from game.personas.models import Persona

pytestmark = pytest.mark.django_db
CODE = "ABCDE-FGHJK-MNPQR-STVWX-YZ2345"


@pytest.fixture(autouse=True)
def fresh():
    """Nobody has tried before."""
    tries.forget()
    yield
    tries.forget()


def yes() -> dict[str, int]:
    version = texts.data("consent.yaml")["version"]
    return {one["key"]: version for one in selectors.statements()}


def join(login="annlogin", name="Ann", passphrase="a boat on quiet water"):
    return personas.join_house(login, make_password(passphrase), yes(), name, CODE)


def broken():
    """Slow work has failed."""
    raise AssertionError("the work failed")


def sign_in(login, passphrase, address="127.0.0.1", now=0.0):
    found = []
    services.sign_in(login, passphrase, address, now, found.append, broken)
    return found[0]


def test_who_joins_has_a_home_persona_and_eight_times_said_yes():
    persona = join()
    assert personas_of.worn_by(persona.person_id) == persona and persona.kind == "home"
    assert Consent.objects.filter(person_id=persona.person_id).count() == 8
    assert selectors.consent_is_current(persona.person_id)


def test_a_join_that_fails_at_its_last_step_leaves_nothing():
    join()
    with pytest.raises(NameTaken):
        join(login="other", name="ANN")
    assert Person.objects.count() == Persona.objects.count() == 1
    assert not TakenName.objects.filter(mark__in=selectors.marks(names.shapes("other"))).exists()


def test_without_each_of_the_eight_nobody_joins():
    with pytest.raises(ConsentMissing):
        personas.join_house("annlogin", "hash", dict(list(yes().items())[:7]), "Ann", CODE)
    assert not Person.objects.exists()


def test_a_login_name_and_a_persona_cannot_be_taken_for_each_other():
    join(login="annlogin")
    with pytest.raises(NameTaken):
        join(login="benlogin", name="AnnIogin")


@pytest.mark.parametrize("name", ["steward", "Dr-Ann", "Therapist", "Meadow"])
def test_words_of_the_house_and_titles_are_nobodys_name(name):
    with pytest.raises(NameReserved):
        selectors.check_name(name)


def test_the_words_of_commands_are_nobodys_name():
    for word in ("Pass", "Hold", "Bell", "gestures", "Sit"):
        with pytest.raises(NameReserved):
            selectors.check_name(word)
    with pytest.raises(NotAName):
        selectors.check_name("x")


@pytest.mark.parametrize(
    "passphrase", ["short", "password1234", "aaaaaaaaaaaa", "annlogin12", "help now please", "1234567890"]
)
def test_weak_passphrases_are_refused(passphrase):
    with pytest.raises(PassphraseWeak):
        services.check_passphrase(passphrase, "annlogin", "Ann")


def test_a_passphrase_of_several_words_is_taken():
    services.check_passphrase("a boat on quiet water", "annlogin", "Ann")


def test_the_right_passphrase_brings_one_in_however_the_name_is_written():
    persona = join()
    assert sign_in("ANNLOGIN", "a boat on quiet water").id == persona.person_id


def test_r20_unknown_name_wrong_passphrase_and_suspension_are_answered_alike():
    persona = join()
    answers = [sign_in("nobody", "a boat on quiet water"), sign_in("annlogin", "a boat on loud water")]
    services.suspend(persona.person_id)
    answers.append(sign_in("annlogin", "a boat on loud water"))
    assert {type(answer) for answer in answers} == {WrongPassphrase}
    assert len({str(answer) for answer in answers}) == 1


def test_whoever_knows_the_passphrase_of_somebody_suspended_is_told_so_and_does_not_come_in():
    persona = join()
    services.suspend(persona.person_id)
    answer = sign_in("annlogin", "a boat on quiet water")
    assert isinstance(answer, NotHereNow) and answer.person_id == persona.person_id


def test_a_suspension_with_an_end_is_over_on_that_day_and_one_without_stays():
    persona, today = join(), date(2026, 11, 29)
    services.suspend(persona.person_id, today)
    suspending.end_what_is_over(today=today - timedelta(days=1))
    assert selectors.person(persona.person_id).suspended
    suspending.end_what_is_over(today=today)
    assert sign_in("annlogin", "a boat on quiet water").id == persona.person_id
    services.suspend(persona.person_id)
    suspending.end_what_is_over(today=today + timedelta(days=9_999))
    assert selectors.person(persona.person_id).suspended
    services.unsuspend(persona.person_id)
    assert not selectors.person(persona.person_id).suspended


def test_r20_a_name_that_nobody_has_costs_one_hash_like_any_other(monkeypatch):
    join()
    checked = []
    monkeypatch.setattr(hashing, "check_password", lambda words, kept: checked.append(kept) and False)
    sign_in("nobody", "words")
    sign_in("annlogin", "words")
    assert len(checked) == 2 and all(kept for kept in checked)


def test_r21_guesses_from_one_address_wait_and_others_do_not():
    join()
    for _ in range(5):
        sign_in("annlogin", "wrong words here", address="127.0.0.2")
    with pytest.raises(TooManyTries):
        sign_in("annlogin", "a boat on quiet water", address="127.0.0.2")
    assert isinstance(sign_in("annlogin", "a boat on quiet water", address="127.0.0.1"), Person)
    assert isinstance(sign_in("annlogin", "a boat on quiet water", address="127.0.0.2", now=40.0), Person)


def test_r21_tries_that_run_beside_each_other_are_counted_from_their_start(monkeypatch):
    join()
    waiting = []
    monkeypatch.setattr(services, "in_thread", lambda work, then, broke: waiting.append((work, then)))
    for _ in range(5):
        services.sign_in("annlogin", "wrong words here", "127.0.0.2", 0.0, lambda found: None, broken)
    with pytest.raises(TooManyTries):
        services.sign_in("annlogin", "wrong words here", "127.0.0.2", 0.0, lambda found: None, broken)
    assert len(waiting) == 5


def test_r21_where_the_owner_was_before_a_try_a_minute_stays_free():
    join()
    assert isinstance(sign_in("annlogin", "a boat on quiet water"), Person)
    now = 0.0
    for _ in range(40):
        sign_in("annlogin", "wrong words here", now=now)
        now += 61.0
    assert isinstance(sign_in("annlogin", "a boat on quiet water", now=now), Person)


def spray(address, now, many=1):
    """One passphrase on as many names as an address may be wrong about."""
    for number in range(tries.WRONG_AN_HOUR * many):
        tries.begin(address, f"name{number}", now)


def test_r21_one_passphrase_is_not_tried_on_many_names_from_one_address(monkeypatch):
    monkeypatch.setattr(tries, "_many", lambda address: 1)
    join()
    spray("192.0.2.7", 0.0)
    with pytest.raises(TooManyTries):
        sign_in("annlogin", "a boat on quiet water", address="192.0.2.7", now=3599.0)
    with pytest.raises(TooManyTries):
        services.check_recovery("annlogin", CODE, "192.0.2.7", 3599.0)
    assert isinstance(sign_in("annlogin", "a boat on quiet water", address="192.0.2.8"), Person)
    assert isinstance(sign_in("annlogin", "a boat on quiet water", address="192.0.2.7", now=3601.0), Person)


def test_r21_where_the_owner_was_before_nobody_elses_tries_lock_them_out(monkeypatch):
    monkeypatch.setattr(tries, "_many", lambda address: 1)
    persona, answers = join(), []
    assert isinstance(sign_in("annlogin", "a boat on quiet water", address="192.0.2.7"), Person)
    spray("192.0.2.7", 0.0)
    assert isinstance(sign_in("annlogin", "a boat on quiet water", address="192.0.2.7"), Person)
    spray("192.0.2.9", 0.0)  # and who is in the house is asked for their present passphrase there
    about = persona.person_id, "a boat on quiet water", "192.0.2.9", 0.0
    services.knows_passphrase(*about, answers.append, broken)
    assert answers == [Person.objects.get().passphrase]


def test_r21_a_try_that_was_right_is_not_counted_against_the_address(monkeypatch):
    monkeypatch.setattr(tries, "_many", lambda address: 1)
    join()
    for _ in range(tries.WRONG_AN_HOUR + 5):
        assert isinstance(sign_in("annlogin", "a boat on quiet water", address="192.0.2.7"), Person)
    tries.begin("192.0.2.7", "benlogin", 0.0)


def test_r21_where_many_sit_behind_one_address_ten_times_as_many_are_wrong(monkeypatch):
    monkeypatch.setattr(tries, "_many", lambda address: 10)
    spray("192.0.2.7", 0.0, many=10)
    with pytest.raises(TooManyTries):
        tries.begin("192.0.2.7", "benlogin", 0.0)


def test_r21_the_present_passphrase_is_not_guessed_fast_either():
    persona = join()
    answers = []
    for _ in range(5):
        services.knows_passphrase(
            persona.person_id, "wrong words here", "127.0.0.1", 0.0, answers.append, broken
        )
    with pytest.raises(TooManyTries):
        services.knows_passphrase(
            persona.person_id, "wrong words here", "127.0.0.1", 0.0, answers.append, broken
        )
    assert answers == [""] * 5


def test_a_recovery_code_sets_a_new_passphrase_once_and_is_replaced():
    persona = join()
    found = services.check_recovery("annlogin", CODE.lower().replace("-", " "), "127.0.0.1", 0.0)
    assert found.id == persona.person_id
    new = services.new_code()
    services.recover(found.id, CODE, new, make_password("another boat entirely"))
    with pytest.raises(WrongCode):
        services.recover(found.id, CODE, services.new_code(), make_password("a third boat"))
    assert isinstance(sign_in("annlogin", "another boat entirely"), Person)
    assert isinstance(sign_in("annlogin", "a boat on quiet water"), WrongPassphrase)
    with pytest.raises(WrongCode):
        services.check_recovery("annlogin", CODE, "127.0.0.1", 0.0)
    assert services.check_recovery("annlogin", new, "127.0.0.1", 0.0).recovery_used == 3


def test_r13_neither_passphrase_nor_code_is_kept_in_any_form():
    persona = join()
    row = Person.objects.filter(id=persona.person_id).values().get()
    kept = " ".join(str(value) for value in row.values())
    assert "boat" not in kept and CODE not in kept and rules.bare(CODE) not in kept


@given(st.lists(st.floats(0, 10_000), max_size=40))
def test_r21_waiting_never_shrinks_while_guesses_go_on(times):
    tries, last = rules.Tries(), 0
    for now in sorted(times):
        before = tries
        tries = tries.missed(now)
        assert tries.wrong == before.wrong + 1
        assert tries.wait(now) >= last or last == 3600
        last = tries.wait(now)
        assert last <= 3600


@given(st.integers(0, 2**64))
def test_a_recovery_code_has_26_symbols_that_nobody_mixes_up(seed):
    import random

    code = rules.recovery_code(random.Random(seed).randrange)
    assert len(rules.bare(code)) == 26 and rules.code_fits(code, rules.code_hash(code.lower()))
    assert rules.last_group(code) in code and not set("ILOU01") & set(code)


@pytest.mark.parametrize("said", ["robin robin robin", "robinrobin 12", "Robin-robin"])
def test_a_name_said_over_and_over_is_no_passphrase(said):
    with pytest.raises(PassphraseWeak):
        services.check_passphrase(said, "robin")


def test_a_passphrase_in_which_a_name_stands_among_others_is_one():
    services.check_passphrase("the robin sits on seven gates", "robin")
