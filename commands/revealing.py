"""Telling one person that another mask is yours as well."""

from datetime import date
from uuid import UUID

from commands.arriving import begin
from commands.command import Command
from commands.dialogue import Dialogue
from game.personas import reveals, selectors, wording
from game.personas.models import Persona
from game.personas.refusals import GuestsHaveNone
from game.personas.rules import Who
from game.places import wardrobe
from typeclasses.ears import Ear

ASK = (
    "{to} will know that {shown} and {known} are one person, and nobody else will. You can end what they are"
    " shown of it; they cannot unknow it, and may tell others. Type yes to tell them; anything else leaves"
    " it."
)
LEFT = "Nothing was told."
ENDED = (
    "{to} is no longer shown that {shown} is yours. They are not told so, and what they know they still know."
)


class CmdReveal(Command):
    """
    tells one person here, for their eyes alone, that another persona is yours.

    Usage:
      reveal                         what you have told, and were told
      reveal <persona> to <name>     you are asked once more
      reveal back <persona> from <name>

    Example: reveal Brave to ben

    Whoever you tell sees it from now on when they look at either persona. You can
    end that by reveal back; they cannot unknow it. Another persona of theirs is
    shown nothing.

    Others see: nothing.
    """

    key = "reveal"
    help_category = "personas"

    def do(self) -> None:
        """Tell, take back, or the list."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        words = self.args.split()
        match [word.casefold() for word in words]:
            case [_, "to", _]:
                self._tell(words[0], words[2])
            case ["back", _, "from", _]:
                self._take_back(words[1], words[3])
            case []:
                told, heard = reveals.told_by(self.who.person_id), reveals.told_to(self.who.id)
                self.say(wording.reveals(told, heard, self.who.name))
            case _:
                self.say(USAGE)

    def _tell(self, shown: str, to: str) -> None:
        mine, other = wardrobe.tellable(self.who, shown, to, now=self.now, today=date.today())
        begin(self.session, Tell(self.session, mine, other), self.now)

    def _take_back(self, shown: str, said: str) -> None:
        mine = selectors.mine(self.who.person_id, shown, retired_too=True)
        to = reveals.take_back(self.who.person_id, mine, said)
        self.say(ENDED.format(to=to, shown=mine.name))


USAGE = "It goes like this: reveal Brave to Ben, or reveal back Brave from Ben. `help reveal` says more."


class Tell(Dialogue):
    """One question, because what is told cannot be taken out of anybody's mind."""

    def __init__(self, session: Ear, shown: Persona, to: Who) -> None:
        super().__init__(session)
        self.shown, self.to = shown, to
        self.known_id: UUID = session.who.id

    def start(self) -> None:
        """What it means."""
        known = self.session.who.name
        self.ask(ASK.format(to=self.to.name, shown=self.shown.name, known=known), self._answered)

    def stop(self) -> None:
        """Anything but yes."""
        self.end()
        self.say(LEFT)

    def _answered(self, words: str) -> None:
        who = self.session.who
        if words.casefold() not in ("yes", "y") or who.id != self.known_id:
            self.stop()
            return
        self.end()
        wardrobe.reveal(who, self.shown, self.to, now=self.now, today=date.today())
