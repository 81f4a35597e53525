"""Retiring a mask: what it means, a farewell, what is taken home, and its name once more."""

from datetime import date

from commands import arriving
from commands.answers import KEPT, Answers, is_skipped
from commands.command import Command
from game.common import names
from game.personas import selectors, services, sheet_wording, sheets
from game.personas.models import Persona
from game.personas.refusals import GuestsHaveNone, NotItsName
from typeclasses.ears import Ear

MEANS = (
    "When {name} is retired, it cannot be worn again, its places in circles end, and its name is never given"
    " to anybody. Its sheet stays, and stays readable for you. `persona rest {name}` only lays it aside, if"
    " that is enough. `stop` leaves everything as it is, at any step."
)
OFFER = (
    "Before that you can say farewell and look at what you keep. Both are sealed: `yes` asks for your"
    " passphrase first, `skip` goes on without."
)
FAREWELL = "If you like, say farewell to {name} in a line. An empty line or `skip` goes on."
OFFER_KEEPS = "What you keep of it is sealed: `yes` asks for your passphrase, `skip` goes on without."
MORE = "What else of {name} would you take home? One line each; an empty line goes on."
NAME = "To retire {name}, type its name once more. `stop` leaves it as it is."
RETIRED = "{name} is retired. `sheet {name}` shows you its sheet, and `keeps` what you took home."
STOPPED = "Stopped. {name} is not retired; it is in your wardrobe as before."


def retire(command: Command, said: str) -> None:
    """The conversation at whose end the mask `said` is retired.

    Raises GuestsHaveNone, NoSuchPersona, HomeStays, NotWhileWorn.
    """
    if command.who.is_guest:
        raise GuestsHaveNone()
    persona = selectors.mine(command.who.person_id, said)
    services.check_laid_aside(persona)
    arriving.begin(command.session, Retiring(command.session, persona), command.now)


class Retiring(Answers):
    """A farewell and keeps, each sealed when it is given; only the name at the end retires the mask."""

    def __init__(self, session: Ear, persona: Persona) -> None:
        super().__init__(session)
        self.persona = persona

    def start(self) -> None:
        """What it means; then the farewell, or where the pages are locked whether they want one."""
        self.say(MEANS.format(name=self.persona.name))
        self.if_wanted(OFFER, self._ask_farewell, self._ask_name)

    def _ask_farewell(self) -> None:
        self.ask(FAREWELL.format(name=self.persona.name), self._farewell)

    def _farewell(self, words: str) -> None:
        if is_skipped(words):
            self.if_wanted(OFFER_KEEPS, self._show_keeps, self._ask_name)
        else:
            self.keep(lambda: self._write("farewell", words), self._show_keeps)

    def _show_keeps(self) -> None:
        persona = self.persona
        kept = sheets.keeps(persona.person_id, self.session, persona_id=persona.id, now=self.now)
        self.say(sheet_wording.harvest(persona.name, kept))
        self._ask_keep()

    def _ask_keep(self) -> None:
        self.ask(MORE.format(name=self.persona.name), self._keep)

    def _keep(self, words: str) -> None:
        if is_skipped(words):
            self._ask_name()
        else:
            self.keep(lambda: self._write("keep", words), self._ask_keep)

    def _write(self, field: str, words: str) -> None:
        persona = self.persona
        sheets.add(
            persona.person_id, self.session, persona.id, field, words, now=self.now, today=date.today()
        )

    def _ask_name(self) -> None:
        self.ask(NAME.format(name=self.persona.name), self._named)

    def _named(self, words: str) -> None:
        if names.normal(words).casefold() != self.persona.name.casefold():
            raise NotItsName(name=self.persona.name)
        services.retire(self.persona.person_id, self.persona, today=date.today())
        self.end()
        self.say(RETIRED.format(name=self.persona.name))

    def stop(self) -> None:
        """Not retired; what was written is kept."""
        self.end()
        stopped = STOPPED.format(name=self.persona.name)
        self.say(f"{stopped} {KEPT}" if self.has_kept else stopped)
