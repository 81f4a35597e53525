"""BINARY: bytes beyond ASCII are letters, in both directions. Source: RFC 856.

It is brought up once CHARSET has found an encoding that has such letters: a client that has never heard of
either would read the end of a line in another way.
"""

from server.portal.options.option import Option

BINARY = b"\x00"


class Binary(Option):
    """From us to the client."""

    code, is_ours = BINARY, True
    is_settled = True  # nothing waits for it
    listens = is_wanted = False

    def begin(self) -> None:
        """Not by itself."""

    def bring_up(self) -> None:
        """There are letters beyond ASCII to be written."""
        self.is_wanted = True
        super().begin()

    def agreed(self) -> None:
        """The way back is asked for next: Twisted settles one direction of an option at a time."""
        if self.is_wanted:
            self.is_wanted = False
            self.connection.agreements.theirs[BINARY].bring_up()


class BinaryBack(Binary):
    """From the client to us."""

    is_ours = False

    def agreed(self) -> None:
        """Nothing becomes different: what is typed is read byte by byte in any case."""
