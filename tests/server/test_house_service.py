"""The Server process between link and sessions: ready once, without ghosts, gone only when all has left."""

import evennia
import pytest
from evennia.server.portal import amp

from server.house import service
from server.link import OPERATION
from tests.server.hallway import PortalEnd, about


@pytest.fixture
def ann(house, doorway):
    house.portal_connect(about(11))
    doorway.heard.clear()
    return house[11]


@pytest.fixture
def server(house, monkeypatch):
    made = evennia.EVENNIA_SERVER_SERVICE
    monkeypatch.setattr(evennia, "SERVER_SESSION_HANDLER", house)
    monkeypatch.setattr(service.logs, "fact", lambda event, **fields: None)
    for name, value in {"amp_protocol": None, "_is_ready": False, "_stopped": None}.items():
        monkeypatch.setattr(made, name, value)
    return made


def test_a_new_link_asks_the_portal_for_its_connections(server, house):
    link = PortalEnd()
    server.link_made(link)
    assert [operation for _, operation, _ in link.operations] == [amp.PSYNC]
    assert server.amp_protocol is house.link is link


def test_r31_when_the_portal_is_lost_everybody_is_gone_and_nobody_is_a_ghost(server, house, doorway):
    link = PortalEnd()
    server.link_made(link)
    for sessid in (11, 12):
        server.link_heard(link, OPERATION, sessid, {"operation": amp.PCONN, "sessiondata": about(sessid)})
    doorway.heard.clear()
    server.link_lost(link)
    assert doorway.heard == [("gone", 11, False), ("gone", 12, False)]
    assert dict(house) == {}
    assert server.amp_protocol is house.link is None


def test_r31_what_an_earlier_link_still_says_of_its_end_changes_nothing(server, house):
    earlier, later = PortalEnd(), PortalEnd()
    server.link_made(earlier)
    server.link_made(later)
    server.link_lost(earlier)
    assert house.link is later


def test_quit_is_told_apart_from_a_dropped_line(server, house, doorway):
    link = PortalEnd()
    server.link_made(link)
    for sessid, reason in ((11, "quit"), (12, "")):
        server.link_heard(link, OPERATION, sessid, {"operation": amp.PCONN, "sessiondata": about(sessid)})
        server.link_heard(link, OPERATION, sessid, {"operation": amp.PDISCONN, "reason": reason})
    assert [heard for heard in doorway.heard if heard[0] == "gone"] == [
        ("gone", 11, True),
        ("gone", 12, False),
    ]


def test_the_hooks_of_the_start_run_once_however_often_a_link_is_made(server, monkeypatch, db):
    called = []
    monkeypatch.setattr(server, "_call_start_stop", called.append)
    monkeypatch.setattr(
        service, "LoopingCall", lambda deed: type("Call", (), {"start": lambda *a, **k: None})()
    )
    server.run_init_hooks()
    for _ in range(3):
        link = PortalEnd()
        server.link_made(link)
        server.link_heard(link, OPERATION, 0, {"operation": amp.PSYNC, "sessiondata": {}})
        server.link_lost(link)
        server.run_init_hooks("reload")
    assert called == ["at_server_init", "at_server_cold_start", "at_server_start"]


def test_the_minutely_round_moves_nobody(server, house, ann, doorway, monkeypatch):
    monkeypatch.setattr(service, "close_old_connections", lambda: None)
    monkeypatch.setattr(service, "conditional_flush", lambda *limits: None)
    ann.cmd_last = ann.conn_time = -1e9
    for _ in range(10):
        server.server_maintenance()
    assert doorway.heard == []
    assert list(house) == [11]


def test_stopping_calls_the_hooks_lets_the_last_lines_leave_and_shows_nobody_out(
    server, house, doorway, monkeypatch
):
    called = []
    monkeypatch.setattr(server, "_call_start_stop", called.append)
    link = PortalEnd()
    link.close = lambda: called.append("closed")
    server.link_made(link)
    server.link_heard(link, OPERATION, 11, {"operation": amp.PCONN, "sessiondata": about(11)})
    monkeypatch.setattr(service.reactor, "callLater", lambda *later: None)
    stopped = server.shutdown(_reactor_stopping=True)
    assert called == ["at_server_cold_stop", "at_server_stop", "closed"]
    assert not stopped.called
    server.link_lost(link)
    assert stopped.called
    assert ("gone", 11, False) not in doorway.heard
