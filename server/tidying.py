"""What is over is deleted, and what was deleted is gone from the file of rows, not only from the tables."""

from contextlib import suppress
from datetime import date

from django.db import connection

from game.circles import pairs
from game.circles.standing import kept_out
from game.circles.standing import listeners as standing_listeners
from game.common.refusals import Busy
from game.people import suspending
from game.people.web_sessions import forget_old_web_sessions
from game.personas.events import PersonaErased
from game.safety import retention, shelters
from game.talk import may_i
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


def tick(ticks: int) -> None:
    """Tidies when it is time, and soon after an erasure; never within a change."""
    global _erased
    if ticks % (SOON if _erased else TIDY_EVERY) == 0:
        _erased = not tidy() and _erased


def tidy() -> bool:
    """Browsers that rested too long are signed out; whose time away is over may come in; what embodies nobody
    is gone; then nothing deleted is
    left in SQLite's file. Whether that is so.

    Its write-ahead log is written back and cut to nothing (A21), unless somebody reads just then; other
    databases look after themselves.
    """
    with suppress(Busy):  # the next tidying does it
        forget_old_web_sessions(today=date.today())
    with suppress(Busy):
        pairs.forget_old(today=date.today())
    with suppress(Busy):
        suspending.end_what_is_over(today=date.today())
    with suppress(Busy):
        retention.forget(today=date.today())
    with suppress(Busy):
        kept_out.tidy(today=date.today())
    standing_listeners.tidy(today=date.today())
    shelters.forget_old(date.today())
    may_i.forget_old(date.today())
    try:
        bodies.bury()
    except Exception:  # a body that cannot be deleted must not keep deleted words in the file
        logs.fault("bodies")
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            busy, *_ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
    return True
