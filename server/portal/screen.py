"""What a telnet connection writes: plain text by kind, facts over GMCP, and the echo off and on."""

from functools import cache
from typing import NamedTuple

from twisted.conch.telnet import IAC, SB, SE, WILL, WONT

from server.portal import letters, lines, options, wrap

# The colour of each kind of text, few and calm; others have none. Nothing is said by colour alone.
COLOURS = {"gesture": 36, "private": 35, "circle": 33, "care": 32, "prompt": 1}


class Look(NamedTuple):
    """How one kind of text looks to a client; clients with the same look get the same bytes."""

    encoding: str
    width: int | None
    """None where nothing is wrapped."""
    colour: int
    """0 for none."""
    end: bytes
    """What follows a prompt."""


_AS_IT_IS = frozenset({"speech", "pose"})
"""Kinds without colour that nothing wraps: what people say, which is most of what is shown."""


@cache
def _as_it_is(encoding: str) -> Look:
    return Look(encoding, None, 0, b"")


class Screen:
    """The writing half of a connection. While its reader is slow, lines are counted instead of queued."""

    def show(self, text: str, kind: str = "system", always: bool = False, drawn: dict | None = None) -> None:
        """Sends text of one kind. While the reader is slow it is counted instead, unless it must arrive."""
        if self.is_closing:
            return
        if self.is_slow and not always:
            self.missed += 1
            return
        drawn = {} if drawn is None else drawn
        look = _as_it_is(self.protocol_flags["ENCODING"]) if kind in _AS_IT_IS else self._look(kind)
        if (data := drawn.get(look)) is None:
            data = drawn[look] = _drawn(text, kind, look)
        self._write(data)

    def _look(self, kind: str) -> Look:
        """How this client shows text of one kind."""
        flags = self.protocol_flags
        sees = kind in COLOURS and flags.get("ANSI")
        sees = sees and not (flags.get("SCREENREADER") or flags.get("NOCOLOR"))
        width = wrap.columns(flags) if kind in wrap.HOUSE or kind == wrap.CARE else None
        end = options.ends(flags) if kind == "prompt" else b""
        return Look(flags["ENCODING"], width, COLOURS[kind] if sees else 0, end)

    def send_secret(self, is_secret: bool = False, **_options) -> None:
        """While true, the client does not show what is typed, and nothing of it is kept here."""
        if bool(is_secret) != self.is_secret:
            self.is_secret = bool(is_secret)
            self._write(IAC + (WILL if self.is_secret else WONT) + options.ECHO)

    @staticmethod
    def _draws_fact(package: str, rendered: str) -> bytes:
        said = f"{package} {rendered}".encode("utf-8", "replace").replace(IAC, IAC + IAC)
        return IAC + SB + options.GMCP + said + IAC + SE


def _drawn(text: str, kind: str, look: Look) -> bytes:
    text = letters.written_in(lines.safe(text), look.encoding)
    if kind in wrap.HOUSE:
        text = wrap.wrapped(wrap.set_apart(text, kind), look.width)
    elif kind == wrap.CARE:
        text = wrap.narrowed(text, look.width)
    if look.colour:
        text = f"\x1b[{look.colour}m{text}\x1b[0m"
    data = text.encode(look.encoding, "replace").replace(IAC, IAC + IAC).replace(b"\n", b"\r\n")
    return data + b"\r\n" + look.end
