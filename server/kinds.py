"""Everything that is kept of people, lowest features first, as game/people/registry.py wants it.

A feature that keeps something more adds it to its own `kept.py`; a new `kept.py` is named here.
"""

from game.circles import kept as circles
from game.circles import kept_memory as beside_circles
from game.circles.care import kept as care_rooms
from game.people import kept as people
from game.people import registry
from game.personas import kept as personas
from game.places import kept as places
from game.safety.care import kept as care_kept
from game.safety.order import kept as kept_order
from game.safety.protection import kept as kept_protection
from game.talk import kept as talk
from server import kept as doors

ALL = (
    people,
    personas,
    kept_protection,
    kept_order,
    care_kept,
    places,
    talk,
    circles,
    beside_circles,
    care_rooms,
    doors,
)


def declare() -> None:
    """All of it is declared; doing so again changes nothing."""
    for module in ALL:
        registry.declare(*module.KEPT)
