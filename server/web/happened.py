"""Where something happened, for a report that is made on the site: chosen, and never taken from where one is.

Of circles only those stand there to which the persona belongs, where it is, or where it heard something of
late: another one would tell of another persona of theirs. For the house's one thread.
"""

from dataclasses import replace
from datetime import date
from uuid import UUID

from game.circles import registry
from game.circles.standing import mine
from game.circles.wording.common import title
from game.personas.rules import Who
from game.safety.order import buffer, rings
from game.safety.order.rings import Where
from server.web import order_wording as wording

OPEN, COMMON = "open", "common"
Places = dict[str, tuple[str, Where]]
"""By the key of each: what it is called, and what a report tells of it."""


def places(who: Who, person_id: UUID, *, today: date) -> Places:
    """What can be chosen, leaving it open first."""
    known = rings.known()
    heard = [line.place_id for line in buffer.lines_for(who.id)]
    here = {known.at(place_id) for place_id in (*heard, known.place_of(who.id))}
    belongs = [one.circle for one in mine.belongs(person_id, today=today) if one.persona.id == who.id]
    # What runs in a circle just now is told only by whoever is there, or was of late.
    found = {one.id: replace(known.at(one.place_id), meeting_id=None, form="") for one in belongs}
    found |= {where.circle_id: where for where in here if where.circle_id is not None}
    circles = [(registry.circles[circle_id], where) for circle_id, where in found.items()]
    named = sorted((title(card.name), card.key, where) for card, where in circles)
    return {
        OPEN: (wording.LEFT_OPEN, Where()),
        **{f"circle {key}": (name, where) for name, key, where in named},
        COMMON: (wording.IN_COMMON, Where(COMMON)),
    }
