"""Being worried about somebody: said to those who can do something, by anybody, in any state.

In a ring those are who holds and helps to hold it, and where these are fewer than two, also who is on duty;
everywhere else they are those on duty. Whoever says it knows before who is told, and that they will be seen
to have said it. The one it is about is told nothing here.
"""

from dataclasses import dataclass
from uuid import UUID

from game.circles import answers, selectors
from game.circles.care import in_the_house
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
from game.personas import selectors as personas
from game.personas.rules import Who
from game.places import atlas, presence
from game.places import selectors as places
from game.places.refusals import NobodyHere
from game.safety.care import duty

ENOUGH = 2
"""So many are told at least, where there are so many."""

ASKED = "worried"
LASTS_S = 120.0
"""So long the `yes` of whoever is worried is waited for."""


@dataclass(frozen=True)
class _Told:
    """Who is told: of those who hold the meeting here, and of those on duty."""

    ring: tuple[UUID, ...]
    on_duty: tuple[UUID, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Those on duty, by name."""
        called = personas.names_of(self.on_duty)
        return tuple(called[one] for one in self.on_duty)

    @property
    def everybody(self) -> tuple[UUID, ...]:
        """All of them."""
        return (*self.ring, *self.on_duty)


def worried(who: Who, said: str, *, now: float) -> None:
    """`who` is asked whether people shall be told; the same typed again is a yes.

    Raises GuestsCallNow, WorriedAboutWhom, NobodyToWorryAbout, WorriedForYourself, WhichSeat, NotClear, and
    NobodyToTell, before which the card was shown. Emits WorryAsked, or WorryTold and Worried; WorryLeft after
    a no; CardGiven.
    """
    living, about_id, about_name = _about(who, said, now)
    told = _told(who, living, about_id)
    for asked in answers.open_for(who.id, now):
        if asked.key == ASKED and about_name in asked.names:
            answers.withdraw(who.id, ASKED)
            _tell(who, about_id, about_name, now)
            return
    answers.ask(
        who.id,
        ASKED,
        f"whether it shall be told that you are worried about {about_name}",
        lambda one, at: _tell(one, about_id, about_name, at),
        lambda one, at: emit(WorryLeft((one.id,), about_name)),
        at=now,
        until=now + LASTS_S,
        names=(ASKED, about_name),
    )
    emit(WorryAsked((who.id,), about_name, told.names, bool(told.ring)))


def _tell(who: Who, about_id: UUID, about_name: str, now: float) -> None:
    living = _living(who, now)
    told = _told(who, living, about_id)
    heard = (who.id, *(one for one in told.everybody if one != who.id))
    where = presence.place_of(about_id)
    place = atlas.place(where).name if atlas.known(where) else "no place just now"
    emit(WorryTold(heard, who.id, who.name, about_name, told.names, bool(told.ring), place))
    of = (living.circle.id, living.id) if living is not None else (None, None)
    emit(Worried(who.id, about_id, *of))


def _about(who: Who, said: str, now: float) -> tuple[Living | None, UUID, str]:
    living = _living(who, now)
    if not said.strip():
        _told(who, living, None)
        raise WorriedAboutWhom()
    about_id, name = _named(who, living, said)
    if about_id == who.id:
        raise WorriedForYourself()
    return living, about_id, name


def _named(who: Who, living: Living | None, said: str) -> tuple[UUID, str]:
    if living is not None:
        try:
            about_id = selectors.seat_named(who, said)
        except NotInThisCircle:
            pass
        else:
            return about_id, living.names[about_id]
    try:
        person = places.seen_here(who, said)
    except NobodyHere:
        raise NobodyToWorryAbout() from None
    return person.id, person.name


def _living(who: Who, now: float) -> Living | None:
    """The meeting that runs where `who` is, or None."""
    if who.is_guest:
        raise GuestsCallNow()
    try:
        return seated.living_here(who, now)
    except NoMeeting:
        return None


def _told(who: Who, living: Living | None, about_id: UUID | None) -> _Told:
    """Who is told, but not the one it is about. Raises NobodyToTell, after the card."""
    ring = tuple(one for one in seated.helpers(living) if one != about_id) if living is not None else ()
    others = () if len(ring) >= ENOUGH else duty.callable_by(who.id)
    told = _Told(ring, tuple(one for one in others if one not in (*ring, about_id) and presence.find(one)))
    if not told.everybody:
        in_the_house.alone(who)
        raise NobodyToTell()
    return told
