"""The Portal's connections, and what of them the Server knows.

While the Server is away nothing is lost without a word: five lines of a signed-in connection are kept,
others are named as not kept, and what was sent and not answered is named as perhaps not heard. Nothing is
sent twice.
"""

import secrets
from collections.abc import Iterable

from evennia.server.portal.amp import DUMMYSESSION, PCONN, PCONNSYNC, PDISCONN, PSYNC
from evennia.server.portal.portalsessionhandler import PortalSessionHandler

from server import logs
from server.link import Link
from server.portal import lines, words
from server.portal.lines import Fate
from server.portal.together import Together

SENT = {name: f"send_{name}" for name in ("text", "secret", "asked", "country", "ack", "fact")}
"""What the Server sends to a connection; anything else that something of Evennia's says is dropped."""


class PortalSessions(PortalSessionHandler):
    """All open connections by their number; stands where Evennia expects its session handler."""

    get = dict.get  # Evennia's looks for a key None, which it lets nobody set

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # High and by chance: numbers of an earlier Portal never mean a connection of this one (R31).
        self.latest_sessid = 2**32 + secrets.randbelow(2**40)
        self.link: Link | None = None
        self.together = Together()
        self.is_told = False  # the Server has said itself that it goes
        self._turned_away: dict[tuple[str, str], int] = {}
        self._malformed = 0

    # connections come and go

    def connect(self, session) -> None:
        """A connection is at the door; the Server hears of it now, or when it is back."""
        session.sessid = self.generate_sessid()
        self[session.sessid] = session
        if self.link:
            self._introduce(session)
        else:
            session.rests()

    def _introduce(self, session) -> None:
        session.server_connected = True
        self.link.send_AdminPortal2Server(session, PCONN, sessiondata=session.get_sync_data())

    def sync(self, session) -> None:
        """The Server hears what the client turned out to be."""
        if self.link and session.server_connected:
            self.link.send_AdminPortal2Server(session, PCONNSYNC, sessiondata=session.get_sync_data())

    def disconnect(self, session) -> None:
        """The connection is gone; the Server hears whether by wish."""
        if self.pop(session.sessid, None) is not None and self.link and session.server_connected:
            self.link.send_AdminPortal2Server(session, PDISCONN, reason="quit" if session.has_quit else "")

    def disconnect_all(self) -> None:
        """The house closes: everyone hears one line, a shorter one if the Server has told them already."""
        for session in list(self.values()):
            is_told = self.is_told and session.is_inside
            session.close(words.CLOSING_TOLD if is_told else words.CLOSING, again=True)

    # lines

    def line(self, session, said: str) -> Fate:
        """One typed line goes to the Server, or is kept, or is named as not kept."""
        if self.link and session.server_connected:
            # Who is not signed in may type a passphrase ahead of the question: it is never shown again.
            number = session.unheard.send(said, session.is_secret or not session.logged_in)
            self.link.send_MsgPortal2Server(session, text=[[said, number], {}])
            return Fate.SENT
        if session.is_secret:
            session.show(words.NOT_KEPT_SECRET)
        elif not session.logged_in:
            session.show(words.NOT_KEPT_UNKNOWN)
        elif session.is_asked and not lines.is_way_out(said):
            session.show(words.NOT_KEPT_ASKED)
        elif (n := session.unheard.keep(said)) is None:
            session.show(words.filled(words.NOT_KEPT_FULL, most=lines.KEPT))
        else:
            session.show(words.filled(words.KEPT, n=n, most=lines.KEPT))
            return Fate.TAKEN
        return Fate.NOT_TAKEN

    def login(self, session, account: str, passphrase: str) -> bool:
        """A client signs its person in by itself. False while no Server is there."""
        if not (self.link and session.server_connected):
            return False
        number = session.unheard.send(account, True)
        self.link.send_MsgPortal2Server(session, login=[[account, passphrase, number], {}])
        return True

    def scene(self, session) -> None:
        """A client that missed facts wants to know how everything stands now."""
        if self.link and session.server_connected:
            self.link.send_MsgPortal2Server(session, scene=[[], {}])

    def deliver(self, whom: Iterable[int], kwargs: dict) -> None:
        """What the Server sends to these connections; those that are gone meanwhile get nothing.

        Text and facts are drawn once for all whose clients show them alike.
        """
        drawn: dict = {}
        with self.together:
            for name, (args, options) in kwargs.items():
                if (deed := SENT.get(name)) is None:
                    continue
                for sessid in whom:
                    if (session := self.get(sessid)) is not None:
                        getattr(session, deed)(*args, drawn=drawn, **options)

    def data_out(self, session, /, **kwargs) -> None:
        """Evennia's name for the same, to one connection."""
        self.deliver((session.sessid,), kwargs)

    # the Server goes and comes

    def server_away(self) -> None:
        """The link is gone: everyone hears it once, with what was perhaps not heard.

        Unless the Server said that it goes: then either another comes at once, or the house closes, and
        whoever is here hears which.
        """
        self.link = None
        for session in list(self.values()):
            session.house_away(self.is_told)

    def server_back(self, link: Link, **about) -> None:
        """The Server is linked: it hears of the connections it knew, of new ones, and gets the kept lines.

        That the house is back it says itself, to each connection. Whoever was typing unseen, or had a
        question before them, reads after that, as the last thing on the screen, that one line is let go
        first: neither a passphrase nor an answer for oneself alone must become a command.
        """
        self.link, self.is_told = link, False
        known = {sessid: session for sessid, session in self.items() if session.server_connected}
        for session in known.values():
            session.is_inside = session.logged_in  # a visitor is at the door again
            if session.is_secret:
                session.lets_go, session.then_says = True, words.PRESS_ENTER
            elif session.is_asked and session.logged_in:
                session.lets_go, session.then_says = True, words.ASKED_IS_GONE
            session.is_asked = False
        about["sessiondata"] = {sessid: session.get_sync_data() for sessid, session in known.items()}
        link.send_AdminPortal2Server(DUMMYSESSION, PSYNC, **about)
        for session in list(self.values()):
            session.house_back()
            if not session.server_connected:
                self._introduce(session)
            for said in session.unheard.take_kept():
                self.line(session, said)

    def server_session_sync(self, serversessions: dict, clean: bool = True) -> None:
        """The Server says who is signed in; a connection it does not name stays as it is."""
        for sessid, data in serversessions.items():
            if sessid in self:
                self.server_logged_in(self[sessid], data)

    def server_logged_in(self, session, data: dict) -> None:
        """The Server says who a connection is."""
        session.uid, session.logged_in = data.get("uid"), bool(data.get("logged_in"))
        session.is_inside = session.logged_in or bool(data.get("is_known"))
        if session.is_inside:
            session.at_login()

    def server_disconnect(self, session, reason: str = "") -> None:
        """The Server ends a connection, and knows that it has."""
        self.pop(session.sessid, None)
        session.disconnect(reason)

    def server_connect(self, protocol_path: str = "", config: dict | None = None) -> None:
        """Nothing: the Portal opens no connections to elsewhere."""

    # counted, and written down once in a while

    def turned_away(self, door: str, reason: str) -> None:
        """Somebody could not come in."""
        self._turned_away[door, reason] = self._turned_away.get((door, reason), 0) + 1

    def malformed(self) -> None:
        """A client said something aside that is none of its protocol."""
        self._malformed += 1

    def write_counts(self) -> None:
        """The counts become facts and begin again."""
        for (door, reason), count in self._turned_away.items():
            logs.fact("door_full", door=door, reason=reason, count=count)
        if self._malformed:
            logs.fact("unknown_input", count=self._malformed)
        self._turned_away, self._malformed = {}, 0
