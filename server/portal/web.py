"""The web door: a few pages of our own, read once at start, served without the Server.

    GET, HEAD   /   /help-now   /meadow.css       anything else is a kind 404, any other method a 405

No cookie, no script, no log of who asked for what. A connection has ten seconds for its first request and
thirty in all (R7); an address has twenty connections (R6).
"""

import html
from pathlib import Path
from urllib.parse import urlsplit

from twisted.internet import reactor
from twisted.internet.protocol import Factory
from twisted.protocols.policies import ProtocolWrapper, WrappingFactory
from twisted.web.resource import Resource
from twisted.web.server import Request, Site

from game.common import texts
from game.safety import crisis
from server import logs
from server.conf.env import House
from server.portal import words
from server.portal.limits import Doorkeeper

FIRST_REQUEST_S, IN_ALL_S = 10, 30
MOST_BYTES = 80 * 1024  # headers and a body of 64 KiB, which nobody reads
PAGES = {b"": "index.html", b"help-now": "help-now.html", b"meadow.css": "meadow.css"}
NOT_FOUND = "not-found.html"
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-cache",
}


def site(house: House, fingerprint: str, clock=reactor) -> Factory:
    """The factory for the web port."""
    inner = Site(Pages(house, fingerprint))
    inner.noisy = inner.displayTracebacks = False
    inner.timeOut = FIRST_REQUEST_S
    inner.log = lambda request: None
    return Gate(inner, Doorkeeper(house.wide_addresses), clock)


class Pages(Resource):
    """Every path there is."""

    isLeaf = True

    def __init__(self, house: House, fingerprint: str, folder: Path | None = None):
        super().__init__()
        folder = folder or texts.root() / "web"
        secure = {"Strict-Transport-Security": "max-age=31536000"}
        self._headers = HEADERS | (secure if house.public_url.startswith("https:") else {})
        slots = {
            "telnet_port": str(house.telnet_port),
            "tls_port": str(house.tls_port),
            "host": urlsplit(house.public_url).hostname or "localhost",
            "fingerprint": fingerprint,
        }
        self._pages = {path: _filled(folder / name, slots) for path, name in PAGES.items()}
        self._not_found = _filled(folder / NOT_FOUND, slots)

    def render(self, request: Request) -> bytes:
        """The page of this path, whatever the query says."""
        if request.method not in (b"GET", b"HEAD"):
            request.setResponseCode(405)
            request.setHeader("Allow", "GET, HEAD")
            return self._sent(request, b"Only reading is possible here.\n", "text/plain")
        path = b"/".join(part for part in request.postpath if part)
        page = self._pages.get(path)
        if page is None:
            request.setResponseCode(404)
            return self._sent(request, self._not_found, "text/html")
        return self._sent(request, page, "text/css" if path.endswith(b".css") else "text/html")

    def _sent(self, request: Request, body: bytes, kind: str) -> bytes:
        request.responseHeaders.removeHeader(b"server")  # Twisted's name and version
        for name, value in self._headers.items():
            request.setHeader(name, value)
        request.setHeader("Content-Type", f"{kind}; charset=utf-8")
        request.setHeader("Content-Length", str(len(body)))
        return b"" if request.method == b"HEAD" else body


def _filled(path: Path, slots: dict[str, str]) -> bytes:
    """The page with its slots filled. One that cannot be made is the bare card: the doors open anyway."""
    try:
        page = path.read_text("utf-8")
        if path.suffix == ".html":
            for name, value in slots.items():
                page = page.replace("{" + name + "}", html.escape(value))
            page = page.replace("{crisis_card_html}", crisis.html())
    except Exception:
        logs.fault("web")
        page = f'<!doctype html>\n<html lang="en"><title>Help now</title><pre>{words.CARD}</pre></html>\n'
    return page.encode()


class Bounded(ProtocolWrapper):
    """One web connection, with an end in time and a bound in bytes."""

    def connectionMade(self) -> None:
        """Its clock begins."""
        self._came, self._answered = 0, False
        self._end = self.factory.clock.callLater(FIRST_REQUEST_S, self._over)
        super().connectionMade()

    def dataReceived(self, data: bytes) -> None:
        """Counts what comes."""
        self._came += len(data)
        if self._came > MOST_BYTES:
            self._over()
        else:
            super().dataReceived(data)

    def write(self, data: bytes) -> None:
        """An answer gives the connection its whole time."""
        self._extend()
        super().write(data)

    def writeSequence(self, data) -> None:
        """As write."""
        self._extend()
        super().writeSequence(data)

    def connectionLost(self, reason) -> None:
        """Its place is free."""
        if self._end.active():
            self._end.cancel()
        self.factory.keeper.leaves(self.place)
        super().connectionLost(reason)

    def _extend(self) -> None:
        if not self._answered and self._end.active():
            self._answered = True
            self._end.delay(IN_ALL_S - FIRST_REQUEST_S)

    def _over(self) -> None:
        self.transport.abortConnection()


class Gate(WrappingFactory):
    """Lets an address have so many connections and no more; who is over it is closed at once."""

    protocol = Bounded
    noisy = False

    def __init__(self, inner: Site, keeper: Doorkeeper, clock=reactor):
        super().__init__(inner)
        self.keeper, self.clock = keeper, clock

    def buildProtocol(self, addr) -> Bounded | None:
        """None closes the connection."""
        place = object()
        answer = self.keeper.arrives(place, addr.host, self.clock.seconds())
        self.keeper.is_known(place)
        if not answer.welcome:
            return None
        made = super().buildProtocol(addr)
        made.place = place
        return made
