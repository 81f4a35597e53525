"""Which circles somebody can name in a report: those that their persona knows, and no others.

To which it belongs, where it is, or where it heard something of late: another one would tell of another
persona of theirs. What runs in a circle just now is told only by whoever is there, or was of late.
"""

from dataclasses import replace
from datetime import date
from uuid import UUID

from game.circles import registry
from game.circles.events.meetings import CircleCard
from game.circles.standing import mine
from game.circles.wording.common import title
from game.personas.rules import Who
from game.safety.order import buffer, rings
from game.safety.order.rings import Where


def circles_known_to(who: Who, person_id: UUID, *, today: date) -> list[tuple[CircleCard, Where]]:
    """Each with what a report tells of it, by name."""
    known = rings.known()
    heard = [line.place_id for line in buffer.lines_for(who.id)]
    here = {known.at(place_id) for place_id in (*heard, known.place_of(who.id))}
    belongs = [one.circle for one in mine.belongs(person_id, today=today) if one.persona.id == who.id]
    found = {one.id: replace(known.at(one.place_id), meeting_id=None, form="") for one in belongs}
    found |= {where.circle_id: where for where in here if where.circle_id is not None}
    circles = [(registry.circles[circle_id], where) for circle_id, where in found.items()]
    return sorted(circles, key=lambda one: title(one[0].name))
