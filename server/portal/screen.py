"""What a telnet connection writes: plain text by kind, and what the Server asks of the client."""

from twisted.conch.telnet import GA, IAC, WILL, WONT

from server.portal import lines, options, words, wrap

SLOW_S = 60  # how long a reader may leave 64 KiB waiting (R8)

# The colour of each kind of text, few and calm; others have none. Nothing is said by colour alone.
COLOURS = {"gesture": 36, "private": 35, "circle": 33, "care": 32, "prompt": 1}


class Screen:
    """The writing half of a connection. While its reader is slow, lines are counted instead of queued."""

    is_closing = is_slow = is_secret = False
    missed = 0
    country = ""
    then_says = ""  # what the Portal adds to the next text of the Server, once
    offers: options.Offers | None = None

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

    def send_text(self, text: str = "", kind: str = "system", **_options) -> None:
        """Text for the person."""
        self.show(str(text), str(kind))
        if self.then_says:
            then, self.then_says = self.then_says, ""
            self.show(then, always=True)

    def send_secret(self, is_secret: bool = False, **_options) -> None:
        """While true, the client does not show what is typed, and nothing of it is kept here."""
        if bool(is_secret) != self.is_secret:
            self.is_secret = bool(is_secret)
            self._write(IAC + (WILL if self.is_secret else WONT) + options.ECHO)

    def send_country(self, code: str = "", **_options) -> None:
        """What `help now` shows here first."""
        self.country = str(code or "")

    def send_ack(self, number: int = 0, **_options) -> None:
        """The Server has dealt with the lines up to `number`."""
        self.unheard.heard(number)
        if self.wire.backlog:
            self.go_on()

    def send_default(self, name: str, *args, **kwargs) -> None:
        """Anything else goes to the client as GMCP, if it speaks that."""
        if self.offers and self.offers.speaks_gmcp and not self.is_slow:
            self.requestNegotiation(options.GMCP, options.gmcp_out(name, args, kwargs))

    # the transport says how fast its reader is

    def pauseProducing(self) -> None:
        """64 KiB wait for a reader who does not take them."""
        self.is_slow = True
        self.timers.later("slow", SLOW_S, self._give_up, "slow_reader")

    def resumeProducing(self) -> None:
        """The reader has caught up."""
        self.is_slow = False
        self.timers.stop("slow")
        missed, self.missed = self.missed, 0
        if missed:
            self.show(words.MISSED_ONE if missed == 1 else words.filled(words.MISSED_MANY, n=missed))

    def stopProducing(self) -> None:
        """The connection is going; connectionLost says so too."""
