"""One person has the part; the others are silent.

Whoever holds the meeting names them, a raised hand volunteers, or the format says which of two it is. It is
theirs to pass. Of two with the same time each nobody loses any of it by silence. Where the format does not
let the part end with their turn, the next hand comes into focus. In a meeting that is about one person as a
whole, they stay in focus to its end.
"""

from dataclasses import replace

from game.circles.rules import turns
from game.circles.rules.events.meetings import Speak
from game.circles.rules.facts.floors import FocusSet, FocusWanted, TimeIsLeft
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.floors import free
from game.circles.rules.floors.floor import Floor
from game.circles.rules.floors.popcorn import in_mid_turn, taken
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Share
from game.circles.rules.refusals.floors import FocusSpeaks, NoFocusYet
from game.circles.rules.turns import Change
from game.common.refusals import Refused

ABOUT = ("focus", "ask_only")
"""Floors of a part that is about one person."""

LITTLE_S = 30
"""Of so little time that is left nobody is asked whether they give it up."""


class Focus(Floor):
    """The floor of one person."""

    def entered(self, meeting: Meeting, now: float) -> Change:
        """The one of two whom the format says, or whoever was named before; else somebody is wanted."""
        if meeting.phase.first:
            two = meeting.sharing[slice(0, 1) if meeting.phase.first == "first" else slice(1, 2)]
            meeting = replace(meeting, focus=two[0].id if two else None)
        return meeting, wanted(meeting)

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for the person in focus."""
        if seat.id == meeting.focus and meeting.holder in (None, seat.id):
            return None
        return FocusSpeaks() if focus_of(meeting) is not None else NoFocusYet()

    def spoken(self, meeting: Meeting, said: Speak, now: float) -> Change:
        """A line of theirs, also after they had come to an end."""
        if meeting.holder is None:
            meeting = taken(meeting, said, now)
        if not meeting.phase.first:
            return turns.spoken(meeting, said, now)
        meeting, facts = turns.spoken(meeting, replace(said, ends=False, goes_on=True), now)
        if not said.ends:
            return meeting, facts
        meeting, over = self.done(meeting, now) or turns.done(meeting, now)
        return meeting, [*facts, *over]

    def done(self, meeting: Meeting, now: float) -> Change | None:
        """Of two with the same time each, whoever would give up the rest of theirs is asked, once."""
        left_s = meeting.phase_began + meeting.phase_s - now
        if not meeting.phase.first or meeting.turn.warned or left_s < LITTLE_S:
            return None
        return replace(meeting, turn=replace(meeting.turn, warned=True)), [TimeIsLeft(meeting.holder, left_s)]

    def passed(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """Who has begun, and would give up the rest, is asked too."""
        if seat.id != meeting.holder or not meeting.turn.taken:
            return None
        return self.done(meeting, now)

    def move(self, meeting: Meeting, now: float) -> Change:
        """The person in focus has the floor; where they had it, or nobody is in focus, the next hand does."""
        if meeting.holder is not None:
            return meeting, []
        seat = focus_of(meeting)
        if seat is not None and seat.share is Share.WAITING:
            return turns.offer(meeting.with_seat(seat.id, hand=None), seat.id, now)
        if seat is None:
            return volunteered(meeting)
        if stays(meeting):
            return meeting, []
        meeting = replace(meeting, focus=None)
        return meeting, [] if free.wishing(meeting) or self.over(meeting) else wanted(meeting)

    def over(self, meeting: Meeting) -> bool:
        """Somebody had the part, and nobody is to have it after them."""
        if meeting.holder is not None:
            return False
        seat = focus_of(meeting)
        if stays(meeting):
            return seat is not None and seat.share in (Share.SPOKEN, Share.PASSED)
        return meeting.ends_by_all and seat is None and any(one.has_spoken for one in meeting.seats)

    def lingers(self, meeting: Meeting) -> bool:
        """Of two with equal time, none has more than the other."""
        return not meeting.phase.first and in_mid_turn(meeting)

    def left(self, meeting: Meeting, then: int) -> Meeting:
        """The part is over, and with it the focus, where the meeting is not about this one person."""
        return meeting if stays(meeting) else replace(meeting, focus=None)

    def gone(self, meeting: Meeting, seat: Seat, now: float) -> Change:
        """Nobody is in focus any more."""
        if seat.id != meeting.focus:
            return meeting, []
        meeting = replace(meeting, focus=None)
        return meeting, [] if self.over(meeting) else wanted(meeting)


def focus_of(meeting: Meeting) -> Seat | None:
    """Who is in focus, and has a seat with turns."""
    seat = meeting.seat(meeting.focus)
    return seat if seat is not None and seat.sharing else None


def stays(meeting: Meeting) -> bool:
    """Whether whoever is in focus remains so when their turn is over."""
    return bool(meeting.phase.first) or any(
        phase.floor in ("ask_only", "inner") for phase in meeting.form.phases
    )


def wanted(meeting: Meeting) -> list[Fact]:
    """Those who sit here are told where nobody is in focus."""
    return [] if focus_of(meeting) is not None else [FocusWanted()]


def volunteered(meeting: Meeting) -> Change:
    """Nobody is in focus: the first hand is."""
    wishing = [seat for seat in free.wishing(meeting) if not seat.has_spoken] or free.wishing(meeting)
    if not wishing:
        return meeting, []
    first = wishing[0]
    meeting = meeting.with_seat(first.id, hand=None, share=Share.WAITING)
    return replace(meeting, focus=first.id), [FocusSet(first.id)]
