"""Deeds about places: coming, going, building. Only this and rooms.py write their rows."""

from collections.abc import Collection
from typing import Literal
from uuid import UUID

from game.common import demo, texts
from game.common.changes import change, emit
from game.personas import selectors as personas
from game.personas.rules import Who, plays
from game.places import atlas, presence, rules
from game.places.events import Arrived, Left, PlacesChanged
from game.places.keeper import Act, is_free, keeper_of
from game.places.models import Place, Standing, Way
from game.places.refusals import NoWay, PlayStaysOnStage
from game.places.rules import Card
from game.places.spots import rules as pictures

ARRIVAL, STAGE = "gate", "stage"
OUT = "out"
"""The way out of a Dressing Room that leads to where the mask was last left."""
DEMO_FILE = "demo/place.yaml"
_words_of_commands: frozenset[str] = frozenset()
_scenes: frozenset[str] = frozenset()


def build_world() -> int:
    """The house's places are as `world/places/` says; what people built stays as it is. The number of places.

    Raises rules.BadPlace with file and field; then nothing is changed. Emits PlacesChanged.
    """
    said, files = {}, {}
    for path in texts.folder("places"):
        place = _in_this_house(texts.data(path))
        try:
            said[place["key"]] = (place, rules.checked(place))
        except rules.BadPlace as wrong:
            raise rules.BadPlace(f"world/{path}: {wrong}") from None
        files[place["key"]] = (f"world/{path}", place)
    for key in (ARRIVAL, STAGE, "dressing"):
        if key not in said:
            raise rules.BadPlace(f"world/places/: no place has the key {key}, which the house needs")
    if said[STAGE][1]["reality"] != "imagined":
        raise rules.BadPlace(f"{files[STAGE][0]}: medium.reality is imagined on the stage, where play lives")
    rules.check_ways(files, _words_of_commands)
    for key, (file, place) in files.items():
        _check_picture(file, place, said[key][1])
    with change():
        rows = {}
        for key, (_, columns) in sorted(said.items(), key=lambda pair: pair[0] != ARRIVAL):
            rows[key], _ = Place.objects.update_or_create(key=key, defaults={**columns, "source": "file"})
        gone = Place.objects.filter(source="file").exclude(key__in=said)
        Standing.objects.filter(place__in=gone).update(place=rows[ARRIVAL])
        gone.delete()
        Way.objects.filter(source="file", place__owner=None).delete()
        for key, (place, _) in said.items():
            _lay_ways(rows[key], place["exits"], rows)
        for own in Place.objects.exclude(owner=None).filter(kind="private"):
            _furnish(own, said["dressing"], rows)
        emit(PlacesChanged(tuple(row.id for row in rows.values())))
    atlas.load()
    return len(rows)


def _check_picture(file: str, place: dict, columns: dict) -> None:
    ways = [name for way in place["exits"] for name in way["names"]]
    try:
        pictures.check(columns, ways, _words_of_commands, _scenes)
    except pictures.BadPicture as wrong:
        raise rules.BadPlace(f"{file}: {wrong}") from None


def _in_this_house(place: dict) -> dict:
    """What the file of a place says; in a demo, its own fields over those of its place."""
    if not demo.is_declared():
        return place
    over = texts.data(DEMO_FILE)
    return place | over if place["key"] == over["key"] else place


def gather_the_displaced() -> None:
    """Whoever stood in a place that is no more is where their mask begins. Emits Arrived."""
    for who in presence.everyone():
        if not atlas.known(presence.place_of(who.id)):
            presence.put(who, first_place(who).id)
            announce(who)


def reserve(words: frozenset[str]) -> None:
    """No way out may begin with one of these words, because it would be taken for a command."""
    global _words_of_commands
    _words_of_commands = words


def draw(scenes: frozenset[str]) -> None:
    """These are the pictures that a place can have."""
    global _scenes
    _scenes = scenes


def is_word_of_command(word: str) -> bool:
    """Whether a way that begins so would be taken for a command."""
    return word.casefold() in _words_of_commands


def make_dressing_room(person_id: UUID) -> Card:
    """The person has a Dressing Room of their own, which nobody else can enter."""
    template = texts.data("places/dressing.yaml")
    with change():
        rows = {place.key: place for place in Place.objects.filter(source="file")}
        own = Place(key=f"dressing:{person_id}", source="person", owner_id=person_id)
        _furnish(own, (template, rules.checked(template)), rows)
    atlas.load()
    return atlas.place(own.id)


def give_standing(who: Who) -> None:
    """Somebody who comes for the first time stands where their mask begins. Raises Busy."""
    if not who.is_guest and not Standing.objects.filter(persona_id=who.id).exists():
        with change():
            Standing.objects.create(persona_id=who.id, place_id=first_place(who).id)


def first_place(who: Who) -> Card:
    """Where a mask begins: the Gate, and the Stage for one that is made to play."""
    return atlas.keyed(STAGE if plays(who) else ARRIVAL)


def stand(who: Who) -> UUID:
    """`who` is where they last stood, a guest at the Gate; nothing is written, nobody is told yet.

    No other mask of the same person is anywhere then. Emits Left where one still was.
    """
    place_id = atlas.keyed(ARRIVAL).id if who.is_guest else _last_place(who)
    for mask_id in [] if who.is_guest else personas.masks_of(who.person_id) - {who.id}:
        if (other := presence.find(mask_id)) is not None:
            leave_house(other, dropped=False)
    if presence.place_of(who.id) == place_id:
        presence.renew(who)  # one more connection of somebody who is here is no arrival
    else:
        presence.put(who, place_id)
    return place_id


