"""What happens in circles, as facts with their audience. They live in memory only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from game.circles.rules.facts import Fact
from game.circles.rules.formats import Format
from game.circles.rules.meeting import Meeting


@dataclass(frozen=True)
class CircleCard:
    """What is known, in memory, of a standing circle that has a place."""

    id: UUID
    key: str
    name: str
    purpose: str
    place_id: UUID
    form: Format
    led_by: str
    capacity: int
    when: str
    agreements: tuple[str, ...]
    agreements_version: int


@dataclass(frozen=True)
class CircleTold:
    """A fact of a meeting, told to `heard_by`.

    `meeting` is how it stands after the fact, `seated` who hears its words (at the end: who heard them),
    `names` how those in it are called, `missed` how many lines were spoken while the person of a CameBack was
    away.
    """

    fact: Fact
    circle: CircleCard
    meeting: Meeting
    heard_by: tuple[UUID, ...]
    seated: frozenset[UUID]
    names: Mapping[UUID, str] = field(repr=False)
    missed: int = 0


@dataclass(frozen=True)
class ChangeWished:
    """Somebody asks whoever holds the meeting for a change of persona: for the two of them alone.

    As which persona they would come back is not said, unless their own words say it.
    """

    circle_name: str
    who_id: UUID
    name: str
    host_id: UUID
    door_open: bool
    words: str = field(repr=False)


@dataclass(frozen=True)
class ChangeWithdrawn:
    """Whoever asked for a change of persona asks no longer: for the two of them alone."""

    who_id: UUID
    name: str
    host_id: UUID


@dataclass(frozen=True)
class ChangeAnswered:
    """Whoever holds the meeting has said yes or no. As whom they can come back is said to `who_id` alone."""

    circle_name: str
    who_id: UUID
    name: str
    host_id: UUID
    allowed: bool
    as_name: str
    door_open: bool


@dataclass(frozen=True)
class MeetingChanged:
    """A meeting stands differently from before, and its facts have been told: once for each kept change.

    Also where no fact told of it (an order, a deadline that moved), and where time alone changed what may be
    done. `heard_by` is who is in the place; what each of them may see is asked of game/circles/view.py.
    `leaving` are on their way out and see it no more.
    """

    meeting_id: UUID
    circle: CircleCard
    meeting: Meeting
    heard_by: tuple[UUID, ...]
    now: float
    names: Mapping[UUID, str] = field(repr=False)
    leaving: frozenset[UUID] = frozenset()
