"""Two and two, on a shared clock."""

from game.circles.rules.floors.open import Open


class Pair(Open):
    """Two and two, on a shared clock."""
