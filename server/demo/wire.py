"""The client's half of telnet, as far as the demo's people need it: text is let go, facts come by GMCP.

Of what the house offers only GMCP is taken. Of the text nothing is kept but the latest few letters, by which
a closing connection is understood.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

IAC, DONT, DO, WONT, WILL, SB, SE = 255, 254, 253, 252, 251, 250, 240
ECHO, GMCP = 1, 201
WANTED = b'Core.Supports.Set ["Persona 1","Room 1","Circle 1"]'
LATEST = 200
LONGEST = 256 * 1024
"""Bytes that may wait for the end of what they belong to; no fact of the house is nearly so long."""


class Wire:
    """Bytes go in, facts come out; `send` takes the answers to what is offered."""

    def __init__(self, send: Callable[[bytes], object]):
        self.send = send
        self.takes_facts = False
        self.latest = ""
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
        """The facts in `data`, in their order. Raises ValueError where it is not what a house sends."""
        raw, at = self._rest + data, 0
        while at < len(raw):
            end = raw.find(IAC, at)
            if end != at:
                end = len(raw) if end < 0 else end
                self.latest = (self.latest + raw[at:end].decode("utf-8", "replace"))[-LATEST:]
                at = end
                continue
            length = _length(raw, at)
            if not length:
                break
            piece, at = raw[at : at + length], at + length
            if piece[1] in (DO, DONT, WILL, WONT):
                self._answer(piece[1], piece[2])
            elif piece[1] == SB and piece[2] == GMCP:
                name, _, value = piece[3:-2].replace(b"\xff\xff", b"\xff").decode().partition(" ")
                yield name, json.loads(value or "{}")
        self._rest = raw[at:]
        if len(self._rest) > LONGEST:
            raise ValueError("no end in sight")

    def _answer(self, verb: int, option: int) -> None:
        if option == ECHO:  # the house says it by itself, and asks nobody
            return
        if verb == WILL:
            self.send(bytes((IAC, DO if option == GMCP else DONT, option)))
            if option == GMCP and not self.takes_facts:
                self.takes_facts = True
                self.send(bytes((IAC, SB, GMCP)) + WANTED + bytes((IAC, SE)))
        elif verb == DO:
            self.send(bytes((IAC, WONT, option)))


def _length(raw: bytes, at: int) -> int:
    """How many bytes the sequence at `at` has; 0 while its end has not come."""
    left = len(raw) - at
    if left < 2:
        return 0
    if raw[at + 1] in (DO, DONT, WILL, WONT):
        return 3 if left >= 3 else 0
    if raw[at + 1] != SB:
        return 2
    end = at + 2
    while (end := raw.find(IAC, end)) >= 0 and end + 1 < len(raw):
        if raw[end + 1] == SE:
            return end + 2 - at
        end += 2
    return 0
