"""What becomes of a typed line at the door. Pure: it knows neither sockets nor the Server.

A line is measured first, then decoded, then cleaned. Three kinds of line never wait: `help now`, `quit`,
and the ways out of a place. A line that was sent stays here until the Server says that it has dealt with
it.
"""

import re
from collections import deque
from dataclasses import dataclass, field
from enum import Enum, auto

from game.common.plain import LINE_LIMIT, safe

LONGEST_BYTES = 4 * LINE_LIMIT  # of UTF-8 (R1)
KEPT = 5  # lines that wait for the Server, of one connection
UNHEARD = 64  # lines on their way at once; more are not read before the Server has caught up

_WAYS_OUT = {"pause", "leave", ".leave"}
_LONGEST_ASKED = 80
_QUOTES = "\"'\u2018\u2019\u201c\u201d"
_AROUND = " .!?/"  # what people and their habits put around a word that they want answered
_AROUND_HELP = _AROUND + ",;:\u2026" + _QUOTES
_HELP_IN_ONE = {"helpnow", "help-now"}
MAY_GO_FIRST = re.compile(
    rb"(?i)help|quit|pause|leave"
)  # bytes without any of these hold no line that goes first
_MAY_BE_ASKED = re.compile(r"(?i)help|quit")
_ERASERS = "\x08\x7f"


class Fate(Enum):
    """What became of a typed line."""

    SENT = auto()  # it is on its way to the Server, which says when it has dealt with it
    TAKEN = auto()  # it was dealt with here, or waits here for the Server
    NOT_TAKEN = auto()  # its writer has it back, with the reason


@dataclass(frozen=True)
class HelpNow:
    """`help now`, perhaps for a country."""

    country: str = ""


@dataclass(frozen=True)
class Quit:
    """`quit`."""


@dataclass(frozen=True)
class TooLong:
    """A line over the limit: how long, in which unit, and how many are the most."""

    n: int
    unit: str
    most: int
    words: str | None = field(repr=False)  # what to give back, if it is short enough to be shown


def read(line: bytes, encoding: str = "utf-8") -> str | TooLong:
    """The line as text, measured before anything else looks at it; what acts on a screen is gone."""
    if len(line) > LONGEST_BYTES:
        return TooLong(len(line), "bytes", LONGEST_BYTES, None)
    words = decoded(line, encoding)
    if len(words) > LINE_LIMIT:
        return TooLong(len(words), "characters", LINE_LIMIT, safe(words.replace("\n", " ")))
    return safe(_erased(words)).replace("\n", " ")


def decoded(line: bytes, encoding: str = "utf-8") -> str:
    """`line` in the encoding of its connection, or in Latin-1 where it is not in that.

    A client that shows ASCII alone may send more; that is read as UTF-8.
    """
    try:
        return line.decode("utf-8" if encoding == "ascii" else encoding)
    except (UnicodeDecodeError, LookupError):
        return line.decode("latin-1")


def _erased(words: str) -> str:
    if "\x08" not in words and "\x7f" not in words:
        return words
    left: list[str] = []
    for letter in words:
        if letter not in _ERASERS:
            left.append(letter)
        elif left:
            left.pop()
    return "".join(left)


def asked(words: str) -> HelpNow | Quit | None:
    """What the Portal answers by itself, whatever else goes on."""
    if len(words) > _LONGEST_ASKED or not _MAY_BE_ASKED.search(words):
        return None
    plain = " ".join(words.casefold().split())
    if plain.strip(_AROUND) == "quit":  # in quotes it is a word that somebody says
        return Quit()
    parts = [part.strip(_AROUND_HELP) for part in plain.strip(_AROUND_HELP).split(" ")]
    if parts[0] in _HELP_IN_ONE:
        parts[:1] = ["help", "now"]
    if parts[:2] != ["help", "now"] or (parts[2:] and plain[0] in _QUOTES):
        return None
    return HelpNow(" ".join(parts[2:]))


def goes_first(line: bytes) -> bool:
    """Whether the line is one that waits behind no other: `help now`, `quit`, `pause`, `leave`."""
    if len(line) > _LONGEST_ASKED or not MAY_GO_FIRST.search(line):
        return False
    words = safe(decoded(line))
    return asked(words) is not None or is_way_out(words)


def is_way_out(words: str) -> bool:
    """Whether these words lead out of where one sits."""
    return words.strip().casefold() in _WAYS_OUT


@dataclass
class Unheard:
    """The lines of one connection that the Server has not dealt with.

    Words that were typed unseen are never among them: of those only the number is held.
    """

    last: int = 0
    sent: deque[tuple[int, str | None]] = field(default_factory=deque, repr=False)
    kept: list[str] = field(default_factory=list, repr=False)

    def send(self, words: str, is_secret: bool) -> int:
        """Counts one line as sent; returns its number."""
        self.last += 1
        self.sent.append((self.last, None if is_secret else words))
        return self.last

    def heard(self, number: int) -> None:
        """The Server has dealt with the lines up to `number`."""
        while self.sent and self.sent[0][0] <= number:
            self.sent.popleft()

    @property
    def is_full(self) -> bool:
        """Whether so many are on their way that no more should be read."""
        return len(self.sent) >= UNHEARD

    def keep(self, words: str) -> int | None:
        """Keeps a line for when the Server is back; returns how many are kept, None where no more fit."""
        if len(self.kept) >= KEPT:
            return None
        self.kept.append(words)
        return len(self.kept)

    def give_up(self) -> tuple[list[str], bool]:
        """The words that were perhaps not heard, and whether unseen ones were among them; then forgotten."""
        words = [said for _, said in self.sent if said is not None]
        was_secret = any(said is None for _, said in self.sent)
        self.sent.clear()
        return words, was_secret

    def take_kept(self) -> list[str]:
        """The kept lines, which are kept no longer."""
        kept, self.kept = self.kept, []
        return kept
