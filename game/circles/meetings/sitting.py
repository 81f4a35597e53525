"""Taking a seat, which opens the doors where nobody sits yet."""

from dataclasses import replace
from uuid import uuid4

from game.circles import registry, selectors
from game.circles.formats import repertoire
from game.circles.meetings import keeping, rows
from game.circles.refusals.care import AftercareNextDoor, NotInTheRing
from game.circles.refusals.meetings import GuestsDoNotSit
from game.circles.refusals.pairs import SeatsByPair
from game.circles.registry import Living
from game.circles.rules import machine
from game.circles.rules.events import meetings as e
from game.circles.standing import agreed, belonging
from game.circles.standing.founding import form_of
from game.common.changes import change
from game.personas.rules import Who
from game.places import presence
from game.places.spots import services as spots


def take_seat(who: Who, kind: type[e.Sit] | type[e.Quiet], now: float) -> None:
    """`who` has a seat of this kind, or is asked for the agreements first. The first to sit opens the doors.

    Raises GuestsDoNotSit, NoCircleHere, QuietWithoutSeats, SeatsByPair, what belonging.check() and the rules
    refuse, AftercareNextDoor, NotInTheRing, FormatUnreadable, RunsOverDays. Emits CircleTold, MeetingChanged.
    """
    if who.is_guest:
        raise GuestsDoNotSit()
    circle = selectors.circle_here(who)
    if circle.by_pair and who.id not in registry.brought.get(circle.place_id, ()):
        if registry.meeting_of(who.id) is None:
            raise SeatsByPair()
    belonging.check(who, circle)
    deed = kind(who.id, masked=not belonging.in_own_name(who))
    if isinstance(deed, e.Sit):
        deed = replace(deed, standing=belonging.standing(who, circle))
    now = registry.seen(now)
    living = registry.meeting_of_circle(circle.id)
    if living is not None:
        keeping.catch_up(living, now=now)
        living = registry.meeting_of_circle(circle.id)
    _check_place(who, living)
    opened = living is None
    if opened:
        repertoire.check_opens(circle.form)
    facts = []
    if living is None:
        meeting, facts = machine.opened(form_of(circle), now)
        meeting = replace(meeting, side=circle.side_id is not None, brought=circle.by_pair)
        meeting = replace(meeting, leaders_first=bool(circle.facilitators))
        living = Living(uuid4(), circle, meeting, meeting)
    before = living.meeting
    after, more = machine.step(before, deed, now)
    facts = facts + more
    if not after.seat(who.id).agreed and selectors.has_agreed(who.id, living.circle):
        after, more = machine.step(after, e.Agree(who.id, known=True), now)
        facts = [fact for fact in facts if fact.due != "one"] + more
    facts = agreed.with_changes(facts, living.circle)
    living.names[who.id], living.whose[who.id] = who.name, who.person_id

    def is_back() -> None:
        if after.seat(who.id).agreed:
            belonging.is_back(who.id, circle)

    if opened:
        with change():
            rows.create(living.id, circle.id, after)
            is_back()
        living.meeting = living.kept = after
        registry.put(living)
        keeping.tell(living, before, facts)
        keeping.show(living)
    else:
        keeping.keep(living, after, facts, also=is_back)
    spots.leave(who)


def _check_place(who: Who, living: Living | None) -> None:
    """Seats are taken where the meeting is. Raises AftercareNextDoor, NotInTheRing."""
    if living is None or presence.place_of(who.id) == living.place_of(who.id):
        return
    raise AftercareNextDoor() if living.is_next_door else NotInTheRing()
