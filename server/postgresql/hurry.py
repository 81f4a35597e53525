"""How long this process waits for PostgreSQL, and who is told when a commit came true after all.

Only the running house is in a hurry. The set-up, changes of the tables and upkeep are not: nobody waits for a
word while they work.
"""

from collections.abc import Callable

STATEMENT_S = 1.0
"""So long an answer is waited for; then the line to the server is cut, and the next wish takes a new one."""
AGAIN_S = 0.1
"""So long a new connection is waited for where the last one was cut, or late: no wish waits longer."""


class _Hurry:
    limit: float | None = None
    came_true: Callable[[], None] = lambda: None


def hurry(came_true: Callable[[], None], limit: float = STATEMENT_S) -> None:
    """From now on this process waits for `limit` seconds at most.

    `came_true()` is called when a commit that was cut off, and refused, turns out to be in the rows.
    """
    _Hurry.limit, _Hurry.came_true = limit, came_true


def take_time() -> None:
    """This process waits for as long as it takes, as each does that has not said `hurry`."""
    _Hurry.limit, _Hurry.came_true = None, lambda: None


def limit() -> float | None:
    """So many seconds are waited for an answer; None: as long as it takes."""
    return _Hurry.limit


def came_true() -> None:
    """The rows hold a change that memory knows nothing of."""
    _Hurry.came_true()
