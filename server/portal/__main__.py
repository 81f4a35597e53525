"""`python -m server.portal`: the Portal process, until SIGTERM."""

import os
import sys

import django
import evennia
from twisted.application import app
from twisted.application.service import IService
from twisted.internet import reactor
from twisted.internet.error import CannotListenError

from server import logs, patterns, process
from server.conf.env import Unusable
from server.turns import turns


def main() -> int:
    """Runs the Portal; returns the exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.conf.settings")
    try:
        django.setup()
        process.allow_many_connections()
        logs.install("portal")
        _wake()
    except (Unusable, CannotListenError) as refused:
        logs.fault("start")
        sys.exit(str(refused))
    reactor.callWhenRunning(process.settle)
    turns.straighten()
    reactor.run()
    return 0


def _wake() -> None:
    """All is ready for the reactor; a fault on the way ends the process, so that it is started again."""
    try:
        evennia._init(portal_mode=True)
        patterns.still()
        IService(evennia.TWISTED_APPLICATION).privilegedStartService()
        app.startApplication(evennia.TWISTED_APPLICATION, False)
    except (Unusable, CannotListenError):
        raise
    except Exception:
        logs.fault("start")
        os._exit(os.EX_SOFTWARE)  # a thread that was begun already would keep a dead process


if __name__ == "__main__":
    sys.exit(main())
