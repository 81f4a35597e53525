"""Where somebody is in a meeting: asked by every small deed beside the machine."""

from uuid import UUID

from game.circles import registry, selectors
from game.circles.beside import memory
from game.circles.beside.memory import Beside
from game.circles.meetings import keeping
from game.circles.refusals.meetings import GuestsDoNotSit, NoMeeting, NotInThisCircle
from game.circles.registry import Living
from game.circles.rules import hosting, speech
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Stage
from game.circles.rules.refusals.care import SitsNextDoor
from game.circles.rules.refusals.meetings import NotAgreed
from game.personas.rules import Who
from game.places import presence


def living_here(who: Who, now: float) -> Living:
    """The meeting that runs where `who` stands, as it is by now. Raises GuestsDoNotSit, NoMeeting."""
    if who.is_guest:
        raise GuestsDoNotSit()
    living = selectors.meeting_here(who)
    keeping.catch_up(living, now=now)
    if living.meeting.stage is Stage.ENDED:
        raise NoMeeting()
    return living


def seat_here(who: Who, now: float) -> tuple[Living, Seat]:
    """The meeting here, and the seat of `who` in its ring, who has agreed.

    Raises GuestsDoNotSit, NoMeeting, NotSeated, NotAgreed, SitsNextDoor.
    """
    living, seat = seat_in(who, now)
    if seat.in_care:
        raise SitsNextDoor()
    return living, seat


def seat_in(who: Who, now: float) -> tuple[Living, Seat]:
    """The same, also where they sit next door with somebody.

    Raises GuestsDoNotSit, NoMeeting, NotSeated, NotAgreed.
    """
    living = living_here(who, now)
    seat = living.meeting.seat(who.id)
    if seat is None:
        raise speech.not_seated(living.meeting, who.id)
    if not seat.agreed:
        raise NotAgreed()
    return living, seat


def helping(who: Who, now: float) -> Living:
    """The meeting here, which `who` holds or helps to hold.

    Raises as seat_here(), and NotTheFacilitator, HostAway, NobodyHolds.
    """
    living, seat = seat_here(who, now)
    if not living.meeting.helps(seat.id):
        raise hosting.not_yours(living.meeting, who.id, now)
    return living


def agreed_seat(living: Living, who: Who, said: str) -> Seat:
    """The seat that is meant, of somebody who has agreed. Raises NotInThisCircle, WhichSeat."""
    seat = living.meeting.seat(selectors.seat_named(who, said))
    if seat is None or not seat.agreed:
        raise NotInThisCircle()
    return seat


def helpers(living: Living) -> tuple[UUID, ...]:
    """Who holds or helps to hold the meeting and is in its place, or next door with somebody."""
    here = [who_id for place_id in sorted(living.place_ids) for who_id in presence.ids_at(place_id)]
    return tuple(who_id for who_id in here if living.meeting.helps(who_id) and who_id not in living.leaving)


def ring(living: Living) -> tuple[UUID, ...]:
    """Everybody in the place who hears this meeting, in whatever alcove."""
    hears = {seat.id for seat in living.meeting.seats if seat.hears} - living.leaving
    return tuple(who_id for who_id in presence.ids_at(living.place_id) if who_id in hears)


def beside_of(living: Living) -> Beside:
    """What lives beside this meeting."""
    return memory.of(living.id, living.circle.id, living.circle.name)


def beside_where(who: Who, now: float) -> Beside | None:
    """What lives beside the meeting in which `who` sits, or sat when its parts were over, until ten minutes
    after its end."""
    here = registry.meeting_of(who.id)
    if here is not None and here.meeting.seat(who.id).agreed:
        return beside_of(here)
    # Only then a meeting whose aftercare goes on without them: they may sit in another one by now.
    for living in tuple(registry.living.values()):
        if who.id in (one := beside_of(living)).sat:
            return one
    return memory.just_over(who.id, registry.seen(now))


def part(meeting: Meeting) -> str:
    """A name for the stage or part that runs, alike for as long as it runs."""
    return f"{meeting.stage} {meeting.phase_index}"