def _last_place(who: Who) -> UUID:
    standing = Standing.objects.filter(persona_id=who.id).first()
    if standing is not None and standing.dressing and (own := atlas.own_room(who.person_id)) is not None:
        return own.id
    return goes_out_to(who).id


def goes_out_to(who: Who) -> Card:
    """Where the mask was last left outside the Dressing Room, if it may be there; else where it begins."""
    standing = Standing.objects.filter(persona_id=who.id).first()
    if standing is None or not atlas.known(standing.place_id):
        return first_place(who)
    place = atlas.place(standing.place_id)
    return place if place.is_stage or not plays(who) else first_place(who)


def announce(who: Who, *, quietly: bool = False) -> None:
    """Those who are where `who` stands notice somebody coming. Emits Arrived.

    `quietly` after a restart of the house: for those present nobody came or went.
    """
    place_id = _stands(who)
    others = () if quietly else tuple(other for other in presence.ids_at(place_id) if other != who.id)
    how = "returned" if quietly else "entered"
    words = "" if quietly else _words(who, "arrive", place_id)
    emit(Arrived(who.id, who.name, place_id, how, others, who.is_guest, words))


def leave_house(who: Who, *, dropped: bool) -> None:
    """`who` is no longer in the house; where they stood is kept. Emits Left."""
    place_id = presence.place_of(who.id)
    if place_id is None:
        return
    presence.remove(who.id)
    how = "dropped" if dropped else "left"
    words = "" if dropped else _words(who, "leave", place_id)
    emit(Left(who.id, who.name, place_id, None, how, presence.ids_at(place_id), who.is_guest, words))


def go(who: Who, way: str, *, now: float) -> UUID:
    """`who` walks out by the way of that name; the new place's id. Raises NoWay. Emits Left, Arrived."""
    here = atlas.place(_stands(who))
    if (found := rules.way_named(here.ways, way)) is None:
        raise NoWay()
    if here.is_own_room and OUT in found.names:
        return walk(who, goes_out_to(who).id, now=now)
    return walk(who, _own(who, found.to), now=now)


def home(who: Who, *, now: float) -> UUID:
    """`who` is in their own Dressing Room, a guest at the Gate. Emits Left, Arrived."""
    return walk(who, _own(who, atlas.keyed("dressing").id), now=now)


def walk(who: Who, place_id: UUID, *, now: float) -> UUID:
    """`who` leaves the place they are in and is in another.

    Raises NoWay, PlayStaysOnStage. Emits Left, Arrived.
    """
    from_id, to = _stands(who), atlas.place(place_id)
    if from_id == place_id:
        return place_id
    if plays(who) and not to.is_own_room and not to.is_stage:
        raise PlayStaysOnStage(name=who.name)
    keeper_of(from_id).ask(Act("walk", who, from_id), now=now)
    if not who.is_guest:
        keep_standing(who, to)
    met_by = presence.ids_at(place_id)
    presence.put(who, place_id)
    stay, words = presence.ids_at(from_id), _words(who, "leave", from_id)
    emit(Left(who.id, who.name, from_id, place_id, "walked", stay, who.is_guest, words))
    words = _words(who, "arrive", place_id)
    emit(Arrived(who.id, who.name, place_id, "walked", met_by, who.is_guest, words))
    return place_id


def keep_standing(who: Who, place: Card) -> None:
    """The mask's row says that it is in this place. Raises Busy.

    Of a Dressing Room it says only that: the mask goes out to where it was last left.
    """
    stands = {"dressing": True} if place.is_own_room else {"place_id": place.id, "dressing": False}
    with change():
        Standing.objects.update_or_create(
            persona_id=who.id,
            defaults=stands,
            create_defaults={"place_id": first_place(who).id} | stands,
        )


def move_absent(from_id: UUID, to_id: UUID, stay: Collection[UUID] = ()) -> None:
    """Masks that were last in one place and are not in the house come back to another, but for those who
    `stay`. Raises Busy."""
    kept = {*stay, *presence.ids_at(from_id)}
    left = Standing.objects.filter(place_id=from_id).exclude(persona_id__in=kept)
    if left.exists():
        with change():
            left.update(place_id=to_id)


def _words(who: Who, message: Literal["arrive", "leave"], place_id: UUID) -> str:
    """What the mask does as it comes or goes, where words are free."""
    return "" if who.is_guest or not is_free(place_id) else getattr(who, message)


def _stands(who: Who) -> UUID:
    place_id = presence.place_of(who.id)
    if place_id is None:
        raise NoWay()
    return place_id


def _own(who: Who, place_id: UUID) -> UUID:
    """The place itself, or the person's own room where a way leads to the pattern of all of them."""
    if atlas.place(place_id).key != "dressing":
        return place_id
    if who.is_guest:
        return atlas.keyed(ARRIVAL).id
    person_id = personas.person_id_of(who.id)
    if person_id is None:
        raise NoWay()
    if (own := atlas.own_room(person_id)) is None:
        own = make_dressing_room(person_id)
    return own.id


def _furnish(own: Place, template: tuple[dict, dict], rows: dict[str, Place]) -> None:
    for column, value in template[1].items():
        setattr(own, column, value)
    own.save()
    Way.objects.filter(place=own, source="file").delete()
    _lay_ways(own, template[0]["exits"], rows)


def _lay_ways(place: Place, exits: list[dict], rows: dict[str, Place]) -> None:
    Way.objects.bulk_create(
        Way(place=place, to=rows[way["to"]], names=",".join(way["names"]), position=position, source="file")
        for position, way in enumerate(exits)
    )
