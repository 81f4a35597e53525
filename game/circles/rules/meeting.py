"""A meeting as it stands: frozen, whole, without a word that was spoken."""

from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from uuid import UUID

from game.circles.rules.formats import BY_TURNS, TURNS_ARE_TAKEN, Format, Phase
from game.circles.rules.time import PLACE_KEPT_S


class Stage(StrEnum):
    """Where a meeting is: doors open, in its phases, afterwards, over."""

    GATHERING = "gathering"
    SITTING = "sitting"
    AFTERCARE = "aftercare"
    ENDED = "ended"


class Share(StrEnum):
    """What became of a seat's turn in this phase. AHEAD passed before it came; the ring is told then."""

    WAITING = "waiting"
    AHEAD = "ahead"
    SPOKEN = "spoken"
    PASSED = "passed"
    ASIDE = "aside"


class Told(IntEnum):
    """Which share of the cap has been spoken of in this turn."""

    NOTHING = 0
    NEAR = 1
    FULL = 2
    PAST = 3


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat. `left` seats are empty; they stay so that who comes back has no second turn or pause.

    `masked` is whoever sits there in another persona than their own name. Only they themselves notice.
    """

    id: UUID
    quiet: bool = False
    agreed: bool = False
    left: bool = False
    share: Share = Share.WAITING
    offered_again: bool = False
    hand: int | None = None
    dropped_at: float | None = None
    paused: bool = False
    masked: bool = False

    @property
    def sharing(self) -> bool:
        """Whether turns come to this seat."""
        return self.agreed and not self.quiet and not self.left

    @property
    def hears(self) -> bool:
        """Whether words come to this seat."""
        return self.agreed and not self.left


@dataclass(frozen=True, slots=True)
class Turn:
    """The turn of the holder. `words` and `heard_at` are counters; they are worth no row."""

    began: float
    cap_s: int
    cap_w: int
    again: bool = False
    taken: bool = False
    reminded: bool = False
    told: Told = Told.NOTHING
    words: int = 0
    heard_at: float | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold: since when, and whether a member's pause, a facilitator or their absence called it."""

    since: float
    why: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One run of a circle. Times are house seconds; those of stage, phase and turn move on with each hold."""

    form: Format
    now: float
    opened: float
    stage: Stage
    stage_began: float
    version: int = 1
    phase_index: int = -1
    phase_began: float = 0.0
    extra_s: int = 0
    extended_s: int = 0
    held_s: float = 0.0
    hold: Hold | None = None
    alone_since: float | None = None
    closing_offered: bool = False
    host: UUID | None = None
    holder: UUID | None = None
    turn: Turn | None = None
    centre_since: float | None = None
    free_since: float | None = None
    again: bool = False
    closing_words: bool = False
    over_told: int = 0
    below_told: bool = False
    hands: int = 0
    seats: tuple[Seat, ...] = field(default=())

    @property
    def phase(self) -> Phase | None:
        """The phase of the format that runs, or None in gathering, aftercare and after the end."""
        return self.form.phases[self.phase_index] if self.stage is Stage.SITTING else None

    @property
    def by_turns(self) -> bool:
        """Whether each seat has a turn in the phase that runs."""
        return self.phase is not None and self.phase.floor in BY_TURNS

    @property
    def turns_are_taken(self) -> bool:
        """Whether one at a time has the turn in the phase that runs, and a line may end it."""
        return self.phase is not None and self.phase.floor in TURNS_ARE_TAKEN

    @property
    def crosstalk(self) -> int:
        """How far people may answer each other now: 0 none to 4 feedback. Source: domain research 2.1."""
        if self.hold or self.stage is Stage.ENDED:
            return 0
        return {Stage.GATHERING: 2, Stage.AFTERCARE: 3}.get(self.stage) or (
            self.phase.crosstalk if self.phase else 0
        )

    @property
    def door_open(self) -> bool:
        """Whether somebody may still sit down."""
        if self.stage is Stage.SITTING:
            if self.form.late_entry == "never":
                return True
            return self.phase_index <= [phase.key for phase in self.form.phases].index(self.form.late_entry)
        return self.stage is Stage.GATHERING

    @property
    def present(self) -> tuple[Seat, ...]:
        """Seats that somebody has, agreed or not, in order."""
        return tuple(seat for seat in self.seats if not seat.left)

    @property
    def sharing(self) -> tuple[Seat, ...]:
        """Seats to which turns come, in order."""
        return tuple(seat for seat in self.seats if seat.sharing)

    @property
    def waiting(self) -> tuple[Seat, ...]:
        """Seats whose turn of this phase is still to come, in order; the holder is not among them."""
        return tuple(seat for seat in self.sharing if seat.share is Share.WAITING and seat.id != self.holder)

    @property
    def to_come(self) -> tuple[Seat, ...]:
        """Seats that the order has not yet reached: those that wait, and those that passed ahead."""
        not_yet = (Share.WAITING, Share.AHEAD)
        return tuple(seat for seat in self.sharing if seat.share in not_yet and seat.id != self.holder)

    @property
    def asked_again(self) -> tuple[Seat, ...]:
        """Seats that passed or gave the floor back, are here, and were not yet asked again."""
        return tuple(
            seat
            for seat in self.sharing
            if seat.share in (Share.PASSED, Share.ASIDE)
            and not seat.offered_again
            and seat.dropped_at is None
            and seat.id != self.holder
        )

    @property
    def raised(self) -> tuple[Seat, ...]:
        """Seats with a hand up, the first raised first."""
        return tuple(sorted((seat for seat in self.sharing if seat.hand), key=lambda seat: seat.hand or 0))

    @property
    def phase_s(self) -> float:
        """Seconds that the running phase has, with its extension."""
        return 60 * self.phase.minutes + self.extra_s if self.phase else 0.0

    def seat(self, seat_id: UUID | None) -> Seat | None:
        """The seat of this id that somebody has, or None."""
        return next((seat for seat in self.seats if seat.id == seat_id and not seat.left), None)

    def with_seat(self, seat_id: UUID, **columns: object) -> "Meeting":
        """The meeting with that seat changed."""
        return replace(
            self, seats=tuple(replace(seat, **columns) if seat.id == seat_id else seat for seat in self.seats)
        )

    def host_here(self, now: float) -> bool:
        """Whether the facilitator is here, or dropped so recently that the place is kept."""
        seat = self.seat(self.host)
        return seat is not None and (seat.dropped_at is None or now < seat.dropped_at + PLACE_KEPT_S)


def counted(meeting: Meeting) -> Meeting:
    """The meeting without its counters: what two versions are compared by, and what is worth a row."""
    turn = replace(meeting.turn, words=0, heard_at=None) if meeting.turn else None
    return replace(meeting, turn=turn, now=0.0, version=0)
