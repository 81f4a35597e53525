"""Sentences about floors: reading, focus, questions, inner chairs, a switched floor."""

from collections.abc import Callable
from uuid import UUID

from game.circles.events import CircleTold
from game.circles.rules.facts import Fact

WORDED: dict[type[Fact], Callable[[CircleTold, UUID], str | None]] = {}
