"""After a restart: meetings go on where they were, and who did not come back has dropped."""

from dataclasses import replace
from uuid import UUID

from game.circles import models as m
from game.circles import registry
from game.circles.meetings import keeping, rows
from game.circles.registry import Living
from game.circles.rules import along, machine
from game.circles.rules.events import meetings as e
from game.circles.rules.formats.form import SWITCHABLE
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Stage
from game.circles.standing.founding import form_of, load_circles
from game.common.changes import change
from game.personas import selectors as personas
from game.places import presence


def load_all(*, now: float) -> None:
    """Memory says what the rows say: circles, and meetings where they were. Nobody was silent meanwhile."""
    registry.forget()
    registry.all_are_back(False)
    registry.seen(now)
    load_circles()
    for row in m.Meeting.objects.exclude(stage=Stage.ENDED):
        circle = registry.circles.get(row.circle_id)
        form = None if circle is None else rows.form_of(row, form_of(circle))
        if form is None or not form.can_be_read or row.phase_index >= len(form.phases):
            with change():
                m.Seat.objects.filter(meeting=row).delete()
                m.Meeting.objects.filter(id=row.id).update(**rows.OVER)
            continue
        kept = rows.read(row, form)
        seats = [seat.id for seat in kept.seats]
        meeting = kept if circle.side_id is not None or not kept.side else along.in_the_ring(kept)
        living = Living(
            row.id,
            circle,
            _heard_just_now(meeting, now),
            kept,
            names=personas.names_of(seats),
            whose=personas.persons_of(seats),
        )
        registry.put(living)


def _heard_just_now(meeting: Meeting, now: float) -> Meeting:
    """A free floor was used, and whoever has taken the turn was heard, until now: rows know no last lines."""
    awake = now if meeting.hold is None else meeting.hold.since
    turn = meeting.turn
    if meeting.floor in SWITCHABLE:
        meeting = replace(meeting, heard_at=awake)
    if turn is None or not turn.taken:
        return meeting
    return replace(meeting, turn=replace(turn, heard_at=max(turn.heard_at or 0.0, awake)))


def all_back(*, now: float) -> None:
    """After a restart: whoever has a seat and did not come back has dropped. Emits CircleTold."""
    registry.all_are_back(True)
    match_presence(now=now)


def match_presence(*, now: float) -> None:
    """Who is away has dropped, who is here is here: also where the news of it was lost.

    Emits CircleTold, MeetingChanged.
    Nothing happens between waking and all_back(), when nobody is away yet.
    """
    now = registry.seen(now)
    if not registry.all_are_back():
        return
    for living in tuple(registry.living.values()):
        keeping.alone(lambda living=living: _match(living, now))


def _match(living: Living, now: float) -> None:
    keeping.catch_up(living, now=now)
    for seat_id in [seat.id for seat in living.meeting.present]:
        seat = living.meeting.seat(seat_id)
        if seat is None:  # it went with the step of another seat, which may have ended the meeting
            continue
        deed: e.Deed
        if seat.id in living.leaving:
            deed = e.Leave(seat.id)
        elif (is_here := _is_here(living, seat.id)) == (seat.dropped_at is not None):
            deed = e.Return(seat.id) if is_here else e.Drop(seat.id)
        else:
            continue
        after, facts = machine.step(living.meeting, deed, now)
        keeping.keep(living, after, facts)
    living.leaving.clear()
    keeping.show_what_time_did(living, now=now)


def _is_here(living: Living, seat_id: UUID) -> bool:
    """Whether somebody is where their seat is: in the ring, or next door."""
    return presence.place_of(seat_id) == living.place_of(seat_id)


def latest_time() -> float:
    """The latest house time that any running meeting remembers; 0 when none runs."""
    found = m.Meeting.objects.exclude(stage=Stage.ENDED).values_list("now", flat=True)
    return max(found, default=0.0)
