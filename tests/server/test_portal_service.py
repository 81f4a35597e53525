"""The Portal between its link and its connections: whom it believes, what it tells, how it closes."""

import subprocess
import sys
from unittest.mock import Mock

import evennia
import pytest
from evennia.server.portal import amp
from twisted.internet.error import CannotListenError

from server.link import MESSAGE, OPERATION
from server.portal import service, words
from server.portal.service import PortalService
from tests.server.doorstep import Doorstep, SentLink


@pytest.fixture
def doorstep():
    return Doorstep()


@pytest.fixture
def ann(doorstep):
    return doorstep.signed_in()


PORTAL_WITH_ITS_PAGES = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "server.conf.test_settings"
import django
django.setup()
import evennia
evennia._init(portal_mode=True)
from server.conf.env import house
from server.portal import pages, service
assert b"<h1>" in pages._made(house(), "AB:CD")[""].plain.body
print(*sys.modules)
"""


class Linked(SentLink):
    """A link that can be closed."""

    is_closed = False

    def close(self):
        """Closed."""
        self.is_closed = True


@pytest.fixture
def portal(doorstep, monkeypatch):
    monkeypatch.setattr(evennia, "PORTAL_SESSION_HANDLER", doorstep.sessions)
    monkeypatch.setattr(service.logs, "fact", lambda event, **fields: None)
    doorstep.sessions.link = None
    made = PortalService()
    made._site = Mock()
    return made


def test_a_connection_to_the_socket_that_proves_nothing_disturbs_nobody(portal, doorstep, ann):
    living, stranger = Linked(), Linked()
    portal.link_heard(living, OPERATION, 0, {"operation": amp.PSYNC})
    portal.link_lost(stranger)
    assert portal.amp_protocol is doorstep.sessions.link is living
    assert words.AWAY not in ann.seen


def test_a_second_server_takes_the_place_of_the_first(portal, doorstep, ann):
    first, second = Linked(), Linked()
    portal.link_heard(first, OPERATION, 0, {"operation": amp.PSYNC})
    portal.link_heard(second, OPERATION, 0, {"operation": amp.PSYNC})
    portal.link_lost(first)
    assert first.is_closed
    assert doorstep.sessions.link is second
    ann.types("hello")
    assert (first.lines, second.lines) == ([], ["hello"])


def test_one_frame_speaks_to_many(portal, doorstep, ann):
    ben = doorstep.caller("192.0.2.2")
    ben.transport.clear()
    both = [ann.connection.sessid, ben.connection.sessid, 12345]
    portal.link_heard(Linked(), MESSAGE, both, {"text": [["Cyd sits down."], {"kind": "circle"}]})
    assert ann.seen == ben.seen == "Cyd sits down.\n"


def test_r31_a_link_that_is_lost_is_noticed(portal, doorstep, ann):
    link = Linked()
    portal.link_heard(link, OPERATION, 0, {"operation": amp.PSYNC})
    portal.link_lost(link)
    assert portal.amp_protocol is doorstep.sessions.link is None
    assert words.AWAY in ann.seen


def test_what_lists_of_houses_are_told_is_so(portal, doorstep, ann):
    doorstep.caller("192.0.2.2")
    told = portal.told_to_lists()
    assert (told["PORT"], told["SSL"]) == (portal._house.telnet_port, portal._house.tls_port)


def test_lists_of_houses_learn_nothing_of_how_many_are_here(portal, doorstep):
    before = portal.told_to_lists()
    doorstep.signed_in("192.0.2.2")
    assert portal.told_to_lists() == before
    assert before["PLAYERS"] == -1


def test_a_door_that_another_program_has_taken_is_named_in_the_log(portal, monkeypatch):
    written = []
    monkeypatch.setattr(service.logs, "fact", lambda event, **fields: written.append((event, fields)))
    house = portal._house
    monkeypatch.setattr(service.tls, "Certificate", lambda *about: Mock(fingerprint=""))
    monkeypatch.setattr(portal, "_open_link", lambda: None)

    def taken(_service):
        raise CannotListenError("127.0.0.1", house.tls_port, OSError())

    monkeypatch.setattr(service.MultiService, "privilegedStartService", taken)
    with pytest.raises(CannotListenError):
        portal.privilegedStartService()
    assert written == [("door_full", {"door": "telnet/tls", "reason": "port_taken", "count": 1})]


def test_when_the_house_closes_each_hears_one_sentence_of_the_door(doorstep, ann, portal):
    ben, visitor = doorstep.caller("192.0.2.2"), doorstep.caller("192.0.2.3")
    doorstep.sessions.server_logged_in(visitor.connection, {"is_known": True})
    link = Linked()
    portal.link_heard(link, OPERATION, 0, {"operation": amp.PSYNC})
    doorstep.sessions.server_logged_in(visitor.connection, {"is_known": True})
    for caller in (ann, ben, visitor):
        caller.transport.clear()
    portal.link_heard(link, OPERATION, 0, {"operation": amp.SSHUTD})
    portal.link_lost(link)
    doorstep.sessions.disconnect_all()
    assert ann.seen == visitor.seen == words.CLOSING_TOLD + "\n"
    assert ben.seen == words.CLOSING + "\n"


def test_the_portal_with_its_pages_loads_no_command_no_body_and_nothing_of_the_servers_end():
    told = subprocess.run([sys.executable, "-c", PORTAL_WITH_ITS_PAGES], capture_output=True, text=True)
    loaded = set(told.stdout.split())
    assert told.returncode == 0 and "server.web.static_pages" in loaded, told.stderr
    elsewhere = ("commands", "typeclasses", "server.house", "server.web.tags", "game.circles.rules")
    assert not [name for name in loaded if name.startswith(elsewhere)]
