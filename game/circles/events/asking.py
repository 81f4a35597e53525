"""What is asked of people, and what a board shows: that it is different, not what. In memory only."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class QuestionsChanged:
    """Something was asked of this persona, or is not open any more."""

    who_id: UUID


@dataclass(frozen=True)
class BoardChanged:
    """Something is different on the board of this circle that is no change of its meeting itself."""

    circle_id: UUID
