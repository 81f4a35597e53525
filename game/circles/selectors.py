"""Questions about circles: which there are, what runs where, who sits and in which order."""

from typing import Any
from uuid import UUID

from game.circles import answers, quiet_room, registry
from game.circles.events.meetings import CircleCard
from game.circles.formats import repertoire
from game.circles.meetings import kept_apart, reporting
from game.circles.models import Circle, Membership
from game.circles.refusals.care import MeetingIsNextDoor
from game.circles.refusals.meetings import (
    NoCircle,
    NoCircleHere,
    NoMeeting,
    NotInThisCircle,
    QuietWithoutSeats,
    WhichSeat,
)
from game.circles.registry import Living
from game.circles.rules.meeting import Meeting
from game.circles.standing.founding import form_of
from game.circles.view import asked as view_of_questions
from game.circles.view import ring as view
from game.circles.wording import cards, changing, next_door
from game.circles.wording.common import in_order
from game.common import names
from game.people import selectors as people
from game.personas import selectors as personas
from game.personas.rules import Who
from game.places import atlas, presence
from game.places import selectors as places


def circles() -> tuple[CircleCard, ...]:
    """Every standing circle by name, and after them the alcoves, in which two are brought together."""
    return tuple(sorted(registry.circles.values(), key=lambda card: (card.by_pair, in_order(card.name))))


def circle_named(said: str) -> CircleCard:
    """The circle of that name, or the only one that has these words in its name, or else in its room's.

    Raises NoCircle.
    """
    words = said.casefold().removeprefix("the ").strip()
    known = circles()
    for card in known:
        if words and words in (card.name.casefold().removeprefix("the "), card.key):
            return card
    for called in (lambda card: card.name, place_name):  # lists say of each in which room it meets
        found = [card for card in known if words and words in called(card).casefold()]
        if found:
            break
    if len(found) != 1:
        raise NoCircle()
    return found[0]


def circle_here(who: Who) -> CircleCard:
    """The circle that meets where `who` stands. Raises NoCircleHere, QuietWithoutSeats."""
    place_id = presence.place_of(who.id)
    card = registry.circle_at(place_id)
    if card is None:
        raise QuietWithoutSeats() if place_id and quiet_room.is_at(place_id) else NoCircleHere()
    return card


def circle_at(place_id: UUID | None) -> CircleCard | None:
    """The circle that meets in this place, or None."""
    return registry.circle_at(place_id)


def all_are_back() -> bool:
    """Whether presence can be believed: not between waking and the return of those still connected."""
    return registry.all_are_back()


def meeting_of(card: CircleCard) -> Living | None:
    """The running meeting of a circle, or None."""
    return registry.meeting_of_circle(card.id)


def meeting_here(who: Who) -> Living:
    """The meeting that runs where `who` stands. Raises NoMeeting, MeetingIsNextDoor."""
    living = registry.meeting_at(presence.place_of(who.id))
    if living is None:
        raise MeetingIsNextDoor() if kept_apart.aftercare_of(who.id) else NoMeeting()
    return living


def meets_here(who: Who) -> bool:
    """Whether a meeting runs where `who` stands, of which they can ask something; guests only look."""
    return not who.is_guest and registry.meeting_at(presence.place_of(who.id)) is not None


def ring_of(persona_id: UUID) -> frozenset[UUID]:
    """Who sits in one ring with this persona, listening seats too; empty when it has no seat."""
    living = registry.meeting_of(persona_id)
    return frozenset(seat.id for seat in living.meeting.seats if seat.hears) if living else frozenset()


def seat_becomes_free(who: Who) -> str | None:
    """What becomes of the seat of `who` when they go, in words for them; None when they have none."""
    living = registry.meeting_of(who.id)
    return None if living is None else changing.seat_becomes_free(living.circle, living.meeting, who.id)


def sits_beside(persona_id: UUID) -> bool:
    """Whether this persona sits next door with somebody of its ring."""
    living = registry.meeting_of(persona_id)
    seat = living.meeting.seat(persona_id) if living else None
    return seat is not None and seat.in_care


def has_seat(persona_id: UUID) -> bool:
    """Whether a running meeting has a seat for this persona, also one that is kept while it is away."""
    return registry.meeting_of(persona_id) is not None


def has_agreed(persona_id: UUID, card: CircleCard) -> bool:
    """Whether this persona has agreed to the circle's agreements as they are now."""
    return Membership.objects.filter(
        persona_id=persona_id, circle_id=card.id, version__gte=card.agreements_version
    ).exists()


def is_new(persona_id: UUID) -> bool:
    """Whether this persona is new to circles: it has sat in none, and keeps none."""
    keeps = any(persona_id in card.having("facilitator") for card in registry.circles.values())
    return not keeps and not has_sat_before(persona_id)


def has_sat_before(persona_id: UUID) -> bool:
    """Whether this persona has agreed to the agreements of any circle at any time."""
    return Membership.objects.filter(persona_id=persona_id, version__gt=0).exists()


