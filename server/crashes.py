"""What a child of the supervisor prints: of a traceback the type and places are told, the rest is counted."""

import re
from collections.abc import Callable

_BEGIN = re.compile(rb"Traceback \(most recent call last\):|  File ")
_FRAME = re.compile(rb'\s+File "([^"]{1,500})", line (\d{1,9})')
_TYPE = re.compile(rb"([A-Za-z_][\w.]{0,100})(?::|$)")
LONGEST = 4096  # of a line; what is longer is no frame of a traceback


class Babble:
    """Reads output as it comes, tells each traceback once, and keeps nothing of the words."""

    def __init__(
        self, crashed: Callable[[str, list[tuple[str, int]]], object], passed: Callable[[int], object]
    ):
        self.crashed, self.passed = crashed, passed
        self.rest = b""
        self.places: list[tuple[str, int]] = []
        self.inside = False

    def feed(self, data: bytes) -> None:
        """`data` was printed."""
        *lines, self.rest = (self.rest + data).split(b"\n")
        self.rest = self.rest[-LONGEST:]
        words = sum(not self._understood(line) for line in lines)
        if words:
            self.passed(words)

    def _understood(self, line: bytes) -> bool:
        """Whether the line belongs to a traceback."""
        line = line[:LONGEST].rstrip()
        if not self.inside:
            self.inside = _BEGIN.match(line) is not None
            self.places = []
        if not self.inside:
            return False
        frame, kind = _FRAME.match(line), _TYPE.match(line)
        if frame:
            self.places.append((frame[1].decode("utf-8", "replace"), int(frame[2])))
        elif kind and self.places:
            self.inside = False
            self.crashed(kind[1].decode(), self.places)
        return True
