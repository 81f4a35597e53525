"""Those who raised a hand speak, the first raised first; who has not yet spoken comes before who has."""

from game.circles.rules.floors.popcorn import Popcorn


class Queue(Popcorn):
    """Those who raised a hand speak, the first raised first; who has not yet spoken comes before who has."""
