"""Sitting down at a spot and getting up, as facts with their audience. They live in memory only."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class SatDown:
    """Somebody sits at a spot now; `words` stand behind "sits down"."""

    who_id: UUID
    name: str
    place_id: UUID
    spot: str
    words: str
    heard_by: tuple[UUID, ...]


@dataclass(frozen=True)
class StoodUp:
    """Somebody sits at no spot any more and is still in the place. `quietly`: something else tells it."""

    who_id: UUID
    name: str
    place_id: UUID
    heard_by: tuple[UUID, ...]
    quietly: bool = False
