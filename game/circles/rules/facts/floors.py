"""What has happened on a floor: reading, focus, questions, chairs, a floor that is free or used up."""

from dataclasses import dataclass
from uuid import UUID

from game.circles.rules.facts.meetings import Due, Fact, OfSeat


class MinutesUsed(Fact):
    """The minutes of a part are used up that does not end by time."""

    due = Due.HOSTS


class AllHadTheirs(Fact):
    """Everybody had what the part gives, and it goes on only by whoever holds the meeting, or by time."""

    due = Due.HOSTS


class LastWords(OfSeat):
    """The minutes of the part were used while they speak; the part waits for the end of their turn."""

    due = Due.ONE


@dataclass(frozen=True, slots=True)
class TurnRuns(OfSeat):
    """They are in the middle of a turn; the same `word` once more goes on all the same."""

    due = Due.HOSTS
    word: str


class HandDropped(OfSeat):
    """A hand is down, because the part in which it was raised is over."""

    due = Due.ONE


class FloorFree(Fact):
    """Nobody has used the free floor for a minute."""

    due = Due.HOSTS


@dataclass(frozen=True, slots=True)
class FloorSwitched(OfSeat):
    """Whoever is at `seat` has switched this part to another floor."""

    floor: str


class PassCounted(OfSeat):
    """Somebody need not speak in this part; nobody else is told."""

    due = Due.ONE


@dataclass(frozen=True, slots=True)
class ReaderAsked(OfSeat):
    """The texts of this part are theirs to read, so many of them."""

    due = Due.ONE
    texts: int


class ReadingPassed(OfSeat):
    """They do not read any more."""

    due = Due.ONE


@dataclass(frozen=True, slots=True)
class TextRead(Fact):
    """A text of the part is read by `reader`, or by the house where nobody is here; `left` are to come."""

    reader: UUID | None
    text: str
    left: int


class FocusSet(OfSeat):
    """The part in focus is theirs, now or when it comes."""


@dataclass(frozen=True, slots=True)
class TimeIsLeft(OfSeat):
    """Of their time, which is as long as the other's, so many seconds are left; once more gives them up."""

    due = Due.ONE
    seconds: float


class FocusWanted(Fact):
    """Nobody is in focus."""


class QuestionOffered(OfSeat):
    """They may ask the person in focus."""

    due = Due.ROOM


class AnswerOffered(OfSeat):
    """They were asked, and answer, or let the question go."""

    due = Due.ROOM


class QuestionLetGo(OfSeat):
    """They let the question go."""


@dataclass(frozen=True, slots=True)
class QuestionHint(OfSeat):
    """What the asker may like to know of the line they said, by `reasons` of questions.py."""

    due = Due.ONE
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InnerSet(Fact):
    """These sit on the inner chairs, now or, `ahead`, when that part comes."""

    seats: tuple[UUID, ...]
    ahead: bool = False


class SceneStopped(OfSeat):
    """Somebody has ended the scene: nobody is on the stage."""


class ChairTaken(OfSeat):
    """Somebody has come in and sits on an inner chair."""


class ChairFreed(OfSeat):
    """Somebody who sat on an inner chair sits outside again."""


class ChairWanted(OfSeat):
    """Somebody would like to come in, and all chairs are taken; they are told of the next free one."""


class ChairFree(OfSeat):
    """A chair is free for somebody who wished for one."""

    due = Due.ONE


@dataclass(frozen=True, slots=True)
class TeamSmall(Fact):
    """So few are on the team that they cannot speak among themselves."""

    due = Due.HOSTS
    team: int
