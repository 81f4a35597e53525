"""Beside the ring: two sit next door with each other, and aftercare has its own room.

What is asked of one person is for the two alone, and lapses after two minutes.
"""

from uuid import UUID

from game.circles import answers, registry
from game.circles.care import in_the_house, rooms
from game.circles.events.care import (
    AftercareWaits,
    CareAsked,
    CareBegan,
    CareDeclined,
    CaredFor,
    CareNotNow,
    CareUnanswered,
    CareWished,
)
from game.circles.meetings import keeping, kept_apart, seated
from game.circles.refusals.care import AskedAlready, CareAskedAlready, NoAftercare
from game.circles.refusals.meetings import GuestsDoNotSit
from game.circles.registry import CareWish, Living
from game.circles.rules import care, machine, peace
from game.circles.rules.events.care import Come, ComeBack, GoNextDoor
from game.circles.rules.events.standing import StepOut
from game.circles.rules.parts import Duty, Stage
from game.circles.rules.refusals.care import (
    AftercareIsHere,
    CameAlready,
    CareForThem,
    CareIsTaken,
    CareOfOneself,
    NobodyFree,
    NoRoomBeside,
    NotAftercareYet,
)
from game.common.changes import emit
from game.people import selectors as people
from game.personas.rules import Who
from game.places import atlas, presence
from game.places import services as places

KEY = "care"
ENOUGH = 2
"""So many are asked at least, where there are so many."""
ASKED_S = 120.0
"""So long a question to sit next door is open."""


def offer(who: Who, said: str, *, now: float) -> None:
    """`who`, who holds the meeting, asks the member of that name to sit next door with them.

    Where they asked for company themselves, the two go at once. Whoever is kept apart from `who` is told
    nothing of it, as somebody who leaves it open. Outside of a ring it is as in the house (in_the_house.py).
    Raises as seated.seat_here(), CareForThem, NotInThisCircle, WhichSeat, CareOfOneself, AskedAlready and
    what the rules refuse. Emits CareAsked, CareBegan, CaredFor.
    """
    if not _in_a_ring(who):
        in_the_house.offer(who, said, now=now)
        return
    living, seat = seated.seat_here(who, now)
    if not living.meeting.helps(seat.id):
        raise CareForThem()
    asked = seated.agreed_seat(living, who, said)
    if asked.id == who.id:
        raise CareOfOneself()
    if reason := care.why_not_asked(living.meeting, asked.id):
        raise reason
    is_told = peace.may_ask(living.meeting, who.id, asked.id)
    if is_told and asked.id in living.care_wishes:
        _go(who.id, asked.id, now)
        return
    unheard = living.unheard.get((who.id, asked.id), now)
    if unheard > now or any(one.key == KEY for one in answers.open_for(asked.id, now)):
        raise AskedAlready()
    if not is_told:
        living.unheard[who.id, asked.id] = now + ASKED_S
        emit(CareAsked(who.id, who.name, asked.id, living.names[asked.id], is_told=False))
        return
    answers.ask(
        asked.id,
        KEY,
        f"whether you would like to sit with {who.name} next door for a while",
        yes=lambda other, at: _go(who.id, other.id, at),
        no=lambda other, at: emit(CareDeclined(who.id, other.id, other.name)),
        at=now,
        until=now + ASKED_S,
        names=(KEY, who.name),
    )
    emit(CareAsked(who.id, who.name, asked.id, living.names[asked.id]))


def wish(who: Who, *, now: float) -> None:
    """`who` would like company next door: everybody who holds the meeting and is free is asked.

    Where these are fewer than two, those on duty are asked as well; with one of them `who` goes to a care
    room of the house, and has the chair again when they sit down. Outside of a ring it is as in the house.
    Raises as seated.seat_here(), CareAskedAlready, CalledAlready, NobodyFree and what the rules refuse. Emits
    CareWished, CompanyWished, CardGiven.
    """
    if not _in_a_ring(who):
        in_the_house.wish(who, now=now)
        return
    living, _ = seated.seat_here(who, now)
    reason = care.why_not_asked(living.meeting, who.id)
    if reason and not isinstance(reason, NoRoomBeside | CareIsTaken):
        raise reason
    if who.id in living.care_wishes:
        raise CareAskedAlready()
    here = presence.ids_at(living.place_id)
    free = [] if reason else [one.id for one in care.free_for(living.meeting, who.id) if one.id in here]
    others = in_the_house.free_for(who.id) if len(free) < ENOUGH else ()
    if not free and not others:
        in_the_house.alone(who)
        raise reason or NobodyFree()
    if others:
        in_the_house.ask(who, others, now=now, tells=not free, before=_step_out)
    if not free:
        return
    living.care_wishes[who.id] = CareWish(now + ASKED_S, set(free))
    for helper_id in free:
        answers.ask(
            helper_id,
            f"{KEY} {who.id}",
            f"whether you can sit with {who.name} next door for a while",
            yes=lambda helper, at: _go(helper.id, who.id, at),
            no=lambda helper, at: _said_no(living, helper.id, who),
            at=now,
            until=now + ASKED_S,
            names=(KEY, who.name),
        )
    emit(CareWished(who.id, who.name, tuple(free)))


