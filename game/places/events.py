"""What happens in places, as facts with their audience."""

from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID


@dataclass(frozen=True)
class Arrived:
    """Somebody is in a place now.

    `how`: walked here, came into the house, or came back after a dropped line.
    """

    who_id: UUID
    name: str
    place_id: UUID
    how: Literal["walked", "entered", "returned"]
    heard_by: tuple[UUID, ...]
    is_guest: bool = False
    words: str = field(default="", repr=False)
    """What they do meanwhile, in their own words; empty where words are not free."""


@dataclass(frozen=True)
class Left:
    """Somebody is no longer in a place. `how`: walked on, left the house, or the line dropped."""

    who_id: UUID
    name: str
    place_id: UUID
    to_id: UUID | None
    how: Literal["walked", "left", "dropped"]
    heard_by: tuple[UUID, ...]
    is_guest: bool = False
    words: str = field(default="", repr=False)
    """What they do meanwhile, in their own words; empty where words are not free."""


@dataclass(frozen=True)
class Brought:
    """The room in which somebody stood is gone, and they are in another place; told to them alone."""

    who_id: UUID
    place_id: UUID


@dataclass(frozen=True)
class PlacesChanged:
    """The house's places were built anew from the files; bodies follow."""

    place_ids: tuple[UUID, ...]


@dataclass(frozen=True)
class MaskChanged:
    """Somebody in their own room has another mask on. For bodies alone: nobody else may ever learn of it."""

    before_id: UUID
    after_id: UUID
