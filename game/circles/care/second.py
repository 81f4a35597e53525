"""Nobody carries it alone: a second person for whoever helps, and the card for whoever is helped.

Who helps is whoever holds or helps to hold the meeting here, and whoever is on duty.
"""

from uuid import UUID

from game.circles import answers, registry, selectors
from game.circles.care import in_the_house
from game.circles.events.house_care import CardGiven, SecondAsked, SecondAway, SecondComes
from game.circles.meetings import seated
from game.circles.refusals.care import AskedAlready
from game.circles.refusals.meetings import GuestsDoNotSit, NoMeeting, NotInThisCircle
from game.circles.registry import Living
from game.common.changes import emit
from game.personas import selectors as personas
from game.personas.rules import Who
from game.places import presence
from game.places import selectors as places
from game.places.events import Left
from game.safety.care import duty
from game.safety.care.refusals import NobodySecond, NotForConsole
from game.safety.protection import selectors as protection

KEY = "second"
ASKED_S = 300.0
"""So long a question for a second person is open."""

_asking: dict[UUID, set[UUID]] = {}
"""Who has asked for a second person, and who of those asked has not said no."""


def ask(who: Who, *, now: float) -> None:
    """Whoever could be second is asked: those who help to hold the meeting here, and those on duty.

    Raises NotForConsole, AskedAlready, NobodySecond. Emits SecondAsked.
    """
    living = check_helps(who, now)
    mine = _asking.get(who.id, set())
    if any(one.key == _key(who.id) for helper in mine for one in answers.open_for(helper, now)):
        raise AskedAlready()
    ring = seated.helpers(living) if living is not None else ()
    others = [one for one in (*ring, *duty.callable_by(who.id)) if one != who.id and presence.find(one)]
    asked = tuple(one for one in dict.fromkeys(others) if not protection.is_kept_from(who.id, one))
    if not asked:
        raise NobodySecond()
    _asking[who.id] = set(asked)
    for helper_id in asked:
        answers.ask(
            helper_id,
            _key(who.id),
            f"whether you can be second beside {who.name}",
            yes=lambda helper, at: _comes(who, helper),
            no=lambda helper, at: _away(who, helper.id),
            at=now,
            until=now + ASKED_S,
            names=(KEY, who.name),
        )
    called = personas.names_of(asked)
    emit(SecondAsked(who.id, who.name, places.here(who).name, asked, tuple(called[one] for one in asked)))


def give_card(who: Who, said: str, *, now: float) -> None:
    """The person of that name who is here, or sits in the ring here, is shown the crisis card of the country
    they chose; which one that is, nobody learns.

    Raises NotForConsole, NobodyHere, NotClear, WhichSeat. Emits CardGiven.
    """
    living = check_helps(who, now)
    to = _named(who, living, said)
    emit(CardGiven(to.id, in_the_house.country_of(to), who.id, who.name, to.name))


def check_helps(who: Who, now: float) -> Living | None:
    """`who` helps somebody just now: the meeting here that they help to hold, or None on duty elsewhere.

    Raises NotForConsole.
    """
    try:
        living = seated.living_here(who, now)
    except (GuestsDoNotSit, NoMeeting):
        living = None
    if living is not None and living.meeting.helps(who.id):
        return living
    if who.is_guest or not duty.is_on(who.id):
        raise NotForConsole()
    return None


def left(event: Left) -> None:
    """For whoever leaves the house nobody is asked any more."""
    if event.to_id is None:
        _withdraw(event.who_id)


def is_asking(who_id: UUID) -> bool:
    """Whether this persona has asked for a second person."""
    return who_id in _asking


def forget() -> None:
    """Nobody is asked."""
    _asking.clear()


def _named(who: Who, living: Living | None, said: str) -> Who:
    if living is not None:
        try:
            found = presence.find(selectors.seat_named(who, said))
        except NotInThisCircle:
            found = None
        if found is not None:
            return found
    return places.seen_here(who, said)


def _key(who_id: UUID) -> str:
    return f"{KEY} {who_id}"


def _comes(who: Who, second: Who) -> None:
    _withdraw(who.id)
    emit(SecondComes(who.id, who.name, second.id, second.name))


def _withdraw(who_id: UUID) -> None:
    for helper_id in _asking.pop(who_id, set()):
        answers.withdraw(helper_id, _key(who_id))


def _away(who: Who, helper_id: UUID) -> None:
    left = _asking.get(who.id, set())
    left.discard(helper_id)
    emit(SecondAway(helper_id, None if left else who.id, who.name))


def keeps_a_circle(persona_id: UUID) -> bool:
    """Whether this persona is a facilitator of any circle, and so is trusted with care."""
    return any(persona_id in card.facilitators for card in registry.circles.values())
