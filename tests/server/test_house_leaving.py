"""Who left quickly is signed out in that browser and in no other, also where rows are busy for a moment."""

from datetime import date

import pytest
from twisted.internet.task import Clock

from game.common.refusals import Busy
from game.people import selectors as people
from game.people import web_sessions
from server.conf import cookies
from server.house import leaving, service
from server.link import LEAVES, OPERATION

HASH, OTHER = cookies.key_hash("k" * 43), cookies.key_hash("o" * 43)
TODAY = date.today()


@pytest.fixture
def signed_in(site):
    """Somebody signed in by two more browsers."""
    site.joins()
    person_id = people.person_of_login("annlogin").id
    for key_hash in (HASH, OTHER):
        web_sessions.begin_web_session(person_id, key_hash, "Firefox on Linux", today=TODAY)


def living() -> set[str]:
    return {one for one in (HASH, OTHER) if people.web_session(one, today=TODAY)}


def test_the_sign_in_ends_and_what_that_browser_holds_open_is_told(signed_in, heard):
    leaving.leaves(HASH)
    assert living() == {OTHER} and [one.key_hashes for one in heard] == [(HASH,)]
    for nobodys in (HASH, "", "no hash at all"):
        leaving.leaves(nobodys)
    assert living() == {OTHER} and len(heard) == 1


def test_the_portal_says_so_for_no_connection(signed_in):
    made = service.HouseService.__new__(service.HouseService)
    made.link_heard(object(), OPERATION, 0, {"operation": LEAVES, "web_session": HASH})
    assert living() == {OTHER}


def test_rows_that_are_busy_are_tried_again_and_not_for_ever(signed_in, monkeypatch):
    clock, tried = Clock(), []
    really = web_sessions.end_web_session

    def busy(*about):
        tried.append(clock.seconds())
        if len(tried) % 4:
            raise Busy()
        really(*about)

    monkeypatch.setattr(leaving, "reactor", clock)
    monkeypatch.setattr(web_sessions, "end_web_session", busy)
    leaving.leaves(HASH)
    clock.pump([1.0] * 10)
    assert tried == [0, 1, 2, 3] and living() == {OTHER}
    monkeypatch.setattr(web_sessions, "end_web_session", lambda *about: tried.append(1) or _busy())
    leaving.leaves(OTHER, tries=2)
    clock.pump([1.0] * 10)
    assert len(tried) == 6 and living() == {OTHER} and clock.getDelayedCalls() == []


def _busy():
    raise Busy()
