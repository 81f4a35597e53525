"""Who sits at which spot: an index in memory, beside that of who is present, and gone at a restart.

Presence tells it of everyone who goes: whoever is somewhere else, or nowhere, sits nowhere.
"""

from uuid import UUID

_spot_of: dict[UUID, str] = {}


def sit(who_id: UUID, key: str) -> None:
    """They sit at the spot of that key in the place where they are, and at no other."""
    _spot_of[who_id] = key


def rise(who_id: UUID) -> bool:
    """They sit nowhere; whether they did sit."""
    return _spot_of.pop(who_id, None) is not None


def spot_of(who_id: UUID) -> str | None:
    """The key of the spot at which somebody sits, or None."""
    return _spot_of.get(who_id)


def clear() -> None:
    """Nobody sits anywhere."""
    _spot_of.clear()
