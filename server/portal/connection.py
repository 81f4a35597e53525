"""What every connection does, whatever its client speaks: it is let in, reads lines in their turn, and ends.

It reads no faster than a person types, holds no more than a few lines, queues no more than a screenful
(R1-R9).

    in    lines of at most 2,000 characters, ten a second, twenty at once; faster ones wait with their sender
          `help now`, `quit`: answered here, before any allowance and with the Server dead
    out   while its reader is slow, texts are counted and facts dropped; then it asks for the whole scene

A door's own class says how its bytes become pieces (`wire`, `_take`, `_out_of_turn`) and how text, facts and
farewells are written (`show`, `_draws_fact`, `close`).
"""

import socket

from server import logs
from server.portal import lines, options, words
from server.portal.limits import Bucket
from server.portal.lines import Fate
from server.portal.timers import Timers
from server.portal.writing import Writing

LINES_A_SECOND, LINES_AT_ONCE = 10.0, 20.0  # R4
ASIDES_A_SECOND, ASIDES_AT_ONCE = 50.0, 400.0  # answered; a client settles some dozens of options at first
ASIDES_READ_A_SECOND, ASIDES_READ_AT_ONCE = 500.0, 4_000.0  # read; what is not answered holds no line up
FREE_A_SECOND, FREE_AT_ONCE = 1.0, 5.0  # `help now` and its like outside the allowance
READ_AHEAD = 16 * 1024  # bytes that may wait here for their turn, so that `help now` behind them is seen
SHORTEST_S = 0.01  # a wait; a shorter one may end before the clock has gone on
CLOSING_S = 10  # how long a last sentence may take to leave
SENT_AHEAD = 64 * 1024  # bytes that the kernel takes for one reader; left to itself it takes megabytes (R8)
KEEPALIVE = {"TCP_KEEPIDLE": 60, "TCP_KEEPINTVL": 15, "TCP_KEEPCNT": 4, "TCP_USER_TIMEOUT": 120_000}  # R9


