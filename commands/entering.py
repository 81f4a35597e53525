"""From a connection to somebody in the house, and out again."""

from collections.abc import Callable, Generator
from contextlib import suppress
from datetime import date
from functools import partial
from typing import NamedTuple

from commands.places import CmdLook
from game.circles import selectors as circles
from game.circles.standing import listeners as standing_listeners
from game.common import later
from game.common.changes import AWAY, fault, out_of_reach
from game.common.refusals import Busy
from game.people import selectors as people
from game.people import services as people_deeds
from game.personas.models import Persona
from game.personas.rules import Guest
from game.places import presence
from game.places import services as places
from game.safety.care.incidents import records as incidents
from game.safety.care.incidents import wording as incident_words
from game.safety.order import telling
from typeclasses import bodies, hearing
from typeclasses.accounts import Account
from typeclasses.ears import Ear
from typeclasses.personas import Persona as Body

GUEST = (
    "You are visiting as a guest. You can look, walk and read; people see that a guest is here. `who` shows"
    " who is about, `go` and a way takes you there, `help` tells more. To speak, `join`. `quit` leaves."
)
BACK = "The house was away for a moment and is back. You are where you were, {name}."
BACK_HOME = "The house was away for a moment and is back. You are in your Dressing Room, as {name}."
"""For whoever wore a persona that is gone."""
WEARS = "You wear {name}, as when you went."
"""Said at each coming to whoever is not in their own name."""
NOT_TOLD = (
    "Something that you are told as you come in could not be said, and it is not your doing. All else works;"
    " the code {code} helps a steward to find it."
)
RECOVERED = (
    "Your recovery code was used, and a new passphrase set by it, for signing in or for your sealed pages. If"
    " that was not you, type `passphrase` now"
    " and speak with the steward of this house (`help about`)."
)
FIRST = (
    "`look` shows where you are, `help start` is a good first page, and `circles` shows where people sit"
    " together."
)
"""Said at each coming until somebody has sat in a circle."""


class Bodies(NamedTuple):
    """What a person and a persona are for Evennia."""

    account: Account
    body: Body


def prepare(persona: Persona) -> Bodies:
    """All that must be written for this persona to come in is written. Raises Busy."""
    parts = preparing(persona)
    while True:
        try:
            next(parts)
        except StopIteration as done:
            return done.value


def preparing(persona: Persona) -> Generator[None, None, Bodies]:
    """The same in parts, between which others can be answered. Raises Busy."""
    places.give_standing(persona)  # first: no row can point to a persona that is gone, but a body could
    yield
    account = bodies.account_of(persona.person_id)
    yield
    body = bodies.persona_of(persona.id)
    yield
    return Bodies(account, body)


def enter(
    session: Ear, persona: Persona, *, now: float, recovered: bool = False, made: Bodies | None = None
) -> None:
    """`session` is this persona from now on, where it last stood. Raises Busy before anything happens.

    Whoever has `recovered` a moment ago is not warned of it here; the next three sign-ins are. `made` is what
    was prepared a moment ago.
    """
    account, body = made or prepare(persona)
    leave(session, dropped=False)
    session.signs_in(account)
    taking_over = presence.find(persona.id) is not None
    body.wear(session)
    person = people.person(persona.person_id)
    assert person is not None, "a persona has its person"
    session.country(person.country)
    if persona.kind != "home":
        session.say(WEARS.format(name=persona.name))
    look(session, now)
    places.announce(persona, quietly=taking_over)
    if person.recovery_used and not recovered:
        session.say(RECOVERED)
        with suppress(Busy):  # told once more than needed, then
            people_deeds.told_of_recovery(person.id)
    if not circles.has_sat_before(persona.id):
        session.say(FIRST)
    for tell in (_tell_of_circles, _tell_of_the_house):
        later.in_its_turn(partial(_still, session, persona, tell))


def _still(session: Ear, persona: Persona, tell: Callable[[Ear, Persona], None]) -> None:
    """It is told if whoever came is there yet, as who they came."""
    if session.who is None or session.who.id != persona.id:
        return
    try:
        tell(session, persona)
    except AWAY as error:
        session.say(str(out_of_reach(error)))
    except Exception:
        session.say(NOT_TOLD.format(code=fault("coming")))


def _tell_of_circles(session: Ear, persona: Persona) -> None:
    for line in standing_listeners.waits_for(persona):
        session.say(line, "circle")


def _tell_of_the_house(session: Ear, persona: Persona) -> None:
    today = date.today()
    waits = incident_words.waits(*incidents.waiting_for(persona, today=today))
    if until := incidents.rests_until(persona.id, today=today):
        waits.append(incident_words.rests(until))
    for line in (*telling.as_one_comes_in(persona, today=today), *waits):
        session.say(line)


def come_back(session: Ear, persona: Persona) -> None:
    """The house restarted under `session`: it is who it was, where it was, and nobody saw anything."""
    bodies.persona_of(persona.id).wear(session)
    session.say((BACK if persona.worn else BACK_HOME).format(name=persona.name))
    places.announce(persona, quietly=True)


def visit(session: Ear, *, now: float) -> None:
    """`session` is a guest at the Gate."""
    session.who = Guest()
    session.stays()
    hearing.open_ear(session.who.id, session)
    places.stand(session.who)
    session.say(GUEST)
    look(session, now)
    places.announce(session.who)


def leave(session: Ear, *, dropped: bool) -> None:
    """`session` is nobody any more. When another connection has taken its place, nobody notices."""
    who = session.who
    if who is None:
        return
    if session.puppet is not None:
        session.puppet.take_off(session, dropped=dropped, handed_on=session.replaced_by is not None)
        return
    session.who = None
    hearing.close_ear(who.id, session)
    places.leave_house(who, dropped=dropped)


def look(session: Ear, now: float) -> None:
    """What somebody sees who has just come in."""
    CmdLook().prepare(session, "look", "", now).run()
