"""CHARSET: in which letters a client and the house write to each other. Source: RFC 2066.

We ask for UTF-8, Latin-1 or ASCII, in this order. Where a client asks as well, our question stands, as the
RFC wants it; where it alone asks, it gets the first of its own that we know.
"""

from server.portal.options.option import Option

CHARSET = bytes([42])

_REQUEST, _ACCEPTED, _REJECTED = b"\x01", b"\x02", b"\x03"
_NAMES = ("UTF-8", "ISO-8859-1", "US-ASCII")
_ENCODINGS = {
    "UTF-8": "utf-8", "UTF8": "utf-8",
    "ISO-8859-1": "latin-1", "LATIN-1": "latin-1", "LATIN1": "latin-1", "ISO8859-1": "latin-1",
    "ISO-8859-15": "latin-1", "WINDOWS-1252": "latin-1", "CP1252": "latin-1",
    "US-ASCII": "ascii", "ASCII": "ascii",
}  # fmt: skip
"""Where a client's own letters are nearly those of Latin-1, what differs is written in ASCII's."""

_CANNOT = frozenset({"TINYFUGUE"})
"""Names of clients that ask for nothing and show UTF-8 as rubbish."""


def encoding_of(name: str) -> str | None:
    """Python's name of an encoding by which a client calls it; None for one that we do not write."""
    return _ENCODINGS.get(name.strip().upper())


def decide(flags: dict) -> None:
    """The encoding by what is known of the client: what was agreed on before what it said of itself."""
    said = flags.get("CHARSET") or flags.get("CHARSET_SAID")
    if not said:
        knows_more = flags.get("UTF-8", True) and flags.get("CLIENTNAME") not in _CANNOT
        said = "utf-8" if knows_more else "ascii"
    flags["ENCODING"] = said


class Charset(Option):
    """The question, and its answer."""

    code, is_ours = CHARSET, True

    def agreed(self) -> None:
        """Which of these would it like?"""
        self.says(_REQUEST + b";" + ";".join(_NAMES).encode())

    def refused(self) -> None:
        """It says nothing of letters, or nothing more."""
        self.flags.pop("CHARSET", None)
        decide(self.flags)
        self.settle()

    def hears(self, content: bytes) -> None:
        """An answer, or a question of its own."""
        verb, rest = content[:1], content[1:]
        if verb == _REQUEST:
            self._is_asked(rest)
        elif verb == _ACCEPTED:
            self._take(encoding_of(rest.decode("ascii", "replace")) or "ascii")
        elif verb == _REJECTED:
            self._take("ascii")
        else:
            raise ValueError("verb")

    def _is_asked(self, question: bytes) -> None:
        names = question[1:].split(question[:1]) if question and not question.startswith(b"[") else []
        for name in names if self.is_settled else ():
            if encoding := encoding_of(name.decode("ascii", "replace")):
                self.says(_ACCEPTED + name)
                self._take(encoding)
                return
        self.says(_REJECTED)

    def _take(self, encoding: str) -> None:
        self.flags["CHARSET"] = encoding
        decide(self.flags)
        if encoding != "ascii":
            self.connection.agreements.bring_up_binary()
        self.settle()


class CharsetBack(Option):
    """Clients may ask, too; their question comes to `Charset`."""

    code, is_ours = CHARSET, False
    is_settled, listens = True, False

    def begin(self) -> None:
        """Only clients begin it."""
