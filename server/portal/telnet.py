"""The telnet door, plain and over TLS: one object a connection.

in    lines as telnet sends them; options and subnegotiations between them; GMCP (server/portal/asides.py)
out   plain text as the Server sent it, without controls, coloured whole by its kind where the client can

The Server hears of a connection, and so the first screen comes, once the client has answered what was asked
of it, or has typed a line, or time is over: then what is not known is taken to be plain.
"""

import json
import re

from evennia.server.portal.telnet import TelnetProtocol
from twisted.conch.telnet import IAC, NOP
from twisted.internet.interfaces import IHandshakeListener
from twisted.internet.task import LoopingCall
from zope.interface import implementer

from server.portal import asides, lines, options, words
from server.portal.connection import CLOSING_S, Connection
from server.portal.screen import Screen
from server.portal.wire import Aside, Line, Option, TooMuch, Wire

FIRST_LINE_S, SIGNED_IN_S, HANDSHAKE_S = 60, 600, 10  # R7
SILENT_S, ANSWERS_S = 0.8, 2.5  # how long the first screen waits for a first answer, and for the last one
KEEPALIVE_S = 45

GOODBYE, LOGIN, RESULT = "Core.Goodbye", "Char.Login.Default", "Char.Login.Result"

_BROWSER = re.compile(rb"(?:GET|HEAD|POST|PUT|OPTIONS|CONNECT|PRI) \S+ HTTP/")
_MALFORMED = (AssertionError, AttributeError, IndexError, KeyError, TypeError, ValueError)  # and Unreadable


