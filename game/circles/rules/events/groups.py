"""What may happen between two and few: choosing who listens, having been heard, alcoves."""

from dataclasses import dataclass
from uuid import UUID

from game.circles.rules.events.meetings import Deed


@dataclass(frozen=True, slots=True)
class ChooseListener(Deed):
    """The one who speaks chooses who listens, or lets the house choose (None)."""

    whose: UUID | None = None


class Heard(Deed):
    """The one who spoke says that they were heard."""


class NotQuite(Deed):
    """The one who spoke says that it was not quite that."""


@dataclass(frozen=True, slots=True)
class Breakout(Deed):
    """A facilitator lets all sit in alcoves of `size` for so many minutes."""

    size: int
    minutes: int


class EndBreakout(Deed):
    """A facilitator asks everybody back into the ring."""


@dataclass(frozen=True, slots=True)
class Visit(Deed):
    """A facilitator goes to an alcove, or back to the ring (0)."""

    group: int
