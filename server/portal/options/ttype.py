"""TTYPE: a client's name, its terminal, and by MTTS what it can do.

The question is asked until the answer repeats itself, or has told a number of MTTS: four times at most.
Source: RFC 1091; MTTS of tintin.mudhalla.net.
"""

import re

from server.portal.options.charset import decide
from server.portal.options.option import LONGEST_NAME, Option

TTYPE = bytes([24])
ASKED_MOST = 4

_IS, _SEND = b"\x00", b"\x01"
_ABILITIES = re.compile(rb"MTTS (\d{1,5})")
_BITS = (
    (1, "ANSI"),
    (4, "UTF-8"),
    (8, "XTERM256"),
    (256, "TRUECOLOR"),
)
"""The bits of MTTS that make a difference here. VT100 2, mouse 16, palette 32, proxy 128, MNES 512, MSLP 1024
and SSL 2048 are read with them and make none."""

_READS = 64
"""A screen reader. Without it another way may still tell of one."""

_PLAIN = ("DUMB", "UNKNOWN")


def take_abilities(flags: dict, number: int) -> None:
    """What a client can do, as MTTS adds it up. What it can not it has said, too."""
    for bit, name in _BITS:
        flags[name] = bool(number & bit)
    flags["SCREENREADER"] = flags.get("SCREENREADER", False) or bool(number & _READS)
    flags["MTTS"] = number
    decide(flags)


class Ttype(Option):
    """Name first, then terminal, then abilities, each for one question."""

    code, is_ours = TTYPE, False

    def __init__(self, connection):
        super().__init__(connection)
        self._heard: list[str] = []
        self._asks = False

    def agreed(self) -> None:
        """The first question."""
        self._heard.clear()
        self._asks = True
        self.says(_SEND)

    def hears(self, content: bytes) -> None:
        """One answer; another question, or all is known."""
        if content[:1] != _IS:
            raise ValueError("kind")
        if not self._asks:
            return
        if found := _ABILITIES.fullmatch(content[1:]):
            take_abilities(self.flags, int(found[1]))
            self._is_told()
            return
        name = content[1 : 1 + LONGEST_NAME].decode("ascii", "replace").upper()
        repeats = name in self._heard
        self._heard.append(name)
        if not repeats:
            self._is_called(name)
        if repeats or len(self._heard) >= ASKED_MOST:
            self._is_told()
        else:
            self.says(_SEND)

    def _is_told(self) -> None:
        self._asks = False
        self.settle()

    def _is_called(self, name: str) -> None:
        flags = self.flags
        if len(self._heard) == 1:
            flags.setdefault("CLIENTNAME", name)
        if name in _PLAIN or "MTTS" in flags:
            return
        flags["XTERM256"] = flags.get("XTERM256", False) or name.endswith("-256COLOR")
        flags["TRUECOLOR"] = flags.get("TRUECOLOR", False) or name.endswith("-TRUECOLOR")
        if name.startswith(("ANSI", "XTERM", "VT100", "LINUX", "SCREEN", "TMUX")) or "COLOR" in name:
            flags["ANSI"] = True
        decide(flags)
