"""Which backups stay: of the last seven days on which one was made the latest, and of the four weeks before
those one each. None is ever older than 35 days, which is the number that the house promises. Pure.
"""

from collections.abc import Iterable
from datetime import date, datetime

DAYS, WEEKS, AT_MOST_DAYS = 7, 4, 35


def too_old(made: datetime, today: date) -> bool:
    """Whether a backup of that time holds longer what members have deleted than they were promised."""
    return (today - made.date()).days >= AT_MOST_DAYS


def staying(made: Iterable[datetime], today: date) -> frozenset[datetime]:
    """Those that stay. One from a day to come stays: it is the clock that is wrong, now or then."""
    young = sorted((one for one in made if not too_old(one, today)), reverse=True)
    ahead = [one for one in young if one.date() > today]
    daily = _latest_of_each(young, lambda one: one.date(), DAYS + len({one.date() for one in ahead}))
    older = [one for one in young if one.date() < min(one.date() for one in daily)] if daily else []
    weekly = _latest_of_each(older, lambda one: one.isocalendar()[:2], WEEKS)
    return frozenset([*ahead, *daily, *weekly])


def _latest_of_each(latest_first: Iterable[datetime], of, count: int) -> list[datetime]:
    found: dict[object, datetime] = {}
    for one in latest_first:
        found.setdefault(of(one), one)
    return list(found.values())[:count]
