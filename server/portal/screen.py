"""What a telnet connection writes: plain text by kind, facts over GMCP, and the echo off and on."""

from twisted.conch.telnet import GA, IAC, WILL, WONT

from server.portal import lines, options, wrap

# The colour of each kind of text, few and calm; others have none. Nothing is said by colour alone.
COLOURS = {"gesture": 36, "private": 35, "circle": 33, "care": 32, "prompt": 1}


class Screen:
    """The writing half of a connection. While its reader is slow, lines are counted instead of queued."""

    def show(self, text: str, kind: str = "system", always: bool = False) -> None:
        """Sends text of one kind. While the reader is slow it is counted instead, unless it must arrive."""
        if self.is_closing:
            return
        if self.is_slow and not always:
            self.missed += 1
            return
        flags, text = self.protocol_flags, lines.safe(text)
        if kind in wrap.HOUSE:
            text = wrap.wrapped(wrap.set_apart(text, kind), wrap.columns(flags))
        elif kind == wrap.CARE:
            text = wrap.narrowed(text, wrap.columns(flags))
        data = self._coloured(text, kind).encode(flags["ENCODING"], "replace")
        data = data.replace(IAC, IAC + IAC).replace(b"\n", b"\r\n") + b"\r\n"
        if kind == "prompt" and not (flags.get("NOGOAHEAD", True) and flags.get("NOPROMPTGOAHEAD", True)):
            data += IAC + GA
        self._write(data)

    def _coloured(self, text: str, kind: str) -> str:
        flags = self.protocol_flags
        sees = flags.get("TTYPE") and flags.get("ANSI") and not flags.get("SCREENREADER")
        if kind not in COLOURS or not sees or flags.get("NOCOLOR") or flags.get("CLIENTNAME") == "DUMB":
            return text
        return f"\x1b[{COLOURS[kind]}m{text}\x1b[0m"

    def _write(self, data: bytes) -> None:
        if not self.is_closing:
            self.transport.write(data)

    def send_secret(self, is_secret: bool = False, **_options) -> None:
        """While true, the client does not show what is typed, and nothing of it is kept here."""
        if bool(is_secret) != self.is_secret:
            self.is_secret = bool(is_secret)
            self._write(IAC + (WILL if self.is_secret else WONT) + options.ECHO)

    def _write_fact(self, package: str, rendered: str) -> None:
        self.requestNegotiation(options.GMCP, f"{package} {rendered}".encode("utf-8", "replace"))
