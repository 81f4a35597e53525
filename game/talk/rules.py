"""Judgement about talk: gestures, offers that lapse. Pure."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal
from uuid import UUID

from game.common.plain import plain

OFFER_LASTS_S = 300.0
HELD_S = 120.0
"""For how long words wait for their writer to say whether they go out as they are."""
ASKED_S = 3600.0
"""For how long somebody can answer whether another may write to them."""
REASON = 160
"""Characters of why somebody would like to write, at most."""
MINUTE, HOUR = 60.0, 3600.0


@dataclass(frozen=True)
class Rate:
    """At most so many within any so many seconds."""

    most: int
    seconds: float


MANY_LINES = Rate(30, MINUTE)
"""What is told to whoever says more. Source of these numbers: reliability research, R5."""
LINES = Rate(60, MINUTE)
PRIVATE = Rate(10, MINUTE)
FIRST = Rate(5, HOUR)
"""People to whom somebody writes anew, pages, whispers and `may i` together."""
OFFERS = Rate(6, HOUR)


def within(times: tuple[float, ...], rate: Rate, now: float) -> tuple[float, ...]:
    """Those of these times, the oldest first, that count for the rate now."""
    return times[bisect_right(times, now, key=lambda at: at + rate.seconds) :]


def one_more(times: tuple[float, ...], rate: Rate, now: float) -> tuple[float, ...] | None:
    """The times that count once one more is let through, or None where it is too many."""
    counting = within(times, rate, now)
    return (*counting, now) if len(counting) < rate.most else None


@dataclass(frozen=True)
class Held:
    """A private line that waits until its writer has said that it goes out as it is; `what` is in it.

    The reason of a `may i` is one, too: whoever is new reads it before anything else.
    """

    kind: Literal["whisper", "page", "may i"]
    to_name: str
    words: str = field(repr=False)
    what: str
    at: float
    today: date


@dataclass(frozen=True)
class MayI:
    """Somebody asks whether they may write to one person, who can answer until `until`."""

    who_id: UUID
    name: str
    to_id: UUID
    to_name: str
    reason: str = field(repr=False)
    at: float
    until: float
    today: date


@dataclass(frozen=True)
class Offer:
    """Something offered to one person, waiting for an answer until `until` (house time)."""

    who_id: UUID
    name: str
    to_id: UUID
    to_name: str
    place_id: UUID
    offer: str
    until: float


def gesture_meant(said: str, known: Mapping[str, Mapping[str, str]]) -> str | None:
    """The key of the gesture somebody means: blanks and underscores are alike; a whole word or None."""
    key = "_".join(said.casefold().split())
    return key if key in known else None


def gesture_first(said: str, known: Mapping[str, Mapping[str, str]]) -> str | None:
    """The key of the gesture with which this begins, by whole words, or None."""
    most = max(
        (key.count("_") + 1 for key in known), default=0
    )  # no more words than a gesture has are looked at
    words = said.split(maxsplit=most)[:most]
    found = (gesture_meant(" ".join(words[:count]), known) for count in range(len(words), 0, -1))
    return next((key for key in found if key is not None), None)


def may_touch(words: str) -> bool:
    """Whether `words` can stand behind a name without a blank: a possessive, and nothing else."""
    return re.match(r"['’]s ", plain(words)) is not None
