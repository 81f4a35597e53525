"""The two houses that are measured: Meadow, and Evennia as it comes, each with the same number of people."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.clients import Crowd
from tests.stories.house import ROOT, House, free_ports

PASSPHRASE = "forty herons over the mill"
AT_ONCE = 10


def names(count: int) -> list[str]:
    """So many names that nobody could take for one another; 630 at most."""
    first = ("bel", "cor", "dan", "fen", "gil", "hol", "jan", "kep", "lor", "mar", "nev", "pax", "sel", "tam")
    last = ("a", "eth", "in", "o", "wen", "y", "ur", "ka", "ost", "im", "ade", "upe", "ezza", "uff", "anx")
    more = ("", "bri", "osk")
    return [end + head + tail for end in more for tail in last for head in first][:count]


class Meadow:
    """This house, opened as `make run` opens it. Its people are rows that were written before."""

    name = "Meadow"

    def __init__(self) -> None:
        self._house = House()
        self.port, self.web = self._house.telnet, self._house.web

    def open(self, count: int) -> None:
        """The doors are open and `count` people are members."""
        self._house.open()
        self._house.setup("stop")
        _run([sys.executable, "-m", "tests.bench.settling", str(count)], ROOT, self._house.environment)
        self._house.open()

    def enter(self, crowd: Crowd, name: str) -> int:
        """`name` signs in; the connection's number."""
        who = crowd.come()
        crowd.wait(lambda: b"connect" in crowd.shown[who], 20, "the first screen")
        crowd.send(who, f"connect {name}login {PASSPHRASE}")
        return who

    def is_in(self, shown: bytes) -> bool:
        """Whether somebody who saw this is in the house."""
        return b"Ways out" in shown

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


class Stock:
    """A game directory as `evennia --init` makes it, with nothing changed but ports and quick hashes."""

    name = "stock Evennia"

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="mdw-stock-"))
        self._game = self._folder / "game"
        self.port, *self._ports = free_ports(6)
        self.web = self._ports[0]
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("MEADOW_")}
        self._environment = kept | {
            "PATH": path,
            "EVENNIA_SUPERUSER_USERNAME": "warden",
            "EVENNIA_SUPERUSER_PASSWORD": PASSPHRASE,
            "EVENNIA_SUPERUSER_EMAIL": "warden@example.org",
        }
        self._environment.pop("DJANGO_SETTINGS_MODULE", None)

    def open(self, count: int) -> None:
        """The doors are open and `count` people have accounts and characters."""
        self._evennia("--init", "game", cwd=self._folder)
        settings = self._game / "server" / "conf" / "settings.py"
        settings.write_text(settings.read_text() + SETTINGS.format(self.port, *self._ports))
        self._evennia("migrate")
        self._evennia("start")
        _wait_for(self.port)
        self._evennia("shell", "-c", SETTLING.format(names=names(count), passphrase=PASSPHRASE))

    def enter(self, crowd: Crowd, name: str) -> int:
        """`name` signs in; the connection's number."""
        who = crowd.come()
        crowd.wait(lambda: b"connect" in crowd.shown[who], 20, "the first screen")
        crowd.send(who, f'connect {name} "{PASSPHRASE}"')
        return who

    def is_in(self, shown: bytes) -> bool:
        """Whether somebody who saw this is in the game."""
        return b"You become" in shown

    def pids(self) -> list[int]:
        """The processes whose time counts."""
        return [int((self._game / "server" / f"{one}.pid").read_text()) for one in ("portal", "server")]

    def close(self) -> None:
        """Gone."""
        self._evennia("stop", check=False)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _evennia(self, *words: str, cwd: Path | None = None, check: bool = True) -> None:
        evennia = str(Path(sys.executable).parent / "evennia")
        _run([evennia, *words], cwd or self._game, self._environment, check=check)


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
        _wait_for(self.port)

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


SETTINGS = """
TELNET_PORTS = [{0}]
WEBSERVER_PORTS = [({1}, {2})]
WEBSOCKET_CLIENT_PORT = {3}
AMP_PORT = {4}
TELNET_INTERFACES = WEBSERVER_INTERFACES = ["127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGIN_THROTTLE_LIMIT = CREATION_THROTTLE_LIMIT = 100000
MAX_CONNECTION_RATE = 100000
MAX_COMMAND_RATE = 100000
"""
SETTLING = """
from evennia.utils.create import create_account
from evennia.accounts.accounts import DefaultAccount
for name in {names!r}:
    account, wrong = DefaultAccount.create(username=name, password={passphrase!r}, ip="127.0.0.1")
    assert account, wrong
"""


AnyHouse = Meadow | Stock | Floor


def cpu_s(house: AnyHouse) -> float:
    """Seconds of CPU that the house's processes have used, all threads together."""
    return sum(map(_cpu_of, house.pids()))


def _cpu_of(pid: int) -> float:
    """From the scheduler, to the nanosecond."""
    used = 0
    for thread in Path(f"/proc/{pid}/task").iterdir():
        used += int((thread / "schedstat").read_text().split()[0])
    return used / 1e9


def come(house: AnyHouse, crowd: Crowd, count: int) -> list[int]:
    """So many people come in, some at once; the numbers of their connections."""
    people: list[int] = []
    for start in range(0, count, AT_ONCE):
        coming = [house.enter(crowd, name) for name in names(count)[start : start + AT_ONCE]]
        crowd.wait(
            lambda coming=coming: all(house.is_in(bytes(crowd.shown[who])) for who in coming),
            90,
            "signing in",
        )
        people += coming
    return people


def _run(words: list[str], cwd: Path, environment: dict[str, str], *, check: bool = True) -> None:
    done = subprocess.run(
        words, cwd=cwd, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    if check and done.returncode != 0:
        raise RuntimeError(f"{' '.join(words[:3])}: {(done.stdout + done.stderr)[-2000:]}")


def _wait_for(port: int) -> None:
    """Somebody who comes is shown a first screen, twice in a row: stock starts once more after its start."""
    until, shown = time.monotonic() + 90, 0
    while shown < 2:
        if time.monotonic() > until:
            raise RuntimeError(f"nobody answers on port {port}")
        shown = shown + 1 if _answers(port) else 0
        time.sleep(2.0)


def _answers(port: int) -> bool:
    crowd = Crowd(port)
    try:
        who = crowd.come()
        crowd.wait(lambda: b"connect" in crowd.shown[who], 3, "the first screen")
    except OSError:  # a wait that lasted too long is one too
        return False
    finally:
        crowd.close()
    return True
