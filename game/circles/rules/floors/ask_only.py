"""The others may ask the person in focus, who answers or does not."""

from game.circles.rules.floors.popcorn import Popcorn


class AskOnly(Popcorn):
    """The others may ask the person in focus, who answers or does not."""
