"""Pages that the Server makes: asked for over the link, waited for ten seconds, a hundred at once.

Of a form that was sent on and not answered nobody here knows whether it was taken, and its page says that.
"""

import time
from collections.abc import Callable
from itertools import count

from twisted.internet import reactor
from twisted.web.server import Request

from server import logs
from server.link import PAGE, Link
from server.portal.callers import Caller, said

MOST_WAITING = 100
PATIENCE_S = 10
SENT_ON = (
    "host", "cookie", "content-type", "content-length", "origin", "referer", "user-agent", "accept-language",
)  # fmt: skip

Sent = Callable[[Request, dict], None]


class Forwarding:
    """What browsers wait for. `sends` gives a browser the Server's answer, `without` the page in its place.

    `without` is told whether the request was perhaps taken: a form that the Server has got.
    """

    def __init__(self, sends: Sent, without: Callable[[Request, bool], None], clock=reactor):
        self._sends, self._without, self._clock = sends, without, clock
        self._link: Link | None = None
        self._numbers = count(1)  # never used twice, so that a late answer finds nobody
        self._waiting: dict[int, Request] = {}

    def join(self, link: Link | None) -> None:
        """The Server is there over `link`, or nowhere; who waited for an earlier one waits no longer."""
        self._link = link
        for number in list(self._waiting):
            self._no_answer(number)

    def ask(self, request: Request, caller: Caller) -> None:
        """Asks the Server for this page; the answer comes later, the page without one perhaps at once."""
        if self._link is None or len(self._waiting) >= MOST_WAITING:
            self._without(request, False)
            return
        number = next(self._numbers)
        self._waiting[number] = request
        late = self._clock.callLater(PATIENCE_S, self._no_answer, number)
        request.notifyFinish().addBoth(self._is_over, number, late)
        self._link.send(PAGE, number, _asked(request, caller))

    def answered(self, number: int, answer: dict) -> None:
        """The Server's answer; nothing happens where nobody waits for it any more."""
        request = self._waiting.pop(number, None)
        if request is None:
            return
        try:
            self._sends(request, answer)
        except Exception:
            logs.fault("web")
            self._without(request, _asks_for_a_deed(request))

    def _no_answer(self, number: int) -> None:
        if request := self._waiting.pop(number, None):
            self._without(request, _asks_for_a_deed(request))

    def _is_over(self, _result: object, number: int, late) -> None:
        self._waiting.pop(number, None)
        if late.active():
            late.cancel()


def _asks_for_a_deed(request: Request) -> bool:
    return request.method not in (b"GET", b"HEAD")


def _asked(request: Request, caller: Caller) -> dict:
    path, _, query = request.uri.decode("latin-1").partition("?")
    headers = {name: said(request.requestHeaders, name) for name in SENT_ON}
    return {
        "method": request.method.decode("latin-1"),
        "path": path,
        "query": query,
        "headers": {name: value for name, value in headers.items() if value},
        "body": request.content.read(),
        "address": caller.address,
        "secure": caller.secure,
        "near": caller.near,
        "patience": float(PATIENCE_S),
        "asked_at": time.monotonic(),
    }
