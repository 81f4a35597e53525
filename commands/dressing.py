"""Putting a persona on and taking it off: in one's own room at once, elsewhere after an offer to go there.

The words belong to `persona` (commands/personas.py), which calls wear(), worn_for() and off().
"""

from collections.abc import Callable
from datetime import date

from commands import arriving, entering, taking_off, unlocking
from commands.command import Command
from commands.dialogue import Dialogue
from game.circles import selectors as circles
from game.common.refusals import Refused
from game.people import vault
from game.personas import sheets
from game.personas.models import Persona
from game.places import dressing, wording
from game.places import services as places

GOES = "You are in your Dressing Room, as {name}."
OFFER = (
    "Personas are changed in your Dressing Room, where nobody sees it.{seat} Type yes to go there and be"
    " {name}; anything else leaves all as it is."
)
STAYS = "Nothing was changed. If you meant what you typed for others, please type it again: nobody heard it."
SEALED_FIRST = (
    "What you wear it for is for you alone and is kept sealed, so your pages are opened first. Without that"
    " you are {name} all the same, and the purpose is not kept."
)
PURPOSE_KEPT = "What you wear {name} for is kept, sealed; it is read to you when {name} comes off."


def wear(command: Command, said: str) -> None:
    """The persona of that name is put on. Raises as meant() and wear() of game/places/dressing.py."""
    _change(command, dressing.meant(command.who, said), lambda: None)


def worn_for(command: Command, said: str, purpose: str) -> None:
    """The same with a purpose, which is sealed; who wears it already only writes the purpose."""
    persona = dressing.named(command.who, said)
    then = (lambda: _keep_purpose(command, persona, purpose)) if purpose else (lambda: None)
    if persona.id == command.who.id and purpose:
        then()
    else:
        _change(command, dressing.meant(command.who, said), then)


def off(command: Command) -> None:
    """The persona comes off, and what is worth asking then is asked. Raises as wear(), NothingToTakeOff."""
    home = dressing.home_persona(command.who)
    came_off = command.who
    _change(command, home, lambda: taking_off.ask(command.session, came_off, command.now))


def _change(command: Command, persona: Persona, then: Callable[[], None]) -> None:
    """`persona` is put on here, or after a walk that is offered; afterwards comes `then()`."""
    dressing.check(command.who, now=command.now)
    if not dressing.is_at_home(command.who):
        arriving.begin(command.session, GoAndChange(command, persona, then), command.now)
        return
    entering.prepare(persona)
    _put_on(command, persona, then)


def _put_on(command: Command, persona: Persona, then: Callable[[], None]) -> None:
    dressing.wear(command.who, persona, now=command.now)
    if command.session.who is None:
        return  # the change broke half way: the connection has ended, with a sentence
    command.who = command.session.who
    command.say(wording.dressed(command.who.name, dressing.way_out(command.who)))
    then()


def _keep_purpose(command: Command, persona: Persona, purpose: str) -> None:
    def keep() -> None:
        at, now = command.session, command.now
        sheets.write_once(persona.person_id, at, persona.id, "purpose", purpose, now=now, today=date.today())
        command.say(PURPOSE_KEPT.format(name=persona.name))

    if not vault.is_open(persona.person_id, command.session, now=command.now):
        command.say(SEALED_FIRST.format(name=persona.name))
    unlocking.with_open(command, keep)


class GoAndChange(Dialogue):
    """One question: whether to walk to one's own room and change there."""

    def __init__(self, command: Command, persona: Persona, then: Callable[[], None]) -> None:
        super().__init__(command.session)
        self.command, self.persona, self.then = command, persona, then

    def start(self) -> None:
        """The offer, with what becomes of a seat."""
        seat = circles.seat_becomes_free(self.session.who)
        self.ask(OFFER.format(name=self.persona.name, seat=f" {seat}" if seat else ""), self._answered)

    def stop(self) -> None:
        """Anything but yes."""
        self.end()
        self.say(STAYS)

    def _answered(self, words: str) -> None:
        if words.casefold() not in ("yes", "y"):
            self.stop()
            return
        self.end()
        self.command.who, self.command.now = self.session.who, self.now
        dressing.check(self.command.who, now=self.now)
        persona = dressing.meant(self.command.who, self.persona.name)  # it may be erased since the offer
        entering.prepare(persona)
        places.home(self.command.who, now=self.now)
        try:
            _put_on(self.command, persona, self.then)
        except Refused:
            self.say(GOES.format(name=self.session.who.name))  # the walk was made
            raise
