"""One telnet option of one connection: asked about once, settled once, agreed on and ended as often as the
client likes."""

LONGEST_NAME = 60
"""Characters kept of anything that a client calls itself."""


class Option:
    """What every option is until its own class says more.

    `is_ours`: it is we who would do it (WILL and DO); else the client (DO and WILL).
    """

    code: bytes
    is_ours: bool
    is_settled = False
    is_awaited = True
    """Whether the first screen waits for it."""
    listens = True
    """Whether what the client says within the option comes here."""

    def __init__(self, connection):
        self.connection = connection
        if self.listens:
            connection.negotiationMap[self.code] = lambda pieces: self.hears(b"".join(pieces))

    @property
    def flags(self) -> dict:
        """What is known of the connection's client."""
        return self.connection.protocol_flags

    def begin(self) -> None:
        """It is offered or asked for."""
        asks = self.connection.will if self.is_ours else self.connection.do
        asks(self.code).addErrback(self._no)

    def _no(self, _why) -> None:
        self.refused()

    def agreed(self) -> None:
        """The client wants it, at first or again."""
        self.settle()

    def refused(self) -> None:
        """The client does not want it, at first or any longer."""
        self.settle()

    def hears(self, content: bytes) -> None:
        """What the client says within it."""

    def says(self, content: bytes) -> None:
        """What we say within it."""
        self.connection.requestNegotiation(self.code, content)

    def settle(self) -> None:
        """All that this option can tell at first is known."""
        if not self.is_settled:
            self.is_settled = True
            self.connection.settled_one()
