"""Who may stand in a place: a persona's row, or a guest. Pure."""

from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID, uuid4


class Who(Protocol):
    """Somebody who can be in a place and act: a persona worn by its person, or a guest."""

    id: UUID
    name: str

    @property
    def is_guest(self) -> bool:
        """Whether nobody knows them: they look, walk and read."""


@dataclass(frozen=True)
class Guest:
    """Somebody who looks round before joining. Lives in memory alone, as long as the connection."""

    id: UUID = field(default_factory=uuid4)
    name: str = "a guest"

    @property
    def is_guest(self) -> bool:
        """Guests neither speak nor hear the words of a circle."""
        return True
