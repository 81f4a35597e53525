"""Connections that end because of a deed elsewhere, at every door (R22)."""

from uuid import UUID, uuid4

import evennia
import pytest
from evennia.server.portal import amp

from game.people import rules, selectors, services, web_sessions
from game.people.events import PassphraseChanged, PersonSuspended, WebSessionsEnded
from game.people.models import Person, WebSession
from server.house import ending
from server.house.words import CHANGED_ELSEWHERE, NOT_COMING_BACK, SIGNED_OUT
from tests.keys import key_of
from tests.server.hallway import about

HASH, OTHER = "ab" * 32, "cd" * 32


class Account:
    """Whom a session is signed in as."""

    def __init__(self, person_id):
        self.username = str(person_id)


class Asking:
    """A dialogue that knows who is coming in."""

    def __init__(self, person_id):
        self.person_id = person_id


@pytest.fixture
def hall(house, monkeypatch):
    """The house's sessions, where the listeners look for them."""
    monkeypatch.setattr(evennia, "SERVER_SESSION_HANDLER", house)
    return house


def comes(hall, sessid, person_id=None, **how):
    hall.portal_connect(about(sessid, **how))
    if person_id is not None:
        hall[sessid].account = Account(person_id)
    return hall[sessid]


def ended(hall):
    return [
        (sessid, kwargs["reason"]) for sessid, kind, kwargs in hall.link.operations if kind == amp.SDISCONN
    ]


def test_r22_a_browser_that_is_signed_out_loses_its_connection_and_no_other_does(hall, doorway):
    comes(hall, 11, protocol_key="web", web_session=HASH)
    comes(hall, 12, protocol_key="web", web_session=OTHER)
    comes(hall, 13)
    ending.web_sessions_ended(WebSessionsEnded((HASH,)))
    assert list(hall) == [12, 13]
    assert ended(hall) == [(11, SIGNED_OUT)]
    assert ("gone", 11, True) in doorway.heard, "they leave by wish, and no place is kept for them"


def test_no_hash_is_no_browser(hall):
    comes(hall, 11)
    ending.web_sessions_ended(WebSessionsEnded(()))
    assert list(hall) == [11]


def test_r22_a_suspended_person_is_gone_from_every_door_also_while_coming_in(hall):
    person, other = uuid4(), uuid4()
    comes(hall, 11, person)
    comes(hall, 12, person, protocol_key="web", web_session=HASH)
    comes(hall, 13, other)
    comes(hall, 14).dialogue = Asking(person)
    comes(hall, 15).dialogue = Asking(other)
    comes(hall, 16)
    ending.person_suspended(PersonSuspended(person))
    assert list(hall) == [13, 15, 16]
    assert {reason for _, reason in ended(hall)} == {NOT_COMING_BACK}


def test_r22_signing_out_on_the_site_ends_the_live_connection_by_the_houses_own_wiring(hall, db, monkeypatch):
    person = Person.objects.create(login="heron", login_skeleton="heron", passphrase="!", recovery="0" * 64)
    monkeypatch.setattr(selectors, "check_consent", lambda person_id: None)
    key = key_of(person.id)
    row = WebSession.objects.get()
    comes(hall, 11, protocol_key="web", web_session=row.key_hash)
    web_sessions.end_web_session(UUID(int=1), row.id)
    assert list(hall) == [11], "nobody else can end it"
    web_sessions.end_web_session(person.id, row.id)
    assert list(hall) == [] and key not in repr(hall.link.operations)


def test_r22_a_changed_passphrase_ends_every_connection_but_where_it_was_changed(hall, doorway):
    person, other = uuid4(), uuid4()
    for sessid, whose in ((11, person), (12, person), (13, other)):
        comes(hall, sessid, whose)
    comes(hall, 14, person, protocol_key="web", web_session=HASH)
    comes(hall, 15, person, protocol_key="web", web_session=OTHER)
    comes(hall, 16).dialogue = Asking(person)
    ending.passphrase_changed(PassphraseChanged(person, hall[11], HASH))
    assert list(hall) == [11, 13, 14]
    assert ended(hall) == [(sessid, CHANGED_ELSEWHERE) for sessid in (12, 15, 16)]
    assert ("gone", 12, True) in doorway.heard


def test_r22_recovering_at_the_door_ends_what_is_open_elsewhere_and_not_that_door(hall, db):
    code = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEEE"
    person = Person.objects.create(
        login="heron", login_skeleton="heron", passphrase="!", recovery=rules.code_hash(code)
    )
    comes(hall, 11, person.id)
    comes(hall, 12).dialogue = Asking(person.id)
    comes(hall, 13).dialogue = Asking(person.id)
    services.recover(person.id, code, services.new_code(), "hash", at=hall[13])
    assert list(hall) == [13]
    assert {reason for _, reason in ended(hall)} == {CHANGED_ELSEWHERE}
