"""NEW-ENVIRON with MNES: what a client says of itself by name. Source: RFC 1572; MNES of tintin.mudhalla.net.

Only the names below are asked for. RFC 1572 knows USER and MNES knows IPADDRESS: neither is asked for, and
where one is told all the same it is not looked at.
"""

import re
from collections.abc import Callable

from server.portal.options.charset import decide, encoding_of
from server.portal.options.option import LONGEST_NAME, Option
from server.portal.options.ttype import take_abilities

NEW_ENVIRON = bytes([39])
MOST_COLUMNS = 9999

_IS, _SEND, _INFO = b"\x00", b"\x01", b"\x02"
_VAR, _VALUE, _USERVAR = b"\x00", b"\x01", b"\x03"
_PIECE = re.compile(rb"([\x00\x01\x03])((?:[^\x00-\x03]|\x02.)*)", re.DOTALL)
_ESCAPED = re.compile(rb"\x02(.)", re.DOTALL)
_NO = frozenset({"", "0", "FALSE", "NO", "OFF"})


def told(content: bytes) -> dict[str, str]:
    """The variables in what a client says, by their names in capitals; one without a value is empty."""
    found: dict[str, str] = {}
    name = ""
    for kind, raw in _PIECE.findall(content):
        word = _ESCAPED.sub(rb"\1", raw)[:LONGEST_NAME].decode("utf-8", "replace").strip()
        if kind == _VALUE:
            found[name] = word
        else:
            name = word.upper()
            found.setdefault(name, "")
    return found


def _is_so(flag: str) -> Callable[[dict, str], None]:
    def take(flags: dict, value: str) -> None:
        flags[flag] = value.upper() not in _NO

    return take


def _charset(flags: dict, value: str) -> None:
    if encoding := encoding_of(value):
        flags["CHARSET_SAID"] = encoding


def _name(flags: dict, value: str) -> None:
    if value:
        flags["CLIENTNAME"] = value.upper()


def _abilities(flags: dict, value: str) -> None:
    if value.isascii() and value.isdigit() and len(value) <= 5:
        take_abilities(flags, int(value))


def _wraps(flags: dict, value: str) -> None:
    if value.isascii() and value.isdigit() and 0 < int(value) <= MOST_COLUMNS:
        flags["WORDWRAP"] = int(value)


MNES: dict[str, Callable[[dict, str], None]] = {
    "CLIENT_NAME": _name,
    "CHARSET": _charset,
    "MTTS": _abilities,
}
"""Variables that MNES knows, and what each says to us."""

OF_USERS: dict[str, Callable[[dict, str], None]] = {
    "SCREEN_READER": _is_so("SCREENREADER"),
    "WORD_WRAP": _wraps,
    "ANSI": _is_so("ANSI"),
    "256_COLORS": _is_so("XTERM256"),
    "TRUECOLOR": _is_so("TRUECOLOR"),
    "UTF-8": _is_so("UTF-8"),
    "OSC_HYPERLINKS_SEND": _is_so("LINKS"),
}
"""Others, which Mudlet tells."""


class NewEnviron(Option):
    """The question, its answer, and what becomes different later."""

    code, is_ours = NEW_ENVIRON, False

    def agreed(self) -> None:
        """Exactly these are asked for."""
        asked = [_VAR + name.encode() for name in MNES] + [_USERVAR + name.encode() for name in OF_USERS]
        self.says(_SEND + b"".join(asked))

    def hears(self, content: bytes) -> None:
        """An answer (IS), or what became different (INFO)."""
        if content[:1] not in (_IS, _INFO):
            raise ValueError("verb")
        variables = told(content[1:])
        for name, take in (MNES | OF_USERS).items():  # MTTS first, what is told one by one after it
            if name in variables:
                take(self.flags, variables[name])
        decide(self.flags)
        self.settle()
