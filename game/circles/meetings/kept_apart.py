"""Who of a meeting is kept apart from whom, as safety knows it now. It stands in no row of circles.

Whoever has a seat keeps it. To whoever would come to them, and is kept from one of them, the door of this
meeting is closed, in what they see of it and in what they are answered: nothing tells it from a door that
somebody has closed. Whoever asked for it meets it closed by the name alone under which they met the other:
else they could find out, by asking and ending it, which names are one person's.

Those who keep the circle find it open, or anybody could shut them out by sitting down first. Whoever asked to
be kept apart from one of them finds it closed in their stead, also before they have come.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import permutations
from uuid import UUID

from game.circles import registry
from game.circles.events.meetings import CircleCard
from game.circles.registry import Living
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.places import presence
from game.safety.protection import selectors as protection
from game.safety.protection import shelters


def learn(living: Living, before: Meeting | None = None) -> None:
    """The rules of this meeting know which of its seats are kept apart, and to whom it is closed: of those in
    its rooms, and of those who had a seat `before`."""
    meeting = living.meeting
    pairs: frozenset[frozenset[UUID]] = frozenset()
    one_way: frozenset[tuple[UUID, UUID]] = frozenset()
    closed_to: frozenset[UUID] = frozenset()
    if not protection.together(_about(living, before)):
        seats = [seat.id for seat in meeting.seats]
        twos = [(one, other) for one in _asked_for_it(seats) for other in seats]
        pairs = frozenset(frozenset(two) for two in twos if protection.are_apart(*two))
        both_ways = (way for pair in pairs for way in permutations(pair))
        one_way = frozenset(way for way in both_ways if protection.is_kept_from(*way))
        closed_to = frozenset(_closed_to(living, _about(living, before)))
    if (pairs, one_way, closed_to) != (meeting.kept_apart, meeting.kept_from, meeting.closed_to):
        living.meeting = replace(meeting, kept_apart=pairs, kept_from=one_way, closed_to=closed_to)


def seen_by(living: Living, who_id: UUID) -> Meeting:
    """The meeting as it is for this one, wherever they are."""
    meeting = living.meeting
    return replace(meeting, closed_to=meeting.closed_to - {who_id} | set(_closed_to(living, [who_id])))


def avoids_keepers(who_id: UUID, circle: CircleCard) -> bool:
    """Whether this one asked to be kept apart from somebody who keeps the circle, by that name."""
    return any(protection.avoids(who_id, keeper) for keeper in circle.facilitators)


def aftercare_of(who_id: UUID) -> Living | None:
    """The meeting next door to whose aftercare this one may still come, or None: also where somebody is there
    from whom they are kept apart."""
    found = registry.aftercare_of(who_id)
    if found is None or _is_kept_from_any(who_id, [seat.id for seat in found.meeting.present]):
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
    """Whom this meeting concerns: who sits or sat there, who is in its rooms, and who keeps the circle."""
    yield from living.circle.facilitators
    for meeting in (living.meeting, before):
        if meeting is not None:
            yield from (seat.id for seat in meeting.seats)
    for place_id in (living.circle.place_id, living.circle.side_id):
        if place_id is not None:
            yield from presence.ids_at(place_id)


def _closed_to(living: Living, who_ids: Iterable[UUID]) -> Iterator[UUID]:
    """Who of these has no seat there, and is kept from somebody who has one or would meet who keeps it."""
    keepers = living.circle.facilitators
    there = [seat.id for seat in living.meeting.seats if _is_theirs(seat)]
    asked = _asked_for_it(there)
    for one in who_ids:
        if one in there or one in keepers:
            continue
        others = there if _asked_for_it([one]) else asked
        if _is_kept_from_any(one, others) or avoids_keepers(one, living.circle):
            yield one


def _asked_for_it(ids: Iterable[UUID]) -> list[UUID]:
    """Who of these asked to be kept apart from somebody: few, so that a large ring costs little."""
    return [one for one in ids if shelters.whose(one) in shelters.parted()]


def _is_kept_from_any(one: UUID, there: Iterable[UUID]) -> bool:
    return any(protection.is_kept_from(one, other) for other in there)


def _is_theirs(seat: Seat) -> bool:
    """Whether it is somebody's, also while it is kept for who stepped out, or has not come to aftercare."""
    return not seat.left or (seat.agreed and seat.admitted)
