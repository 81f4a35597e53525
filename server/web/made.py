"""Which form of a person's was the last to make something, in the memory of the Server alone.

So a form that is sent twice makes one, and says so both times; one that is sent again much later is a new
wish. Nothing of what was written in it is kept here.
"""

from dataclasses import dataclass
from uuid import UUID

from server.web.unfinished import MINUTES


@dataclass(frozen=True)
class _Made:
    token: str
    until: float


_made: dict[UUID, _Made] = {}


def by(person_id: UUID, token: str, now: float) -> None:
    """The person's form of this token has made what it is for, at house time `now`."""
    for old in [old for old, made in _made.items() if made.until <= now]:
        del _made[old]
    _made[person_id] = _Made(token, now + MINUTES * 60)


def count_of(person_id: UUID) -> int:
    """How many forms of this person are remembered."""
    return int(person_id in _made)


def forget_of(person_id: UUID) -> None:
    """Nothing is remembered of this person."""
    _made.pop(person_id, None)


def is_by(person_id: UUID, token: str, now: float) -> bool:
    """Whether it has done so within the last minutes, and no other form since."""
    made = _made.get(person_id)
    return made is not None and bool(token) and made.token == token and now < made.until
