"""A person whose MUD client reads facts over GMCP: each is checked against its schema and merged."""

import json
import time

from tests.schemas import Reader, board_alike, board_said, order_said
from tests.stories.people import DO, IAC, SB, SE, WILL, WITHIN, Member

GMCP = 201
WANTED = ["Room 1", "Comm 1", "Circle 1", "Care 1", "Persona 1"]


class FactMember(Member):
    """A member whose client agrees to GMCP; `facts` has all that came, `knows` what a client makes of it."""

    def __init__(
        self, port: int, tls: bool = False, address: str = "127.0.0.1", home: str | None = None
    ) -> None:
        self.facts: list[tuple[str, dict]] = []
        self.answers_to: list[tuple[str, dict]] = []
        self.knows = Reader()
        super().__init__(port, tls, address, home)

    def says_aside(self, package: str, value: object) -> None:
        """One message of the client over GMCP."""
        content = f"{package} {json.dumps(value)}".encode()
        self.socket.sendall(bytes((IAC, SB, GMCP)) + content + bytes((IAC, SE)))

    def is_told(self, true, within: float = WITHIN) -> None:
        """Waits until `true(knows)`, where `knows` is what the client has merged so far."""
        until = time.monotonic() + within
        while not true(self.knows):
            if time.monotonic() > until or (self.closed and not self._take()):
                raise AssertionError(f"not told; the client knows {self.knows.circle} {self.knows.room}")
            self._take()

    def order(self) -> dict:
        """What the word `order` answers, taken apart under the keys that clients know it by."""
        self.quiet(0.3)
        self.sends("order")
        return order_said(self.quiet(0.6))

    def ring_is_as_order_says(self) -> None:
        """What the client merged is what the house says in words."""
        said, circle = self.order(), self.knows.circle
        assert said["order"], "the words were read"
        for key in ("order", "listening", "reading", "holder"):
            assert circle[key] == said[key], key
        assert set(circle["hands"]) == said["hands"]
        if circle["you"]["seat"] in ("sharing", "listening"):
            assert set(circle["away"]) & set(circle["order"]) == said["away"]
            assert circle["held_by"] == said["held_by"]
            if circle["turns"]:
                assert circle["turns"] == said["turns"]

    def board_is_as_it_says(self) -> None:
        """What the client knows of the board is what the word `board` says."""
        self.quiet(0.3)
        self.sends("board")
        said = board_said(self.quiet(0.6))
        assert said["seats"], "the words were read"
        assert board_alike(self.knows.board) == said

    def _answer(self, verb: int, option: int) -> None:
        if (verb, option) == (WILL, GMCP):
            self.socket.sendall(bytes((IAC, DO, GMCP)))
            self.says_aside("Core.Supports.Set", WANTED)
            return
        super()._answer(verb, option)

    def _aside(self, content: bytes) -> None:
        if content[0] != GMCP:
            return
        package, _, rendered = content[1:].decode().partition(" ")
        value = json.loads(rendered) if rendered else {}
        if package.startswith("Core."):
            self.answers_to.append((package, value))
            return
        self.facts.append((package, value))
        self.knows.takes(package, value)
