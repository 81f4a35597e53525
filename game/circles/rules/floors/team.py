"""The team speaks among themselves; the rest listen."""

from game.circles.rules.floors.host import Host


class Team(Host):
    """The team speaks among themselves; the rest listen."""
