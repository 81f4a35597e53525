"""The room beside a ring: two go there with each other, and all who like go there for aftercare.

Nobody walks in: a meeting takes people there. Outside of that it is empty, or belongs to whoever stayed.
"""

from collections.abc import Collection
from contextlib import suppress
from uuid import UUID

from game.circles.rules.formats.form import BY_PROGRAM
from game.common.refusals import Busy
from game.places import atlas
from game.places import services as places
from game.places.rules import SIDE


def beside(place_id: UUID | None, led_by: str = "") -> UUID | None:
    """The room beside this place, if the house has one. A program is asked to come along nowhere."""
    if led_by == BY_PROGRAM or not atlas.known(place_id):
        return None
    key = f"{atlas.place(place_id).key}{SIDE}"
    return next((card.id for card in atlas.cards() if card.key == key and card.kind == "side"), None)


def emptied(side_id: UUID, stay: Collection[UUID] = ()) -> None:
    """Whoever was last there and is away comes back to the house by its way out, but for those who `stay`.

    Where the rows are busy just now, they come back into an empty room.
    """
    ways = atlas.place(side_id).ways if atlas.known(side_id) else ()
    if ways:
        with suppress(Busy):
            places.move_absent(side_id, ways[0].to, stay)
