"""The browser's door, /ws on the web port: one object a connection.

Every frame is text, a JSON array of a name and an object.

    in    ["Client.Line", {"text", "number"}]     a typed line and the number its client gave it
          anything of server/portal/asides.py
    out   ["Text", {"text", "kind"}]              what a telnet client reads; plain, not wrapped, never HTML
          ["Client.Heard", {"number", "taken"}]   the line of that number was dealt with; `taken` false: it
                                                  was not, a Text says why, its writer has it back
          ["Client.Secret", {"hidden"}]           whether what is typed next is unseen
          ["Client.House", {"away"}]              the Server is away, or back
          ["Core.Goodbye", {"text", "again"}]     then it closes; `again`: the client comes back by itself
          the facts of the Server (docs/protocol.md)
"""

import json
from collections import deque

from evennia.server.session import Session
from twisted.internet.protocol import Protocol
from twisted.internet.task import LoopingCall

from server.portal import asides, frames, lines, options, words, wrap
from server.portal.asides import Typed
from server.portal.connection import CLOSING_S, Connection
from server.portal.frames import Broken, Close, Frames, Message, Ping, Pong
from server.portal.lines import Fate
from server.portal.wire import TooMuch

SIGNED_IN_S = 600  # R7
PING_S, PONG_S = 30, 15  # R9
MOST_DRAINED = 256 * 1024  # bytes still read, and let go, of a client that has not heard yet that it is over


