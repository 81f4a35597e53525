"""The telnet door as a factory: what all its connections share."""

from twisted.internet import reactor
from twisted.internet.protocol import ServerFactory
from twisted.protocols.tls import TLSMemoryBIOFactory, TLSMemoryBIOProtocol

from server.portal.telnet import Telnet


class Door(ServerFactory):
    """Makes a connection for each who comes; `said_first` stands above the first screen."""

    noisy = False

    def __init__(
        self,
        sessions,
        doorkeeper,
        *,
        is_tls=False,
        said_first="",
        lists=None,
        web_port=0,
        haste=1.0,
        clock=reactor,
    ):
        self.haste = haste  # house time may run faster in a test house, and its people with it
        self.sessionhandler, self.doorkeeper, self.clock = sessions, doorkeeper, clock
        self.protocol = Telnet
        self.is_tls, self.said_first, self.web_port = is_tls, said_first, web_port
        self.protocol_key = "telnet/tls" if is_tls else "telnet"
        self.told_to_lists = lists or dict


class _Encrypted(TLSMemoryBIOFactory):
    """TLS that encrypts each write when it is made: a connection of ours writes once for all it is told, and
    Twisted's own gathering of small writes would wait one more turn for each connection."""

    protocol = TLSMemoryBIOProtocol


def encrypted(door: Door, certificate) -> TLSMemoryBIOFactory:
    """The same door over TLS."""
    return _Encrypted(certificate, False, door)