def _in_a_ring(who: Who) -> bool:
    """Whether `who` has agreed to sit in a meeting, also where its aftercare waits for them."""
    living = None if who.is_guest else registry.meeting_of(who.id)
    return living is not None and living.meeting.seat(who.id).agreed


def _step_out(who: Who, now: float) -> None:
    """Whoever goes to a care room of the house leaves the chair, and has it again when they sit down."""
    living = registry.meeting_of(who.id)
    if living is None:  # it has ended meanwhile
        return
    after, facts = machine.step(living.meeting, StepOut(who.id), registry.seen(now))
    _withdraw(living, who.id)
    keeping.keep(living, after, facts)


def _said_no(living: Living, helper_id: UUID, who: Who) -> None:
    """Nobody is told who cannot; when nobody is left, whoever asked hears that."""
    emit(CareNotNow(helper_id, who.name))
    mine = living.care_wishes.get(who.id)
    if mine is not None:
        mine.asked.discard(helper_id)
        if not mine.asked:
            _withdraw(living, who.id)
            emit(CareUnanswered(who.id))


def _go(helper_id: UUID, who_id: UUID, now: float) -> None:
    """The two go next door. Raises NobodyFree where one of them is not here any more, and what the rules
    refuse. Emits CareBegan, CaredFor."""
    living = registry.meeting_of(who_id)
    helper, who = presence.find(helper_id), presence.find(who_id)
    if living is None or helper is None or who is None or presence.place_of(helper_id) != living.place_id:
        raise NobodyFree()
    keeping.catch_up(living, now=now)
    after, facts = machine.step(living.meeting, GoNextDoor(helper_id, who_id), registry.seen(now))
    _withdraw(living, who_id)
    in_the_house.withdraw(who_id)
    answers.withdraw(who_id, KEY)
    keeping.keep(living, after, facts)
    side_id = living.place_of(who_id)
    for one in (helper, who):
        places.walk(one, side_id, now=now)
    named = people.person(who.person_id)
    emit(
        CareBegan(
            living.circle.id,
            living.id,
            who.id,
            who.name,
            helper.id,
            helper.name,
            atlas.place(side_id).name,
            named.country if named else "",
        )
    )
    emit(CaredFor(who.id, helper.id, living.circle.id, living.id))


def come_back(who: Who, *, now: float) -> None:
    """`who` sits in the ring again, or is where they were before they sat in a care room of the house.

    Raises as seated.seat_here(), NotNextDoor. Emits CircleTold, Left, Arrived.
    """
    if rooms.go_back(who, now=now):
        return
    living, _ = seated.seat_in(who, now)
    after, facts = machine.step(living.meeting, ComeBack(who.id), registry.seen(now))
    keeping.keep(living, after, facts)
    places.walk(who, living.place_id, now=now)


def come_along(who: Who, *, now: float) -> None:
    """`who` is in the aftercare of the meeting in which they sat.

    Raises GuestsDoNotSit, NoAftercare, NotAftercareYet, AftercareIsHere, CameAlready. Emits Left, Arrived,
    CircleTold, and AftercareWaits where nobody is there yet who holds it.
    """
    if who.is_guest:
        raise GuestsDoNotSit()
    waiting = kept_apart.aftercare_of(who.id)
    if waiting is None:
        raise _why_not(who, now)
    keeping.catch_up(waiting, now=now)
    if kept_apart.aftercare_of(who.id) is not waiting:
        raise NoAftercare()
    waiting.names[who.id] = who.name
    places.walk(who, waiting.place_id, now=now)
    after, facts = machine.step(waiting.meeting, Come(who.id), registry.seen(now))
    keeping.keep(waiting, after, facts)
    holds = [seat.id for seat in after.seats if seat.id == after.host or Duty.CO in seat.duties]
    if [seat.id for seat in after.present] == [who.id] and who.id not in holds:
        emit(AftercareWaits(tuple(holds)))


def _why_not(who: Who, now: float) -> Exception:
    living = registry.meeting_of(who.id)
    if living is not None:
        keeping.catch_up(living, now=now)
    if living is None or living.meeting.stage is Stage.ENDED or not living.meeting.seat(who.id).agreed:
        return NoAftercare()
    if living.meeting.stage is not Stage.AFTERCARE:
        return NotAftercareYet()
    return CameAlready() if living.is_next_door else AftercareIsHere()


def tick(living: Living, *, now: float) -> None:
    """Whoever asked for company in this meeting and heard nothing hears that nobody can come just now.

    Once aftercare is open they hear it at once, and that it is open; of whoever left nothing is asked any
    more. Emits CareUnanswered.
    """
    living.unheard = {two: until for two, until in living.unheard.items() if until > now}
    aftercare = ""
    if living.meeting.stage is Stage.AFTERCARE:
        aftercare = "next door" if living.is_next_door else "here"
    for who_id, mine in list(living.care_wishes.items()):
        gone = living.meeting.seat(who_id) is None
        if gone or aftercare or mine.until <= now:
            _withdraw(living, who_id)
            if not gone:
                emit(CareUnanswered(who_id, aftercare))


def _withdraw(living: Living, who_id: UUID) -> None:
    if (mine := living.care_wishes.pop(who_id, None)) is not None:
        for helper_id in mine.asked:
            answers.withdraw(helper_id, f"{KEY} {who_id}")
