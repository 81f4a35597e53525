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


class EndOfRecord(Option):
    """A prompt ends with IAC EOR."""

    code, is_ours = EOR, True

    def agreed(self) -> None:
        """From now on."""
        self.flags[_MARKS_ENDS] = True
        self.settle()

    def refused(self) -> None:
        """No longer."""
        self.flags[_MARKS_ENDS] = False
        self.settle()


class SuppressGoAhead(Option):
    """Who does not want it suppressed hears GA after each prompt; who says nothing about it does not."""

    code, is_ours = SGA, True

    def agreed(self) -> None:
        """There is no GA."""
        self.flags[_WANTS_GA] = False
        self.settle()

    def refused(self) -> None:
        """There is one."""
        self.flags[_WANTS_GA] = True
        self.settle()