class Connection(Writing):
    """The half of a connection that knows no protocol; beside it stands Evennia's `Session`."""

    is_open = is_secret = is_asked = is_inside = False
    server_connected = has_quit = lets_go = False
    country = ""
    then_says = ""  # what the Portal adds to the next text of the Server, once
    web_session = ""  # SHA-256 of the key in a browser's cookie

    # coming

    def _comes(self, address: str, wire) -> str:
        """It is counted at the door; why it may not stay, or nothing."""
        self.clock, self.wire = self.factory.clock, wire
        now = self._opened = self.clock.seconds()
        haste = self.factory.haste
        self.unheard, self.timers = lines.Unheard(), Timers(self.clock)
        self.pace = Bucket(LINES_A_SECOND * haste, LINES_AT_ONCE * haste, now)
        self.asides = Bucket(ASIDES_A_SECOND, ASIDES_AT_ONCE, now)
        self.asides_read = Bucket(ASIDES_READ_A_SECOND, ASIDES_READ_AT_ONCE, now)
        self.free = Bucket(FREE_A_SECOND, FREE_AT_ONCE, now)
        self._reads, self._has_spoken, self._has_news = True, False, False
        self._begins_to_write()
        self.init_session(self.factory.protocol_key, address, self.factory.sessionhandler)
        answer = self.factory.doorkeeper.arrives(self, address, now)
        if answer.makes_room is not None:
            answer.makes_room.make_room()
        if answer.reason:
            self.is_closing = True
            self.sessionhandler.turned_away(self.protocol_key, answer.reason)
        return answer.reason

    def _keep_alive(self) -> None:
        self.transport.registerProducer(self, True)  # the transport then says when its reader is slow
        self.transport.setTcpNoDelay(True)
        self.transport.setTcpKeepAlive(True)
        handle = getattr(self.transport, "socket", None)
        if handle is None:
            return
        handle.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SENT_AHEAD)
        for name, value in KEEPALIVE.items():
            if hasattr(socket, name):
                handle.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)

    def at_login(self) -> None:
        """The Server says who this is."""
        self.timers.stop("sign_in")
        self.factory.doorkeeper.is_known(self)

    def get_sync_data(self) -> dict:
        """What the Server is told of this connection."""
        told = ("protocol_key", "address", "sessid", "uid", "logged_in", "conn_time", "web_session")
        flags = options.told(self.protocol_flags)
        return {name: getattr(self, name) for name in told} | {"protocol_flags": flags}

    # going

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
        self._let_go()
        self.timers.stop_all()
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
        with self.sessionhandler.together:
            self._take_all()

    def _take_all(self) -> None:
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
            now = self.clock.seconds()
            for piece in self._out_of_turn(lambda: self.free.take(now)):
                if not self.is_closing:
                    self._line(piece)
        self._read_on(self.wire.backlog < READ_AHEAD)
        if seconds and "turn" not in self.timers:
            self.timers.later("turn", max(seconds, SHORTEST_S), self.go_on)

    def _read_on(self, reads: bool) -> None:
        if reads != self._reads and not self.is_closing:
            self._reads = reads
            (self.transport.resumeProducing if reads else self.transport.pauseProducing)()

    # lines

    def _typed(self, said: str | lines.TooLong) -> Fate:
        """Deals with one typed line, here or in the Server."""
        asked = None if isinstance(said, lines.TooLong) else lines.asked(said)
        if isinstance(asked, lines.HelpNow):
            self._show_card(asked.country or self.country)
        elif isinstance(asked, lines.Quit):
            self._leave()
        elif self.lets_go and (
            self.is_secret or isinstance(said, lines.TooLong) or not lines.is_way_out(said)
        ):
            self.lets_go, self.then_says = False, ""
            sentence = words.LET_GO if self.is_secret else words.ANSWER_LET_GO
            self.send_secret(False)
            self.show(sentence)
        elif isinstance(said, lines.TooLong):
            self._give_back(said)
            return Fate.NOT_TAKEN
        else:
            return self.sessionhandler.line(self, said)
        return Fate.TAKEN

    def _speaks(self) -> None:
        """A line came; who types is not taken for a silent connection."""
        if not self._has_spoken:
            self._has_spoken = True
            self.timers.stop("first_line")
            self.factory.doorkeeper.speaks(self)

    def _show_card(self, country: str) -> None:
        self.show(words.card(country), "care", always=True)
        if self.reads_facts and (fact := words.card_fact(country)) and self.wants(fact[0]):
            self._write(self._draws_fact(*fact))

    def _leave(self) -> None:
        self.has_quit = True
        left = self._let_go_of_the_rest()
        not_taken = words.filled(words.NOT_TAKEN, n=left) + "\n" if left else ""
        self.close(not_taken + words.goodbye())

    # what clients say aside

    def lists(self, verb: str, names: list[str]) -> None:
        """The client lists what it wants to be told."""

    def signs_in(self, account: str, passphrase: str) -> bool:
        """The client signs its person in by itself; False where that is not so at this door."""
        return False

    # what the Server sends, but text and secrets, which each door shows in its own way

    def send_text(self, text: str = "", kind: str = "system", drawn: dict | None = None, **_options) -> None:
        """Text for the person; `drawn` holds what was drawn of it for others already."""
        self.show(str(text), str(kind), drawn=drawn)
        if self.then_says:
            then, self.then_says = self.then_says, ""
            self.show(then, always=True)

    def send_country(self, code: str = "", **_options) -> None:
        """What `help now` shows here first."""
        self.country = str(code or "")

    def send_asked(self, is_asked: bool = False, **_options) -> None:
        """While true, a question stands: what is typed is an answer, and without the Server none is kept."""
        self.is_asked = bool(is_asked)

    def send_ack(self, number: int = 0, **_options) -> None:
        """The Server has dealt with the lines up to `number`."""
        self.unheard.heard(number)
        if self.wire.backlog:
            self.go_on()

    def rests(self) -> None:
        """It came while the Server is away."""
        self.show(words.resting())

    def house_away(self, is_told: bool) -> None:
        """The link is gone: its person hears that, unless the Server has said it, and what was perhaps not
        heard."""
        if not is_told:
            self.show(words.AWAY)
        said, was_secret = self.unheard.give_up()
        if said:
            heading = words.PERHAPS_ONE if len(said) == 1 else words.PERHAPS_MANY
            self._names("\n".join([heading, *("  " + line for line in said)]))
        if was_secret:
            self._names(words.PERHAPS_SECRET if self.logged_in else words.PERHAPS_AT_DOOR)
        self._gave_up()
        self.go_on()

    def _names(self, lost: str) -> None:
        """What was perhaps not heard; a slow reader is told of it once it has read, and does not miss it."""
        if self.is_slow:
            self._to_be_named.append(lost)
        else:
            self.show(lost)

    def _gave_up(self) -> None:
        """What the Server has not answered has been named; it is on its way no longer."""

    def house_back(self) -> None:
        """The Server is linked again; what there is to say it says itself."""
