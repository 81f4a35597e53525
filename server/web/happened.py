"""Where something happened, for a report on the site: chosen, and never taken from where one is."""

from datetime import date
from uuid import UUID

from game.circles.standing import happened
from game.circles.wording.common import title
from game.personas.rules import Who
from game.safety.order.rings import Where
from server.web import order_wording as wording

OPEN, COMMON = "open", "common"
Places = dict[str, tuple[str, Where]]
"""By the key of each: what it is called, and what a report tells of it."""


def places(who: Who, person_id: UUID, *, today: date) -> Places:
    """What can be chosen, leaving it open first. For the house's one thread."""
    circles = happened.circles_known_to(who, person_id, today=today)
    return {
        OPEN: (wording.LEFT_OPEN, Where()),
        **{f"circle {card.key}": (title(card.name), where) for card, where in circles},
        COMMON: (wording.IN_COMMON, Where(COMMON)),
    }
