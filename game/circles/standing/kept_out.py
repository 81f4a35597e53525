"""What circles tell those who keep order, and what they do where somebody may not be in one.

Whoever is kept out finds the door closed, in whatever mask; nobody else learns by it whose masks these are.
"""

from contextlib import suppress
from datetime import date
from uuid import UUID

from game.circles import models as m
from game.circles import registry, selectors, services
from game.circles.meetings import keeping
from game.circles.registry import Living
from game.circles.rules import machine
from game.circles.rules.events.meetings import Leave
from game.circles.standing import keepers
from game.common.changes import change
from game.common.refusals import Busy
from game.personas import selectors as personas
from game.places import atlas, presence
from game.safety.order import sanctions
from game.safety.order.events import KeptOut
from game.safety.order.rings import Where


class Rings:
    """The port of game/safety/order/rings.py."""

    def at(self, place_id: UUID | None) -> Where:
        """The place of this id; nowhere for None."""
        if place_id is None or not atlas.known(place_id):
            return Where()
        kind = atlas.place(place_id).kind
        card, living = registry.circle_at(place_id), registry.meeting_at(place_id)
        if card is None or card.by_pair:
            return Where(kind)
        form = living.meeting.form.name if living is not None else ""
        return Where(kind, card.id, card.name, living.id if living else None, form)

    def place_of(self, persona_id: UUID) -> UUID | None:
        """Where this persona is just now."""
        return presence.place_of(persona_id)

    def kept_by(self, persona_id: UUID) -> frozenset[UUID]:
        """The circles that it keeps."""
        return frozenset(one.id for one in registry.circles.values() if persona_id in one.facilitators)

    def keepers(self, circle_id: UUID) -> frozenset[UUID]:
        """Who keeps this circle."""
        card = registry.circles.get(circle_id)
        return card.facilitators if card is not None else frozenset()

    def called(self, circle_id: UUID) -> str:
        """The name of the circle, empty where there is none any more."""
        card = registry.circles.get(circle_id)
        return card.name if card is not None else ""

    def named(self, said: str) -> UUID:
        """The circle of that name. Raises NoCircle."""
        return selectors.circle_named(said).id

    def meeting_of(self, circle_id: UUID) -> UUID | None:
        """The meeting of this circle that runs just now, or None."""
        living = registry.meeting_of_circle(circle_id)
        return living.id if living is not None else None


def kept_out(event: KeptOut) -> None:
    """Their seat is free, as if they had left it; where it is for good, they belong to the circle no more.

    What hinders it now is made good by the next tidying; until then the door is closed to them already.
    """
    masks = personas.masks_of(event.person_id)
    living = registry.meeting_of_circle(event.circle_id)
    for seat in living.meeting.seats if living is not None else ():
        if seat.id in masks and not seat.left and seat.came:
            services.person_left_room(seat.id, is_answered=True)
        elif seat.id in masks and not seat.left:
            with suppress(Busy):
                _comes_to_no_aftercare(living, seat.id)
    if event.for_good:
        with suppress(Busy):
            _belongs_no_more(masks, event.circle_id)


def _comes_to_no_aftercare(living: Living, seat_id: UUID) -> None:
    after, facts = machine.step(living.meeting, Leave(seat_id), registry.seen(0.0))
    keeping.keep(living, after, facts, but=seat_id)


def tidy(*, today: date) -> None:
    """Nobody belongs to a circle to which they do not belong any more. Raises Busy."""
    for person_id, circle_id in sanctions.kept_out(today=today):
        _belongs_no_more(personas.masks_of(person_id), circle_id)


def _belongs_no_more(masks: frozenset[UUID], circle_id: UUID) -> None:
    found = {"circle_id": circle_id, "persona_id__in": masks}
    rows = [kind.objects.filter(**found) for kind in (m.Membership, m.Application)]
    if any(kind.exists() for kind in rows):
        with change():
            for kind in rows:
                kind.delete()
        keepers.remember()
