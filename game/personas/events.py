"""What happens to personas, as facts."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class PersonaMade:
    """A persona exists that did not before. Told to the house's own listeners only."""

    persona_id: UUID
    person_id: UUID
    first: bool
