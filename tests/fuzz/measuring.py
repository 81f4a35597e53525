"""What a case takes of this process, at doors without a network. Time is the thread's own, so that no other
program's is counted.
"""

import time
from collections.abc import Callable
from random import Random

from tests.conftest import Actor
from tests.fuzz import doors
from tests.fuzz.running import AT_ONCE

TRIES = 3
"""Of so many the shortest counts: what is slow but once is chance."""

Deed = Callable[[Random], int]


def measured(deed: Deed, dice: Random) -> tuple[int, float]:
    """How many inputs the case had, and seconds of CPU."""
    began = time.thread_time()
    inputs = deed(dice)
    return inputs, time.thread_time() - began


def dearest(deed: Deed, seed: str) -> float:
    """Seconds of CPU that the case takes at least."""
    return min(measured(deed, Random(seed))[1] for _ in range(TRIES))


class AMember:
    """What is typed in a house without doors: each line for itself."""

    def __init__(self, trying) -> None:
        self.trying = trying

    def tries(self, dice: Random) -> tuple[int, float]:
        """A few lines; seconds of CPU of the dearest."""
        inputs, took = self._lines(dice)
        return inputs, max(took, default=0.0)

    def alone(self, seed: str) -> float:
        """Seconds of CPU that the dearest line takes at least."""
        tries = [self._lines(Random(seed))[1] for _ in range(TRIES)]
        return max((min(line) for line in zip(*tries, strict=False)), default=0.0)

    def _lines(self, dice: Random) -> tuple[int, list[float]]:
        took: list[float] = []

        def types(actor: Actor, line: str) -> None:
            began = time.thread_time()
            actor.type(line)
            took.append(time.thread_time() - began)

        return doors.commands(dice, self.trying, types), took


class AtTheDoor:
    """One door, for many cases on one doorstep, and for one alone."""

    def __init__(self, door: str) -> None:
        self.through, self.door, self.count = doors.AT_THE_DOORS[door], door, 0
        self._anew()

    def tries(self, dice: Random) -> tuple[int, float]:
        """One case, where others were before it."""
        self.count += 1
        if self.count % AT_ONCE == 0:
            self._anew()
        try:
            return measured(lambda dice: self.through(dice, self.step), dice)
        except BaseException:
            self._anew()
            raise

    def alone(self, seed: str) -> float:
        """One case on a doorstep that nobody else has seen."""
        self._anew()
        return dearest(lambda dice: self.through(dice, self.step), seed)

    def _anew(self) -> None:
        self.step = doors.steps()[self.door]
