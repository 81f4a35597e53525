"""Who of a meeting is kept apart from whom, as safety knows it now. It stands in no row of circles.

Whoever has a seat keeps it. To whoever would come to them, and is kept apart from one of them, the door of
this meeting is closed, in what they see of it and in what they are answered: nothing tells it from a door
that somebody has closed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from uuid import UUID

from game.circles import registry
from game.circles.registry import Living
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.places import presence
from game.safety import protection


def learn(living: Living, before: Meeting | None = None) -> None:
    """The rules of this meeting know which of its seats are kept apart, and to whom it is closed: of those in
    its rooms, and of those who had a seat `before`."""
    meeting = living.meeting
    pairs: frozenset[frozenset[UUID]] = frozenset()
    closed_to: frozenset[UUID] = frozenset()
    if not protection.together(_about(living, before)):
        twos = combinations([seat.id for seat in meeting.seats], 2)
        pairs = frozenset(frozenset(two) for two in twos if protection.are_apart(*two))
        closed_to = frozenset(_closed_to(meeting, _about(living, before)))
    if (pairs, closed_to) != (meeting.kept_apart, meeting.closed_to):
        living.meeting = replace(meeting, kept_apart=pairs, closed_to=closed_to)


def seen_by(living: Living, who_id: UUID) -> Meeting:
    """The meeting as it is for this one, wherever they are."""
    meeting = living.meeting
    return replace(meeting, closed_to=meeting.closed_to - {who_id} | set(_closed_to(meeting, [who_id])))


def aftercare_of(who_id: UUID) -> Living | None:
    """The meeting next door to whose aftercare this one may still come, or None: also where somebody is there
    from whom they are kept apart."""
    found = registry.aftercare_of(who_id)
    if found is None or protection.keeps_from(who_id, [seat.id for seat in found.meeting.present]):
        return None
    return found


def may_meet(one: UUID, other: UUID) -> bool:
    """Whether the house may bring these two together as a pair: neither keeps apart from the other, mutes
    them, or refuses their invitations."""
    unwelcome = (
        protection.is_muted(who, whom) or protection.refuses(who, whom, "invite")
        for who, whom in ((one, other), (other, one))
    )
    return not protection.are_apart(one, other) and not any(unwelcome)


def _about(living: Living, before: Meeting | None) -> Iterator[UUID]:
    """Whom this meeting concerns: who sits or sat there, and who is in its rooms."""
    for meeting in (living.meeting, before):
        if meeting is not None:
            yield from (seat.id for seat in meeting.seats)
    for place_id in (living.circle.place_id, living.circle.side_id):
        if place_id is not None:
            yield from presence.ids_at(place_id)


def _closed_to(meeting: Meeting, who_ids: Iterable[UUID]) -> Iterable[UUID]:
    """Who of these has no seat there, and is kept apart from somebody who has one."""
    there = [seat.id for seat in meeting.seats if _is_theirs(seat)]
    return (one for one in who_ids if one not in there and protection.keeps_from(one, there))


def _is_theirs(seat: Seat) -> bool:
    """Whether it is somebody's, also while it is kept for who stepped out, or has not come to aftercare."""
    return not seat.left or (seat.agreed and seat.admitted)
