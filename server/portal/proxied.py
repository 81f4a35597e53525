"""Behind a proxy that speaks the PROXY protocol, 1 or 2: who comes to the telnet doors is who came to it.

Only a proxy named in MEADOW_TELNET_PROXIES is believed, and such a one must begin each connection by saying
whose it is; what begins in any other way is closed. From any other address nothing of it is read: there it is
a typed line. Source: haproxy.org, doc/proxy-protocol.txt.

    1   PROXY TCP4 203.0.113.9 192.0.2.1 40000 4003 CR LF          also TCP6, UNKNOWN
    2   12 bytes of signature, version and command, family, length, addresses, and what we do not look at
"""

import ipaddress
import re
import struct
from dataclasses import dataclass

from twisted.internet import reactor
from twisted.internet.address import IPv4Address, IPv6Address
from twisted.internet.protocol import Protocol, ServerFactory

from server import logs
from server.addresses import Networks, is_within

HEAD_S = 5
"""How long a proxy may take to say whose connection it is (R7)."""

LONGEST_LINE, LONGEST_BINARY = 107, 16 + 2_048

_SIGNATURE = b"\r\n\r\n\0\r\nQUIT\n"
_LINE = re.compile(rb"PROXY (TCP4|TCP6) (\S+) (\S+) (\d{1,5}) (\d{1,5})\r\n")
_UNKNOWN = re.compile(rb"PROXY UNKNOWN[^\r\n]*\r\n")
_BINARY_HEAD = struct.Struct("!12sBBH")
_LOCAL, _ON_BEHALF = 0x20, 0x21
_OVER_TCP = {0x11: ("!4s4sHH", ipaddress.IPv4Address), 0x21: ("!16s16sHH", ipaddress.IPv6Address)}


class NotSaid(ValueError):
    """What came does not say whose connection it is."""


@dataclass(frozen=True)
class Head:
    """How a connection begins: `length` bytes, which name an address and a port, or none."""

    length: int
    address: str = ""
    port: int = 0


def head(data: bytes) -> Head | None:
    """The beginning of a connection from a proxy; None while it is not all there. Raises NotSaid."""
    if data[:12] == _SIGNATURE[: len(data)]:
        return _binary(data)
    if b"PROXY "[: len(data)] != data[:6]:
        raise NotSaid("beginning")
    end = data.find(b"\n", 0, LONGEST_LINE) + 1
    if not end:
        if len(data) >= LONGEST_LINE:
            raise NotSaid("length")
        return None
    return _line(data[:end])


def _line(line: bytes) -> Head:
    if _UNKNOWN.fullmatch(line):
        return Head(len(line))
    found = _LINE.fullmatch(line)
    if not found:
        raise NotSaid("line")
    address = _plain(found[2].decode("ascii", "replace"))
    if (found[1] == b"TCP6") != (":" in found[2].decode("ascii", "replace")):
        raise NotSaid("family")
    return Head(len(line), address, _port(int(found[4])))


def _binary(data: bytes) -> Head | None:
    if len(data) < _BINARY_HEAD.size:
        return None
    _, command, family, length = _BINARY_HEAD.unpack_from(data)
    whole = _BINARY_HEAD.size + length
    if command not in (_LOCAL, _ON_BEHALF) or whole > LONGEST_BINARY:
        raise NotSaid("command")
    if len(data) < whole:
        return None
    if command == _LOCAL or family not in _OVER_TCP:
        return Head(whole)
    shape, kind = _OVER_TCP[family]
    if length < struct.calcsize(shape):
        raise NotSaid("addresses")
    source, _, port, _ = struct.unpack_from(shape, data, _BINARY_HEAD.size)
    return Head(whole, _plain(str(kind(source))), port)


def _plain(said: str) -> str:
    try:
        address = ipaddress.ip_address(said)
    except ValueError:
        raise NotSaid("address") from None
    return str(getattr(address, "ipv4_mapped", None) or address)


def _port(number: int) -> int:
    if number > 65_535:
        raise NotSaid("port")
    return number


class Proxied(ServerFactory):
    """A door of which some connections begin with whose they are."""

    noisy = False

    def __init__(self, door, proxies: Networks, clock=reactor):
        self.door, self.proxies, self.clock = door, proxies, clock

    def buildProtocol(self, peer):
        """Of a named proxy it is heard first whose connection it is."""
        if is_within(peer.host, self.proxies):
            return _Beginning(self)
        return self.door.buildProtocol(peer)

    def doStart(self) -> None:
        """The port opens."""
        self.door.doStart()

    def doStop(self) -> None:
        """The port closes."""
        self.door.doStop()


class _Beginning(Protocol):
    """A connection of which nobody knows yet whose it is. Then the door has its line, and this is gone."""

    def __init__(self, factory: Proxied):
        self._factory, self._came = factory, b""

    def connectionMade(self) -> None:
        self._waits = self._factory.clock.callLater(HEAD_S, self._not_said)

    def dataReceived(self, data: bytes) -> None:
        self._came += data
        try:
            said = head(self._came)
        except NotSaid:
            self._not_said()
            return
        if said is not None:
            self._is_of(said)

    def connectionLost(self, reason=None) -> None:
        if self._waits.active():
            self._waits.cancel()

    def _not_said(self) -> None:
        logs.fact("connection_closed", door="telnet", reason="no_proxy", seconds=0.0)
        self.transport.abortConnection()

    def _is_of(self, said: Head) -> None:
        self._waits.cancel()
        line, peer = self.transport, self.transport.getPeer()
        if said.address:
            peer = (IPv6Address if ":" in said.address else IPv4Address)("TCP", said.address, said.port)
            line.getPeer = lambda: peer  # whoever asks this line who is there hears of the person
        protocol = self._factory.door.buildProtocol(peer)
        line.protocol = protocol
        protocol.makeConnection(line)
        if rest := self._came[said.length :]:
            protocol.dataReceived(rest)
