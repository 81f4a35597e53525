"""The web port over TLS (MEADOW_WEB_TLS), by the certificate of the telnet door (server/portal/tls.py).

    what begins as TLS does     all of server/portal/gate.py above it; its time begins with the connection, so
                                that half a handshake is cut off like half a request
    anything else               403: one sentence with the address to come by, and the crisis card (R47)

Who comes in the clear is not led on by a redirect: they would go on coming by an address where somebody on
the way can answer in the house's place, and a form that is sent on was readable once already.
"""

from functools import partial
from html import escape
from http import HTTPStatus

from twisted.internet import reactor
from twisted.protocols.tls import BufferingTLSTransport, TLSMemoryBIOFactory, TLSMemoryBIOProtocol

from server.portal import unread, words
from server.portal.gate import MOST_BYTES, Gate
from server.portal.tls import Certificate

HANDSHAKE = b"\x16"  # the first byte of TLS, and of no request in the clear. Source: RFC 8446, 5.1
MOST_ENCRYPTED = 2 * MOST_BYTES  # what pages may take up as it comes over the line, with what TLS adds
_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>By https · Meadow</title>
<main>
<h1>By https</h1>
<p>{sentence} <a href="{site}/">{site}/</a></p>
<pre>{card}</pre>
</main>
</html>
"""


class Line(BufferingTLSTransport):
    """One line to the web port: TLS, or in the clear and answered once."""

    _came = 0
    _in_the_clear = False
    _gathers = True

    def dataReceived(self, data: bytes) -> None:
        """The first byte says which it is; of what comes in the clear nothing more is looked at."""
        begins = not self._came
        self._came += len(data)
        if self._came > MOST_ENCRYPTED and not self._is_websocket:
            self.abortConnection()
        elif begins and data[:1] != HANDSHAKE:
            self._in_the_clear = True
            self.transport.write(self.factory.by_https)
            self.transport.loseWriteConnection()  # closed whole, what is still on its way would cut it off
        elif not self._in_the_clear:
            super().dataReceived(data)
            if self._gathers and self._is_websocket:
                self._gathers_no_more()

    def _gathers_no_more(self) -> None:
        """A websocket writes once for all it is told (server/portal/together.py); it waits for no turn."""
        self._gathers = False
        self._aggregator.flush()
        self.write = partial(TLSMemoryBIOProtocol.write, self)

    @property
    def _is_websocket(self) -> bool:
        return getattr(self.wrappedProtocol, "is_websocket", False)


class OverTls(TLSMemoryBIOFactory):
    """The factory for the web port, around that of its pages."""

    protocol = Line

    def __init__(self, site: Gate, certificate: Certificate, public_url: str, clock=reactor):
        super().__init__(certificate, False, site, clock)
        self.by_https = by_https(public_url)


def by_https(public_url: str) -> bytes:
    """The answer to whoever comes in the clear; the same for all, whatever they ask."""
    page = _PAGE.format(sentence=words.BY_HTTPS, site=escape(public_url), card=words.CARD)
    policy = "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'"
    return unread.answer(HTTPStatus.FORBIDDEN, page, policy, kind="text/html; charset=utf-8")
