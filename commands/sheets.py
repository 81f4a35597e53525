"""The private sheet of a mask, and what is taken home: sealed, for the one who writes them."""

import re
from datetime import date

from commands import arriving
from commands.answers import Answers, is_skipped
from commands.command import Command
from commands.unlocking import with_open
from game.personas import selectors, sheet_wording, sheets
from game.personas.models import Persona
from game.personas.refusals import GuestsHaveNone, NoSuchPersona
from game.personas.rules import ONCE
from game.personas.sheet_rules import checked, field_called, is_field, named
from typeclasses.ears import Ear

ASKING = (
    "{count} questions about {name}, one after the other, for you alone. An empty line or `skip` skips one,"
    " `stop` ends. What you answer is sealed and kept at once, so you can go on another day."
)
ASKED = "That was the last question. `sheet {name}` shows what stands there."
ANOTHER = "One more for {field}? An empty line goes on."
KEPT = "It is kept. `keeps` lists what you take home."
LET_GO = "It is let go."

_NUMBER = re.compile(r"[0-9]{1,6}")
_PAGE = re.compile(r"(.*\S)\s++([0-9]{1,6})")
_DROP = re.compile(r"drop\s+([0-9]{1,6})", re.IGNORECASE)


class CmdSheet(Command):
    """
    shows the private sheet of a persona of yours, and writes on it.

    Usage:
      sheet                       of the persona you wear
      sheet <persona>             of another of yours, a retired one too
      sheet <field>               one field alone
      sheet <persona>/<field> 2   where many lines stand, the next of them
      sheet <field>=<words>       writes; without words it clears a field of
                                  one text
      sheet <persona>/<field>=<words>
      sheet ask                   asks you one question after the other
      sheet ask <persona>         the same about another of yours
      sheet drop <field> <number>  takes one line away

    Example: sheet intention=to find out how it is to speak first

    The fields are intention, friend, integration, valence, reality, awareness,
    medium, construct, keeps, not me and purpose. `help sheet` tells what each
    is for. What you write is sealed: your passphrase opens it, and nobody else
    can.
    Others see: nothing.
    """

    key = "sheet"
    help_category = "personas"

    def do(self) -> None:
        """Shown, written, asked or thinned out, once the pages are open."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        word, _, rest = self.args.partition(" ")
        target, writes, words = self.args.partition("=")
        if writes:
            self._write(*self._target(target), words)
        elif word.casefold() in ("ask", "drop"):
            {"ask": self._ask, "drop": self._drop}[word.casefold()](rest)
        else:
            self._show(self.args)

    def _show(self, said: str) -> None:
        """A whole sheet; or one field, where no mask has that name, from a page of it on."""
        page = 1
        try:
            persona, field = self._mask(said, retired_too=True), None
        except NoSuchPersona:
            if found := _PAGE.fullmatch(said):
                said, page = found[1], int(found[2])
            if not is_field(said.rpartition("/")[2]):
                raise
            persona, field = self._target(said, retired_too=True)
        self._show_part(persona, field, page)

    def _show_part(self, persona: Persona, field: str | None, page: int = 1) -> None:
        def show() -> None:
            sheet = sheets.read(persona.person_id, self.session, persona.id, now=self.now)
            self.say(sheet_wording.part(sheet, field, page) if field else sheet_wording.sheet(sheet))

        with_open(self, show)

    def _write(self, persona: Persona, field: str, words: str) -> None:
        words = checked(field, words)  # before the passphrase is asked for something that cannot be written

        def write() -> None:
            sheets.write(
                persona.person_id, self.session, persona.id, field, words, now=self.now, today=date.today()
            )
            self.say(sheet_wording.written(persona.name, field, cleared=not words))

        with_open(self, write)

    def _ask(self, said: str) -> None:
        arriving.begin(self.session, AskSheet(self.session, self._mask(said)), self.now)

    def _drop(self, said: str) -> None:
        """A field of one text is cleared; of the others one line goes. Without a number they are shown."""
        target, _, number = said.rpartition(" ")
        if not number.isdecimal():
            target, number = said, ""
        persona, field = self._target(target, retired_too=True)
        if field in ONCE:
            self._write(persona, field, "")
        elif number:
            self._drop_line(persona, field, int(number))
        else:
            self._show_part(persona, field)

    def _drop_line(self, persona: Persona, field: str, number: int) -> None:
        def drop() -> None:
            sheets.drop(persona.person_id, self.session, persona.id, field, number, now=self.now)
            self.say(sheet_wording.dropped(field))

        with_open(self, drop)

    def _mask(self, said: str, *, retired_too: bool = False) -> Persona:
        """The person's mask of that name, or the worn one where none is named."""
        said = said.strip()
        return selectors.mine(self.who.person_id, said, retired_too=retired_too) if said else self.who

    def _target(self, said: str, *, retired_too: bool = False) -> tuple[Persona, str]:
        """The mask and the field of `Brave/not me`, or of `not me`."""
        name, _, field = said.rpartition("/")
        return self._mask(name, retired_too=retired_too), field_called(field)


