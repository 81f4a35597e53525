"""Helping to hold a meeting: the board, and what is asked of one person privately."""

import re

from commands.command import Command
from game.circles.beside import console, manners, numbers

_REMIND_AFTER = re.compile(r"(?P<number>[0-9]{1,3})\s+(?P<name>.*\S)")
_REMIND = re.compile(r"(?:(?P<name>.*\S)\s+)?(?P<number>[0-9]{1,3})")


class CmdBoard(Command):
    """
    shows the board of the meeting that you help hold, or what it shows about you.

    Usage:
      board           whoever helps hold it: one line a seat, without words
      board numbers   whoever helps hold it: how the ring does, if numbers can say
      board me        anybody: the line that it shows about you, word for word

    Example: board me

    Others see: nothing.
    """

    key = "board"
    help_category = "hosting"

    def do(self) -> None:
        """The whole board, what numbers can say, or one's own line."""
        word = self.args.casefold()
        show = console.board_me if word in ("me", "self", "myself") else console.board
        if word in ("numbers", "ratings"):
            show = numbers.for_holders
        self.say(show(self.who, now=self.now), "circle")


class CmdInvite(Command):
    """
    asks one person privately whether they would like the floor.

    Usage:
      invite <name>

    Example: invite ann

    Once in a part for each person. No answer is an answer.
    Others see: nothing. Ann alone reads it, and may raise a hand.
    """

    key = "invite"
    help_category = "hosting"

    def do(self) -> None:
        """A private question."""
        console.invite(self.who, self.args, now=self.now)


class CmdRemind(Command):
    """
    brings back one of the circle's agreements, privately first.

    Usage:
      remind <number>          whoever has the floor or spoke last
      remind <name> <number>

    Example: remind 3

    Without a name, the same number is read to the whole ring the next time, and
    nobody is named there. With a name it is for them alone each time.
    Others see: the first time nothing; then the sentence of the agreement.
    """

    key = "remind"
    help_category = "hosting"

    def do(self) -> None:
        """An agreement; without a number it is said which there are."""
        found = _REMIND.fullmatch(self.args) or _REMIND_AFTER.fullmatch(self.args)
        number = int(found["number"]) if found else 0
        console.remind(self.who, number, now=self.now, said=found["name"] or "" if found else "")


class CmdAskNote(Command):
    """
    asks one person privately to say in a word what their words are about.

    Usage:
      ask note          whoever has the floor or spoke last
      ask note <name>

    Example: ask note ann

    Others see: nothing. Ann alone reads it; `note grief` is how she answers.
    """

    key = "ask note"
    help_category = "hosting"

    def do(self) -> None:
        """A private question."""
        console.ask_note(self.who, self.args, now=self.now)


class CmdGreet(Command):
    """
    lets the house tell one person how it goes here, from you as the greeter.

    Usage:
      greet <name>

    Example: greet ann

    After that the two of you can whisper throughout the meeting.
    Others see: nothing. Ann alone reads which meeting, part and topic this is,
    and how she can take part.
    """

    key = "greet"
    help_category = "hosting"

    def do(self) -> None:
        """A text of the house, in the greeter's act."""
        manners.greet(self.who, self.args, now=self.now)
