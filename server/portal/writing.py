"""What every connection writes, whatever its client speaks: together, no faster than its reader takes it.

What is written while one thing is dealt with leaves in one write (server/portal/together.py). While the
reader is slow, texts are counted and facts dropped; then it hears how many, and asks for the whole scene
(R8). A door's own class says how text and facts are drawn (`show`, `_draws_fact`).
"""

import json

from server.portal import lines, options, words

OF_MUD_CLIENTS = "Char."
"""Facts that say once more, under names that MUD clients know, what a browser is told by others."""

SLOW_S = 60  # how long a reader may leave 64 KiB more waiting (R8)


class Writing:
    """The writing half of a connection."""

    is_closing = is_slow = misses_facts = False
    missed = 0

    def _begins_to_write(self) -> None:
        self._held: list[bytes] = []
        self._to_be_named: list[str] = []  # to a slow reader, once it has read

    def _let_go(self) -> None:
        self._held.clear()

    def _write(self, data: bytes) -> None:
        """Bytes go out, or wait until all is dealt with that is dealt with just now."""
        if self.is_closing:
            return
        if self._held or self.sessionhandler.together.holds(self):
            self._held.append(data)
        else:
            self.transport.write(data)

    def leaves(self) -> None:
        """What was held goes out in one write."""
        if self._held:
            held, self._held = self._held, []
            self.transport.write(b"".join(held) if len(held) > 1 else held[0])

    def send_fact(
        self, package: str = "", rendered: str = "{}", drawn: dict | None = None, **_options
    ) -> None:
        """A fact of the Server, its value rendered as JSON already, for a client that reads facts."""
        if not self.reads_facts or self.is_closing or not self.wants(package):
            return
        if self.is_slow:
            self.misses_facts = True
            return
        drawn, door = {} if drawn is None else drawn, self._draws_fact
        if door not in drawn:
            drawn[door] = self._draws_fact(package, lines.safe(rendered))
        self._write(drawn[door])

    def answer(self, package: str, value: dict) -> None:
        """A fact of the Portal's own."""
        self._write(self._draws_fact(package, json.dumps(value, ensure_ascii=False, separators=(",", ":"))))

    @property
    def reads_facts(self) -> bool:
        """Whether its client reads facts: a browser, or a MUD client that has agreed to GMCP."""
        return bool(self.protocol_flags.get(options.READS_FACTS))

    def wants(self, package: str) -> bool:
        """Whether its client is told facts of this name."""
        return not package.startswith(OF_MUD_CLIENTS)

    # the transport says how fast its reader is

    def pauseProducing(self) -> None:
        """64 KiB wait for a reader who does not take them."""
        self.is_slow = True
        self.timers.later("slow", SLOW_S, self._give_up, "slow_reader")

    def resumeProducing(self) -> None:
        """The reader has caught up."""
        self.is_slow = False
        self.timers.stop("slow")
        missed, self.missed = self.missed, 0
        if missed:
            self.show(words.MISSED_ONE if missed == 1 else words.filled(words.MISSED_MANY, n=missed))
        to_be_named, self._to_be_named = self._to_be_named, []
        for lost in to_be_named:
            self.show(lost)
        if self.misses_facts:
            self.misses_facts = False
            self.sessionhandler.scene(self)

    def stopProducing(self) -> None:
        """The connection is going; connectionLost says so too."""
