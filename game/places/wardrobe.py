"""What is done to masks with an eye on where they are: changing what others see, telling that two are one."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from game.personas import reveals, selectors
from game.personas import services as persona_deeds
from game.personas.models import Persona
from game.personas.refusals import GuestsHaveNone, NamedAtHome
from game.personas.rules import Who
from game.places import atlas, presence
from game.places.keeper import Act, keeper_of
from game.places.refusals import NobodyHere, NotToldNow
from game.places.selectors import person_here
from game.safety.protection import selectors as protection

AT_HOME = ("name", "kind", "face")
"""What never changes before other people's eyes."""


def is_out(persona_id: UUID) -> bool:
    """Whether this mask is in the house outside of its own Dressing Room, or a seat is kept for it."""
    place_id = presence.place_of(persona_id)
    if has_kept_place(persona_id):
        return True
    return place_id is not None and not (atlas.known(place_id) and atlas.place(place_id).is_own_room)


def has_kept_place(persona_id: UUID) -> bool:
    """Whether another feature keeps a place for this mask: a chair in a ring."""
    return any(keeps(persona_id) for keeps in _keepers_of_places)


_keepers_of_places: list[Callable[[UUID], bool]] = []


def ask_too(keeps: Callable[[UUID], bool]) -> None:
    """`keeps(mask)` says whether another feature keeps a place for a mask that is away. Joining twice counts
    once."""
    if keeps not in _keepers_of_places:
        _keepers_of_places.append(keeps)


def edit(
    person_id: UUID,
    persona: Persona,
    changes: Mapping[str, Any],
    *,
    today: date,
    address: str = "",
    now: float = 0.0,
) -> Persona:
    """What others see of the mask is as `changes` say, at once or not at all; the mask as it is then.

    Raises NamedAtHome, and all that game/personas/services.edit does. Emits PersonaChanged.
    """
    if is_out(persona.id) and any(changes.get(field, at) != at for field, at in _fixed(persona)):
        raise NamedAtHome(name=persona.name)
    return persona_deeds.edit(person_id, persona, changes, today=today, address=address, now=now)


def _fixed(persona: Persona) -> list[tuple[str, str]]:
    return [(field, getattr(persona, field)) for field in AT_HOME]


def tellable(who: Who, shown: str, to: str, *, now: float, today: date) -> tuple[Persona, Who]:
    """The mask called `shown` and the one here called `to`, where `who` can tell them that it is theirs.

    Raises GuestsHaveNone, NoSuchPersona, NobodyHere, NotClear, OnlyOneMask, NotToOneself, RevealedAlready,
    NotToldNow, and what the keeper refuses.
    """
    if who.is_guest:
        raise GuestsHaveNone()
    mine, other = selectors.mine(who.person_id, shown), person_here(who, to)
    reveals.check(who, mine, other)
    _ask_keeper(who, other, now, today)
    return mine, other


def reveal(who: Who, shown: Persona, to: Who, *, now: float, today: date) -> None:
    """`who` tells `to`, who is here, that `shown` is one person with them.

    It is private words between two in one place: where whispers rest, it rests. Raises NobodyHere, what the
    keeper refuses, and all that game/personas/reveals.reveal does. Emits Revealed.
    """
    _ask_keeper(who, to, now, today)
    reveals.reveal(who, shown, to, today=today)


def _ask_keeper(who: Who, to: Who, now: float, today: date) -> None:
    """Private words can go from `who` to `to`. Raises NobodyHere, NotToldNow, what the keeper refuses."""
    place_id = presence.place_of(who.id)
    if place_id is None or presence.place_of(to.id) != place_id:
        raise NobodyHere()
    keeper_of(place_id).ask(Act("whisper", who, place_id, target=to), now=now)
    if not protection.may_reach(who.id, to.id, "whisper", today=today):
        raise NotToldNow()
