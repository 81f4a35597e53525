"""A real house for a story: its own data folder, free ports, a supervisor, a Portal, a Server."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from server import lock

ROOT = Path(__file__).resolve().parents[2]


def free_ports(count: int) -> list[int]:
    """So many ports that nobody listens on just now."""
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class House:
    """Opened by what `make run` runs; closed by what `make stop` runs."""

    def __init__(self, pattern: Path | None = None, **settings: str) -> None:
        """`pattern` is the data folder of a house that was set up and stopped; a copy of it is quicker."""
        self.folder = Path(tempfile.mkdtemp(prefix="mdw"))
        self.data = self.folder / "data"
        if pattern is not None:
            shutil.copytree(pattern, self.data, ignore=shutil.ignore_patterns("*.sock", "logs"))
        self.telnet, self.tls, self.web = free_ports(3)
        kept = {name: value for name, value in os.environ.items() if not name.startswith("MEADOW_")}
        kept.pop("DJANGO_SETTINGS_MODULE", None)
        self.environment = {
            **kept,
            "MEADOW_DATA": str(self.data),
            "MEADOW_TELNET_PORT": str(self.telnet),
            "MEADOW_TLS_PORT": str(self.tls),
            "MEADOW_WEB_PORT": str(self.web),
            "MEADOW_TEST_HOUSE": "1",
            "PYTHONDONTWRITEBYTECODE": "",  # else each house compiles all of its modules three times
            **settings,
        }

    def setup(self, deed: str, timeout: float = 120) -> subprocess.CompletedProcess:
        """What `make <deed>` does in this house."""
        return subprocess.run(
            [sys.executable, "-m", "server.setup_house", deed],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )

    def upkeep(self, deed: str, *words: object, typed: str = "") -> subprocess.CompletedProcess:
        """What `make <deed>` does in this house, for deeds of upkeep; `typed` is what the operator types."""
        return subprocess.run(
            [sys.executable, "-m", "server.upkeep", deed, *map(str, words)],
            cwd=ROOT,
            env=self.environment,
            input=typed,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def open(self) -> str:
        """The doors are open; what was printed."""
        done = self.setup("run")
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def close(self) -> None:
        """The doors are closed and the folder is gone."""
        self.setup("stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def pid(self, process: str) -> int:
        """The number of the living Portal or Server."""
        return self._status()[process]["pid"]

    def kill(self, process: str) -> int:
        """SIGKILL to the Portal or the Server; the number it had."""
        pid = self.pid(process)
        os.kill(pid, signal.SIGKILL)
        return pid

    def wait_for_another(self, process: str, than: int, within: float = 20) -> None:
        """The process lives again under another number, and the house says that it is up."""
        until = time.monotonic() + within
        while time.monotonic() < until:
            status = self._status()
            found = status.get(process, {})
            if found.get("pid") not in (None, 0, than) and found.get("up") and status.get("linked"):
                return
            time.sleep(0.1)
        raise AssertionError(f"the {process} did not come back within {within} s")

    def _status(self) -> dict:
        return lock.told(self.data) or {}
