"""What Django finds under ENGINE: connections that a running house can rely on.

A connection that the server has let go of, because it was restarted, is noticed before it is used: no
change is refused for it (R35). A commit that was sent and not answered is neither made nor not made: until
the server says which, this thread is refused everything, and where it was made the house is told (hurry.py).
"""

import select

from django.db import OperationalError
from django.db.backends.postgresql import base

from server.facts import fact
from server.postgresql import hurry, patience
from server.postgresql.emptying import Emptying

_emptying = Emptying(fact)


class InDoubt(OperationalError):
    """A commit was sent, and no answer came: whether it was made is not known yet."""


class DatabaseWrapper(base.DatabaseWrapper):
    """One thread's connection, and what it still has to know of the one before."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._coming = patience.Coming()
        self._doubt: tuple[int, int] | None = None  # the change that was cut off, and who was to make it
        self._is_cut_off = False

    def get_connection_params(self) -> dict:
        """As Django's; limits for statements and locks are for those whom somebody waits for."""
        params = super().get_connection_params()
        if hurry.limit() is None:
            params.pop("options", None)
        return params

    def get_new_connection(self, conn_params: dict) -> patience.Impatient:
        """As Django's, which connects by the class that it is given here, and waits as long as it takes."""
        self.isolation_level = base.IsolationLevel.READ_COMMITTED
        return self._coming.take(lambda: patience.Impatient.connect(**conn_params))

    def init_connection_state(self) -> None:
        """The same; first of all it is asked what became of a commit that was not answered."""
        try:
            super().init_connection_state()
            if self._doubt and not self._is_settled(*self._doubt):
                raise InDoubt("a commit is not settled")
        except BaseException:
            connection, self.connection = self.connection, None
            connection.close()
            raise
        self._doubt = None

    def empty(self) -> bool:
        """What was deleted begins to go from the server's files; whether that of before is gone."""
        return _emptying.begin(self.get_connection_params())

    def was_cut_off(self) -> bool:
        """Whether a commit was cut off since this was asked last: its writer hears that nobody knows."""
        found, self._is_cut_off = self._is_cut_off, False
        return found

    @property
    def is_in_doubt(self) -> bool:
        """Whether the last change was cut off in its commit, and nobody knows yet what became of it."""
        return self._doubt is not None

    def close_if_health_check_failed(self) -> None:
        """A connection is asked whether it lives where the server has said something since, or has gone."""
        if self.connection is not None and not self.in_atomic_block and _is_spoken_to(self.connection):
            self.health_check_done = False
        super().close_if_health_check_failed()

    def _commit(self) -> None:
        if self.connection is None or hurry.limit() is None:
            return super()._commit()
        doubt = self._change()
        try:
            super()._commit()
        except OperationalError as error:
            if doubt and self.connection.closed:
                self._doubt, self._is_cut_off = doubt, True
                raise InDoubt("a commit was not answered") from error
            raise

    def _change(self) -> tuple[int, int] | None:
        """The number of the change that is open and of the process that serves it; None where none wrote."""
        with self.wrap_database_errors:
            asked = self.connection.execute("SELECT pg_current_xact_id_if_assigned()::text")
            (number,) = asked.fetchone()
        return (int(number), self.connection.info.backend_pid) if number else None

    def _is_settled(self, number: int, served_by: int) -> bool:
        with self.wrap_database_errors:
            try:
                asked = self.connection.execute("SELECT pg_xact_status(%s::text::xid8)", (str(number),))
                (status,) = asked.fetchone()
            except base.Database.errors.InvalidParameterValue:  # a server that broke down has never known it
                return True
            if status == "in progress":  # it stands still, or its disk does; it is to end in some way
                self.connection.execute("SELECT pg_terminate_backend(%s)", (served_by,))
                return False
        if status != "aborted":
            hurry.came_true()
        return True


def _is_spoken_to(connection: patience.Impatient) -> bool:
    """Whether there is something to read though nothing was asked, or the connection is closed."""
    if connection.closed:
        return True
    poll = select.poll()
    poll.register(connection.fileno(), select.POLLIN)
    return bool(poll.poll(0))
