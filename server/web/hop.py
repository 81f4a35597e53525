"""From a page's thread into the one thread of the house, and back with what came of it.

Pages read in their own threads. Whatever changes something, or counts tries, is done here. A page that has
said "nothing was changed" says so truly: from then on nothing is begun for it, and what had been begun by
then it waits for.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any

from twisted.internet import reactor
from twisted.internet.defer import Deferred, maybeDeferred
from twisted.python.failure import Failure
from twisted.python.threadable import isInIOThread

from game.common.refusals import Busy

PATIENCE_S = 8.0
"""So long a page waits for the house; then it says that the house is busy."""
SPARE_S = 1.0
"""So long before nobody waits for a page any more nothing is begun for it: its answer has a way to go."""

_now: Callable[[], float] = lambda: 0.0
_waiting: set["_Wish"] = set()
_closed = False
_page = threading.local()


class Broken(RuntimeError):
    """Slow work failed; where it did is written down already."""


class _Wish:
    """One deed that a page waits for. It is begun and done within the lock, or never."""

    def __init__(self, until: float) -> None:
        self.until = until
        self.lock = threading.RLock()
        self.answer: SimpleQueue = SimpleQueue()
        self._is_given_up = False

    def give_up(self) -> None:
        """Nothing of it is begun any more; nothing happens where it is done already."""
        with self.lock:
            self._is_given_up = True
            self.answer.put(Failure(Busy()))

    @property
    def is_over(self) -> bool:
        """Whether the page no longer waits, or will not for long enough."""
        return self._is_given_up or _closed or monotonic() >= self.until

    def do(self, deed: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        """In the reactor's thread: done, unless the page was told meanwhile that it is not."""
        with self.lock:
            if self.is_over:
                self.answer.put(Failure(Busy()))
            else:
                maybeDeferred(deed, *args, **kwargs).addBoth(self.answer.put)

    def wait(self) -> Any:
        """In the page's thread: what came of it."""
        try:
            return self.answer.get(timeout=max(0.0, self.until - monotonic()))
        except Empty:
            self.give_up()  # what is being done just now is done after this line, and its answer is first
            return self.answer.get()


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
    for wish in tuple(_waiting):
        wish.give_up()


@contextmanager
def waited_for(until: float) -> Iterator[None]:
    """In this thread a page is made, for which somebody waits until this moment of `time.monotonic`."""
    _page.until = until - SPARE_S
    try:
        yield
    finally:
        del _page.until


def in_house(deed: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """What `deed(...)` gives, done in the reactor's thread; of a Deferred, what it comes to.

    Raises what the deed raises, and Busy when the house closes or takes too long, or nobody waits for the
    page any more. Without a reactor (tests) it is done at once.
    """
    return _hop(lambda wish: deed(*args, **kwargs))


def waited(service: Callable[..., None], *args: Any, then: Callable[[Any], Any] = lambda found: found) -> Any:
    """What `service(*args, then, broke)` calls back with, after `then` in the same turn of the one thread.

    `then` is not called for a page that was told meanwhile that nothing came of it. Raises what service or
    `then` raise, Busy, and Broken when the slow work failed.
    """

    def begin(wish: _Wish) -> Deferred:
        done: Deferred = Deferred()

        def came(found: Any) -> None:
            with wish.lock:
                if wish.is_over:
                    done.errback(Busy())
                else:
                    maybeDeferred(then, found).addBoth(done.callback)

        service(*args, came, lambda: done.errback(Broken()))
        return done

    return _hop(begin)


def _hop(begin: Callable[[_Wish], Any]) -> Any:
    wish = _Wish(min(monotonic() + PATIENCE_S, getattr(_page, "until", float("inf"))))
    if isInIOThread() or not reactor.running:
        wish.do(begin, wish)
        return _given(wish.answer.get_nowait())
    _waiting.add(wish)
    try:
        # Asked after joining those who wait, so that nobody waits for a house that has closed.
        if wish.is_over:
            raise Busy()
        reactor.callFromThread(wish.do, begin, wish)
        return _given(wish.wait())
    finally:
        _waiting.discard(wish)


def _given(result: Any) -> Any:
    if isinstance(result, Failure):
        result.raiseException()
    return result
