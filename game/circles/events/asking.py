"""What is asked of people, as a fact: that it is different, not what it is. In memory only."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class QuestionsChanged:
    """Something was asked of this persona, or is not open any more."""

    who_id: UUID
