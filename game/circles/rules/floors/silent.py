"""Nobody speaks; gestures to nobody in particular have room. The part ends by time or by the facilitator.

Where a part is for reading, whoever is in focus may show what they wrote.
"""

from game.circles.rules.floors.floor import Floor
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.circles.rules.refusals.turns import SilentForYouToo, SilentNow
from game.common.refusals import Refused


class Silent(Floor):
    """Silence."""

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """Everybody is quiet, the facilitators too; None for whose brief is read."""
        if shows_brief(meeting, seat):
            return None
        return SilentForYouToo() if meeting.helps(seat.id) else SilentNow()


def shows_brief(meeting: Meeting, seat: Seat) -> bool:
    """Whether the ring now reads what this seat wrote."""
    return meeting.phase is not None and meeting.phase.brief and seat.id == meeting.focus
