"""Taking a mask off with care: three questions, sealed, each of which may be left."""

from datetime import date

from commands import arriving
from commands.answers import KEPT, Answers, is_skipped
from game.personas import sheet_wording, sheets
from game.personas.models import Persona
from game.personas.rules import QUESTIONS
from game.places import selectors as places
from game.places.rules import way_called
from typeclasses.ears import Ear

OFFER = (
    "Would you like to look back on {name} for a moment? Three questions, sealed, for you alone. `yes` asks"
    " for your passphrase first; `skip` leaves them."
)
OPENING = (
    "Three questions about {name}, if you like, for you alone. An empty line or `skip` skips one, `stop`"
    " ends."
)
ASKED = {
    "keep": "What of {name} do you keep with you?",
    "left": "What do you leave here, on the hook beside it?",
    "known": "And one thing about it that only you know?",
}
"""Words for rules.QUESTIONS; everything is for the one who answers."""
HANGS = "{name} hangs in your wardrobe."
ORDINARY = (
    "Before you leave for today, you could do one ordinary thing as {home}: walk over the lawn, greet"
    " somebody, sit in the Quiet Room."
)
WORKED_WITH = frozenset({"feared", "fixed_role"})
"""Kinds after which an ordinary act in one's own name is invited. Source: domain research 3.6."""


def ask(session: Ear, persona: Persona, now: float) -> None:
    """`persona` has just come off: whoever wore it is asked three questions, and forced to none."""
    arriving.begin(session, TakingOff(session, persona), now)


class TakingOff(Answers):
    """What is kept, what is left here, and one thing that nobody else knows."""

    def __init__(self, session: Ear, persona: Persona) -> None:
        super().__init__(session)
        self.persona = persona
        self._left = list(QUESTIONS)

    def takes(self, words: str) -> bool:
        """A way out of the room is no answer: whoever takes it has done with the questions."""
        if way_called(places.here(self.session.who).ways, words):
            self.stop()
            return False
        return super().takes(words)

    def start(self) -> None:
        """The first question; where the pages are locked, whether they want any."""
        self.if_wanted(OFFER.format(name=self.persona.name), self._first, self.stop)

    def _first(self) -> None:
        persona = self.persona
        self.say(OPENING.format(name=persona.name))
        if words := sheets.one(persona.person_id, self.session, persona.id, "purpose", now=self.now):
            self.say(sheet_wording.purpose(persona.name, words))
        self._put()

    def _put(self) -> None:
        self.ask(ASKED[self._left[0]].format(name=self.persona.name), self._answered)

    def _answered(self, words: str) -> None:
        if is_skipped(words):
            self._next()
        else:
            self.keep(lambda: self._write(words), self._next)

    def _write(self, words: str) -> None:
        persona = self.persona
        sheets.add(
            persona.person_id,
            self.session,
            persona.id,
            self._left[0],
            words,
            now=self.now,
            today=date.today(),
        )

    def _next(self) -> None:
        del self._left[0]
        if self._left:
            self._put()
        else:
            self.stop()

    def stop(self) -> None:
        """The end, before or after the last question: a plain sentence."""
        self.end()
        names = {"name": self.persona.name, "home": self.session.who.name}
        self.say(f"{KEPT} {HANGS.format(**names)}" if self.has_kept else HANGS.format(**names))
        if self.persona.kind in WORKED_WITH:
            self.say(ORDINARY.format(**names))
