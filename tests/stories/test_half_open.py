"""A thousand connections at each door that say nothing, or half a thing: whoever else comes is served, the
house lets in a bounded number, and ends them by itself."""

import os
import resource
import select
import socket
import ssl
import time
from pathlib import Path

import pytest

from server.process import allow_many_connections
from tests.stories.crowded import memory
from tests.stories.house import House
from tests.stories.people import Client
from tests.stories.reader import Reader

EACH = 1_000
OF_AN_ADDRESS = 2
MOST_UNKNOWN = 300
"""So many connections who are not signed in a house has, over telnet and TLS together (R6)."""

SPARE = 60
"""So many files more than its connections the Portal may have open."""

MOST_MORE = 48 * 1024 * 1024
"""So much may the Portal grow by three thousand that are half open."""


def half_a_hello() -> bytes:
    """The beginning of what TLS says first."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    hello = ssl.create_default_context().wrap_bio(incoming, outgoing, server_hostname="localhost")
    with pytest.raises(ssl.SSLWantReadError):
        hello.do_handshake()
    whole = outgoing.read()
    return whole[: len(whole) // 2]


HALVES = {
    "nothing": b"",
    "a letter": b"h",
    "half an aside": b"\xff\xfa\xc9Core.He",
    "half a hello": half_a_hello(),
    "half a header": b"GET / HTTP/1.1\r\nHost: loc",
    "half a form": b"POST /join HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n\r\nlogin=her",
    "half a websocket": b"GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upg",
}


class HalfOpen:
    """Many connections to one door, from many addresses, each with the next of some halves."""

    def __init__(self, port: int, net: int, halves: list[str]) -> None:
        self.sockets = []
        for number in range(EACH):
            high, low = divmod(number // OF_AN_ADDRESS, 250)
            home = f"127.{net}.{high}.{low + 1}"
            one = socket.create_connection(("127.0.0.1", port), timeout=20, source_address=(home, 0))
            one.sendall(HALVES[halves[number % len(halves)]])
            one.setblocking(False)
            self.sockets.append(one)

    def left(self, within: float = 1.0, until: int = 0) -> int:
        """How many the house has not ended; reads for so long, or until no more than so many are left."""
        poll, left = select.epoll(), {}
        for one in self.sockets:
            if one.fileno() >= 0:
                left[one.fileno()] = one
                poll.register(one, select.EPOLLIN)
        end = time.monotonic() + within
        while len(left) > until and time.monotonic() < end:
            for number, _event in poll.poll(0.1):
                try:
                    is_over = not left[number].recv(65536)
                except OSError:
                    is_over = True
                if is_over:
                    poll.unregister(number)
                    left.pop(number).close()
        poll.close()
        return len(left)

    def close(self) -> None:
        """All of them go."""
        for one in self.sockets:
            one.close()


@pytest.fixture
def storms():
    """`storms(port, net, halves)` is a thousand connections, which are closed after the story."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    if hard != resource.RLIM_INFINITY and hard < 4 * EACH:
        pytest.skip("this machine lets a process open too few files for three thousand connections")
    allow_many_connections()
    made: list[HalfOpen] = []

    def storm(*where) -> HalfOpen:
        made.append(HalfOpen(*where))
        return made[-1]

    yield storm
    for one in made:
        one.close()


def files(house: House) -> int:
    """How many files and sockets the Portal has open."""
    return len(os.listdir(Path(f"/proc/{house.pid('portal')}/fd")))


def is_served(house: House, **by: object) -> None:
    """Somebody from another address reads the first screen at both telnet doors, and pages."""
    for port, tls in ((house.telnet, False), (house.tls, True)):
        newcomer = Client(port, tls=tls)
        newcomer.reads("connect")
        newcomer.sends("help now")
        newcomer.reads("112")
        newcomer.close()
    reader = Reader(house.web, **by)
    for path in ("/", "/join", "/help-now"):
        assert reader.goes(path).status == 200, path
    reader.close()


def test_r07_a_thousand_half_open_at_each_door_keep_nobody_out(pattern, storms):
    house = House(pattern)
    house.open()
    try:
        before, files_before = memory(house, "portal"), files(house)
        telnet = storms(house.telnet, 2, ["nothing", "a letter", "half an aside"])
        is_served(house)
        assert MOST_UNKNOWN / 2 < files(house) - files_before <= MOST_UNKNOWN + SPARE
        tls = storms(house.tls, 3, ["nothing", "half a hello"])
        is_served(house)
        web = storms(house.web, 4, ["nothing", "half a header", "half a form", "half a websocket"])
        is_served(house)
        assert files(house) - files_before <= MOST_UNKNOWN + EACH + SPARE
        print(f"the Portal grew by {(memory(house, 'portal') - before) / 2**20:.1f} MiB")
        assert memory(house, "portal") - before < MOST_MORE
        assert web.left(60) == 0
        assert tls.left(60) == 0
        assert telnet.left() <= MOST_UNKNOWN
        telnet.close()
        is_served(house)
        assert files(house) - files_before <= SPARE
    finally:
        house.close()


def test_r07_a_thousand_half_hellos_keep_nobody_from_a_page_by_https(pattern, storms):
    house = House(pattern, MEADOW_WEB_TLS="on")
    house.open()
    try:
        files_before = files(house)
        web = storms(house.web, 5, ["nothing", "half a hello", "half a header"])
        is_served(house, certificate=house.data / "keys" / "tls.crt")
        assert files(house) - files_before <= EACH + SPARE
        assert web.left(60) == 0
        assert files(house) - files_before <= SPARE
    finally:
        house.close()
