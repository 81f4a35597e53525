"""The telnet door, plain and over TLS: one object a connection.

It reads no faster than a person types, holds no more than a line, queues no more than a screenful (R1-R9).

    in    lines of at most 2,000 characters, ten a second, twenty at once; faster ones wait with their sender
          `help now`, `quit`: answered here, before any allowance and with the Server dead
    out   plain text as the Server sent it, without controls, coloured whole by its kind where the client can
"""

import re
import socket

from evennia.server.portal.telnet import TelnetProtocol
from twisted.conch.telnet import IAC, NOP
from twisted.internet.interfaces import IHandshakeListener
from twisted.internet.task import LoopingCall
from zope.interface import implementer

from server import logs
from server.portal import lines, options, words
from server.portal.limits import Bucket
from server.portal.screen import Screen
from server.portal.timers import Timers
from server.portal.wire import Aside, Line, Option, TooMuch, Wire

LINES_A_SECOND, LINES_AT_ONCE = 10.0, 20.0  # R4
ASIDES_A_SECOND, ASIDES_AT_ONCE = 50.0, 400.0  # answered; a client settles some dozens of options at first
ASIDES_READ_A_SECOND, ASIDES_READ_AT_ONCE = 500.0, 4_000.0  # read; what is not answered holds no line up
FREE_A_SECOND, FREE_AT_ONCE = 1.0, 5.0  # `help now` and its like outside the allowance
READ_AHEAD = 16 * 1024  # bytes that may wait here for their turn, so that `help now` behind them is seen
FIRST_LINE_S, SIGNED_IN_S, HANDSHAKE_S = 60, 600, 10  # R7
CLOSING_S = 10  # how long a last sentence may take to leave
KEEPALIVE_S = 45

_BROWSER = re.compile(rb"(?:GET|HEAD|POST|PUT|OPTIONS|CONNECT|PRI) \S+ HTTP/")
_MALFORMED = (AssertionError, AttributeError, IndexError, KeyError, TypeError, ValueError)


