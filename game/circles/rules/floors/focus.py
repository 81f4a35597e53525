"""One person speaks; the others are silent."""

from game.circles.rules.floors.popcorn import Popcorn


class Focus(Popcorn):
    """One person speaks; the others are silent."""
