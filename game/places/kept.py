"""What is kept of where somebody is, or was last."""

from uuid import UUID

from game.people.registry import Keeping, Row
from game.personas import selectors as personas
from game.places import atlas, presence
from game.places.models import Place, Standing
from game.places.spots import selectors as spots


def _dressing_room(person_id: UUID) -> list[Row]:
    return [{"yours": one.name} for one in Place.objects.filter(owner_id=person_id).order_by("key")]


def _standing(person_id: UUID) -> list[Row]:
    masks = personas.masks_of(person_id)
    names = personas.names_of(tuple(masks))
    found = Standing.objects.filter(persona_id__in=masks).select_related("place")
    rows = [
        {
            "persona": names[one.persona_id],
            "stood_last": one.place.name,
            "is_in_your_dressing_room": one.dressing,
        }
        for one in found
    ]
    return sorted(rows, key=lambda row: row["persona"])


def _presence(person_id: UUID) -> list[Row]:
    here = [(presence.find(mask_id), presence.place_of(mask_id)) for mask_id in personas.masks_of(person_id)]
    return [
        {"you_are_here_as": who.name, "in": atlas.place(place_id).name} | _seat(who.id)
        for who, place_id in here
        if who is not None and atlas.known(place_id)
    ]


def _seat(who_id: UUID) -> Row:
    spot = spots.spot_of(who_id)
    return {} if spot is None else {"you_sit": spot.words}


KEPT = (
    Keeping(
        key="dressing_room",
        models=("places.Place",),
        what="that your Dressing Room is yours",
        why="so that nobody else can enter it",
        readers="nobody but you",
        until="you are erased",
        rows=_dressing_room,
        sooner_by="you change your persona there; it goes with you",
    ),
    Keeping(
        key="standing",
        models=("places.Standing",),
        what="where each of your personas stood last; one place each, no history",
        why="so that it comes back to where it was left",
        readers="the house alone, while you are away",
        until="it stands somewhere else",
        rows=_standing,
        sooner_by="walk somewhere else before you leave",
    ),
    Keeping(
        key="presence",
        models=(),
        what="that you are here, as whom, where, and at which spot you sit",
        why="so that what is said in a room reaches those who are in it",
        readers="who is in the same place; in open places everybody here, by `who`",
        until="you leave, or your line drops",
        rows=_presence,
        sooner_by="`quit` leaves",
    ),
)
