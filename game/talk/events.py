"""What was said and done, as facts with their audience. They live in memory only and are never written."""

from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID


@dataclass(frozen=True)
class LineSpoken:
    """A line in a place. `to_name` is whom it was directed to, heard by all the same."""

    speaker_id: UUID
    speaker_name: str
    place_id: UUID
    words: str = field(repr=False)
    kind: Literal["say", "pose", "think", "share"]
    heard_by: tuple[UUID, ...]
    to_id: UUID | None = None
    to_name: str = ""
    close: bool = False
    """For a pose: no blank between name and words (`;'s hat`)."""
    notes: tuple[str, ...] = ()
    """What the words are about, by the keys of game/common/vocabulary.py; most lines have none."""
    is_first: bool = True
    """For a line with notes: whether it is the first that carries them."""
    behind: frozenset[UUID] = field(default=frozenset(), repr=False)
    """Who of those who hear it reads the note alone, until they open it. Nobody is told who that is."""


@dataclass(frozen=True)
class Gestured:
    """A gesture to the room, by its key in `world/socials.yaml`."""

    who_id: UUID
    name: str
    place_id: UUID
    gesture: str
    heard_by: tuple[UUID, ...]


@dataclass(frozen=True)
class Whispered:
    """Words for one person in the same place."""

    speaker_id: UUID
    speaker_name: str
    to_id: UUID
    to_name: str
    words: str = field(repr=False)


@dataclass(frozen=True)
class Paged:
    """Words for one person wherever they are in the house."""

    speaker_id: UUID
    speaker_name: str
    to_id: UUID
    to_name: str
    words: str = field(repr=False)
    back: str = field(default="", repr=False)
    """What the one who pages is shown of the other; empty for most."""


@dataclass(frozen=True)
class Offered:
    """Something kind is offered to one person, who may accept or not."""

    who_id: UUID
    name: str
    to_id: UUID
    to_name: str
    offer: str


@dataclass(frozen=True)
class OfferAnswered:
    """The answer to an offer. Others hear only of one that was accepted."""

    who_id: UUID
    name: str
    to_id: UUID
    to_name: str
    offer: str
    accepted: bool
    heard_by: tuple[UUID, ...]


@dataclass(frozen=True)
class LineHeld:
    """A private line waits for its writer, who alone hears of it: `what` in it leads outside of the house."""

    who_id: UUID
    to_name: str
    what: str


@dataclass(frozen=True)
class HeldLineAnswered:
    """Whoever wrote the line that waited has said whether it goes out."""

    who_id: UUID
    sent: bool
    asks: bool = False
    """Whether it was the reason of a `may i`, which shows nothing by itself."""


@dataclass(frozen=True)
class SpokeMuch:
    """Somebody has said many lines within a minute; they alone hear of it."""

    who_id: UUID


@dataclass(frozen=True)
class MayIWrite:
    """Somebody asks one person whether they may write to them."""

    who_id: UUID
    name: str
    to_id: UUID
    reason: str = field(repr=False)


@dataclass(frozen=True)
class MayIAnswered:
    """One person answered whether another may write to them. Of a no, only who said it hears."""

    who_id: UUID
    to_id: UUID
    to_name: str
    name: str
    yes: bool
