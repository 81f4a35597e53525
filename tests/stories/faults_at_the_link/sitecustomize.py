"""In a story's house alone: at SIGUSR2 the Portal drops the link to the Server, as a broken socket would.

Python imports this module by itself when its folder is on the path.
"""

import signal


def _drop(_number, _frame) -> None:
    import evennia
    from twisted.internet import reactor

    def drop() -> None:
        link = evennia.EVENNIA_PORTAL_SERVICE.amp_protocol
        if link is not None:
            link.transport.abortConnection()

    reactor.callFromThread(drop)


signal.signal(signal.SIGUSR2, _drop)
