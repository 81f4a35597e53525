"""How a prompt ends: EOR where the client knows it, GA where it wants to be told to go ahead, else nothing.

Source: RFC 858, 885.
"""

from twisted.conch.telnet import EOR as END
from twisted.conch.telnet import GA, IAC
from twisted.conch.telnet import SGA as SGA

from server.portal.options.option import Option

EOR = b"\x19"
"""The option; the command that ends a prompt has another number."""

_MARKS_ENDS, _WANTS_GA = "EOR", "GOAHEAD"


def ends(flags: dict) -> bytes:
    """What follows a prompt."""
    if flags.get(_MARKS_ENDS):
        return IAC + END
    return IAC + GA if flags.get(_WANTS_GA) else b""


class _Says(Option):
    """An option of which nothing is said but yes or no: `flag` is `by_a_yes`, or the other."""

    is_ours = True
    flag: str
    by_a_yes: bool

    def agreed(self) -> None:
        """From now on."""
        self.flags[self.flag] = self.by_a_yes
        self.settle()

    def refused(self) -> None:
        """Not, or no longer."""
        self.flags[self.flag] = not self.by_a_yes
        self.settle()


class EndOfRecord(_Says):
    """A prompt ends with IAC EOR."""

    code, flag, by_a_yes = EOR, _MARKS_ENDS, True


class SuppressGoAhead(_Says):
    """Who does not want it suppressed hears GA after each prompt; who says nothing about it does not."""

    code, flag, by_a_yes = SGA, _WANTS_GA, False
