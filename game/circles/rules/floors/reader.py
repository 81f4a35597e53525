"""The reader reads the texts of the part to the ring, one after another."""

from game.circles.rules.floors.host import Host


class Reader(Host):
    """The reader reads the texts of the part to the ring, one after another."""
