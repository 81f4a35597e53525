"""What was deleted is gone from PostgreSQL's files too, as far as the server lets the house see to it.

A deleted row stays in the file of its table until something is written over it, also after a plain VACUUM,
and in the journal (WAL) for longer. So tables in which rows were deleted or written anew are written out
whole (VACUUM FULL: some milliseconds for a table of some thousand rows, in which it is locked), and the
journal is closed and let go of, for which the role needs two grants and the server one setting
(docs/operating.md, "On PostgreSQL").
"""

from collections.abc import Callable
from threading import Thread
from time import monotonic

import psycopg
from psycopg import sql

_LIMITS = "-c lock_timeout=100 -c statement_timeout=60000"
_AFTER_S = 60.0
_TABLES = "SELECT relname, n_tup_del + n_tup_upd FROM pg_stat_user_tables ORDER BY relname"
_JOURNAL = ("SELECT pg_switch_wal()", "CHECKPOINT")


class Emptying:
    """One run at a time, in a thread of its own with a connection of its own: nobody waits for it."""

    def __init__(self, said: Callable[[str], None]) -> None:
        """`said(event)` is told `rows_linger` where the server does not let the house see to its journal, and
        `rows_away` where a run did not come to its end."""
        self._said = said
        self._done: dict[str, int] = {}
        self._running: Thread | None = None
        self._is_clean, self._began = False, 0.0

    def begin(self, parameters: dict) -> bool:
        """A run begins, unless one is on its way; whether there was one within the minute that left nothing.

        So whoever asks until it is true has had two: the server counts what was deleted some seconds later.
        """
        if self._running is not None and self._running.is_alive():
            return False
        was_clean, now = self._is_clean and monotonic() - self._began < _AFTER_S, monotonic()
        at = {name: value for name, value in parameters.items() if name in _OF_A_LINE}
        self._running = Thread(target=self._run, args=(at,), name="emptying", daemon=True)
        self._is_clean, self._began = False, now
        self._running.start()
        return was_clean

    def _run(self, at: dict) -> None:
        try:
            with psycopg.connect(**at, options=_LIMITS, autocommit=True) as connection:
                self._is_clean = self.empty(connection)
        except psycopg.Error:
            self._said("rows_away")

    def empty(self, connection: psycopg.Connection) -> bool:
        """Every table of which something went is written out; whether all could be."""
        going = [
            (name, count) for name, count in connection.execute(_TABLES) if self._done.get(name) != count
        ]
        left = 0
        for name, count in going:
            try:
                connection.execute(sql.SQL("VACUUM (FULL) ") + sql.Identifier(name))
                self._done[name] = count
            except psycopg.errors.LockNotAvailable:  # somebody reads in it just now; the next run does it
                left += 1
        if going and not _is_let_go_of(connection):
            self._said("rows_linger")
        return left == 0


def _is_let_go_of(connection: psycopg.Connection) -> bool:
    """The journal holds nothing of before: it is closed, and none of its files is used again as it is."""
    try:
        for words in _JOURNAL:
            connection.execute(words)
    except psycopg.errors.InsufficientPrivilege:
        return False
    (used_again,) = connection.execute("SHOW wal_recycle").fetchone()
    return used_again == "off"


_OF_A_LINE = ("dbname", "user", "password", "host", "port", "sslmode", "sslrootcert", "connect_timeout")
