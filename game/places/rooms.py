"""The rooms of circles that people founded: made with the circle, gone with it. Their bodies follow."""

from uuid import UUID

from game.common.changes import emit
from game.places import atlas, presence
from game.places import services as places
from game.places.events import Brought, PlacesChanged
from game.places.models import Place, Standing, Way
from game.places.rules import SIDE

HALL = "circle_house"
"""From here a way leads to each of them, and back."""
_MEDIUM = {
    "time": "live",
    "channel": "text+gesture",
    "reality": "as-myself",
    "agency": "person",
    "presence": "named",
}
_MEMORY = "Nothing said here is kept."
_SCENE, _SCENE_BESIDE = "ring", "side"
"""What a page shows of such a room, and of the one beside it."""
_BACK = "house,out,hall"


def make(key: str, name: str, way: str, description: str, beside: str, seen: str, seen_beside: str) -> UUID:
    """A room for a circle, with a room beside it; the room's id. Belongs into the change that founds it.

    `way` is what it is called by from the Circle House; `seen` and `seen_beside` are the words of what a page
    shows of the two. remember() follows the change. Emits PlacesChanged.
    """
    hall = atlas.keyed(HALL).id
    shared = {"source": "person", "memory": _MEMORY, "speech": "open", "open": False, **_MEDIUM}
    room = Place.objects.create(
        key=key, name=name, kind="circle", description=description, **_picture(_SCENE, seen), **shared
    )
    side = Place.objects.create(
        key=key + SIDE,
        name=f"the room beside {name}"[:80],
        kind="side",
        description=beside,
        **_picture(_SCENE_BESIDE, seen_beside),
        **shared,
    )
    last = Way.objects.filter(place_id=hall).count()
    Way.objects.bulk_create(
        [
            Way(place_id=hall, to=room, names=way, position=last, source="person"),
            Way(place=room, to_id=hall, names=_BACK, position=0, source="person"),
            Way(place=side, to_id=hall, names=_BACK, position=0, source="person"),
        ]
    )
    emit(PlacesChanged((room.id, side.id)))
    return room.id


def _picture(scene: str, words: str) -> dict[str, str]:
    return {"backdrop": scene, "backdrop_words": words}


def rename(
    room_id: UUID, name: str, way: str, description: str, beside: str, seen: str, seen_beside: str
) -> None:
    """The room is called so, and the way to it. Belongs into a change; remember() follows it.

    `description` and `beside` are what is read in it and in the room beside it; all of it as in make().
    """
    room = Place.objects.filter(id=room_id).first()
    if room is None or room.source != "person":
        return
    Place.objects.filter(id=room_id).update(name=name, description=description, **_picture(_SCENE, seen))
    Place.objects.filter(key=room.key + SIDE).update(
        name=f"the room beside {name}"[:80], description=beside, **_picture(_SCENE_BESIDE, seen_beside)
    )
    Way.objects.filter(to_id=room_id, place_id=atlas.keyed(HALL).id).update(names=way)


def take_down(room_id: UUID) -> None:
    """Room and side room are gone; who last stood there stands in the Circle House. Belongs into a change.

    remember() follows it.
    """
    room = Place.objects.filter(id=room_id).first()
    if room is None or room.source != "person":
        return
    gone = Place.objects.filter(key__in=(room.key, room.key + SIDE))
    Standing.objects.filter(place__in=gone).update(place_id=atlas.keyed(HALL).id)
    gone.delete()


def remember() -> None:
    """The atlas says what the rows say, after a change of rooms.

    Whoever stood in one that is gone is in the Circle House, and is told so. Emits Arrived, Brought.
    """
    atlas.load()
    hall = atlas.keyed(HALL)
    for who in presence.everyone():
        if not atlas.known(presence.place_of(who.id)):
            presence.put(who, hall.id)
            places.announce(who)
            emit(Brought(who.id, hall.id))


def is_taken(way: str) -> bool:
    """Whether a way out of the Circle House, a place or the word of a command is called so."""
    shapes = {way.casefold()}
    known = {name.casefold() for out in atlas.keyed(HALL).ways for name in out.names}
    known |= {name.casefold() for card in atlas.cards() for name in (card.name, *card.aliases)}
    return bool(shapes & known) or places.is_word_of_command(way.split()[0] if way.split() else "")
