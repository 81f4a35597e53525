"""The house's waking hours: the tick from its first to its last second."""

from twisted.internet.task import LoopingCall

from game.circles import pairs
from game.circles import services as circles
from game.circles.care import in_the_house
from game.circles.meetings import waking
from game.common import texts
from game.common.changes import AWAY, out_of_reach
from game.people import vault
from game.personas.rules import Who
from game.places import presence
from game.safety.order import buffer
from game.talk import services as talk
from server import logs, stewarding, tidying, wiring
from server.clock import TICK_S, Clock
from server.conf.env import house
from server.threads import Hands
from typeclasses import asked_showing, hearing


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
        """What is due is done. A fault in one deed stops neither the others nor the next tick."""
        self.ticks += 1
        self._beat()
        for deed in (
            lambda: buffer.tick(now=self.clock.now()),
            lambda: circles.tick(now=self.clock.now()),
            lambda: pairs.tick(now=self.clock.now()),
            lambda: in_the_house.tick(now=self.clock.now()),
            lambda: talk.tick(now=self.clock.now()),
            lambda: asked_showing.tick(now=self.clock.now()),
            lambda: vault.tick(now=self.clock.now()),
            lambda: stewarding.tick(self.ticks),
            lambda: tidying.tick(self.ticks),
        ):
            try:
                deed()
            except AWAY as error:
                out_of_reach(error)  # the next tick does it
            except Exception:
                logs.fault("tick")  # what one of them cannot do must not keep the others from theirs

    def end(self) -> None:
        """Everybody present is told, meetings stay as they are, pages are locked, time stands still."""
        if self._loop.running:
            self._loop.stop()
        closing = texts.page("screens/closing.md")
        everyone: tuple[Who, ...] = presence.everyone()
        hearing.tell((who.id for who in everyone), lambda reader: closing, "system")
        vault.forget()
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
