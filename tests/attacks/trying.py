"""Somebody types hostile words into a house in which others listen; afterwards it is as it was before."""

from tests.unlinkable import ground
from tests.unlinkable.cast import Houseful
from tests.unlinkable.journals import Watched
from tests.unlinkable.people import PASSPHRASE
from tests.unlinkable.plans import HOME, OBSERVERS, WATCHERS
from tests.unlinkable.tries import letters

STEWARD = "Pim"


class Trying:
    """The house, and what its people have read and were shown."""

    def __init__(self, house: Houseful) -> None:
        self.house = house
        self.heard: list[tuple[str, str]] = []
        self.facts: list[tuple[str, dict]] = []

    def begins(self, at: str = "lawn") -> None:
        """Who watches stands at this place, asks and keeps nothing; the ring is as the files say."""
        from game.personas.models import Naming

        self.house.time.now += 700
        for name in WATCHERS:
            self.house.puts(name, at if name in OBSERVERS else HOME)
            self.house.tidies(name)
        Naming.objects.all().delete()
        ground.laid(self.house, *WATCHERS)
        self.new = f"New{letters(next(self.house._numbers))}"
        self.forgets()

    def forgets(self) -> None:
        """What was read and shown until now."""
        for actor in self.house.actors.values():
            actor.told.clear()
            actor.shown.clear()

    def actor(self, name: str) -> Watched:
        """One of them."""
        return self.house.actors[name]

    def steps(self, *lines: str, by: str = STEWARD) -> None:
        """What goes before, as in unlinkable/ground.py."""
        for line in lines:
            ground.step(self.house, line.replace("{new}", self.new), self.actor(by))

    def opens(self, name: str = STEWARD) -> None:
        """Their sealed pages are open."""
        self.actor(name).type("unlock")
        self.actor(name).type(PASSPHRASE)

    def read(self) -> list[tuple[str, str]]:
        """Who has read what since."""
        return [(name, text) for name in WATCHERS for _, text in self.actor(name).told]

    def shown(self) -> list[tuple[str, str, dict]]:
        """Whose client was shown which fact since."""
        return [(name, package, value) for name in WATCHERS for package, value in self.actor(name).shown]
