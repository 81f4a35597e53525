"""Who is present: an index in memory, the only source of audiences and of lists of who is here (R26).

Fed when bodies come and go, rebuilt at start. Order is the order of arrival, and after a restart that of
names.
"""

from uuid import UUID

from game.personas.rules import Who
from game.places.spots import index as spots

_here: dict[UUID, dict[UUID, Who]] = {}
_ids: dict[UUID, tuple[UUID, ...]] = {}  # the same tuple for as long as the same are there
_place_of: dict[UUID, UUID] = {}


def put(who: Who, place_id: UUID) -> None:
    """`who` is in this place from now on, and in no other."""
    remove(who.id)
    here = _here.setdefault(place_id, {})
    here[who.id] = who
    _ids[place_id] = tuple(here)
    _place_of[who.id] = place_id


def renew(who: Who) -> bool:
    """`who` is known as they are now, where they are; whether they are anywhere. Their turn in the order
    stays."""
    place_id = _place_of.get(who.id)
    if place_id is not None:
        _here[place_id][who.id] = who
    return place_id is not None


def remove(who_id: UUID) -> None:
    """Whoever this is, they are nowhere now."""
    spots.rise(who_id)
    place_id = _place_of.pop(who_id, None)
    if place_id is not None:
        here = _here[place_id]
        here.pop(who_id, None)
        _ids[place_id] = tuple(here)
        if not here:
            del _here[place_id], _ids[place_id]


def at(place_id: UUID) -> tuple[Who, ...]:
    """Who is in this place."""
    return tuple(_here.get(place_id, {}).values())


def ids_at(place_id: UUID) -> tuple[UUID, ...]:
    """The ids of who is in this place: one and the same tuple until somebody comes or goes."""
    return _ids.get(place_id, ())


def place_of(who_id: UUID) -> UUID | None:
    """Where somebody is, or None when they are not in the house."""
    return _place_of.get(who_id)


def settle() -> None:
    """After a restart the order says nothing of how long anybody is connected: it is that of names (R23)."""
    found = [(_place_of[who.id], who) for who in everyone()]
    clear()
    for place_id, who in sorted(found, key=lambda one: (one[1].is_guest, one[1].name.casefold())):
        put(who, place_id)


def find(who_id: UUID) -> Who | None:
    """Who this is, if they are in the house."""
    place_id = _place_of.get(who_id)
    return None if place_id is None else _here[place_id].get(who_id)


def everyone() -> tuple[Who, ...]:
    """All who are in the house."""
    return tuple(who for here in _here.values() for who in here.values())


def clear() -> None:
    """Nobody is anywhere."""
    _here.clear()
    _ids.clear()
    _place_of.clear()
    spots.clear()
