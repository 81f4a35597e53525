"""The team speaks among themselves: whoever holds the meeting, and who was asked onto it. The rest listen."""

from game.circles.rules.facts.floors import TeamSmall
from game.circles.rules.floors.floor import Floor
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Duty, Seat
from game.circles.rules.refusals.floors import NothingToEnd, TeamSpeaks
from game.circles.rules.turns import Change
from game.common.refusals import Refused


class Team(Floor):
    """Open talk of the team."""

    def entered(self, meeting: Meeting, now: float) -> Change:
        """Whoever holds the meeting knows when there are not two to speak with each other."""
        team = sum(is_on(meeting, seat) for seat in meeting.sharing)
        return meeting, [TeamSmall(team)] if team < 2 else []

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for the team."""
        return None if is_on(meeting, seat) else TeamSpeaks()

    def ended(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """Among the team there is no turn to end. Raises NothingToEnd."""
        if seat.sharing and is_on(meeting, seat):
            raise NothingToEnd()
        return None


def is_on(meeting: Meeting, seat: Seat) -> bool:
    """Whether this seat is on the team."""
    return meeting.helps(seat.id) or Duty.TEAM in seat.duties
