"""Deeds about the rows of vaults: the only writer of them. Of a key nothing is here but what is wrapped.

Whoever has no vault, because they joined before there were any, gets one with their first `unlock`.
"""

from contextlib import closing
from uuid import UUID, uuid4

from django.db import IntegrityError

from game.common.changes import change
from game.common.sealing import Key
from game.people import rules, wrapping
from game.people.models import Person, Vault
from game.people.refusals import NotYours, VaultThere, WrongVaultCode
from game.people.wrapping import Derived, Kept


def kept(person_id: UUID) -> Kept | None:
    """What is kept of the person's vault; None before they have one."""
    row = Vault.objects.filter(person_id=person_id).first()
    if row is None:
        return None
    return Kept(
        row.id,
        row.cost,
        bytes(row.salt),
        bytes(row.by_passphrase),
        bytes(row.by_code),
        row.key_version,
        row.told,
    )


def make(person_id: UUID, by: Derived, code: str, *, told: bool = False) -> Key:
    """The person has a vault that opens by this passphrase and by this code; its new key. Raises
    VaultThere."""
    vault_id, key = uuid4(), Key.random()
    columns = wrapping.by_passphrase(vault_id, key, by) | wrapping.by_code(vault_id, key, code)
    try:
        with change():
            Vault.objects.create(id=vault_id, person_id=person_id, told=told, **columns)
    except IntegrityError:
        raise VaultThere() from None
    return key


def make_first(person_id: UUID, by: Derived, code: str, *, proved: str) -> Key:
    """The same for whoever joined without: `code` is their recovery code from now on, for both.

    `proved` is the hash that their passphrase was shown to fit. Raises VaultThere; NotYours where it is no
    longer the one in force.
    """
    with change():
        key = make(person_id, by, code, told=True)
        found = Person.objects.filter(id=person_id, passphrase=proved)
        if not found.update(recovery=rules.code_hash(code)):
            raise NotYours()
    return key


def told(person_id: UUID) -> None:
    """The person has heard what is lost with passphrase and code, and has opened their vault."""
    with change():
        Vault.objects.filter(person_id=person_id).update(told=True)


def wrap_anew(person_id: UUID, key: Key, by: Derived, *, instead_of: bytes = b"") -> None:
    """The vault opens by this passphrase from now on; nothing that is sealed in it changes.

    With `instead_of` nothing happens where the wrapping is not, or no longer, the one with that salt.
    """
    with change():
        vault = kept(person_id)
        if vault is not None and instead_of in (b"", vault.salt):
            _update(vault, wrapping.by_passphrase(vault.id, key, by))


def follow_sign_in(person_id: UUID, old: Derived | None, new: Derived | None) -> bool:
    """The sign-in's passphrase changes: the vault goes with it where the old one opens it too.

    Whether it did. Belongs into one change with the new hash. A vault with a passphrase of its own stays as
    it is.
    """
    with change():
        vault = kept(person_id)
        if vault is None or old is None or new is None or vault.salt != old.salt:
            return False
        if (key := wrapping.key_by_passphrase(vault, old)) is None:
            return False
        with closing(key):
            _update(vault, wrapping.by_passphrase(vault.id, key, new))
    return True


def follow_code(person_id: UUID, code: str, new_code: str, new: Derived | None) -> None:
    """A recovery code is used and replaced: the vault opens by the new code, and by the new passphrase where
    one is given. Who had no vault gets one then.

    Belongs into one change with the hash of the new code. A vault that the old code does not open, because
    its row is damaged, stays as it is: signing in must not hang on it.
    """
    with change():
        vault = kept(person_id)
        if vault is None:
            if new is not None:
                make(person_id, new, new_code).close()
            return
        if (key := wrapping.key_by_code(vault, code)) is not None:
            with closing(key):
                columns = wrapping.by_code(vault.id, key, new_code)
                _update(vault, columns | (wrapping.by_passphrase(vault.id, key, new) if new else {}))


def recode(person_id: UUID, code: str, new_code: str, new: Derived) -> Key:
    """The code opens the vault, and is replaced by the new one for vault and sign-in at once; the vault opens
    by this passphrase from now on. The vault's key.

    The next three times the person signs in they are told that their code was used. Raises WrongVaultCode,
    also where it was used meanwhile.
    """
    with change():
        person, vault = Person.objects.get(id=person_id), kept(person_id)
        key = wrapping.key_by_code(vault, code) if vault else None
        if key is None or not rules.code_fits(code, person.recovery):
            raise WrongVaultCode()
        columns = wrapping.by_passphrase(vault.id, key, new) | wrapping.by_code(vault.id, key, new_code)
        _update(vault, columns | {"told": True})
        Person.objects.filter(id=person_id).update(recovery=rules.code_hash(new_code), recovery_used=3)
    return key


def _update(vault: Kept, columns: dict[str, object]) -> None:
    Vault.objects.filter(id=vault.id).update(**columns)
