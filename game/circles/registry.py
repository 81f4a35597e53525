"""The circles and their running meetings in memory, as the rows say."""

from collections import deque
from dataclasses import dataclass, field
from uuid import UUID

from game.circles.beside import memory
from game.circles.events.meetings import CircleCard
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Stage
from game.places import presence
from game.talk.events import LineSpoken


@dataclass(frozen=True)
class Wish:
    """Somebody who sits here asked `host_id`, who held the meeting, to be `persona_id` from now on.

    `words` are their own, for the circle. It lapses at house time `until`. In memory alone.
    """

    persona_id: UUID
    host_id: UUID
    until: float
    words: str = field(repr=False)


@dataclass(frozen=True)
class Note:
    """What the words of a seat are about, by key; `told` once the first of them was heard."""

    tags: tuple[str, ...]
    told: bool = False


@dataclass
class CareWish:
    """Somebody asked for company next door; `asked` have not said no yet. It lapses at house time `until`."""

    until: float
    asked: set[UUID]


@dataclass
class Living:
    """A running meeting. `meeting` is replaced only after the rows were kept; `kept` is what they say.

    The two differ by the counters of a turn, which wait for the next change.

    In memory alone: how many lines each `missed` who is away, who was `waited_for` in vain, who lost the
    holding of the meeting while they were away (`relieved`), who is on the way out and the rows do not say it
    yet (`leaving`), who of those who sit here has asked for a change of persona (`wishes`), `whose` each seat
    is or was, which is asked where one person may have one seat alone, whether `host_was_here` when it was
    last shown. `is_next_door` while its aftercare is in the room beside its own. `notes` are what the words
    of a seat are about, until its turn is done; `care_wishes` who asked for company next door, `unheard` who
    offered it to whom without being heard, and until when that question would be open; `shielded` the lines
    that a reader has not opened, for that reader alone.
    """

    id: UUID
    circle: CircleCard
    meeting: Meeting
    kept: Meeting
    names: dict[UUID, str] = field(default_factory=dict)
    missed: dict[UUID, int] = field(default_factory=dict)
    waited_for: set[UUID] = field(default_factory=set)
    relieved: set[UUID] = field(default_factory=set)
    leaving: set[UUID] = field(default_factory=set)
    wishes: dict[UUID, Wish] = field(default_factory=dict)
    whose: dict[UUID, UUID] = field(default_factory=dict, repr=False)
    host_was_here: bool = False
    is_next_door: bool = False
    notes: dict[UUID, Note] = field(default_factory=dict)
    care_wishes: dict[UUID, CareWish] = field(default_factory=dict)
    unheard: dict[tuple[UUID, UUID], float] = field(default_factory=dict, repr=False)
    shielded: dict[UUID, deque[LineSpoken]] = field(default_factory=dict, repr=False)
    # No field: what is found out is no part of what is remembered of the meeting.
    _heard = (frozenset[UUID](), (), ())

    @property
    def place_id(self) -> UUID:
        """Where it meets just now."""
        side_id = self.circle.side_id
        return side_id if self.is_next_door and side_id is not None else self.circle.place_id

    @property
    def place_ids(self) -> frozenset[UUID]:
        """Where its people are just now: its place, and the room beside it where two sit with each other."""
        side_id = self.circle.side_id
        next_door = {side_id} if side_id is not None and self.meeting.in_care else set()
        return frozenset({self.place_id} | next_door)

    def place_of(self, seat_id: UUID) -> UUID:
        """Where whoever has this seat should be."""
        seat, side_id = self.meeting.seat(seat_id), self.circle.side_id
        return side_id if seat is not None and seat.in_care and side_id is not None else self.place_id

    def hearers_of(self, speaker: UUID) -> tuple[UUID, ...]:
        """Who hears words from this seat now: seats that agreed, of people who are here and stay (R26).

        Found once while seats and people stand as they do: line after line comes to the same.
        """
        hears, here = self.meeting.heard_by(speaker), presence.ids_at(self.place_of(speaker))
        if self.leaving:
            hears -= self.leaving
        known_hears, known_here, found = self._heard
        if hears is known_hears and here is known_here:
            return found
        found = here if hears.issuperset(here) else tuple(who_id for who_id in here if who_id in hears)
        self._heard = hears, here, found
        return found


circles: dict[UUID, CircleCard] = {}
plaques: list[tuple[str, int]] = []
"""Circles that have ended, the latest few: by name, with how often they met."""
living: dict[UUID, Living] = {}
"""By the place in which it meets."""

brought: dict[UUID, frozenset[UUID]] = {}
"""Who is just being brought together in a place whose seats are for two such people."""

_latest = 0.0
_back = True


def seen(now: float) -> float:
    """The latest house time that came by; news that carries no time happened then."""
    global _latest
    _latest = max(_latest, now)
    return _latest


def all_are_back(now_so: bool | None = None) -> bool:
    """Whether presence can be believed: not between waking and the return of those still connected."""
    global _back
    if now_so is not None:
        _back = now_so
    return _back


def circle_at(place_id: UUID | None) -> CircleCard | None:
    """The circle that meets in this place, or of which somebody sits in this room beside it, or None."""
    if not place_id:
        return None
    is_next_door = meeting_at(place_id) is not None
    mine = (
        card
        for card in circles.values()
        if card.place_id == place_id or is_next_door and card.side_id == place_id
    )
    return next(mine, None)


def beside_of(place_id: UUID | None) -> CircleCard | None:
    """The circle beside whose ring this room is, whether somebody sits in it or not."""
    return next((card for card in circles.values() if card.side_id == place_id), None) if place_id else None


def meeting_at(place_id: UUID | None) -> Living | None:
    """The meeting that runs in this place, or two of whose people sit in it with each other, or None."""
    if place_id is None or not living:
        return None
    if place_id in living:
        return living[place_id]
    rooms = (one for one in living.values() if one.circle.side_id == place_id)
    return next((one for one in rooms if one.meeting.in_care), None)


def meeting_of_circle(circle_id: UUID) -> Living | None:
    """The running meeting of this circle, in its ring or next door, or None."""
    return next((one for one in living.values() if one.circle.id == circle_id), None)


def put(one: Living) -> None:
    """The meeting is found where it meets now, and nowhere once it has ended."""
    for place_id in [place_id for place_id, known in living.items() if known is one]:
        del living[place_id]
    if one.meeting.stage is Stage.ENDED:
        return
    has_room = one.meeting.side and one.circle.side_id is not None
    one.is_next_door = has_room and one.meeting.stage is Stage.AFTERCARE
    living[one.place_id] = one


def meeting_of(persona_id: UUID) -> Living | None:
    """The meeting in which this persona has a seat, or None; not one to whose aftercare it has not come."""
    found = ((one, one.meeting.seat(persona_id)) for one in living.values())
    return next((one for one, seat in found if seat is not None and seat.came), None)


def aftercare_of(persona_id: UUID) -> Living | None:
    """The meeting next door to whose aftercare this persona may still come, or None."""
    found = ((one, one.meeting.seat(persona_id)) for one in living.values())
    return next((one for one, seat in found if seat is not None and not seat.came), None)


def forget() -> None:
    """Nothing is remembered; the rows are as they are."""
    global _latest, _back
    circles.clear()
    plaques.clear()
    living.clear()
    brought.clear()
    memory.forget()
    _latest, _back = 0.0, True
