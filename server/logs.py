"""What is written down, and that nothing else is.

`install` makes this the only hearer of everything that Twisted, Python, Django and Evennia would log. Their
free text is dropped and counted, because a member's words may stand in it; a failure among it becomes a
`fault` with its type and place. The facts themselves, and their file, are in server/facts.py.
"""

import atexit
import importlib
import logging
import os
import sys
import threading

from twisted.logger import globalLogBeginner
from twisted.python.failure import Failure

from server.conf.env import house
from server.facts import EVENTS, dropped, fact, fault, fault_of, open_book
from server.process import keep_private

__all__ = ["EVENTS", "fact", "fault", "install"]
# The first are written down by server/web/errors.py. The others are Django's SuspiciousOperation, such as a
# forged host: whoever looks for holes sends thousands, among which a fault of ours would not be found.
_NO_FAULTS = ("django.request", "django.security.")
NEWS_FD = "MEADOW_NEWS_FD"  # where a child of the supervisor says that it is up


def install(process: str) -> None:
    """From now on this process writes facts only, and keeps its memory to itself.

    Call it after Django is set up and before Evennia wakes.
    """
    keep_private()
    book = open_book(house().logs, process, news=int(os.environ.get(NEWS_FD) or -1))
    atexit.register(book.close)
    sys.excepthook = lambda kind, error, trace: fault_of(error, "main", trace)
    threading.excepthook = lambda args: fault_of(args.exc_value, "thread", args.exc_traceback)
    sys.unraisablehook = lambda args: fault_of(args.exc_value, "unraisable", args.exc_traceback)
    _quiet_python()
    _quiet_evennia()
    globalLogBeginner.beginLoggingTo([_heard_from_twisted], discardBuffer=True, redirectStandardIO=True)


class _Counter(logging.Handler):
    """Hears every record of Python's logging, and writes none of its text."""

    def emit(self, record: logging.LogRecord) -> None:
        """A failure becomes a fault; the rest is counted."""
        error = record.exc_info[1] if record.exc_info else None
        if error and not record.name.startswith(_NO_FAULTS):
            fault_of(error, "logging")
        dropped("python")


def _quiet_python() -> None:
    for logger in [logging.getLogger(), *map(logging.getLogger, logging.root.manager.loggerDict)]:
        logger.handlers.clear()
        logger.propagate = True
    logging.root.addHandler(_Counter())
    logging.root.setLevel(logging.WARNING)
    logging.lastResort = None
    logging.raiseExceptions = False
    logging.captureWarnings(True)


def _heard_from_twisted(event: dict) -> None:
    """A failure becomes a fault; text is counted."""
    failure = event.get("log_failure") or event.get("failure")  # the second is the old way, of log.err
    if isinstance(failure, Failure):
        fault_of(failure.value, "twisted", failure.getTracebackObject())
    else:
        dropped("twisted")


def _quiet_evennia() -> None:
    """Evennia's log_* end in `_log`, and its files (channels) in `_open_log_file`: both are ours now."""
    # Evennia's logger wants Django's settings at import, which the link's own tests do without.
    logger = importlib.import_module("evennia.utils.logger")
    logger._log = _heard_from_evennia
    logger._open_log_file = lambda filename: dropped("evennia_file")


def _heard_from_evennia(msg: object, logfunc: object, prefix: str = "", **kwargs: object) -> None:
    """`log_trace` hands over a traceback as text while the exception is being handled; the rest is text."""
    error = sys.exception()
    if error and prefix == "!!" and str(msg).startswith("Traceback"):
        fault_of(error, "evennia")
    dropped("evennia")
