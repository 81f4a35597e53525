"""Questions about places: who is where, who may be seen from where, who is meant."""

from uuid import UUID

from game.common import names
from game.personas import selectors as personas
from game.personas.rules import Who
from game.places import atlas, presence
from game.places.refusals import NobodyHere, NobodyOfThatName, NotClear
from game.places.rules import Card


def here(who: Who) -> Card:
    """The place in which `who` stands. Raises KeyError when they are not in the house."""
    return atlas.place(presence.place_of(who.id))


def others(who: Who) -> tuple[Who, ...]:
    """Who else is where `who` is."""
    place_id = presence.place_of(who.id)
    return tuple(other for other in presence.at(place_id) if other.id != who.id) if place_id else ()


def in_sight(who: Who) -> tuple[tuple[Card, tuple[Who, ...]], ...]:
    """Each place that `who` may know of, with who is there: their own first, then the open ones with people
    in."""
    own = presence.place_of(who.id)
    places = [card for card in atlas.cards() if card.id == own or card.open]
    places.sort(key=lambda card: (card.id != own, card.name))
    return tuple((card, found) for card in places if (found := presence.at(card.id)))


def way_to(from_id: UUID, to_id: UUID) -> tuple[str, ...]:
    """The shortest way between two places as the words one walks by, through nobody's private room.

    Empty when it is the same place, or no way leads there.
    """
    steps: dict[UUID, tuple[str, ...]] = {from_id: ()}
    for place_id in (reached := [from_id]):
        if place_id == to_id:
            break
        if place_id != from_id and atlas.place(place_id).kind == "private":
            continue
        for way in atlas.place(place_id).ways:
            if way.to not in steps:
                steps[way.to] = (*steps[place_id], way.names[0])
                reached.append(way.to)
    return steps.get(to_id, ())


def person_here(who: Who, said: str) -> Who:
    """The one in this place who is meant by `said`. Raises NobodyHere, NotClear."""
    return meant(said, others(who))


def seen_here(who: Who, said: str) -> Who:
    """The one in this place who is meant, oneself too: `me` and `self` are words for that.

    Raises NobodyHere, NotClear.
    """
    if said.strip().casefold() in ("me", "self", "myself"):
        return who
    return meant(said, (*others(who), who))


def meant(said: str, among: tuple[Who, ...]) -> Who:
    """The one of `among` that `said` names: whole first, else the only one whose name begins so.

    Raises NobodyHere, NotClear.
    """
    shape = names.skeleton(said)
    known = [who for who in among if not who.is_guest]
    for who in known:
        if shape and names.skeleton(who.name) == shape:
            return who
    begins = [who for who in known if shape and names.skeleton(who.name).startswith(shape)]
    if not begins:
        raise NobodyHere()
    if len(begins) > 1:
        raise NotClear()
    return begins[0]


def known(who: Who, said: str) -> Who:
    """The one who is meant by `said`: in this place as seen_here(), else whoever has this whole name.

    Somebody who is not in the house can be meant. Raises NotClear, NobodyOfThatName.
    """
    try:
        return seen_here(who, said)
    except NobodyHere:
        pass
    found = personas.named(said) if said.strip() else None
    if found is None:
        raise NobodyOfThatName()
    return found


def reachable(said: str) -> Who | None:
    """The one in the house who has this name and is not in a private place, or None; whole names only."""
    shape = names.skeleton(said)
    for who in presence.everyone():
        if not who.is_guest and names.skeleton(who.name) == shape:
            place: UUID | None = presence.place_of(who.id)
            return who if place and atlas.place(place).kind != "private" else None
    return None
