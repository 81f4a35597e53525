"""The Portal process: opens the doors and answers the link. Evennia's own doors and AMP port stay shut."""

import os
import time
from contextlib import AbstractContextManager

import evennia
from django.conf import settings
from evennia.server.portal import amp
from evennia.server.portal.service import EvenniaPortalService
from twisted.application.service import MultiService
from twisted.internet import reactor
from twisted.internet.defer import Deferred
from twisted.internet.error import CannotListenError
from twisted.internet.protocol import Factory
from twisted.internet.task import LoopingCall, deferLater

from game.common import texts
from game.safety.care import crisis_lines
from server import addresses, folder, logs, sockets
from server.conf import env
from server.link import OPERATION, PAGE, PORTAL, Link
from server.portal import gate, tls, words
from server.portal.door import Door, encrypted
from server.portal.limits import Doorkeeper
from server.portal.over_tls import OverTls
from server.portal.proxied import Proxied

COUNTS_S = 60
CERTIFICATE_S = 24 * 3600
UNTRUSTED_S = 10  # how long a connection to the link may say nothing that verifies
FAREWELL_S = 0.3  # for the last lines to leave


class LinkFactory(Factory):
    """Answers who connects to the link's socket."""

    noisy = False

    def __init__(self, hearer, key: bytes):
        self._hearer, self._key = hearer, key

    def buildProtocol(self, _address) -> Link:
        """A link that is trusted only after a frame has verified."""
        return Link(self._key, self._hearer, PORTAL)


