"""The turns of a process: what the kernel reports goes straight to whom it is for, and what waits for the end
of a turn is done there.

Twisted lays a context for its log round each event, six calls and two dicts a read. Nothing of ours reads
that context (server/logs.py), so it is left out.
"""

from collections.abc import Callable

from twisted.internet import reactor
from twisted.internet.epollreactor import EPollReactor

from server import logs


class Turns:
    """The turns of one reactor; as they are elsewhere until they are straightened, where it is Linux's."""

    def __init__(self, of) -> None:
        self._reactor = of
        self._is_straight = False
        self._ends: list[Callable[[], object]] = []

    def straighten(self) -> None:
        """The reactor takes the short way from now on, if it is one that can."""
        self._is_straight = isinstance(self._reactor, EPollReactor)
        if self._is_straight:
            self._reactor.doIteration = self._turn

    def at_end(self, deed: Callable[[], object]) -> None:
        """`deed()` is done when all that has come in this turn is dealt with: after the others put off so."""
        if self._is_straight:
            self._ends.append(deed)
        else:
            self._reactor.callLater(0, deed)

    def _turn(self, timeout: float | None) -> None:
        self._end()  # what timers of this turn have put off waits for nobody who may not come
        selectables, deal = self._reactor._selectables, self._reactor._doReadOrWrite
        for handle, event in self._reactor._poller.poll(-1 if timeout is None else timeout, len(selectables)):
            if (one := selectables.get(handle)) is not None:  # an earlier event may have ended it
                try:
                    deal(one, handle, event)
                except Exception:
                    logs.fault("turn")
        self._end()

    def _end(self) -> None:
        while self._ends:
            ends, self._ends = self._ends, []
            for deed in ends:
                try:
                    deed()
                except Exception:
                    logs.fault("turn")


turns = Turns(reactor)
"""Those of this process."""
