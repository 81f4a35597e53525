"""GMCP: facts beside the text, and what a client says aside (server/portal/asides.py).

A client reads facts once it has agreed to GMCP and listed what it wants: `Circle` stands for all that begins
with `Circle.`, `Circle.Turn` for that alone. What it has not listed it is not told; `Core.` is told to all.
"""

from collections.abc import Iterable

from server.portal.options.option import LONGEST_NAME, Option

GMCP = bytes([201])
READS_FACTS = "OOB"
"""Evennia's name of the flag."""

MOST = 64
"""Names that a client may list; the house has a dozen."""

TURNS = 10
"""So often a client may change its mind: each time it wants more it is shown how everything stands."""

_ALWAYS = "core."


class Gmcp(Option):
    """Whether the client reads facts, and which."""

    code, is_ours = GMCP, True

    def __init__(self, connection):
        super().__init__(connection)
        self.flags[READS_FACTS] = self._is_on = False
        self._turns = 0
        self.listed: frozenset[str] = frozenset()

    def wants(self, package: str) -> bool:
        """Whether the client is to be told facts of this name."""
        name = package.lower()
        if name.startswith(_ALWAYS):
            return self._is_on
        return self._is_on and any(name == one or name.startswith(one + ".") for one in self.listed)

    def agreed(self) -> None:
        """From now on, as far as it has listed anything."""
        self._is_on = True
        self._became()
        self.settle()

    def refused(self) -> None:
        """No longer."""
        self._is_on = False
        self._became()
        self.settle()

    def lists(self, verb: str, names: Iterable[str]) -> None:
        """`set`, `add` or `remove`: the client lists names, each perhaps with the number of a version."""
        said = {name.split(" ", 1)[0].strip().lower()[:LONGEST_NAME] for name in names} - {""}
        before = self.listed
        after = before - said if verb == "remove" else said | before if verb == "add" else said
        self.listed = frozenset(sorted(after)[:MOST])
        self._became(wants_more=bool(self.listed - before))

    def _became(self, wants_more: bool = False) -> None:
        was, reads = self.flags[READS_FACTS], self._is_on and bool(self.listed)
        if not (reads != was or reads and wants_more):
            return
        self._turns += reads
        if reads and self._turns > TURNS:
            return
        self.flags[READS_FACTS] = reads
        if not self.connection.is_introduced:
            return
        if reads and was:
            self.connection.sessionhandler.scene(self.connection)
        else:
            self.connection.sessionhandler.sync(self.connection)
