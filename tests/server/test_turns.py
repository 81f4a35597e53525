"""The turns of a process: an event goes to whom it is for, and a fault in one keeps no other from theirs."""

import socket

import pytest
from twisted.internet import epollreactor, selectreactor

from server import logs, turns


class Reader:
    """Takes what comes; `deed` is done with it."""

    def __init__(self, reactor, deed):
        self.ours, self.theirs = socket.socketpair()
        self.deed, self.heard = deed, []
        reactor.addReader(self)

    def fileno(self) -> int:
        return self.ours.fileno()

    def logPrefix(self) -> str:
        raise AssertionError("nobody asks for it")

    def doRead(self) -> None:
        self.heard.append(self.ours.recv(100))
        self.deed(self)

    def connectionLost(self, reason) -> None:
        self.heard.append(reason.type)


@pytest.fixture
def reactor():
    made = epollreactor.EPollReactor()
    turns.straighten(made)
    yield made
    for one in made.removeAll():
        for end in (one.ours, one.theirs):
            end.close()
    made._poller.close()


def test_what_has_come_goes_to_each_in_one_turn(reactor):
    readers = [Reader(reactor, lambda one: None) for _ in range(3)]
    for number, one in enumerate(readers):
        one.theirs.send(b"%d" % number)
    reactor.doIteration(0)
    assert [one.heard for one in readers] == [[b"0"], [b"1"], [b"2"]]
    reactor.doIteration(0)
    assert [len(one.heard) for one in readers] == [1, 1, 1]


def test_who_is_gone_since_the_turn_began_hears_nothing(reactor):
    readers = []
    readers += [Reader(reactor, lambda one: [reactor.removeReader(other) for other in readers]) for _ in "ab"]
    for one in readers:
        one.theirs.send(b"a line")
    reactor.doIteration(0)
    assert sorted(len(one.heard) for one in readers) == [0, 1]


def test_a_fault_is_written_down_and_the_others_are_served(reactor, monkeypatch):
    faults = []
    monkeypatch.setattr(logs, "fault", faults.append)

    def deal(one, handle, event):
        if one is bad:
            raise RuntimeError("in Twisted's own hands")
        one.doRead()

    bad, good = (Reader(reactor, lambda one: None) for _ in range(2))
    reactor._doReadOrWrite = deal
    for one in (bad, good):
        one.theirs.send(b"a line")
    reactor.doIteration(0)
    assert good.heard == [b"a line"] and faults == ["turn"]


def test_who_fails_while_reading_is_let_go_as_ever(reactor):
    def fails(one):
        raise ValueError("a protocol that breaks")

    one = Reader(reactor, fails)
    one.theirs.send(b"a line")
    reactor.doIteration(0)
    assert one.heard == [b"a line", ValueError] and one not in reactor.getReaders()


def test_a_reactor_of_another_kind_stays_as_it_is():
    other = selectreactor.SelectReactor()
    before = other.doIteration
    turns.straighten(other)
    assert other.doIteration == before
