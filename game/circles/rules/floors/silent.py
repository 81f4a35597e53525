"""Nobody speaks; gestures to nobody in particular have room. The part ends by time or by the facilitator."""

from game.circles.rules.floors.floor import Floor
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.circles.rules.refusals.turns import SilentForYouToo, SilentNow
from game.common.refusals import Refused


class Silent(Floor):
    """Silence."""

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """Everybody is quiet, the facilitators too."""
        return SilentForYouToo() if meeting.helps(seat.id) else SilentNow()
