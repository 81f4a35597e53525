"""Those who raised a hand speak, the first raised first; who has not yet spoken comes before who has.

Where the floor is free and nobody waits, whoever speaks has it: nobody raises a hand to an empty queue. So
everybody who raises a hand, and stays, has the floor before anyone has it twice.
"""

from game.circles.rules.floors.popcorn import Popcorn


class Queue(Popcorn):
    """Raised hands, in order."""
