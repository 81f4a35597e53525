"""A copy of everything that is kept of oneself: read in screens, or in one go for a program; the site hands
it over as two files."""

import json
from datetime import date

from commands import paging
from commands.answers import Answers
from commands.arriving import begin
from commands.command import Command
from game.common import texts
from game.people import export, keeping, wording
from game.personas.refusals import GuestsHaveNone
from typeclasses.ears import Ear

HOW = (
    "A copy of everything that the house keeps about you can be yours in three ways. `export show` reads it"
    " to you here, a screen at a time. `export json` writes it here in one go, for a program; let your client"
    " keep what it shows. The site gives you both as files: sign in at {address}, and go to What is kept. The"
    " house writes no copy down: each is made when you ask for it, and is gone when you have it."
)
OFFER = (
    "Your sealed pages can be in the copy, opened. `yes` asks for your passphrase first; `skip` leaves their"
    " words out."
)
STOPPED = "Stopped."
SHOW, JSON = "show", "json"


class CmdExport(Command):
    """
    hands you a copy of everything that the house keeps about you.

    Usage:
      export                how you can have it
      export show           reads it to you, a screen at a time
      export json           writes it in one go, for a program

    Example: export show

    Nothing is missing, and nothing of anybody else is in it. Your sealed pages
    are in it when you open them for it. Whoever has the copy can read it, so
    choose well where you keep it.

    Others see: nothing.
    """

    key = "export"
    help_category = "house"

    def do(self) -> None:
        """How, or the copy."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        if (how := self.args.casefold()) in (SHOW, JSON):
            begin(self.session, Export(self.session, for_a_program=how == JSON), self.now)
        else:
            self.say(HOW.format(address=texts.house_said("site")))


class Export(Answers):
    """Whether sealed pages are to be in it, where there are any; then the text."""

    def __init__(self, session: Ear, *, for_a_program: bool) -> None:
        super().__init__(session)
        self._for_a_program = for_a_program

    def start(self) -> None:
        """A question only where something depends on it."""
        if keeping.has_sealed(self.session.who.person_id):
            self.if_wanted(OFFER, lambda: self._read(opened=True), self._read)
        else:
            self._read()

    def _read(self, *, opened: bool = False) -> None:
        at = {"at": self.session, "now": self.now} if opened else {}
        copy = export.made(self.session.who.person_id, today=date.today(), **at)
        self.end()
        if self._for_a_program:
            # letters outside of ASCII are escaped: a client of any encoding shows them whole
            self.session.say(json.dumps(copy.plain, indent=2), "copy")
            return
        paragraphs = copy.text.rstrip("\n").split("\n\n")
        begin(self.session, paging.Pages(self.session, paragraphs, wording.NUMBERS), self.now)

    def stop(self) -> None:
        """No copy was made."""
        self.end()
        self.say(STOPPED)

    @property
    def broken(self) -> str:
        """The same after a fault: a copy that was not shown is nowhere."""
        return "Something went wrong here, and it is not your doing. No copy was made; please begin again."
