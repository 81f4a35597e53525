"""What people do on certain floors: reading, who is in focus, inner chairs, switching the floor."""

from dataclasses import dataclass
from uuid import UUID

from game.circles.rules.events.meetings import Deed


class Read(Deed):
    """The next text of the part is read."""


@dataclass(frozen=True, slots=True)
class SetFocus(Deed):
    """Whoever holds the meeting says whom a part is about."""

    whom: UUID


@dataclass(frozen=True, slots=True)
class SwitchFloor(Deed):
    """Whoever holds the meeting switches the floor of this part.

    Without a name open talk becomes a queue, and every other floor open talk.
    """

    floor: str = ""


@dataclass(frozen=True, slots=True)
class SetInner(Deed):
    """Whoever holds the meeting says who sits on the inner chairs."""

    seats: tuple[UUID, ...] = ()


class TakeChair(Deed):
    """They take the open chair."""


class StopScene(Deed):
    """Somebody who sits there, on the stage or beside it, ends the scene."""


class GiveChair(Deed):
    """They give their inner chair back."""
