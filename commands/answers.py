"""Questions that somebody answers for themselves alone: each answer is sealed and kept when it is given."""

from collections.abc import Callable

from commands import arriving
from commands.dialogue import Dialogue
from commands.unlocking import Unlock
from game.people import vault
from game.people.refusals import NothingSealedHere
from game.personas.sheet_refusals import YesOrSkip

STAYED_LOCKED = "Your pages stayed locked."
UNKEPT = "Your pages stayed locked, so what you typed last is not kept."
KEPT = "What you wrote until now is kept, sealed."
NOTHING = "Nothing was written."
BROKEN = "Something went wrong here, and it is not your doing. What you wrote before this last line is kept."


def is_skipped(words: str) -> bool:
    """Whether a question is left unanswered, which needs no reason."""
    return words.casefold() in ("", "skip")


class Answers(Dialogue):
    """A conversation in which stopping loses nothing that was answered.

    When the time of the open pages runs out in the middle of it, the passphrase is asked, and the answer that
    was just given is kept then.
    """

    has_kept = False

    def if_wanted(self, offer: str, wanted: Callable[[], None], unwanted: Callable[[], None]) -> None:
        """`wanted()` is done with open pages; where they are locked, `offer` asks first whether to open them.

        `unwanted()` follows a no, and comes at once in a demo, where nothing can be sealed.
        """

        def answered(words: str) -> None:
            if words.casefold() in ("yes", "y"):
                self.once_open(wanted)
            elif is_skipped(words) or words.casefold() in ("no", "n"):
                unwanted()
            else:
                raise YesOrSkip()

        try:
            vault.check_sealing()
        except NothingSealedHere:
            unwanted()
            return
        if vault.use(self.session.who.person_id, self.session, now=self.now):
            wanted()
        else:
            self.ask(offer, answered)

    def once_open(self, then: Callable[[], None], or_else: str = STAYED_LOCKED) -> None:
        """`then()` is done with open pages: at once, or after the passphrase.

        What it refuses is told, and the last question stands again; so it does after `or_else`, when the
        passphrase is not given. Raises NothingSealedHere.
        """
        vault.check_sealing()
        if vault.use(self.session.who.person_id, self.session, now=self.now):
            then()
        else:
            arriving.begin(self.session, InBetween(self, then, or_else), self.now)

    def back(self, then: Callable[[], None], now: float) -> None:
        """The passphrase was given in between, and `then()` goes on."""
        self.session.dialogue, self.now = self, now
        self._guarded(lambda _: then(), None)

    def back_locked(self, sentence: str) -> None:
        """It was not given: the last question stands again, and where nothing was asked yet, this ends."""
        self.session.dialogue = self
        self.say(sentence)
        if self._asked is None:
            self.stop()
        else:
            self._ask_again()

    def keep(self, write: Callable[[], None], then: Callable[[], None]) -> None:
        """`write()` keeps an answer, and `then()` goes on."""

        def kept() -> None:
            write()
            self.has_kept = True
            then()

        self.once_open(kept, UNKEPT)

    def stop(self) -> None:
        """Ended by wish; what was answered is kept."""
        self.end()
        self.say(f"Stopped. {KEPT if self.has_kept else NOTHING}")

    @property
    def broken(self) -> str:
        """The same after a fault."""
        return BROKEN


class InBetween(Unlock):
    """The passphrase in the middle of questions: however it ends, the questions are there again."""

    def __init__(self, answers: Answers, then: Callable[[], None], or_else: str) -> None:
        super().__init__(answers.session, lambda: answers.back(then, self.now))
        self._answers, self._or_else = answers, or_else

    def stop(self) -> None:
        """Not now."""
        self.end()
        self._answers.back_locked(self._or_else)

    def broke(self) -> None:
        """Slow work failed, which it says."""
        if self.running:
            super().broke()
            self._answers.back_locked(self._or_else)
