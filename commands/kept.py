"""What is kept of oneself: read out, and taken away sooner."""

from commands import paging
from commands.arriving import begin
from commands.command import Command
from commands.sooner import SOONER, Sooner
from game.people import keeping, wording
from game.personas.refusals import GuestsHaveNone


class CmdKept(Command):
    """
    reads out what the house keeps about you: what, why, for whom, how long.

    Usage:
      kept                   how much there is, group by group
      kept <group>           its lines, for example: kept personas
      kept <word>            everything that stands there, as kept shields
      kept all               all lines, a screen at a time
      kept sooner            what may go now
      kept sooner <word>     takes it away, after a question

    Example: kept circles

    All of it is about you, also what belongs to another persona of yours; so
    read it where nobody looks over your shoulder.

    Others see: nothing. It is answered to your connection alone.
    """

    key = "kept"
    aliases = ["kept/sooner"]
    help_category = "house"

    def do(self) -> None:
        """One of the lists, or the question before something goes."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        first, _, rest = self.args.casefold().partition(" ")
        if self.word != self.key or first == SOONER:
            self._sooner(rest if self.word == self.key else self.args)
            return
        kept = keeping.all_of(self.who.person_id)
        by_word = {wording.group_word(heading): heading for heading in wording.groups(kept)}
        if not self.args:
            self.say(wording.overview(kept))
        elif self.args.casefold() == "all":
            read = (wording.group(heading, mine) for heading, mine in wording.groups(kept).items())
            lines = [line for text in read for line in text.split("\n")]
            begin(self.session, paging.Pages(self.session, [*lines, wording.NUMBERS]), self.now)
        elif heading := by_word.get(self.args.casefold()):
            self.say(wording.group(heading, wording.groups(kept)[heading]))
        else:
            self.say(wording.whole(keeping.of(self.who.person_id, self.args)))

    def _sooner(self, said: str) -> None:
        if not said:
            self.say(wording.sooner(keeping.all_of(self.who.person_id)))
            return
        found = keeping.check_sooner(self.who.person_id, said)
        begin(self.session, Sooner(self.session, found, self.who.person_id), self.now)
