"""What happens around incidents, as facts with their audience."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class IncidentWritten:
    """An incident was written down; `heard_by` are those who share the carrying of it. No name in it."""

    level: int
    by_id: UUID
    by_name: str
    heard_by: tuple[UUID, ...]


@dataclass(frozen=True)
class OthersRest:
    """Who was there besides whoever wrote a heavy incident down: for each of them alone, that they rest."""

    by_name: str
    until: date
    heard_by: tuple[UUID, ...]


@dataclass(frozen=True)
class ClusterSeen:
    """There were so many heavy incidents within a week: for the stewards."""

    count: int
    heard_by: tuple[UUID, ...]
