"""Numbers that members give: check-in, check-out, and four after the closing. Pure; nothing ranks anybody.

The four are our own and no tested measure. Source: domain research 4.3.
"""

import re
from collections.abc import Collection, Sequence
from statistics import median

from game.circles.refusals.manners import FourNumbers, NotZeroToTen

ITEMS = ("heard", "belonging", "useful", "safe")
MIDDLE_FROM = 5
"""The ring hears the middle of so many numbers or more, once."""
PROMPT_FROM = 4
"""Whoever held the meeting hears which of the four was lowest when so many rated."""
DROP = 3
"""A number that is so far below one's own average is spoken of, to its owner alone."""
COMPARED_FROM = 2
"""An average of fewer earlier ratings says nothing."""

_NUMBER = re.compile(r"[0-9]{1,2}")


def number(said: str) -> int:
    """A whole number from 0 to 10. Raises NotZeroToTen."""
    said = said.strip()
    if not _NUMBER.fullmatch(said) or int(said) > 10:
        raise NotZeroToTen()
    return int(said)


def four(said: str) -> tuple[int, ...]:
    """Four whole numbers from 0 to 10: heard, belonging, useful, safe. Raises FourNumbers."""
    words = said.replace(",", " ").split()
    if len(words) != len(ITEMS) or not all(_NUMBER.fullmatch(one) and int(one) <= 10 for one in words):
        raise FourNumbers()
    return tuple(map(int, words))


def middle(given: Collection[int]) -> float | None:
    """The middle of these numbers (the median), or None while they are so few that it would be somebody's."""
    return float(median(given)) if len(given) >= MIDDLE_FROM else None


def lowest(ratings: Sequence[Sequence[int]]) -> tuple[str, ...]:
    """Which of the four got least in all, two where they are alike; nothing while few rated or all are
    alike."""
    if len(ratings) < PROMPT_FROM:
        return ()
    sums = [sum(rating[at] for rating in ratings) for at in range(len(ITEMS))]
    found = tuple(item for item, total in zip(ITEMS, sums, strict=True) if total == min(sums))
    return found if len(found) <= 2 else ()


def fallen(earlier: Sequence[Sequence[int]], now: Sequence[int]) -> tuple[str, ...]:
    """In which of the four this rating lies three or more below the average of one's own earlier ones."""
    if len(earlier) < COMPARED_FROM:
        return ()
    averages = [sum(one[at] for one in earlier) / len(earlier) for at in range(len(ITEMS))]
    return tuple(
        item for item, usual, given in zip(ITEMS, averages, now, strict=True) if usual - given >= DROP
    )
