"""What happened to somebody's protection. For the house's memory alone; no door ever shows it."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class ProtectionChanged:
    """What this person has asked for is different from now on."""

    person_id: UUID
