"""How a change of a meeting becomes true: rows first, then memory, then news."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from uuid import UUID

from game.circles import registry
from game.circles.care import noted, side_rooms
from game.circles.events.meetings import CircleTold, MeetingChanged
from game.circles.formats import courses
from game.circles.meetings import counting, kept_apart, reporting, rows
from game.circles.models import Meeting as Row
from game.circles.registry import Living
from game.circles.rules import machine
from game.circles.rules.events.meetings import Tick
from game.circles.rules.facts import meetings as f
from game.circles.rules.facts.care import BackFromNextDoor
from game.circles.rules.facts.chairing import Admitted, DoorSet
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Duty, Stage
from game.common.changes import change, emit, fault
from game.common.refusals import Busy
from game.places import presence
from game.talk.events import LineSpoken

_BEFORE_THE_WORDS = (f.CameBack, f.PieceTaken)
"""What must be known before the words of the line that brought it about."""

_OF_TIME = (f.CapPassed, f.PhaseOver)
"""What whoever keeps the time hears, too."""


def keep(
    living: Living,
    after: Meeting,
    facts: Sequence[f.Fact],
    line: LineSpoken | None = None,
    also: Callable[[], object] | None = None,
    but: UUID | None = None,
) -> None:
    """The meeting is `after` in rows and memory, and the news are told, with a spoken line. Raises Busy.

    `also` writes what belongs to the same change; `but` is answered otherwise and told none of it. Where only
    counters changed, nothing is written: a line on a turn costs no row.

    Emits LineSpoken, CircleTold, MeetingChanged.
    """
    before = living.meeting
    topics = courses.behind(living.circle.id, after.form) if courses.reached_its_end(facts) else None
    if after.version != before.version:
        with change():
            rows.update(living.id, living.kept, after)
            if topics is not None:
                courses.keep(living.circle.id, topics)
            if counting.closes(facts):
                counting.keep(living.circle.id, after, today=date.today())
            for fact in facts:
                if isinstance(fact, f.Begun):
                    Row.objects.filter(id=living.id).update(sat=fact.seats)
            if also is not None:
                also()
        living.kept = after
        if counting.closes(facts):
            counting.remember(living.circle.id)
        if topics is not None:
            courses.remember(living.circle.id, topics)
    living.meeting = after
    registry.put(living)
    noted.let_go(living)
    _leave_the_room(living, before)
    _remember(living, before, facts)
    first = [fact for fact in facts if line is not None and isinstance(fact, _BEFORE_THE_WORDS)]
    if first:
        tell(living, before, first, but)
    if line is not None:
        _count_missed(living, line.speaker_id)
        emit(line)
    others = [fact for fact in facts if fact not in first] if first else facts
    if others or after.version != before.version:
        tell(living, before, others, but)
    if after.version != before.version:
        show(living)


def catch_up(living: Living, *, now: float) -> None:
    """What was due in this meeting has happened, in a change of its own; its rules know who is kept apart.

    Emits CircleTold.
    """
    now = registry.seen(now)
    kept_apart.learn(living)
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


def tell(living: Living, before: Meeting, facts: Iterable[f.Fact], but: UUID | None = None) -> None:
    """The facts are told to those to whom they are due, without `but`. Emits CircleTold."""
    kept_apart.learn(living, before)
    after = living.meeting
    facts = _with_relief(living, facts)
    heard_it = before.hearing | after.hearing
    hear_it = heard_it if after.stage is Stage.ENDED or _goes_next_door(living, before) else after.hearing
    for fact in facts:
        missed = living.missed.pop(fact.seat, 0) if isinstance(fact, f.CameBack) else 0
        seated = heard_it if isinstance(fact, f.SeatLeft | f.Ended) else hear_it
        due = _audience(fact, living, seated, _rooms(living, before, fact))
        heard_by = tuple(who_id for who_id in due if who_id != but)
        duties = reporting.duties(after) if isinstance(fact, f.Begun | f.PhaseEntered) else {}
        who = (heard_by, seated, living.names, missed, duties)
        emit(CircleTold(fact, living.circle, after, *who, part=before.phase_index))


def show(living: Living) -> None:
    """The meeting is shown as it stands now. Emits MeetingChanged."""
    now = registry.seen(living.meeting.now)
    living.host_was_here = living.meeting.host_here(now)
    emit(
        MeetingChanged(
            living.id,
            registry.circles.get(living.circle.id, living.circle),
            living.meeting,
            tuple(who_id for place_id in _all_rooms(living) for who_id in presence.ids_at(place_id)),
            now,
            living.names,
            frozenset(living.leaving),
            living.place_ids,
        )
    )


def _all_rooms(living: Living) -> list[UUID]:
    """The ring and the room beside it."""
    rooms = (living.circle.place_id, living.circle.side_id)
    return [place_id for place_id in rooms if place_id is not None]


def show_what_time_did(living: Living, *, now: float) -> None:
    """Where the facilitator's place was kept for its time, others may hold it. Emits MeetingChanged."""
    if living.meeting.host_here(now) != living.host_was_here:
        show(living)


