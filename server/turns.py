"""The turns of a process: what the kernel reports goes straight to whom it is for.

Twisted lays a context for its log round each event, six calls and two dicts a read. Nothing of ours reads
that context (server/logs.py), so it is left out.
"""

from functools import partial

from twisted.internet.epollreactor import EPollReactor

from server import logs


def straighten(reactor) -> None:
    """`reactor` takes the short way from now on, where it is the one of Linux; others stay as they are."""
    if isinstance(reactor, EPollReactor):
        reactor.doIteration = partial(_turn, reactor)


def _turn(reactor: EPollReactor, timeout: float | None) -> None:
    selectables, deal = reactor._selectables, reactor._doReadOrWrite
    for handle, event in reactor._poller.poll(-1 if timeout is None else timeout, len(selectables)):
        if (one := selectables.get(handle)) is not None:  # an earlier event of this turn may have ended it
            try:
                deal(one, handle, event)
            except Exception:
                logs.fault("turn")
