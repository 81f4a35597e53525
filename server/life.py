"""The house's waking hours: the tick from its first to its last second."""

from twisted.internet.task import LoopingCall

from game.circles import services as circles
from game.circles import waking
from game.common import texts
from game.personas.rules import Who
from game.places import presence
from server import logs, wiring
from server.clock import TICK_S, Clock
from server.conf.env import house
from server.threads import Hands
from server.tidying import tidy
from typeclasses import hearing

TIDY_EVERY = 900
"""Ticks between two tidyings of the file of rows: what was deleted is gone from it within the hour."""


class Life:
    """One waking of the house: its clock, its hands, its tick."""

    def __init__(self) -> None:
        self.clock = Clock(house().data / "clock", house().clock_rate)
        self.hands = Hands()
        self.ticks = 0
        self._loop = LoopingCall(self.tick)

    def begin(self) -> None:
        """Time passes."""
        self.clock.at_least(waking.latest_time())
        wiring.awake(self.clock.now, self.hands)
        self.hands.start()  # last: its threads outlive a waking that breaks
        self._loop.start(TICK_S, now=False)

    def tick(self) -> None:
        """What is due is done. A fault in one tick does not stop the next."""
        self.ticks += 1
        self._beat()
        try:
            circles.tick(now=self.clock.now())
            if self.ticks % TIDY_EVERY == 0:
                tidy()
        except Exception:
            logs.fault("tick")

    def end(self) -> None:
        """Everybody present is told, meetings stay as they are, time stands still."""
        if self._loop.running:
            self._loop.stop()
        closing = texts.page("screens/closing.md")
        everyone: tuple[Who, ...] = presence.everyone()
        hearing.tell((who.id for who in everyone), lambda reader: closing, "system")
        self._beat()
        self.hands.stop()

    def _beat(self) -> None:
        try:
            self.clock.beat()
        except OSError:  # a full disk must not stop a circle
            logs.fault("clock")


_now: list[Life] = []


def begin() -> None:
    """The house wakes, once in this process."""
    if not _now:
        _now.append(Life())
        _now[0].begin()


def end() -> None:
    """The house closes."""
    if _now:
        _now.pop().end()
