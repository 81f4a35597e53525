"""Small things told beside a meeting, as facts with their audience. In memory only; nobody's words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from game.circles.rules.meeting import Meeting


@dataclass(frozen=True)
class Worried:
    """Somebody is worried about somebody, and whoever can do something was told. Ids alone: for safety."""

    who_id: UUID
    about_id: UUID
    circle_id: UUID | None
    meeting_id: UUID | None


@dataclass(frozen=True)
class Note:
    """Something small, told to `heard_by`."""

    heard_by: tuple[UUID, ...]


@dataclass(frozen=True)
class Given(Note):
    """For the giver alone: `what` ("with", "thanks") is gathered for this person.

    `of_two` where only these two sit there, so that no name is hidden.
    """

    what: str
    to_name: str
    of_two: bool = False


@dataclass(frozen=True)
class GatheredTold(Note):
    """So many are with somebody, or thank them. Who they are is not said, but where only two sit there:
    then it is `by_name`, and the giver knows it."""

    what: str
    to_id: UUID
    to_name: str
    count: int
    by_name: str = ""


@dataclass(frozen=True)
class ThankedByHost(Note):
    """Whoever helps hold the meeting thanks somebody, under their name."""

    by_id: UUID
    by_name: str
    to_id: UUID
    to_name: str


@dataclass(frozen=True)
class Invited(Note):
    """Whether they would like the floor: for the two of them alone."""

    by_id: UUID
    to_id: UUID
    to_name: str


@dataclass(frozen=True)
class Reminded(Note):
    """An agreement of the circle, for the two of them alone."""

    by_id: UUID
    to_id: UUID
    to_name: str
    number: int
    line: str = field(repr=False)


@dataclass(frozen=True)
class RemindedAll(Note):
    """An agreement of the circle, for the whole ring; nobody is named."""

    number: int
    line: str = field(repr=False)


@dataclass(frozen=True)
class NoteAsked(Note):
    """What their words are about: asked for the two of them alone."""

    by_id: UUID
    to_id: UUID
    to_name: str


@dataclass(frozen=True)
class WorryAsked(Note):
    """For the worried one alone, before anybody is told. `on_duty` are those on duty who will be, by name;
    `ring` says whether those who hold a meeting are told."""

    about_name: str
    on_duty: tuple[str, ...] = ()
    ring: bool = True


@dataclass(frozen=True)
class WorryLeft(Note):
    """For the worried one alone: they said no, and nobody was told."""

    about_name: str


@dataclass(frozen=True)
class WorryTold(Note):
    """For those who hold the meeting, those on duty, and the one who is worried."""

    who_id: UUID
    who_name: str
    about_name: str
    on_duty: tuple[str, ...] = ()
    ring: bool = True
    place_name: str = ""
    """Where whoever it is about is."""


@dataclass(frozen=True)
class QuestionCame(Note):
    """For the greeter alone: somebody has a question, which came as a whisper."""

    from_name: str


@dataclass(frozen=True)
class Greeted(Note):
    """The greeter lets the house say how it goes here, to one person."""

    by_id: UUID
    by_name: str
    to_id: UUID
    to_name: str
    circle_name: str
    meeting: Meeting
    names: Mapping[UUID, str] = field(repr=False)


@dataclass(frozen=True)
class MiddleTold(Note):
    """The middle of the numbers that members gave, once."""

    kind: str
    count: int
    middle: float


@dataclass(frozen=True)
class Released(Note):
    """For the speaker alone: a prepared line was said, so many are `left`."""

    left: int
    on_turn: bool


@dataclass(frozen=True)
class Rated(Note):
    """For the one who rated alone. `line` is None where none was written, else why it was not kept, or ""."""

    line: str | None
    numbers_kept: bool
    fallen: tuple[str, ...]
    host_name: str


@dataclass(frozen=True)
class RatingsTold(Note):
    """For whoever held the meeting: how many others rated, and which of the four was lowest, if many did."""

    circle_name: str
    count: int
    lowest: tuple[str, ...]
