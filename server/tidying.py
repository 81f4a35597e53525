"""What is over is deleted, and what was deleted is gone from the file of rows, not only from the tables."""

from contextlib import suppress
from datetime import date

from django.db import connection

from game.circles.standing import kept_out
from game.circles.standing import listeners as standing_listeners
from game.common.refusals import Busy
from game.people import erasing, registry, suspending
from game.people.events import PersonErased
from game.personas.events import PersonaErased
from server import logs
from typeclasses import bodies

TIDY_EVERY = 900
"""Ticks between two tidyings: what was deleted is gone from the file within the hour."""
SOON = 15
"""The same after an erasure: it is gone within the minute (R44), also where a page was being read then."""

_erased = False


def persona_erased(event: PersonaErased) -> None:
    """The file of rows is tidied soon."""
    global _erased
    _erased = True


def person_erased(event: PersonErased) -> None:
    """The same."""
    global _erased
    _erased = True


def tick(ticks: int) -> None:
    """Tidies when it is time, and soon after an erasure; never within a change."""
    global _erased
    if ticks % (SOON if _erased else TIDY_EVERY) == 0:
        _erased = not tidy() and _erased


def tidy() -> bool:
    """What is past its time is deleted, whoever chose to be erased by today is erased, what embodies nobody
    is gone; whose time away is over may come in; then nothing deleted is left in SQLite's file. Whether that
    is so.

    Its write-ahead log is written back and cut to nothing (A21), unless somebody reads just then. PostgreSQL
    writes out anew what something was deleted from, beside the house (server/postgresql/emptying.py).
    """
    today = date.today()
    forget(today)
    with suppress(Busy):
        suspending.end_what_is_over(today=today)
    with suppress(Busy):
        kept_out.tidy(today=today)
    erasing.erase_due(today=today)
    standing_listeners.tidy()
    try:
        bodies.bury()
    except Exception:  # a body that cannot be deleted must not keep deleted words in the file
        logs.fault("bodies")
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            busy, *_ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
    if connection.vendor == "postgresql":
        return connection.empty()
    return True


def forget(today: date) -> None:
    """Each kind of what is kept lets go of what is past its time (R41). What hinders one hinders no other."""
    for kind in registry.kinds():
        if kind.forget is None:
            continue
        try:
            with suppress(Busy):  # the next tidying does it
                kind.forget(today)
        except Exception:
            logs.fault("forget")
