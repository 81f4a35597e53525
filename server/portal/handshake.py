"""How a browser comes to its websocket: what it must bring, and what it is answered. Pure.

    GET /ws   Origin   that of a page of this house; a browser always says it, and no page can make it lie
              Host     the house's own name, or this very machine
              Cookie   __Host-meadow over https, meadow on this machine: the key of somebody signed in
              over https, or on this very machine

Who does not bring all that is refused with 403. Of the key only its SHA-256 leaves this module. Whether the
key is anybody's the Server says. Source: RFC 6455 chapter 4.
"""

import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha1, sha256

from twisted.web.http_headers import Headers

from server.portal.visitors import Visitor, is_own_page, said

COOKIES = {True: "__Host-meadow", False: "meadow"}  # over https or not
VERSION = "13"

_KEY = re.compile(r"[A-Za-z0-9_-]{43}")
_NONCE = re.compile(r"[A-Za-z0-9+/]{22}==")
_MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455, 1.3


@dataclass(frozen=True)
class Refused:
    """No websocket; the status that says so."""

    status: int


@dataclass(frozen=True)
class Agreed:
    """A websocket: the answer, and the hash of the key by which the Server knows who it is."""

    answer: bytes
    web_session: str


def handshake(headers: Headers, visitor: Visitor, public_url: str) -> Agreed | Refused:
    """What a request for /ws comes to."""
    upgrades = said(headers, "upgrade").strip().lower() == "websocket"
    if not (upgrades and "upgrade" in _words(headers, "connection")):
        return Refused(426)
    if not visitor.is_private:
        return Refused(403)
    origin, host = said(headers, "origin"), said(headers, "host")
    if not is_own_page(origin, host, visitor.secure, public_url):
        return Refused(403)
    key = _cookie(said(headers, "cookie"), COOKIES[visitor.secure])
    if not _KEY.fullmatch(key):
        return Refused(403)
    nonce = said(headers, "sec-websocket-key").strip()
    if said(headers, "sec-websocket-version").strip() != VERSION or not _NONCE.fullmatch(nonce):
        return Refused(426)
    return Agreed(_answer(nonce), sha256(key.encode()).hexdigest())


def _words(headers: Headers, name: str) -> list[str]:
    return [word.strip() for word in said(headers, name).lower().split(",")]


def _cookie(cookies: str, name: str) -> str:
    """The value of the cookie of this name; nothing where there are several that differ."""
    pairs = [pair.strip().partition("=") for pair in re.split("[;,]", cookies)]
    values = {value for found, _, value in pairs if found == name}
    return values.pop() if len(values) == 1 else ""


def _answer(nonce: str) -> bytes:
    accept = b64encode(sha1((nonce + _MAGIC).encode()).digest()).decode()
    return (
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Accept: {accept}\r\n\r\n"
    ).encode()
