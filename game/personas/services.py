"""Deeds about personas: the only writer of their rows."""

from game.common import names
from game.common.changes import change
from game.people import selectors as people_selectors
from game.people import services as people
from game.people.models import Person
from game.personas.models import Persona


def join_house(
    login: str, passphrase_hash: str, yes_to: dict[str, int], name: str, code: str, *, steward: bool = False
) -> Persona:
    """A new person with a home persona, all in one change; of the recovery `code` only a hash is kept.

    Raises NotAName, NameReserved, NameTaken, ConsentMissing.
    """
    with change():
        person = people.join(login, passphrase_hash, yes_to, code, steward=steward)
        persona = make(person, name)
    return persona


def make(person: Person, name: str) -> Persona:
    """A first persona of this name, worn from now on.

    Raises NotAName, NameReserved, NameTaken.
    """
    name = people_selectors.check_name(name)
    with change():
        people.claim_name(name)
        persona = Persona.objects.create(
            person=person, name=name, skeleton=names.skeleton(name)[:48], kind="home", worn=True
        )
    return persona
