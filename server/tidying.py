"""What is over is deleted, and what was deleted is gone from the file of rows, not only from the tables."""

from contextlib import suppress
from datetime import date

from django.db import connection

from game.common.refusals import Busy
from game.people.web_sessions import forget_old_web_sessions


def tidy() -> None:
    """Browsers that rested too long are signed out; then nothing deleted is left in SQLite's file.

    Its write-ahead log is written back and cut to nothing (A21); other databases look after themselves.
    """
    with suppress(Busy):  # the next tidying does it
        forget_old_web_sessions(today=date.today())
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
