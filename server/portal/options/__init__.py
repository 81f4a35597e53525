"""What telnet and a client agree on, one module an option; each connection has its own of each.

Offered    SGA and EOR (how a prompt ends), CHARSET, MSSP, GMCP
Asked for  TTYPE with MTTS, NAWS, NEW-ENVIRON with MNES, LINEMODE
Later      BINARY, once letters beyond ASCII are agreed on
ECHO       is ours while something is typed unseen (server/portal/screen.py)
Not        MXP, MSDP, and MCCP2: compressing what is secret beside what others choose tells of the secret

Source: RFC 856, 858, 885, 1073, 1091, 1184, 1572, 2066; tintin.mudhalla.net/protocols (MTTS, MNES, MSSP,
GMCP).
"""

from server.portal.options.binary import BINARY, Binary, BinaryBack
from server.portal.options.charset import CHARSET, Charset, CharsetBack
from server.portal.options.environ import NEW_ENVIRON, NewEnviron
from server.portal.options.gmcp import GMCP, READS_FACTS, Gmcp
from server.portal.options.linemode import LINEMODE, Linemode
from server.portal.options.mssp import MSSP, Mssp
from server.portal.options.naws import NAWS, Naws
from server.portal.options.option import LONGEST_NAME, Option
from server.portal.options.prompts import EOR, SGA, EndOfRecord, SuppressGoAhead, ends
from server.portal.options.ttype import TTYPE, Ttype

__all__ = ["BINARY", "CHARSET", "ECHO", "EOR", "GMCP", "LINEMODE", "LONGEST_NAME", "MSSP", "NAWS"]
__all__ += [
    "NEW_ENVIRON",
    "READS_FACTS",
    "SGA",
    "TTYPE",
    "Agreements",
    "Gmcp",
    "Permits",
    "SuppressGoAhead",
    "ends",
    "told",
]

ECHO = b"\x01"
ALL = (Linemode, SuppressGoAhead, EndOfRecord, Naws, Ttype, Charset, NewEnviron, Mssp, Gmcp)
LATER = (CharsetBack, Binary, BinaryBack)
"""Which begin by themselves not at all, or not at once."""

TOLD_TO_SERVER = ("SCREENREADER", "NOCOLOR", READS_FACTS)


def told(flags: dict) -> dict:
    """The flags of a connection that the Server is told: a closed list, no text longer than a name."""
    return {
        name: flags[name][:LONGEST_NAME] if isinstance(flags[name], str) else flags[name]
        for name in TOLD_TO_SERVER
        if name in flags
    }


class Agreements:
    """All options of one connection. It is told of each once, when that one is settled."""

    def __init__(self, connection):
        self.mine: dict[bytes, Option] = {}
        self.theirs: dict[bytes, Option] = {}
        for kind in (*ALL, *LATER):
            (self.mine if kind.is_ours else self.theirs)[kind.code] = kind(connection)

    def begin(self) -> None:
        """Each is offered or asked for that does not wait for another."""
        for kind in ALL:
            (self.mine if kind.is_ours else self.theirs)[kind.code].begin()

    def bring_up_binary(self) -> None:
        """Letters beyond ASCII are agreed on."""
        self.mine[BINARY].bring_up()

    def are_settled(self) -> bool:
        """Whether every question has its answer for which the first screen waits."""
        every = (*self.mine.values(), *self.theirs.values())
        return all(option.is_settled for option in every if option.is_awaited)


class Permits:
    """What Twisted asks of a connection: whether an option may be switched on, and that it is off."""

    agreements: Agreements

    def enableLocal(self, option: bytes) -> bool:
        """What the client may switch on at our end."""
        return self._agree(self.agreements.mine.get(option))

    def enableRemote(self, option: bytes) -> bool:
        """What it may switch on at its own."""
        return self._agree(self.agreements.theirs.get(option))

    def disableLocal(self, option: bytes) -> bool:
        """Anything may be switched off."""
        return self._end_it(self.agreements.mine.get(option))

    def disableRemote(self, option: bytes) -> bool:
        """Anything may be switched off."""
        return self._end_it(self.agreements.theirs.get(option))

    @staticmethod
    def _agree(option: Option | None) -> bool:
        if option is not None:
            option.agreed()
        return option is not None

    @staticmethod
    def _end_it(option: Option | None) -> bool:
        if option is not None:
            option.refused()
        return True
