"""What a telnet client sends, taken apart into lines, commands and asides. Pure; each byte is looked at once.

One `take()` gives one piece, so that whoever reads may stop between two lines and leave the rest waiting.
Source: RFC 854, 855, 858, 1184.
"""

import re
from dataclasses import dataclass, field

UNFINISHED = 16 * 1024  # bytes without a line end (R2)
ASIDE = 4 * 1024  # bytes in one subnegotiation (R2)

IAC, SB, SE = 255, 250, 240
WILL, DONT = 251, 254
EC, EL = 247, 248  # erase character, erase line
_BACKSPACE = b"\x08"
_SPECIAL = re.compile(rb"[\xff\r\n]")
_ASIDE_END = re.compile(rb"\xff")


@dataclass(frozen=True)
class Line:
    """A typed line without its end."""

    words: bytes = field(repr=False)


@dataclass(frozen=True)
class Option:
    """WILL, WONT, DO or DONT and what about."""

    verb: bytes
    option: bytes


@dataclass(frozen=True)
class Aside:
    """A subnegotiation."""

    option: bytes
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class TooMuch:
    """More than fits; nothing after it is read."""

    what: str  # "line" or "aside"


class Wire:
    """The reader of one connection."""

    def __init__(self):
        self.waiting = bytearray()
        self._at = 0
        self._line = bytearray()
        self._aside: bytearray | None = None
        self._after_cr = False

    def feed(self, data: bytes) -> None:
        """`data` waits to be taken."""
        if self._at:
            del self.waiting[: self._at]
            self._at = 0
        self.waiting += data

    @property
    def backlog(self) -> int:
        """Bytes that wait."""
        return len(self.waiting) - self._at

    @property
    def lines_waiting(self) -> int:
        """Whole lines that wait for their turn."""
        half = self._after_cr and self.backlog and self.waiting[self._at] in b"\n\0"
        return self.waiting.count(b"\n", self._at + bool(half))

    def take(self) -> Line | Option | Aside | TooMuch | None:
        """The next piece; None when what waits is not a whole one."""
        while self._at < len(self.waiting):
            piece = self._in_aside() if self._aside is not None else self._in_line()
            if piece is not None:
                return piece if piece is not _MORE else None
        self.waiting.clear()
        self._at = 0
        return None

    def pull(self, wanted) -> list[Line]:
        """Takes the waiting lines for which `wanted(words)` is true out of their turn, in their order."""
        rest = bytes(self.waiting[self._at :])
        end = max(rest.rfind(b"\n"), rest.rfind(b"\r")) + 1
        if not end or self._aside is not None or self._line or IAC in rest[:end]:
            return []  # a line that is cut in two or mixed with commands keeps its turn
        pulled, kept = [], []
        for line in re.split(rb"(?<=\n)|(?<=\r)(?![\n\0])", rest[:end]):
            words = line.rstrip(b"\r\n\0")
            if line and wanted(words):
                pulled.append(Line(words))
            else:
                kept.append(line)
        if pulled:
            self.waiting = bytearray(b"".join(kept)) + rest[end:]
            self._at = 0
        return pulled

    def _in_line(self):
        if self._after_cr:
            self._after_cr = False
            if self.waiting[self._at] in b"\n\0":
                self._at += 1
                return None
        found = _SPECIAL.search(self.waiting, self._at)
        end = found.start() if found else len(self.waiting)
        self._line += self.waiting[self._at : end].replace(b"\0", b"")
        self._at = end
        if len(self._line) > UNFINISHED:
            return TooMuch("line")
        if not found:
            return _MORE
        if found[0] == b"\xff":
            return self._command()
        self._after_cr = found[0] == b"\r"
        self._at += 1
        words, self._line = bytes(self._line), bytearray()
        return Line(words)

    def _command(self):
        left = len(self.waiting) - self._at
        if left < 2:
            return _MORE
        verb = self.waiting[self._at + 1]
        if WILL <= verb <= DONT:
            if left < 3:
                return _MORE
            option = self.waiting[self._at + 2]
            self._at += 3
            return Option(bytes([verb]), bytes([option]))
        self._at += 2
        if verb == IAC:
            self._line.append(IAC)
        elif verb == SB:
            self._aside = bytearray()
        elif verb == EC:
            self._line += _BACKSPACE
        elif verb == EL:
            self._line.clear()
        return None

    def _in_aside(self):
        found = _ASIDE_END.search(self.waiting, self._at)
        end = found.start() if found else len(self.waiting)
        self._aside += self.waiting[self._at : end]
        self._at = end
        if len(self._aside) > ASIDE:
            return TooMuch("aside")
        if not found or len(self.waiting) - self._at < 2:
            return _MORE
        verb = self.waiting[self._at + 1]
        self._at += 2
        if verb != SE:
            self._aside.append(verb)
            return None
        content, self._aside = bytes(self._aside), None
        return Aside(content[:1], content[1:]) if content else None


_MORE = object()  # the bytes end before the piece does
