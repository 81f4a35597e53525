"""The houses that are measured, each with the same number of people, and what they use of the machine."""

import subprocess
import sys
from pathlib import Path

from tests.bench import ways
from tests.bench.clients import Crowd
from tests.bench.running import PASSPHRASE, names, run, wait_for
from tests.bench.stock import Stock
from tests.stories.house import ROOT, House, free_ports
from tests.stories.reader import Reader

AT_ONCE = 10


class Meadow:
    """This house, opened as `make run` opens it. Its people are rows that were written before."""

    name = "Meadow"

    def __init__(self, **settings: str) -> None:
        self._house = House(**settings)
        self.port, self.web = self._house.telnet, self._house.web

    def open(self, count: int) -> None:
        """The doors are open and `count` people are members."""
        self._house.open()
        self._house.setup("stop")
        run([sys.executable, "-m", "tests.bench.settling", str(count)], ROOT, self._house.environment)
        self._house.open()

    def crowd(self, way: str = "plain") -> Crowd:
        """A crowd that comes in this way."""
        if way == "websocket":
            return ways.Browsers(self.web, "/ws", ways.to_meadow, told=2)
        kind = {"plain": Crowd, "TLS": ways.Encrypted, "GMCP": ways.WithFacts}[way]
        return kind(self._house.tls if way == "TLS" else self.port)

    def enter(self, crowd: Crowd, name: str) -> int:
        """`name` signs in; the connection's number."""
        if isinstance(crowd, ways.Browsers):
            reader = Reader(self.web)
            reader.signs_in(f"{name}login", PASSPHRASE)
            reader.close()
            return crowd.come(f"meadow={reader.cookies['meadow']}")
        who = crowd.come()
        crowd.wait(lambda: b"connect" in crowd.shown[who], 20, "the first screen")
        crowd.send(who, f"connect {name}login {PASSPHRASE}")
        return who

    def is_in(self, shown: bytes) -> bool:
        """Whether somebody who saw this is in the house."""
        return b"Ways out" in shown or b"Room.Players" in shown

    def stop(self) -> None:
        """It is closed, and could be opened again."""
        self._house.setup("stop")

    def start(self) -> None:
        """`make run`, as on any day after the first."""
        run(["make", "run"], ROOT, self._house.environment)

    def upkeep(self, deed: str) -> subprocess.CompletedProcess:
        """What `make <deed>` does."""
        return self._house.upkeep(deed)

    @property
    def environment(self) -> dict[str, str]:
        """In which processes of this house run."""
        return self._house.environment

    def pids(self) -> list[int]:
        """The processes whose time counts."""
        return [self._house.pid("portal"), self._house.pid("house")]

    def close(self) -> None:
        """Gone."""
        self._house.close()


class Floor:
    """A bare chat, in which a line goes to all."""

    name = "bare Twisted"

    def __init__(self) -> None:
        (self.port,) = free_ports(1)
        self._process: subprocess.Popen | None = None

    def open(self, count: int) -> None:
        """The door is open; nobody has to be known."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.floor", str(self.port)], cwd=ROOT
        )
        wait_for(self.port)

    def crowd(self, way: str = "plain") -> Crowd:
        """A crowd; there is one way alone."""
        return Crowd(self.port)

    def enter(self, crowd: Crowd, name: str) -> int:
        """`name` comes; the connection's number."""
        who = crowd.come()
        crowd.send(who, f"connect {name}")
        return who

    def is_in(self, shown: bytes) -> bool:
        """Whether somebody who saw this is in the chat."""
        return b"You become" in shown

    def pids(self) -> list[int]:
        """The process whose time counts."""
        assert self._process is not None
        return [self._process.pid]

    def close(self) -> None:
        """Gone."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()


AnyHouse = Meadow | Stock | Floor


def cpu_s(house: AnyHouse) -> float:
    """Seconds of CPU that the house's processes have used, all threads together."""
    return sum(map(cpu_of, house.pids()))


def cpu_of(pid: int) -> float:
    """Seconds of CPU that one process has used: from the scheduler, to the nanosecond."""
    used = 0
    for thread in Path(f"/proc/{pid}/task").iterdir():
        used += int((thread / "schedstat").read_text().split()[0])
    return used / 1e9


def rss_kib(house: AnyHouse) -> int:
    """KiB of memory that the house's processes hold."""
    fields = (Path(f"/proc/{pid}/status").read_text().split("VmRSS:")[1] for pid in house.pids())
    return sum(int(field.split()[0]) for field in fields)


def come(house: AnyHouse, crowd: Crowd, count: int, but: int = 0) -> list[int]:
    """So many people come in, some at once, `but` the first of them; the numbers of their connections."""
    people: list[int] = []
    for start in range(but, count, AT_ONCE):
        coming = [house.enter(crowd, name) for name in names(count)[start : start + AT_ONCE]]
        crowd.wait(
            lambda coming=coming: all(house.is_in(bytes(crowd.shown[who])) for who in coming),
            90,
            "signing in",
        )
        people += coming
    return people
