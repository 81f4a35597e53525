"""What has happened between two and few, and to whom that is due."""

from dataclasses import dataclass
from uuid import UUID

from game.circles.rules.facts.meetings import Due, Fact, OfSeat


@dataclass(frozen=True, slots=True)
class Placed(OfSeat):
    """This seat is in an alcove from now on, with these others; `minutes` where it is for so long.

    `why`: all "began"; this seat "came" late, or "joined" because it was alone; or the others are "new" here.
    `freely` where nobody has a half.
    """

    due = Due.ONE
    group: int
    others: tuple[UUID, ...]
    why: str
    freely: bool
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Outside(OfSeat):
    """This seat stays in the ring while the others sit in alcoves, each with its members."""

    due = Due.ONE
    alcoves: tuple[tuple[int, tuple[UUID, ...]], ...]


class StaysInRing(OfSeat):
    """This seat stays in the ring while the others sit in alcoves."""

    due = Due.ONE


@dataclass(frozen=True, slots=True)
class PartnerGone(OfSeat):
    """Nobody is in the alcove with this seat any more; it is in the ring, where a facilitator is (`held`)."""

    due = Due.ONE
    held: bool


@dataclass(frozen=True, slots=True)
class HalfBegins(OfSeat):
    """To `seat`: from now on `speaker` has the half of it for about so many seconds; None: all are free."""

    due = Due.ONE
    speaker: UUID | None
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Together(Fact):
    """All are back in the ring. `asked` when a facilitator asked them back before the time."""

    asked: bool = False


class AlcovesEnding(Fact):
    """The alcoves last one more minute."""


@dataclass(frozen=True, slots=True)
class Visited(OfSeat):
    """A facilitator is in that alcove from now on, or in the ring again (0); `left` is where they were."""

    group: int
    left: int


@dataclass(frozen=True, slots=True)
class SpeakerNow(OfSeat):
    """This seat is the one to be heard now; it chooses who listens."""

    due = Due.ROOM
    cap_s: int
    cap_w: int


@dataclass(frozen=True, slots=True)
class ListenerChosen(OfSeat):
    """The one who speaks has chosen who listens; `by_house` when the house did."""

    listener: UUID
    by_house: bool = False


class ListenerGone(OfSeat):
    """Whoever listened has gone, or lets it go this time; `seat`, who speaks, chooses again."""


class ReflectsNow(OfSeat):
    """The listener says what they heard."""

    due = Due.ROOM


class AskedIfHeard(OfSeat):
    """The one who spoke is asked whether that was it."""


class FullyHeard(OfSeat):
    """The one who spoke has been heard."""


class NotQuiteYet(OfSeat):
    """It was not quite that; the one who spoke may say it again."""


class WentOn(OfSeat):
    """The one who spoke was asked whether that was it, and left it open: it goes on."""


class NeedsHelp(OfSeat):
    """It was not quite that three times: whoever holds the meeting can help."""

    due = Due.HOSTS


class SpeakingLetGo(OfSeat):
    """The one to be heard goes on without it, or was away."""


@dataclass(frozen=True, slots=True)
class BeginsSoon(Fact):
    """Enough are here for a meeting that nobody holds; it begins in so many seconds."""

    seconds: int


@dataclass(frozen=True, slots=True)
class OneIsLeft(Fact):
    """Too few are left for a meeting that nobody holds; `gone` have left their seats."""

    gone: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class PairUndone(OfSeat):
    """Of two whom the house brought together one went before it began; this seat is the other's."""

    due = Due.ONE
    gone: UUID