def held_by_other(who: Who) -> str | None:
    """The name of who holds the meeting here and can be whispered to; None when nobody else does."""
    living = meeting_here(who)
    host = living.meeting.seat(living.meeting.host)
    if host is None or host.id == who.id or host.dropped_at is not None:
        return None
    return living.names[host.id]


def seat_named(who: Who, said: str) -> UUID:
    """The seat that `said` names in the meeting here: whole first, else the only one that begins so.

    Raises NoMeeting, NotInThisCircle, WhichSeat.
    """
    living = meeting_here(who)
    shape = names.skeleton(said)
    seats = {seat.id: names.skeleton(living.names[seat.id]) for seat in living.meeting.present}
    for seat_id, name in seats.items():
        if shape and name == shape:
            return seat_id
    begins = [seat_id for seat_id, name in seats.items() if shape and name.startswith(shape)]
    if not begins:
        raise NotInThisCircle()
    if len(begins) > 1:
        raise WhichSeat()
    return begins[0]


def place_name(card: CircleCard) -> str:
    """Where the circle meets, as one says it."""
    return atlas.place(card.place_id).name


def met(card: CircleCard) -> int:
    """How many meetings of a circle have reached their closing."""
    return Circle.objects.filter(id=card.id).values_list("met", flat=True).first() or 0


def order_here(who: Who) -> str:
    """Who sits here in order, and whose turn it is. Raises NoMeeting."""
    living = meeting_here(who)
    return cards.order(living.meeting, living.names, who.id)


def seen_in(place_id: UUID, reader: UUID | None = None) -> list[str]:
    """What `reader` sees, in words, of the circle that meets in a place; nothing where none does."""
    card, living = registry.circle_at(place_id), registry.meeting_at(place_id)
    if card is None:
        return []
    if living is not None and place_id != living.place_id:
        return [next_door.SAT_WITH]
    if living is None and meeting_of(card) is not None:
        return [next_door.ring_left(card)]
    return cards.seen_in(card, seen(living, reader), living.names if living else {}, reader)


def seen_at(place_id: UUID, who: Who) -> view.View | None:
    """What the client of `who` sees of the circle that meets in a place; None where none does, and where
    two of its ring sit with each other and `who` has no part in it."""
    card, now = registry.circle_at(place_id), registry.seen(0.0)
    if card is None:
        return None
    living = registry.meeting_at(place_id)
    if living is not None and place_id != living.place_id and living.meeting.seat(who.id) is None:
        return None
    if living is None and meeting_of(card) is not None:
        may_come = kept_apart.aftercare_of(who.id) is not None
        return view.ring_left(card, form_of(card), now, may_come=may_come)
    if living is None:
        closed = who.is_guest or not repertoire.opens(card.form)
        return view.quiet_place(card, form_of(card), now, guest=closed)
    meeting, leaving = kept_apart.seen_by(living, who.id), frozenset(living.leaving)
    ring = view.Ring(card, living.id, meeting, living.names, now, leaving)
    return ring.seen_by(who.id, guest=who.is_guest)


def asked_of(who_id: UUID) -> tuple[dict[str, Any], float | None]:
    """What the client of this persona sees of open questions, and when the first of them lapses."""
    questions = answers.open_for(who_id, registry.seen(0.0))
    lapses = [one.until for one in questions if one.until is not None]
    return view_of_questions.fact(questions), min(lapses, default=None)


def way_text(who: Who, card: CircleCard) -> str | None:
    """How `who` comes from where they stand to where the circle meets; None where no way leads there."""
    here = presence.place_of(who.id)
    if here is None:
        return None
    return cards.way(here == card.place_id, places.way_to(here, card.place_id))


def circle_list(who: Who) -> str:
    """The circles of the house, where they meet, how things stand, and the way from where `who` is."""
    found = []
    for card in circles():
        living = meeting_of(card)
        found.append((card, place_name(card), seen(living, who.id), way_text(who, card)))
    return cards.circle_list(found, who.id)


def card_text(who: Who, card: CircleCard) -> str:
    """The card of a circle, with who holds it today, and the way to it from where `who` is."""
    living = meeting_of(card)
    meeting, called = seen(living, who.id), living.names if living else {}
    duties = reporting.duties(meeting) if meeting else {}
    shown = (card, place_name(card), meeting, called, way_text(who, card), kept_by(card), duties)
    return cards.card(*shown, reader=who.id)


def seen(living: Living | None, reader: UUID | None) -> Meeting | None:
    """The meeting as it is for this reader."""
    if living is None or reader is None:
        return living and living.meeting
    return kept_apart.seen_by(living, reader)


def kept_by(card: CircleCard) -> list[str]:
    """Who keeps the circle, by name; with profession and duty of those of whom a steward has checked it."""
    ids = list(card.facilitators)
    whose, licences = personas.persons_of(ids), people.licences()
    called = lambda who_id, name: cards.keeper(name, *licences.get(whose.get(who_id), ()))
    return sorted(called(who_id, name) for who_id, name in personas.names_of(ids).items())
