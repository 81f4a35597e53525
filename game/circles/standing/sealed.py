"""What somebody wrote for others of a circle, and what is kept of it until they have read it.

It cannot be sealed under the writer's own key, because others are to read it. So it is sealed under a key of
the house: who gets hold of the rows, or of a backup of them, without the house's keys reads nothing.
"""

from functools import cache
from uuid import UUID

from django.conf import settings

from game.common import sealing

_VERSION = 1


def sealed(row_id: UUID, field: str, words: str) -> bytes:
    """`words` as they are kept in this field of this row. Raises sealing.TooLong."""
    return sealing.seal(_key(), _VERSION, row_id, field, words)


def opened(row_id: UUID, field: str, kept: bytes) -> str:
    """The words that were sealed so; empty where they cannot be opened with the keys of this house."""
    try:
        return sealing.opened(_key(), row_id, field, bytes(kept))
    except sealing.NotTheKey:
        return ""


@cache
def _key() -> sealing.Key:
    return sealing.key_of_house(settings.HOUSE_KEY, "words between members of a circle")
