"""Slow work away from the one thread that serves everybody: a port, joined in `server/wiring.py`.

Only hashing and sealing go here. What is done with the result is done back in the thread that asked.
"""

from collections.abc import Callable
from typing import Any

from game.common.refusals import Busy

_carry: Callable[[Callable[[], Any], Callable[[Any], None]], bool] | None = None


def in_thread(work: Callable[[], Any], then: Callable[[Any], None]) -> None:
    """`work()` is done elsewhere, then `then(result)` is called here. Raises Busy when too much is waiting.

    Without a house around it (tests, scripts) both happen at once.
    """
    if _carry is None:
        then(work())
    elif not _carry(work, then):
        raise Busy()


def carry_by(carry: Callable[[Callable[[], Any], Callable[[Any], None]], bool] | None) -> None:
    """`carry(work, then)` takes slow work from now on; it answers False when it cannot take more."""
    global _carry
    _carry = carry
