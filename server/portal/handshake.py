"""How a browser comes to its websocket: what it must bring, and what it is answered. Pure.

    GET /ws   Origin   that of a page of this house; a browser always says it, and no page can make it lie
              Host     the house's own name, or this very machine
              Cookie   the key of somebody signed in (server/conf/cookies.py)
              over https, or on this very machine

Who does not bring all that is refused with 403. Of the key only its SHA-256 leaves this module. Whether the
key is anybody's the Server says. Source: RFC 6455 chapter 4.
"""

import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha1

from twisted.web.http_headers import Headers

from server.conf import cookies
from server.portal.callers import Caller, is_own_page, said

VERSION = "13"

_NONCE = re.compile(r"[A-Za-z0-9+/]{22}==")
_MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455, 1.3


@dataclass(frozen=True)
class NotAgreed:
    """No websocket; the status that says so."""

    status: int


@dataclass(frozen=True)
class Agreed:
    """A websocket: the answer, and the hash of the key by which the Server knows who it is."""

    answer: bytes
    web_session: str


def handshake(headers: Headers, caller: Caller, public_url: str) -> Agreed | NotAgreed:
    """What a request for /ws comes to."""
    upgrades = said(headers, "upgrade").strip().lower() == "websocket"
    if not (upgrades and "upgrade" in _words(headers, "connection")):
        return NotAgreed(426)
    if not caller.is_private:
        return NotAgreed(403)
    origin, host = said(headers, "origin"), said(headers, "host")
    if not is_own_page(origin, host, caller.secure, public_url):
        return NotAgreed(403)
    key = cookies.key_in(said(headers, "cookie"), cookies.name(over_https=caller.secure))
    if not key:
        return NotAgreed(403)
    nonce = said(headers, "sec-websocket-key").strip()
    if said(headers, "sec-websocket-version").strip() != VERSION or not _NONCE.fullmatch(nonce):
        return NotAgreed(426)
    return Agreed(_answer(nonce), cookies.key_hash(key))


def _words(headers: Headers, name: str) -> list[str]:
    return [word.strip() for word in said(headers, name).lower().split(",")]


def _answer(nonce: str) -> bytes:
    accept = b64encode(sha1((nonce + _MAGIC).encode()).digest()).decode()
    return (
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Accept: {accept}\r\n\r\n"
    ).encode()
