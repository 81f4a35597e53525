"""What happens beside a ring, as facts with their audience. They live in memory only."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class CareAsked:
    """Whoever holds the meeting asks one person whether they would like to sit next door: for the two, or for
    who asks alone where the other is not told."""

    by_id: UUID
    by_name: str
    who_id: UUID
    name: str
    is_told: bool = True


@dataclass(frozen=True)
class CareWished:
    """Somebody would like company next door; `asked` are those who hold the meeting and could come."""

    who_id: UUID
    name: str
    asked: tuple[UUID, ...]


@dataclass(frozen=True)
class CareDeclined:
    """Who was asked would rather stay in the ring: for the two alone."""

    by_id: UUID
    who_id: UUID
    name: str


@dataclass(frozen=True)
class CareUnanswered:
    """Nobody who holds the meeting can come just now: for who asked, alone.

    `aftercare` where it is open by now: "here" in the ring, "next door", or "" before it.
    """

    who_id: UUID
    aftercare: str = ""


@dataclass(frozen=True)
class CareNotNow:
    """Somebody who holds the meeting cannot come to who asked for company: for themselves alone."""

    by_id: UUID
    name: str


@dataclass(frozen=True)
class AftercareWaits:
    """Somebody has come to an aftercare where nobody is yet who holds it: for those who do, and no name."""

    heard_by: tuple[UUID, ...]


@dataclass(frozen=True)
class CareBegan:
    """Two sit next door: `who_id` is sat with by `with_id`, who holds the meeting. For these two alone.

    `country` is whose lines `who_id` is shown first, as they chose it.
    """

    circle_id: UUID
    meeting_id: UUID
    who_id: UUID
    name: str
    with_id: UUID
    with_name: str
    place_name: str
    country: str


@dataclass(frozen=True)
class CaredFor:
    """`who_id` is sat with by `with_id`, beside a ring or in a room of the house. Ids alone: for safety."""

    who_id: UUID
    with_id: UUID
    circle_id: UUID | None
    meeting_id: UUID | None


@dataclass(frozen=True)
class QuietPartBegan:
    """In the Quiet Room another part of its round begins: `arrive`, `sit` or `bell`."""

    part: str
    heard_by: tuple[UUID, ...]
