"""The turns of a process: an event goes to whom it is for, and a fault in one keeps no other from theirs."""

import socket

import pytest
from twisted.internet import epollreactor, selectreactor

from server import logs
from server.turns import Turns


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
    made.turns = Turns(made)
    made.turns.straighten()
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


def test_what_is_put_off_to_the_end_is_done_after_all_that_has_come_in_its_order(reactor):
    order = []

    def deed(one):
        order.append("read")
        for word in ("first", "then"):
            reactor.turns.at_end(lambda word=word: order.append(word))

    readers = [Reader(reactor, deed) for _ in "ab"]
    for one in readers:
        one.theirs.send(b"a line")
    reactor.doIteration(0)
    assert order == ["read", "read", "first", "then", "first", "then"]


def test_what_a_timer_puts_off_waits_for_nobody(reactor):
    done = []
    reactor.turns.at_end(lambda: done.append("now"))
    reactor.callLater(0, reactor.turns.at_end, lambda: reactor.turns.at_end(lambda: done.append("later")))
    reactor.runUntilCurrent()
    reactor.doIteration(0)
    assert done == ["now", "later"]


def test_a_fault_at_the_end_is_written_down_and_the_rest_is_done(reactor, monkeypatch):
    faults, done = [], []
    monkeypatch.setattr(logs, "fault", faults.append)
    reactor.turns.at_end(lambda: 1 / 0)
    reactor.turns.at_end(lambda: done.append("then"))
    reactor.doIteration(0)
    assert faults == ["turn"] and done == ["then"]


def test_a_reactor_of_another_kind_stays_as_it_is():
    other = selectreactor.SelectReactor()
    turns, before, done = Turns(other), other.doIteration, []
    turns.straighten()
    assert other.doIteration == before
    turns.at_end(lambda: done.append("in another turn"))
    assert done == []
    other.runUntilCurrent()
    assert done == ["in another turn"]
