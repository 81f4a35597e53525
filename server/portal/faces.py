"""The pictures of faces, /faces/<style>/<seed>.svg: made of the address alone, also while the Server is away.

A browser keeps none of them (`no-store`). Nothing in one says whose it is, but on a computer that several
people use they would say which masks somebody has met, or which one is theirs, long after they have left by
the quick way out; and one is small, and costs about a millisecond.

The last ones are kept here, so that a ring of twelve draws each face once. One that is kept is answered no
sooner than one that is drawn, and takes as much of an allowance: nothing in an answer says whether somebody
else has just looked at it.
"""

from collections import OrderedDict
from collections.abc import Callable

from twisted.internet import reactor
from twisted.web.server import Request

from game.common import faces
from server import logs
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
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    def ask(self, request: Request, face: str) -> None:
        """The answer comes a moment later, if anybody still waits for it then."""
        begun = self._clock.seconds()
        body = self._made(face)
        passed = self._clock.seconds() - begun
        later = self._clock.callLater(max(0.0, NO_SOONER_S - passed), self._answers, request, body)
        request.notifyFinish().addErrback(lambda _gone: later.active() and later.cancel())

    def _made(self, face: str) -> bytes | None:
        if face in self._kept:
            self._kept.move_to_end(face)
            return self._kept[face]
        try:
            body = drawing.drawn(*faces.parts(face))
        except Exception:
            logs.fault("faces")
            return None
        self._kept[face] = body
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return body


def ready() -> None:
    """The styles are read, before anybody waits for one of them; without them the doors open anyway."""
    try:
        drawing.read()
    except Exception:
        logs.fault("faces")
