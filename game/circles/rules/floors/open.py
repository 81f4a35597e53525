"""Anyone speaks. Whoever holds the meeting may switch to a queue at any time."""

from game.circles.rules.floors.floor import Floor
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.common.refusals import Refused


class Open(Floor):
    """Open talk."""

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for everybody."""
        return None
