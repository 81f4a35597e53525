"""Deeds of care: going next door with somebody, coming back, coming along to aftercare."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from game.circles.rules.events.meetings import Deed


@dataclass(frozen=True, slots=True)
class GoNextDoor(Deed):
    """Somebody who holds the meeting goes next door with the seat `whom`, who has said yes to it."""

    whom: UUID


class ComeBack(Deed):
    """They come back into the ring from next door."""

    from_next_door: ClassVar[bool] = True


class Come(Deed):
    """They come along to an aftercare that has its own room."""
