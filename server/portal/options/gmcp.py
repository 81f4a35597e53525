"""GMCP: facts beside the text, and what a client says aside (server/portal/asides.py)."""

from server.portal.options.option import Option

GMCP = bytes([201])
READS_FACTS = "OOB"
"""Evennia's name of the flag."""

TURNS = 10
"""So often a client may change its mind: each time it comes back it is shown how everything stands."""


class Gmcp(Option):
    """Whether the client reads facts."""

    code, is_ours = GMCP, True
    turns = 0

    def agreed(self) -> None:
        """From now on; what has become different meanwhile the Server shows."""
        if self.turns < TURNS:
            self._turn(True)

    def refused(self) -> None:
        """No longer."""
        self._turn(False)

    def _turn(self, reads: bool) -> None:
        was = self.flags.get(READS_FACTS, False)
        self.flags[READS_FACTS] = reads
        if self.is_settled and reads != was:
            self.turns += 1
            self.connection.settled_one()
        self.settle()
