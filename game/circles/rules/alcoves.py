"""Who sits in which alcove: putting people there, keeping nobody alone, and bringing all back.

Words come to one's own alcove alone; what the house tells comes to all. Alcoves are either the part itself
(pairs) or made within an open part for some minutes. Whoever holds the meeting stays outside where that lets
the others sit evenly, and so does whoever is kept apart from somebody in each of them.
"""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from game.circles.rules import pairing, peace, time
from game.circles.rules.facts.groups import Outside, PartnerGone, Placed, StaysInRing, Together
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Stage
from game.circles.rules.turns import Change


def possible(meeting: Meeting) -> bool:
    """Whether people may sit in alcoves now."""
    if meeting.stage is not Stage.SITTING:
        return False
    return meeting.groups_until is not None or (meeting.floor == "pair" and not meeting.phase.loop)


def able(seat: Seat, now: float) -> bool:
    """Whether others can count on this seat: it shares, and is here or was a moment ago."""
    if not seat.sharing or seat.in_care:
        return False
    return seat.dropped_at is None or now < seat.dropped_at + time.PLACE_KEPT_S


def arranged(meeting: Meeting, size: int, now: float, *, minutes: int = 0, freely: bool = True) -> Change:
    """Those who are here sit in alcoves of `size`; the same ring where only one alcove would come of it."""
    inside, outside = _who(meeting, size)
    new = frozenset(seat.id for seat in inside if seat.new)
    people = [seat.id for seat in inside]
    apart = meeting.kept_apart
    groups = pairing.grouped(people, size, new=new, before=meeting.paired, apart=apart, seed=int(now))
    left_over = [seat for seat in inside if all(seat.id not in group for group in groups)]
    if len(groups) < 2 and not (groups and left_over) and not outside:
        return meeting, []
    facts: list[Fact] = []
    for number, group in enumerate(groups, 1):
        for seat_id in group:
            meeting = meeting.with_seat(seat_id, group=number)
            others = tuple(one for one in group if one != seat_id)
            facts.append(Placed(seat_id, number, others, "began", freely, minutes))
    facts += [StaysInRing(seat.id) for seat in left_over if not meeting.helps(seat.id)]
    outside = [*outside, *(seat for seat in left_over if meeting.helps(seat.id))]
    facts += [Outside(seat.id, tuple(enumerate(groups, 1))) for seat in outside]
    met = {frozenset(two) for group in groups for two in _twos(group)}
    return replace(meeting, paired=meeting.paired | met), facts


def together(meeting: Meeting, *, asked: bool = False) -> Change:
    """All are in the ring; told where they were apart."""
    facts: list[Fact] = [Together(asked)] if meeting.apart else []
    seats = tuple(replace(seat, group=0, speaks=False, visits=False) for seat in meeting.seats)
    return replace(meeting, seats=seats, groups_until=None, loop=None, half=0), facts


def settled(meeting: Meeting, now: float) -> Change:
    """Nobody is alone in an alcove, whoever is gone is in none, and whoever came sits in the smallest."""
    if not possible(meeting) or meeting.hold is not None:
        return meeting, []
    facts: list[Fact] = []
    for seat in meeting.seats:
        if seat.group and (not able(seat, now) or (seat.visits and not meeting.helps(seat.id))):
            meeting = _moved(meeting, seat.id, 0)
    while lone := next((group for group in meeting.apart if len(meeting.members(group)) == 1), 0):
        seat = meeting.members(lone)[0]
        meeting, more = _joined(_moved(meeting, seat.id, 0), seat.id, "joined", now)
        facts += more
    for seat in meeting.members(0):
        if meeting.apart and seat.dropped_at is None and able(seat, now) and not meeting.helps(seat.id):
            meeting, more = _joined(meeting, seat.id, "came", now)
            facts += more
    for seat in meeting.seats:
        if seat.visits and seat.group not in meeting.apart:
            meeting = _moved(meeting, seat.id, 0)
    if meeting.groups_until is not None and not meeting.apart:
        meeting, _ = together(meeting)
        facts.append(Together())
    return meeting, facts


def gone_at(meeting: Meeting) -> Iterable[float]:
    """When the place of somebody in an alcove was kept for its time, and the others go on without them."""
    if not possible(meeting):
        return []
    return [
        seat.dropped_at + time.PLACE_KEPT_S
        for seat in meeting.seats
        if seat.group and seat.dropped_at is not None
    ]


def _who(meeting: Meeting, size: int) -> tuple[list[Seat], list[Seat]]:
    """Who sits in alcoves, and which facilitators stay outside so that the others sit evenly."""
    here = [seat for seat in meeting.sharing if seat.dropped_at is None and not seat.in_care]
    helpers = [seat for seat in here if meeting.helps(seat.id)]
    for outside in (helpers, [seat for seat in helpers if seat.id == meeting.host]):
        left = len(here) - len(outside)
        if outside and left >= size and left % size == 0:
            return [seat for seat in here if seat not in outside], outside
    return here, []


def _joined(meeting: Meeting, seat_id: UUID, why: str, now: float) -> Change:
    """This seat, which is in the ring, sits in the smallest alcove that it may join, or stays where it is."""
    open_to = [
        number
        for number in meeting.apart
        if peace.may_join(meeting, seat_id, *(seat.id for seat in meeting.members(number)))
    ]
    if not open_to and why == "came":
        return meeting, []
    if not open_to:
        held = any(
            meeting.helps(seat.id) and seat.id != seat_id and able(seat, now) for seat in meeting.members(0)
        )
        return meeting, [PartnerGone(seat_id, held)]
    group = min(open_to, key=lambda number: (len(meeting.members(number)), number))
    there = tuple(seat.id for seat in meeting.members(group))
    freely = meeting.groups_until is not None or meeting.phase.both
    facts: list[Fact] = [Placed(seat_id, group, there, why, freely)]
    facts += [Placed(one, group, (seat_id,), "new", freely) for one in there]
    met = frozenset(frozenset((seat_id, one)) for one in there)
    meeting = replace(_moved(meeting, seat_id, group), paired=meeting.paired | met)
    return meeting, facts


def _moved(meeting: Meeting, seat_id: UUID, group: int) -> Meeting:
    return meeting.with_seat(seat_id, group=group, speaks=False, visits=False)


def _twos(group: tuple[UUID, ...]) -> list[tuple[UUID, UUID]]:
    return [(one, other) for at, one in enumerate(group) for other in group[at + 1 :]]
