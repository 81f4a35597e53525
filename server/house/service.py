"""The Server process: the house itself, linked to the Portal for as long as there is one.

Of Evennia's start only what the house needs is done: the hooks of server/conf/at_server_startstop.py, once
in a process. Its clean-up (which moves people out of the world a minute after a crash), its channels, its
first set-up, its tickers and stored tasks are not.
"""

import os
import time
from contextlib import AbstractContextManager, nullcontext

import evennia
from django.conf import settings
from django.db import close_old_connections
from evennia.server.portal import amp
from evennia.server.service import EvenniaServerService
from evennia.utils.idmapper.models import conditional_flush
from twisted.application.service import MultiService
from twisted.internet import reactor
from twisted.internet.defer import Deferred
from twisted.internet.protocol import ReconnectingClientFactory
from twisted.internet.task import LoopingCall

from server import folder, logs, sockets
from server.conf import env
from server.house.leaving import leaves
from server.house.pages import Pages
from server.link import LEAVES, OPERATION, PAGE, SERVER, Link

MAINTENANCE_S = 60
CACHE_EVERY = 5  # of these
FAREWELL_S = 2.0  # how long the last lines may take to leave
_AT_ONCE = nullcontext()


class LinkFactory(ReconnectingClientFactory):
    """Connects to the Portal, and again when it was away: after 0.2 s, then slower, up to 2 s."""

    initialDelay, maxDelay, factor = 0.2, 2.0, 1.25
    noisy = False

    def __init__(self, hearer, key: bytes):
        self._hearer, self._key = hearer, key

    def buildProtocol(self, _address) -> Link:
        """The Server's end of one link."""
        return Link(self._key, self._hearer, SERVER)


class HouseService(EvenniaServerService):
    """All that the Server runs."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        vars(reactor).pop("sigInt", None)  # Evennia's own way to stop knows nothing of ours
        self._house = env.house()
        self._factory = LinkFactory(self, folder.key(self._house, "inner.key"))
        self._pages = Pages()
        self._is_ready = False
        self._stopped: Deferred | None = None

    @property
    def sessions(self):
        """The connections."""
        return evennia.SERVER_SESSION_HANDLER

    # start and stop

    def privilegedStartService(self) -> None:
        """Makes the house ready, then links it. Raises what hinders it from being ready."""
        began = self.start_time = time.time()
        self.run_init_hooks()
        self._pages.start()
        sockets.Connecting(str(self._house.link_socket), self._factory).setServiceParent(self)
        MultiService.privilegedStartService(self)
        reactor.addSystemEventTrigger("before", "shutdown", self.shutdown, _reactor_stopping=True)
        logs.fact("house_up", pid=os.getpid(), seconds=round(time.time() - began, 2))

    def run_init_hooks(self, mode: str = "shutdown") -> None:
        """The house's own hooks, once in this process, however often a link is made."""
        if self._is_ready:
            return
        self.at_server_init()
        self.at_server_cold_start()
        self.at_server_start()
        self.maintenance_task = LoopingCall(self.server_maintenance)
        self.maintenance_task.start(MAINTENANCE_S, now=False)
        self._is_ready = True

    def at_server_cold_start(self) -> None:
        """The hook; Evennia's guests and passing scripts are not used."""
        self._call_start_stop("at_server_cold_start")

    def shutdown(self, mode: str = "shutdown", _reactor_stopping: bool = False) -> Deferred:
        """Calls the hooks, then lets the last lines leave. Connections stay with the Portal."""
        if self._stopped is None:
            self._stopped = Deferred()
            _guarded(self._pages.stop)
            for hook in ("at_server_cold_stop", "at_server_stop"):
                _guarded(self._call_start_stop, hook)
            _guarded(self.sessions.write_counts)
            _guarded(self._pages.write_counts)
            self._factory.stopTrying()
            if self.amp_protocol:
                self.amp_protocol.send_AdminServer2Portal(amp.DUMMYSESSION, amp.SSHUTD)
                self.amp_protocol.close()
                reactor.callLater(FAREWELL_S, self._has_stopped)
            else:
                self._has_stopped()
            if not _reactor_stopping:
                reactor.callLater(0, reactor.stop)
        return self._stopped

    def _has_stopped(self) -> None:
        if not self._stopped.called:
            self._stopped.callback(None)

    # what Evennia would do by itself

    def server_maintenance(self) -> None:
        """Once a minute. Nobody is moved, and nobody is shown out for being silent."""
        self.maintenance_count += 1
        _guarded(self.sessions.write_counts)
        _guarded(self._pages.write_counts)
        _guarded(close_old_connections)
        if self.maintenance_count % CACHE_EVERY == 0:
            _guarded(conditional_flush, settings.IDMAPPER_CACHE_MAXSIZE)

    def update_defaults(self) -> None:
        """Nothing: a change of a body's class is a migration of ours."""

    def create_default_channels(self) -> None:
        """Nothing: there are no channels."""

    def run_initial_setup(self) -> None:
        """Nothing: the world is built from world/ before the first start."""

    def at_post_portal_sync(self, mode: str) -> None:
        """Nothing: monitors, tickers and stored tasks of Evennia are not used."""

    # the link

    def link_made(self, link: Link) -> None:
        """The Portal is there: it is asked for its connections."""
        self.amp_protocol = self.sessions.link = link
        link.send_AdminServer2Portal(amp.DUMMYSESSION, amp.PSYNC, spid=os.getpid())

    def link_lost(self, link: Link) -> None:
        """The Portal is gone. Unless we are going ourselves, so is everybody (R31)."""
        if link is not self.amp_protocol:
            return
        self.amp_protocol = self.sessions.link = None
        if self._stopped is not None:
            self._has_stopped()
            return
        logs.fact("link_down", sessions=len(self.sessions))
        self.sessions.portal_disconnect_all()

    def link_reading(self, link: Link) -> AbstractContextManager:
        """Nothing is held back here: what is said on one read leaves by the link in one frame."""
        return _AT_ONCE

    def link_heard(self, link: Link, kind: int, whom: int | list[int], kwargs: dict) -> None:
        """A frame of the Portal: from one connection, about them, or a page that is asked for."""
        if kind == PAGE:
            self._pages.asked(link, whom, kwargs)
            return
        session = self.sessions.get(whom) if isinstance(whom, int) else None
        if kind != OPERATION:
            if session:
                self.sessions.data_in(session, **kwargs)
            return
        operation, data = kwargs.get("operation"), kwargs.get("sessiondata") or {}
        if operation == amp.PCONN:
            self.sessions.portal_connect(data)
        elif operation == amp.PCONNSYNC:
            self.sessions.portal_session_sync(data)
        elif operation == amp.PDISCONN and session:
            self.sessions.portal_disconnect(session, quit=kwargs.get("reason") == "quit")
        elif operation == amp.PDISCONNALL:
            self.sessions.portal_disconnect_all()
        elif operation == LEAVES:
            leaves(kwargs.get("web_session") or "")
        elif operation == amp.PSYNC:
            self._factory.resetDelay()
            logs.fact("link_up", sessions=len(data))
            self.sessions.portal_start_time = kwargs.get("portal_start_time") or 0.0
            self.sessions.portal_sessions_sync(data)


def _guarded(deed, *args) -> None:
    try:
        deed(*args)
    except Exception:
        logs.fault("house")
