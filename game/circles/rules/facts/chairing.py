"""What has happened to the holding of a meeting, and to whom that is due."""

from dataclasses import dataclass
from uuid import UUID

from game.circles.rules.facts.meetings import Due, Fact, OfSeat
from game.circles.rules.parts import Duty


@dataclass(frozen=True, slots=True)
class DutyAsked(OfSeat):
    """Somebody is asked for a service; `by` asked."""

    due = Due.ONE
    duty: Duty
    by: UUID


@dataclass(frozen=True, slots=True)
class DutyTaken(OfSeat):
    """Somebody does a service from now on."""

    duty: Duty


@dataclass(frozen=True, slots=True)
class DutiesFree(OfSeat):
    """Somebody does these no longer; whether they laid them down or were relieved is theirs to know."""

    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class NotTaken(OfSeat):
    """Somebody has not taken what they were asked: by a no, or by saying nothing, which are alike."""

    due = Due.HOSTS
    question: str


@dataclass(frozen=True, slots=True)
class QuestionOver(OfSeat):
    """For who was asked: the question does not stand any more."""

    due = Due.ONE
    question: str


@dataclass(frozen=True, slots=True)
class HandoverAsked(OfSeat):
    """Somebody is asked to hold the meeting from here, by `by`."""

    due = Due.ONE
    by: UUID


@dataclass(frozen=True, slots=True)
class HandedOver(OfSeat):
    """Somebody holds the meeting from here, as `before` wished, who holds it with them."""

    due = Due.ROOM
    before: UUID


@dataclass(frozen=True, slots=True)
class TookOver(OfSeat):
    """Whoever held the meeting is gone, and who held it with them holds it from here."""

    due = Due.ROOM


@dataclass(frozen=True, slots=True)
class ExtendAsked(Fact):
    """The circle is asked for so many more minutes; `by` asked."""

    minutes: int
    by: UUID


class KeptToTheHour(Fact):
    """Not everybody has said yes to more minutes."""


@dataclass(frozen=True, slots=True)
class YesNoted(OfSeat):
    """For who said yes: the others have not all answered."""

    due = Due.ONE


@dataclass(frozen=True, slots=True)
class SilenceBegun(Fact):
    """Everybody is quiet for so many seconds."""

    seconds: int
    why: str


@dataclass(frozen=True, slots=True)
class SilenceOver(Fact):
    """The silence is over."""

    why: str


@dataclass(frozen=True, slots=True)
class QuietOver(OfSeat):
    """Somebody who was asked to listen for a while may speak again."""

    due = Due.ONE


class Thanked(OfSeat):
    """A turn that had used its time ends with the house's thanks."""


@dataclass(frozen=True, slots=True)
class TimeNote(OfSeat):
    """For a timekeeper: half of the part is over, or its last minute begins."""

    due = Due.ONE
    half: bool


@dataclass(frozen=True, slots=True)
class ToGreet(OfSeat):
    """For a greeter: `whom` has sat down, late or for the first time."""

    due = Due.ONE
    whom: UUID
    is_new: bool


@dataclass(frozen=True, slots=True)
class DoorSet(Fact):
    """The door is closed by who holds the meeting, or open again."""

    due = Due.ROOM
    is_locked: bool


class Admitted(OfSeat):
    """Somebody who stands in the room may sit down although the door is closed."""

    due = Due.ONE


class AnybodyMayHold(Fact):
    """Nobody whom the circle names has come to hold it: from now on others may."""


@dataclass(frozen=True, slots=True)
class AsideCalled(Fact):
    """A part beside the order: the circle holds still, and these texts are read."""

    due = Due.ROOM
    part: str
    text: tuple[str, ...]


class ClosedBySteward(OfSeat):
    """A steward of the house closes the meeting, in which they may have no seat."""

    due = Due.ROOM