class PortalService(EvenniaPortalService):
    """All that the Portal runs. It hears one Server at a time: the last whose first frame verified."""

    _site: gate.Gate  # whose pages wait for the Server; there before the link can open

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._house = env.house()

    @property
    def sessions(self):
        """The open connections."""
        return evennia.PORTAL_SESSION_HANDLER

    def privilegedStartService(self) -> None:
        """Opens every door. Raises Unusable, CannotListenError."""
        house = self._house
        texts.house_says(escalation=house.escalation)  # the crisis card says it
        crisis_lines.also_from(house.data / "crisis")
        self.start_time = time.time()
        certificate = tls.Certificate(house.keys, tls.names_of(house.public_url))
        self._open_link()
        self._ports: dict[str, int] = {}
        keeper = Doorkeeper(house.wide_addresses)
        said_first = "" if house.on_loopback or not house.plain_telnet else words.NOT_ENCRYPTED
        about = {"lists": self.told_to_lists, "web_port": house.web_port, "haste": house.clock_rate}
        plain = Door(self.sessions, keeper, said_first=said_first, **about)
        closed = Door(self.sessions, keeper, is_tls=True, **about)
        browsers = gate.WebDoor(self.sessions, keeper, haste=house.clock_rate)
        site = gate.site(house, certificate.fingerprint, browsers)
        self._site = site
        proxies = addresses.networks(house.telnet_proxies)
        behind = (lambda door: Proxied(door, proxies)) if proxies else lambda door: door
        self._open("telnet", house.telnet_port, behind(plain), house.telnet_bind)
        self._open("telnet/tls", house.tls_port, behind(encrypted(closed, certificate)), house.bind)
        web = OverTls(site, certificate, house.public_url) if house.web_tls else site
        self._open("web", house.web_port, web, house.bind)
        try:
            MultiService.privilegedStartService(self)
        except CannotListenError as taken:
            door = next((name for name, port in self._ports.items() if port == taken.port), "link")
            logs.fact("door_full", door=door, reason="port_taken", count=1)
            raise
        for door, port in self._ports.items():
            logs.fact("door_open", door=door, port=port)
        self._every(COUNTS_S, self.sessions.write_counts)
        self._every(CERTIFICATE_S, certificate.renew)
        reactor.addSystemEventTrigger("before", "shutdown", self.shutdown, _reactor_stopping=True)
        logs.fact("portal_up", pid=os.getpid())

    def _open_link(self) -> None:
        path = self._house.link_socket
        path.unlink(missing_ok=True)  # left by a Portal that was killed; the supervisor's lock lets one live
        factory = LinkFactory(self, folder.key(self._house, "inner.key"))
        sockets.at_socket(str(path), factory).setServiceParent(self)

    def _open(self, door: str, port: int, factory, interface: str) -> None:
        sockets.at_port(port, factory, interface).setServiceParent(self)
        self._ports[door] = port

    def _every(self, seconds: float, deed) -> None:
        LoopingCall(_chore, deed).start(seconds, now=False)

    def told_to_lists(self) -> dict[str, str | int]:
        """What MSSP tells lists of houses: only what is so."""
        house = self._house
        return {
            "NAME": settings.SERVERNAME,
            "PLAYERS": -1,  # required; -1 is "not available": how many sit here is nobody's at the door
            "UPTIME": int(self.start_time),
            "CODEBASE": f"Evennia {self.info_dict['version']}",
            "FAMILY": "Custom",
            "GENRE": "Social",
            "LANGUAGE": "English",
            "MINIMUM AGE": 18,
            "CRAWL DELAY": -1,
            "PORT": house.telnet_port,
            "SSL": house.tls_port,
            "UTF-8": 1,
            "ANSI": 1,
            "GMCP": 1,
        }

    def shutdown(self, _reactor_stopping: bool = False, _stop_server: bool = False) -> Deferred:
        """Everyone hears one line, and it has time to leave."""
        self.sessions.write_counts()
        self.sessions.disconnect_all()
        if not _reactor_stopping:
            reactor.callLater(0, reactor.stop)
        return deferLater(reactor, FAREWELL_S, lambda: None)

    # the link

    def link_made(self, link: Link) -> None:
        """Somebody connected to the socket; it is the Server when it proves to be."""
        reactor.callLater(UNTRUSTED_S, lambda: None if link.is_trusted else link.close())

    def link_lost(self, link: Link) -> None:
        """The Server is away, if this was it."""
        if link is self.amp_protocol:
            self.amp_protocol = None
            logs.fact("link_down", sessions=len(self.sessions))
            self._site.joins(None)
            self.sessions.server_away()

    def link_heard(self, link: Link, kind: int, whom: int | list[int], kwargs: dict) -> None:
        """A frame of the Server: for one connection, for many, or for the Portal."""
        if kind == OPERATION:
            self._operation(link, whom, kwargs.pop("operation", ""), kwargs)
            return
        if kind == PAGE:
            self._site.forwarding.answered(whom, kwargs)
            return
        self.sessions.deliver(whom if isinstance(whom, list) else (whom,), kwargs)

    def link_reading(self, link: Link) -> AbstractContextManager:
        """What each connection is told in one read leaves in one write."""
        return self.sessions.together

    def _operation(self, link: Link, sessid: int, operation: str, kwargs: dict) -> None:
        session = self.sessions.get(sessid)
        if operation == amp.PSYNC:
            self._server_came(link, kwargs)
        elif operation == amp.SLOGIN and session:
            self.sessions.server_logged_in(session, kwargs.get("sessiondata") or {})
        elif operation == amp.SDISCONN and session:
            self.sessions.server_disconnect(session, kwargs.get("reason") or "")
        elif operation == amp.SDISCONNALL:
            self.sessions.server_disconnect_all(kwargs.get("reason") or "")
        elif operation == amp.SSYNC:
            self.sessions.server_session_sync(kwargs.get("sessiondata") or {})
        elif operation == amp.SSHUTD:
            self.sessions.is_told = True
        elif operation == amp.PSHUTD:
            reactor.stop()

    def _server_came(self, link: Link, kwargs: dict) -> None:
        earlier, self.amp_protocol = self.amp_protocol, link
        if earlier is not None and earlier is not link:
            self.sessions.server_away()
            earlier.close()
        self.server_process_id = kwargs.get("spid")
        logs.fact("link_up", sessions=len(self.sessions))
        self._site.joins(link)
        self.sessions.server_back(link, portal_start_time=self.start_time)


def _chore(deed) -> None:
    try:
        deed()
    except Exception:
        logs.fault("chore")
