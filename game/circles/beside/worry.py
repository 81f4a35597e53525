"""Being worried about somebody: said to those who hold the meeting, by anybody in the room, in any state.

Whoever says it knows before that they will be seen to have said it. The one it is about is told nothing here.
"""

from uuid import UUID

from game.circles import answers, selectors
from game.circles.events.manners import Worried, WorryAsked, WorryLeft, WorryTold
from game.circles.meetings import seated
from game.circles.refusals.manners import (
    GuestsCallNow,
    NobodyToTell,
    NobodyToWorryAbout,
    WorriedAboutWhom,
    WorriedForYourself,
)
from game.circles.refusals.meetings import NoMeeting, NotInThisCircle
from game.circles.registry import Living
from game.common.changes import emit
from game.personas.rules import Who
from game.places import selectors as places
from game.places.refusals import NobodyHere

ASKED = "worried"
LASTS_S = 120.0
"""So long the `yes` of whoever is worried is waited for."""


def worried(who: Who, said: str, *, now: float) -> None:
    """`who` is asked whether those who hold the meeting shall be told; the same typed again is a yes.

    Raises GuestsCallNow, WorriedAboutWhom, NobodyToWorryAbout, WorriedForYourself, NobodyToTell, WhichSeat,
    NotClear. Emits WorryAsked, or WorryTold and Worried; WorryLeft after a no.
    """
    living, about_id, about_name = _about(who, said, now)
    _told(living, about_id)
    for asked in answers.open_for(who.id, now):
        if asked.key == ASKED and about_name in asked.names:
            answers.withdraw(who.id, ASKED)
            _tell(who, about_id, about_name, now)
            return
    answers.ask(
        who.id,
        ASKED,
        f"whether those who hold the meeting shall be told that you are worried about {about_name}",
        lambda one, at: _tell(one, about_id, about_name, at),
        lambda one, at: emit(WorryLeft((one.id,), about_name)),
        at=now,
        until=now + LASTS_S,
        names=(ASKED, about_name),
    )
    emit(WorryAsked((who.id,), about_name))


def _tell(who: Who, about_id: UUID, about_name: str, now: float) -> None:
    living = _living(who, now)
    told = _told(living, about_id)
    emit(WorryTold((who.id, *(one for one in told if one != who.id)), who.id, who.name, about_name))
    emit(Worried(who.id, about_id, living.circle.id, living.id))


def _about(who: Who, said: str, now: float) -> tuple[Living, UUID, str]:
    living = _living(who, now)
    if not said.strip():
        _told(living, None)
        raise WorriedAboutWhom()
    try:
        about_id = selectors.seat_named(who, said)
        name = living.names[about_id]
    except NotInThisCircle:
        person = _seen_here(who, said)
        about_id, name = person.id, person.name
    if about_id == who.id:
        raise WorriedForYourself()
    return living, about_id, name


def _seen_here(who: Who, said: str) -> Who:
    try:
        return places.seen_here(who, said)
    except NobodyHere:
        raise NobodyToWorryAbout() from None


def _living(who: Who, now: float) -> Living:
    if who.is_guest:
        raise GuestsCallNow()
    try:
        return seated.living_here(who, now)
    except NoMeeting:
        raise NobodyToTell() from None


def _told(living: Living, about_id: UUID | None) -> tuple[UUID, ...]:
    """Who is told: whoever holds or helps to hold it, but not the one it is about. Raises NobodyToTell."""
    told = tuple(one for one in seated.helpers(living) if one != about_id)
    if not told:
        raise NobodyToTell()
    return told
