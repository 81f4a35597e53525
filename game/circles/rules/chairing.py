"""Deeds that share the holding of a meeting: duties, handing over, everybody's yes, silence, the door."""

from collections.abc import Callable, Iterator
from uuid import UUID

from game.circles.rules.events import Deed
from game.circles.rules.floors.floor import Deadline
from game.circles.rules.meeting import Meeting


def due(meeting: Meeting) -> Iterator[Deadline]:
    """What time does here, outside a hold."""
    return iter(())


DEEDS: dict[type[Deed], object] = {}
ASKED: dict[str, Callable[[UUID], Deed]] = {}
"""Words that can have room, with a deed that asks whether they have."""
