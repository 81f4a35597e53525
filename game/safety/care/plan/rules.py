"""What a staying-safe plan is made of. Pure.

The steps are the house's own, in its own words: what one notices, what helps alone, what helps among others,
whom one can tell, what makes the place safer, what one lives for. They are no instrument and measure nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from game.common.plain import plain
from game.people.refusals import NothingTyped
from game.personas.refusals import TooLong
from game.safety.care.refusals import NoSuchStep

STEPS: Mapping[str, str] = {
    "signs": "How I notice that it is getting hard",
    "alone": "What I can do by myself",
    "around": "Places and people that take my mind elsewhere",
    "people": "People I can tell, and how I reach them",
    "safer": "What makes the place I am in safer",
    "reasons": "What I live for",
}
MOST = 12
"""Lines under one step."""
LONGEST = 500
"""Characters of one line."""


@dataclass(frozen=True)
class Line:
    """One line of a plan and the day of its writing; `words` is None where it does not open."""

    words: str | None
    written_on: date


def step_called(said: str) -> str:
    """The step that somebody means by a word. Raises NoSuchStep."""
    word = " ".join(said.casefold().split())
    if word not in STEPS:
        raise NoSuchStep(steps=", ".join(STEPS))
    return word


def checked(words: str) -> str:
    """`words` as they are kept. Raises NothingTyped, TooLong."""
    words = plain(words)
    if not words:
        raise NothingTyped()
    if len(words) > LONGEST:
        raise TooLong(what="one line of a plan", most=LONGEST)
    return words
