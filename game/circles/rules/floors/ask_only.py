"""The others ask the person in focus, one question at a time; they answer, or let it go.

A line that does not go on is the question; then the floor is theirs until `done`. Between an answer and the
next question lies the silence that the format names.
"""

from collections.abc import Iterator
from dataclasses import replace

from game.circles.rules import turns
from game.circles.rules.events.meetings import Speak
from game.circles.rules.facts.floors import AnswerOffered, QuestionLetGo, QuestionOffered
from game.circles.rules.facts.meetings import HandTaken
from game.circles.rules.floors import free
from game.circles.rules.floors.floor import Deadline, Floor
from game.circles.rules.floors.focus import focus_of, volunteered, wanted
from game.circles.rules.floors.popcorn import all_had, between, in_mid_turn, quiet_left, silence_over, taken
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Share, Turn
from game.circles.rules.refusals.floors import AnswerFirst, FocusAway, HandWaits, NoFocusYet, OnceEach
from game.circles.rules.refusals.turns import OneAtATime
from game.circles.rules.turns import Change
from game.common.refusals import Refused


class AskOnly(Floor):
    """Questions to one person."""

    def entered(self, meeting: Meeting, now: float) -> Change:
        """Somebody is wanted where nobody is in focus."""
        return meeting, wanted(meeting)

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for who has the floor; when it is free, for the person in focus and for one question."""
        focus = focus_of(meeting)
        if focus is None:
            return NoFocusYet()
        if seat.id == meeting.holder:
            return None
        if meeting.holder is not None:
            if seat.hand:
                return HandWaits()
            return AnswerFirst() if meeting.holder == focus.id else OneAtATime()
        if seat.id == focus.id:
            return None
        if focus.dropped_at is not None:
            return FocusAway()
        return OnceEach() if free.had(meeting, seat) else between(meeting, seat, now)

    def spoken(self, meeting: Meeting, said: Speak, now: float) -> Change:
        """A question, which the person in focus then has; or a line of their answer."""
        if meeting.holder is None:
            meeting = taken(meeting, said, now)
        if said.seat == meeting.focus:
            return turns.spoken(meeting, said, now)
        meeting, facts = turns.spoken(meeting, replace(said, goes_on=True, ends=False), now)
        if said.goes_on:
            return meeting, facts
        meeting, asked = _asked(meeting, now)
        return meeting, [*facts, *asked]

    def move(self, meeting: Meeting, now: float) -> Change:
        """The first hand may ask; where nobody is in focus, it comes into focus."""
        focus = focus_of(meeting)
        if meeting.holder is not None:
            return meeting, []
        if focus is None:
            return volunteered(meeting)
        asking = [seat for seat in free.wishing(meeting) if seat.id != focus.id]
        if not asking or focus.dropped_at is not None or quiet_left(meeting, now) > 0:
            return meeting, []
        meeting = _with_turn(meeting.with_seat(asking[0].id, hand=None), asking[0], now)
        return meeting, [QuestionOffered(asking[0].id)]

    def over(self, meeting: Meeting) -> bool:
        """Everybody but the person in focus has asked or passed, and nobody wishes to ask."""
        focus = focus_of(meeting)
        return focus is not None and all_had(
            meeting, tuple(one for one in meeting.sharing if one.id != focus.id)
        )

    def passed(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """A question is let go, or not asked."""
        if seat.id != meeting.holder:
            return None
        if seat.id == meeting.focus:
            if meeting.turn.taken:
                return None
            return turns.settled(meeting, Share.PASSED, now), [QuestionLetGo(seat.id)]
        return self.done(meeting, now)

    def done(self, meeting: Meeting, now: float) -> Change | None:
        """A question that was begun is asked; one that was not, is not."""
        if meeting.holder == meeting.focus:
            return None
        if meeting.turn.taken:
            return _asked(meeting, now)
        return turns.settled(meeting, Share.PASSED, now), [HandTaken(meeting.holder)]

    def lingers(self, meeting: Meeting) -> bool:
        """A question that was begun, and an answer, come to their end."""
        return in_mid_turn(meeting)

    def gone(self, meeting: Meeting, seat: Seat, now: float) -> Change:
        """Nobody is in focus any more, and a question that waits for an answer waits no longer."""
        if seat.id != meeting.focus:
            return meeting, []
        meeting = replace(meeting, focus=None, holder=None, turn=None)
        return meeting, wanted(meeting)

    def due(self, meeting: Meeting) -> Iterator[Deadline]:
        """The silence before the next question is over."""
        return silence_over(meeting)


def _asked(meeting: Meeting, now: float) -> Change:
    """The question is asked, and the person in focus has the floor."""
    meeting = turns.settled(meeting, Share.SPOKEN, now)
    focus = focus_of(meeting)
    if focus is None:
        return meeting, []
    return _with_turn(meeting, focus, now), [AnswerOffered(focus.id)]


def _with_turn(meeting: Meeting, seat: Seat, now: float) -> Meeting:
    turn = Turn(now, meeting.phase.cap_s, meeting.phase.cap_w)
    return replace(meeting, holder=seat.id, turn=turn)
