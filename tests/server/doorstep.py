"""The door in a test: time that passes when told, transports without sockets, a link that listens."""

import json

from twisted.conch.telnet import DO, DONT, IAC, SB, SE, WONT
from twisted.internet.address import IPv4Address
from twisted.internet.error import ConnectionDone
from twisted.internet.task import Clock
from twisted.internet.testing import StringTransport
from twisted.python.failure import Failure

from server.portal import options
from server.portal.door import Door
from server.portal.limits import Doorkeeper
from server.portal.sessions import PortalSessions
from server.portal.telnet import Telnet


class Wires(StringTransport):
    """What a connection wrote, and what it asked of its socket."""

    def __init__(self, host: str):
        super().__init__(peerAddress=IPv4Address("TCP", host, 40000))
        self.is_gone = self.is_half_closed = False

    def setTcpKeepAlive(self, _on: bool) -> None:
        """Sockets are not here."""

    setTcpNoDelay = setTcpKeepAlive

    def loseWriteConnection(self) -> None:
        """Nothing more is said over it; it still listens."""
        self.is_half_closed = True

    def abortConnection(self) -> None:
        """The connection is gone at once."""
        self.is_gone = self.disconnecting = True


class SentLink:
    """The Portal's end of a link to a Server that only listens."""

    def __init__(self):
        self.messages: list[tuple[int, dict]] = []
        self.operations: list[tuple[int, str, dict]] = []

    def send_MsgPortal2Server(self, session, **kwargs) -> None:
        """A message is sent."""
        self.messages.append((session.sessid, kwargs))

    def send_AdminPortal2Server(self, session, operation="", **kwargs) -> None:
        """An operation is sent."""
        self.operations.append((session.sessid, operation, kwargs))

    @property
    def lines(self) -> list[str]:
        """The typed lines that were sent."""
        return [sent["text"][0][0] for _, sent in self.messages if "text" in sent]


PLAIN = b"".join(
    IAC + (DO if kind is options.SuppressGoAhead else DONT if kind.is_ours else WONT) + kind.code
    for kind in options.ALL
)
"""The answers of a client that knows no option but SGA."""


class Caller:
    """Somebody with a telnet client; `reads` says that a screen reader speaks it: nothing is wrapped.

    It has answered all questions, unless `is_new`.
    """

    def __init__(self, doorstep: "Doorstep", host: str, reads: bool, is_new: bool = False):
        self.doorstep = doorstep
        self.transport = Wires(host)
        self.connection: Telnet = doorstep.door.buildProtocol(None)
        self.connection.makeConnection(self.transport)
        self.connection.protocol_flags["SCREENREADER"] = reads
        if not is_new and not self.is_out:
            self.sends(PLAIN)

    def sends(self, data: bytes) -> None:
        """Bytes go out."""
        self.connection.dataReceived(data)

    def reads_facts(self, *wanted: str) -> None:
        """The client agrees to GMCP and lists what it wants."""
        said = f"Core.Supports.Set {json.dumps(wanted)}".encode()
        self.sends(IAC + DO + options.GMCP + IAC + SB + options.GMCP + said + IAC + SE)

    def types(self, line: str, end: str = "\r\n") -> str:
        """What comes back for a line."""
        self.transport.clear()
        self.sends((line + end).encode())
        return self.seen

    def leaves(self) -> None:
        """The line drops."""
        self.connection.connectionLost(Failure(ConnectionDone()))

    @property
    def seen(self) -> str:
        """The text that came, without what telnet says aside."""
        return readable(self.transport.value())

    @property
    def is_out(self) -> bool:
        """Whether the connection is closing or closed."""
        return self.transport.disconnecting


class Doorstep:
    """A telnet door with a Server behind it, or without."""

    def __init__(self, *, has_server: bool = True, wide: tuple[str, ...] = (), **about):
        self.clock = Clock()
        self.clock.advance(1000)
        self.sessions = PortalSessions()
        self.keeper = Doorkeeper(wide)
        self.door = Door(self.sessions, self.keeper, clock=self.clock, **about)
        self.link = SentLink()
        if has_server:
            self.sessions.link = self.link

    def caller(self, host: str = "192.0.2.1", reads: bool = True, *, is_new: bool = False) -> Caller:
        """Somebody connects."""
        return Caller(self, host, reads, is_new)

    def signed_in(self, host: str = "192.0.2.1") -> Caller:
        """Somebody connects, and the Server says who it is."""
        caller = self.caller(host)
        self.sessions.server_logged_in(caller.connection, {"uid": 7, "logged_in": True})
        caller.transport.clear()
        return caller


def readable(data: bytes) -> str:
    """The text in what a door sent; options and asides are left out."""
    text, at = bytearray(), 0
    while at < len(data):
        if data[at : at + 1] != IAC:
            text.append(data[at])
            at += 1
        elif data[at + 1 : at + 2] == SB:
            at = data.index(IAC + SE, at) + 2
        elif data[at + 1 : at + 2] == IAC:
            text.append(255)
            at += 2
        else:
            at += 3 if 251 <= data[at + 1] <= 254 else 2
    return text.decode("utf-8").replace("\r\n", "\n")
