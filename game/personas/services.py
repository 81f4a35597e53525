"""Deeds about masks: the only writer of their own rows.

What stands on their sheets is written by sheets.py, and what is revealed by reveals.py.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from game.common import demo, names
from game.common.changes import change, emit
from game.people import registry, tries
from game.people import selectors as people_selectors
from game.people import services as people
from game.people.models import Person
from game.people.wrapping import Derived
from game.personas import selectors
from game.personas.checks import claims, face, other_kind, seen_words
from game.personas.events import PersonaChanged, PersonaErased
from game.personas.models import Naming, Persona
from game.personas.refusals import (
    DemoKeepsNames,
    HomeStays,
    NamedOften,
    NoSuchPersona,
    NotWhileWorn,
    PlayStaysPlay,
)
from game.personas.rules import CLAIMED, LONGEST, RENAMED, Draft
from game.personas.selectors import A_YEAR


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
    wraps: Derived | None = None,
) -> Persona:
    """A new person with a home persona, all in one change; of the recovery `code` only a hash is kept.

    With `wraps`, which is of the passphrase, they have a vault too, which opens by the code as well.
    `address` is from where they join, at house time `now`; empty for whom the house makes itself.
    Raises LoginIsOneWord, SameAsLogin, NotAName, NameReserved, NameTaken, ConsentMissing, TooManyJoined.
    """
    people_selectors.check_persona_name(name, login)
    with change():
        person = people.join(
            login, passphrase_hash, yes_to, code, address=address, now=now, steward=steward, wraps=wraps
        )
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


def free_name(
    person_id: UUID,
    said: str,
    *,
    today: date,
    mask: Persona | None = None,
    address: str = "",
    now: float = 0.0,
) -> str:
    """A name as it would be kept, when it is free and the person can take one more, for `mask` or a new one.

    `address` is from where they ask, at house time `now`: nobody finds out who is here by asking for names.
    Raises NamedOften, ManyNames, NotAName, NameReserved, NameTaken, TooMuch.
    """
    before = mask.name if mask else ""
    if mask is None or names.skeleton(said) != mask.skeleton:
        if mask is not None and mask.renamed >= RENAMED:
            raise NamedOften(name=mask.name, count=RENAMED)
        selectors.check_names_left(person_id, today=today)
    if address:
        tries.ask(address, now)
    return people_selectors.check_name(said, instead_of=before)


def new(person_id: UUID, draft: Draft, *, today: date, address: str = "", now: float = 0.0) -> Persona:
    """The person has one more mask, made at once or not at all; nobody wears it yet.

    Raises NoSuchKind, TooLong, NotPronouns, ManyPersonas, and all that free_name does.
    """
    kind = other_kind(draft.kind)
    seen = {field: seen_words(field, getattr(draft, field)) for field in ("pronouns", "short", "look")}
    with change():
        selectors.check_room(person_id, today=today)
        name = free_name(person_id, draft.name, today=today, address=address, now=now)
        people.claim_name(name)
        _count_naming(person_id, today)
        return Persona.objects.create(
            person_id=person_id, name=name, skeleton=names.skeleton(name)[:48], kind=kind, **seen
        )


def edit(
    person_id: UUID,
    persona: Persona,
    changes: Mapping[str, Any],
    *,
    today: date,
    address: str = "",
    now: float = 0.0,
) -> Persona:
    """What others see of the mask is as `changes` say, all at once or not at all; the mask as it is then.

    Keys are name, kind, face, fields of rules.LONGEST with their words, and of rules.CLAIMED with their
    lines. Whether others would see a name change is for places to say (game/places/wardrobe.py). Raises
    NoSuchPersona, HomeStays, NoSuchKind, PlayStaysPlay, DemoKeepsNames, TooLong, NotPronouns, ManyClaims,
    NoSuchFace, and all that free_name does. Emits PersonaChanged.
    """
    with change():
        row = _own(person_id, persona)
        wanted = {field: seen_words(field, changes[field]) for field in LONGEST if field in changes}
        wanted |= {field: claims(changes[field]) for field in CLAIMED if field in changes}
        if "face" in changes:
            wanted["face"] = face(changes["face"])
        if "kind" in changes and changes["kind"] != row.kind:
            wanted["kind"] = other_kind(changes["kind"])
            _check_not_home(row)
            if "play" in (row.kind, wanted["kind"]):
                raise PlayStaysPlay()
        if "name" in changes and names.normal(changes["name"]) != row.name:
            if demo.is_declared() and row.kind == "home":
                raise DemoKeepsNames(name=row.name)
            name = free_name(person_id, changes["name"], today=today, mask=row, address=address, now=now)
            wanted |= _renamed(row, name, today)
        wanted = {field: value for field, value in wanted.items() if value != getattr(row, field)}
        if wanted:
            Persona.objects.filter(id=row.id).update(**wanted)
            emit(PersonaChanged(row.id))
        return selectors.mine(person_id, wanted.get("name", row.name))


def _renamed(row: Persona, name: str, today: date) -> dict[str, Any]:
    """The columns of a new name; another way of writing the old one is not counted."""
    people.claim_name(name, instead_of=row.name)
    if (skeleton := names.skeleton(name)[:48]) == row.skeleton:
        return {"name": name}
    _count_naming(row.person_id, today)
    return {"name": name, "skeleton": skeleton, "renamed": row.renamed + 1}


def _count_naming(person_id: UUID, today: date) -> None:
    Naming.objects.filter(person_id=person_id, taken_on__lte=today - A_YEAR).delete()
    Naming.objects.create(person_id=person_id, taken_on=today)


def rest(person_id: UUID, persona: Persona, *, today: date) -> None:
    """The mask is laid aside until it is worn or woken.

    Raises NoSuchPersona, HomeStays, NotWhileWorn.
    """
    with change():
        row = _laid_aside(person_id, persona)
        Persona.objects.filter(id=row.id).update(rested_on=today)


def wake(person_id: UUID, persona: Persona) -> None:
    """The mask rests no longer. Raises NoSuchPersona."""
    with change():
        Persona.objects.filter(id=_own(person_id, persona).id).update(rested_on=None)


def retire(person_id: UUID, persona: Persona, *, today: date) -> None:
    """The mask is never worn again, and its name is given to nobody; its sheet stays.

    Raises NoSuchPersona, HomeStays, NotWhileWorn.
    """
    with change():
        row = _laid_aside(person_id, persona)
        Persona.objects.filter(id=row.id).update(retired_on=today, rested_on=None)


def erase(person_id: UUID, persona: Persona) -> None:
    """Every row of the mask is gone, sealed ones too, also of one that was retired. Its name stays taken.

    Raises NoSuchPersona, HomeStays, NotWhileWorn. Emits PersonaErased.
    """
    with change():
        row = _laid_aside(person_id, persona, retired_too=True)
        row_id = row.id
        registry.erase_mask(row_id)
        row.delete()
        emit(PersonaErased(row_id))


def _own(person_id: UUID, persona: Persona, *, retired_too: bool = False) -> Persona:
    """The mask as its row is now. Raises NoSuchPersona."""
    row = Persona.objects.filter(id=persona.id, person_id=person_id).first()
    if row is None or (row.retired_on and not retired_too):
        raise NoSuchPersona()
    return row


def _laid_aside(person_id: UUID, persona: Persona, *, retired_too: bool = False) -> Persona:
    row = _own(person_id, persona, retired_too=retired_too)
    check_laid_aside(row)
    return row


def check_laid_aside(row: Persona) -> None:
    """The mask is one that can rest or go. Raises HomeStays, NotWhileWorn."""
    _check_not_home(row)
    if row.worn:
        raise NotWhileWorn(name=row.name)


def _check_not_home(row: Persona) -> None:
    if row.kind == "home":
        raise HomeStays(name=row.name)


def put_on(persona: Persona) -> None:
    """`persona` is the mask that its person wears; no other of theirs is. A resting one rests no longer.

    Belongs into one change with where it stands. Raises NoSuchPersona for one that was laid aside for good
    meanwhile.
    """
    with change():
        Persona.objects.filter(person_id=persona.person_id, worn=True).update(worn=False)
        if not Persona.objects.filter(id=persona.id, retired_on=None).update(worn=True, rested_on=None):
            raise NoSuchPersona()


def _worn(person: Person, name: str) -> Persona:
    return Persona.objects.create(
        person=person, name=name, skeleton=names.skeleton(name)[:48], kind="home", worn=True
    )
