"""Dice at every door of a real house at once, over real sockets, while two people talk in it (R2, R15).

A case is a few connections that throw what they have at the same moment: strangers by telnet and by TLS, with
GMCP, guests, members, browsers that are signed in, and whoever asks for pages. After each case a
neighbour is answered; every now and then the two hear each other.
"""

import json
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from random import Random

from tests.attacks.weight import Weight, connected, throws
from tests.fuzz import cases
from tests.stories.browser import asking
from tests.stories.facts import FactMember
from tests.stories.house import House
from tests.stories.people import Client
from tests.stories.reader import Reader

MOST_MORE = 60 * 1024 * 1024
HASHING = 2 * 64 * 1024 * 1024
"""What two passphrases take while they are hashed, which is two at once at most; it is given back."""
EVERY = 25
"""After so many cases it is looked whether the processes are the same, and no larger."""
SAYS_S = 3.0
AT_ONCE = 4
TRIES = 3
ANSWERS_S = 10.0
NEIGHBOURS = 8
"""Who are asked in turn whether the house answers: each may type ten lines a second."""
MEMBERS = ("wren", "rook", "teal")
DOORS = (
    "telnet", "telnet", "tls", "gmcp", "gmcp over tls", "guest", "member", "member", "websocket", "http",
    "a stranger's websocket", "in the clear",
)  # fmt: skip


@contextmanager
def opened(pattern: Path, *, secure: bool) -> Iterator[House]:
    """A house with open doors, and of the web by https where it is `secure`."""
    made = House(pattern, MEADOW_WEB_TLS="on" if secure else "off", MEADOW_WIDE_ADDRESSES="127.0.0.1")
    made.certificate = made.data / "keys" / "tls.crt" if secure else None
    if secure:
        made.environment["MEADOW_PUBLIC_URL"] = f"https://localhost:{made.web}"
    made.open()
    try:
        yield made
    finally:
        made.close()


