"""A meeting as it stands: frozen, whole, without a word that was spoken."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from uuid import UUID

from game.circles.rules.formats.form import AS_ONE_WISHES, BY_TURNS, TURNS_ARE_TAKEN, Format, Phase
from game.circles.rules.parts import Asked, Duty, Hold, Loop, Seat, Share, Silence, Stage, Turn
from game.circles.rules.seated import Seats
from game.circles.rules.time import PLACE_KEPT_S

EARLY = -1
"""What follows a grounding minute before a closing that comes sooner than planned."""

ALCOVE_CROSSTALK = 3
"""In an alcove within a part people may at least answer from their own experience."""


@dataclass(frozen=True)  # without slots: what is found out about it is remembered with it
class Meeting:
    """One run of a circle. Times are house seconds; those of stage, phase and turn move on with each hold.

    `floor_now` is the floor to which this part was switched; `focus` whom a part is about; `read` how
    many of its texts were read; `half` is 1 once those in alcoves were told of their last minute;
    `handed_to` who was asked to hold it from here, at `handed_at`; `moved_by` who went on last, and when.
    `kept_at` the circle last kept to the hour. While it is `leaders_first`, those whom the circle names
    to hold it come first. `time_told` counts what the timekeeper heard of this part. `heavy`: the last
    share carried a note of something heavy, and nobody was `grounded` since. `groups_until` alcoves last
    that are made within a part, and who was `paired` with whom in any. Since `ready_since` enough are
    here for a meeting that nobody holds. `side`: aftercare has its own room. `then_part` is what follows
    a grounding minute: a part by number, or EARLY, the closing. `lent_by` is who held it until they went
    next door with somebody; since `care_since` two sit there, and were `care_told` once that it has been
    long. `brought`: its seats are for two whom the house brought together. `asks`: by key, which of the
    format's other questions the first round asks. `all_told`: whoever holds it
    knows that everybody had theirs. `heard_at` and `free_told` are counters, worth no row: when the free
    floor was last used, and whether the facilitator was told that it is free. `kept_apart` are the
    pairs of seats that the house puts nowhere together, `kept_from` (from, to) those of whom the second hears
    nothing of the first, `closed_to` whom it seats nowhere here: they are told to the rules anew each time,
    and stand in no row.
    """

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
    all_told: bool = False
    below_told: bool = False
    hands: int = 0
    seats: Seats = field(default=Seats())
    floor_now: str = ""
    focus: UUID | None = None
    read: int = 0
    half: int = 0
    loop: Loop | None = None
    silence: Silence | None = None
    asked: Asked | None = None
    handed_to: UUID | None = None
    handed_at: float | None = None
    kept_at: float | None = None
    leaders_first: bool = False
    time_told: int = 0
    moved_by: UUID | None = None
    moved_at: float | None = None
    locked: bool = False
    heavy: bool = False
    grounded: bool = False
    groups_until: float | None = None
    paired: frozenset[frozenset[UUID]] = frozenset()
    ready_since: float | None = None
    side: bool = False
    then_part: int | None = None
    lent_by: UUID | None = None
    care_since: float | None = None
    care_told: bool = False
    brought: bool = False
    asks: str = ""
    heard_at: float | None = None
    free_told: bool = False
    kept_apart: frozenset[frozenset[UUID]] = field(default=frozenset(), repr=False)
    kept_from: frozenset[tuple[UUID, UUID]] = field(default=frozenset(), repr=False)
    closed_to: frozenset[UUID] = field(default=frozenset(), repr=False)

    def __post_init__(self) -> None:
        if type(self.seats) is not Seats:
            object.__setattr__(self, "seats", Seats(self.seats))

    def but(self, **columns: object) -> "Meeting":
        """The meeting with these columns, as dataclasses.replace() makes it, in less time: each line on a
        turn makes one or two."""
        after = object.__new__(Meeting)
        after.__dict__.update(self.__dict__)
        for found in after.__dict__.keys() - _COLUMNS:
            del after.__dict__[found]
        after.__dict__.update(columns)
        after.__post_init__()
        return after

    @cached_property
    def phase(self) -> Phase | None:
        """The phase of the format that runs, or None in gathering, aftercare and after the end."""
        return self.form.phases[self.phase_index] if self.stage is Stage.SITTING else None

    @cached_property
    def floor(self) -> str | None:
        """The floor policy that holds now, or None where no part runs."""
        return (self.floor_now or self.phase.floor) if self.phase else None

    @property
    def by_turns(self) -> bool:
        """Whether each seat has a turn in the phase that runs."""
        return self.floor in BY_TURNS

    @property
    def turns_are_taken(self) -> bool:
        """Whether one at a time has the turn in the phase that runs, and a line may end it."""
        return self.floor in TURNS_ARE_TAKEN and self.groups_until is None

    @property
    def crosstalk(self) -> int:
        """How far people may answer each other now: 0 none to 4 feedback. Source: domain research 2.1.

        In the alcoves of a part they talk freely.
        """
        if self.hold or self.stage is Stage.ENDED:
            return 0
        if self.stage is Stage.GATHERING:
            return self.form.gathering.crosstalk if self.form.gathering else 2
        if self.stage is Stage.AFTERCARE:
            return self.form.after.crosstalk if self.form.after else 3
        if self.phase and self.groups_until is not None:
            return max(ALCOVE_CROSSTALK, self.phase.crosstalk)
        return self.phase.crosstalk if self.phase else 0

    @property
    def door_open(self) -> bool:
        """Whether somebody may still sit down."""
        if self.locked:
            return False
        if self.stage is Stage.SITTING:
            if self.form.late_entry == "never":
                return False
            return self.phase_index <= [phase.key for phase in self.form.phases].index(self.form.late_entry)
        return self.stage is Stage.GATHERING

    def is_open_to(self, who_id: UUID | None) -> bool:
        """Whether this one, who has no seat, may still sit down."""
        return self.door_open and who_id not in self.closed_to

    @property
    def present(self) -> tuple[Seat, ...]:
        """Seats that somebody has, agreed or not, in order."""
        return self.seats.present

    @property
    def sharing(self) -> tuple[Seat, ...]:
        """Seats to which turns come, in order."""
        return self.seats.sharing

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
            and seat.quieted_until is None
            and seat.id != self.holder
        )

    @property
    def raised(self) -> tuple[Seat, ...]:
        """Seats with a hand up, the first raised first.

        Where the floor comes to hands, who has not spoken in this part comes before who has.
        """
        later = lambda seat: seat.has_spoken and not self.by_turns
        up = (seat for seat in self.sharing if seat.hand)
        return tuple(sorted(up, key=lambda seat: (later(seat), seat.hand or 0)))

    @property
    def ends_by_all(self) -> bool:
        """Whether everybody having had theirs ends the part that runs.

        Where people speak as they wish, only if the format says so.
        """
        if self.phase is None:
            return False
        if self.floor in AS_ONE_WISHES:
            return "all_spoken" in self.phase.exits
        return self.phase.ends_by("all_spoken")

    @property
    def phase_s(self) -> float:
        """Seconds that the running phase has, with its extension."""
        return 60 * self.phase.minutes + self.extra_s if self.phase else 0.0

    def seat(self, seat_id: UUID | None) -> Seat | None:
        """The seat of this id that somebody has, or None."""
        return self.seats.by_id.get(seat_id)

    @property
    def hearing(self) -> frozenset[UUID]:
        """The ids of all seats that hear what is said somewhere."""
        return self.seats.hearing

    def with_seat(self, seat_id: UUID, **columns: object) -> "Meeting":
        """The meeting with that seat changed."""
        return replace(
            self, seats=tuple(replace(seat, **columns) if seat.id == seat_id else seat for seat in self.seats)
        )

    def helps(self, seat_id: UUID | None) -> bool:
        """Whether this seat holds the meeting, or holds it together with whoever does."""
        seat = self.seat(seat_id)
        if seat is None or not seat.hears or seat.in_care:
            return False
        return seat.id == self.host or Duty.CO in seat.duties

    def with_duty(self, duty: Duty) -> tuple[Seat, ...]:
        """Who has this duty today and is here, in order of the seats."""
        return tuple(seat for seat in self.sharing if duty in seat.duties and seat.dropped_at is None)

    def hear(self, speaker: UUID | None) -> tuple[Seat, ...]:
        """The seats to which words of this seat come: those in the same alcove, or next door, or the ring.

        In a hold everybody hears whoever holds the meeting.
        """
        if self.seats.as_one:
            return self.seats.hearing_seats
        own = self.seat(speaker)
        if self.hold is not None and self.helps(speaker):
            return tuple(seat for seat in self.seats if seat.hears and not seat.in_care)
        place = (own.group, own.in_care) if own else (0, False)
        return tuple(seat for seat in self.seats if seat.hears and (seat.group, seat.in_care) == place)

    def heard_by(self, speaker: UUID | None) -> frozenset[UUID]:
        """The ids of the seats to which words of this seat come: one and the same set in one ring."""
        return self.hearing if self.seats.as_one else frozenset(seat.id for seat in self.hear(speaker))

    @property
    def in_care(self) -> tuple[Seat, ...]:
        """The seats of those who are next door with somebody, or with nobody any more."""
        return self.seats.in_care

    @property
    def apart(self) -> tuple[int, ...]:
        """The numbers of the alcoves in which somebody sits, in order; none where all are one ring."""
        return tuple(sorted({seat.group for seat in self.sharing if seat.group and not seat.visits}))

    def members(self, group: int) -> tuple[Seat, ...]:
        """Who belongs to this alcove (0: to the ring), in order; whoever only visits it does not."""
        return tuple(seat for seat in self.sharing if seat.group == group and not seat.visits)

    def host_here(self, now: float) -> bool:
        """Whether the facilitator is here, or dropped so recently that the place is kept."""
        seat = self.seat(self.host)
        if seat is None or not seat.came:
            return False
        return seat.dropped_at is None or now < seat.dropped_at + PLACE_KEPT_S


_COLUMNS = frozenset(Meeting.__dataclass_fields__)
