"""Browsers that are signed in, suspension, and how many may join: rules and services."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.hashers import make_password
from hypothesis import given
from hypothesis import strategies as st

from game.common import changes, texts
from game.people import rules, selectors, services, tries, web_sessions
from game.people.events import PersonSuspended, WebSessionsEnded
from game.people.models import Consent, WebSession
from game.people.refusals import (
    ConsentChanged,
    SameAsLogin,
    SignedOut,
    TooManyJoined,
    WrongCode,
    WrongPassphrase,
)
from game.personas import services as personas
from server.conf import cookies
from tests.keys import hash_of, key_of

pytestmark = pytest.mark.django_db
CODE = "ABCDE-FGHJK-MNPQR-STVWX-YZ2345"
TODAY = date(2026, 11, 24)


def join(login="annlogin", name="Ann", **about):
    version = texts.data("consent.yaml")["version"]
    yes = {one["key"]: version for one in selectors.statements()}
    return personas.join_house(login, make_password("a boat"), yes, name, CODE, **about)


def named(number):
    """A login name and a name that nobody takes for those of another number."""
    letters = "bdfghkmpqtxz"[number] * 3
    return f"login{letters}", f"Na{letters}"


@pytest.fixture(autouse=True)
def fresh():
    """Nobody has tried or joined before."""
    tries.forget()
    yield
    tries.forget()


@pytest.fixture
def told():
    """What was told of people, in order."""
    events = []
    for kind in (WebSessionsEnded, PersonSuspended):
        changes.listen(kind, events.append)
    yield events
    for kind in (WebSessionsEnded, PersonSuspended):
        changes._listeners[kind].remove(events.append)


@given(st.dates(), st.integers(0, 200), st.integers(0, 200))
def test_a_sign_in_that_has_ended_never_lives_again(began, used_after, asked_after):
    began = min(began, date(9000, 1, 1))
    used = began + timedelta(used_after)
    lives = [rules.web_session_lives(began, used, used + timedelta(asked_after + day)) for day in range(3)]
    assert lives == sorted(lives, reverse=True)
    assert lives[0] == (asked_after < 14 and used_after + asked_after < 90)


def test_a_key_is_long_and_never_the_same(told):
    person_id = join().person_id
    keys = {key_of(person_id, "Firefox on Linux", TODAY) for _ in range(5)}
    assert len(keys) == 5 and {len(key) for key in keys} == {43}
    assert selectors.person_of_web_session(cookies.key_hash(keys.pop()), today=TODAY).id == person_id
    assert selectors.person_of_web_session("0" * 64, today=TODAY) is None and told == []


def test_of_a_browser_nothing_but_its_kind_is_kept():
    person_id = join().person_id
    with pytest.raises(AssertionError):
        key_of(person_id, "Mozilla/5.0 (X11; a rare one)")
    assert not WebSession.objects.exists()


def test_r22_suspending_ends_every_browser_and_tells_the_doors_after_it_is_so(told):
    person_id = join().person_id
    hashes = {hash_of(person_id) for _ in range(2)}
    services.suspend(person_id)
    assert set(told[0].key_hashes) == hashes and told[1] == PersonSuspended(person_id)
    assert not WebSession.objects.exists() and selectors.person(person_id).suspended
    with pytest.raises(WrongPassphrase):
        key_of(person_id)
    with pytest.raises(WrongCode):
        services.check_recovery("annlogin", CODE, "127.0.0.1", 0.0)


def test_r22_a_suspended_person_is_not_found_by_a_key_that_is_still_in_the_rows():
    person_id = join().person_id
    kept = hash_of(person_id, today=TODAY)
    assert selectors.person_of_web_session(kept, today=TODAY) is not None
    type(selectors.person(person_id)).objects.update(suspended=True)
    assert selectors.person_of_web_session(kept, today=TODAY) is None


def test_a_browser_that_signs_in_anew_is_nobody_else_any_more(told):
    ann, ben = join(), join("benlogin", "Ben")
    before = hash_of(ann.person_id, today=TODAY)
    web_sessions.begin_web_session(ben.person_id, "b" * 64, "a browser", today=TODAY, instead_of=before)
    assert WebSession.objects.get().person_id == ben.person_id
    assert [event.key_hashes for event in told] == [(before,)]


def test_where_signing_in_fails_what_the_browser_was_before_stands(told):
    ann, ben = join(), join("benlogin", "Ben")
    before = hash_of(ann.person_id, today=TODAY)
    Consent.objects.filter(person_id=ben.person_id).update(version=0)
    with pytest.raises(ConsentChanged):
        web_sessions.begin_web_session(ben.person_id, "b" * 64, "a browser", today=TODAY, instead_of=before)
    assert WebSession.objects.get().key_hash == before and told == []


def test_a_use_is_written_down_once_a_day():
    kept = hash_of(join().person_id, today=TODAY)
    web_sessions.use_web_session(kept, today=TODAY + timedelta(1))
    assert WebSession.objects.get().used_on == TODAY + timedelta(1)
    web_sessions.use_web_session("0" * 64, today=TODAY)
    assert not rules.use_is_news(TODAY, TODAY) and rules.use_is_news(TODAY, TODAY + timedelta(1))


def test_r22_a_browser_that_was_signed_out_or_is_anothers_changes_no_passphrase(told):
    ann, ben = join(), join("benlogin", "Ben")
    before = selectors.person(ann.person_id).passphrase
    for by_browser in ("0" * 64, hash_of(ben.person_id, today=TODAY)):
        with pytest.raises(SignedOut):
            services.change_passphrase(ann.person_id, "hash", today=TODAY, by_browser=by_browser)
    assert selectors.person(ann.person_id).passphrase == before and told == []
    mine = hash_of(ann.person_id, today=TODAY)
    services.change_passphrase(ann.person_id, "hash", today=TODAY, by_browser=mine)
    assert selectors.person(ann.person_id).passphrase == "hash"
    assert selectors.web_session_is_of(mine, ann.person_id, today=TODAY)
    assert not selectors.web_session_is_of(mine, ben.person_id, today=TODAY)


def test_nobody_ends_the_sign_in_of_another(told):
    ann, ben = join(), join("benlogin", "Ben")
    key_of(ann.person_id)
    web_sessions.end_web_session(ben.person_id, WebSession.objects.get().id)
    web_sessions.end_web_session(ann.person_id, uuid4())
    web_sessions.end_web_sessions(ben.person_id)
    assert WebSession.objects.count() == 1 and told == []


def test_my_browsers_are_listed_the_one_used_last_first_without_those_at_rest():
    person_id = join().person_id
    for days in (20, 3, 1):
        key_of(person_id, today=TODAY - timedelta(days))
    found = selectors.web_sessions(person_id, today=TODAY)
    assert [(TODAY - one.used_on).days for one in found] == [1, 3]


def test_r06_ten_join_from_one_address_within_an_hour(monkeypatch):
    monkeypatch.setattr(tries, "_many", lambda address: 1)
    for number in range(tries.JOIN_AN_HOUR):
        join(*named(number), address="192.0.2.7", now=0.0)
    with pytest.raises(TooManyJoined):
        join("another", "Zoe", address="192.0.2.7", now=3600.0)
    assert selectors.person_of_login("another") is None
    join("elsewhere", "Wim", address="192.0.2.8", now=3600.0)
    join("another", "Zoe", address="192.0.2.7", now=3601.0)


def test_r06_where_many_sit_behind_one_address_ten_times_as_many_join(monkeypatch):
    monkeypatch.setattr(tries, "_many", lambda address: 10)
    for _ in range(10 * tries.JOIN_AN_HOUR):
        tries.join("192.0.2.7", 0.0)
    with pytest.raises(TooManyJoined):
        tries.join("192.0.2.7", 0.0)


def test_r21_all_addresses_of_one_ipv6_line_are_counted_as_one(monkeypatch):
    from server.addresses import counted_as

    monkeypatch.setattr(tries, "_counted_as", counted_as)
    first, second = (tries.begin(f"2001:db8::{n}", "annlogin", 0.0) for n in (1, 2))
    assert first == second != tries.begin("2001:db8:1::1", "annlogin", 0.0)


def test_whom_the_house_makes_itself_is_not_counted():
    for number in range(tries.JOIN_AN_HOUR + 2):
        join(*named(number))


def test_a_persona_that_gives_the_login_name_away_is_refused():
    with pytest.raises(SameAsLogin):
        join("annlogin", "AnnL0gin")
