"""What happens to the holding of a meeting: duties, handing over, everybody's yes, quiet, the door.

Reasons that somebody gives are words, and never come here.
"""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from game.circles.rules.events.meetings import Deed
from game.circles.rules.parts import Duty

TO_EXTEND, TO_DUTY, TO_HOLD = "extend", "role", "handover"
"""What a seat can be asked by its meeting."""


@dataclass(frozen=True, slots=True)
class TakeDuty(Deed):
    """They take a service that is free, or lay down all they have (None)."""

    duty: Duty | None = Duty.GREETER


@dataclass(frozen=True, slots=True)
class AskDuty(Deed):
    """Who holds the meeting asks the seat `whose` for a service, or takes back all it has (None)."""

    whose: UUID
    duty: Duty | None = None


@dataclass(frozen=True, slots=True)
class HandOver(Deed):
    """Who holds the meeting asks the seat `to` to hold it from here, or asks no longer (None)."""

    to: UUID | None = None


@dataclass(frozen=True, slots=True)
class Answer(Deed):
    """They answer what they were asked, by `question` or, where it is empty, what they were asked last."""

    yes: bool
    question: str = ""


@dataclass(frozen=True, slots=True)
class BeSilent(Deed):
    """Everybody is asked to be quiet for so many seconds; None ends that."""

    seconds: int | None = 60


@dataclass(frozen=True, slots=True)
class LetListen(Deed):
    """The seat `whose` is asked to listen for so many minutes; None ends that."""

    whose: UUID
    minutes: int | None = 5


class Thank(Deed):
    """Whoever has the turn is thanked, and it goes on: a turn that has used its cap."""


@dataclass(frozen=True, slots=True)
class SetDoor(Deed):
    """Nobody takes a seat any more, or people may again."""

    is_locked: bool = True


@dataclass(frozen=True, slots=True)
class Admit(Deed):
    """Whoever this is, who stands in the room, may sit down although the door is closed."""

    whose: UUID


@dataclass(frozen=True, slots=True)
class HoldAside(Deed):
    """A part beside the order is called, such as a hard topic: a hold with its texts.

    `part` is its key or how it begins, or empty for the first.
    """

    part: str = ""


class StewardClose(Deed):
    """A steward of the house, who stands in the room and need not sit there, closes the meeting early."""

    needs_seat: ClassVar[bool] = False
    needs_agreement: ClassVar[bool] = False
    from_next_door: ClassVar[bool] = True
