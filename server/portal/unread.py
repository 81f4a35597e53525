"""What is answered before a request is read, or without: a connection too many, a body too long; and how a
request of the web port is read.

    503   the crisis card alone, for whom the door has no connection left (R47)
    411   a body whose length is not said first
    413   a body of more than 64 KiB

A body stays in memory, also for a moment: nothing that is typed lies in a file (R13).
"""

from http import HTTPStatus
from io import BytesIO

from twisted.internet.protocol import Protocol
from twisted.web.http import HTTPChannel
from twisted.web.server import Request

from server.portal import words
from server.portal.timers import Timers

MOST_BODY = 64 * 1024
ASKING_S = 2  # how long who gets the card alone may take to ask


def answer(status: int, sentence: str, *more: str, kind: str = "text/plain; charset=utf-8") -> bytes:
    """A whole answer, the last of its connection; `more` are further header lines."""
    body = sentence.encode() + b"\n"
    head = (
        f"HTTP/1.1 {int(status)} {HTTPStatus(status).phrase}",
        f"Content-Type: {kind}",
        f"Content-Length: {len(body)}",
        "X-Content-Type-Options: nosniff",
        "Cache-Control: no-store",
        "Connection: close",
        *more,
    )
    return "\r\n".join((*head, "", "")).encode() + body


class Asked(Request):
    """A request. Its form is read by the Server; here only its first line counts."""

    def gotLength(self, length: int | None) -> None:
        """The headers are here; None says that the body comes in pieces of no known number."""
        self.content = BytesIO()
        if length is None:
            self._refuse(HTTPStatus.LENGTH_REQUIRED, words.NO_LENGTH)
        elif length > MOST_BODY:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, words.BODY_TOO_LONG)

    def _refuse(self, status: int, sentence: str) -> None:
        self.requestHeaders.removeHeader(b"expect")  # else the channel asks for the body
        self.channel.persistent = False
        self.channel.write(answer(status, sentence))
        self.channel.loseConnection()

    def requestReceived(self, command: bytes, path: bytes, version: bytes) -> None:
        """All of it is here, in place of what Twisted would read out of a form."""
        self.content.seek(0)
        self.method, self.clientproto, self.args = command, version, {}
        self.uri, host = _own(path)
        if host:
            self.requestHeaders.setRawHeaders(b"host", [host])  # RFC 9112, 3.2.2
        self.path = self.uri.partition(b"?")[0]
        self.process()


def _own(target: bytes) -> tuple[bytes, bytes]:
    """What is asked for as path and query, and the host where the request's first line names it, too."""
    if target == b"*":  # RFC 9112, 3.2.4; Twisted would answer it by itself, under its own name
        return b"/*", b""
    scheme, _, rest = target.partition(b"://")
    if scheme.lower() not in (b"http", b"https"):
        return target, b""
    at = min((place for sign in b"/?" if (place := rest.find(sign)) >= 0), default=len(rest))
    asked = rest[at:]
    return (asked if asked.startswith(b"/") else b"/" + asked), rest[:at]


class Channel(HTTPChannel):
    """Takes requests apart; what comes right behind one for a websocket is the websocket's."""

    def headerReceived(self, line: bytes) -> bool:
        """One header; False, and no further request, where it cannot be read."""
        try:
            return super().headerReceived(line)
        except ValueError:  # Python makes no number of thousands of digits
            self.loseConnection()
            return False

    def rawDataReceived(self, data: bytes) -> None:
        """A body, or what comes while a request is being answered; after the last answer, nothing."""
        if self.transport.is_websocket:
            self.transport.dataReceived(data)
        elif not self.transport.disconnecting:
            super().rawDataReceived(data)


class TurnedAway(Protocol):
    """One connection too many: whatever it asks, it gets the card, and closes.

    It waits a moment for the question, because who is answered before asking may never read it.
    """

    def __init__(self, clock, gone):
        self._timers, self._gone, self._is_answered = Timers(clock), gone, False

    def connectionMade(self) -> None:
        """Its moment begins."""
        self._timers.later("asking", ASKING_S, self.hurry)

    def dataReceived(self, data: bytes) -> None:
        """It has asked; nothing of it is looked at."""
        self.hurry()

    def hurry(self) -> None:
        """It is answered, if it was not, and ends; who does not read the answer is cut off soon."""
        if self._is_answered:
            self.transport.abortConnection()
            return
        self._is_answered = True
        self._timers.later("asking", ASKING_S, self.hurry)
        self.transport.write(answer(HTTPStatus.SERVICE_UNAVAILABLE, words.CARD_ALONE, "Retry-After: 5"))
        self.transport.loseConnection()

    def connectionLost(self, reason=None) -> None:
        """It is gone."""
        self._timers.stop_all()
        self._gone(self)
