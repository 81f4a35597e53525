"""Those on the inner chairs speak, and one more chair stands open."""

from game.circles.rules.floors.open import Open


class Inner(Open):
    """Those on the inner chairs speak, and one more chair stands open."""
