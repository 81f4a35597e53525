"""Two and few: pairs, being fully heard, alcoves."""

from commands.command import Command
from game.circles import pairs
from game.circles.meetings import grouping
from game.circles.rules.refusals.groups import OnlyNotQuite


class CmdListener(Command):
    """
    chooses who listens to you, where one person speaks until they are heard.

    Usage:
      listener <name>
      listener            lets the house choose

    Example: listener ben

    Then you speak, a few lines at a time, and end it with done. Ben says what he
    heard, and you say heard, or not quite. Whoever listened speaks next.
    Others see: who listens to you. Ben may pass, and you choose again.
    """

    key = "listener"
    help_category = "circles"

    def do(self) -> None:
        """Somebody listens."""
        grouping.listener(self.who, self.args, now=self.now)


class CmdHeard(Command):
    """
    says that you were fully heard, after your listener told you what they heard.

    Usage:
      heard

    Example: heard

    Others see: that you were heard. Whoever listened to you speaks next.
    """

    key = "heard"
    help_category = "circles"

    def do(self) -> None:
        """That was it."""
        grouping.heard(self.who, now=self.now)


class CmdNotQuite(Command):
    """
    says that what your listener heard was not quite it; you say it once more.

    Usage:
      not quite

    Example: not quite

    This may happen as often as it takes; nobody has done anything wrong.
    Others see: that you say it once more.
    """

    key = "not"
    aliases = ["not quite"]
    help_category = "circles"

    def do(self) -> None:
        """Once more."""
        if self.args:
            raise OnlyNotQuite()
        grouping.not_quite(self.who, now=self.now)


class CmdBreakout(Command):
    """
    lets everyone sit in alcoves for a while, in twos or threes, and talk freely.

    Usage:
      breakout <2 or 3> <minutes>
      breakout end                asks everybody back

    Example: breakout 2 10

    For whoever holds the meeting, in a part with open talk. Nobody hears another
    alcove. Newcomers sit with someone who knows the way, and no two sit together
    twice, where that is possible. A bell rings one minute before the end, and
    then everybody is back by itself. With visit you can look in.
    Others see: with whom they sit, and for how long.
    """

    key = "breakout"
    help_category = "hosting"

    def do(self) -> None:
        """Alcoves, or the ring again."""
        if self.args.casefold() in ("end", "off", "stop"):
            grouping.end_breakout(self.who, now=self.now)
        else:
            size, minutes = _numbers(self.args)
            grouping.breakout(self.who, size, minutes, now=self.now)


class CmdVisit(Command):
    """
    takes you to an alcove while you hold the meeting and sit outside, or back.

    Usage:
      visit               shows who sits where
      visit <number>
      visit back

    Example: visit 2

    Others see: those in the alcove are told that you come, and that you go. You
    hear them and they hear you.
    """

    key = "visit"
    help_category = "hosting"

    def do(self) -> None:
        """There or back, or the list."""
        said = self.args.casefold().removeprefix("alcove").strip()
        if not said:
            self.say(grouping.alcoves(self.who, now=self.now), "circle")
        elif said in ("back", "ring"):
            grouping.visit(self.who, 0, now=self.now)
        else:
            grouping.visit(self.who, _number(said) or _NO_ALCOVE, now=self.now)


class CmdPair(Command):
    """
    looks for somebody to listen with: the same time each, half an hour in all.

    Usage:
      pair                you would like to
      pair off            not any more; if you are asked just now, that is a no

    Example: pair

    When somebody else looks too, both of you are asked. Names are shown only
    when both have said yes. A no needs no reason; nobody is told whose it was.
    Then you both sit in an alcove of the Circle House. If one of you goes before
    it begins, the other hears that it did not come about. It is for those who
    have sat in at least four meetings. The same two are brought together at
    most twice in seven days, and never two of whom one mutes the other or keeps
    apart.
    Others see: nothing.
    """

    key = "pair"
    help_category = "circles"

    def do(self) -> None:
        """Looking, or not any more."""
        if self.args.casefold() in ("off", "no", "stop", "none"):
            pairs.off(self.who, now=self.now)
        else:
            pairs.look(self.who, now=self.now)


_NO_ALCOVE = 10_000


def _numbers(said: str) -> tuple[int, int]:
    """Two numbers; 0 where none was typed, and ten minutes where only the first was."""
    words = said.split()
    if len(words) == 1:
        return _number(words[0]), 10
    return (_number(words[0]), _number(words[1])) if len(words) > 1 else (0, 0)


def _number(said: str) -> int:
    return int(said) if said.isdecimal() and len(said) < 6 else 0
