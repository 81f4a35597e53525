"""Who of a meeting is kept apart from whom, as safety knows it now. It stands in no row of circles.

Whoever has a seat keeps it. To whoever would come to them and is kept apart from one of them, the door of
this meeting is closed: in what they see of it, and in what they are answered. So nothing tells it from a door
that somebody closed.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from uuid import UUID

from game.circles.registry import Living
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.safety import protection


def learn(living: Living) -> None:
    """The rules of this meeting know which of its seats are kept apart."""
    seats = [seat.id for seat in living.meeting.seats]
    pairs: frozenset[frozenset[UUID]] = frozenset()
    if not protection.together(seats):
        twos = combinations(seats, 2)
        pairs = frozenset(frozenset(two) for two in twos if protection.are_apart(*two))
    if pairs != living.meeting.kept_apart:
        living.meeting = replace(living.meeting, kept_apart=pairs)


def is_closed_to(living: Living, who_id: UUID) -> bool:
    """Whether the house seats this one nowhere in this meeting: they are kept apart from somebody there."""
    there = [seat.id for seat in living.meeting.seats if _is_theirs(seat)]
    return who_id not in there and protection.keeps_from(who_id, there)


def closed_to(living: Living, who_ids: Iterable[UUID]) -> frozenset[UUID]:
    """To whom of these it is closed."""
    return frozenset(one for one in who_ids if is_closed_to(living, one))


def seen_by(living: Living, who_id: UUID) -> Meeting:
    """The meeting as it is for this one, who may be somebody to whom its door is closed."""
    return closed(living.meeting, who_id) if is_closed_to(living, who_id) else living.meeting


def closed(meeting: Meeting, who_id: UUID) -> Meeting:
    """The meeting with its door closed, through which nobody has let this one in."""
    seats = tuple(replace(seat, admitted=False) if seat.id == who_id else seat for seat in meeting.seats)
    return replace(meeting, seats=seats, locked=True)


def _is_theirs(seat: Seat) -> bool:
    """Whether it is somebody's: also while they have stepped out, or could come to aftercare."""
    return not seat.left or (seat.agreed and seat.admitted)
