"""The ways by which a crowd comes: plain telnet, telnet over TLS, telnet with GMCP, a browser's websocket."""

import json
import socket
import ssl
from collections.abc import Callable

from tests.bench.clients import DO, IAC, SB, SE, WILL, Crowd
from tests.stories.browser import asking, framed

GMCP = 201
WANTED = b'Core.Supports.Set ["Room 1","Comm 1","Circle 1","Care 1","Persona 1"]'
_PACKED = b"Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"


class Encrypted(Crowd):
    """Telnet over TLS; the certificate is not looked at."""

    def _open(self, home: str) -> socket.socket:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context.wrap_socket(super()._open(home))

    def _received(self, number: int) -> bytes:
        """All that has come: what a socket over TLS holds back, no poll would tell of."""
        data = bytearray()
        while True:
            try:
                piece = self.sockets[number].recv(65_536)
            except (ssl.SSLWantReadError, BlockingIOError):
                return bytes(data)
            if not piece:
                raise ConnectionResetError
            data += piece


class WithFacts(Crowd):
    """Telnet whose clients agree to GMCP, and so are told facts beside the text."""

    told = 2

    def _answer(self, verb: int, option: int) -> bytes:
        if verb == WILL and option == GMCP:
            return bytes((IAC, DO, option)) + bytes((IAC, SB, GMCP)) + WANTED + bytes((IAC, SE))
        return super()._answer(verb, option)


class Browsers(Crowd):
    """Websockets at `path`. `typed(line)` is a line as the house's own page sends it, and it is told of each
    line `told` times; `shown` is what came, as it came."""

    def __init__(self, port: int, path: str, typed: Callable[[str], str], told: int) -> None:
        super().__init__(port)
        self.path, self.typed, self.told = path, typed, told

    def come(self, cookie: str = "") -> int:
        """One more connection, with this cookie; its number."""
        who = super().come()
        one = self.sockets[who]
        one.setblocking(True)
        request = asking(f"localhost:{self.port}", cookie, f"http://localhost:{self.port}")
        one.sendall(request.replace(b"GET /ws ", f"GET {self.path} ".encode(), 1).replace(_PACKED, b""))
        head = b""
        while b"\r\n\r\n" not in head:
            head += one.recv(1)
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise ConnectionError(head.split(b"\r\n")[0].decode())
        one.setblocking(False)
        return who

    def send(self, who: int, line: str) -> None:
        """One line."""
        self.sockets[who].sendall(framed(self.typed(line)))

    def _aside(self, number: int, data: bytes) -> None:
        """Nothing is declined in a websocket."""


def to_meadow(line: str) -> str:
    """A line as the page of this house sends it."""
    return json.dumps(["Client.Line", {"text": line, "number": 1}])


def to_stock(line: str) -> str:
    """A line as Evennia's own page sends it."""
    return json.dumps(["text", [line], {}])
