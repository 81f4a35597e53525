"""What need not be done in the same breath: a port, joined in `server/wiring.py`.

One thread serves everybody. A deed in several parts that may come one after the other gives way between them
to whoever else has typed a line meanwhile.
"""

from collections.abc import Callable

_turn: Callable[[Callable[[], None]], None] = lambda deed: deed()


def in_its_turn(deed: Callable[[], None]) -> None:
    """`deed()` is done after all that waits already; without a house around it (tests, scripts) at once.

    What is put off so is done in the order in which it was put off.
    """
    _turn(deed)


def turn_by(turn: Callable[[Callable[[], None]], None]) -> None:
    """`turn(deed)` does it from now on."""
    global _turn
    _turn = turn
