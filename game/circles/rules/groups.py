"""Deeds of two and few: who listens, having been heard, alcoves within a part; meetings that nobody holds."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

from game.circles.rules import alcoves, frame, hosting
from game.circles.rules.events.groups import Breakout, ChooseListener, EndBreakout, Heard, NotQuite, Visit
from game.circles.rules.events.meetings import Deed
from game.circles.rules.facts.groups import AlcovesEnding, BeginsSoon, OneIsLeft, Visited
from game.circles.rules.floors import heard as being_heard
from game.circles.rules.floors.floor import Deadline
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Stage
from game.circles.rules.refusals import groups as no_group
from game.circles.rules.refusals import meetings as no
from game.circles.rules.turns import Change

FLOORS = ("open", "queue", "popcorn", "host")
"""In parts with these floors alcoves can be made."""

MOST_MINUTES = 60
LAST_MINUTE_S = 60
"""So long before their end those in alcoves are told of it."""

BEGINS_S = 10
"""A meeting that nobody holds begins so long after enough have come. """


def choose_listener(meeting: Meeting, deed: ChooseListener, now: float) -> Change:
    """The speaker says who listens."""
    _goes_on(meeting, deed, now)
    return being_heard.chosen(meeting, deed.seat, deed.whose, now)


def heard(meeting: Meeting, deed: Heard, now: float) -> Change:
    """The speaker was heard."""
    _goes_on(meeting, deed, now)
    return being_heard.heard(meeting, deed.seat, now)


def not_quite(meeting: Meeting, deed: NotQuite, now: float) -> Change:
    """The speaker says it again."""
    _goes_on(meeting, deed, now)
    return being_heard.not_quite(meeting, deed.seat, now)


def breakout(meeting: Meeting, deed: Breakout, now: float) -> Change:
    """All sit in twos or threes for some minutes, within this part."""
    hosting.held_by(meeting, deed, now)
    if meeting.hold is not None:
        raise no.HoldFirst()
    if meeting.apart or meeting.groups_until is not None:
        raise no_group.AlcovesAlready()
    if meeting.floor not in FLOORS or meeting.holder is not None or meeting.silence is not None:
        raise no_group.NoAlcovesNow()
    left = MOST_MINUTES
    if meeting.phase.ends_by("time"):
        left = min(left, int((meeting.phase_began + meeting.phase_s - now) // 60))
    if left < 1:
        raise no_group.NoAlcovesNow()
    if deed.size not in (2, 3) or not 1 <= deed.minutes <= left:
        raise no_group.AlcoveBounds(most=MOST_MINUTES, left=left, example=min(10, left))
    if sum(seat.dropped_at is None and not seat.in_care for seat in meeting.sharing) < deed.size + 2:
        raise no_group.TooFewForAlcoves()
    told = 1 if deed.minutes == 1 else 0
    meeting, facts = alcoves.arranged(meeting, deed.size, now, minutes=deed.minutes)
    return replace(meeting, groups_until=now + 60 * deed.minutes, half=told), facts


def end_breakout(meeting: Meeting, deed: EndBreakout, now: float) -> Change:
    """All are asked back into the ring."""
    hosting.held_by(meeting, deed, now)
    if meeting.groups_until is None:
        raise no_group.AlcovesGoOn() if meeting.apart else no_group.NobodyApart()
    if meeting.hold is not None:
        raise no.HoldFirst()
    return alcoves.together(meeting, asked=True)


def visit(meeting: Meeting, deed: Visit, now: float) -> Change:
    """A facilitator who sits outside goes to an alcove, or back; those there are told."""
    hosting.held_by(meeting, deed, now)
    seat = meeting.seat(deed.seat)
    if not meeting.apart:
        raise no_group.NobodyApart()
    if seat.group and not seat.visits:
        raise no_group.VisitFromOutside()
    if deed.group and deed.group not in meeting.apart:
        raise no_group.NoSuchAlcove()
    if deed.group == seat.group:
        raise no_group.ThereAlready()
    meeting = meeting.with_seat(deed.seat, group=deed.group, visits=deed.group != 0)
    return meeting, [Visited(deed.seat, deed.group, seat.group)]


def _goes_on(meeting: Meeting, deed: Deed, now: float) -> None:
    if meeting.hold is not None:
        raise hosting.on_hold(meeting, deed.seat, now)


def by_itself(meeting: Meeting, now: float) -> Change:
    """What follows for a meeting that nobody holds from who is here: it is ready to begin, or over."""
    form = meeting.form
    if form.needs_holding or meeting.stage not in (Stage.GATHERING, Stage.SITTING):
        return meeting, []
    if meeting.stage is Stage.SITTING:
        if len(meeting.sharing) >= form.minimum:
            return meeting, []
        gone = frozenset(seat.id for seat in meeting.seats if seat.left)
        meeting, over = frame.ended(meeting, now)
        return meeting, [OneIsLeft(gone), *over]
    here = sum(seat.dropped_at is None for seat in meeting.sharing)
    if here < form.minimum:
        return replace(meeting, ready_since=None), []
    if meeting.ready_since is not None:
        return meeting, []
    return replace(meeting, ready_since=now), [BeginsSoon(BEGINS_S)]


def due(meeting: Meeting) -> Iterator[Deadline]:
    """What time does here, outside a hold."""
    if meeting.ready_since is not None and meeting.stage is Stage.GATHERING:
        yield meeting.ready_since + BEGINS_S, _begins
    for at in alcoves.gone_at(meeting):
        yield at, alcoves.settled
    if meeting.groups_until is None:
        return
    yield meeting.groups_until, lambda meeting, now: alcoves.together(meeting)
    if not meeting.half:
        yield meeting.groups_until - LAST_MINUTE_S, _last_minute


def _last_minute(meeting: Meeting, now: float) -> Change:
    return replace(meeting, half=1), [AlcovesEnding()]


def _begins(meeting: Meeting, now: float) -> Change:
    return frame.begun(meeting, meeting.sharing[0].id, now)


DEEDS: dict[type[Deed], object] = {
    ChooseListener: choose_listener,
    Heard: heard,
    NotQuite: not_quite,
    Breakout: breakout,
    EndBreakout: end_breakout,
    Visit: visit,
}
ASKED: dict[str, Callable[[UUID], Deed]] = {
    "listener": ChooseListener,
    "heard": Heard,
    "not quite": NotQuite,
    "breakout": lambda seat_id: Breakout(seat_id, 2, 1),
    "visit": lambda seat_id: Visit(seat_id, 1),
}
"""Words that can have room, with a deed that asks whether they have."""
