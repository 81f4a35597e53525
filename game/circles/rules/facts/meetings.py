"""What has happened in a meeting, and to whom that is due. Facts carry no words of people.

Those in the room without a seat hear how far the circle is and whose turn it is, and nothing else.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar
from uuid import UUID


class Due(StrEnum):
    """To whom a fact is due."""

    ROOM = "room"
    SEATS = "seats"
    HOSTS = "hosts"
    ONE = "one"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is so now. Due ONE is due to the person at `seat`."""

    due: ClassVar[Due] = Due.SEATS


@dataclass(frozen=True, slots=True)
class OfSeat(Fact):
    """A fact about one seat."""

    seat: UUID


class MeetingOpened(Fact):
    """The doors are open."""

    due = Due.ROOM


@dataclass(frozen=True, slots=True)
class AgreementsAsked(OfSeat):
    """A seat is kept for this person until they agree or leave. `changed` are the numbers, from 1, of what is
    new since they agreed to an earlier version, `gone` the sentences of that version that stand no more."""

    due = Due.ONE

    changed: tuple[int, ...] = ()
    gone: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class SeatTaken(OfSeat):
    """Somebody who agreed has a seat; `back` when they sat here already, on the other kind of seat. `known`
    are those who agreed at an earlier meeting, and were asked nothing at this door."""

    quiet: bool
    back: bool = False
    known: bool = False


class SeatLeft(OfSeat):
    """Somebody left the seat, or was away for too long."""


class SeatDeclined(OfSeat):
    """Somebody left while reading the agreements, or was away for too long; nobody else is told."""

    due = Due.ONE


class PlaceGone(OfSeat):
    """Somebody comes back for whom a seat was kept; it is free now."""

    due = Due.ONE


class NewHere(OfSeat):
    """Somebody sits in a circle for the first time."""

    due = Due.ONE


class PlaceKept(OfSeat):
    """A line dropped; the place is kept."""


class CameBack(OfSeat):
    """Somebody whose place was kept is back."""


class HeldByAnother(OfSeat):
    """Somebody who held the meeting is back, and does not hold it any more."""

    due = Due.ONE


class Hosted(OfSeat):
    """Somebody holds today's meeting."""

    due = Due.ROOM


@dataclass(frozen=True, slots=True)
class Begun(OfSeat):
    """The meeting has begun with so many sharing seats; `seat` began it."""

    due = Due.ROOM
    seats: int


@dataclass(frozen=True, slots=True)
class BelowMinimum(Fact):
    """Fewer are here than the format asks for; begin again begins all the same."""

    due = Due.HOSTS
    present: int
    minimum: int


@dataclass(frozen=True, slots=True)
class PhaseEntered(Fact):
    """A phase of the format begins."""

    due = Due.ROOM
    phase: str
    floor: str
    crosstalk: int
    text: tuple[str, ...]
    minutes: float
    first: bool


@dataclass(frozen=True, slots=True)
class TurnOffered(OfSeat):
    """It is this seat's turn; `after` come next, in order; `given_by` handed them the piece."""

    due = Due.ROOM
    cap_s: int
    cap_w: int
    floor: str
    again: bool
    after: tuple[UUID, ...]
    given_by: UUID | None = None


class TurnTaken(OfSeat):
    """The first line of a turn was spoken."""


class Passed(OfSeat):
    """Somebody passed."""


@dataclass(frozen=True, slots=True)
class PassNoted(OfSeat):
    """Somebody passed before they were asked; `again` when they are then asked no more in this round.

    The ring hears of the pass when the turn would have come, so that it falls into nobody's share.
    """

    due = Due.ONE
    again: bool


class TurnDone(OfSeat):
    """A turn has ended."""


class HandRaised(OfSeat):
    """A hand is up; its owner is told too."""

    due = Due.HOSTS


class HandTaken(OfSeat):
    """A hand is down again."""

    due = Due.ONE


class PieceTaken(OfSeat):
    """Somebody has taken the piece from the centre."""

    due = Due.ROOM


@dataclass(frozen=True, slots=True)
class PieceGiven(OfSeat):
    """The piece went to another seat, which the offer then says, or to the centre."""

    to: UUID | None


@dataclass(frozen=True, slots=True)
class HoldCalled(Fact):
    """Everybody is asked to be quiet. `why`: facilitator, pause or alone. Who paused is nobody's business."""

    due = Due.ROOM
    why: str


class Resumed(Fact):
    """The circle goes on."""

    due = Due.ROOM


class BellRung(Fact):
    """The bell."""


@dataclass(frozen=True, slots=True)
class Extended(Fact):
    """The phase has so many minutes more."""

    minutes: int


class DoneNamed(OfSeat):
    """The speaker's first line neither went on nor ended the turn: they are told how a turn ends."""

    due = Due.ONE


class CapNear(OfSeat):
    """80 % of the cap are used."""

    due = Due.ONE


class CapReached(OfSeat):
    """The cap is reached."""

    due = Due.ONE


class CapPassed(OfSeat):
    """130 % of the cap are used; the facilitator is told, nobody is cut."""

    due = Due.HOSTS


@dataclass(frozen=True, slots=True)
class FloorGivenBack(OfSeat):
    """The turn goes on from a holder who is `silent`, `dropped`, or after whom the facilitator `moved` on.

    `later` when it is offered again at the end.
    """

    why: str
    later: bool


@dataclass(frozen=True, slots=True)
class PassesOffered(Fact):
    """Those who passed are asked once more."""

    seats: tuple[UUID, ...]


class ClosingWords(Fact):
    """Those who still wait are asked for a closing word each."""


class FacilitatorGone(Fact):
    """Nobody holds the meeting."""


@dataclass(frozen=True, slots=True)
class PhaseOver(Fact):
    """The minutes of a phase are used up, `waiting` turns are to come. `choose` at 1.3 times its minutes."""

    due = Due.HOSTS
    waiting: int
    choose: bool


class ClosingOffered(Fact):
    """Five minutes of hold without a facilitator: a member may read the closing."""


@dataclass(frozen=True, slots=True)
class AftercareBegun(Fact):
    """The phases are over. `early` when not all were reached; `closed` when a closing phase said goodbye."""

    due = Due.ROOM
    minutes: int
    early: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class Ended(Fact):
    """The meeting is over. `early` when parts were still to come, `never_begun` when none had begun."""

    due = Due.ROOM
    early: bool
    never_begun: bool
