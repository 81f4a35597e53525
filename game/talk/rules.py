"""Judgement about talk: gestures, offers that lapse. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from game.common.plain import plain

OFFER_LASTS_S = 300.0


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
    words = said.split()
    found = (gesture_meant(" ".join(words[:count]), known) for count in range(len(words), 0, -1))
    return next((key for key in found if key is not None), None)


def may_touch(words: str) -> bool:
    """Whether `words` can stand behind a name without a blank: a possessive, and nothing else."""
    return re.match(r"['’]s ", plain(words)) is not None
