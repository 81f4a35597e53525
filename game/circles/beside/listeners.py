"""What happens in meetings and at doors, as far as it concerns what lives beside the machine."""

from uuid import UUID

from game.circles import registry
from game.circles.beside import gathered, memory, numbers, prepared, ratings
from game.circles.events.meetings import CircleTold
from game.circles.meetings import seated
from game.circles.rules.facts import meetings as f
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Duty
from game.personas.events import PersonaErased
from game.places import presence
from game.places.events import Arrived, Left, MaskChanged
from game.talk.events import LineSpoken

_ENDS_A_TURN = (f.TurnDone, f.Passed, f.FloorGivenBack)


def told(event: CircleTold) -> None:
    """A fact of a meeting, before the house words it: who spoke, which part is over, who sat to the end."""
    fact, circle = event.fact, event.circle
    if isinstance(fact, f.MeetingOpened):
        if (living := registry.meeting_of_circle(circle.id)) is not None:
            memory.of(living.id, circle.id, circle.name, whole=True)
    elif isinstance(fact, f.Ended):
        _ended(event)
    elif isinstance(fact, f.TurnTaken):
        if (one := _beside(circle.id)) is not None:
            one.turns[fact.seat] += 1
            one.spoke_last = fact.seat
    elif isinstance(fact, _ENDS_A_TURN):
        if (one := _beside(circle.id)) is not None:
            one.ended_last = fact.seat
    elif isinstance(fact, f.PhaseEntered | f.AftercareBegun):
        _part_over(event)


def line_spoken(event: LineSpoken) -> None:
    """Somebody said a line in a ring; who it was is remembered, and not the line."""
    living = registry.meeting_at(event.place_id)
    if living is not None and living.meeting.seat(event.speaker_id) is not None:
        seated.beside_of(living).spoke_last = event.speaker_id


def arrived(event: Arrived) -> None:
    """Whoever comes back finds what they prepared; whoever held a meeting hears of its ratings."""
    if event.how != "walked":
        prepared.returned(event.who_id)
        ratings.arrived(event.who_id)


def left(event: Left) -> None:
    """Whoever goes takes with them what they prepared."""
    if event.how == "left":
        prepared.forget(event.who_id)
    elif event.how == "dropped":
        prepared.dropped(event.who_id)


def mask_changed(event: MaskChanged) -> None:
    """What was prepared under one mask is not said under another."""
    prepared.forget(event.before_id)


def persona_erased(event: PersonaErased) -> None:
    """Nothing of a persona that is gone is remembered."""
    memory.erased(event.persona_id)


def _beside(circle_id: UUID) -> memory.Beside | None:
    living = registry.meeting_of_circle(circle_id)
    return memory.running(circle_id) if living is None else seated.beside_of(living)


def _part_over(event: CircleTold) -> None:
    living = registry.meeting_of_circle(event.circle.id)
    if living is None:
        return
    one = seated.beside_of(living)
    gathered.tell_all(living)
    numbers.tell_middles(one, seated.ring(living))
    meeting = event.meeting
    one.held = _holding(meeting) or one.held
    if isinstance(event.fact, f.AftercareBegun):
        one.sat = frozenset(seat.id for seat in meeting.seats if seat.agreed and not seat.left)


def _ended(event: CircleTold) -> None:
    one = memory.running(event.circle.id)
    if one is None:
        return
    # whoever comes to aftercare shall not learn more of the ring than those who go home
    sat = {who_id for who_id in one.sat if presence.place_of(who_id) is not None}
    heard = [who_id for who_id in event.heard_by if who_id in event.seated]
    numbers.tell_middles(one, tuple(dict.fromkeys([*heard, *sorted(sat)])))
    if not one.sat and not event.fact.never_begun:
        one.sat = event.seated
    for who_id in one.sat | event.seated:
        prepared.meeting_ended(who_id)
    memory.ended(event.circle.id, registry.seen(0.0))


def _holding(meeting: Meeting) -> frozenset[UUID]:
    """Who holds or helps to hold it; also where aftercare has a room to which they have not come yet."""
    seats = (seat for seat in meeting.seats if seat.agreed and not seat.left)
    return frozenset(seat.id for seat in seats if seat.id == meeting.host or Duty.CO in seat.duties)
