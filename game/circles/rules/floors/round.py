"""Each sharing seat once, in the order of the seats. Passes are offered again once at the end."""

from dataclasses import replace

from game.circles.rules import time, turns
from game.circles.rules.events.meetings import Speak
from game.circles.rules.facts.meetings import Fact, FloorGivenBack, Passed, PassesOffered
from game.circles.rules.floors.floor import Floor
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Share
from game.circles.rules.refusals.turns import (
    AskedAtTheEnd,
    NotYourTurn,
    OneIsBefore,
    TurnWasYours,
    YoursIsNext,
)
from game.circles.rules.turns import Change
from game.common.refusals import Refused


class Round(Floor):
    """Each once, in order."""

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for the holder."""
        if seat.id == meeting.holder:
            return None
        if seat.share is Share.WAITING:
            before = [other.id for other in meeting.waiting].index(seat.id)
            if before == 0:
                return YoursIsNext()
            return OneIsBefore() if before == 1 else NotYourTurn(before=before)
        if seat in meeting.asked_again or seat.share is Share.AHEAD:
            return AskedAtTheEnd()
        return TurnWasYours()

    def spoken(self, meeting: Meeting, said: Speak, now: float) -> Change:
        """A line of the holder."""
        return turns.spoken(meeting, said, now)

    def move(self, meeting: Meeting, now: float) -> Change:
        """The next who waits has the floor; when nobody waits any more, those who passed, once.

        Whoever passed ahead has passed when the order comes to them.
        """
        if meeting.holder is not None:
            return meeting, []
        if to_come := meeting.to_come:
            first = to_come[0]
            if first.share is Share.AHEAD:
                return meeting.with_seat(first.id, share=Share.PASSED), [Passed(first.id)]
            if first.dropped_at is not None and now >= first.dropped_at + time.PLACE_KEPT_S:
                return meeting.with_seat(first.id, share=Share.ASIDE), [
                    FloorGivenBack(first.id, "dropped", True)
                ]
            if first.quieted_until is not None:
                aside = meeting.with_seat(first.id, share=Share.ASIDE)
                return aside, [FloorGivenBack(first.id, "moved", True)]
            return turns.offer(meeting, first.id, now)
        again = meeting.asked_again
        if not again:
            return meeting, []
        facts: list[Fact] = [] if meeting.again else [PassesOffered(tuple(seat.id for seat in again))]
        meeting, offered = turns.offer(replace(meeting, again=True), again[0].id, now, again=True)
        return meeting, facts + offered

    def over(self, meeting: Meeting) -> bool:
        """When nobody holds the floor, nobody waits, and nobody is to be asked again."""
        return meeting.holder is None and not meeting.to_come and not meeting.asked_again
