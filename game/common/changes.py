"""True together, then told: the one way in which anything lasting changes.

    with change():
        ... write rows ...
        emit(SeatTaken(...))

All rows of the block are kept or none. Events that were emitted inside leave after the commit, in order;
after a failure they never leave. Outside of a change an event leaves at once (talk on an open floor writes
nothing).
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import InterfaceError, OperationalError, transaction

from game.common.refusals import Busy, NoRoom, OutOfReach, Refused

AWAY = (OperationalError, InterfaceError)
"""What is raised where the database is locked, away or does not answer."""

_open = threading.local()
_listeners: dict[type, list[Callable[[Any], None]]] = {}
_fault: Callable[[str], str] | None = None
_busy: Callable[[Exception], Refused | None] = lambda error: None
_is_short: Callable[[], bool] = lambda: False
_deliver: Callable[[Callable[[], None]], None] = lambda tell: tell()


@contextmanager
def change() -> Iterator[None]:
    """One change: the outermost is durable and atomic, an inner one belongs to it.

    Raises Busy when the database stays locked, or away, for longer than the house waits (R34), NoRoom when
    the house is short of room on its disk (R33).
    """
    outer = getattr(_open, "events", None)
    if outer is not None:
        before = len(outer)
        try:
            with transaction.atomic():
                yield
        except BaseException:
            del outer[before:]
            raise
        return
    if _is_short():
        raise NoRoom()
    _open.events = events = []
    try:
        with transaction.atomic(durable=True):
            yield
    except AWAY as error:
        raise _busy(error) or Busy() from error
    finally:
        _open.events = None
    for event in events:
        _tell(event)


def emit(event: Any) -> None:
    """The fact `event` will be told to all who listen, once it is true."""
    events = getattr(_open, "events", None)
    if events is None:
        _tell(event)
    else:
        events.append(event)


def listen(kind: type, heard: Callable[[Any], None]) -> None:
    """From now on `heard` is called with every event of exactly this `kind`. Joining twice counts once."""
    ears = _listeners.setdefault(kind, [])
    if heard not in ears:
        ears.append(heard)


def listeners(kind: type) -> tuple[Callable[[Any], None], ...]:
    """Who listens to this kind of event, in order of joining."""
    return tuple(_listeners.get(kind, ()))


def deliver_by(
    carry: Callable[[Callable[[], None]], None],
    fault: Callable[[str], str],
    busy: Callable[[Exception], Refused | None] = lambda error: None,
) -> None:
    """Events are told by `carry` (into the reactor's thread); a listener that fails is passed to `fault`.

    What the database refused is passed to `busy` before the person is told; it may know better how to say it.
    """
    global _deliver, _fault, _busy
    _deliver, _fault, _busy = carry, fault, busy


def out_of_reach(error: Exception) -> Refused:
    """How the house says that it cannot look something up, outside of a change; `error` is one of AWAY."""
    _busy(error)
    return OutOfReach()


def refuse_while(is_short: Callable[[], bool]) -> None:
    """From now on nothing is changed while `is_short()`: each change is refused before anything is done."""
    global _is_short
    _is_short = is_short


def fault(door: str) -> str:
    """Called where an exception is caught: it is written down by place, under the code that is returned.

    Without a house it is raised.
    """
    if _fault is None:
        raise
    return _fault(door)


def _tell(event: Any) -> None:
    _deliver(lambda: _tell_now(event))


def _tell_now(event: Any) -> None:
    for heard in _listeners.get(type(event), ()):
        try:
            heard(event)
        except Exception:
            # News may be lost, wishes may not: the change is committed, so one deaf listener
            # must not stop the rest.
            fault("news")
