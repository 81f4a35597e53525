"""One at a time, whoever wishes. A raised hand has the floor next; between two speakers lies a breath."""

from dataclasses import replace

from game.circles.rules import time, turns
from game.circles.rules.events import Speak
from game.circles.rules.floors.floor import Floor
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Turn
from game.circles.rules.refusals_of_turns import OneAtATime, OneBreath
from game.circles.rules.turns import Change
from game.common.refusals import Refused


class Popcorn(Floor):
    """One at a time, whoever wishes."""

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for who has the floor, and for anybody when it is free and a breath has passed."""
        if seat.id == meeting.holder:
            return None
        if meeting.holder is not None:
            return OneAtATime()
        if meeting.free_since is not None and now < meeting.free_since + time.GAP_S:
            return OneBreath()
        return None

    def spoken(self, meeting: Meeting, said: Speak, now: float) -> Change:
        """A line of who has the floor, or of who takes it with it."""
        if meeting.holder is None:
            turn = Turn(now, meeting.phase.cap_s, meeting.phase.cap_w)
            meeting = replace(meeting, holder=said.seat, turn=turn)
        return turns.spoken(meeting, said, now)

    def move(self, meeting: Meeting, now: float) -> Change:
        """A free floor goes to the first hand; someone who has not spoken comes before one who has."""
        raised = [seat for seat in meeting.raised if seat.dropped_at is None]
        if meeting.holder is not None or not raised:
            return meeting, []
        first = min(raised, key=lambda seat: (seat.share.value == "spoken", seat.hand))
        return turns.offer(meeting.with_seat(first.id, hand=None), first.id, now)
