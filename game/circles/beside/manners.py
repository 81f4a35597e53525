"""Small manners of a ring: being with somebody, thanks, a question to the greeter, a greeting."""

from datetime import date
from uuid import UUID

from game.circles import registry, selectors
from game.circles.beside import gathered
from game.circles.events.manners import Greeted, QuestionCame, ThankedByHost
from game.circles.meetings import seated
from game.circles.refusals.manners import (
    GreetedAlready,
    GreeterGreets,
    InAnotherAlcove,
    NobodyGreets,
    NoGesturesAtPeople,
    NoThanksNow,
    NotWithYourself,
    ThankWhom,
)
from game.circles.registry import Living
from game.circles.rules import hosting, peace
from game.circles.rules.parts import Duty, Seat
from game.common.changes import emit
from game.personas.rules import Who
from game.places import presence
from game.safety.protection import selectors as protection
from game.talk import private
from game.talk.refusals import NothingSaid, NotReached


def be_with(who: Who, said: str, *, now: float) -> None:
    """`who` is with the one of this name, without words; the ring hears of it gathered, without names.

    With no name: with who has the floor, or spoke last. Raises as seated.seat_here(), OnHold,
    NoGesturesAtPeople, ThankWhom, NotInThisCircle, WhichSeat, NotWithYourself, InAnotherAlcove, WithAlready.
    Emits Given, and GatheredTold in a while.
    """
    living, seat = seated.seat_here(who, now)
    _not_on_hold(living, seat, now)
    if living.meeting.crosstalk < 1:
        raise NoGesturesAtPeople()
    to = _meant(living, who, said, "with", living.meeting.holder, seated.beside_of(living).spoke_last)
    _beside_each_other(seat, to)
    gathered.add(living, who, "with", to.id, now=registry.seen(now))


def thank(who: Who, said: str, *, now: float) -> None:
    """`who` thanks the one of this name, or who has just ended a turn.

    From crosstalk 2 on the thanks of members are gathered into one line without names; whoever helps hold the
    meeting thanks at any level, under their name. Raises as be_with(), and NoThanksNow. Emits Given or
    ThankedByHost.
    """
    living, seat = seated.seat_here(who, now)
    helps = living.meeting.helps(who.id)
    if not helps:
        _not_on_hold(living, seat, now)
        if living.meeting.crosstalk < 2:
            raise NoThanksNow() if living.meeting.crosstalk else NoGesturesAtPeople()
    beside = seated.beside_of(living)
    to = _meant(living, who, said, "thanks", beside.ended_last, beside.spoke_last)
    _beside_each_other(seat, to)
    if helps and to.id != living.meeting.holder:
        emit(ThankedByHost(living.hearers_of(who.id), who.id, who.name, to.id, living.names[to.id]))
    else:  # also of whoever holds it, nothing falls into a share
        gathered.add(living, who, "thanks", to.id, now=registry.seen(now))


def ask_greeter(who: Who, words: str, *, now: float, today: date) -> None:
    """`who` asks the greeter, else whoever holds the meeting, as a whisper; the two may whisper from now on.

    Raises NothingSaid, GuestsDoNotSit, NoMeeting, NobodyGreets, NotReached. Emits Whispered, QuestionCame.
    """
    living = seated.living_here(who, now)
    if not words.strip():
        raise NothingSaid(command="?")
    greets = _greeters(living, but=who.id)
    if not greets:
        raise NobodyGreets()
    to = next((one for one in greets if not protection.is_kept_from(who.id, one.id)), None)
    if to is None:
        raise NotReached()
    seated.beside_of(living).asking.add(frozenset({who.id, to.id}))
    private.whisper(who, to, words, now=now, today=today)
    if not protection.is_muted(to.id, who.id):
        emit(QuestionCame((to.id,), who.name))


def greet(who: Who, said: str, *, now: float) -> None:
    """The greeter lets the house say to one person how it goes here; the two may whisper from now on.

    Raises as seated.seat_here(), GreeterGreets, NotInThisCircle, WhichSeat, NotWithYourself, GreetedAlready.
    Emits Greeted.
    """
    living, seat = seated.seat_here(who, now)
    meeting = living.meeting
    if Duty.GREETER not in seat.duties and not meeting.helps(seat.id):
        raise GreeterGreets()
    to_id = selectors.seat_named(who, said)
    if to_id == who.id:
        raise NotWithYourself()
    beside = seated.beside_of(living)
    once = (seated.part(meeting), to_id)
    if once in beside.greeted:
        raise GreetedAlready()
    beside.greeted.add(once)
    beside.asking.add(frozenset({who.id, to_id}))
    to_name = living.names[to_id]
    heard_by = (who.id, to_id) if peace.may_ask(meeting, who.id, to_id) else (who.id,)
    emit(Greeted(heard_by, who.id, who.name, to_id, to_name, living.circle.name, meeting, living.names))


def _greeters(living: Living, but: UUID) -> list[Who]:
    """Who answers questions here, in this order: the greeter, who holds the meeting, who helps."""
    meeting = living.meeting
    found = [seat.id for seat in meeting.with_duty(Duty.GREETER)]
    found += [seat.id for seat in meeting.present if seat.id == meeting.host]
    found += [seat.id for seat in meeting.with_duty(Duty.CO)]
    here = set(presence.ids_at(living.place_id)) - living.leaving - {but}
    return [who for one in found if one in here and (who := presence.find(one)) is not None]


def _not_on_hold(living: Living, seat: Seat, now: float) -> None:
    if living.meeting.hold is not None:
        raise hosting.on_hold(living.meeting, seat.id, now)


def _meant(living: Living, who: Who, said: str, word: str, *else_one_of: UUID | None) -> Seat:
    """The seat of this name; without a name the first of the others that somebody else has."""
    if said.strip():
        to = seated.agreed_seat(living, who, said)
        if to.id == who.id:
            raise NotWithYourself()
        return to
    for seat_id in else_one_of:
        seat = living.meeting.seat(seat_id)
        if seat is not None and seat.agreed and seat.id != who.id:
            return seat
    raise ThankWhom(word=word)


def _beside_each_other(one: Seat, other: Seat) -> None:
    if one.group != other.group:
        raise InAnotherAlcove()
