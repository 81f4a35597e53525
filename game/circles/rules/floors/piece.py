"""The holder of the piece speaks, and hands it to the next seat, to a named one, or lays it in the centre.

In the centre it waits for someone who has not held it in this round; after a minute the next in order has it.
It comes there, too, where the line of its holder stays down.
"""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from game.circles.rules import time, turns
from game.circles.rules.events.meetings import Speak
from game.circles.rules.facts.meetings import Fact, PieceGiven, PieceTaken
from game.circles.rules.floors.floor import Deadline
from game.circles.rules.floors.round import Round
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Share
from game.circles.rules.refusals.turns import NotForThatSeat, NotFromTheCentre, NotHolding, PieceInCentre
from game.circles.rules.turns import Change
from game.common.refusals import Refused


class Piece(Round):
    """Whoever has the piece."""

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for the holder, and for who waits while the piece lies in the centre."""
        if meeting.centre_since is None:
            return super().why_not(meeting, seat, now)
        return None if seat.share is Share.WAITING else PieceInCentre()

    def spoken(self, meeting: Meeting, said: Speak, now: float) -> Change:
        """A line of the holder, or of someone who takes the piece from the centre with it."""
        facts: list[Fact] = []
        if meeting.centre_since is not None:
            facts.append(PieceTaken(said.seat))
            meeting, _ = turns.offer(meeting, said.seat, now)
        meeting, told = turns.spoken(meeting, said, now)
        return meeting, facts + told

    def move(self, meeting: Meeting, now: float) -> Change:
        """As in a round, once the piece has lain in the centre for its time."""
        if meeting.centre_since is not None and meeting.waiting and now < centre_until(meeting):
            return meeting, []
        return super().move(replace(meeting, centre_since=None), now)

    def given(self, meeting: Meeting, seat: Seat, to: UUID | None, now: float) -> Change:
        """The piece goes to a waiting seat, or to the centre. Unspoken, the giver's turn counts as a pass.

        The facilitator may give it from the centre. Raises NotHolding, NotForThatSeat.
        """
        from_centre = meeting.centre_since is not None and seat.id == meeting.host
        if seat.id != meeting.holder and not from_centre:
            raise NotHolding()
        if to is not None and to not in [other.id for other in meeting.waiting if _can_have(other)]:
            raise NotFromTheCentre() if from_centre else NotForThatSeat()
        if from_centre and to == seat.id:
            meeting, _ = turns.offer(meeting, seat.id, now)
            return meeting, [PieceTaken(seat.id)]
        facts: list[Fact] = [PieceGiven(seat.id, to)]
        if meeting.holder is not None:
            meeting = turns.last_asked(meeting, meeting.holder)
            meeting = turns.settled(meeting, Share.SPOKEN if meeting.turn.taken else Share.PASSED, now)
        if to is None:
            return replace(meeting, centre_since=now), facts
        meeting, offered = turns.offer(meeting, to, now, given_by=seat.id)
        return meeting, facts + offered

    def dropped(self, meeting: Meeting, now: float) -> Change:
        """The piece goes to the centre, where somebody who has not held it is here to take it up.

        Source: domain research 2.1. Closing words are asked for one by one.
        """
        meeting, facts = super().dropped(meeting, now)
        if meeting.closing_words or not any(_can_have(seat) for seat in meeting.waiting):
            return meeting, facts
        return replace(meeting, centre_since=now), facts

    def due(self, meeting: Meeting) -> Iterator[Deadline]:
        """The piece leaves the centre by itself."""
        if meeting.centre_since is not None:
            yield centre_until(meeting), lambda meeting, now: (replace(meeting, centre_since=None), [])


def centre_until(meeting: Meeting) -> float:
    """When the piece leaves the centre by itself."""
    return meeting.centre_since + time.CENTRE_S


def _can_have(seat: Seat) -> bool:
    """Whether the piece can be handed to this seat now."""
    return seat.dropped_at is None and seat.quieted_until is None
