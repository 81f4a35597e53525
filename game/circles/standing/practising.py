"""Whose profession a steward has checked. It is of the person, and known by their own name alone."""

from datetime import date

from game.circles.events.standing import Checked
from game.circles.refusals.standing import NotTheirOwnName, PractitionerWords
from game.circles.standing import keepers
from game.common.plain import plain
from game.people import practitioners
from game.people import selectors as people
from game.personas import selectors as personas
from game.personas.models import Persona
from game.personas.rules import Who
from game.places.refusals import ForStewards

_LONGEST = (120, 80, 200)


def verify(who: Who, said: str, words: str, *, today: date) -> Checked:
    """A steward has checked this: licence; where it holds; perhaps a duty to report.

    Raises ForStewards, NotTheirOwnName, PractitionerWords, and Busy.
    """
    persona = _named(who, said)
    parts = [plain(part) for part in words.split(";")]
    if not 2 <= len(parts) <= 3 or not all(parts[:2]):
        raise PractitionerWords()
    if any(len(part) > most for part, most in zip(parts, _LONGEST, strict=False)):
        raise PractitionerWords()
    licence, where, duty = (*parts, "")[:3]
    practitioners.verify(persona.person_id, licence, where, duty, by_id=who.person_id, today=today)
    keepers.remember()
    return Checked(persona.name, licence, where, duty)


def take_back(who: Who, said: str) -> Checked:
    """The house knows of no profession of theirs any more. Raises ForStewards, NotTheirOwnName, and Busy."""
    persona = _named(who, said)
    practitioners.take_back(persona.person_id)
    keepers.remember()
    return Checked(persona.name)


def shown(who: Who, said: str) -> Checked:
    """What a steward has checked of them. Raises ForStewards, NotTheirOwnName."""
    persona = _named(who, said)
    row = people.practitioner(persona.person_id)
    return (
        Checked(persona.name)
        if row is None
        else Checked(persona.name, row.licence, row.jurisdiction, row.duty)
    )


def _named(who: Who, said: str) -> Persona:
    """Somebody by their own name; unknown and another persona are answered alike."""
    if not keepers.is_steward(who):
        raise ForStewards()
    persona = personas.named(plain(said))
    if persona is None or persona.kind != "home":
        raise NotTheirOwnName()
    return persona
