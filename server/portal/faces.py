"""The pictures of faces, /faces/<style>/<seed>.svg: made of the address alone, also while the Server is away.

A browser keeps none of them (`no-store`). Nothing in one says whose it is, but on a computer that several
people use they would say which masks somebody has met, or which one is theirs, long after they have left by
the quick way out; and one is small, and costs half a millisecond.

The last ones are kept here, so that a ring of twelve draws each face once. One that is kept is answered no
sooner than one that is drawn, and takes as much of an allowance: nothing in an answer says whether somebody
else has just looked at it.
"""

from collections import OrderedDict
from collections.abc import Callable

from twisted.internet import reactor
from twisted.internet.defer import Deferred
from twisted.internet.threads import deferToThread
from twisted.python.failure import Failure
from twisted.web.server import Request

from game.common import faces
from server.facts import fault_of
from server.portal import drawing

UNDER = faces.UNDER.encode()
KIND = "image/svg+xml"
MOST_KEPT = 512  # a few kilobytes each
NO_SOONER_S = 0.01

Answers = Callable[[Request, bytes | None], None]


class Faces:
    """What is drawn, and what is kept of it. `answers` gives a browser its drawing; None: there is none."""

    def __init__(self, answers: Answers, clock=reactor):
        self._answers, self._clock = answers, clock
        self.in_thread: Callable[..., Deferred] = deferToThread
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    def ask(self, request: Request, face: str) -> None:
        """The answer comes later, if anybody still waits for it then."""
        waits = _Waits(request, self._clock.seconds())
        if face in self._kept:
            self._kept.move_to_end(face)
            self._later(self._kept[face], waits)
            return
        style, _, seed = face.partition(":")
        drawn = self.in_thread(drawing.drawn, style, seed)
        drawn.addCallbacks(self._keep, _not_made, callbackArgs=[face])
        drawn.addCallback(self._later, waits)

    def _keep(self, body: bytes, face: str) -> bytes:
        self._kept[face] = body
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return body

    def _later(self, body: bytes | None, waits: "_Waits") -> None:
        passed = self._clock.seconds() - waits.since
        self._clock.callLater(max(0.0, NO_SOONER_S - passed), self._answer, body, waits)

    def _answer(self, body: bytes | None, waits: "_Waits") -> None:
        if not waits.is_over:
            self._answers(waits.request, body)


class _Waits:
    """A browser that waits for a face."""

    def __init__(self, request: Request, since: float):
        self.request, self.since, self.is_over = request, since, False
        request.notifyFinish().addBoth(self._over)

    def _over(self, _result: object) -> None:
        self.is_over = True


def _not_made(why: Failure) -> None:
    fault_of(why.value, "faces", why.getTracebackObject())
