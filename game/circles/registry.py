"""The circles and their running meetings in memory, as the rows say."""

from dataclasses import dataclass, field
from uuid import UUID

from game.circles.events import CircleCard
from game.circles.rules.meeting import Meeting
from game.places import presence


@dataclass(frozen=True)
class Wish:
    """Somebody who sits here asked `host_id`, who held the meeting, to be `persona_id` from now on.

    `words` are their own, for the circle. It lapses at house time `until`. In memory alone.
    """

    persona_id: UUID
    host_id: UUID
    until: float
    words: str = field(repr=False)


@dataclass
class Living:
    """A running meeting. `meeting` is replaced only after the rows were kept; `kept` is what they say.

    The two differ by the counters of a turn, which wait for the next change.

    In memory alone: how many lines each `missed` who is away, who was `waited_for` in vain, who lost the
    holding of the meeting while they were away (`relieved`), who is on the way out and the rows do not say it
    yet (`leaving`), who of those who sit here has asked for a change of persona (`wishes`), `whose` each seat
    is or was, which is asked where one person may have one seat alone, whether `host_was_here` when it was
    last shown.
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

    @property
    def place_id(self) -> UUID:
        """Where it meets."""
        return self.circle.place_id

    def hearers_of(self, speaker: UUID) -> tuple[UUID, ...]:
        """Who hears words from this seat now: seats that agreed, of people who are here and stay (R26)."""
        hears = {seat.id for seat in self.meeting.hear(speaker)} - self.leaving
        return tuple(who_id for who_id in presence.ids_at(self.place_id) if who_id in hears)


circles: dict[UUID, CircleCard] = {}
living: dict[UUID, Living] = {}
"""By the place in which it meets."""

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
    """The circle that meets in this place, or None."""
    return next((card for card in circles.values() if card.place_id == place_id), None) if place_id else None


def meeting_at(place_id: UUID | None) -> Living | None:
    """The meeting that runs in this place, or None."""
    return living.get(place_id) if place_id else None


def meeting_of(persona_id: UUID) -> Living | None:
    """The meeting in which this persona has a seat, or None."""
    return next((one for one in living.values() if one.meeting.seat(persona_id)), None)


def forget() -> None:
    """Nothing is remembered; the rows are as they are."""
    global _latest, _back
    circles.clear()
    living.clear()
    _latest, _back = 0.0, True
