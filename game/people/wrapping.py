"""How the key of a vault is wrapped by a passphrase and by a recovery code. No row is read or written here.

What is slow, deriving a key from a passphrase, is one step that belongs into a thread; all else takes
microseconds, so that the key of a vault itself never leaves the one thread, and is there as long as it is
used.
"""

from dataclasses import dataclass, field
from uuid import UUID

from game.common import sealing
from game.common.sealing import Key, NotTheKey
from game.people import rules

PASSPHRASE, CODE = "passphrase", "code"
"""What a wrapping is for; one cannot be put in the other's place."""


@dataclass(frozen=True)
class Kept:
    """What the row of a vault says."""

    id: UUID
    cost: str
    salt: bytes = field(repr=False)
    by_passphrase: bytes = field(repr=False)
    by_code: bytes = field(repr=False)
    key_version: int
    told: bool


@dataclass(frozen=True)
class Derived:
    """What a passphrase gives with this salt at this cost: the key that wraps the vault's."""

    cost: str
    salt: bytes = field(repr=False)
    key: Key


@dataclass(frozen=True)
class Chosen:
    """A passphrase that was just chosen, as the house can use it once the rest is said: a hash to sign in by,
    and what wraps a vault by it; and what opens the vault as it is by the old one, where that was given."""

    hash: str = field(repr=False)
    wraps: Derived | None = None
    opens: Derived | None = None


def derived(passphrase: str) -> Derived:
    """For a wrapping that is made now: with a new salt, at the present cost. Slow."""
    cost, salt = sealing.cost(), sealing.new_salt()
    return Derived(str(cost), salt, sealing.key_of_passphrase(passphrase, salt, cost))


def derived_for(kept: Kept, passphrase: str) -> Derived:
    """For the wrapping that is kept. Slow."""
    cost = sealing.Cost.read(kept.cost)
    return Derived(kept.cost, kept.salt, sealing.key_of_passphrase(passphrase, kept.salt, cost))


def costs_as_now(kept: Kept) -> bool:
    """Whether a guess at this vault costs what it would at a new one."""
    return kept.cost == str(sealing.cost())


def by_passphrase(vault_id: UUID, key: Key, by: Derived) -> dict[str, object]:
    """What changes in the row when the vault is to open by this passphrase."""
    wrapped = sealing.wrap(by.key, key, vault_id, PASSPHRASE)
    return {"cost": by.cost, "salt": by.salt, "by_passphrase": wrapped}


def by_code(vault_id: UUID, key: Key, code: str) -> dict[str, object]:
    """What changes in the row when the vault is to open by this recovery code."""
    outer = sealing.key_of_code(rules.bare(code), vault_id)
    try:
        return {"by_code": sealing.wrap(outer, key, vault_id, CODE)}
    finally:
        outer.close()


def key_by_passphrase(kept: Kept, by: Derived) -> Key | None:
    """The vault's key; None where the passphrase is another one, or the wrapping was changed meanwhile."""
    return _unwrapped(by.key, kept.by_passphrase, kept.id, PASSPHRASE)


def key_by_code(kept: Kept, code: str) -> Key | None:
    """The vault's key; None where the recovery code is another one."""
    outer = sealing.key_of_code(rules.bare(code), kept.id)
    try:
        return _unwrapped(outer, kept.by_code, kept.id, CODE)
    finally:
        outer.close()


def _unwrapped(outer: Key, wrapped: bytes, vault_id: UUID, purpose: str) -> Key | None:
    try:
        return sealing.unwrap(outer, wrapped, vault_id, purpose)
    except NotTheKey:
        return None
