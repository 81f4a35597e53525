"""The file of facts: one JSON line each, turned over daily, kept 14 days, bounded in size."""

import contextlib
import json
import os
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

DAYS_KEPT = 14
DAY_BYTES = 8_000_000
HOUR_LINES = 200  # of one event in one process
# what the supervisor waits for
NEWS = frozenset({"portal_up", "house_up", "demo_up", "link_up", "link_down"})


class Book:
    """The facts of one process, in a file that turns over daily. Safe to use from several threads."""

    def __init__(self, folder: Path, process: str, clock: Callable[[], float] = time.time, news: int = -1):
        self.path = folder / f"{process}.log"
        self.clock, self.news = clock, news
        self.lock = threading.RLock()  # a fault may be noted while another fact is being written
        self.written: Counter[str] = Counter()
        self.unwritten: Counter[str] = Counter()
        self.dropped: Counter[str] = Counter()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.path.exists() and (last := _day(self.path.stat().st_mtime)) != _day(clock()):
            self._turn_over(last)
        self._open()

    def write(self, event: str, fields: dict) -> None:
        """The fact is a line of the file, or counted where the file has no room."""
        with self.lock:
            now = self.clock()
            if int(now // 3600) != self.hour:
                self._new_hour(now)
            if self.news >= 0 and event in NEWS:
                self._tell(event)
            if self.written[event] >= HOUR_LINES or self.size >= DAY_BYTES:
                self.unwritten[event] += 1
                return
            self.written[event] += 1
            self._put(now, event, fields)

    def drop(self, source: str, count: int = 1) -> None:
        """Free text came from `source` and was not written; that it came is counted."""
        with self.lock:
            self.dropped[source] += count

    def close(self) -> None:
        """What was counted is told, and the file is closed."""
        with self.lock:
            self._tell_counts(self.clock())
            os.close(self.handle)
            self.handle = -1

    def _put(self, now: float, event: str, fields: dict) -> None:
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now))
        line = (json.dumps({"at": at, "event": event, **fields}) + "\n").encode()
        try:
            self.size += os.write(self.handle, line)
        except OSError:  # a full disk must not stop a circle
            self.unwritten[event] += 1

    def _tell(self, event: str) -> None:
        try:
            os.write(self.news, f"{event}\n".encode())
        except OSError:
            self.news = -1

    def _new_hour(self, now: float) -> None:
        self._tell_counts(now)
        self.written.clear()
        self.hour = int(now // 3600)
        if _day(now) != self.day:
            self._new_day()

    def _new_day(self) -> None:
        """A new file, or the old one for another hour; its number is given back only after that."""
        before = self.handle
        try:
            with contextlib.suppress(FileNotFoundError):  # an operator may have taken the file away
                self._turn_over(self.day)
            self._open()
        except OSError:
            return
        os.close(before)

    def _tell_counts(self, now: float) -> None:
        for event, count in self.unwritten.items():
            self._put(now, "not_written", {"fact": event, "count": count})
        for source, count in self.dropped.items():
            self._put(now, "text_dropped", {"source": source, "count": count})
        self.unwritten.clear()
        self.dropped.clear()

    def _turn_over(self, day: str) -> None:
        self.path.rename(f"{self.path}.{day}")

    def _open(self) -> None:
        now = self.clock()
        self.handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self.size = os.fstat(self.handle).st_size
        self.day, self.hour = _day(now), int(now // 3600)
        for old in self.path.parent.glob(f"{self.path.name}.????-??-??"):
            if old.name[-10:] < _day(now - DAYS_KEPT * 86400):
                with contextlib.suppress(OSError):  # another day will do
                    old.unlink()


def _day(when: float) -> str:
    return time.strftime("%Y-%m-%d", time.gmtime(when))
