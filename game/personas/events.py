"""What happened to personas. Nothing here says whose they are."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class PersonaChanged:
    """What others see of this mask is different: name, pronouns, looks or messages."""

    persona_id: UUID


@dataclass(frozen=True)
class PersonaErased:
    """This mask and everything that was kept of it are gone."""

    persona_id: UUID


@dataclass(frozen=True)
class Revealed:
    """Somebody tells one person, for their eyes alone, that two masks are one."""

    known_id: UUID
    known_name: str
    shown_name: str
    to_id: UUID
    to_name: str
