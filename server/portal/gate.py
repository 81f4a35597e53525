"""The web door: connections that bring pages, and those that become websockets.

A connection has ten seconds for its first request and thirty in all (R7); an address has twenty connections
(R6), a proxy whom the operator trusts as many as the house; one more gets the crisis card alone. What becomes
a websocket leaves that count and these bounds, and is counted with telnet's connections instead.
All of it holds in the same way where the port speaks TLS (server/portal/over_tls.py); there an address may
connect twice as often.
"""

from twisted.internet import reactor
from twisted.internet.protocol import Protocol
from twisted.protocols.policies import ProtocolWrapper, WrappingFactory
from twisted.protocols.tls import TLSMemoryBIOProtocol
from twisted.web.server import Request, Site

from server import addresses
from server.conf.env import House
from server.link import Link
from server.portal import words
from server.portal.callers import Caller
from server.portal.handshake import Agreed
from server.portal.limits import FETCH_BURST, FETCH_RATE, HANGS_UP, OPEN_IN_ALL, Doorkeeper
from server.portal.pages import Pages
from server.portal.unread import Asked, Channel, TurnedAway
from server.portal.websocket import Websocket

FIRST_REQUEST_S, OLD_S, IN_ALL_S = 10, 15, 30
MOST_BYTES = 80 * 1024  # headers, and a body of 64 KiB
MOST_TURNED_AWAY = 100  # who get the card alone, at once


class WebDoor:
    """What all websockets share; stands where Twisted has a factory."""

    protocol_key = "web"

    def __init__(self, sessions, doorkeeper: Doorkeeper, *, haste: float = 1.0, clock=reactor):
        self.sessionhandler, self.doorkeeper = sessions, doorkeeper
        self.haste, self.clock = haste, clock

    def comes(self, request: Request, caller: Caller, agreed: Agreed) -> str:
        """The connection of `request` becomes a websocket; why it may not, or nothing."""
        made = Websocket(self, agreed.web_session)
        if reason := made.comes(caller.address):
            return reason
        request.channel.transport.becomes(made, agreed.answer)
        return ""

    def ends(self, web_session: str) -> None:
        """Every websocket of this browser ends; its pages show nothing any more."""
        for one in list(self.sessionhandler.values()):
            if one.web_session == web_session:
                one.close(words.SIGNED_OUT)


def site(house: House, fingerprint: str, door: WebDoor) -> "Gate":
    """The factory for the web port."""
    pages = Pages(house, fingerprint, door)
    inner = Site(pages, Asked)
    inner.protocol = Channel
    inner.noisy = inner.displayTracebacks = False
    inner.timeOut = FIRST_REQUEST_S
    inner.log = lambda request: None
    return Gate(inner, house, pages, door.clock)


class Bounded(ProtocolWrapper):
    """One web connection, with an end in time and a bound in bytes for as long as it brings pages."""

    is_websocket = False

    def connectionMade(self) -> None:
        """Its clock begins."""
        self._came, self._has_asked = 0, False
        self._began = self.factory.clock.seconds()
        self._end = self.factory.clock.callLater(FIRST_REQUEST_S, self._over)
        super().connectionMade()

    @property
    def is_encrypted(self) -> bool:
        """Whether it came over TLS up to here."""
        return isinstance(self.transport, TLSMemoryBIOProtocol)

    @property
    def is_old(self) -> bool:
        """Whether it should bring no further page."""
        return self.factory.clock.seconds() - self._began >= OLD_S

    def becomes(self, websocket: Websocket, answer: bytes) -> None:
        """From here on its bytes are the websocket's, which counts and ends by itself."""
        self.is_websocket = True
        self._end.cancel()
        self.factory.keeper.leaves(self.place)
        self.transport.unregisterProducer()  # the pages' channel has no more to say
        self.transport.resumeProducing()  # it reads nothing while it answers
        self.transport.write(answer)
        self.wrappedProtocol = websocket
        websocket.makeConnection(self.transport)

    def dataReceived(self, data: bytes) -> None:
        """Counts what comes for pages; of what comes after the farewell nothing is read."""
        if self.disconnecting and not self.is_websocket:
            return
        self._came += len(data)
        if self._came > MOST_BYTES and not self.is_websocket:
            self._over()
        else:
            super().dataReceived(data)

    def pauseProducing(self) -> None:
        """The pages' channel reads on later; a websocket says so to the transport itself."""
        if not self.is_websocket:
            self.transport.pauseProducing()

    def resumeProducing(self) -> None:
        """As pauseProducing."""
        if not self.is_websocket:
            self.transport.resumeProducing()

    def asked(self) -> None:
        """A whole request is here: the connection has its whole time."""
        if not self._has_asked and self._end.active():
            self._has_asked = True
            self._end.delay(IN_ALL_S - FIRST_REQUEST_S)

    def connectionLost(self, reason) -> None:
        """Its place is free."""
        if self._end.active():
            self._end.cancel()
        self.factory.keeper.leaves(self.place)
        super().connectionLost(reason)

    def _over(self) -> None:
        self.transport.abortConnection()


class Gate(WrappingFactory):
    """Lets an address have so many connections and no more; who is over it gets the card and is closed."""

    protocol = Bounded
    noisy = False

    def __init__(self, inner: Site, house: House, pages: Pages, clock=reactor):
        super().__init__(inner)
        tries = HANGS_UP if house.web_tls else 1
        self.keeper = Doorkeeper(house.wide_addresses, FETCH_RATE * tries, FETCH_BURST * tries)
        self.forwarding, self.leaving, self.clock = pages.forwarding, pages.leaving, clock
        self._proxies = addresses.networks(house.proxies)
        self._turned_away: dict[TurnedAway, None] = {}  # in order of arrival

    def joins(self, link: Link | None) -> None:
        """The Server is there over `link`, or nowhere."""
        self.leaving.join(link)
        self.forwarding.join(link)

    def buildProtocol(self, addr) -> Protocol:
        """A connection for pages, or one for the card alone."""
        place = object()
        if not self._may_come(place, addr.host):
            return self._card_alone()
        made = super().buildProtocol(addr)
        made.place = place
        return made

    def _card_alone(self) -> TurnedAway:
        """However many come, each is answered: the one that has waited longest makes room."""
        if len(self._turned_away) >= MOST_TURNED_AWAY:
            first = next(iter(self._turned_away))
            del self._turned_away[first]
            first.hurry()
        made = TurnedAway(self.clock, lambda one: self._turned_away.pop(one, None))
        self._turned_away[made] = None
        return made

    def _may_come(self, place: object, address: str) -> bool:
        if addresses.is_within(address, self._proxies):
            return len(self.protocols) < OPEN_IN_ALL
        answer = self.keeper.arrives(place, address, self.clock.seconds())
        self.keeper.is_known(place)
        return answer.welcome