class CmdKeeps(Command):
    """
    lists what you take home from your personas, and keeps something more.

    Usage:
      keeps                 all of it, from every persona, retired ones too
      keeps 2               the next of them, where there are many
      keeps <words>         keeps this from the persona you wear
      keeps drop <number>   lets one go; without a number it lists them

    Example: keeps I can wait three breaths before I answer

    Others see: nothing. It is sealed like the rest of your sheets.
    """

    key = "keeps"
    help_category = "personas"

    def do(self) -> None:
        """Listed, kept or let go, once the pages are open."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        if self.args.casefold() in ("", "drop"):
            with_open(self, self._list)
        elif _NUMBER.fullmatch(self.args):
            with_open(self, lambda: self._list(int(self.args)))
        elif found := _DROP.fullmatch(self.args):
            with_open(self, lambda: self._drop(int(found[1])))
        else:
            checked("keep", self.args)
            with_open(self, self._keep)

    def _list(self, page: int = 1) -> None:
        kept = sheets.keeps(self.who.person_id, self.session, now=self.now)
        self.say(sheet_wording.keeps(kept, page))

    def _keep(self) -> None:
        who = self.who
        sheets.add(who.person_id, self.session, who.id, "keep", self.args, now=self.now, today=date.today())
        self.say(KEPT)

    def _drop(self, number: int) -> None:
        sheets.drop_keep(self.who.person_id, self.session, number, now=self.now)
        self.say(LET_GO)


class AskSheet(Answers):
    """One question after the other about a mask; each may be skipped, each answer is kept at once."""

    def __init__(self, session: Ear, persona: Persona) -> None:
        super().__init__(session)
        self.persona = persona
        self._at = 0

    def start(self) -> None:
        """What this is, once the pages are open; then the first question."""
        self.once_open(self._begin)

    def _begin(self) -> None:
        self.say(ASKING.format(count=len(sheet_wording.ASKED), name=self.persona.name))
        self._put()

    def _put(self) -> None:
        """The question at which we are, with what stands there."""
        field, of = sheet_wording.ASKED[self._at], len(sheet_wording.ASKED)
        stands = ""
        if field in ONCE:
            stands = sheets.one(self.persona.person_id, self.session, self.persona.id, field, now=self.now)
        self.ask(sheet_wording.question(field, self._at + 1, of, stands), self._answered)

    def _answered(self, words: str) -> None:
        if is_skipped(words):
            self._next()
            return
        field = sheet_wording.ASKED[self._at]
        self.keep(lambda: self._write(field, words), self._next if field in ONCE else self._another)

    def _write(self, field: str, words: str) -> None:
        sheets.write(
            self.persona.person_id,
            self.session,
            self.persona.id,
            field,
            words,
            now=self.now,
            today=date.today(),
        )

    def _another(self) -> None:
        self.ask(ANOTHER.format(field=named(sheet_wording.ASKED[self._at])), self._answered)

    def _next(self) -> None:
        if self._at + 1 < len(sheet_wording.ASKED):
            self.once_open(self._go_on)
            return
        self.end()
        self.say(ASKED.format(name=self.persona.name))

    def _go_on(self) -> None:
        self._at += 1
        self._put()
