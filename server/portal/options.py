"""What Telnet and a client agree on: window size, client name, go-ahead, MSSP and GMCP.

Offered: SGA, MSSP, GMCP. Asked for: LINEMODE, NAWS, TTYPE. ECHO is ours while something is typed unseen.
Not offered: MXP, MSDP, and MCCP2: compressing what is secret beside what others choose tells of the secret.
Source: RFC 857, 858, 1073, 1091, 1184; tintin.mudhalla.net/protocols (MTTS, MSSP, GMCP).
"""

from evennia.server.portal import naws, suppress_ga, ttype
from twisted.conch.telnet import LINEMODE_EDIT, LINEMODE_TRAPSIG, MODE

SGA, NAWS, TTYPE = suppress_ga.SUPPRESS_GA, naws.NAWS, ttype.TTYPE
ECHO, LINEMODE = b"\x01", b"\x22"
MSSP, GMCP = bytes([70]), bytes([201])
OURS, THEIRS = {SGA, MSSP, GMCP}, {LINEMODE, NAWS, TTYPE}
HANDSHAKES = 5  # SGA, NAWS, TTYPE, MSSP, GMCP each say once that they are done

UNTOLD_WIDTH = 79  # of a client that does not say how wide it is: 78 columns of text fit
LONGEST_NAME = 60
READS_FACTS = "OOB"  # Evennia's name of the flag
TOLD_TO_SERVER = (
    "ENCODING",
    "SCREENREADER",
    "NOCOLOR",
    "TTYPE",
    "ANSI",
    "XTERM256",
    "UTF-8",
    "CLIENTNAME",
    "SCREENWIDTH",
    "SCREENHEIGHT",
    READS_FACTS,
)
_LINEMODE = MODE + bytes([ord(LINEMODE_EDIT) + ord(LINEMODE_TRAPSIG)])
_VAR, _VAL = b"\x01", b"\x02"


def told(flags: dict) -> dict:
    """The flags of a connection that the Server is told: a closed list, no text longer than a name."""
    return {
        name: flags[name][:LONGEST_NAME] if isinstance(flags[name], str) else flags[name]
        for name in TOLD_TO_SERVER
        if name in flags
    }


def mssp(values: dict[str, str | int]) -> bytes:
    """What a list of houses may know of this one."""
    return b"".join(_VAR + name.encode() + _VAL + str(value).encode() for name, value in values.items())


class Offers:
    """The options of one connection; each tells the connection once when it is settled."""

    def __init__(self, connection):
        self.connection = connection
        connection.handshakes = HANDSHAKES
        connection.do(LINEMODE).addErrback(_nothing)  # plain telnet then edits its line by itself
        suppress_ga.SuppressGA(connection)
        naws.Naws(connection)
        connection.protocol_flags["SCREENWIDTH"] = {0: UNTOLD_WIDTH}
        ttype.Ttype(connection)
        connection.will(MSSP).addCallbacks(self._tell_lists, self._settled)
        connection.will(GMCP).addCallbacks(self._gmcp, self._settled)

    def _tell_lists(self, _agreed) -> None:
        self.connection.requestNegotiation(MSSP, mssp(self.connection.factory.told_to_lists()))
        self.connection.handshake_done()

    def _gmcp(self, _agreed) -> None:
        self.connection.protocol_flags[READS_FACTS] = True
        self.connection.handshake_done()

    def _settled(self, _refused) -> None:
        self.connection.handshake_done()


class Permits:
    """What a client may switch on and off."""

    def enableRemote(self, option: bytes) -> bool:
        """What the client may switch on at its end."""
        if option == LINEMODE:
            self.requestNegotiation(LINEMODE, _LINEMODE)
        return option in THEIRS

    def enableLocal(self, option: bytes) -> bool:
        """What the client may switch on at ours."""
        return option in OURS

    def disableRemote(self, option: bytes) -> bool:
        """Anything may be switched off."""
        return True

    disableLocal = disableRemote


def _nothing(_refused) -> None:
    pass
