"""The vault: whether a person's sealed pages are open, at which connection, and until when.

The key of an open vault is in this memory and nowhere else, by connection: for half an hour after its last
use, eight hours in all, and no longer than the connection. It is on no disk, in no row and in no message.
What is sealed is bound to its row and field. All times are house time.
"""

from collections.abc import Callable, Hashable
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID
from weakref import WeakKeyDictionary

from game.common import demo, sealing
from game.common.changes import emit
from game.common.refusals import Busy, Refused
from game.common.sealing import Key, NotTheKey
from game.common.work import Broke, in_thread
from game.people import rules, selectors, tries, vault_rows, wrapping
from game.people.events import VaultLocked
from game.people.refusals import (
    Locked,
    LongerThanAPage,
    NothingSealedHere,
    NotReadable,
    NotTheVaults,
    WrongVaultCode,
)
from game.people.wrapping import Derived

IDLE_S = 30 * 60.0
"""A vault that was not used for so long is locked."""
LONGEST_S = 8 * 3600.0
"""A vault is locked so long after it was opened, however much it is used."""


@dataclass
class _Open:
    person_id: UUID
    key: Key
    version: int
    since: float
    used: float

    @property
    def until(self) -> float:
        return min(self.used + IDLE_S, self.since + LONGEST_S)


@dataclass(frozen=True)
class Opening:
    """A vault whose key was found just now; open to nobody until hold()."""

    person_id: UUID
    key: Key
    salt: bytes = b""
    anew: Derived | None = None
    """The same passphrase at the cost of today, where the wrapping with this `salt` is of another one."""


_open: WeakKeyDictionary[Hashable, _Open] = WeakKeyDictionary()


def is_there(person_id: UUID) -> bool:
    """Whether the person has a vault; who joined before there were any has none yet."""
    return vault_rows.kept(person_id) is not None


def is_told(person_id: UUID) -> bool:
    """Whether the person has opened their vault before, and so was told what can be lost."""
    kept = vault_rows.kept(person_id)
    return kept is not None and kept.told


def check_sealing() -> None:
    """Something can be sealed in this house. Raises NothingSealedHere in a demo."""
    if demo.is_declared():
        raise NothingSealedHere()


# --- opening and locking


def unlock(
    person_id: UUID, passphrase: str, now: float, then: Callable[[Opening | Refused], None], broke: Broke
) -> None:
    """`then` gets what opens the pages, or NotTheVaults. A wrong passphrase costs time, never a page.

    Raises TooManyTries (by person, wherever they are), NothingSealedHere, Busy.
    """
    check_sealing()
    kept = vault_rows.kept(person_id)
    assert kept is not None, "asked for before"
    begun = tries.begin_unlocking(person_id, now)

    def derive() -> tuple[Derived, Derived | None]:
        rises = not wrapping.costs_as_now(kept)
        return wrapping.derived_for(kept, passphrase), wrapping.derived(passphrase) if rises else None

    def answered(found: tuple[Derived, Derived | None]) -> None:
        fresh = vault_rows.kept(person_id)  # it may have got other words meanwhile
        key = wrapping.key_by_passphrase(fresh, found[0]) if fresh else None
        if key is None:
            then(NotTheVaults())
            return
        tries.unlocked(begun)
        then(Opening(person_id, key, kept.salt, found[1]))

    with tries.unless_busy(begun):
        in_thread(derive, answered, broke)


def hold(opening: Opening, at: Hashable, *, now: float) -> float:
    """The pages are open at this connection; until when. A vault of an older cost is wrapped anew."""
    kept = vault_rows.kept(opening.person_id)
    assert kept is not None, "what was opened is there"
    with suppress(Busy):  # the next unlock does it, then
        if opening.anew is not None:
            vault_rows.wrap_anew(opening.person_id, opening.key, opening.anew, instead_of=opening.salt)
        if not kept.told:
            vault_rows.told(opening.person_id)
    lock(at)
    _open[at] = held = _Open(opening.person_id, opening.key, kept.key_version, now, now)
    return held.until


def lock(at: Hashable) -> bool:
    """Nothing is open at this connection any more; whether something was."""
    held = _open.pop(at, None)
    if held is not None:
        held.key.close()
    return held is not None


