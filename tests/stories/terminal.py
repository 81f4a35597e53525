"""A person at a terminal with a real MUD client: what its screen shows, and keys.

The screen is 24 lines of 80 columns. What is read is all that the client ever wrote to it, without what moves
its cursor and colours its letters.
"""

import contextlib
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import tempfile
import termios
import time
from pathlib import Path

import pytest

from tests.stories.people import PASSPHRASE, WITHIN

LINES, COLUMNS = 24, 80
_CONTROLS = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z@]|[()][0-9A-Za-z]|[=>78cDEM])|[\x00-\x08\x0e-\x1f]")


def found(*names: str) -> str:
    """The path of a program by one of its names; a test is skipped where it cannot be had."""
    path = f"{os.environ.get('PATH', '')}:/usr/games:/usr/sbin"
    for name in names:
        if where := shutil.which(name, path=path):
            return where
    why = f"there is no {names[0]} here"
    if "CI" in os.environ and os.geteuid() == 0 and shutil.which("apt-get"):
        pytest.fail(why)
    pytest.skip(why)


class Terminal:
    """A program in a terminal of its own."""

    def __init__(self, *words: str, home: Path | None = None, language: str = "C.UTF-8") -> None:
        self.home = home or Path(tempfile.mkdtemp(prefix="mdwtty"))
        there = {"TERM": "xterm-256color", "LANG": language, "LC_ALL": language, "HOME": str(self.home)}
        waits, goes = os.pipe()
        self.pid, self.handle = pty.fork()
        if not self.pid:
            os.close(goes)
            os.read(waits, 1)  # a client that asks how large its terminal is must not ask too soon
            os.execve(words[0], words, {**os.environ, **there})
        os.close(waits)
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        os.close(goes)
        self._written = b""
        self._mark = 0

    @property
    def shown(self) -> str:
        """All that was on the screen, its words with one space between them."""
        return " ".join(_CONTROLS.sub("", self._written.decode("utf-8", "replace")).split())

    def reads(self, words: str, within: float = WITHIN) -> None:
        """Waits until these words are shown after those that were read before."""
        until = time.monotonic() + within
        while (at := self.shown.find(words, self._mark)) < 0:
            if time.monotonic() > until:
                raise AssertionError(f"not shown: {words!r}; since the last: {self.shown[self._mark :]!r}")
            self._take(0.05)
        self._mark = at + len(words)

    def rest(self, seconds: float) -> str:
        """What was shown by the time that so many seconds are over, after what was read before."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._take(left)
        return self.shown[self._mark :]

    def types(self, line: str) -> None:
        """Keys, and Enter."""
        os.write(self.handle, line.encode() + b"\r")

    def close(self) -> None:
        """The window is closed."""
        if self.pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            os.close(self.handle)
            shutil.rmtree(self.home, ignore_errors=True)
            self.pid = 0

    def _take(self, seconds: float) -> None:
        if select.select([self.handle], [], [], seconds)[0]:
            with contextlib.suppress(OSError):
                self._written += os.read(self.handle, 65536)

    # a person

    def joins(self, login: str, name: str) -> None:
        """From the first screen to the Gate."""
        self.reads("join")
        self.types("join")
        for question, answer in (("login name", login), ("Which name shall others see", name)):
            self.reads(question)
            self.types(answer)
        for question in ("passphrase", "once more"):
            self.reads(question)
            self.types(PASSPHRASE)
        for number in range(1, 9):
            self.reads(f"Statement {number}: yes, or why?")
            self.types("yes")
        self.reads("last group of the code")
        code = re.search(r"(?:[A-Z2-9]{5}-){4}[A-Z2-9]{6}", self.shown[: self._mark]).group()
        self.types(code.rsplit("-", 1)[-1])
        self.reads(f"Welcome, {name}.")
        self.reads("Ways out")

    def connects(self, login: str) -> None:
        """Back in."""
        self.reads("connect")
        self.types("connect " + login)
        self.reads("Your passphrase, please.")
        self.types(PASSPHRASE)
        self.reads("Ways out")


def tintin(port: int, tls: bool = False, **how: str) -> Terminal:
    """TinTin++ at this port."""
    program = found("tt++")
    folder = Path(tempfile.mkdtemp(prefix="mdwtty"))
    (folder / "house.tin").write_text(f"#{'ssl' if tls else 'session'} {{house}} {{127.0.0.1}} {{{port}}}\n")
    return Terminal(program, str(folder / "house.tin"), home=folder, **how)


def tinyfugue(port: int, **how: str) -> Terminal:
    """TinyFugue at this port, without its own pager and windows."""
    return Terminal(found("tf5", "tf"), "-n", "-v", "127.0.0.1", str(port), **how)
