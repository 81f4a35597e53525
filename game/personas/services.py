"""Deeds about personas: the only writer of their rows."""

from game.common import demo, names
from game.common.changes import change
from game.people import selectors as people_selectors
from game.people import services as people
from game.people.models import Person
from game.personas.models import Persona


class NotInADemo(RuntimeError):
    """A name that everybody may come in by was asked for in a house with people in it."""


def join_house(
    login: str,
    passphrase_hash: str,
    yes_to: dict[str, int],
    name: str,
    code: str,
    *,
    address: str = "",
    now: float = 0.0,
    steward: bool = False,
) -> Persona:
    """A new person with a home persona, all in one change; of the recovery `code` only a hash is kept.

    `address` is from where they join, at house time `now`; empty for whom the house makes itself.
    Raises LoginIsOneWord, SameAsLogin, NotAName, NameReserved, NameTaken, ConsentMissing, TooManyJoined.
    """
    people_selectors.check_persona_name(name, login)
    with change():
        person = people.join(login, passphrase_hash, yes_to, code, address=address, now=now, steward=steward)
        persona = make(person, name)
    return persona


def join_demo(name: str, passphrase_hash: str, yes_to: dict[str, int], code: str) -> Persona:
    """A person of a demo: login name and persona are one, because everybody may come in as them.

    Raises NotInADemo, NotAName, NameReserved, NameTaken, ConsentMissing.
    """
    if not demo.is_declared():
        raise NotInADemo()
    with change():
        person = people.join(name.lower(), passphrase_hash, yes_to, code)  # claims the name for both
        persona = _worn(person, names.normal(name))
    return persona


def make(person: Person, name: str) -> Persona:
    """A first persona of this name, worn from now on.

    Raises NotAName, NameReserved, NameTaken.
    """
    name = people_selectors.check_name(name)
    with change():
        people.claim_name(name)
        return _worn(person, name)


def _worn(person: Person, name: str) -> Persona:
    return Persona.objects.create(
        person=person, name=name, skeleton=names.skeleton(name)[:48], kind="home", worn=True
    )
