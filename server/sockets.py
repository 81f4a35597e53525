"""Sockets that send at once: what a write cannot leave with its own call waits for the reactor, as usual.

Twisted's own wait for the next turn with every byte, which costs two more calls of the kernel and another
turn for each write. Ports and connectors of ours are otherwise Twisted's.
"""

from twisted.application.service import Service
from twisted.internet import reactor, tcp, unix
from twisted.internet.defer import maybeDeferred

WAITING = 512
"""Connections that may wait to be taken in: a class that comes back at once after a break of the line."""

LINK_TIMEOUT_S = 30


class Eager:
    """A transport of Twisted's, in which a write into an empty queue goes to the socket itself."""

    def write(self, data: bytes) -> None:
        """Sends what the socket takes now; the rest is queued, and a slow reader's producer is told so."""
        # Where nothing waits; for a producer that is asked for more, its next piece follows a queue.
        if (
            data
            and self.connected
            and len(self.dataBuffer) == self.offset
            and not (self._tempDataBuffer or self._writeDisconnected)
            and (self.producer is None or self.streamingProducer)
        ):
            try:
                sent = self.socket.send(data)
            except OSError:  # it is full, or lost, which the reactor finds out in its own time
                sent = 0
            if sent == len(data):
                return
            data = data[sent:]
        super().write(data)


class _Tcp(Eager, tcp.Server):
    """A connection at a door."""


class _UnixServer(Eager, unix.Server):
    """The Portal's end of the link; only bytes travel, never file descriptors beside them."""

    doRead = tcp.Connection.doRead


class _UnixClient(Eager, unix.Client):
    """The Server's end of the link."""

    doRead = tcp.Connection.doRead


class _TcpPort(tcp.Port):
    transport = _Tcp


class _UnixPort(unix.Port):
    transport = _UnixServer


class _UnixConnector(unix.Connector):
    def _makeTransport(self) -> _UnixClient:
        return _UnixClient(self.address, self, self.reactor, self.checkPID)


class Listening(Service):
    """One port that is open for as long as the service runs."""

    def __init__(self, port: tcp.Port):
        self._port = port

    def privilegedStartService(self) -> None:
        """Opens it. Raises CannotListenError."""
        self._port.startListening()
        super().privilegedStartService()

    def stopService(self):
        """Nobody comes in any more; who is in stays."""
        super().stopService()
        return maybeDeferred(self._port.stopListening)


class Connecting(Service):
    """One connection to a socket file; its factory connects again."""

    def __init__(self, path: str, factory):
        self._connector = _UnixConnector(path, factory, LINK_TIMEOUT_S, reactor, False)

    def startService(self) -> None:
        """Connects."""
        super().startService()
        self._connector.connect()

    def stopService(self) -> None:
        """Closes what is open."""
        super().stopService()
        self._connector.disconnect()


def at_port(port: int, factory, interface: str) -> Listening:
    """A TCP port."""
    return Listening(_TcpPort(port, factory, WAITING, interface, reactor))


def at_socket(path: str, factory) -> Listening:
    """A socket file that its owner alone may open."""
    return Listening(_UnixPort(path, factory, mode=0o600, reactor=reactor))
