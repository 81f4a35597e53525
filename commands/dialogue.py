"""A conversation of several steps between the house and one connection.

What it gathers is in memory until its end.
"""

from collections.abc import Callable

from game.common.refusals import Refused
from typeclasses.ears import Ear

STOPPED = "Stopped. Nothing is kept of what you typed here."


class Dialogue:
    """One running conversation: each typed line goes to the step that waits for it.

    A step takes the line and either asks the next question or refuses; after a refusal the same question
    stands again.
    `stop` ends it at any step.
    """

    def __init__(self, session: Ear) -> None:
        self.session = session
        self._step: Callable[[str], None] | None = None
        self._question = ""
        self._secret = False

    def start(self) -> None:
        """The first question."""
        raise NotImplementedError

    def line(self, words: str, now: float) -> None:
        """What the person typed, for the step that waits."""
        self.now = now
        if self._secret:
            self.session.secret(False)
        words = words.strip()
        if words.casefold() in ("stop", "cancel"):
            self.stop()
            return
        step, self._step = self._step, None
        if step is None:
            # A hash is being made; whatever is typed meanwhile may be a passphrase and is not looked at.
            self.say("One moment, please.")
            return
        try:
            step(words)
        except Refused as no:
            self.say(str(no))
            self.ask(self._question, step, secret=self._secret)

    def ask(self, question: str, step: Callable[[str], None], *, secret: bool = False) -> None:
        """`question` is put, and the next line goes to `step`; `secret` for a passphrase, which is not
        echoed."""
        self._question, self._step, self._secret = question, step, secret
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
        self._step = None
        if self.session.dialogue is self:
            self.session.dialogue = None

    @property
    def running(self) -> bool:
        """Whether the connection is still there and in this conversation."""
        return self.session.dialogue is self
