"""`help now` at every door, in every state in which somebody may need it: a matrix of states and doors.

Doors: telnet, telnet over TLS, a browser's websocket; and the page /help-now, which needs no sign-in at all.
"""

import contextlib
import functools
import http.client
import resource
import socket
import time

import pytest

from tests.stories.browser import Wire
from tests.stories.facts import FactMember
from tests.stories.people import PASSPHRASE, Client
from tests.stories.reader import Reader
from tests.stories.test_a_busy_database import locked

SOON_S = 3.0
"""Within this an answer counts; the Portal needs some milliseconds, a busy machine of builders more."""
OF_GERMANY = "TelefonSeelsorge: call 0800 111 0 111"
DOORS = ("telnet", "tls", "websocket")


class Seat:
    """One person at one door, whatever their client speaks."""

    def __init__(self, connection) -> None:
        self.of = connection

    def types(self, line: str) -> None:
        """One line."""
        (self.of.types if isinstance(self.of, Wire) else self.of.sends)(line)

    def waits(self, seconds: float = 0.4) -> None:
        """What comes meanwhile is read, and is no answer to what is typed next."""
        if isinstance(self.of, Wire):
            until = time.monotonic() + seconds
            while time.monotonic() < until:
                self.of.takes()
            self.of.mark = len(self.of.heard)
        else:
            self.of.quiet(seconds)

    def asks(self, line: str = "help now de") -> str:
        """The card that came for the line, and within which time."""
        began = time.monotonic()
        self.types(line)
        if isinstance(self.of, Wire):
            card = self.of.hears("Text", kind="care")["text"]
        else:
            self.of.reads("HELP NOW", within=SOON_S)
            card = "HELP NOW" + self.of.reads("findahelpline.com", within=SOON_S)
        assert time.monotonic() - began < SOON_S
        return " ".join(card.split())


def is_answered(seat: Seat) -> None:
    """The emergency number comes first, then the lines of the country; the general card comes as well."""
    card = seat.asks()
    assert card.index("call 112.") < card.index(OF_GERMANY)
    card = seat.asks("help now")
    assert card.index("112 in the European Union") < card.index("findahelpline.com")


def page(port: int, host: str = "127.0.0.1") -> str:
    """What the page says."""
    asked = http.client.HTTPConnection(host, port, timeout=5)
    asked.request("GET", "/help-now")
    answer = asked.getresponse()
    assert answer.status == 200
    said = answer.read().decode()
    asked.close()
    return said


@pytest.fixture(scope="module")
def seats(house):
    """Somebody at each door, signed in and in one ring; Ann at the telnet door holds it."""
    opened = []
    ann = FactMember(house.telnet)
    ann.joins("heron", "Ann")
    ben = FactMember(house.tls, tls=True)
    ben.joins("otter", "Ben")
    reader = Reader(house.web)
    reader.joins("larklogin", "Cyd")
    cyd = Wire(house.web, f"meadow={reader.cookies['meadow']}", reader.address)
    opened += [ann, ben, reader, cyd]
    made = dict(zip(DOORS, map(Seat, (ann, ben, cyd)), strict=True))
    for seat in made.values():
        seat.waits()
        for line in ("lawn", "house", "hearth", "sit", "agree"):
            seat.types(line)
            seat.waits(0.3)
    for line in ("host", "begin", "begin", "next"):
        made["telnet"].types(line)
    for seat in made.values():
        seat.waits()
    yield made
    for one in opened:
        one.close()


@contextlib.contextmanager
def nothing(house, seat):
    """In a ring where others are."""
    yield


@contextlib.contextmanager
def on_hold(house, seat):
    """The ring is on hold, and nobody but who holds it may speak."""
    seat.types("pause")
    seat.waits()
    yield


@contextlib.contextmanager
def unseen(house, seat):
    """A passphrase is asked for, typed unseen."""
    seat.types("passphrase")
    seat.waits()
    yield
    seat.types("stop")
    seat.waits()


@contextlib.contextmanager
def too_fast(house, seat):
    """More lines than the door takes wait already."""
    for number in range(60):
        seat.types(f"mistyped {number}")
    yield
    seat.waits(4.0)


@contextlib.contextmanager
def rows_locked(house, seat):
    """Another process holds the database."""
    with locked(house):
        yield


@contextlib.contextmanager
def disk_full(house, seat):
    """No file of the house can grow."""
    before = {}
    for process in ("house", "portal"):
        pid = house.pid(process)
        before[pid] = resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    try:
        yield
    finally:
        for pid, limits in before.items():
            resource.prlimit(pid, resource.RLIMIT_FSIZE, limits)


@contextlib.contextmanager
def server_dead(house, seat):
    """The Server was killed a moment ago."""
    pid = house.kill("house")
    yield
    house.wait_for_another("house", than=pid)
    seat.waits()


STATES = {state.__name__: state for state in (nothing, on_hold, unseen, rows_locked, disk_full, too_fast)}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("state", STATES)
def test_r47_help_now_is_answered_at_every_door_in_every_state(house, seats, state, door):
    with STATES[state](house, seats[door]):
        seats[door].waits()
        is_answered(seats[door])
        assert OF_GERMANY.partition(":")[0] in page(house.web)


@pytest.mark.parametrize("door", DOORS)
def test_r48_with_the_server_dead_it_is_answered_as_ever(house, seats, door):
    with server_dead(house, seats[door]):
        is_answered(seats[door])
        assert "HELP NOW" not in page(house.web) and "Numbers to call" in page(house.web)


@pytest.mark.parametrize("tls", [False, True])
def test_r47_before_anybody_has_said_who_they_are(house, seats, comes, tls):
    seat = Seat(comes(house.tls if tls else house.telnet, Client, tls=tls))
    seat.of.reads("help now")
    is_answered(seat)
    seat.types("connect heron")
    seat.waits()
    assert not seat.of.echo, "the passphrase is asked for"
    is_answered(seat)
    seat.types(PASSPHRASE)
    seat.of.reads("Ways out")


def test_r47_who_is_one_too_many_reads_numbers_before_the_door_closes(house, comes, monkeypatch):
    elsewhere = functools.partial(socket.create_connection, source_address=("127.0.0.7", 0))
    monkeypatch.setattr(socket, "create_connection", elsewhere)
    held = [comes(house.telnet, Client) for _ in range(10)]
    last = comes(house.telnet, Client)
    monkeypatch.undo()
    told = last.reads("999")
    assert "If a life is in danger: 112" in told
    is_answered(Seat(held[0]))
    assert "Numbers to call" in page(house.web)
