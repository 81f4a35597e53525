"""Questions about personas. What ties a persona to a person is answered to the house alone."""

from uuid import UUID

from game.common import names
from game.personas.models import Persona


def persona(persona_id: UUID) -> Persona | None:
    """The persona of this id, or None."""
    return Persona.objects.filter(id=persona_id).first()


def worn_by(person_id: UUID) -> Persona | None:
    """The mask in which this person is or comes back; None before they have one."""
    return Persona.objects.filter(person_id=person_id, worn=True).first()


def person_id_of(persona_id: UUID) -> UUID | None:
    """Whose mask it is. For the house alone: never in an answer, a log line or an event."""
    return Persona.objects.filter(id=persona_id).values_list("person_id", flat=True).first()


def named(name: str) -> Persona | None:
    """The persona of this name, written in whatever way, or None."""
    return Persona.objects.filter(skeleton=names.skeleton(name)[:48]).first()


def names_of(ids: list[UUID] | tuple[UUID, ...]) -> dict[UUID, str]:
    """The names of these personas by id."""
    return dict(Persona.objects.filter(id__in=ids).values_list("id", "name"))
