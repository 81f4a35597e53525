"""Questions about spots: who sits where, as somebody in the same place sees it.

Whoever mutes somebody sees nothing of what they do, where they sit neither.
"""

from uuid import UUID

from game.personas.rules import Who
from game.places import atlas, presence
from game.places.rules import Card
from game.places.spots import index, wording
from game.places.spots.refusals import NoPicture
from game.places.spots.rules import Spot
from game.safety.protection import selectors as protection


def spot_of(who_id: UUID) -> Spot | None:
    """The spot at which somebody sits where they are, or None."""
    place_id, key = presence.place_of(who_id), index.spot_of(who_id)
    if key is None or not atlas.known(place_id):
        return None
    return next((spot for spot in atlas.place(place_id).spots if spot.key == key), None)


def seated(place_id: UUID, reader: UUID) -> tuple[tuple[Spot, tuple[Who, ...]], ...]:
    """Each spot at which `reader` sees somebody sit, with who sits there in order of arrival."""
    found: dict[Spot, list[Who]] = {}
    for who in presence.at(place_id):
        if (spot := spot_of(who.id)) is not None and not protection.is_muted(reader, who.id):
            found.setdefault(spot, []).append(who)
    return tuple((spot, tuple(sit)) for spot, sit in found.items())


def at(place_id: UUID, reader: UUID) -> dict[str, str]:
    """The names of those whom `reader` sees sit in a place, each with the key of their spot."""
    return {who.name: spot.key for spot, sit in seated(place_id, reader) for who in sit}


def seen_in(place_id: UUID, reader: UUID) -> list[str]:
    """Who sits where, and where one can sit, as lines for `look`; nothing where nobody can."""
    card, who = atlas.place(place_id), presence.find(reader)
    if not card.spots or who is None:
        return []
    lines = [
        wording.sit(spot, [one.name for one in sit if one.id != reader], any(one.id == reader for one in sit))
        for spot, sit in seated(place_id, reader)
    ]
    return lines if who.is_guest else [*lines, wording.to_sit(card.spots)]


def picture(card: Card) -> str:
    """What is to be seen in a place, and where one can sit in it. Raises NoPicture."""
    if not card.backdrop:
        raise NoPicture()
    return wording.picture(card.backdrop_words, card.spots)
