"""Aftercare with a room of its own: who has come along has a part in it, and nobody else.

While two sit with each other in that room it stays theirs, and aftercare is in the ring. Whoever does not
come within its time simply has no seat any more; nobody is told who came but those there.
"""

from dataclasses import replace

from game.circles.rules.facts.care import SeatGivenUp
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.meeting import Meeting


def begun(meeting: Meeting) -> tuple[Meeting, list[Fact]]:
    """Everybody is in one ring again, in which nobody has a turn; next door, nobody is in it yet.

    Two who sit there with each other stay by themselves until they come back or leave. Whoever still reads
    the agreements has no seat in an aftercare next door.
    """
    together = {"inner": False, "group": 0, "quieted_until": None}
    if not meeting.side or meeting.in_care:
        seats = tuple(replace(seat, **together) for seat in meeting.seats)
        return replace(meeting, side=False, seats=seats), []
    agreed = tuple(seat for seat in meeting.seats if seat.agreed or seat.left)
    reading: list[Fact] = [SeatGivenUp(seat.id) for seat in meeting.seats if seat not in agreed]
    seats = tuple(replace(seat, **together, came=False, dropped_at=None, hand=None) for seat in agreed)
    return replace(meeting, seats=seats), reading


def some_may_come(meeting: Meeting) -> bool:
    """Whether somebody who sat in the ring has not come yet."""
    return any(not seat.left and not seat.came for seat in meeting.seats)


def in_the_ring(meeting: Meeting) -> Meeting:
    """The same where the house has no such room any more: everybody has a part in it where they are."""
    seats = tuple(replace(seat, came=True, in_care=False) for seat in meeting.seats)
    return replace(meeting, side=False, care_since=None, seats=seats)
