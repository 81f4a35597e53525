"""Deeds that belong to certain floors: reading, who is in focus, inner chairs, switching the floor."""

from collections.abc import Callable
from uuid import UUID

from game.circles.rules.events import Deed

DEEDS: dict[type[Deed], object] = {}
ASKED: dict[str, Callable[[UUID], Deed]] = {}
"""Words that can have room, with a deed that asks whether they have."""