def lock_everywhere(person_id: UUID, *, but: Hashable | None = None) -> None:
    """Nothing of this person's is open at any connection, but perhaps at one."""
    for at in [at for at, held in _open.items() if held.person_id == person_id and at is not but]:
        lock(at)


def tick(*, now: float) -> None:
    """Locks whatever is open for too long. Emits VaultLocked for each connection at which it was."""
    for at in [at for at, held in _open.items() if held.until <= now]:
        lock(at)
        emit(VaultLocked(at))


def forget() -> None:
    """Everything is locked: the house closes."""
    for at in list(_open):
        lock(at)


def open_until(person_id: UUID, at: Hashable, *, now: float) -> float | None:
    """Until when this person's pages are open at this connection; None while they are locked."""
    held = _open.get(at)
    if held is None or held.person_id != person_id or held.until <= now:
        return None
    return held.until


def open_at(person_id: UUID) -> int:
    """At how many connections this person's pages are open."""
    return sum(held.person_id == person_id for held in _open.values())


def is_open(person_id: UUID, at: Hashable, *, now: float) -> bool:
    """Whether this person's pages are open at this connection."""
    return open_until(person_id, at, now=now) is not None


def use(person_id: UUID, at: Hashable, *, now: float) -> bool:
    """Somebody wants to read or write their pages: whether they are open. If so, that is a use of them."""
    try:
        _used(person_id, at, now)
    except Locked:
        return False
    return True


# --- what is sealed


def seal(person_id: UUID, at: Hashable, row_id: UUID, field: str, words: str, *, now: float) -> bytes:
    """`words` as this field of this row can be kept. Raises Locked, LongerThanAPage."""
    held = _used(person_id, at, now)
    try:
        return sealing.seal(held.key, held.version, row_id, field, words)
    except sealing.TooLong:
        raise LongerThanAPage() from None


def opened(person_id: UUID, at: Hashable, row_id: UUID, field: str, sealed: bytes, *, now: float) -> str:
    """The words that were sealed as this field of this row. Raises Locked, NotReadable."""
    held = _used(person_id, at, now)
    try:
        return sealing.opened(held.key, row_id, field, bytes(sealed))
    except NotTheKey:
        raise NotReadable() from None


def _used(person_id: UUID, at: Hashable, now: float) -> _Open:
    if not is_open(person_id, at, now=now):
        raise Locked()
    held = _open[at]
    held.used = max(held.used, now)
    return held


# --- other words to open it by


def derived(passphrase: str, then: Callable[[Derived], None], broke: Broke) -> None:
    """`then` gets what wraps a vault by this passphrase. Raises NothingSealedHere, Busy."""
    check_sealing()
    in_thread(lambda: wrapping.derived(passphrase), then, broke)


def begin(person_id: UUID, by: Derived, code: str, *, proved: str) -> Opening:
    """Whoever joined without a vault has one, and `code` is their recovery code from now on, both at once.

    To be called when they have shown that they have the code, and that they know their passphrase: `proved`
    is what services.knows_passphrase() gave. Raises VaultThere, NotYours.
    """
    return Opening(person_id, vault_rows.make_first(person_id, by, code, proved=proved))


def wrap_anew(person_id: UUID, at: Hashable, by: Derived, *, now: float) -> None:
    """The open vault opens by another passphrase from now on, and is locked but here. Raises Locked."""
    vault_rows.wrap_anew(person_id, _used(person_id, at, now).key, by)
    lock_everywhere(person_id, but=at)


def check_code(person_id: UUID, code: str, now: float) -> None:
    """The recovery code of whoever is here opens their vault. Raises TooManyTries, WrongVaultCode."""
    check_sealing()
    begun = tries.begin_unlocking(person_id, now)
    person, kept = selectors.person(person_id), vault_rows.kept(person_id)
    if person is None or kept is None or not rules.code_fits(code, person.recovery):
        raise WrongVaultCode()
    key = wrapping.key_by_code(kept, code)
    if key is None:
        raise WrongVaultCode()
    key.close()
    tries.unlocked(begun)


def recode(person_id: UUID, code: str, new_code: str, by: Derived) -> Opening:
    """The recovery code opens the vault and works never again: the new code takes its place, for the sign-in
    too, and the vault opens by this passphrase; it is locked everywhere. Raises WrongVaultCode."""
    key = vault_rows.recode(person_id, code, new_code, by)
    lock_everywhere(person_id)
    return Opening(person_id, key)
