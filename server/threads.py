"""Two pairs of hands for slow work, so that nobody notices another's sign-in (R20)."""

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from twisted.internet import reactor
from twisted.python.threadpool import ThreadPool

from game.common.work import Broke, Then
from server import logs
from server.facts import fault_of

HANDS = 2
YIELDS = 10
"""How much these threads yield to all others: two who sign in would else take two cores of two."""

WAITING = 20
"""As many pieces of work may wait; one more is refused kindly."""


class _Hand(threading.Thread):
    """A thread that lets the reactor's go first. Linux alone gives each thread a priority of its own."""

    def run(self) -> None:
        if sys.platform == "linux":
            with suppress(OSError):  # it is slow work all the same
                os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), YIELDS)
        super().run()


class _Pool(ThreadPool):
    threadFactory = _Hand


class Hands:
    """A small pool of threads; what is done with a result is done in the reactor's thread."""

    def __init__(self) -> None:
        self._pool = _Pool(HANDS, HANDS, name="hands")
        self._waiting = 0

    def start(self) -> None:
        """Work can be taken."""
        self._pool.start()

    def stop(self) -> None:
        """No more work is taken; what was begun is finished."""
        self._pool.stop()

    def take(self, work: Callable[[], Any], then: Then, broke: Broke) -> bool:
        """`work()` in a thread, `then(result)` or `broke()` here; False when too much is waiting."""
        if self._waiting >= HANDS + WAITING:
            return False
        self._waiting += 1
        self._pool.callInThreadWithCallback(
            lambda ok, result: _here(self._done, ok, result, then, broke), work
        )
        return True

    def _done(self, ok: bool, result: Any, then: Then, broke: Broke) -> None:
        self._waiting -= 1
        try:
            if ok:
                then(result)
                return
            fault_of(result.value, "hands", result.getTracebackObject())
        except Exception:
            logs.fault("hands")
        try:
            broke()  # whoever waits is told, also where it was the result that nobody could do anything with
        except Exception:
            logs.fault("hands")


def _here(call: Callable[..., None], *args: Any) -> None:
    reactor.callFromThread(call, *args)
