"""Numbers that a member gives, for themselves: check-in, check-out, and four after the closing."""

import re
from datetime import date

from commands.command import Command
from commands.unlocking import with_open
from game.circles.beside import numbers, ratings
from game.circles.beside.memory import CHECK_IN, CHECK_OUT
from game.circles.rules.numbers import four, number
from game.circles.wording.numbers import ABOUT_RATING

_FOUR_AND_WORDS = re.compile(r"((?:[0-9]+[,\s]+){3}[0-9]+)\s+(\S.*)")
KEPT = "It is sealed among your keeps. `keeps` lists them."


class CmdCheckin(Command):
    """
    notes how you come into the meeting, as a number for yourself.

    Usage:
      checkin <0 to 10>
      checkin              shows your numbers of this meeting

    Example: checkin 6

    The number is yours alone. When five people or more give one, the ring hears
    the middle of them once, and nobody's own. None is asked of you.
    Others see: nothing.
    """

    key = "checkin"
    aliases = ["check-in", "check in"]
    help_category = "circles"

    def do(self) -> None:
        """Noted, or shown."""
        if self.args:
            self.say(numbers.give(self.who, CHECK_IN, number(self.args), now=self.now))
        else:
            self.say(numbers.mine(self.who, now=self.now))


class CmdCheckout(Command):
    """
    notes how you go out of the meeting, and shows you both your numbers.

    Usage:
      checkout <0 to 10>
      checkout             shows your numbers of this meeting
      checkout keep        seals them among your keeps

    Example: checkout 4

    The number is yours alone and goes with the meeting, unless you keep it.
    When five people or more give one, the ring hears the middle of them once.
    Others see: nothing.
    """

    key = "checkout"
    aliases = ["check-out", "check out"]
    help_category = "circles"

    def do(self) -> None:
        """Noted, shown or kept."""
        if self.args.casefold() == "keep":
            line = numbers.to_keep(self.who, now=self.now)
            with_open(self, lambda: self._keep(line))
        elif self.args:
            self.say(numbers.give(self.who, CHECK_OUT, number(self.args), now=self.now))
        else:
            self.say(numbers.mine(self.who, now=self.now))

    def _keep(self, line: str) -> None:
        numbers.keep(self.who, self.session, line, now=self.now, today=date.today())
        self.say(KEPT)


class CmdRate(Command):
    """
    says how the meeting was for you, in four numbers from 0 to 10.

    Usage:
      rate                                        what the four ask
      rate <heard> <belonging> <useful> <safe>
      rate <four numbers> = <a line for yourself>

    Example: rate 8 7 9 6

    In aftercare, and up to ten minutes after the end; nobody has to. These are
    our own questions and no tested measure. The line is sealed among your keeps
    while your pages are open (`unlock`), and is kept nowhere else.
    Others see: nothing. Whoever held the meeting hears how many rated, and from
    four on which of the four was lowest; never who, and no number.
    """

    key = "rate"
    help_category = "circles"

    def do(self) -> None:
        """Noted for oneself."""
        if not self.args:
            self.say(ABOUT_RATING)
            return
        said, equals, line = self.args.partition("=")
        if not equals and (found := _FOUR_AND_WORDS.fullmatch(said)):
            said, line = found.groups()
        ratings.rate(self.who, four(said), line, self.session, now=self.now, today=date.today())
