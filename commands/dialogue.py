"""A conversation of several steps between the house and one connection.

What it gathers is in memory until its last step writes everything in one change.
"""

from collections.abc import Callable
from typing import Any

from commands import help as pages
from game.common.changes import AWAY, out_of_reach
from game.common.refusals import Refused
from typeclasses.ears import Ear

STOPPED = "Stopped. Nothing is kept of what you typed here."
BROKEN = "Something went wrong here, and it is not your doing. Nothing of it is kept; please begin again."
ALWAYS = frozenset({"pause", "leave", ".leave", "lock"})
"""Words of a person in the house that mean what they say also in the middle of a conversation (R25)."""


class Dialogue:
    """One running conversation: each typed line goes to the step that waits for it.

    A step takes the line and either asks the next question or refuses; after a refusal the same question
    stands again. `stop` ends it at any step, `help` and a title shows a page in between.
    """

    def __init__(self, session: Ear) -> None:
        self.session = session
        self.now = 0.0
        self._step: Callable[[str], None] | None = None
        self._asked: Callable[[str], None] | None = None
        self._question = ""
        self._secret = False

    def start(self) -> None:
        """The first question."""
        raise NotImplementedError

    def line(self, words: str, now: float) -> None:
        """What the person typed, for the step that waits."""
        self.now = now
        words = words.strip()
        if self._secret:
            self.session.secret(False)
        if words.casefold() in ("stop", "cancel"):
            self.stop()
        elif self._step is None:
            # A hash is being made; whatever is typed meanwhile may be a passphrase and is not looked at.
            self.say("One moment, please.")
        elif not self._secret and words.casefold().split()[:1] == ["help"]:
            title = words[4:].strip()
            self.say(pages.page(title) if title else pages.index())
            self._ask_again()
        else:
            self.given(words)

    def takes(self, words: str) -> bool:
        """Whether a line is for this conversation, and not one of the words that always work."""
        return self.session.who is None or words.strip().casefold() not in ALWAYS

    def later(self, then: Callable[[Any], None]) -> Callable[[Any], None]:
        """`then` for the result of slow work: it is called if the person is still here in this conversation.

        What it refuses is told, and the last question stands again.
        """
        return lambda result: self._guarded(then, result) if self.running else None

    def expect(self, step: Callable[[str], None], question: str, *, secret: bool = False) -> None:
        """The next line goes to `step` without a question; after a refusal `question` is put."""
        self._question, self._step, self._asked, self._secret = question, step, step, secret

    def after_refusal(self, step: Callable[[str], None], question: str, *, secret: bool = False) -> None:
        """Should what was just begun be refused, `question` is put and answered to `step`."""
        self._question, self._asked, self._secret = question, step, secret

    def given(self, words: str) -> None:
        """`words` as if they had just been typed."""
        step, self._step = self._step, None
        if step is not None:
            self._guarded(step, words)

    def broke(self) -> None:
        """Slow work failed: the conversation ends and says so, if the person is still in it."""
        if self.running:
            self.end()
            self.say(self.broken)

    def ask(self, question: str, step: Callable[[str], None], *, secret: bool = False) -> None:
        """`question` is put, and the next line goes to `step`; with `secret` it is typed unseen."""
        self.expect(step, question, secret=secret)
        self.session.say(question, "prompt")
        if secret:
            self.session.secret(True)

    def say(self, text: str) -> None:
        """Words of the house."""
        self.session.say(text)

    def stop(self) -> None:
        """Ended by wish; nothing is kept."""
        self.end()
        self.say(STOPPED)

    def end(self) -> None:
        """Lines go to the house again."""
        if self._secret:
            self.session.secret(False)
        self._step = self._asked = None
        self._secret = False
        if self.session.dialogue is self:
            self.session.dialogue = None

    @property
    def broken(self) -> str:
        """What is said when something went wrong here."""
        return BROKEN

    @property
    def running(self) -> bool:
        """Whether the connection is still there and in this conversation."""
        return self.session.dialogue is self

    def _guarded(self, deed: Callable[[Any], None], given: Any) -> None:
        """After a refusal the question stands again; after a fault the conversation ends and says so."""
        try:
            deed(given)
        except Refused as no:
            self._refused(no)
        except AWAY as error:
            self._refused(out_of_reach(error))
        except Exception:
            self.end()
            self.say(self.broken)
            raise

    def _refused(self, no: Refused) -> None:
        self.say(str(no))
        self._ask_again()

    def _ask_again(self) -> None:
        if self._asked is not None:
            self.ask(self._question, self._asked, secret=self._secret)
