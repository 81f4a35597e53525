"""Sentences about duties, handing over, everybody's yes, silence and the door."""

from collections.abc import Callable
from uuid import UUID

from game.circles.events import CircleTold
from game.circles.rules.facts import Fact

WORDED: dict[type[Fact], Callable[[CircleTold, UUID], str | None]] = {}
