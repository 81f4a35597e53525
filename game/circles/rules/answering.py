"""How far people may answer each other, enforced where a line would go to one person."""

from uuid import UUID

from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Stage

OWN_EXPERIENCE = 3
"""From this level of crosstalk on people answer each other in words. Source: domain research 2.1."""


def may_be_to_one(meeting: Meeting, seat_id: UUID, to: UUID) -> bool:
    """Whether a line of this seat may be directed to one person.

    Below own experience it may not: gestures and thanks have words of their own. What is asked of the person
    in focus, and what they answer, is what that part is for; so is the talk of two, each with the other.
    """
    if meeting.stage is not Stage.SITTING or meeting.crosstalk >= OWN_EXPERIENCE:
        return True
    if meeting.hold is not None:
        return False
    if meeting.floor == "ask_only":
        return meeting.focus in (seat_id, to)
    return meeting.floor == "pair" and meeting.crosstalk > 0 and _talk_freely(meeting, seat_id)


def _talk_freely(meeting: Meeting, seat_id: UUID) -> bool:
    """Whether nobody has the half of a pair in which this seat sits."""
    seat = meeting.seat(seat_id)
    if seat is None or meeting.phase.loop:
        return False
    return not any(one.speaks for one in meeting.members(seat.group))
