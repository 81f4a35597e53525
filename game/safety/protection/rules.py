"""Judgement about one's own protection: who is kept from whom, and how long a mask is new. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

WAYS = ("page", "whisper", "mail", "invite", "touch")
"""Ways in which somebody comes near one person. `touch` is an offer: a hug, a hand."""
ALL = "all"
GUARDED = frozenset({"page", "whisper", "mail", "touch"})
"""Ways in which a new mask is reached by those alone whom it let in, and by those who hold its circles."""
DAYS_MOST = 366
"""For how long somebody can say in days; without days it lasts until they end it."""
NEW_DAYS, NEW_MEETINGS = 14, 4
"""A mask is new to others until the first of both is over, whoever wears it. Source: domain research 5.7."""


@dataclass(frozen=True)
class Shelter:
    """What one person has asked for: masks they do not hear, people they keep apart from, ways they refuse.

    A refusal names a way and a person, or None for everybody.
    """

    mutes: frozenset[UUID] = frozenset()
    aparts: frozenset[UUID] = frozenset()
    met: frozenset[str] = frozenset()
    """Marks of the names under which those were met from whom they keep apart."""
    refusals: frozenset[tuple[str, UUID | None]] = frozenset()

    def refuses(self, way: str, other: UUID | None) -> bool:
        """Whether this way is refused to that person: by name, or to everybody."""
        return (way, None) in self.refusals or (other is not None and (way, other) in self.refusals)


@dataclass(frozen=True)
class Listed:
    """One wish as its person reads it: the name under which the other was met then, empty for everybody."""

    called: str
    way: str = ""
    until: date | None = None
    """The last day on which it holds; None while it is not ended."""


def last_day(days: int | None, today: date) -> date | None:
    """The last day of a wish for so many days, today among them; None without days."""
    return None if days is None else today + timedelta(days=days - 1)


def is_new(made_on: date, meetings: int, today: date) -> bool:
    """Whether a mask that was made that day, and sat in so many meetings to the end, is new to others."""
    return meetings < NEW_MEETINGS and today < made_on + timedelta(days=NEW_DAYS)


def too_old(today: date) -> date:
    """What a mask said on this day or before, it said when it was new, which it is no longer."""
    return today - timedelta(days=NEW_DAYS)