class Websocket(Connection, Session, Protocol):
    """One browser's connection, and its session in the Portal."""

    def __init__(self, factory, web_session: str):
        self.factory, self.web_session = factory, web_session
        self._numbers: deque[tuple[int, int]] = deque()  # of lines on their way: ours, and their client's
        self._answering = self._drained = 0
        self._knows_frames = True  # false once what comes is no websocket any more

    # coming and going

    def comes(self, address: str) -> str:
        """It is counted at the door; why it may not stay, or nothing."""
        return self._comes(address, Frames())

    def connectionMade(self) -> None:
        """The handshake is done."""
        self.protocol_flags["UTF-8"] = self.protocol_flags[options.READS_FACTS] = True
        self._keep_alive()
        self.is_open = True
        self.timers.later("sign_in", SIGNED_IN_S, self.close, words.NOT_SIGNED_IN, "not_signed_in")
        self._pinging = LoopingCall(self._ping)
        self._pinging.clock = self.clock
        self._pinging.start(PING_S, now=False)
        self.sessionhandler.connect(self)

    def close(self, sentence: str = "", reason: str = "", *, again: bool = False, code: int = 0) -> None:
        """Says `sentence` and whether to come `again`, then closes. A `reason` is written down."""
        if self.is_closing:
            return
        if reason:
            self._note(reason)
        self.answer("Core.Goodbye", {"text": sentence, "again": again})
        self._closes(code or (frames.GOING_AWAY if again else frames.NORMAL))

    def _closes(self, code: int) -> None:
        self._write(frames.close(code))
        self.leaves()
        self._read_on(True)  # what is still on its way in would else cut the farewell off
        self._end()
        self.transport.unregisterProducer()  # else the transport waits for more from us
        self.timers.later("closing", CLOSING_S, self.transport.abortConnection)

    def _end(self) -> None:
        if self.is_open:
            self._pinging.stop()
        super()._end()

    def dataReceived(self, data: bytes) -> None:
        """As everywhere; after the farewell what comes is let go until the other end closes, too."""
        self.timers.stop("pong")
        if self.is_closing:
            self._drain(data)
        else:
            super().dataReceived(data)

    def _drain(self, data: bytes) -> None:
        self._drained += len(data)
        if self._drained > MOST_DRAINED:
            self.transport.abortConnection()
        elif self._knows_frames:
            self.wire.feed(data)
            while (piece := self.wire.take()) is not None and self._knows_frames:
                self._knows_frames = not isinstance(piece, Broken | Close | TooMuch)
                if isinstance(piece, Close):
                    self.transport.loseConnection()

    def _ping(self) -> None:
        self._write(frames.ping())
        self.timers.later("pong", PONG_S, self._silent)

    def _silent(self) -> None:
        if self._reads:  # else its answer may wait behind lines that are not read yet
            self._give_up("ping_timeout")

    # reading

    def _take(self, piece, now: float) -> None:
        if isinstance(piece, Message):
            self._message(piece, now)
        elif isinstance(piece, Close):
            self._closes(frames.NORMAL)
            self.transport.loseConnection()
        elif isinstance(piece, TooMuch):
            self._too_much()
        elif isinstance(piece, Broken):
            self._knows_frames = False
            self.close(words.NO_WEBSOCKET, "broken", code=piece.code)
        else:
            self.asides_read.take(now)
            if isinstance(piece, Ping) and self.asides.take(now):
                self._write(frames.pong(piece.payload))

    def _message(self, piece: Message, now: float) -> None:
        try:
            said = asides.over_websocket(piece.text)
        except asides.TooDeep:
            self._too_much()
            return
        except asides.Unreadable:
            said = None
        if isinstance(said, Typed):
            if not (_goes_first(said) and self.free.take(now)):
                self.pace.take(now)
            self._take_line(said)
            return
        self.asides_read.take(now)
        if said is None or not (self.asides.take(now) and asides.take(self, said)):
            self.sessionhandler.malformed()

    def _too_much(self) -> None:
        self._knows_frames = False
        self.close(words.MESSAGE_TOO_LONG, "too_much", code=frames.TOO_MUCH)

    def _out_of_turn(self, may) -> list[Message]:
        return self.wire.pull(
            lambda text: (line := _line_in(text)) is not None and _goes_first(line) and may()
        )

    def _line(self, piece: Message) -> None:
        self._take_line(asides.over_websocket(piece.text))

    def _take_line(self, line: Typed) -> None:
        self._speaks()
        self._answering = line.number
        fate = self._typed(lines.read(_bytes(line)))
        if fate is Fate.SENT:
            self._numbers.append((self.unheard.last, line.number))
        else:
            self._heard(line.number, fate is Fate.TAKEN)

    def _leave(self) -> None:
        self._heard(self._answering, True)
        super()._leave()

    def _let_go_of_the_rest(self) -> int:
        left = 0
        while isinstance(piece := self.wire.take(), Message | Ping | Pong):
            if isinstance(piece, Message) and (line := _line_in(piece.text)):
                self._heard(line.number, False)
                left += 1
        return left

    def _give_back(self, line: lines.TooLong) -> None:
        self.show(words.filled(words.TOO_LONG, n=line.n, unit=line.unit, most=line.most))

    # writing

    def show(self, text: str, kind: str = "system", always: bool = False, drawn: dict | None = None) -> None:
        """Sends text of one kind. While the reader is slow it is counted instead, unless it must arrive."""
        if self.is_slow and not always:
            self.missed += 1
            return
        drawn = {} if drawn is None else drawn
        if Websocket not in drawn:
            drawn[Websocket] = _draws_text(text, kind)
        self._write(drawn[Websocket])

    @staticmethod
    def _draws_fact(package: str, rendered: str) -> bytes:
        return frames.text(f"[{json.dumps(package)},{rendered}]")

    def _heard(self, number: int, taken: bool) -> None:
        self.answer("Client.Heard", {"number": number, "taken": taken})

    def send_secret(self, is_secret: bool = False, **_options) -> None:
        """While true, the client does not show what is typed, and nothing of it is kept here."""
        if bool(is_secret) != self.is_secret:
            self.is_secret = bool(is_secret)
            self.answer("Client.Secret", {"hidden": self.is_secret})

    def send_ack(self, number: int = 0, **_options) -> None:
        """The Server has dealt with the lines up to `number`, and their client hears it of each."""
        while self._numbers and self._numbers[0][0] <= number:
            self._heard(self._numbers.popleft()[1], True)
        super().send_ack(number)

    # the Server goes and comes

    def rests(self) -> None:
        """It came while the Server is away."""
        self.answer("Client.House", {"away": True})
        super().rests()

    def house_away(self, is_told: bool) -> None:
        """As everywhere, and the client knows it, too."""
        self.answer("Client.House", {"away": True})
        super().house_away(is_told)

    def _gave_up(self) -> None:
        """A Text has named what was on its way as perhaps not heard: that is all that will be said of it."""
        while self._numbers:
            self._heard(self._numbers.popleft()[1], True)

    def house_back(self) -> None:
        """The Server is linked again."""
        self.answer("Client.House", {"away": False})


def _draws_text(text: str, kind: str) -> bytes:
    text = lines.safe(text)
    if kind == wrap.CARE:  # a card comes in 78 columns, and a page has its own
        text = wrap.paragraphs(text)
    value = json.dumps({"text": text, "kind": kind}, ensure_ascii=False, separators=(",", ":"))
    return Websocket._draws_fact("Text", value)


def _bytes(line: Typed) -> bytes:
    return line.text.encode("utf-8", "replace")


def _goes_first(line: Typed) -> bool:
    return lines.goes_first(_bytes(line))


def _line_in(text: str) -> Typed | None:
    try:
        said = asides.over_websocket(text)
    except asides.Unreadable:
        return None
    return said if isinstance(said, Typed) else None
