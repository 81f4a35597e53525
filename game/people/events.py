"""What happened to people. Carries no name and no key: what is heard of it, the doors look up."""

from collections.abc import Hashable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class WebSessionsEnded:
    """The browsers with these keys (SHA-256, hex) are signed out; what they still hold open ends too."""

    key_hashes: tuple[str, ...]


@dataclass(frozen=True)
class SignInsEnded:
    """All sign-ins of the person by the site are over, but perhaps one; so is what would become one."""

    person_id: UUID


@dataclass(frozen=True)
class PersonSuspended:
    """The person may not be here for a time, or until it is lifted; all their connections end."""

    person_id: UUID


@dataclass(frozen=True)
class PersonGoes:
    """The person is about to be erased: what they hold is let go of while their rows are still there."""

    person_id: UUID
    persona_ids: tuple[UUID, ...]


@dataclass(frozen=True)
class ErasureWaits:
    """The person is erased on a day to come; until then they are away, and all their connections end."""

    person_id: UUID


@dataclass(frozen=True)
class PersonErased:
    """Nothing is kept of this person, nor of these personas of theirs; all their connections end."""

    person_id: UUID
    persona_ids: tuple[UUID, ...]


@dataclass(frozen=True)
class PassphraseChanged:
    """The person signs in by another passphrase from now on; who is here by the old one has to come anew.

    But not at the connection, or in the browser (SHA-256 of its key, hex), where it was changed.
    """

    person_id: UUID
    at: Hashable | None = None
    by_browser: str = ""


@dataclass(frozen=True)
class CountryChosen:
    """The person's crisis card shows the lines of this country first from now on; empty: the card for all."""

    person_id: UUID
    code: str


@dataclass(frozen=True)
class VaultLocked:
    """The time for which pages were open at this connection is over."""

    at: Hashable
