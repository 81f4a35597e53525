"""Slow work away from the one thread that serves everybody: a port, joined in `server/wiring.py`.

Only hashing and sealing go here. What is done with the result is done back in the thread that asked.
"""

from collections.abc import Callable
from typing import Any

from game.common.refusals import Busy

Then = Callable[[Any], None]
Broke = Callable[[], None]
Carry = Callable[[Callable[[], Any], Then, Broke], bool]

_carry: Carry | None = None


def in_thread(work: Callable[[], Any], then: Then, broke: Broke) -> None:
    """`work()` is done elsewhere, then `then(result)` is called here; after a fault in the work, `broke()`.

    Raises Busy when too much is waiting. Without a house around it (tests, scripts) all happens at once.
    """
    if _carry is None:
        then(work())
    elif not _carry(work, then, broke):
        raise Busy()


def carry_by(carry: Carry | None) -> None:
    """`carry(work, then, broke)` takes slow work from now on; it answers False when it cannot take more."""
    global _carry
    _carry = carry
