"""What happens to people, as facts. They are told to the house's own listeners only, never to members."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class PersonJoined:
    """A person has joined and has a first persona."""

    person_id: UUID


@dataclass(frozen=True)
class PassphraseChanged:
    """A person has another passphrase; `recovered` when the recovery code was used for it."""

    person_id: UUID
    recovered: bool
