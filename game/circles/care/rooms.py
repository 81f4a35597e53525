"""The care rooms of the house: two sit there with each other, whoever is on duty and one person. In memory.

Nobody walks in; a yes takes people there. Whoever else stands there is listed, and hears nothing.
"""

from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from game.circles.care import side_rooms
from game.circles.care.next_door import together_in
from game.circles.events.house_care import CompanyOver
from game.common.changes import emit
from game.common.refusals import Refused
from game.personas.rules import Who
from game.places import atlas, presence
from game.places import services as places
from game.places.events import Left
from game.places.keeper import Act, Heard
from game.places.refusals import GuestsListen
from game.safety.care import duty
from game.safety.care.refusals import CareRoomsTaken

KEY = "care_room"
"""What the keys of these rooms begin with; each file world/places/care_room*.yaml is one."""


@dataclass
class Sitting:
    """Two who sit in a care room."""

    helper_id: UUID
    who_id: UUID

    @property
    def together(self) -> frozenset[UUID]:
        """The two."""
        return frozenset((self.helper_id, self.who_id))


_sittings: dict[UUID, Sitting] = {}
"""By the room."""
_before: dict[UUID, UUID] = {}
"""Where each of those was who sit or sat there, until they go."""


def sitting_of(who_id: UUID) -> tuple[UUID, Sitting] | None:
    """The room in which this persona sits with somebody, and with whom; or None."""
    return next(((room, one) for room, one in _sittings.items() if who_id in one.together), None)


def free_room() -> UUID:
    """A care room in which nobody is. Raises CareRoomsTaken."""
    for card in sorted(atlas.cards(), key=lambda card: card.key):
        if card.kind == "side" and card.key.startswith(KEY):
            if card.id not in _sittings and not presence.ids_at(card.id):
                return card.id
    raise CareRoomsTaken()


def sit(helper: Who, who: Who, *, now: float) -> str:
    """The two are in a care room together; its name. Raises CareRoomsTaken, and what walking there refuses.

    Emits Left, Arrived.
    """
    room = free_room()
    side_rooms.emptied(room)
    stood = {one.id: presence.place_of(one.id) for one in (helper, who)}
    before = {who_id: place_id for who_id, place_id in stood.items() if place_id is not None}
    places.walk(helper, room, now=now)
    try:
        places.walk(who, room, now=now)
    except Refused:
        with suppress(Refused):  # nobody is left sitting there alone
            places.walk(helper, before[helper.id], now=now)
        raise
    _before.update(before)
    _sittings[room] = Sitting(helper.id, who.id)
    return atlas.place(room).name


def go_back(who: Who, *, now: float) -> bool:
    """`who` is where they were before they sat in a care room; whether they sat in one, or still stand there.

    Emits Left, Arrived, CompanyOver.
    """
    here = presence.place_of(who.id)
    if here is None or not atlas.known(here) or not atlas.place(here).key.startswith(KEY):
        return False
    to = _before.get(who.id)
    places.walk(who, to if atlas.known(to) else places.first_place(who).id, now=now)
    return True


def left(event: Left) -> None:
    """One of the two has gone, by whatever way: what was theirs is over, and the other hears it."""
    _before.pop(event.who_id, None)
    one = _sittings.get(event.place_id)
    if one is None or event.who_id not in one.together:
        return
    del _sittings[event.place_id]
    (other,) = one.together - {event.who_id}
    if presence.place_of(other) == event.place_id:
        emit(CompanyOver(other, event.name))


def finder(place_id: UUID) -> "CareRoomKeeper | None":
    """The keeper of a care room while two sit in it, or None."""
    one = _sittings.get(place_id)
    return CareRoomKeeper(one) if one is not None else None


class CareRoomKeeper:
    """What is said there is heard by the two alone."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting

    def ask(self, act: Act, *, now: float) -> Heard:
        """Yes with those who hear it, or Refused with what to do instead."""
        if act.kind in ("walk", "stand"):
            return Heard(presence.ids_at(act.place_id))
        if act.who.is_guest:
            raise GuestsListen()
        if act.kind == "page" and self._helps(act):
            return Heard((act.who.id,))
        here = [one for one in presence.ids_at(act.place_id) if one in self.sitting.together]
        return together_in(act, self.sitting.together, tuple(here))

    def _helps(self, act: Act) -> bool:
        """Whether whoever is on duty here writes to somebody, or somebody else on duty writes to them."""
        helper_id = self.sitting.helper_id
        if act.target is None or act.who.id == helper_id:
            return act.who.id == helper_id
        return act.target.id == helper_id and duty.is_on(act.who.id)


def forget() -> None:
    """Nobody sits in a care room."""
    _sittings.clear()
    _before.clear()
