"""A browser's websocket, of the tests' own: a handshake and frames, nothing else. Source: RFC 6455."""

import base64
import json
import os
import socket
import ssl
import struct
import time
from collections.abc import Callable
from pathlib import Path

from tests import schemas

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
WITHIN = 15.0


def framed(payload: bytes | str, kind: int = TEXT, *, last: bool = True, mask: bytes | None = None) -> bytes:
    """One frame as a browser sends it."""
    data = payload.encode() if isinstance(payload, str) else payload
    mask = os.urandom(4) if mask is None else mask
    length = len(data)
    head = bytes([(128 if last else 0) | kind])
    if length < 126:
        head += bytes([128 | length])
    else:
        head += (
            bytes([254]) + struct.pack(">H", length)
            if length < 65536
            else bytes([255]) + struct.pack(">Q", length)
        )
    whole = int.from_bytes((mask * (length // 4 + 1))[:length], "big")
    return head + mask + (int.from_bytes(data, "big") ^ whole).to_bytes(length, "big")


def frames(data: bytes) -> tuple[list[tuple[int, bytes]], bytes]:
    """The whole frames in what a house sent, as (kind, payload), and the rest."""
    found = []
    while len(data) >= 2:
        length, start = data[1] & 127, 2
        if length >= 126:
            size = 2 if length == 126 else 8
            length, start = int.from_bytes(data[2 : 2 + size], "big"), 2 + size
        if len(data) < start + length:
            break
        found.append((data[0] & 15, data[start : start + length]))
        data = data[start + length :]
    return found, data


def asking(host: str, cookie: str, origin: str | None, **more: str) -> bytes:
    """The request for a websocket."""
    headers = {
        "Host": host,
        "Upgrade": "websocket",
        "Connection": "keep-alive, Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": base64.b64encode(os.urandom(16)).decode(),
        "Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits",
    }
    headers |= {"Cookie": cookie} if cookie else {}
    headers |= {"Origin": origin} if origin else {}
    headers |= {name.replace("_", "-"): value for name, value in more.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value)
    return f"GET /ws HTTP/1.1\r\n{lines}\r\n".encode()


class Wire:
    """One websocket to a house on this machine; `heard` is all that it said, as (name, value).

    Each fact is held to its schema; `knows` is what a client makes of them that only merges.
    `address` is where it comes from. With a `certificate` it comes by https, and believes no other.
    """

    def __init__(
        self,
        port: int,
        cookie: str,
        address: str = "127.0.0.1",
        origin: str | None = "own",
        certificate: Path | None = None,
    ) -> None:
        host = f"localhost:{port}"
        own = f"{'https' if certificate else 'http'}://{host}"
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10, source_address=(address, 0))
        if certificate:
            trusts = ssl.create_default_context(cafile=certificate)
            self.socket = trusts.wrap_socket(self.socket, server_hostname="localhost")
        self.socket.sendall(asking(host, cookie, own if origin == "own" else origin))
        self.heard: list[tuple[str, dict]] = []
        self.mark = 0
        self.closed = False
        self.knows = schemas.Reader()
        self._raw, self._number = b"", 0
        head = b""
        while b"\r\n\r\n" not in head and (data := self.socket.recv(4096)):
            head += data
        head, _, self._raw = head.partition(b"\r\n\r\n")
        self.status = int(head.split()[1])
        self.socket.settimeout(0.05)

    def sends(self, name: str, value: object) -> None:
        """One message."""
        self.socket.sendall(framed(json.dumps([name, value], ensure_ascii=False)))

    def types(self, text: str) -> int:
        """A typed line; its number."""
        self._number += 1
        self.sends("Client.Line", {"text": text, "number": self._number})
        return self._number

    def is_told(self, true: Callable[[schemas.Reader], bool], within: float = WITHIN) -> None:
        """Waits until `true(knows)`."""
        until = time.monotonic() + within
        while not true(self.knows):
            if time.monotonic() > until or (self.closed and not self.takes()):
                raise AssertionError(f"not told; the client knows {self.knows.circle} {self.knows.room}")
            self.takes()

    def hears(self, name: str, within: float = WITHIN, **like: object) -> dict:
        """Waits for a message of this name that has these values, after what was heard before."""
        until = time.monotonic() + within
        while True:
            for at in range(self.mark, len(self.heard)):
                found, value = self.heard[at]
                if found == name and all(value.get(key) == wanted for key, wanted in like.items()):
                    self.mark = at + 1
                    return value
            if time.monotonic() > until or (self.closed and not self.takes()):
                raise AssertionError(f"not heard: {name} {like}; since the last: {self.heard[self.mark :]}")
            self.takes()

    def reads(self, text: str, within: float = WITHIN) -> str:
        """Waits for a Text that holds `text`; the whole of it."""
        until = time.monotonic() + within
        while time.monotonic() < until:
            said = self.hears("Text", max(0.05, until - time.monotonic()))["text"]
            if text in said:
                return said
        raise AssertionError(f"not shown: {text!r}")

    def takes(self) -> bool:
        """Reads what is there; pings are answered. False when nothing came."""
        try:
            data = self.socket.recv(65536)
        except TimeoutError:
            return False
        except OSError:
            data = b""
        self.closed |= not data
        # An end that came at once stands behind the handshake, and was read with it.
        found, self._raw = frames(self._raw + data)
        for kind, payload in found:
            if kind == TEXT:
                name, value = json.loads(payload)
                self.heard.append((name, value))
                if name in schemas.packages():
                    self.knows.takes(name, value)
            elif kind == PING:
                self.socket.sendall(framed(payload, PONG))
            elif kind == CLOSE:
                self.closed = True
        return bool(data or found)

    def close(self) -> None:
        """The line drops."""
        self.socket.close()
        self.closed = True
