"""Letting somebody in: to a circle that asks its newcomers first, or through the closed door of a meeting."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from game.circles import registry
from game.circles.meetings import keeping, seated
from game.circles.refusals.meetings import GuestsDoNotSit, NoMeeting
from game.circles.refusals.members import NobodyApplied
from game.circles.refusals.standing import GuestsFoundNone, OwnNameForCircles
from game.circles.registry import Living
from game.circles.rules import machine
from game.circles.rules.events.chairing import Admit
from game.circles.rules.refusals.chairing import DoorIsOpen
from game.circles.standing import doors
from game.common.refusals import Refused
from game.personas.rules import Who
from game.places import selectors as places


@dataclass(frozen=True)
class LetIn:
    """Who was let in: to `circle_name`, where they had asked, and `through_the_door` of a meeting."""

    name: str
    circle_name: str
    through_the_door: bool


def admit(who: Who, said: str, *, now: float, today: date) -> LetIn:
    """The person of that name is let in by `who`, who keeps a circle at whose door they wait, or who helps
    to hold the meeting in whose room they stand.

    Raises NobodyApplied, OwnNameForCircles, GuestsFoundNone where no such meeting runs here, else NobodyHere,
    NotClear and what the rules refuse. Emits CircleNews, CircleTold.
    """
    waited, refused = None, None
    try:
        waited = doors.admit(who, said, today=today)
    except (NobodyApplied, OwnNameForCircles, GuestsFoundNone) as no:
        refused = no
    living = _held_here(who, now)
    if living is None:
        return _only(waited, refused)
    if waited is not None:
        with suppress(Refused):  # they may stand elsewhere, or the door is open
            _through_the_door(who, living, waited.persona_id, now)
            return LetIn(waited.name, waited.circle.name, True)
        return _only(waited, refused)
    person = places.person_here(who, said)
    _through_the_door(who, living, person.id, now)
    return LetIn(person.name, "", True)


def _only(waited: doors.Waiting | None, refused: Refused | None) -> LetIn:
    if waited is None:
        raise refused or NobodyApplied()
    return LetIn(waited.name, waited.circle.name, False)


def _held_here(who: Who, now: float) -> Living | None:
    """The meeting here that `who` helps to hold, or None."""
    try:
        living = seated.living_here(who, now)
    except (GuestsDoNotSit, NoMeeting):
        return None
    return living if living.meeting.helps(who.id) else None


def _through_the_door(who: Who, living: Living, whose: UUID, now: float) -> None:
    """Raises DoorIsOpen, SitsHere."""
    if whose not in {one.id for one in places.others(who)}:
        raise DoorIsOpen()
    after, facts = machine.step(living.meeting, Admit(who.id, whose), registry.seen(now))
    keeping.keep(living, after, facts)
