"""Who reads reports and decides on steps: stewards, and those who keep a circle, each in their own name."""

from dataclasses import dataclass
from uuid import UUID

from game.people import selectors as people
from game.people.models import Person
from game.personas import selectors as personas
from game.personas.rules import Who
from game.safety.order import rings
from game.safety.order.refusals import ForHelpers


@dataclass(frozen=True)
class Helper:
    """Somebody who helps to keep order, in their own name."""

    person_id: UUID
    persona_id: UUID
    name: str
    is_steward: bool
    circles: frozenset[UUID]


def helper(who: Who) -> Helper:
    """`who` as somebody who helps. Raises ForHelpers."""
    persona = None if who.is_guest else personas.persona(who.id)
    if persona is None or persona.kind != "home":
        raise ForHelpers()
    is_steward = "steward" in personas.powers(persona)
    circles = rings.known().kept_by(persona.id)
    if not is_steward and not circles:
        raise ForHelpers()
    return Helper(persona.person_id, persona.id, persona.name, is_steward, circles)


def steward(who: Who) -> Helper:
    """`who` as a steward. Raises ForHelpers."""
    found = helper(who)
    if not found.is_steward:
        raise ForHelpers()
    return found


def stewards() -> frozenset[UUID]:
    """The persons who run this house and may be here just now."""
    there = Person.objects.filter(id__in=people.stewards(), suspended=False)
    return frozenset(there.values_list("id", flat=True))


def is_helper(persona_id: UUID | None, circle_id: UUID | None) -> bool:
    """Whether this mask is a steward's own name, or keeps that circle: a report about it is for stewards."""
    if persona_id is None:
        return False
    keeps = circle_id is not None and persona_id in rings.known().keepers(circle_id)
    return keeps or persona_id in personas.stewards()


def own_name(person_id: UUID | None) -> str:
    """A helper as others are told of them; empty where they are gone."""
    persona = personas.home_of(person_id) if person_id is not None else None
    if persona is None:
        return ""
    return f"{persona.name} ({persona.title})" if persona.title else persona.name
