"""How often on a day care was needed: counts alone, for those who look whether a house has hard days.

The ids of whom it concerned come with the news and are not kept; the counts know a day and a kind, nobody
and no circle. They live in memory, for eight weeks, and begin anew when the house restarts.
"""

from collections import Counter
from datetime import date, timedelta
from uuid import UUID

CARE, WORRY = "care", "worry"
KINDS = (CARE, WORRY)
KEPT_DAYS = 56

_counts: Counter[tuple[date, str]] = Counter()


def cared_for(
    who_id: UUID, with_id: UUID, circle_id: UUID | None, meeting_id: UUID | None, *, on: date
) -> None:
    """Somebody is sat with beside a ring or in a room of the house; it is counted."""
    _count(CARE, on)


def worried(
    who_id: UUID, about_id: UUID, circle_id: UUID | None, meeting_id: UUID | None, *, on: date
) -> None:
    """Those who hold a meeting, or are on duty, were told of a worry; it is counted."""
    _count(WORRY, on)


def counts(since: date, until: date) -> dict[str, int]:
    """How often each kind was counted from the one day to the other, both included."""
    found = dict.fromkeys(KINDS, 0)
    for (day, kind), count in _counts.items():
        if since <= day <= until:
            found[kind] += count
    return found


def forget() -> None:
    """Nothing is counted any more."""
    _counts.clear()


def _count(kind: str, on: date) -> None:
    for old in [key for key in _counts if key[0] <= on - timedelta(days=KEPT_DAYS)]:
        del _counts[old]
    _counts[on, kind] += 1
