"""Whoever holds the meeting speaks, and who holds it with them; the others listen.

The part ends by time or by the facilitator.
"""

from game.circles.rules.floors.floor import Floor
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.circles.rules.refusals.turns import HostHasFloor
from game.common.refusals import Refused


class Host(Floor):
    """The facilitators' floor."""

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for the facilitators."""
        return None if meeting.helps(seat.id) else HostHasFloor()
