"""Company where no ring is: those on duty are asked, and two sit in a care room of the house.

A question is for the two alone and lapses after two minutes. Where nobody is on duty the house says so at
once, with the crisis card: it never lets anybody wait for nobody.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from game.circles import answers, registry
from game.circles.care import rooms
from game.circles.events.care import CaredFor, CareNotNow
from game.circles.events.house_care import (
    CardGiven,
    CompanyAsked,
    CompanyBegan,
    CompanyDeclined,
    CompanyUnanswered,
    CompanyWished,
)
from game.circles.refusals.care import AskedAlready
from game.circles.refusals.manners import GuestsCallNow
from game.circles.rules.refusals.care import CareOfOneself
from game.common.changes import emit
from game.people import selectors as people
from game.personas import selectors as personas
from game.personas.rules import Who
from game.places import presence, selectors
from game.places.events import Left, MaskChanged
from game.places.refusals import NobodyHere
from game.safety.care import duty
from game.safety.care.refusals import CalledAlready, NobodyOnDuty, NotOnDuty, SitsInCare
from game.safety.protection import selectors as protection

KEY = "care"
ASKED_S = 120.0
"""So long a question to sit apart is open."""


@dataclass
class Wish:
    """Somebody asked for company; `asked` have not said no yet. It lapses at house time `until`."""

    until: float
    asked: set[UUID]


_wishes: dict[UUID, Wish] = {}


def offer(who: Who, said: str, *, now: float) -> None:
    """`who`, who is on duty, asks the person of that name who is here into a care room.

    Where they asked for company themselves, wherever they are, the two go at once. Raises GuestsCallNow,
    NotOnDuty, NobodyHere, NotClear, CareOfOneself, SitsInCare, AskedAlready. Emits CompanyAsked, or what
    go() does.
    """
    if who.is_guest:
        raise GuestsCallNow()
    if not duty.is_on(who.id):
        raise NotOnDuty()
    if (waiting := _waiting_named(said)) is not None:
        go(who.id, waiting, now)
        return
    asked = selectors.seen_here(who, said)
    if asked.id == who.id:
        raise CareOfOneself()
    if rooms.sitting_of(asked.id) is not None or protection.is_kept_from(who.id, asked.id):
        raise SitsInCare()
    if any(one.key == KEY for one in answers.open_for(asked.id, now)):
        raise AskedAlready()
    answers.ask(
        asked.id,
        KEY,
        f"whether you would like to sit with {who.name} apart for a while",
        yes=lambda other, at: go(who.id, other.id, at),
        no=lambda other, at: emit(CompanyDeclined(who.id, other.id, other.name)),
        at=now,
        until=now + ASKED_S,
        names=(KEY, who.name),
    )
    emit(CompanyAsked(who.id, who.name, asked.id, asked.name))


def wish(who: Who, *, now: float) -> None:
    """`who` would like company: everybody on duty who is not sitting with somebody is asked.

    Raises GuestsCallNow, CalledAlready, and NobodyOnDuty, before which the card was shown. Emits
    CompanyWished, CardGiven.
    """
    if who.is_guest:
        raise GuestsCallNow()
    if who.id in _wishes:
        raise CalledAlready()
    if not (asked := free_for(who.id)):
        alone(who)
        raise NobodyOnDuty()
    ask(who, asked, now=now)


def free_for(who_id: UUID) -> tuple[UUID, ...]:
    """Those on duty who could sit with this persona now: they are here, and neither sit with somebody nor in
    a ring."""
    return tuple(
        one
        for one in duty.callable_by(who_id)
        if presence.find(one) and rooms.sitting_of(one) is None and registry.meeting_of(one) is None
    )


def alone(who: Who) -> None:
    """The card comes to whoever called and could not be heard. Emits CardGiven."""
    emit(CardGiven(who.id, country_of(who)))


def ask(
    who: Who,
    asked: tuple[UUID, ...],
    *,
    now: float,
    tells: bool = True,
    before: Callable[[Who, float], None] | None = None,
) -> None:
    """Each of `asked` is asked to sit with `who`; the first yes counts. Emits CompanyWished.

    `before` is done with `who` before the two go: whoever sits in a ring leaves the chair with that.
    """
    _wishes[who.id] = Wish(now + ASKED_S, set(asked))
    for helper_id in asked:
        answers.ask(
            helper_id,
            f"{KEY} {who.id}",
            f"whether you can sit with {who.name} apart for a while",
            yes=lambda helper, at: go(helper.id, who.id, at, before),
            no=lambda helper, at: _said_no(helper.id, who),
            at=now,
            until=now + ASKED_S,
            names=(KEY, who.name),
        )
    called = personas.names_of(list(asked))
    place = selectors.here(who).name
    emit(CompanyWished(who.id, who.name, place, asked, tuple(called[one] for one in asked), tells))


def go(helper_id: UUID, who_id: UUID, now: float, before: Callable[[Who, float], None] | None = None) -> None:
    """The two go to a care room.

    Raises SitsInCare where one of them is gone or sits with another, CareRoomsTaken. Emits CompanyBegan,
    CaredFor, and what walking does.
    """
    helper, who = presence.find(helper_id), presence.find(who_id)
    if helper is None or who is None or rooms.sitting_of(who_id) or rooms.sitting_of(helper_id):
        raise SitsInCare()
    if protection.are_apart(helper_id, who_id):
        raise SitsInCare()
    rooms.free_room()
    if before is not None:
        before(who, now)
    name = rooms.sit(helper, who, now=now)
    withdraw(who_id)
    answers.withdraw(who_id, KEY)
    emit(CompanyBegan(who.id, who.name, helper.id, helper.name, name, country_of(who)))
    emit(CaredFor(who.id, helper.id, None, None))


def withdraw(who_id: UUID) -> None:
    """Nobody is asked for this persona any more."""
    if (mine := _wishes.pop(who_id, None)) is not None:
        for helper_id in mine.asked:
            answers.withdraw(helper_id, f"{KEY} {who_id}")


def tick(*, now: float) -> None:
    """Whoever asked and heard nothing for two minutes hears that nobody can come. Emits CompanyUnanswered."""
    for who_id, mine in list(_wishes.items()):
        if mine.until <= now:
            _unanswered(who_id)


def left(event: Left) -> None:
    """Whoever leaves the house asks for nothing any more, and is on duty no longer."""
    rooms.left(event)
    if event.to_id is None:
        _gone(event.who_id)


def mask_changed(event: MaskChanged) -> None:
    """Nobody is on duty, and nobody waits, as a persona that is not worn any more."""
    _gone(event.before_id)


def _gone(who_id: UUID) -> None:
    withdraw(who_id)
    duty.off(who_id)
    for waiting_id, mine in list(_wishes.items()):
        _cannot(waiting_id, mine, who_id)


def country_of(who: Who) -> str:
    """Whose lines `who` is shown first, as they chose it; empty where they chose none."""
    person = None if who.is_guest else people.person(who.person_id)
    return person.country if person else ""


def forget() -> None:
    """Nobody is asked and nobody sits."""
    _wishes.clear()
    rooms.forget()


def _waiting_named(said: str) -> UUID | None:
    """Who waits for company and is called so, whole or the only one that begins so; or None."""
    waiting = tuple(who for who_id in _wishes if (who := presence.find(who_id)) is not None)
    try:
        return selectors.meant(said, waiting).id
    except NobodyHere:
        return None


def _said_no(helper_id: UUID, who: Who) -> None:
    """Nobody is told who cannot; when nobody is left, whoever asked hears that."""
    emit(CareNotNow(helper_id, who.name))
    if (mine := _wishes.get(who.id)) is not None:
        _cannot(who.id, mine, helper_id)


def _cannot(who_id: UUID, mine: Wish, helper_id: UUID) -> None:
    if helper_id in mine.asked:
        mine.asked.discard(helper_id)
        if not mine.asked:
            _unanswered(who_id)


def _unanswered(who_id: UUID) -> None:
    withdraw(who_id)
    if (who := presence.find(who_id)) is not None:
        emit(CompanyUnanswered(who_id, country_of(who)))


def is_waiting(who_id: UUID) -> bool:
    """Whether somebody is being asked to sit with this persona."""
    return who_id in _wishes
