"""The Server's side of each connection: what arrives goes to the doorway, what is said goes to the Portal.

No markup, no FuncParser, no command sets: text is plain from here to the client. From the Portal come typed
lines, sign-ins by a client and the wish for a scene; anything else is counted, and neither its name nor its
values are kept.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from evennia.accounts.models import AccountDB
from evennia.commands.cmdsethandler import CmdSetHandler
from evennia.server.portal import amp
from evennia.server.serversession import ServerSession
from evennia.server.sessionhandler import ServerSessionHandler

from commands import doorway
from game.common.changes import AWAY, out_of_reach
from server import logs
from server.house import said, words
from server.house.asking import Dialogues
from server.link import MESSAGE, Link

FROM_PORTAL = frozenset(
    {"protocol_key", "address", "sessid", "uid", "logged_in", "conn_time", "protocol_flags", "web_session"}
)


class HouseSession(ServerSession):
    """One connection as the house knows it. `account` is set while somebody is signed in."""

    uid = uname = puid = csessid = suid = None
    logged_in = False
    address = protocol_key = ""
    web_session = ""  # SHA-256, hex, of the key in the browser's cookie; empty at every other door
    used_on: date | None = None
    conn_time = cmd_last = cmd_last_visible = 0.0
    cmd_total = 0
    reads_facts = False  # whether its client does: a browser, or a MUD client with GMCP
    who = None  # the doorway's: who this is in the house
    dialogue = Dialogues()  # the doorway's: what is being asked
    replaced_by: "HouseSession | None" = None  # the connection that took this one's place

    def __init__(self):
        self.puppet = self.account = None
        self.protocol_flags: dict = {}
        self.server_data: dict = {}
        self.cmdset_storage_string = ""
        self.cmdset = CmdSetHandler(self, False)  # Evennia's bodies look for it; nothing is ever in it

    # what the house says to this connection

    def say(self, text: str, kind: str = "system") -> None:
        """Text for the person, as it stands."""
        self.data_out(text=[[text], {"kind": kind}])

    def show(self, package: str, value: Mapping[str, Any]) -> None:
        """A fact for the client, if it reads facts (docs/protocol.md)."""
        self.sessionhandler.show([self], package, value)

    def secret(self, is_secret: bool) -> None:
        """While true, what the person types is not shown, and the Portal keeps nothing of it."""
        self.data_out(secret=[[bool(is_secret)], {}])

    def country(self, code: str) -> None:
        """What `help now` shows here first."""
        self.data_out(country=[[code], {}])

    def stays(self) -> None:
        """A visitor without an account is let stay: the ten minutes at the door no longer count."""
        self.sessionhandler.tell_portal(self, amp.SLOGIN, sessiondata={"is_known": True})

    def signs_in(self, account) -> None:
        """This is `account` from now on; an earlier connection of the same account rests."""
        self.sessionhandler.login(self, account)

    def ends(self, sentence: str, *, quit: bool = False) -> None:
        """The connection ends with a sentence; `quit` says whether by wish."""
        self.sessionhandler.disconnect(self, sentence, quit=quit)

    # what Evennia asks of a session

    def load_sync_data(self, sessdata: dict) -> None:
        """Takes over what the Portal says of this connection: a closed list."""
        super().load_sync_data({name: value for name, value in sessdata.items() if name in FROM_PORTAL})
        self.update_flags()

    def at_sync(self) -> None:
        """Nothing: a session takes its body from our rows, never from what the Portal remembers."""

    def at_login(self, account) -> None:
        """`account` is who this is. When that was is not written down."""
        self.account, self.uid, self.logged_in = account, account.id, True

    def at_disconnect(self, reason: str | None = None) -> None:
        """Lets go of the body, if the doorway has left one in this session."""
        if self.puppet and self.account:
            self.account.unpuppet_object(self)
        self.logged_in = False

    def update_flags(self, **kwargs) -> None:
        """For this connection here; the Portal knows its client by itself."""
        self.protocol_flags.update(kwargs)
        self.reads_facts = bool(self.protocol_flags.get("OOB"))

    def log(self, message: str, channel: bool = True) -> None:
        """Nothing: Evennia names accounts and addresses here."""

    def __eq__(self, other: object) -> bool:
        return self is other  # Evennia takes two connections from one address for the same

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)

    def __str__(self) -> str:
        return "a connection"


class HouseSessions(ServerSessionHandler):
    """All connections by their number; stands where Evennia expects its session handler."""

    get = dict.get  # Evennia's looks for a key None, which it lets nobody set

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.link: Link | None = None
        self.unknown_inputs = 0

    # from the Portal

    def portal_connect(self, portalsessiondata: dict) -> None:
        """Somebody new is at the door."""
        session = self._made(portalsessiondata)
        session.uid, session.logged_in = None, False
        self._guarded(session, doorway.arrive, session)

    def portal_session_sync(self, portalsessiondata: dict) -> None:
        """The client of a connection turned out to be so; one that reads facts only now knows all of them."""
        if session := self.get(portalsessiondata.get("sessid")):
            before = session.reads_facts
            session.update_flags(**(portalsessiondata.get("protocol_flags") or {}))
            if session.reads_facts and not before:
                self._guarded(session, doorway.scene, session)

    def portal_sessions_sync(self, portalsessionsdata: dict) -> None:
        """The connections that the Portal held while no Server was there: each comes back as who it was."""
        self.portal_disconnect_all()  # of an earlier Portal nobody is left
        for session in [self._made(data) for data in portalsessionsdata.values()]:
            if not (session.logged_in and session.uid):
                session.uid, session.logged_in = None, False
                self._guarded(session, doorway.arrive, session, again=True)
                continue
            account = AccountDB.objects.filter(id=session.uid).first()
            if account is None or not account.is_active:
                session.uid, session.logged_in = None, False
                self.disconnect(session, words.NOT_COMING_BACK)
                continue
            session.at_login(account)
            self._guarded(session, doorway.came_back, session)
            if not session.logged_in and self.get(session.sessid) is session:
                self.tell_portal(session, amp.SLOGIN, sessiondata={"logged_in": False, "uid": None})
        self._guarded(None, doorway.all_back)

    def portal_disconnect(self, session: HouseSession, quit: bool = False) -> None:
        """The connection closed; `quit` says whether by wish."""
        self.disconnect(session, sync_portal=False, quit=quit)

    def portal_disconnect_all(self) -> None:
        """The Portal is gone, and every connection with it: nobody stays as a ghost."""
        for session in list(self.values()):
            self.disconnect(session, sync_portal=False)

    def data_in(self, session: HouseSession, /, **kwargs) -> None:
        """A typed line goes to the doorway, and so does the Portal's word that a client has missed facts."""
        for name, value in kwargs.items():
            line = said.line(value) if name == "text" else None
            if line:
                self._line(session, *line)
            elif name == "scene":
                self._guarded(session, doorway.scene, session)
            elif name == "login" and (given := said.login(value)):
                account, passphrase, number = given
                self._guarded(session, doorway.login, session, account, passphrase)
                self._acknowledge(session, number)
            else:
                self.unknown_inputs += 1

    def _line(self, session: HouseSession, typed: str, number: int) -> None:
        self._guarded(session, doorway.line, session, typed)
        self._acknowledge(session, number)

    def _acknowledge(self, session: HouseSession, number: int) -> None:
        if self.link and self.get(session.sessid) is session:
            self.link.send(MESSAGE, session.sessid, {"ack": [[number], {}]})

    # to the Portal

    def data_out(self, session: HouseSession, /, **kwargs) -> None:
        """Sends to one connection what Evennia's `msg` and our `say` give."""
        if self.link and (kwargs := said.plain(kwargs)):
            self.link.send(MESSAGE, session.sessid, kwargs)

    def tell(self, sessions: Iterable[HouseSession], text: str, kind: str = "system") -> None:
        """One text for many connections, in one frame."""
        whom = [session.sessid for session in sessions]
        if self.link and whom:
            self.link.send(MESSAGE, whom, {"text": [[text], {"kind": kind}]})

    def show(self, sessions: Iterable[HouseSession], package: str, value: Mapping[str, Any]) -> None:
        """One fact for many connections, rendered once and in one frame; who reads none gets none."""
        whom = [session.sessid for session in sessions if session.reads_facts]
        if self.link and whom:
            rendered = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
            self.link.send(MESSAGE, whom, {"fact": [[package, rendered], {}]})

    def tell_portal(self, session: HouseSession, operation: str, **kwargs) -> None:
        """One operation for the Portal, if it is there."""
        if self.link:
            self.link.send_AdminServer2Portal(session, operation, **kwargs)

    def login(self, session: HouseSession, account, force: bool = False, testmode: bool = False) -> None:
        """`session` is signed in as `account`; an earlier connection of the same account rests."""
        session.at_login(account)
        self.disconnect_duplicate_sessions(session)
        self.tell_portal(session, amp.SLOGIN, sessiondata={"logged_in": True, "uid": account.id})

    def disconnect_duplicate_sessions(
        self, curr_session: HouseSession, reason: str = words.ELSEWHERE
    ) -> None:
        """The other connections of the same account rest, and are told so."""
        for session in list(self.values()):
            if session is not curr_session and session.logged_in and session.uid == curr_session.uid:
                session.replaced_by = curr_session
                self.disconnect(session, reason)

    def disconnect(
        self, session: HouseSession, reason: str = "", sync_portal: bool = True, quit: bool = False
    ) -> None:
        """Ends one connection, once: the doorway hears of it, then the Portal."""
        if self.get(session.sessid) is not session:
            return
        del self[session.sessid]
        self._guarded(None, doorway.gone, session, quit)
        self._guarded(None, session.at_disconnect, reason)
        if sync_portal:
            self.tell_portal(session, amp.SDISCONN, reason=reason)

    def write_counts(self) -> None:
        """The counts become facts and begin again."""
        unknown, self.unknown_inputs = self.unknown_inputs, 0
        if unknown:
            logs.fact("unknown_input", count=unknown)

    def _made(self, data: dict) -> HouseSession:
        session = HouseSession()
        session.sessionhandler = self
        session.load_sync_data(data)
        self[session.sessid] = session
        return session

    def _guarded(self, session: HouseSession | None, deed: Callable, *args, **kwargs) -> None:
        """A fault in `deed` is written down by place; who is there is told a sentence with its code (R15)."""
        try:
            deed(*args, **kwargs)
        except AWAY as error:
            self._tell(session, str(out_of_reach(error)))
        except Exception:
            self._tell(session, words.FAULT.replace("{code}", logs.fault("doorway")))

    def _tell(self, session: HouseSession | None, sentence: str) -> None:
        if session is not None and self.get(session.sessid) is session:
            session.say(sentence)
