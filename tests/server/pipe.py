"""Both ends of the link, joined by bytes that move when a test says so, and as many as it says."""

from collections.abc import Callable

from twisted.internet.task import Clock

from server.link import PORTAL, SERVER, Link

KEY = b"k" * 32


class Mouth:
    """Where one end writes: what left it waits here until the test carries it over."""

    def __init__(self) -> None:
        self.waiting = bytearray()
        self.is_closed = False

    def write(self, data: bytes) -> None:
        """Leaves, unless the connection is over."""
        if not self.is_closed:
            self.waiting += data

    def loseConnection(self) -> None:
        """The end has closed; what it wrote before still arrives."""
        self.is_closed = True

    abortConnection = loseConnection


class Turn:
    """The turn of a reactor: what is put off to its end is done when a test says that it ends."""

    def __init__(self) -> None:
        self.put_off: list[Callable[[], object]] = []

    def __call__(self, deed: Callable[[], object]) -> None:
        self.put_off.append(deed)

    def ends(self) -> None:
        while self.put_off:
            self.put_off.pop(0)()


class Pipe:
    """One connection between a Portal and a Server; each hearer hears of its end as of any link."""

    def __init__(self, portal, server, clock: Clock | None = None) -> None:
        self.clock, self._turn = clock or Clock(), Turn()
        self.ends = {
            side: Link(KEY, hearer, side, self._turn) for side, hearer in ((PORTAL, portal), (SERVER, server))
        }
        self.is_cut = False
        for end in self.ends.values():
            end.makeConnection(Mouth())

    def waiting(self, side: bytes) -> int:
        """Bytes that `side` has written and the other has not read."""
        return len(self._mouth(side).waiting)

    def carry(self, side: bytes, most: int | None = None) -> int:
        """The other end reads so many bytes of what `side` wrote, in one piece; how many there were."""
        waiting = self._mouth(side).waiting
        data = bytes(waiting[: len(waiting) if most is None else most])
        del waiting[: len(data)]
        if data and not self.is_cut:
            self.ends[SERVER if side == PORTAL else PORTAL].dataReceived(data)
        return len(data)

    def turn(self) -> None:
        """The reactor's turn ends, at both ends."""
        self.clock.advance(0)
        self._turn.ends()

    def settle(self) -> None:
        """All that was said arrives, and what is said to it, until nobody has anything to say."""
        self.turn()
        while self.carry(PORTAL) + self.carry(SERVER):
            self.turn()

    def cut(self) -> None:
        """The connection is gone, with all that was on its way."""
        if not self.is_cut:
            self.is_cut = True
            for end in self.ends.values():
                end.transport.is_closed = True
                end.connectionLost()

    def _mouth(self, side: bytes) -> Mouth:
        return self.ends[side].transport
