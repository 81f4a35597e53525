"""What is written to one connection while one thing is dealt with leaves in one write, in its order."""

from typing import Protocol

from server import logs


class Writer(Protocol):
    """A connection that holds what was written to it."""

    def leaves(self) -> None:
        """Writes all that it holds."""


class Together:
    """While this is entered, connections hold what they are given; at the end each writes it at once.

    One for all connections of the Portal: a frame of the link is written for many. Entered again within
    itself it waits for the outermost end.
    """

    def __init__(self) -> None:
        self._depth = 0
        self._holding: list[Writer] = []

    def __enter__(self) -> None:
        self._depth += 1

    def __exit__(self, *_what: object) -> None:
        self._depth -= 1
        if not self._depth:
            holding, self._holding = self._holding, []
            for writer in holding:
                try:
                    writer.leaves()
                except Exception:
                    logs.fault("together")  # one connection must not keep the others from theirs

    def holds(self, writer: Writer) -> bool:
        """Whether `writer`, which holds nothing yet, is to hold what it is given until told to write."""
        if not self._depth:
            return False
        self._holding.append(writer)
        return True
