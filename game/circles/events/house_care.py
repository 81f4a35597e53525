"""What happens around the care rooms of the house, as facts with their audience. They live in memory only."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class CompanyAsked:
    """Whoever is on duty asks one person into a care room: for the two."""

    by_id: UUID
    by_name: str
    who_id: UUID
    name: str


@dataclass(frozen=True)
class CompanyWished:
    """Somebody would like company; `asked` are on duty and could come. `place_name` is where they are.

    `tells` says whether whoever asked is told by this: a ring tells them otherwise.
    """

    who_id: UUID
    name: str
    place_name: str
    asked: tuple[UUID, ...]
    asked_names: tuple[str, ...]
    tells: bool = True


@dataclass(frozen=True)
class CompanyDeclined:
    """Who was asked would rather stay: for the two alone."""

    by_id: UUID
    who_id: UUID
    name: str


@dataclass(frozen=True)
class CompanyUnanswered:
    """Nobody on duty can come just now: for who asked, alone, with the card of the country they chose."""

    who_id: UUID
    country: str


@dataclass(frozen=True)
class CompanyBegan:
    """Two sit in a care room: for these two. `country` is whose lines `who_id` is shown."""

    who_id: UUID
    name: str
    with_id: UUID
    with_name: str
    place_name: str
    country: str


@dataclass(frozen=True)
class CompanyOver:
    """One of the two has gone: for the other."""

    who_id: UUID
    name: str


@dataclass(frozen=True)
class CardGiven:
    """The crisis card for one person: because nobody can come, or because `by_name` shows it to them."""

    who_id: UUID
    country: str
    by_id: UUID | None = None
    by_name: str = ""
    name: str = ""


@dataclass(frozen=True)
class SecondAsked:
    """Somebody who helps asks for a second person; `asked` could come. Nobody is named whom it is about."""

    who_id: UUID
    name: str
    place_name: str
    asked: tuple[UUID, ...]
    asked_names: tuple[str, ...]


@dataclass(frozen=True)
class SecondComes:
    """A second person said yes: for the two."""

    who_id: UUID
    name: str
    second_id: UUID
    second_name: str


@dataclass(frozen=True)
class SecondAway:
    """Somebody cannot be second now: for whoever said so, and where nobody is left, for who asked."""

    second_id: UUID
    who_id: UUID | None
    name: str
