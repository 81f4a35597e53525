"""The whole house in one process: doors, Portal, link, Server, people. Nothing of it is a stand-in but the
sockets, the reactor's clock, and the pipe between the two, whose bytes move when a test says so.
"""

from itertools import count

import evennia
import pytest
from evennia.server.portal import amp

from server import logs
from server.house import sessions as house_sessions
from server.house.sessions import HouseSessions
from server.link import PORTAL, SERVER
from server.portal import service as portal_service
from server.portal.service import PortalService
from tests.conftest import Time
from tests.server.browsing import Webstep
from tests.server.pipe import Pipe
from tests.unlinkable.memory import all_back, forget_all

QUICK = 1e6
"""How much faster than people these may type: no line waits for its turn."""


class Whole:
    """The house; `hears` is told what reaches the Server's doorway, before it is dealt with."""

    def __init__(self, hears) -> None:
        self.patch, self.time, self.hears = pytest.MonkeyPatch(), Time(), hears
        self.faults: list[str] = []
        self.addresses = (f"127.0.{n >> 8}.{n & 255}" for n in count(10))
        self.step = Webstep(has_server=False, haste=QUICK)
        self.step.door.haste = QUICK
        self.patch.setattr(logs, "fact", lambda event, **fields: None)
        self.patch.setattr(logs, "fault", self._broke)
        self.patch.setattr(evennia, "PORTAL_SESSION_HANDLER", self.step.sessions)
        self.patch.setattr(house_sessions, "doorway", Tapped(self))
        self.patch.setattr(portal_service, "reactor", self.step.clock)
        self.portal = PortalService()
        self.portal._site = self.step.gate
        self.server = evennia.EVENNIA_SERVER_SERVICE
        self.pipe: Pipe | None = None
        self._wakes()

    def _broke(self, place: str) -> str:
        self.faults.append(place)
        return "CODE"

    # the link

    def joins(self) -> None:
        """The Server is linked."""
        self.pipe = Pipe(self.portal, self.server, self.step.clock)
        self.carries()

    def carries(self) -> None:
        """All that is on its way arrives."""
        if self.pipe:
            self.pipe.settle()

    def some(self, side: bytes, most: int) -> None:
        """So many bytes arrive at the other end of `side`."""
        if self.pipe:
            self.pipe.turn()
            self.pipe.carry(side, most)

    def parts(self) -> None:
        """The link is lost; the Server lives, and knows that everybody is gone with the Portal."""
        self.pipe.cut()
        self.pipe = None

    def is_killed(self, told: bool) -> None:
        """The Server is gone with all that it remembers, and wakes; `told`: it has said so before."""
        pipe, self.pipe = self.pipe, None
        if told:
            pipe.ends[SERVER].send_AdminServer2Portal(amp.DUMMYSESSION, amp.SSHUTD)
            pipe.turn()
            pipe.carry(SERVER)
        pipe.is_cut = True
        pipe.ends[PORTAL].connectionLost()
        self._wakes()

    def _wakes(self) -> None:
        from commands import doorway
        from game.circles.meetings import waking
        from game.places import atlas
        from game.safety.protection import shelters
        from server.web import hop
        from typeclasses import hearing

        forget_all()
        self.sessions = HouseSessions()
        self.patch.setattr(evennia, "SERVER_SESSION_HANDLER", self.sessions)
        for name, value in {"amp_protocol": None, "_stopped": None}.items():
            self.patch.setattr(self.server, name, value)
        hearing.carry_by(self.sessions.tell, self.sessions.show)
        doorway.time_by(self.time)
        hop.time_by(self.time)
        shelters.load()
        atlas.load()
        waking.load_all(now=self.time())

    def ends(self) -> None:
        """Nothing of this house is left."""
        from typeclasses import hearing

        self.patch.undo()
        hearing.carry_by(hearing._told_one_by_one, hearing._shown_one_by_one)


class Tapped:
    """The doorway, behind somebody who hears what comes to it."""

    def __init__(self, whole: Whole) -> None:
        from commands import doorway

        self.whole, self.doorway = whole, doorway

    def arrive(self, session, again=False):
        self.whole.hears.arrives(session.sessid)
        self.doorway.arrive(session, again=again)

    def line(self, session, words):
        self.whole.time.now += 30  # nobody speaks too quickly here
        self.whole.hears.line(session.sessid, words)
        self.doorway.line(session, words)

    def scene(self, session):
        self.doorway.scene(session)

    def came_back(self, session):
        self.whole.hears.comes_back(session.sessid)
        self.doorway.came_back(session)

    def all_back(self):
        all_back()

    def gone(self, session, quit):
        self.whole.hears.goes(session.sessid)
        self.doorway.gone(session, quit)
