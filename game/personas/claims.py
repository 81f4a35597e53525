"""What a mask says of a life, line by line: lived, which is true, or imagined, which is for the stage."""

from datetime import date
from uuid import UUID

from game.common.changes import change
from game.common.plain import plain
from game.personas import services
from game.personas.models import Persona
from game.personas.refusals import NoSuchLine, NoWords


def add(person_id: UUID, persona: Persona, which: str, words: str, *, today: date) -> None:
    """One more line; `which` is one of rules.CLAIMED.

    Raises NoWords, ManyClaims, TooLong, NoSuchPersona. Emits PersonaChanged.
    """
    if not plain(words):
        raise NoWords(example=f"claims {which}=")
    with change():
        said = _said(persona, which)
        services.edit(person_id, persona, {which: [*said, words]}, today=today)


def drop(person_id: UUID, persona: Persona, which: str, number: int, *, today: date) -> None:
    """One line less. Raises NoSuchLine, NoSuchPersona. Emits PersonaChanged."""
    with change():
        said = _said(persona, which)
        if not 1 <= number <= len(said):
            raise NoSuchLine()
        services.edit(person_id, persona, {which: said[: number - 1] + said[number:]}, today=today)


def _said(persona: Persona, which: str) -> list[str]:
    return next(iter(Persona.objects.filter(id=persona.id).values_list(which, flat=True)), [])
