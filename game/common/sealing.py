"""Sealing: what a person wrote is unreadable without their passphrase or their recovery code. Pure.

    passphrase   --Argon2id(salt)--> key --wraps--> the key of the vault, 32 random bytes, one a person
    recovery code --HKDF-SHA256----> key --wraps--> the same
    text --AES-256-GCM under the key of the vault, bound to its row--> what is kept

The only module that uses the primitives, those of `cryptography` and `argon2-cffi`; none is our own.
Deriving a key from a passphrase is slow on purpose and belongs into a thread (work.py).
"""

import ctypes
import mmap
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY, SALT, NONCE, TAG = 32, 16, 12, 16
"""Bytes of each."""
SIZES = (256, 1024, 4096, 16384)
"""What is sealed is as long as one of these, so that the length of a page says little."""
LONGEST = SIZES[-1] - 2
"""Bytes of one text in UTF-8, at most."""

_FORM = b"\x01"
"""First byte of all that is sealed or wrapped: how it is laid out."""
_HEAD = len(_FORM) + 2
_COST = re.compile(r"argon2id\$v=19\$m=(\d{1,9}),t=(\d{1,4}),p=(\d{1,3})", re.ASCII)


class NotTheKey(Exception):
    """The key does not fit, or what it should open is not as it was left; which of the two, none can tell."""


class TooLong(ValueError):
    """A text has more bytes than one sealed text can have."""


@dataclass(frozen=True)
class Cost:
    """What one guess at a passphrase costs: KiB of memory, passes over it, lanes."""

    memory: int
    passes: int
    lanes: int

    def __str__(self) -> str:
        return f"argon2id$v=19$m={self.memory},t={self.passes},p={self.lanes}"

    @classmethod
    def read(cls, text: str) -> "Cost":
        """The cost that is written as `text`. Raises ValueError."""
        if not (found := _COST.fullmatch(text)):
            raise ValueError("not a cost of Argon2id")
        return cls(*map(int, found.groups()))


STRONG = Cost(memory=65_536, passes=3, lanes=4)
"""Source: RFC 9106, the second recommended choice of parameters."""

_cost = STRONG


def cost_by(cost: Cost) -> None:
    """Keys are derived from passphrases at this cost from now on; for tests, which guess nothing."""
    global _cost
    _cost = cost


def cost() -> Cost:
    """What a guess costs at a vault that is made or wrapped anew now."""
    return _cost


class Key:
    """32 secret bytes on a page of memory of their own, which is kept out of swap and cores where it can be.

    Gone with close(), or when nobody holds it any more. Never shown, never copied, never in a pickle.
    """

    __slots__ = ("__weakref__", "_page")

    def __init__(self) -> None:
        self._page: mmap.mmap | None = mmap.mmap(
            -1, mmap.PAGESIZE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
        )
        _stays_in_memory(self._page)

    @classmethod
    def random(cls) -> "Key":
        """A key that nobody has."""
        key = cls()
        with key.bytes() as place:
            place[:] = os.urandom(KEY)
        return key

    def bytes(self) -> memoryview:
        """The place of the bytes themselves; to be released after use. Raises NotTheKey when closed."""
        if self._page is None:
            raise NotTheKey()
        return memoryview(self._page)[:KEY]

    @property
    def is_closed(self) -> bool:
        """Whether nothing is left of it."""
        return self._page is None

    def close(self) -> None:
        """The bytes are overwritten and the memory is given back; closing twice is closing once."""
        page, self._page = self._page, None
        if page is not None:
            page[:KEY] = bytes(KEY)
            with suppress(BufferError):  # somebody is using it this moment; what they hold is empty now
                page.close()

    def __del__(self) -> None:
        if getattr(self, "_page", None) is not None:
            self.close()

    def __repr__(self) -> str:
        return "<a key>"

    def __reduce__(self) -> str:
        raise TypeError("a key is not copied")


def _stays_in_memory(page: mmap.mmap) -> None:
    """Asks the system to write this page neither to swap nor into a core; what it cannot do it leaves."""
    if hasattr(mmap, "MADV_DONTDUMP"):
        with suppress(OSError):
            page.madvise(mmap.MADV_DONTDUMP)
    with suppress(OSError, AttributeError, ValueError):
        place = ctypes.c_char.from_buffer(page)
        ctypes.CDLL(None).mlock(ctypes.c_void_p(ctypes.addressof(place)), ctypes.c_size_t(len(page)))
        del place


def new_salt() -> bytes:
    """A salt that no other wrapping has."""
    return os.urandom(SALT)