def _goes_next_door(living: Living, before: Meeting) -> bool:
    """Whether this very change opened an aftercare next door: those who sat in the ring hear of it there."""
    return living.is_next_door and before.stage is Stage.SITTING


def _rooms(living: Living, before: Meeting, fact: f.Fact) -> tuple[UUID, ...]:
    """Who is where a fact is told: where the meeting is, and next door what concerns those there."""
    rooms = {living.place_id}
    if _goes_next_door(living, before):
        rooms = {living.circle.place_id, living.place_id}
    elif isinstance(fact, f.Ended | f.AftercareBegun) and before.in_care:
        rooms |= {living.circle.side_id}
    going = {seat.id for seat in living.meeting.in_care} - {seat.id for seat in before.in_care}
    there = (who_id for place_id in rooms if place_id is not None for who_id in presence.ids_at(place_id))
    return tuple(who_id for who_id in there if who_id not in going)


def _leave_the_room(living: Living, before: Meeting) -> None:
    """When nobody of this meeting sits next door any more, who was last there comes back to the house."""
    side_id = living.circle.side_id
    over = living.meeting.stage is Stage.ENDED
    if side_id is None or living.meeting.in_care or (living.is_next_door and not over):
        return
    if before.in_care or (living.is_next_door and over):
        side_rooms.emptied(side_id)


def _audience(
    fact: f.Fact, living: Living, seated: frozenset[UUID], here: tuple[UUID, ...]
) -> tuple[UUID, ...]:
    """Those to whom a fact is due; of the door nothing is told to those to whom it is closed in any case."""
    due = _due_to(fact, living, seated, here)
    closed_to = living.meeting.closed_to if isinstance(fact, DoorSet | Admitted) else ()
    return tuple(who_id for who_id in due if who_id not in closed_to)


def _due_to(
    fact: f.Fact, living: Living, seated: frozenset[UUID], here: tuple[UUID, ...]
) -> tuple[UUID, ...]:
    """Those to whom a fact is due, as far as they are `here`; whose own it is, wherever they are."""
    match fact.due:
        case f.Due.ROOM:
            return here
        case f.Due.SEATS:
            own = fact.seat if isinstance(fact, f.SeatLeft | BackFromNextDoor) else None
            return (*(who_id for who_id in here if who_id in seated and who_id != own), *_if_there(own))
        case f.Due.HOSTS:
            raised = fact.seat if isinstance(fact, f.HandRaised) else None
            times = living.meeting.with_duty(Duty.TIMEKEEPER) if isinstance(fact, _OF_TIME) else ()
            too = (raised, *(seat.id for seat in times))
            return tuple(who_id for who_id in here if living.meeting.helps(who_id) or who_id in too)
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


def _count_missed(living: Living, speaker: UUID) -> None:
    for seat in living.meeting.hear(speaker):
        if seat.dropped_at is not None:
            living.missed[seat.id] = living.missed.get(seat.id, 0) + 1
