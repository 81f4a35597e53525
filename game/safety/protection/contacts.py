"""How many masks that are new one person has asked, within a week, whether they may write to them.

In memory alone, so that no row says who wished to write to whom. Whoever helps learns the number, and of
nobody who it is: a name would tell which masks are one person's.
"""

from datetime import date, timedelta
from uuid import UUID

from game.common.changes import emit
from game.personas import selectors as personas
from game.safety.order.events import ManyAskedAnew

DAYS = 7
MOST = 5
"""Source of both numbers: domain research, 5.7."""

_asked: dict[UUID, dict[UUID, date]] = {}
"""By person, whom of those who were new then, and when last."""


def asked(person_id: UUID, new_id: UUID, *, today: date) -> None:
    """This person asks a mask that is new. Emits ManyAskedAnew each time when they are more than before."""
    before = _count(person_id, today)
    _asked.setdefault(person_id, {})[new_id] = today
    now = _count(person_id, today)
    if now > before and now > MOST:
        emit(ManyAskedAnew(tuple(personas.stewards()), now))


def many(*, today: date) -> tuple[int, ...]:
    """Of each person who asked more than five: how many, the most first."""
    counts = (_count(person_id, today) for person_id in _asked)
    return tuple(sorted((count for count in counts if count > MOST), reverse=True))


def forget_old(today: date) -> None:
    """What is a week old is not counted any more."""
    for person_id, days in list(_asked.items()):
        _asked[person_id] = {new_id: day for new_id, day in days.items() if _counts(day, today)}
        if not _asked[person_id]:
            del _asked[person_id]


def erase(person_id: UUID) -> None:
    """Nothing is counted of this person, and no mask of theirs with anybody."""
    _asked.pop(person_id, None)
    for mask_id in personas.masks_of(person_id):
        erase_mask(mask_id)


def erase_mask(mask_id: UUID) -> None:
    """This mask counts with nobody."""
    for days in _asked.values():
        days.pop(mask_id, None)


def forget() -> None:
    """Nothing is counted."""
    _asked.clear()


def _count(person_id: UUID, today: date) -> int:
    return sum(_counts(day, today) for day in _asked.get(person_id, {}).values())


def _counts(day: date, today: date) -> bool:
    return day > today - timedelta(days=DAYS)