@implementer(IHandshakeListener)
class Telnet(Screen, options.Permits, TelnetProtocol):
    """One connection at the telnet door, and its session in the Portal."""

    def connectionMade(self) -> None:
        """Lets it in, or says why not and closes."""
        self.clock = self.factory.clock
        now = self._opened = self.clock.seconds()
        self.protocol_key = self.factory.protocol_key
        self.lets_go = self.is_open = False
        self.server_connected = self.has_quit = self.is_inside = False
        self.wire, self.unheard = Wire(), lines.Unheard()
        self.pace = Bucket(LINES_A_SECOND, LINES_AT_ONCE, now)
        self.asides = Bucket(ASIDES_A_SECOND, ASIDES_AT_ONCE, now)
        self.asides_read = Bucket(ASIDES_READ_A_SECOND, ASIDES_READ_AT_ONCE, now)
        self.free = Bucket(FREE_A_SECOND, FREE_AT_ONCE, now)
        self.timers = Timers(self.clock)
        self._reads, self._has_spoken, self._has_news = True, False, False
        address = self.transport.getPeer().host
        self.init_session(self.protocol_key, address, self.factory.sessionhandler)
        answer = self.factory.doorkeeper.arrives(self, address, now)
        if answer.makes_room is not None:
            answer.makes_room.make_room()
        if not answer.welcome:
            self._refuse(answer.reason)
            return
        self._keep_alive()
        self.transport.registerProducer(self, True)  # the transport then says when its reader is slow
        if self.factory.is_tls:
            self.timers.later("handshake", HANDSHAKE_S, self._give_up, "handshake")
        else:
            self._begin()

    def handshakeCompleted(self) -> None:
        """TLS is agreed on."""
        if not self.is_closing:
            self.timers.stop("handshake")
            self._begin()

    def _begin(self) -> None:
        self.is_open = True
        if self.factory.said_first:
            self.show(self.factory.said_first)
        self.offers = options.Offers(self)
        self.timers.later("options", 2, self.handshake_done, True)
        self.timers.later("first_line", FIRST_LINE_S, self.close, words.TOO_QUIET, "no_line")
        self.timers.later("sign_in", SIGNED_IN_S, self.close, words.NOT_SIGNED_IN, "not_signed_in")
        self._alive = LoopingCall(self._write, IAC + NOP)
        self._alive.clock = self.clock
        self._alive.start(KEEPALIVE_S, now=False)
        self.sessionhandler.connect(self)

    def _refuse(self, reason: str) -> None:
        self.sessionhandler.turned_away(self.protocol_key, reason)
        self.is_closing = True
        if self.factory.is_tls:
            self.transport.abortConnection()
            return
        sentence = words.FULL_HOUSE if reason == "house" else words.FULL_ADDRESS
        self.transport.write(sentence.encode() + b"\r\n")
        self.transport.loseConnection()

    # closing

    def close(self, sentence: str = "", reason: str = "") -> None:
        """Says `sentence`, then closes. A reason is written down; a wish is not."""
        if self.is_closing:
            return
        if sentence and self.is_open:
            self.show(sentence, always=True)
        if reason:
            self._note(reason)
        self._read_on(True)  # TLS hears the other end's farewell
        self._end()
        self.transport.unregisterProducer()  # else the transport waits for more from us
        self.transport.loseConnection()
        self.timers.later("closing", CLOSING_S, self.transport.abortConnection)

    def make_room(self) -> None:
        """This connection is given up for another that comes."""
        self.close(words.MADE_ROOM_OF_SEVERAL if self._has_spoken else words.MADE_ROOM, "made_room")

    def disconnect(self, reason: str = "") -> None:
        """The Server ends this connection with a sentence."""
        self.close(str(reason or ""))

    def connectionLost(self, reason=None) -> None:
        """The connection is gone."""
        self._end()

    def _give_up(self, reason: str) -> None:
        self._note(reason)
        self._end()
        self.transport.abortConnection()

    def _note(self, reason: str) -> None:
        seconds = round(self.clock.seconds() - self._opened, 1)
        logs.fact("connection_closed", door=self.protocol_key, reason=reason, seconds=seconds)

    def _end(self) -> None:
        self.is_closing = True
        self.timers.stop_all()
        if getattr(self, "_alive", None) and self._alive.running:
            self._alive.stop()
        self.factory.doorkeeper.leaves(self)
        if self.is_open:
            self.is_open = False
            self.sessionhandler.disconnect(self)

    # reading

    def dataReceived(self, data: bytes) -> None:
        """Bytes wait in the wire until it is their turn."""
        if self.is_closing:
            return
        self.wire.feed(data)
        self._has_news = True
        self.go_on()

    def go_on(self) -> None:
        """Takes what may be taken now; the rest waits, first here and then in the sender's machine."""
        while not self.is_closing:
            now = self.clock.seconds()
            wait = max(self.pace.wait_s(now), self.asides_read.wait_s(now))
            if wait or self.unheard.is_full:
                self._wait(wait)
                return
            piece = self.wire.take()
            if piece is None:
                self._read_on(True)
                return
            self._take(piece, now)

    def _wait(self, seconds: float) -> None:
        if self._has_news:
            self._has_news = False
            self._let_through()
        self._read_on(self.wire.backlog < READ_AHEAD)
        if seconds and "turn" not in self.timers:
            self.timers.later("turn", seconds, self.go_on)

    def _let_through(self) -> None:
        """What waits behind no other is taken now, each waiting line being looked at once."""
        if not lines.MAY_GO_FIRST.search(self.wire.waiting):
            return
        now = self.clock.seconds()
        for line in self.wire.pull(lambda raw: lines.goes_first(raw) and self.free.take(now)):
            if not self.is_closing:
                self._typed(line.words)

    def _read_on(self, reads: bool) -> None:
        if reads != self._reads and not self.is_closing:
            self._reads = reads
            (self.transport.resumeProducing if reads else self.transport.pauseProducing)()

    def _take(self, piece: Line | Option | Aside | TooMuch, now: float) -> None:
        if isinstance(piece, Line):
            if not (lines.goes_first(piece.words) and self.free.take(now)):
                self.pace.take(now)
            self._typed(piece.words)
        elif isinstance(piece, TooMuch):
            sentence = words.NO_LINE_END if piece.what == "line" else words.ASIDE_TOO_LONG
            self.close(sentence, "too_much")
        else:
            self.asides_read.take(now)
            try:
                self._aside(piece, now)
            except _MALFORMED:  # what a client says aside wrongly is no fault of the house
                self.sessionhandler.malformed()

    def _aside(self, piece: Option | Aside, now: float) -> None:
        if not self.asides.take(now):
            self.sessionhandler.malformed()
        elif isinstance(piece, Aside) and piece.option == options.GMCP:
            if message := options.gmcp_in(piece.content):
                self.sessionhandler.data_in(self, **{message[0]: [message[1], {}]})
            else:
                self.sessionhandler.malformed()
        elif isinstance(piece, Aside):
            self.negotiate([piece.option, *(bytes([byte]) for byte in piece.content)])
        elif piece.option != options.ECHO:  # we say WILL and WONT ECHO by ourselves, and ask nobody
            self.commandReceived(piece.verb, piece.option)

    def _typed(self, raw: bytes) -> None:
        if not self._has_spoken:
            self._has_spoken = True
            self.timers.stop("first_line")
            self.factory.doorkeeper.speaks(self)
            if _BROWSER.match(raw):
                self.close(words.filled(words.ELSEWHERE, port=self.factory.web_port), "browser")
                return
        if self.is_secret:
            self._write(b"\r\n")  # the client did not show the line's end
        said = lines.read(raw, self.protocol_flags["ENCODING"])
        asked = None if isinstance(said, lines.TooLong) else lines.asked(said)
        if isinstance(asked, lines.HelpNow):
            self.show(words.card(asked.country or self.country), "care", always=True)
        elif isinstance(asked, lines.Quit):
            self._leave()
        elif self.lets_go:
            self.lets_go, self.then_says = False, ""
            self.send_secret(False)
            self.show(words.LET_GO)
        elif isinstance(said, lines.TooLong):
            self._give_back(said)
        else:
            self.sessionhandler.line(self, said)

    def _leave(self) -> None:
        self.has_quit = True
        left = self.wire.lines_waiting
        not_taken = words.filled(words.NOT_TAKEN, n=left) + "\n" if left else ""
        self.close(not_taken + words.goodbye())

    def _give_back(self, line: lines.TooLong) -> None:
        self.show(words.filled(words.TOO_LONG, n=line.n, unit=line.unit, most=line.most))
        if self.is_secret:
            return
        self.show(words.GIVEN_BACK if line.words else words.STILL_ABOVE)
        if line.words:
            self.show(line.words, "speech")  # as it was typed, not wrapped

    # what is asked of us by Evennia and Twisted

    def handshake_done(self, timeout: bool = False) -> None:
        """One of the options is settled; after the last the Server is told of them."""
        self.handshakes = 0 if timeout else self.handshakes - 1
        if timeout or self.handshakes == 0:
            self.timers.stop("options")
            self.sessionhandler.sync(self)

    def at_login(self) -> None:
        """The Server says who this is."""
        self.timers.stop("sign_in")
        self.factory.doorkeeper.is_known(self)

    def get_sync_data(self) -> dict:
        """What the Server is told of this connection."""
        return {
            "protocol_key": self.protocol_key,
            "address": self.address,
            "sessid": self.sessid,
            "uid": self.uid,
            "logged_in": self.logged_in,
            "conn_time": self.conn_time,
            "protocol_flags": options.told(self.protocol_flags),
        }

    def _keep_alive(self) -> None:
        self.transport.setTcpNoDelay(True)
        self.transport.setTcpKeepAlive(True)
        handle = getattr(self.transport, "socket", None)
        wanted = {
            "TCP_KEEPIDLE": 60,
            "TCP_KEEPINTVL": 15,
            "TCP_KEEPCNT": 4,
            "TCP_USER_TIMEOUT": 120_000,
        }  # R9
        for name, value in wanted.items():
            if handle is not None and hasattr(socket, name):
                handle.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
