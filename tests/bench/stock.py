"""Evennia as it comes, with as many people as are wanted."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from tests.bench import ways
from tests.bench.clients import Crowd
from tests.bench.running import PASSPHRASE, names, run, wait_for
from tests.stories.house import free_ports


class Stock:
    """A game directory as `evennia --init` makes it, with nothing changed but ports and quick hashes.

    `mended`: its link to its Portal is not cut off by a read that ends at an unlucky byte, without which it
    does not outlive talk before hundreds. `hashes`: signing in costs what it costs stock.
    """

    name = "stock Evennia"

    def __init__(self, *, mended: bool = False, hashes: bool = False) -> None:
        self._mended, self._hashes = mended, hashes
        if mended:
            self.name = "stock Evennia, its link mended"
        self._folder = Path(tempfile.mkdtemp(prefix="mdw-stock-"))
        self._game = self._folder / "game"
        self.port, *self._ports = free_ports(7)
        self.web = self._ports[0]
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("MEADOW_")}
        self._environment = kept | {
            "PATH": path,
            "PYTHONDONTWRITEBYTECODE": "",
            "EVENNIA_SUPERUSER_USERNAME": "warden",
            "EVENNIA_SUPERUSER_PASSWORD": PASSPHRASE,
            "EVENNIA_SUPERUSER_EMAIL": "warden@example.org",
        }
        self._environment.pop("DJANGO_SETTINGS_MODULE", None)

    def open(self, count: int) -> None:
        """The doors are open and `count` people have accounts and characters."""
        self._evennia("--init", "game", cwd=self._folder)
        settings = self._game / "server" / "conf" / "settings.py"
        changed = SETTINGS.format(self.port, *self._ports) + ("" if self._hashes else QUICK)
        settings.write_text(settings.read_text() + changed)
        if self._mended:
            for process in ("portal", "server"):
                settings.with_name(f"{process}_services_plugins.py").write_text(MENDED)
        self._evennia("migrate")
        self._evennia("start")
        wait_for(self.port)
        self._evennia("shell", "-c", SETTLING.format(names=names(count), passphrase=PASSPHRASE))

    def crowd(self, way: str = "plain") -> Crowd:
        """A crowd that comes in this way; to whoever takes GMCP no line is told by it."""
        if way == "websocket":
            return ways.Browsers(self._ports[2], "/?bench", ways.to_stock, told=1)
        if way == "TLS":
            return ways.Encrypted(self._ports[4])
        crowd = Crowd(self.port) if way == "plain" else ways.WithFacts(self.port)
        crowd.told = 1
        return crowd

    def enter(self, crowd: Crowd, name: str) -> int:
        """`name` signs in; the connection's number."""
        who = crowd.come()
        crowd.wait(lambda: b"connect" in crowd.shown[who], 20, "the first screen")
        words = PASSPHRASE if isinstance(crowd, ways.Browsers) else f'"{PASSPHRASE}"'
        crowd.send(who, f"connect {name} {words}")
        return who

    def is_in(self, shown: bytes) -> bool:
        """Whether somebody who saw this is in the game."""
        return b"You become" in shown

    def pids(self) -> list[int]:
        """The processes whose time counts."""
        return [int((self._game / "server" / f"{one}.pid").read_text()) for one in ("portal", "server")]

    def stop(self) -> None:
        """It is closed, and could be opened again."""
        self._evennia("stop")

    def start(self) -> None:
        """`evennia start`."""
        self._evennia("start")

    def close(self) -> None:
        """Gone."""
        self._evennia("stop", check=False)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _evennia(self, *words: str, cwd: Path | None = None, check: bool = True) -> None:
        evennia = str(Path(sys.executable).parent / "evennia")
        run([evennia, *words], cwd or self._game, self._environment, check=check)


SETTINGS = """
TELNET_PORTS = [{0}]
WEBSERVER_PORTS = [({1}, {2})]
WEBSOCKET_CLIENT_PORT = {3}
AMP_PORT = {4}
SSL_ENABLED = True
SSL_PORTS = [{5}]
SSL_INTERFACES = ["127.0.0.1"]
TELNET_INTERFACES = WEBSERVER_INTERFACES = ["127.0.0.1"]
LOGIN_THROTTLE_LIMIT = CREATION_THROTTLE_LIMIT = 100000
MAX_CONNECTION_RATE = 100000
MAX_COMMAND_RATE = 100000
"""
QUICK = """
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
"""
MENDED = """
from evennia.server.portal.amp import AMPMultiConnectionProtocol
from twisted.protocols.amp import AMP

AMPMultiConnectionProtocol.dataReceived = AMP.dataReceived


def start_plugin_services(service):
    pass
"""
SETTLING = """
from evennia.utils.create import create_account
from evennia.accounts.accounts import DefaultAccount
for name in {names!r}:
    account, wrong = DefaultAccount.create(username=name, password={passphrase!r}, ip="127.0.0.1")
    assert account, wrong
"""
