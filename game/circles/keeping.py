"""How a change of a meeting becomes true: rows first, then memory, then news."""

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from game.circles import registry, rows
from game.circles.events import CircleTold, MeetingChanged
from game.circles.models import Meeting as Row
from game.circles.registry import Living
from game.circles.rules import facts as f
from game.circles.rules import machine
from game.circles.rules.events import Tick
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Stage
from game.common.changes import change, emit, fault
from game.common.refusals import Busy
from game.places import presence
from game.talk.events import LineSpoken

_BEFORE_THE_WORDS = (f.CameBack, f.PieceTaken)
"""What must be known before the words of the line that brought it about."""


def keep(
    living: Living,
    after: Meeting,
    facts: Sequence[f.Fact],
    line: LineSpoken | None = None,
    also: Callable[[], object] | None = None,
) -> None:
    """The meeting is `after` in rows and memory, and the news are told, with a spoken line. Raises Busy.

    `also` writes what belongs to the same change. Where only counters changed, nothing is written: a line on
    a turn costs no row. Emits LineSpoken, CircleTold, MeetingChanged.
    """
    before = living.meeting
    if after.version != before.version:
        with change():
            rows.update(living.id, living.kept, after)
            for fact in facts:
                if isinstance(fact, f.Begun):
                    Row.objects.filter(id=living.id).update(sat=fact.seats)
            if also is not None:
                also()
        living.kept = after
    living.meeting = after
    if after.stage is Stage.ENDED:
        registry.living.pop(living.place_id, None)
    _remember(living, before, facts)
    first = [fact for fact in facts if line is not None and isinstance(fact, _BEFORE_THE_WORDS)]
    tell(living, before, first)
    if line is not None:
        _count_missed(living)
        emit(line)
    tell(living, before, [fact for fact in facts if fact not in first])
    if after.version != before.version:
        show(living)


def catch_up(living: Living, *, now: float) -> None:
    """What was due in this meeting has happened, in a change of its own. Emits CircleTold."""
    now = registry.seen(now)
    due_at = machine.due_at(living.meeting)
    if due_at is None or due_at > now:
        return
    after, facts = machine.step(living.meeting, Tick(), now)
    keep(living, after, facts)


def alone(deed: Callable[[], None]) -> None:
    """`deed()` for one meeting: what hinders it does not hinder the others; the next tick tries again."""
    try:
        deed()
    except Busy:
        return
    except Exception:
        fault("meeting")


def tell(living: Living, before: Meeting, facts: Iterable[f.Fact]) -> None:
    """The facts are told to those to whom they are due. Emits CircleTold."""
    after = living.meeting
    facts = _with_relief(living, facts)
    heard_it = _hearing(before) | _hearing(after)
    hear_it = heard_it if after.stage is Stage.ENDED else _hearing(after)
    for fact in facts:
        missed = living.missed.pop(fact.seat, 0) if isinstance(fact, f.CameBack) else 0
        seated = heard_it if isinstance(fact, f.SeatLeft | f.Ended) else hear_it
        heard_by = _audience(fact, living, seated)
        emit(CircleTold(fact, living.circle, after, heard_by, seated, living.names, missed))


def show(living: Living) -> None:
    """The meeting is shown as it stands now. Emits MeetingChanged."""
    now = registry.seen(living.meeting.now)
    living.host_was_here = living.meeting.host_here(now)
    emit(
        MeetingChanged(
            living.id,
            registry.circles.get(living.circle.id, living.circle),
            living.meeting,
            presence.ids_at(living.place_id),
            now,
            living.names,
            frozenset(living.leaving),
        )
    )


def show_what_time_did(living: Living, *, now: float) -> None:
    """Where the facilitator's place was kept for its time, others may hold it. Emits MeetingChanged."""
    if living.meeting.host_here(now) != living.host_was_here:
        show(living)


def _hearing(meeting: Meeting) -> frozenset[UUID]:
    return frozenset(seat.id for seat in meeting.seats if seat.hears)


def _audience(fact: f.Fact, living: Living, seated: frozenset[UUID]) -> tuple[UUID, ...]:
    """Those to whom a fact is due, as far as they are in the place; whose own it is, wherever they are."""
    here = presence.ids_at(living.place_id)
    match fact.due:
        case f.Due.ROOM:
            return here
        case f.Due.SEATS:
            own = fact.seat if isinstance(fact, f.SeatLeft) else None
            return (*(who_id for who_id in here if who_id in seated and who_id != own), *_if_there(own))
        case f.Due.HOSTS:
            raised = fact.seat if isinstance(fact, f.HandRaised) else None
            return tuple(who_id for who_id in here if who_id in (living.meeting.host, raised))
    return _if_there(fact.seat)


def _if_there(who_id: UUID | None) -> tuple[UUID, ...]:
    """They themselves, if they are in the house."""
    return () if who_id is None or presence.place_of(who_id) is None else (who_id,)


def _remember(living: Living, before: Meeting, facts: Sequence[f.Fact]) -> None:
    """What somebody who is away is told when they come back."""
    away = {seat.id for seat in before.present if seat.dropped_at is not None}
    gone = {fact.seat for fact in facts if isinstance(fact, f.SeatLeft | f.SeatDeclined)}
    living.waited_for |= gone & away
    for seat_id in gone:
        living.wishes.pop(seat_id, None)
    if living.meeting.host is not None and before.host in away and before.host != living.meeting.host:
        living.relieved.add(before.host)


def _with_relief(living: Living, facts: Iterable[f.Fact]) -> list[f.Fact]:
    """The facts; whoever comes back and does not hold the meeting any more is told who does."""
    told: list[f.Fact] = []
    for fact in facts:
        told.append(fact)
        if isinstance(fact, f.CameBack) and fact.seat in living.relieved:
            living.relieved.discard(fact.seat)
            told.append(f.HeldByAnother(fact.seat))
    return told


def _count_missed(living: Living) -> None:
    for seat in living.meeting.present:
        if seat.dropped_at is not None and seat.hears:
            living.missed[seat.id] = living.missed.get(seat.id, 0) + 1
