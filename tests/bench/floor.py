"""The floor under everything: a bare chat on Twisted, which knows lines and names and nothing else.

`python -m tests.bench.floor PORT`. What a house costs above it is what the house does.
"""

import sys

from twisted.internet import protocol, reactor
from twisted.protocols.basic import LineReceiver


class Talker(LineReceiver):
    """One person. The first line is `connect <name> ...`, every other `say <words>`."""

    delimiter = b"\n"

    def connectionMade(self) -> None:
        """A first screen."""
        self.transport.setTcpNoDelay(True)
        self.name = b""
        self.transport.write(b"Type connect and a name.\r\n")

    def lineReceived(self, line: bytes) -> None:
        """A name, or words for all."""
        word, _, rest = line.strip().partition(b" ")
        if word == b"connect":
            self.name = rest.split(b" ")[0]
            self.factory.talkers.add(self)
            self.transport.write(b"You become " + self.name + b".\r\n")
        elif word == b"say":
            said = self.name + b' says, "' + rest + b'"\r\n'
            for talker in self.factory.talkers:
                talker.transport.write(said)

    def connectionLost(self, reason=protocol.connectionDone) -> None:
        """Gone."""
        self.factory.talkers.discard(self)


if __name__ == "__main__":
    factory = protocol.Factory.forProtocol(Talker)
    factory.talkers = set()
    reactor.listenTCP(int(sys.argv[1]), factory, interface="127.0.0.1")
    reactor.run()
