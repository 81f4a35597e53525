"""A long text, read a screen at a time by an empty line."""

from collections.abc import Iterable

from commands.dialogue import Dialogue
from game.common.refusals import Refused
from game.common.texts import COLUMNS
from typeclasses.ears import Ear

LINES = 18
"""Of a screen; a client that shows fewer scrolls a little."""
MORE = "Screen {number} of {count}. An empty line or `more` goes on, `all` reads the rest, `stop` ends."
ENDED = "That was the last screen."
STOPPED = "Stopped."


class GoesOnBy(Refused):
    """Something else was typed while a text is read."""

    sentence = (
        "A text is being read to you. An empty line goes on; `stop` ends it, and then your words count."
    )


class Pages(Dialogue):
    """One text in screens. Nothing of it is kept."""

    def __init__(self, session: Ear, paragraphs: Iterable[str], end: str = ENDED) -> None:
        super().__init__(session)
        self._screens, self._end, self._at = screens(paragraphs), end, 0

    def start(self) -> None:
        """The first screen, which may be the only one."""
        self._show()

    def _show(self) -> None:
        self.say("\n".join(self._screens[self._at]))
        self._at += 1
        if self._at < len(self._screens):
            self.ask(MORE.format(number=self._at, count=len(self._screens)), self._answered)
        else:
            self.say(self._end)
            self.end()

    def _answered(self, words: str) -> None:
        if words.casefold() in ("", "more", "next"):
            self._show()
        elif words.casefold() == "all":
            rest = [line for screen in self._screens[self._at :] for line in screen]
            self.say("\n".join([*rest, self._end]))
            self.end()
        else:
            raise GoesOnBy()

    def stop(self) -> None:
        """No more of it."""
        self.say(STOPPED)
        self.end()


def screens(paragraphs: Iterable[str]) -> list[list[str]]:
    """Paragraphs by screens of some lines each; none is cut in two, and there is always one screen."""
    found: list[list[str]] = [[]]
    lines = 0
    for paragraph in paragraphs:
        needs = 1 + len(paragraph) // COLUMNS
        if found[-1] and lines + needs > LINES:
            found.append([])
            lines = 0
        found[-1].append(paragraph)
        lines += needs
    return found
