"""The web port in a test: browsers without sockets, time that passes when told, a Server that listens."""

import dataclasses
import json

from twisted.internet.address import IPv4Address
from twisted.internet.error import ConnectionDone
from twisted.python.failure import Failure

from server.conf.env import house
from server.link import PAGE
from server.portal import gate
from server.portal.faces import NO_SOONER_S
from tests.server.doorstep import Doorstep, SentLink, Wires
from tests.stories.browser import CLOSE, PONG, TEXT, asking, framed, frames

KEY = "k" * 43
HERE = "localhost:4001"


class PageLink(SentLink):
    """The Portal's end of a link over which pages are asked for."""

    def __init__(self):
        super().__init__()
        self.pages: list[tuple[int, dict]] = []
        self.left: list[dict] = []

    def send(self, kind, number, asked) -> None:
        """A page is asked for, or a browser leaves quickly."""
        if kind == PAGE:
            self.pages.append((number, asked))
        else:
            self.left.append(asked)


class Webstep(Doorstep):
    """A web port, and beside it the telnet door, with a Server behind them, or without."""

    def __init__(
        self, *, has_server: bool = True, wide: tuple[str, ...] = (), haste: float = 1.0, **settings
    ):
        super().__init__(has_server=has_server, wide=wide)
        self.settings = dataclasses.replace(house(), wide_addresses=wide, **settings)
        door = gate.WebDoor(self.sessions, self.keeper, haste=haste, clock=self.clock)
        self.gate = gate.site(self.settings, "AB:CD", door)
        self.gate.wrappedFactory._updateLogDateTime = lambda: None
        self.link = PageLink()
        if has_server:
            self.sessions.link = self.link
            self.gate.joins(self.link)

    def visitor(self, host: str = "192.0.2.1") -> "Visitor":
        """A browser connects."""
        return Visitor(self, host)

    def browser(self, **how) -> "Browser":
        """A browser with a websocket, on this machine."""
        return Browser(self, **how)

    def signed_in_browser(self, **how) -> "Browser":
        """A browser with a websocket, and the Server says who it is."""
        browser = self.browser(**how)
        self.sessions.server_logged_in(browser.connection, {"uid": 7, "logged_in": True})
        browser.transport.clear()
        return browser


class Visitor:
    """One connection of a browser."""

    def __init__(self, webstep: Webstep, host: str):
        address = IPv4Address("TCP", host, 40000)
        self.webstep, self.transport = webstep, Wires(host)
        self.bounded = webstep.gate.buildProtocol(address)
        if self.bounded:
            self.bounded.makeConnection(self.transport)

    def sends(self, data: bytes) -> "Visitor":
        """Bytes go out."""
        self.bounded.dataReceived(data)
        return self

    def asks(self, path: str, method: str = "GET", body: str = "", **headers: str):
        """The answer to one request: status, headers, body; nothing yet where it comes later."""
        self.transport.clear()
        lines = {"Host": "meadow.example"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        lines |= {"Content-Length": str(len(body))} if body else {}
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        self.sends(f"{method} {path} HTTP/1.1\r\n{head}\r\n{body}".encode())
        return self.answer

    def sees(self, path: str, method: str = "GET", **headers: str):
        """The same, also of a face, which comes a moment later."""
        at_once = self.asks(path, method, **headers)
        self.webstep.clock.advance(NO_SOONER_S if at_once is None else 0)
        return self.answer

    @property
    def answer(self) -> tuple[int, dict, str] | None:
        """What came."""
        head, _, body = self.transport.value().partition(b"\r\n\r\n")
        if not head:
            return None
        status, *fields = head.decode().split("\r\n")
        return int(status.split()[1]), dict(field.split(": ", 1) for field in fields), body.decode()

    def leaves(self) -> None:
        """The browser closes."""
        self.bounded.connectionLost(Failure(ConnectionDone()))

    @property
    def is_out(self) -> bool:
        """Whether the connection is closing or closed."""
        return self.transport.disconnecting


class Browser(Visitor):
    """A browser that has asked for its websocket."""

    def __init__(
        self, webstep, host="127.0.0.1", name=HERE, cookie=f"meadow={KEY}", origin=f"http://{HERE}", **more
    ):
        super().__init__(webstep, host)
        self.sends(asking(name, cookie, origin, **more))
        head, _, rest = self.transport.value().partition(b"\r\n\r\n")
        self.head, self.status = head.decode(), int(head.split()[1])
        self.connection = self.bounded.wrappedProtocol if self.status == 101 else None
        self.transport.clear()
        self.transport.write(rest)
        self.number = 0

    def types(self, text: str) -> list:
        """What comes back for a line."""
        self.transport.clear()
        self.number += 1
        self.sends(line(text, self.number))
        return self.seen

    def says(self, name: str, value: object) -> list:
        """What comes back for a message."""
        self.transport.clear()
        self.sends(framed(json.dumps([name, value])))
        return self.seen

    @property
    def seen(self) -> list:
        """The messages that came."""
        return [json.loads(payload) for kind, payload in self._frames if kind == TEXT]

    @property
    def texts(self) -> list[str]:
        """What a person read."""
        return [value["text"] for name, value in self.seen if name == "Text"]

    @property
    def pongs(self) -> list[bytes]:
        """The answers to pings."""
        return [payload for kind, payload in self._frames if kind == PONG]

    @property
    def code(self) -> int | None:
        """Why it was closed."""
        return next(
            (int.from_bytes(payload[:2], "big") for kind, payload in self._frames if kind == CLOSE), None
        )

    @property
    def _frames(self):
        found, rest = frames(self.transport.value())
        assert rest == b""
        return found


def line(text: str, number: int) -> bytes:
    """A typed line as a browser sends it."""
    return framed(json.dumps(["Client.Line", {"text": text, "number": number}], ensure_ascii=False))


def said(text: str, kind: str = "system") -> list:
    """A Text."""
    return ["Text", {"text": text, "kind": kind}]


def heard(number: int, taken: bool = True) -> list:
    """The line of this number was dealt with, or not taken."""
    return ["Client.Heard", {"number": number, "taken": taken}]
