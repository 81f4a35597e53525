"""What is told in a meeting with somebody's words, beside the facts of the machine. In memory only."""

from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True)
class AskedToListen:
    """Somebody is asked to listen for so many minutes: for the two of them alone. `words` are the reason."""

    who_id: UUID
    name: str
    by_id: UUID
    by_name: str
    minutes: int
    words: str = field(repr=False)
