"""Being erased: what goes, what stays, which way, and the passphrase."""

from datetime import date
from uuid import UUID

from commands import arriving
from commands.command import Command
from commands.dialogue import Dialogue
from commands.staying import UNDONE
from game.common.refusals import Refused
from game.people import erasing, keeping, services, wording
from game.people.refusals import NotYours
from game.personas.refusals import GuestsHaveNone
from typeclasses.ears import Ear

GOES = (
    "If tonight is heavy: `help now` shows numbers where somebody answers, also in the middle of this."
    " Nothing here has to be decided today.\n"
    "When you are erased, all of this goes, and nobody can bring it back:"
)
GOES_ASKED = (
    "Shall it go? `yes` goes on; `stop` leaves everything as it is, and then `export` hands you a copy."
)
STAYS = "This stays, and why:"
OTHERS = "What people remember of you is theirs. From the backups of the house it is gone after 35 days."
STAYS_ASKED = "Is that all right? `yes` goes on; `stop` leaves everything as it is."
WHEN = (
    "There are two ways. `later`: you are away from now on, nobody sees you here, and in {days} days you are"
    " erased, unless you sign in before and take it back. `now`: at once, with no way back. Which one?"
)
PASSPHRASE = {
    "now": "Your passphrase, please; then you are erased. It is not shown while you type. `stop` ends this.",
    "later": "Your passphrase, please; then you are away. It is not shown while you type. `stop` ends this.",
}
STAYED = "Everything is as it was."


class YesOrStop(Refused):
    """Only yes goes on."""

    sentence = "Please type yes to go on, or stop to leave everything as it is."


class NowOrLater(Refused):
    """Neither of the two ways."""

    sentence = "Please type later or now, or stop to leave everything as it is."


class CmdErase(Command):
    """
    erases you from this house: at once, or in 14 days with a way back.

    Usage:
      erase
      erase undo            takes it back, while it waits

    Example: erase

    Everything that is kept about you goes, all of your personas with it. You are
    told first what goes and what stays, asked which way, and for your passphrase.
    `stop` leaves everything as it is, at any step. To rest for a while you need
    not be erased: `persona rest` and `quit` are enough.

    Others see: that you leave, as on any other day.
    """

    key = "erase"
    help_category = "house"

    def do(self) -> None:
        """The questions, or the way back."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        if self.args.casefold() == "undo":
            erasing.undo(self.who.person_id)
            self.say(UNDONE)
            return
        erasing.check(self.who.person_id)
        arriving.begin(self.session, Erase(self.session, self.who.person_id), self.now)


class Erase(Dialogue):
    """What goes, what stays, which way, and the passphrase; until then nothing is changed."""

    def __init__(self, session: Ear, person_id: UUID) -> None:
        super().__init__(session)
        self._person_id = person_id

    def start(self) -> None:
        """What goes."""
        self._kept = keeping.all_of(self._person_id)
        self.say("\n".join([GOES, *wording.goes(self._kept)]))
        self.ask(GOES_ASKED, self._goes)

    def _goes(self, words: str) -> None:
        _check_yes(words)
        self.say("\n".join([STAYS, *wording.stays(self._kept), OTHERS]))
        self.ask(STAYS_ASKED, self._stays)

    def _stays(self, words: str) -> None:
        _check_yes(words)
        self.ask(WHEN.format(days=erasing.DAYS), self._when)

    def _when(self, words: str) -> None:
        word = words.casefold()
        if word not in PASSPHRASE:
            raise NowOrLater()
        self._way = word
        self.ask(PASSPHRASE[word], self._passphrase, secret=True)

    def _passphrase(self, words: str) -> None:
        self.after_refusal(self._passphrase, PASSPHRASE[self._way], secret=True)
        checked = self.later(self._checked)
        services.knows_passphrase(self._person_id, words, self.session.address, self.now, checked, self.broke)

    def _checked(self, proved: str) -> None:
        """The connection ends with the answer, whichever way it is."""
        if not proved:
            raise NotYours()
        if self._way == "now":
            erasing.erase(self._person_id, proved=proved)
        else:
            erasing.erase_later(self._person_id, proved=proved, today=date.today())

    def stop(self) -> None:
        """At any step."""
        self.end()
        self.say(STAYED)

    @property
    def broken(self) -> str:
        """The same after a fault."""
        return "Something went wrong here, and it is not your doing. `kept` shows how things stand."


def _check_yes(words: str) -> None:
    if words.casefold() not in ("yes", "y"):
        raise YesOrStop()
