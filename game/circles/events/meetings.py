"""What happens in circles, as facts with their audience. They live in memory only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from game.circles.rules.facts.meetings import Fact
from game.circles.rules.formats.form import Format
from game.circles.rules.meeting import Meeting


@dataclass(frozen=True)
class CircleCard:
    """What is known, in memory, of a standing circle that has a place.

    `roles` are what its members hold in it by the id of each; `meetings_left` counts down where its end is
    said; `is_ours` where a file of the house says what it is; `side_id` is the room beside its own. `formats`
    are all that it has had, `form` is today's.
    """

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
    membership: str = "open"
    intake: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    listening: int = 30
    course_at: int = 0
    met: int = 0
    review_due: bool = False
    review_every: int = 7
    state: str = "standing"
    meetings_left: int | None = None
    is_ours: bool = True
    side_id: UUID | None = None
    roles: Mapping[UUID, frozenset[str]] = field(default_factory=dict, hash=False)

    def having(self, *roles: str) -> frozenset[UUID]:
        """Who has one of these roles in it."""
        return frozenset(who_id for who_id, held in self.roles.items() if held & set(roles))

    @property
    def by_pair(self) -> bool:
        """Whether its seats are for two whom the house brought together."""
        return self.is_ours and self.form.family == "dyad" and not self.form.needs_holding

    @property
    def seats(self) -> int:
        """Seats with turns that its next meeting has. The last one seats everybody whom its format takes: no
        member is turned away from taking leave."""
        if self.state == "ending" and self.meetings_left == 1:
            return self.form.maximum
        return min(self.capacity, self.form.maximum)

    @property
    def facilitators(self) -> frozenset[UUID]:
        """Who keeps it: its facilitators and co-facilitators."""
        return self.having("facilitator", "co_facilitator")


@dataclass(frozen=True)
class FormatLoaded:
    """A format is in use as its file says now: what circles that play it can do may have changed."""

    key: str


@dataclass(frozen=True)
class FormatsUnread:
    """Files of formats that cannot be used, by key and the line of the first mistake (0: none is known)."""

    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class CircleTold:
    """A fact of a meeting, told to `heard_by`.

    `meeting` is how it stands after the fact, `seated` who hears its words (at the end: who heard them),
    `names` how those in it are called, `missed` how many lines were spoken while the person of a CameBack was
    away. `duties` is what the professionals who hold it have to report by law, told where the meeting or a
    part of it begins; `part` is the number of the part that ran before the fact.
    """

    fact: Fact
    circle: CircleCard
    meeting: Meeting
    heard_by: tuple[UUID, ...]
    seated: frozenset[UUID]
    names: Mapping[UUID, str] = field(repr=False)
    missed: int = 0
    duties: Mapping[UUID, str] = field(default_factory=dict, hash=False)
    part: int | None = None

    @property
    def part_of_fact(self) -> int:
        """The number of the part in which it happened: the fact may have ended it."""
        return self.meeting.phase_index if self.part is None else self.part


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
    `leaving` are on their way out and see it no more. `shown_in` are the places in which it is seen: who is
    elsewhere among `heard_by` sees the place without it.
    """

    meeting_id: UUID
    circle: CircleCard
    meeting: Meeting
    heard_by: tuple[UUID, ...]
    now: float
    names: Mapping[UUID, str] = field(repr=False)
    leaving: frozenset[UUID] = frozenset()
    shown_in: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class PairTold:
    """What somebody who looks for a pair is told, alone: with whom, and where, when both have said yes.

    `what`: looking, off, home, asked, waits, declined, nothing, made.
    """

    who_id: UUID
    what: str
    name: str = field(default="", repr=False)
    place: str = ""
