"""What a connection is told while one thing is dealt with leaves in one write; many alike are drawn once."""

import pytest

from server.portal import screen, websocket
from tests.server.browsing import Webstep
from tests.server.doorstep import Doorstep

LINE = {"text": [['Ben says, "hello"'], {"kind": "speech"}]}


@pytest.fixture
def doorstep():
    return Doorstep()


def counted(caller):
    """The writes of its transport from now on."""
    writes = []
    plainly = caller.transport.write
    caller.transport.write = lambda data: (writes.append(data), plainly(data))
    return writes


def test_all_of_one_read_leaves_in_one_write_for_each_in_its_order(doorstep):
    ann, ben = doorstep.signed_in("192.0.2.1"), doorstep.signed_in("192.0.2.2")
    both = [ann.connection.sessid, ben.connection.sessid]
    writes = counted(ann), counted(ben)
    with doorstep.sessions.together:
        for words in ("one", "two", "three"):
            doorstep.sessions.deliver(both, {"text": [[words], {"kind": "speech"}]})
        doorstep.sessions.deliver(both[:1], {"text": [["for Ann"], {"kind": "speech"}]})
        assert writes == ([], [])
    assert writes == ([b"one\r\ntwo\r\nthree\r\nfor Ann\r\n"], [b"one\r\ntwo\r\nthree\r\n"])


def test_outside_of_a_read_nothing_waits(doorstep):
    ann = doorstep.signed_in()
    writes = counted(ann)
    ann.connection.show("now", "speech")
    assert writes == [b"now\r\n"]


def test_a_farewell_leaves_with_what_was_held_before_the_connection_closes(doorstep):
    ann = doorstep.signed_in()
    with doorstep.sessions.together:
        ann.connection.show("first", "speech")
        ann.connection.close("Goodbye.")
        assert ann.transport.disconnecting
    assert ann.transport.value() == b"first\r\nGoodbye.\r\n"


def test_what_was_held_for_a_connection_that_is_lost_meanwhile_is_let_go(doorstep):
    ann, ben = doorstep.signed_in("192.0.2.1"), doorstep.signed_in("192.0.2.2")
    with doorstep.sessions.together:
        for who in (ann, ben):
            who.connection.show("hello", "speech")
        ann.connection.connectionLost()
    assert ann.transport.value() == b"" and ben.transport.value() == b"hello\r\n"


def test_a_connection_that_cannot_write_keeps_no_other_from_it(doorstep, monkeypatch):
    faults = []
    monkeypatch.setattr("server.portal.together.logs.fault", faults.append)
    ann, ben = doorstep.signed_in("192.0.2.1"), doorstep.signed_in("192.0.2.2")
    ann.transport.write = None
    doorstep.sessions.deliver([ann.connection.sessid, ben.connection.sessid], LINE)
    assert faults == ["together"]
    assert ben.seen == 'Ben says, "hello"\n'


def test_the_offers_of_a_door_leave_in_one_write(doorstep):
    caller = doorstep.caller()
    data = caller.transport.value()
    other = doorstep.door.buildProtocol(None)
    transport = type(caller.transport)("192.0.2.9")
    writes = []
    transport.write = writes.append
    other.makeConnection(transport)
    assert writes == [data] and len(data) > 10


def test_a_line_is_drawn_once_for_all_who_see_it_alike(doorstep, monkeypatch):
    drawn = []
    plainly = screen._drawn
    monkeypatch.setattr(screen, "_drawn", lambda *how: drawn.append(how) or plainly(*how))
    people = [doorstep.signed_in(f"192.0.2.{number}") for number in range(1, 6)]
    for caller in people:
        caller.connection.protocol_flags["SCREENREADER"] = False
    people[3].connection.protocol_flags["ENCODING"] = "latin-1"
    people[4].connection.protocol_flags["SCREENWIDTH"] = 40
    whom = [caller.connection.sessid for caller in people]
    doorstep.sessions.deliver(whom, {"text": [["Zoë sits down."], {"kind": "speech"}]})
    assert len(drawn) == 2
    assert [caller.transport.value() for caller in people].count("Zoë sits down.\r\n".encode()) == 4
    assert people[3].transport.value() == "Zoë sits down.\r\n".encode("latin-1")
    drawn.clear()
    words = "The circle goes on, and whoever has the turn goes on where they were before."
    doorstep.sessions.deliver(whom, {"text": [[words], {"kind": "circle"}]})
    assert len(drawn) == 3
    assert b"has the\r\nturn" in people[4].transport.value()


def test_nothing_of_a_line_is_kept_for_the_next(doorstep):
    ann = doorstep.signed_in()
    for words in ("one", "two"):
        doorstep.sessions.deliver([ann.connection.sessid], {"text": [[words], {"kind": "speech"}]})
    assert ann.seen == "one\ntwo\n"


def test_browsers_share_the_frames_of_a_line_and_of_its_fact(monkeypatch):
    step, drawn = Webstep(), []
    plainly = websocket._draws_text
    monkeypatch.setattr(websocket, "_draws_text", lambda *how: drawn.append(how) or plainly(*how))
    people = [step.signed_in_browser() for _ in range(3)]
    whom = [one.connection.sessid for one in people]
    with step.sessions.together:
        step.sessions.deliver(whom, LINE)
        step.sessions.deliver(whom, {"fact": [["Comm.Line", '{"text":"hello"}'], {}]})
    assert len(drawn) == 1
    for one in people:
        assert one.seen == [
            ["Text", {"text": 'Ben says, "hello"', "kind": "speech"}],
            ["Comm.Line", {"text": "hello"}],
        ]
