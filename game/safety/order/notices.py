"""Steps of the ladder, and looks, as a person is told of them. Pure."""

from dataclasses import dataclass, field
from datetime import date

from game.safety.order.ladder import Step


@dataclass(frozen=True)
class Notice:
    """A step as the person is told of it."""

    handle: str
    mask: str
    step: Step
    circle: str
    reason: str
    words: str = field(repr=False)
    by: tuple[str, ...]
    day: date
    until: date | None
    review_on: date | None
    lifted: bool
    is_over: bool
    may_appeal_until: date
    appeal: str = ""
    """waits, stands or lifted; empty where nobody appealed."""
    answer: str = field(default="", repr=False)


@dataclass(frozen=True)
class Seen:
    """One look: the day, who it was in their own name, at what."""

    day: date
    by: str
    what: str
