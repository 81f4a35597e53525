"""A share written beforehand, and said line by line on one's turn."""

import re

from commands import arriving
from commands import help as pages
from commands.command import Command
from commands.dialogue import Dialogue
from game.circles.beside import prepared
from game.circles.refusals.manners import NoSuchPrepared

HOW = (
    "On your turn `share` alone says the next line. `prepare drop` and a number, or `all`, takes one away. "
    "It is in the memory of the house only, for this persona, and goes when you leave or change, when the "
    "house restarts, an hour after the meeting, or when you have not touched it for three hours."
)
NOTHING = "Nothing is prepared. `prepare` and a line adds one, `prepare write` takes several. "
ADDED = "Line {number} is prepared. `prepare` shows all."
DROPPED = "It is gone."
WRITE = (
    "Each line you type now is prepared, and nobody hears it. A line with a single dot ends this. `help "
    "now`, `pause`, `leave` and `quit` work as ever."
)
WRITTEN = "That is all; {count} prepared. On your turn `share` alone says the next line."
STOPPED = "Stopped. What you prepared stays as it is; `prepare` shows it."

_DROP = re.compile(r"drop\s+(all|[0-9]{1,4})", re.IGNORECASE)


class CmdPrepare(Command):
    """
    writes a share beforehand, to be said line by line on your turn.

    Usage:
      prepare                 shows what is prepared
      prepare <line>          adds a line
      prepare write           takes line after line, until a single dot
      prepare drop <number>   takes one away
      prepare drop all

    Example: prepare I have thought about last week

    On your turn `share` or `release` alone says the next line. Forty lines and
    500 words at most. It is in the memory of the house only, and goes when you
    leave or change the persona, when the house restarts, an hour after the
    meeting, or three hours after you last touched it.
    Others see: nothing, until you say it.
    """

    key = "prepare"
    help_category = "circles"

    def do(self) -> None:
        """Shown, added to, or thinned out."""
        word = self.args.casefold()
        if not word:
            self.say(_shown(prepared.lines(self.who, now=self.now)))
        elif word == "write":
            arriving.begin(self.session, Write(self.session), self.now)
        elif found := _DROP.fullmatch(self.args):
            self._drop(found[1].casefold())
        elif word == "drop":
            raise NoSuchPrepared()
        else:
            self.say(ADDED.format(number=prepared.add(self.who, self.args, now=self.now)))

    def _drop(self, which: str) -> None:
        if which == "all":
            prepared.drop_all(self.who)
        else:
            prepared.drop(self.who, int(which), now=self.now)
        self.say(DROPPED)


class CmdRelease(Command):
    """
    says the next line that you have prepared. `share` alone does the same.

    Usage:
      release

    Example: release

    Where the ring reads what the person in focus wrote, as a clearness circle
    does at its beginning, `release` says all lines at once.
    Others see: Ann says, and the line.
    """

    key = "release"
    help_category = "circles"

    def do(self) -> None:
        """The next line."""
        prepared.release(self.who, now=self.now)


class Write(Dialogue):
    """Line after line is prepared, until a single dot; so that a text can be pasted."""

    def start(self) -> None:
        """What this is."""
        self.expect(self.given_line, WRITE)
        self.say(WRITE)

    def line(self, words: str, now: float) -> None:
        """Only the dot, `stop` and the crisis card are no lines."""
        self.now = now
        words = words.strip()
        word = " ".join(words.casefold().split())
        if word == "help now" or word.startswith("help now "):
            pages.show_card(self.session, word[8:].strip())
        elif word == "stop":
            self.stop()
        elif word == ".":
            self.end()
            count = len(prepared.lines(self.session.who, now=now))
            self.say(WRITTEN.format(count="1 line is" if count == 1 else f"{count} lines are"))
        elif word:
            self.given(words)

    def given_line(self, words: str) -> None:
        """Prepared; what is refused is said, and the next line may fit."""
        self.expect(self.given_line, WRITE)
        prepared.add(self.session.who, words, now=self.now)

    def stop(self) -> None:
        """What is prepared stays."""
        self.end()
        self.say(STOPPED)


def _shown(lines: tuple[str, ...]) -> str:
    if not lines:
        return NOTHING + HOW
    return "\n".join(["Prepared, for you alone:", *(f"{n}. {line}" for n, line in enumerate(lines, 1)), HOW])
