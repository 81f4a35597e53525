"""Sitting down at a spot, and getting up. Nothing is written."""

from uuid import UUID

from game.common.changes import emit
from game.personas.rules import Who
from game.places import atlas, presence, wardrobe
from game.places.keeper import Act, keeper_of
from game.places.refusals import NoWay
from game.places.spots import index, rules, selectors
from game.places.spots.events import SatDown, StoodUp
from game.places.spots.refusals import NoSuchSpot, SitsInRing, SitsNowhere, SitsThere


def sit(who: Who, said: str, *, now: float) -> None:
    """`who` sits at the spot that `said` names, and at no other; several may share one.

    Raises NoWay, NoSuchSpot, SitsInRing, SitsThere, and what the keeper refuses. Emits SatDown.
    """
    place_id = _stands(who)
    spot = rules.spot_meant(atlas.place(place_id).spots, said)
    if spot is None:
        raise NoSuchSpot()
    heard = keeper_of(place_id).ask(Act("sit", who, place_id), now=now)
    if wardrobe.has_kept_place(who.id):
        raise SitsInRing()
    if selectors.spot_of(who.id) == spot:
        raise SitsThere()
    index.sit(who.id, spot.key)
    emit(SatDown(who.id, who.name, place_id, spot.key, spot.words, heard.audience))


def stand(who: Who, *, now: float) -> None:
    """`who` sits at no spot any more. Raises NoWay, SitsNowhere. Emits StoodUp."""
    place_id = _stands(who)
    heard = keeper_of(place_id).ask(Act("stand", who, place_id), now=now)
    if not index.rise(who.id):
        raise SitsNowhere()
    emit(StoodUp(who.id, who.name, place_id, heard.audience))


def leave(who: Who) -> None:
    """`who` has a chair somewhere else in the place, and sits at no spot. Emits StoodUp where they did."""
    place_id = presence.place_of(who.id)
    if index.rise(who.id) and place_id is not None:
        emit(StoodUp(who.id, who.name, place_id, presence.ids_at(place_id), quietly=True))


def _stands(who: Who) -> UUID:
    place_id = presence.place_of(who.id)
    if place_id is None:
        raise NoWay()
    return place_id
