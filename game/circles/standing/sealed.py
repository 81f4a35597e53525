"""What somebody wrote for others of a circle, and what is kept of it until they have read it.

It cannot be sealed under the writer's own key, because others are to read it. So it is sealed under a key of
the house: who gets hold of the rows, or of a backup of them, without the house's keys reads nothing.
"""

from uuid import UUID

from game.common import house_key

PURPOSE = "words between members of a circle"


def sealed(row_id: UUID, field: str, words: str) -> bytes:
    """`words` as they are kept in this field of this row. Raises sealing.TooLong."""
    return house_key.sealed(PURPOSE, row_id, field, words)


def opened(row_id: UUID, field: str, kept: bytes) -> str:
    """The words that were sealed so; empty where they cannot be opened with the keys of this house."""
    return house_key.opened(PURPOSE, row_id, field, kept)
