"""What has happened beside the ring: somebody is sat with, a grounding minute, who came to aftercare."""

from dataclasses import dataclass
from uuid import UUID

from game.circles.rules.facts.meetings import Due, Fact, OfSeat


@dataclass(frozen=True, slots=True)
class WentNextDoor(OfSeat):
    """`seat` and `by`, who holds it, sit next door. `keeps` holds it meanwhile, where it was theirs."""

    by: UUID
    keeps: UUID | None = None


@dataclass(frozen=True, slots=True)
class BackFromNextDoor(OfSeat):
    """Somebody is in the ring again; `holds` the meeting again."""

    holds: bool


class LongNextDoor(OfSeat):
    """It has been half an hour. For each of those next door."""

    due = Due.ONE


@dataclass(frozen=True, slots=True)
class GroundingBegun(Fact):
    """Something heavy was said last: before the meeting goes on to its end, a minute of nothing."""

    seconds: int


class CameAlong(OfSeat):
    """Somebody has come to aftercare."""


class AftercareIsOpen(OfSeat):
    """Somebody whose line had dropped is back in the ring while its aftercare is next door."""

    due = Due.ONE


class SeatGivenUp(OfSeat):
    """Whoever was still reading the agreements when the parts were over is not asked for them any more."""

    due = Due.ONE
