"""Changing the mask: in a person's own Dressing Room and nowhere else.

Nobody sees it. The mask that comes off is nowhere then; the new one is in the room, and goes out to where it
was last left, at the person's own move.
"""

from game.common.changes import change, emit
from game.personas import selectors as personas
from game.personas import services as persona_deeds
from game.personas.models import Persona
from game.personas.refusals import GuestsHaveNone, NoSuchPersona, WornAlready
from game.personas.rules import Who
from game.places import atlas, presence
from game.places.events import MaskChanged
from game.places.keeper import Act, keeper_of
from game.places.refusals import ChangeAtHome, NothingToTakeOff, NoWay
from game.places.selectors import here
from game.places.services import goes_out_to, keep_standing


def check(who: Who, *, now: float) -> None:
    """Nothing where `who` is keeps them from going and changing.

    Raises GuestsHaveNone, and what the keeper of the place refuses (in a circle, whose turn it is).
    """
    if who.is_guest:
        raise GuestsHaveNone()
    place_id = presence.place_of(who.id)
    if place_id is None:
        raise NoWay()
    keeper_of(place_id).ask(Act("change", who, place_id), now=now)


def named(who: Who, said: str) -> Persona:
    """The mask of this person that `said` names. Raises GuestsHaveNone, NoSuchPersona."""
    if who.is_guest:
        raise GuestsHaveNone()
    return personas.mine(who.person_id, said)


def meant(who: Who, said: str) -> Persona:
    """The same, of those that hang in the wardrobe. Raises GuestsHaveNone, NoSuchPersona, WornAlready."""
    persona = named(who, said)
    if persona.id == who.id:
        raise WornAlready(name=persona.name)
    return persona


def home_persona(who: Who) -> Persona:
    """What is worn once this mask is off. Raises GuestsHaveNone, NothingToTakeOff."""
    if who.is_guest:
        raise GuestsHaveNone()
    persona = personas.home_of(who.person_id)
    assert persona is not None, "everybody has a home persona"
    if persona.id == who.id:
        raise NothingToTakeOff(name=persona.name)
    return persona


def is_at_home(who: Who) -> bool:
    """Whether `who` is in their own Dressing Room."""
    own = None if who.is_guest else atlas.own_room(who.person_id)
    return own is not None and presence.place_of(who.id) == own.id


def way_out(who: Who) -> str:
    """The name of the place to which `who` goes out of their Dressing Room; for themselves alone."""
    return goes_out_to(who).name


def wear(who: Who, persona: Persona, *, now: float) -> None:
    """`who` takes their mask off and has `persona` on, another of the same person's.

    Rows change at once or not at all. Raises GuestsHaveNone, WornAlready, ChangeAtHome, NoSuchPersona, Busy.
    Emits MaskChanged.
    """
    check(who, now=now)
    if persona.id == who.id:
        raise WornAlready(name=persona.name)
    if not is_at_home(who):
        raise ChangeAtHome()
    with change():
        found = personas.persona(persona.id)  # as it is now: it may have been laid aside by another door
        if found is None or found.retired_on is not None or found.person_id != who.person_id:
            raise NoSuchPersona()
        persona_deeds.put_on(found)
        keep_standing(found, here(who))
        emit(MaskChanged(who.id, found.id))