@implementer(IHandshakeListener)
class Telnet(Screen, Connection, options.Permits, TelnetProtocol):
    """One connection at the telnet door, and its session in the Portal."""

    is_introduced = False

    # coming and going

    def connectionMade(self) -> None:
        """Lets it in, or says why not and closes."""
        if reason := self._comes(self.transport.getPeer().host, Wire()):
            self._refuse(reason)
            return
        self._keep_alive()
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
        self.agreements = options.Agreements(self)
        with self.sessionhandler.together:
            self.agreements.begin()
        self.timers.later("silent", SILENT_S, self._introduce)
        self.timers.later("answers", ANSWERS_S, self._introduce)
        self.timers.later("first_line", FIRST_LINE_S, self.close, words.TOO_QUIET, "no_line")
        self.timers.later("sign_in", SIGNED_IN_S, self.close, words.NOT_SIGNED_IN, "not_signed_in")
        self._alive = LoopingCall(self._write, IAC + NOP)
        self._alive.clock = self.clock
        self._alive.start(KEEPALIVE_S, now=False)

    def _introduce(self) -> None:
        """The Server hears of this connection; once."""
        if self.is_introduced or self.is_closing:
            return
        self.is_introduced = True
        self.timers.stop("silent")
        self.timers.stop("answers")
        with self.sessionhandler.together:
            if self.factory.said_first:
                self.show(self.factory.said_first)
            self.sessionhandler.connect(self)

    def settled_one(self) -> None:
        """One of the options is settled. The Server is told after the last, and of each that is late."""
        if self.is_introduced:
            self.sessionhandler.sync(self)
        elif self.agreements.are_settled():
            self._introduce()

    def _refuse(self, reason: str) -> None:
        if self.factory.is_tls:
            self.transport.abortConnection()
            return
        self.transport.write(words.full(reason).encode() + b"\r\n")
        self.transport.loseConnection()

    def close(self, sentence: str = "", reason: str = "", **_how) -> None:
        """Says `sentence`, then closes. A reason is written down; a wish is not."""
        if self.is_closing:
            return
        if sentence and self.is_open:
            self.show(sentence, always=True)
            if self.wants(GOODBYE):
                self._write(self._draws_fact(GOODBYE, json.dumps(sentence, ensure_ascii=False)))
        if reason:
            self._note(reason)
        self._read_on(True)  # TLS hears the other end's farewell
        self.leaves()
        self._end()
        self.transport.unregisterProducer()  # else the transport waits for more from us
        self.transport.loseConnection()
        self.timers.later("closing", CLOSING_S, self.transport.abortConnection)

    def _end(self) -> None:
        if getattr(self, "_alive", None) and self._alive.running:
            self._alive.stop()
        super()._end()

    # reading

    def _take(self, piece: Line | Option | Aside | TooMuch, now: float) -> None:
        if isinstance(piece, Line):
            if not (lines.goes_first(piece.words) and self.free.take(now)):
                self.pace.take(now)
            self._line(piece)
        elif isinstance(piece, TooMuch):
            sentence = words.NO_LINE_END if piece.what == "line" else words.ASIDE_TOO_LONG
            self.close(sentence, "too_much")
        else:
            self.asides_read.take(now)
            self.timers.stop("silent")
            try:
                taken = self.asides.take(now) and self._aside(piece)
            except _MALFORMED:  # what a client says aside wrongly is no fault of the house
                taken = False
            if not taken:
                self.sessionhandler.malformed()

    def _aside(self, piece: Option | Aside) -> bool:
        if isinstance(piece, Aside) and piece.option == options.GMCP:
            return asides.take(self, asides.over_gmcp(piece.content))
        if isinstance(piece, Aside):
            self.negotiate([piece.option, *(bytes([byte]) for byte in piece.content)])
        elif piece.option != options.ECHO:  # we say WILL and WONT ECHO by ourselves, and ask nobody
            self.commandReceived(piece.verb, piece.option)
        return True

    def lists(self, verb: str, names: list[str]) -> None:
        """What the client is told from now on; who would sign in by GMCP hears how."""
        self.gmcp.lists(verb, names)
        if verb != "remove" and not self.logged_in and self.wants(LOGIN):
            self.answer(LOGIN, {"type": ["password-credentials"]})

    def wants(self, package: str) -> bool:
        """Whether its client has listed facts of this name."""
        return self.gmcp.wants(package)

    @property
    def gmcp(self) -> options.Gmcp:
        """What is agreed on facts."""
        return self.agreements.mine[options.GMCP]

    def signs_in(self, account: str, passphrase: str) -> bool:
        """As if both were typed, and at the price of a line; whether the Server knows of it, too."""
        self.pace.take(self.clock.seconds())
        self._speaks()
        self._introduce()
        said = lines.safe(account).strip(), lines.safe(passphrase).strip()
        if any("\n" in one or len(one) > lines.LINE_LIMIT for one in said):
            return False
        if not self.sessionhandler.login(self, *said):
            self.answer(RESULT, {"success": False, "message": words.NOT_KEPT_UNKNOWN})
            self.show(words.NOT_KEPT_UNKNOWN)
        return True

    def _out_of_turn(self, may) -> list[Line]:
        if not lines.MAY_GO_FIRST.search(self.wire.waiting):
            return []
        return self.wire.pull(lambda raw: lines.goes_first(raw) and may())

    def _line(self, piece: Line) -> None:
        if not self._has_spoken and _BROWSER.match(piece.words):
            self.close(words.filled(words.ELSEWHERE, port=self.factory.web_port), "browser")
            return
        self._speaks()
        self._introduce()
        if self.is_secret:
            self._write(b"\r\n")  # the client did not show the line's end
        self._typed(lines.read(piece.words, self.protocol_flags["ENCODING"]))

    def _let_go_of_the_rest(self) -> int:
        return self.wire.lines_waiting

    def _give_back(self, line: lines.TooLong) -> None:
        self.show(words.filled(words.TOO_LONG, n=line.n, unit=line.unit, most=line.most))
        if self.is_secret:
            return
        self.show(words.GIVEN_BACK if line.words else words.STILL_ABOVE)
        if line.words:
            self.show(line.words, "speech")  # as it was typed, not wrapped
