"""The facilitator speaks; the others listen. The phase ends by time or by the facilitator."""

from uuid import UUID

from game.circles.rules.events import Speak
from game.circles.rules.meeting import Meeting, Seat
from game.circles.rules.refusals_of_turns import HostHasFloor, NoPiece
from game.circles.rules.turns import Change
from game.common.refusals import Refused


def why_not(meeting: Meeting, seat: Seat, now: float) -> Refused | None:
    """None for the facilitator."""
    return None if seat.id == meeting.host else HostHasFloor()


def spoken(meeting: Meeting, said: Speak, now: float) -> Change:
    """A line of the facilitator changes nothing."""
    return meeting, []


def move(meeting: Meeting, now: float) -> Change:
    """The floor stays where it is."""
    return meeting, []


def over(meeting: Meeting) -> bool:
    """Only time or the facilitator ends it."""
    return False


def given(meeting: Meeting, seat: Seat, to: UUID | None, now: float) -> Change:
    """No piece goes round. Raises NoPiece."""
    raise NoPiece()
