"""Sockets that send at once: what the socket takes is gone with the call, the rest follows in its order."""

import socket

import pytest
from twisted.internet import tcp
from twisted.internet.protocol import Protocol
from twisted.internet.testing import MemoryReactorClock

from server import sockets


class Listener(Protocol):
    """Knows when its reader is slow."""

    def __init__(self):
        self.asked = []

    def pauseProducing(self):
        """The queue is full."""
        self.asked.append("pause")

    def resumeProducing(self):
        """The queue is empty."""
        self.asked.append("resume")

    def stopProducing(self):
        """It is over."""
        self.asked.append("stop")


@pytest.fixture
def pair():
    """Our end as a transport, its protocol, the other end as a socket."""
    ours, theirs = socket.socketpair()
    for one in (ours, theirs):
        one.setblocking(False)
        one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    protocol = Listener()
    transport = sockets._Tcp(ours, protocol, ("127.0.0.1", 1), None, 1, MemoryReactorClock())
    protocol.makeConnection(transport)
    yield transport, protocol, theirs
    ours.close()
    theirs.close()


def drained(transport, theirs):
    """All that comes out when the reactor writes on for as long as there is something."""
    got = b""
    while True:
        try:
            got += theirs.recv(1 << 20)
        except BlockingIOError:
            if not transport.dataBuffer[transport.offset :] and not transport._tempDataBuffer:
                return got
            transport.doWrite()


def test_what_is_written_is_there_with_the_call_and_the_reactor_is_not_asked(pair):
    transport, _, theirs = pair
    transport.write(b"hello")
    assert theirs.recv(100) == b"hello"
    assert transport not in transport.reactor.getWriters()


def test_what_the_socket_does_not_take_follows_in_its_order(pair):
    transport, _, theirs = pair
    said = [bytes([number]) * 9_000 for number in range(20)]
    for piece in said:
        transport.write(piece)
    assert transport in transport.reactor.getWriters()
    assert drained(transport, theirs) == b"".join(said)
    transport.write(b"after")
    assert theirs.recv(100) == b"after"


def test_a_slow_reader_is_told_of_as_before(pair):
    transport, protocol, theirs = pair
    transport.registerProducer(protocol, True)
    transport.write(b"x" * 300_000)
    assert protocol.asked == ["pause"]
    drained(transport, theirs)
    assert protocol.asked == ["pause", "resume"]


def test_whoever_is_asked_for_each_piece_is_asked_for_the_next(pair):
    transport, protocol, theirs = pair
    pieces = [b"one ", b"two ", b"three"]
    protocol.resumeProducing = lambda: (
        transport.write(pieces.pop(0)) if pieces else transport.unregisterProducer()
    )
    transport.registerProducer(protocol, False)
    for _ in range(6):
        transport.doWrite()
    assert theirs.recv(100) == b"one two three"


def test_a_lost_connection_is_left_to_the_reactor(pair):
    transport, _, theirs = pair
    theirs.close()
    transport.write(b"a")
    transport.write(b"b")
    assert transport.doWrite() is not None  # the reactor closes it for this
    transport.connected = 0
    transport.write(b"c")


def test_a_link_reads_bytes_alone():
    assert sockets._UnixServer.doRead is tcp.Connection.doRead is sockets._UnixClient.doRead


def test_what_is_looked_at_in_twisteds_transports_is_there(pair):
    transport, *_ = pair
    assert transport._tempDataBuffer == [] and transport.dataBuffer == b"" and transport.offset == 0
    assert transport._writeDisconnected is False
