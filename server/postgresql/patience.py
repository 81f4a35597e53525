"""A connection that waits no longer than its process does, and the way to the next one."""

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late
from threading import Thread
from typing import Any

from psycopg import Connection, errors
from psycopg.pq import TransactionStatus

from server.postgresql import hurry


class Impatient(Connection):
    """A connection on which nothing is waited for longer than the process waits."""

    is_cut: Callable[[], None] = staticmethod(lambda: None)
    """Told when it was."""

    def wait(self, gen, *args, **kwargs) -> Any:
        """What the server answers. Raises OperationalError, and is closed, where it does not."""
        if hurry.limit() is None or kwargs.get("timeout") is not None:
            return super().wait(gen, *args, **kwargs)
        try:
            return super().wait(gen, *args, **kwargs | {"timeout": hurry.limit()})
        except errors.OperationalError:
            if self.pgconn.transaction_status == TransactionStatus.ACTIVE:  # no answer came, not even a no
                self.pgconn.finish()
                self.is_cut()
            raise


class Coming:
    """The next connection of one thread of the house.

    It is made in one of its own: looking up a name, TLS and a server that stands still hold up nobody else.
    One that comes late is not thrown away, it is there for the next wish. After one that was cut, or late, no
    wish waits long for the next: everybody has waited enough.
    """

    def __init__(self) -> None:
        self._coming: Future | None = None
        self._was_late = False

    def take(self, connect: Callable[[], Connection]) -> Connection:
        """A connection. Raises what `connect` raises, and OperationalError where it takes too long."""
        if hurry.limit() is None:
            return connect()
        if self._coming is None:
            self._coming = _begun(connect)
        try:
            found = self._coming.result(hurry.AGAIN_S if self._was_late else hurry.limit())
        except Late:
            self._was_late = True
            raise errors.OperationalError("no connection in time") from None
        except BaseException:
            self._coming = None
            raise
        self._coming, self._was_late = None, False
        found.is_cut = self._is_late
        return found

    def _is_late(self) -> None:
        self._was_late = True


def _begun(connect: Callable[[], Connection]) -> Future:
    coming: Future = Future()

    def work() -> None:
        try:
            coming.set_result(connect())
        except BaseException as error:  # whoever takes it raises it
            coming.set_exception(error)

    Thread(target=work, name="connecting", daemon=True).start()
    return coming