class Storm:
    """Everything at everybody."""

    def __init__(self, house: House) -> None:
        self.house, self.count, self._marks = house, 0, count()
        self._said = 0.0
        self.certificate: Path | None = house.certificate
        self.two = FactMember(house.telnet), FactMember(house.telnet)
        self.two[0].joins("heronlogin", "Heron")
        self.two[1].joins("otterlogin", "Otter")
        self.neighbours = [self._neighbour() for _ in range(NEIGHBOURS)]
        self._trusts = ssl._create_unverified_context()
        self.cookies = [self._signed_in(name) for name in ("lark", "finch")]
        self._logins = count()
        self.members: dict[str, FactMember] = {}
        self._read: dict[Path, int] = {}
        self.weight = Weight(house)

    def tries(self, dice: Random) -> tuple[int, float]:
        """A few connections at once; how many inputs they brought, and what the busier process took."""
        self._members_are_here()
        before = self._cpu()
        thrown = [self._begun(dice) for _ in range(AT_ONCE)]
        for one, pieces, _ in thrown:
            for piece in pieces:
                throws(one, piece, waits_s=0.1)
        self._answers()
        took = max(now - then for now, then in zip(self._cpu(), before, strict=True))
        for one, _, stays in thrown:
            assert b"Traceback" not in _all_of(one)
            if not stays:
                one.close()
        self.count += 1
        if self.count % EVERY == 0:
            self.are_well()
        return sum(pieces.inputs for _, pieces, _ in thrown), took

    def dearest(self, seed: str) -> float:
        """The same connections, one after the other and piece by piece: what the dearest, or coming in,
        takes of a process at least.
        """
        tries = [self._slowly(Random(seed)) for _ in range(TRIES)]
        return max((min(piece) for piece in zip(*tries, strict=False)), default=0.0)

    def _slowly(self, dice: Random) -> list[float]:
        self._members_are_here()
        took = []
        for _ in range(AT_ONCE):
            before = self._cpu()
            one, pieces, stays = self._begun(dice)
            for piece in (b"", *pieces):
                throws(one, piece, waits_s=0.1)
                self._answers()
                took.append(max(now - then for now, then in zip(self._cpu(), before, strict=True)))
                before = self._cpu()
            if not stays:
                one.close()
        return took

    # who comes

    def _begun(self, dice: Random) -> tuple[socket.socket, cases.Case, bool]:
        """Somebody at one of the doors, with what they will throw, and whether they stay afterwards."""
        door = dice.choice(DOORS)
        address = f"127.{dice.randrange(1, 200)}.{dice.randrange(250)}.{dice.randrange(1, 250)}"
        if door == "member":
            pieces = _lines(cases.typed(dice))
            name = dice.choice(MEMBERS)
            return self.members[name].socket, pieces, True
        if door == "guest":
            return (
                self._connected(self.house.telnet, address, False),
                _lines(["visit", *cases.typed(dice)]),
                False,
            )
        if door in ("telnet", "tls", "gmcp", "gmcp over tls"):
            secure = "tls" in door
            made = (cases.gmcp if "gmcp" in door else cases.telnet)(dice)
            return (
                self._connected(self.house.tls if secure else self.house.telnet, address, secure),
                made,
                False,
            )
        secure = self.certificate is not None and door != "in the clear"
        one = self._connected(self.house.web, address, secure)
        if "websocket" not in door:
            return one, cases.http(dice), False
        cookie = dice.choice(self.cookies) if door == "websocket" else "meadow=" + "k" * 43
        origin = f"{'https' if secure else 'http'}://localhost:{self.house.web}"
        throws(one, asking(f"localhost:{self.house.web}", cookie, origin), waits_s=0.1)
        return one, cases.websocket(dice), False

    def _neighbour(self) -> Client:
        one = Client(self.house.telnet)
        one.sends("visit")
        one.reads("You are visiting")
        return one

    def _connected(self, port: int, address: str, secure: bool) -> socket.socket:
        one = connected(port, address)
        return self._trusts.wrap_socket(one) if secure else one

    def _signed_in(self, name: str) -> str:
        """The cookie of a browser in which somebody is signed in who has joined by it."""
        reader = Reader(self.house.web, certificate=self.certificate)
        reader.joins(f"{name}login", name.title())
        reader.close()
        return "; ".join(f"{key}={value}" for key, value in reader.cookies.items())

    def _members_are_here(self) -> None:
        """Whoever was led out by a word comes again, as somebody new: the old one may be erased."""
        for name in MEMBERS:
            one = self.members.get(name)
            if one is None or _is_over(one.socket):
                if one is not None:
                    one.close()
                one = self.members[name] = FactMember(self.house.telnet)
                number = next(self._logins)
                letters = "".join(chr(97 + int(digit)) for digit in str(number))
                one.joins(f"{name}login{letters}", f"{name.title()}{letters}")
                one.quiet(0.05)

    # how it goes

    def _cpu(self) -> list[float]:
        """Seconds of CPU of the thread of each process in which all that is said is read."""
        return [_main_thread_s(pid) for pid in self.weight.pids.values()]

    def _answers(self) -> None:
        """The next of the neighbours is answered, and so all that came before was read."""
        one = self.neighbours[next(self._marks) % NEIGHBOURS]
        one.sends("fine")
        one.reads("nobody heard it", within=ANSWERS_S)
        if len(one.shown) > 100_000:
            one.shown, one.mark = "", 0

    def _hear_each_other(self) -> None:
        """The two do, and nothing else; a person says but so much in a minute."""
        mark = f"number {next(self._marks)}."
        self.two[0].sends(f"say {mark}")
        for one in self.two:
            one.reads(mark, within=ANSWERS_S)
            one.shown, one.mark = "", 0
            one.facts.clear()

    def are_well(self) -> None:
        """The two hear each other, nothing is written down as a fault, neither process has died or grown."""
        if time.monotonic() - self._said > SAYS_S:
            self._said = time.monotonic()
            self._hear_each_other()
        assert self.faults() == []
        assert {name: self.house.pid(name) for name in self.weight.pids} == self.weight.pids
        assert max(self.weight.more(name) for name in self.weight.pids) < MOST_MORE + HASHING

    def is_calm(self) -> None:
        """The two are well, and what was taken for a while is given back."""
        until = time.monotonic() + 30
        while self._more() > MOST_MORE and time.monotonic() < until:
            time.sleep(0.2)
        self._said = 0.0
        self.are_well()
        assert self._more() < MOST_MORE

    def _more(self) -> int:
        return max(self.weight.more(name) for name in self.weight.pids)

    def faults(self) -> list[str]:
        """What the house has written down of faults since this was asked last."""
        new = []
        for log in (self.house.data / "logs").glob("*.log"):
            with log.open() as lines:
                lines.seek(self._read.get(log, 0) if log.stat().st_size >= self._read.get(log, 0) else 0)
                new += lines.readlines()
                self._read[log] = lines.tell()
        return [line for line in new if json.loads(line)["event"] == "fault"]

    def close(self) -> None:
        """All go."""
        for one in (*self.two, *self.neighbours, *self.members.values()):
            one.close()


def _lines(typed: list[str]) -> cases.Case:
    return cases.Case([line.encode("utf-8", "replace") + b"\r\n" for line in typed], len(typed))


def _main_thread_s(pid: int) -> float:
    return int(Path(f"/proc/{pid}/task/{pid}/schedstat").read_text().split()[0]) / 1e9


def _all_of(one: socket.socket) -> bytes:
    """What came and was not read yet."""
    read = bytearray()
    with suppress(OSError):
        one.settimeout(0.0005)
        while data := one.recv(65536):
            read += data
    return bytes(read)


def _is_over(one: socket.socket) -> bool:
    """Whether the other end has closed; what it said is let go."""
    try:
        one.settimeout(0.0005)
        while one.recv(65536):
            pass
    except TimeoutError:
        return False
    except OSError:
        return True
    return True
