"""Whose profession a steward has checked. It is of the person, and known by their own name alone."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from game.circles import registry
from game.circles.events.standing import Checked
from game.circles.meetings import keeping
from game.circles.refusals.standing import NotTheirOwnName, PractitionerWords
from game.circles.registry import Living
from game.circles.rules.hosting import PRACTITIONER
from game.circles.standing import keepers, news
from game.common.changes import change
from game.common.plain import plain
from game.people import practitioners
from game.people import selectors as people
from game.personas import selectors as personas
from game.personas.models import Persona
from game.personas.rules import Who
from game.places.refusals import ForStewards
from game.safety.order import looks

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
    """The house knows of no profession of theirs any more, also in a meeting that runs; they are told, and
    who keeps a circle with them. Raises ForStewards, NotTheirOwnName, and Busy. Emits CircleNews.
    """
    persona = _named(who, said)
    if people.practitioner(persona.person_id) is None:
        return Checked(persona.name)
    before = [card for card in registry.circles.values() if persona.id in card.facilitators]
    with change():
        practitioners.take_back(persona.person_id)
        news.tell(news.What.LICENCE_GONE, "", persona.id)
    keepers.remember()
    for card in before:
        led_by = registry.circles[card.id].led_by
        more = led_by if led_by != card.led_by else ""
        others = card.facilitators - {persona.id}
        news.tell(news.What.LICENCE_GONE, card.name, *others, name=persona.name, more=more)
    for living in tuple(registry.living.values()):
        keeping.alone(lambda living=living: _is_none_in(living, persona.id))
    return Checked(persona.name)


def _is_none_in(living: Living, persona_id: UUID) -> None:
    """A meeting that runs goes on; who is no professional any more does not take it as one. Raises Busy."""
    card = registry.circles.get(living.circle.id, living.circle)
    living.circle = replace(living.circle, led_by=card.led_by)
    seat = living.meeting.seat(persona_id)
    if seat is not None and PRACTITIONER in seat.standing:
        after = living.meeting.with_seat(persona_id, standing=seat.standing - {PRACTITIONER})
        keeping.keep(living, replace(after, version=after.version + 1), ())


def shown(who: Who, said: str, *, today: date) -> Checked:
    """What a steward has checked of them, who can read that it was looked at.

    Raises ForStewards, NotTheirOwnName, Busy.
    """
    persona = _named(who, said)
    looks.looked(who.person_id, persona.person_id, "profession", today)
    row = people.practitioner(persona.person_id)
    return (
        Checked(persona.name)
        if row is None
        else Checked(persona.name, row.licence, row.jurisdiction, row.duty)
    )


def _named(who: Who, said: str) -> Persona:
    """Somebody by their own name; unknown and another persona are answered alike."""
    if not personas.is_steward(who):
        raise ForStewards()
    persona = personas.named(plain(said))
    if persona is None or persona.kind != "home":
        raise NotTheirOwnName()
    return persona
