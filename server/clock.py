"""House time: seconds that the house has been alive, ever.

It stands still while the house is down, so a restart takes no time from anybody's turn; it never goes
backwards and knows nothing of the wall clock (R37). A test house may let it run faster.
"""

import os
import struct
import time
from collections.abc import Callable
from pathlib import Path

TICK_S = 1.0
_HEARTBEAT = struct.Struct("<d")


class Clock:
    """House time with its heartbeat in a small file, so that a killed house goes on within a tick of where it
    was."""

    def __init__(
        self, path: Path, rate: float = 1.0, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        """`rate` is how many seconds of house time pass in one second; 1 but in a test house."""
        self._monotonic, self._rate = monotonic, rate
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        kept = os.pread(self._file, _HEARTBEAT.size, 0)
        self._base = _HEARTBEAT.unpack(kept)[0] if len(kept) == _HEARTBEAT.size else 0.0
        self._since = monotonic()

    def now(self) -> float:
        """House time in seconds."""
        return self._base + (self._monotonic() - self._since) * self._rate

    def at_least(self, seen: float) -> None:
        """House time is not before `seen`, which some row remembers (after a power cut the file may be
        older)."""
        self._base += max(0.0, seen - self.now())

    def beat(self) -> None:
        """The file knows what time it is."""
        os.pwrite(self._file, _HEARTBEAT.pack(self.now()), 0)
