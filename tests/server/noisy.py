"""A process in which everything that can talk talks, with a word that must not be written."""

import gc
import logging
import os
import sys
import threading
import warnings

import django
from evennia.utils import logger
from twisted.internet.defer import Deferred
from twisted.logger import Logger
from twisted.python import log
from twisted.python.failure import Failure

from server import logs

WORD = os.environ["NOISY_WORD"]


class Unheard(Exception):
    """Carries a word in its message and its arguments."""


def fail() -> None:
    local = WORD  # noqa: F841  (a local must not be written either)
    raise Unheard(WORD, {"said": WORD})


def handled(tell) -> None:
    try:
        fail()
    except Unheard:
        tell()


class Broken:
    def __del__(self) -> None:
        fail()


def main() -> None:
    django.setup()
    logs.install("house")
    handled(lambda: logs.fault("doorway"))
    handled(lambda: log.err())
    handled(lambda: Logger().failure(WORD))
    handled(lambda: logging.exception(WORD))
    handled(lambda: logging.getLogger("django.security").error(WORD, exc_info=True))
    handled(lambda: logger.log_trace(WORD))
    handled(lambda: logger.log_err(WORD))
    logger.log_sec(WORD)
    logger.log_file(WORD, "channel.log")
    log.msg(WORD)
    logging.critical(WORD)
    warnings.warn(WORD, stacklevel=1)
    print(WORD)
    print(WORD, file=sys.stderr)
    Deferred().errback(Failure(Unheard(WORD)))
    Broken()
    gc.collect()
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    fail()


if __name__ == "__main__":
    main()