def key_of_passphrase(passphrase: str, salt: bytes, cost: Cost) -> Key:
    """The key that this passphrase gives. Slow on purpose."""
    return _kept(
        hash_secret_raw(
            passphrase.encode(), salt, cost.passes, cost.memory, cost.lanes, hash_len=KEY, type=Type.ID
        )
    )


def key_of_code(code: str, vault_id: UUID) -> Key:
    """The key that a recovery code gives, written without blanks and hyphens: 127 bits need no slow hash."""
    derive = HKDF(
        algorithm=SHA256(), length=KEY, salt=vault_id.bytes, info=b"meadow recovery code of a vault"
    )
    key = Key()
    with key.bytes() as place:
        derive.derive_into(code.encode(), place)
    return key


def key_of_house(secret: bytes, purpose: str) -> Key:
    """The key that the house itself has for this purpose: of use against who gets hold of the rows alone."""
    derive = HKDF(algorithm=SHA256(), length=KEY, salt=None, info=b"meadow house: " + purpose.encode())
    key = Key()
    with key.bytes() as place:
        derive.derive_into(secret, place)
    return key


def wrap(by: Key, key: Key, vault_id: UUID, purpose: str) -> bytes:
    """`key` as it can be kept: only `by` opens it, and only as this vault's for this purpose."""
    nonce = os.urandom(NONCE)
    with by.bytes() as outer, key.bytes() as inner:
        return _FORM + nonce + AESGCM(outer).encrypt(nonce, inner, _of_vault(vault_id, purpose))


def unwrap(by: Key, wrapped: bytes, vault_id: UUID, purpose: str) -> Key:
    """The key that was wrapped. Raises NotTheKey."""
    nonce, sealed = wrapped[1 : 1 + NONCE], wrapped[1 + NONCE :]
    if wrapped[:1] != _FORM or len(sealed) != KEY + TAG:
        raise NotTheKey()
    key = Key()
    with by.bytes() as outer, key.bytes() as place:
        try:
            AESGCM(outer).decrypt_into(nonce, sealed, _of_vault(vault_id, purpose), place)
        except InvalidTag:
            raise NotTheKey() from None
    return key


def seal(key: Key, version: int, row_id: UUID, field: str, words: str) -> bytes:
    """`words` as they can be kept: form, version of the key, nonce, ciphertext of one of the SIZES.

    They can be read with this key, as this field of this row, and in no other way. Raises TooLong.
    """
    said = words.encode()
    if len(said) > LONGEST:
        raise TooLong()
    text = len(said).to_bytes(2) + said
    text += bytes(next(size for size in SIZES if size >= len(text)) - len(text))
    head, nonce = _FORM + version.to_bytes(2), os.urandom(NONCE)
    with key.bytes() as secret:
        return head + nonce + AESGCM(secret).encrypt(nonce, text, _of_row(head, row_id, field))


def opened(key: Key, row_id: UUID, field: str, sealed: bytes) -> str:
    """The words that were sealed as this field of this row. Raises NotTheKey."""
    head, nonce = sealed[:_HEAD], sealed[_HEAD : _HEAD + NONCE]
    if head[:1] != _FORM or len(sealed) - _HEAD - NONCE - TAG not in SIZES:
        raise NotTheKey()
    with key.bytes() as secret:
        try:
            text = AESGCM(secret).decrypt(nonce, sealed[_HEAD + NONCE :], _of_row(head, row_id, field))
        except InvalidTag:
            raise NotTheKey() from None
    return text[2 : 2 + int.from_bytes(text[:2])].decode()


def hidden(key: Key, id: UUID) -> UUID:
    """`id` as another id, which says nothing without the key. Equal ones stay equal: rows are found by it.

    An id is one block of AES; as a permutation of blocks under one key, each for one purpose, it is what the
    cipher is made for. Nothing longer than a block may be written so.
    """
    with key.bytes() as secret:
        turn = Cipher(AES(secret), ECB()).encryptor()
        return UUID(bytes=turn.update(id.bytes) + turn.finalize())


def unhidden(key: Key, id: UUID) -> UUID:
    """The id that hidden() made this of; another one where the key is another."""
    with key.bytes() as secret:
        turn = Cipher(AES(secret), ECB()).decryptor()
        return UUID(bytes=turn.update(id.bytes) + turn.finalize())


def _of_vault(vault_id: UUID, purpose: str) -> bytes:
    return b"meadow vault\0" + vault_id.bytes + purpose.encode()


def _of_row(head: bytes, row_id: UUID, field: str) -> bytes:
    return b"meadow text\0" + head + row_id.bytes + field.encode()


def _kept(secret: bytes) -> Key:
    key = Key()
    with key.bytes() as place:
        place[:] = secret
    return key
