"""What can wait is done one by one, a turn of the reactor for each: who has typed meanwhile comes between."""

from collections import deque
from collections.abc import Callable

from server import logs

Deed = Callable[[], None]


class OneByOne:
    """Deeds in the order in which they were put; `soon(deed)` does one in the next turn."""

    def __init__(self, soon: Callable[[Deed], object]) -> None:
        self._soon, self._waiting = soon, deque[Deed]()

    def put(self, deed: Deed) -> None:
        """It is done after all that waits already."""
        self._waiting.append(deed)
        if len(self._waiting) == 1:
            self._soon(self._next)

    def _next(self) -> None:
        try:
            self._waiting[0]()
        except Exception:
            logs.fault("later")
        self._waiting.popleft()
        if self._waiting:
            self._soon(self._next)
