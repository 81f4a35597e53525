"""What the house keeps under its own key, so that rows alone, or a copy of them, say nothing.

Words that others than their writer are to read, and ids that tie a person to something: the running house
reads them, whoever gets hold of a file of rows without `keys/house.key` does not. Each purpose has a key of
its own, so that equal ids of two tables are not equal there. Source: reliability research 5.2.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import models
from django.utils.crypto import salted_hmac

from game.common import sealing

_VERSION = 1


def sealed(purpose: str, row_id: UUID, field: str, words: str) -> bytes:
    """`words` as they are kept in this field of this row. Raises sealing.TooLong."""
    return sealing.seal(_key(purpose), _VERSION, row_id, field, words)


def opened(purpose: str, row_id: UUID, field: str, kept: bytes) -> str:
    """The words that were sealed so; empty where they cannot be opened with the keys of this house."""
    try:
        return sealing.opened(_key(purpose), row_id, field, bytes(kept))
    except sealing.NotTheKey:
        return ""


def mark(purpose: str, words: str) -> str:
    """What is kept of `words` that are only to be known again: HMAC-SHA256 under the house's key, hex."""
    return marks(purpose, words)[0]


def marks(purpose: str, words: str) -> list[str]:
    """All that may have been kept of `words`: under the house's key, then under each that it had before.

    Nobody can make a mark anew under another key, so whoever compares asks for all of them.
    """
    keys = (settings.HOUSE_KEY, *settings.OLDER_HOUSE_KEYS)
    return [salted_hmac(purpose, words, secret=key, algorithm="sha256").hexdigest() for key in keys]


@contextmanager
def under(secret: bytes) -> Iterator[None]:
    """Ids and words are hidden under this key meanwhile: for the rotation, beside which nothing runs."""
    global _instead
    before, _instead = _instead, secret
    try:
        yield
    finally:
        _instead = before


class HiddenId(models.UUIDField):
    """An id that stands in its column only under the house's key; code sees and asks for the true one.

    It is no foreign key: nothing is deleted with it by itself. Its feature names the table in the registry of
    what is kept (game/people/registry.py), with what erases it.
    """

    def __init__(self, *args: Any, purpose: str, **kwargs: Any) -> None:
        self.purpose = purpose
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """As Django writes it into a migration."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "purpose": self.purpose}

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """The hidden id, as the database wants ids."""
        found = self.to_python(value)
        kept = None if found is None else sealing.hidden(_key(self.purpose), found)
        return super().get_db_prep_value(kept, connection, prepared=True)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> UUID | None:
        """The true id."""
        kept = self.to_python(value)
        return None if kept is None else sealing.unhidden(_key(self.purpose), kept)


class HiddenIds(models.JSONField):
    """Plain values, in lists and by names, in which every id stands as in a HiddenId; code sees true ones."""

    def __init__(self, *args: Any, purpose: str, **kwargs: Any) -> None:
        self.purpose = purpose
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """As Django writes it into a migration."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "purpose": self.purpose}

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """The values with hidden ids, as the database wants them."""
        return super().get_db_prep_value(self.hidden_in(value), connection, prepared)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """The values with true ids."""
        return self._turned(super().from_db_value(value, expression, connection), sealing.unhidden)

    def hidden_in(self, value: Any) -> Any:
        """The values as they stand in the column."""
        return self._turned(value, sealing.hidden)

    def _turned(self, value: Any, turn: Callable[[sealing.Key, UUID], UUID]) -> Any:
        if isinstance(value, dict):
            return {name: self._turned(one, turn) for name, one in value.items()}
        if isinstance(value, list):
            return [self._turned(one, turn) for one in value]
        if isinstance(value, str) and _ID.fullmatch(value):
            return str(turn(_key(self.purpose), UUID(value)))
        return value


_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
"""An id as `str` writes it."""


_instead: bytes | None = None


def _key(purpose: str) -> sealing.Key:
    return _derived(_instead or settings.HOUSE_KEY, purpose)


@cache
def _derived(secret: bytes, purpose: str) -> sealing.Key:
    return sealing.key_of_house(secret, purpose)
