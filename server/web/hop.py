"""From a page's thread into the one thread of the house, and back with what came of it.

Pages read in their own threads. Whatever changes something, or counts tries, is done here.
"""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any

from twisted.internet import reactor
from twisted.internet.defer import Deferred, maybeDeferred
from twisted.python.failure import Failure
from twisted.python.threadable import isInIOThread

from game.common.refusals import Busy

PATIENCE_S = 8.0
"""So long a page waits for the house; then it says that the house is busy."""

_now: Callable[[], float] = lambda: 0.0
_waiting: set[SimpleQueue] = set()
_closed = False


class Broken(RuntimeError):
    """Slow work failed; where it did is written down already."""


def time_by(now: Callable[[], float]) -> None:
    """House time comes from `now()`."""
    global _now
    _now = now


def now() -> float:
    """House time in seconds."""
    return _now()


def open_again() -> None:
    """Deeds of pages are taken."""
    global _closed
    _closed = False


def close() -> None:
    """No page waits for the house any more; what was not begun is not done."""
    global _closed
    _closed = True
    for answer in tuple(_waiting):
        _waiting.discard(answer)
        answer.put(Failure(Busy()))


def in_house(deed: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """What `deed(...)` gives, done in the reactor's thread; of a Deferred, what it comes to.

    Raises what the deed raises, and Busy when the house closes or takes too long. Without a reactor (tests)
    it is done at once.
    """
    answer: SimpleQueue = SimpleQueue()
    if isInIOThread() or not reactor.running:
        maybeDeferred(deed, *args, **kwargs).addBoth(answer.put)
        return _given(answer.get_nowait())
    _waiting.add(answer)
    if _closed:  # asked after joining those who wait, so that nobody waits for a house that has closed
        _waiting.discard(answer)
        raise Busy()
    reactor.callFromThread(_do, answer, deed, args, kwargs)
    try:
        return _given(answer.get(timeout=PATIENCE_S))
    except Empty:
        raise Busy() from None
    finally:
        _waiting.discard(answer)


def waited(service: Callable[..., None], *args: Any, then: Callable[[Any], Any] = lambda found: found) -> Any:
    """What `service(*args, then, broke)` calls back with, after `then` in the same turn of the one thread.

    Raises what service or `then` raise, Busy, and Broken when the slow work failed.
    """

    def begin() -> Deferred:
        done: Deferred = Deferred()
        came: Deferred = Deferred()
        came.addCallback(then).addBoth(done.callback)
        service(*args, came.callback, lambda: came.errback(Broken()))
        return done

    return in_house(begin)


def _do(answer: SimpleQueue, deed: Callable[..., Any], args: tuple, kwargs: dict) -> None:
    """In the reactor's thread: done, unless the page was told meanwhile that it is not."""
    if _closed or answer not in _waiting:
        answer.put(Failure(Busy()))
    else:
        maybeDeferred(deed, *args, **kwargs).addBoth(answer.put)


def _given(result: Any) -> Any:
    if isinstance(result, Failure):
        result.raiseException()
    return result
