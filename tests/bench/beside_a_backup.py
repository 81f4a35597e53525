"""What a backup costs those who talk while it is made: ten people in one place, with and without (R42)."""

import subprocess
import sys
import time
from typing import NamedTuple

from tests.bench.clients import Crowd
from tests.bench.houses import Meadow, names
from tests.stories.house import ROOT

MEMBERS, TALKING = 200, 10
LINES = 300
EACH_S = 0.11
"""Between two lines; each of the ten speaks more seldom than anybody is asked to slow down."""
PROMISED_MS = 50.0
"""By so much at most is a line later, in the slowest of a hundred."""


class Heard(NamedTuple):
    """Milliseconds from a line to the last who hears it: the middle, and the slowest of a hundred."""

    middle: float
    slow: float


def measured(house: Meadow) -> tuple[Heard, Heard, int]:
    """Without a backup, with one after the other, and how many there were."""
    house.open(MEMBERS)
    crowd = Crowd(house.port)
    try:
        assert house.upkeep("backup-key").returncode == 0
        people = [house.enter(crowd, name) for name in names(TALKING)]
        crowd.wait(lambda: all(house.is_in(bytes(crowd.shown[who])) for who in people), 60, "signing in")
        crowd.rest(2.0)
        alone = _heard(crowd, people)
        backups = _Backups(house)
        beside = _heard(crowd, people, backups.again)
        return alone, beside, backups.end()
    finally:
        crowd.close()
        house.close()


class _Backups:
    """One after the other, each in a process of its own, as `make backup` does."""

    def __init__(self, house: Meadow) -> None:
        self._words = [sys.executable, "-m", "server.upkeep", "backup"]
        self._environment = house.environment
        self._count = 0
        self._one: subprocess.Popen | None = None

    def again(self) -> None:
        """The next one begins where none is being made."""
        if self._one is None or self._one.poll() is not None:
            self.end()
            self._one = subprocess.Popen(
                self._words, cwd=ROOT, env=self._environment, stdout=subprocess.DEVNULL
            )

    def end(self) -> int:
        """The last one is whole; how many were made."""
        if self._one is not None:
            if self._one.wait(60) != 0:
                raise RuntimeError("a backup did not come about")
            self._count, self._one = self._count + 1, None
        return self._count


def _heard(crowd: Crowd, people: list[int], before_each=lambda: None) -> Heard:
    times = []
    for number in range(LINES):
        before_each()
        mark = f"heron{number}q".encode()
        for shown in crowd.shown.values():
            shown.clear()
        began = time.perf_counter()
        crowd.send(people[number % TALKING], f"say a line of a dozen words as people speak, {mark.decode()}")
        crowd.wait(lambda mark=mark: all(mark in crowd.shown[who] for who in people), 30, "the last listener")
        times.append(1000 * (time.perf_counter() - began))
        crowd.rest(EACH_S)
    times.sort()
    return Heard(times[LINES // 2], times[int(0.99 * LINES)])


def told(found: tuple[Heard, Heard, int]) -> bool:
    """Prints the table; whether the promise is kept."""
    alone, beside, count = found
    print(f"\n{LINES} lines of {TALKING} people in a house of {MEMBERS}, alone and beside {count} backups.\n")
    print("| | to the last listener, ms, middle | 99th |")
    print("|---|---|---|")
    print(f"| alone | {alone.middle:.1f} | {alone.slow:.1f} |")
    print(f"| while backups are made | {beside.middle:.1f} | {beside.slow:.1f} |")
    return count > 2 and beside.slow - alone.slow <= PROMISED_MS
