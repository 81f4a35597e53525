"""Many people with plain telnet clients in one thread: they read whatever comes, and one of them asks."""

import select
import socket
import time
from collections.abc import Callable

IAC, DO, DONT, WILL, WONT, SB, SE = 255, 253, 254, 251, 252, 250, 240
QUIET_S = 0.12
"""An answer is whole when nothing more of it came for so long; longer than the 40 ms of a delayed write."""

AN_ADDRESS = 5
"""So many come from one address: a house lets in only some of each."""


class Crowd:
    """Connections to one house. Every option that is offered or asked for is declined."""

    told = 1
    """How often each of them is told one line: as text alone, or as a fact, too."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.poll = select.epoll()
        self.sockets: dict[int, socket.socket] = {}
        self.shown: dict[int, bytearray] = {}
        self.heard_at = 0.0

    def come(self) -> int:
        """One more connection; its number."""
        block, last = divmod(len(self.sockets) // AN_ADDRESS, 250)
        home = f"127.0.{block + 1}.{last + 1}"
        one = self._open(home)
        one.setblocking(False)
        self.sockets[one.fileno()] = one
        self.shown[one.fileno()] = bytearray()
        self.poll.register(one.fileno(), select.EPOLLIN)
        return one.fileno()

    def _open(self, home: str) -> socket.socket:
        one = socket.create_connection(("127.0.0.1", self.port), timeout=10, source_address=(home, 0))
        one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return one

    def send(self, who: int, line: str) -> None:
        """One line."""
        self.sockets[who].sendall(line.encode() + b"\r\n")

    def read(self, within: float) -> None:
        """Whatever comes within so many seconds, once."""
        for number, _ in self.poll.poll(within):
            try:
                data = self._received(number)
            except OSError:
                data = b""
            if not data:
                self.poll.unregister(number)
                continue
            self.heard_at = time.perf_counter()
            self.shown[number] += data
            if data.find(IAC) >= 0:
                self._aside(number, data)

    def _received(self, number: int) -> bytes:
        return self.sockets[number].recv(262_144)

    def wait(self, until: Callable[[], bool], within: float, what: str) -> None:
        """Reads until it is so. Raises TimeoutError saying `what` was waited for."""
        end = time.monotonic() + within
        while not until():
            if time.monotonic() > end:
                raise TimeoutError(f"waited {within:.0f} s for {what}")
            self.read(0.05)

    def rest(self, seconds: float) -> None:
        """Reads for so long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.read(min(left, 0.02))

    def forget(self) -> None:
        """What was shown to anybody is forgotten."""
        for shown in self.shown.values():
            shown.clear()

    def ask(self, who: int, line: str) -> tuple[float, bytes]:
        """Seconds from the line to the last byte of its answer, and the answer."""
        self.shown[who].clear()
        began = time.perf_counter()
        self.send(who, line)
        last, size = began, 0
        while time.perf_counter() - last < QUIET_S or not size:
            if time.perf_counter() - began > 30:
                raise TimeoutError(f"no answer to {line}")
            self.read(0.02)
            if len(self.shown[who]) != size:
                size, last = len(self.shown[who]), self.heard_at
        return last - began, bytes(self.shown[who])

    def close(self) -> None:
        """All of them go."""
        for one in self.sockets.values():
            one.close()
        self.poll.close()

    def _aside(self, number: int, data: bytes) -> None:
        answer, at = bytearray(), 0
        while (at := data.find(IAC, at)) >= 0 and at + 2 < len(data):
            answer += self._answer(data[at + 1], data[at + 2])
            at += 3
        if answer:
            self.sockets[number].sendall(answer)

    def _answer(self, verb: int, option: int) -> bytes:
        """What is said to an offer or a demand: no, to each."""
        said = {WILL: DONT, DO: WONT}.get(verb)
        return bytes((IAC, said, option)) if said else b""
