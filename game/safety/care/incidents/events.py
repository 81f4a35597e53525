"""What happens around incidents, as facts with their audience."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class IncidentWritten:
    """An incident was written down; `heard_by` are those who share the carrying of it. No name in it."""

    level: int
    by_id: UUID
    by_name: str
    heard_by: tuple[UUID, ...]


@dataclass(frozen=True)
class ClusterSeen:
    """There were so many heavy incidents within a week: for the stewards."""

    count: int
    heard_by: tuple[UUID, ...]
