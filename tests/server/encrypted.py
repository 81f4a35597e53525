"""The web port over TLS in a test: a browser that encrypts, without sockets."""

from OpenSSL import SSL
from twisted.internet.address import IPv4Address

from server.portal.over_tls import OverTls
from server.portal.tls import Certificate
from tests.server.browsing import Visitor, Webstep
from tests.server.doorstep import Wires

AT_ONCE = 65536


class OverTlsStep(Webstep):
    """A web port that speaks TLS alone, by the certificate of these keys."""

    def __init__(self, keys, public_url: str = "https://meadow.example:4001", **settings):
        super().__init__(public_url=public_url, web_tls=True, **settings)
        self.port = OverTls(self.gate, Certificate(keys, ("meadow.example",)), public_url, self.clock)


class Encrypting(Visitor):
    """One connection of a browser to it; `shakes` False leaves the line in the clear until it is told."""

    def __init__(self, step: OverTlsStep, host: str = "192.0.2.1", shakes: bool = True):
        self.webstep, self.wires, self.transport = step, Wires(host), Wires(host)
        self.line = step.port.buildProtocol(IPv4Address("TCP", host, 40000))
        self.bounded = self.line.wrappedProtocol
        self.line.makeConnection(self.wires)
        self.own = SSL.Connection(SSL.Context(SSL.TLS_CLIENT_METHOD), None)
        self.own.set_connect_state()
        if shakes:
            self.shakes_hands()

    def shakes_hands(self) -> None:
        """The handshake, both ways, until nothing more is said."""
        for _ in range(3):
            try:
                self.own.do_handshake()
            except SSL.WantReadError:
                self._carry()
        self._carry()

    def sends(self, data: bytes) -> "Encrypting":
        """Bytes go out, encrypted; what comes back is read into `transport`."""
        self.own.send(data)
        self._carry()
        return self

    def sends_raw(self, data: bytes) -> "Encrypting":
        """Bytes go out as they are."""
        self.line.dataReceived(data)
        return self

    def hello(self) -> bytes:
        """What a browser says first."""
        try:
            self.own.do_handshake()
        except SSL.WantReadError:
            pass
        return self.own.bio_read(AT_ONCE)

    @property
    def is_out(self) -> bool:
        """Whether the house has closed the connection, or let it go."""
        return self.wires.disconnecting

    def _carry(self) -> None:
        self.webstep.clock.advance(0)  # small writes leave together, a moment later
        for carries in (self._out, self._in):
            try:
                carries()
            except SSL.WantReadError:
                pass
            self.webstep.clock.advance(0)
        self._in_again()

    def _out(self) -> None:
        self.line.dataReceived(self.own.bio_read(AT_ONCE))

    def _in(self) -> None:
        came = self.wires.value()
        self.wires.clear()
        if came:
            self.own.bio_write(came)

    def _in_again(self) -> None:
        self._in()
        try:
            while True:
                self.transport.write(self.own.recv(AT_ONCE))
        except (SSL.WantReadError, SSL.ZeroReturnError):
            pass
