"""What lives beside the machine, in the memory of the house alone: small manners, numbers, prepared lines.

Nothing of it is a row. What belongs to a meeting dies with it, ten minutes after its end; all of it dies with
the house. Words are in prepared lines only, and those leave memory by their own clock (prepared.py).
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

from game.circles.events.manners import RatingsTold

AFTER_S = 600.0
"""So long after the end of a meeting its people may still rate it and look at their numbers."""

CHECK_IN, CHECK_OUT = "check-in", "check-out"


@dataclass
class Gathering:
    """Who is with somebody, or thanks them, since house time `since`; told once for all.

    `of_two` while only these two sat there.
    """

    since: float
    by: set[UUID] = field(default_factory=set)
    of_two: bool = False


@dataclass
class Beside:
    """Beside one meeting. Ids, counts and numbers; no words.

    `whole` when it was there from the opening of the doors, so that `turns` counts all of them. `spoke_last`
    had the floor or said the last line, `ended_last` ended the last turn. `invited`, `greeted` are (part,
    person); `given` (what, from, to) with the time; `asking` pairs that may whisper: a question and its
    answer. `numbers` are the members' own; `middles_told` which of the two the ring has heard of. `sat` and
    `held` are who sat and who held it when its parts were over; `over_at` its end; `told` whether those who
    held it have heard of the ratings.
    """

    meeting_id: UUID
    circle_id: UUID
    circle_name: str = ""
    whole: bool = False
    turns: Counter[UUID] = field(default_factory=Counter)
    spoke_last: UUID | None = None
    ended_last: UUID | None = None
    invited: set[tuple[str, UUID]] = field(default_factory=set)
    greeted: set[tuple[str, UUID]] = field(default_factory=set)
    reminded: Counter[int] = field(default_factory=Counter)
    given: dict[tuple[str, UUID, UUID], float] = field(default_factory=dict)
    gathered: dict[tuple[str, UUID], Gathering] = field(default_factory=dict)
    asking: set[frozenset[UUID]] = field(default_factory=set)
    numbers: dict[str, dict[UUID, int]] = field(
        default_factory=lambda: {CHECK_IN: {}, CHECK_OUT: {}}, repr=False
    )
    middles_told: set[str] = field(default_factory=set)
    ratings: dict[UUID, tuple[int, ...]] = field(default_factory=dict, repr=False)
    sat: frozenset[UUID] = frozenset()
    held: frozenset[UUID] = frozenset()
    over_at: float | None = None
    told: bool = False


@dataclass
class Prepared:
    """Lines that somebody wrote beforehand, the next one first; gone at house time `until`."""

    lines: list[str] = field(default_factory=list, repr=False)
    until: float = 0.0


prepared: dict[UUID, Prepared] = {}
"""By the persona who wrote them."""

waiting: dict[UUID, list[tuple[float, RatingsTold]]] = {}
"""Outcomes of ratings for whoever held the meeting and is not in the house, each until when."""

_running: dict[UUID, Beside] = {}
_over: list[Beside] = []


def of(meeting_id: UUID, circle_id: UUID, circle_name: str = "", *, whole: bool = False) -> Beside:
    """What lives beside this meeting of the circle, made where there is nothing yet."""
    found = _running.get(circle_id)
    if found is None or found.meeting_id != meeting_id:
        found = _running[circle_id] = Beside(meeting_id, circle_id, circle_name, whole)
    return found


def running(circle_id: UUID) -> Beside | None:
    """What lives beside the running meeting of this circle, if there is anything."""
    return _running.get(circle_id)


def ended(circle_id: UUID, now: float) -> Beside | None:
    """The meeting of this circle is over: what lived beside it stays for ten minutes."""
    found = _running.pop(circle_id, None)
    if found is not None:
        found.over_at = now
        _over.append(found)
    return found


def just_over(who_id: UUID, now: float) -> Beside | None:
    """What lived beside the meeting in which this persona sat, and which ended less than ten minutes ago."""
    return next((one for one in reversed(_over) if who_id in one.sat and _is_fresh(one, now)), None)


def over() -> tuple[Beside, ...]:
    """Beside meetings that are over, the oldest first."""
    return tuple(_over)


def known(who_ids: Collection[UUID]) -> list[tuple[str, str, object]]:
    """What these gave or were given that lives here: beside which circle, what, and how it is said."""
    found: list[tuple[str, str, object]] = []
    for one in (*_running.values(), *_over):
        for who_id in who_ids:
            for kind, given in one.numbers.items():
                found += [(one.circle_name, kind, given[who_id])] if who_id in given else []
            if who_id in one.ratings:
                found.append((one.circle_name, "rating", list(one.ratings[who_id])))
            if one.turns[who_id]:
                found.append((one.circle_name, "turns taken", one.turns[who_id]))
    return found


def erased(who_id: UUID) -> None:
    """Nothing of whoever is gone lives beside a meeting; counts of all together stay."""
    for one in (*_running.values(), *_over):
        for given in (one.turns, one.ratings, *one.numbers.values()):
            given.pop(who_id, None)
        one.sat -= {who_id}
        one.held -= {who_id}
        one.spoke_last = None if one.spoke_last == who_id else one.spoke_last
        one.ended_last = None if one.ended_last == who_id else one.ended_last
        for kept in (one.given, one.gathered):
            for key in [key for key in kept if who_id in key]:
                del kept[key]
        one.invited = {key for key in one.invited if who_id not in key}
        one.greeted = {key for key in one.greeted if who_id not in key}
        one.asking = {two for two in one.asking if who_id not in two}
    prepared.pop(who_id, None)
    waiting.pop(who_id, None)


def let_go(one: Beside) -> None:
    """Nothing of it is remembered."""
    _over.remove(one)


def is_stale(one: Beside, now: float) -> bool:
    """Whether the ten minutes are over."""
    return not _is_fresh(one, now)


def tick(*, now: float) -> None:
    """Prepared lines and outcomes whose time is over are gone."""
    for who_id in [who_id for who_id, kept in prepared.items() if kept.until <= now]:
        del prepared[who_id]
    for who_id, notes in list(waiting.items()):
        waiting[who_id] = [one for one in notes if one[0] > now]
        if not waiting[who_id]:
            del waiting[who_id]


def forget() -> None:
    """Nothing is remembered, prepared lines neither."""
    _running.clear()
    _over.clear()
    prepared.clear()
    waiting.clear()


def _is_fresh(one: Beside, now: float) -> bool:
    return one.over_at is not None and now < one.over_at + AFTER_S
