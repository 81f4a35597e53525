"""Two and two, each in an alcove, on a shared clock: first one speaks and is listened to, then the other.

In a three each has a third. Whoever ends their time sooner, or passes, gives it on; when nobody waits any
more, all of the alcove are free to talk until the part is over. Where the part says `both` they are from its
beginning. With only two in the meeting they are the ring.
"""

from collections.abc import Iterator

from game.circles.rules import alcoves
from game.circles.rules.events.meetings import Speak
from game.circles.rules.facts.groups import HalfBegins
from game.circles.rules.facts.meetings import Fact, PassNoted
from game.circles.rules.floors.floor import Deadline, Floor
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Share
from game.circles.rules.refusals.groups import HalfIsOver, OthersHalf
from game.circles.rules.turns import Change
from game.common.refusals import Refused


class Pair(Floor):
    """Pairs in alcoves."""

    def entered(self, meeting: Meeting, now: float) -> Change:
        """All sit two and two."""
        return alcoves.arranged(meeting, 2, now, freely=meeting.phase.both)

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for whose half it is, for all where nobody has one, and for a facilitator who visits."""
        speaker = _speaker(meeting, seat.group)
        if speaker is None or seat.visits or speaker.id == seat.id:
            return None
        return OthersHalf() if seat.share is Share.WAITING else HalfIsOver()

    def spoken(self, meeting: Meeting, said: Speak, now: float) -> Change:
        """A line in an alcove changes nothing, unless it ends the half of who spoke."""
        seat = meeting.seat(said.seat)
        if said.ends and seat.speaks:
            return _over(meeting, seat, Share.SPOKEN)
        return meeting, []

    def ended(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """Whose half it is ends it."""
        return _over(meeting, seat, Share.SPOKEN) if seat.speaks else None

    def passed(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """The half goes on to the other, now or ahead."""
        if seat.speaks:
            return _over(meeting, seat, Share.PASSED)
        if _speaker(meeting, seat.group) is None or seat.share is not Share.WAITING or seat.hand is not None:
            return None
        return meeting.with_seat(seat.id, share=Share.AHEAD), [PassNoted(seat.id, again=False)]

    def move(self, meeting: Meeting, now: float) -> Change:
        """Where two are together and somebody waits, somebody has a half."""
        if meeting.phase.both:
            return meeting, []
        facts: list[Fact] = []
        for group in _alcoves(meeting):
            members = meeting.members(group)
            speaking = [seat for seat in members if seat.speaks]
            for seat in speaking[1:] if len(members) > 1 else speaking:
                meeting = meeting.with_seat(seat.id, speaks=False)
            if len(members) > 1 and not speaking and _waiting(meeting, group):
                meeting, more = _next(meeting, group)
                facts += more
        return meeting, facts

    def gone(self, meeting: Meeting, seat: Seat, now: float) -> Change:
        """Their half is free."""
        return meeting.with_seat(seat.id, speaks=False, group=0, visits=False), []

    def due(self, meeting: Meeting) -> Iterator[Deadline]:
        """The half of each alcove is over when the clock says so; the last one ends with the part."""
        for group in _alcoves(meeting):
            speaker = _speaker(meeting, group)
            if speaker is None:
                continue
            shares = [seat.share for seat in meeting.members(group)]
            had = shares.count(Share.SPOKEN)
            if shares.count(Share.WAITING) > 1:
                at = meeting.phase_began + meeting.phase_s * (had + 1) / (had + shares.count(Share.WAITING))
                yield at, lambda meeting, now, seat=speaker: _over(meeting, seat, Share.SPOKEN)


def _alcoves(meeting: Meeting) -> tuple[int, ...]:
    return meeting.apart or (0,)


def _speaker(meeting: Meeting, group: int) -> Seat | None:
    return next((seat for seat in meeting.members(group) if seat.speaks), None)


def _waiting(meeting: Meeting, group: int) -> list[Seat]:
    """Who waits for their half, those first whose line is up."""
    waits = [seat for seat in meeting.members(group) if seat.share is Share.WAITING]
    return sorted(waits, key=lambda seat: seat.dropped_at is not None)


def _over(meeting: Meeting, seat: Seat, share: Share) -> Change:
    """The half of this seat is over, and the next begins."""
    meeting = meeting.with_seat(seat.id, speaks=False, share=share, hand=None)
    return _next(meeting, meeting.seat(seat.id).group)


def _next(meeting: Meeting, group: int) -> Change:
    """Whoever waits has the half of the clock that is theirs; nobody waits: all are free."""
    members, waiting = meeting.members(group), _waiting(meeting, group)
    if not waiting:
        return meeting, [HalfBegins(seat.id, None) for seat in members]
    first = waiting[0]
    takers = sum(seat.share in (Share.WAITING, Share.SPOKEN) for seat in members)
    seconds = round(meeting.phase_s / takers)
    meeting = meeting.with_seat(first.id, speaks=True)
    return meeting, [HalfBegins(seat.id, first.id, seconds) for seat in members]
