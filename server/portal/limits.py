"""How much one address, one connection and the house may have open or do. Pure: time comes in as `now`."""

from collections.abc import Iterable
from dataclasses import dataclass

from server import addresses

OPEN_HERE, UNKNOWN_HERE = 20, 10  # connections of one address: in all, not signed in (R6)
OPEN_RATE, OPEN_BURST = 1.0, 10.0  # new connections of one address a second, and at once
PAGES_RATE, PAGES_BURST = 10.0, 40.0  # pages that one address asks the Server for
FACES_RATE, FACES_BURST = 20.0, 120.0  # faces of one address: a full room at once
FETCH_RATE, FETCH_BURST = 2.0, 20.0  # new connections for pages: a browser opens six at once for one
HANGS_UP = 2  # as many over TLS: a browser that does not know the certificate connects twice for each
OPEN_IN_ALL, UNKNOWN_IN_ALL = 2_000, 300
READING_S = 20.0  # how long who has just come may read before silence is held against them

_SWEEP_S = 10.0


class Bucket:
    """An allowance that fills at `rate` a second up to `burst`."""

    def __init__(self, rate: float, burst: float, now: float):
        self.rate, self.burst = rate, burst
        self._held, self._at = burst, now

    def held(self, now: float) -> float:
        """How much of the allowance is there at `now`."""
        if now > self._at:
            filled = self._held + (now - self._at) * self.rate
            self._held, self._at = (filled if filled < self.burst else self.burst), now
        return self._held

    def take(self, now: float) -> bool:
        """Takes one; False, and nothing taken, where none is left."""
        if self.held(now) < 1.0:
            return False
        self._held -= 1.0
        return True

    def wait_s(self, now: float) -> float:
        """Seconds until one is there."""
        if self._held >= 1.0:  # time only adds to it
            return 0.0
        return max(0.0, (1.0 - self.held(now)) / self.rate)


class Allowances:
    """One bucket an address, ten times as large where many sit behind it."""

    def __init__(self, rate: float, burst: float, wide: Iterable[str] = ()):
        self._rate, self._burst = rate, burst
        self._wide = addresses.networks(wide)
        self._buckets: dict[str, Bucket] = {}
        self._swept = 0.0

    def factor(self, address: str) -> int:
        """How many times as much as others this address may do."""
        return addresses.many_behind(address, self._wide)

    def take(self, address: str, now: float) -> bool:
        """Takes one for `address`; False where none is left."""
        self._sweep(now)
        key = addresses.counted_as(address)
        if key not in self._buckets:
            factor = self.factor(address)
            self._buckets[key] = Bucket(self._rate * factor, self._burst * factor, now)
        return self._buckets[key].take(now)

    def _sweep(self, now: float) -> None:
        if now - self._swept < _SWEEP_S:
            return
        self._swept = now
        full = [key for key, bucket in self._buckets.items() if bucket.held(now) >= bucket.burst]
        for key in full:
            del self._buckets[key]


@dataclass
class _Address:
    factor: int
    open: int = 0
    unknown: int = 0


@dataclass
class _Guest:
    address: str
    since: float
    is_unknown: bool = True
    has_spoken: bool = False


@dataclass(frozen=True)
class Answer:
    """Whether a connection may stay; `reason` where not; `makes_room` is the connection to close for it."""

    welcome: bool
    reason: str = ""
    makes_room: object = None


class Doorkeeper:
    """Counts who is in by address; there is no common queue, so one address never makes another wait."""

    def __init__(self, wide: Iterable[str] = (), rate: float = OPEN_RATE, burst: float = OPEN_BURST):
        self._arrivals = Allowances(rate, burst, wide)
        self._addresses: dict[str, _Address] = {}  # of those who are in
        self._guests: dict[object, _Guest] = {}  # in order of arrival
        self._unknown = 0

    def arrives(self, who: object, address: str, now: float) -> Answer:
        """Counts `who` in, or says why not."""
        if not self._arrivals.take(address, now):
            return Answer(False, "rate")
        key = addresses.counted_as(address)
        here = self._addresses.get(key) or _Address(self._arrivals.factor(address))
        if here.open >= OPEN_HERE * here.factor or here.unknown >= UNKNOWN_HERE * here.factor:
            return Answer(False, "address")
        makes_room = None
        if len(self._guests) >= OPEN_IN_ALL or self._unknown >= UNKNOWN_IN_ALL:
            makes_room = self._makes_room(now)
            if makes_room is None:
                return Answer(False, "house")
            self.leaves(makes_room)
        self._addresses[key] = here
        here.open += 1
        here.unknown += 1
        self._unknown += 1
        self._guests[who] = _Guest(key, now)
        return Answer(True, makes_room=makes_room)

    def speaks(self, who: object) -> None:
        """`who` has sent a line."""
        if guest := self._guests.get(who):
            guest.has_spoken = True

    def is_known(self, who: object) -> None:
        """`who` has signed in."""
        guest = self._guests.get(who)
        if guest and guest.is_unknown:
            guest.is_unknown = False
            self._addresses[guest.address].unknown -= 1
            self._unknown -= 1

    def leaves(self, who: object) -> None:
        """`who` is gone; nothing happens where it is not counted."""
        if who not in self._guests:
            return
        self.is_known(who)
        key = self._guests.pop(who).address
        self._addresses[key].open -= 1
        if not self._addresses[key].open:
            del self._addresses[key]

    @property
    def open(self) -> int:
        """Connections that are in."""
        return len(self._guests)

    def _makes_room(self, now: float) -> object | None:
        """The unknown connection that is given up in a full house, or None.

        The oldest that had time to read and has said nothing; else one of the address that uses most of its
        share, so that many addresses together cannot shut the door; else the oldest that has said nothing.
        Who has said something and came alone is never given up.
        """
        unknown = [(who, guest) for who, guest in self._guests.items() if guest.is_unknown]
        silent = [(who, guest) for who, guest in unknown if not guest.has_spoken]
        if silent and now - silent[0][1].since >= READING_S:
            return silent[0][0]
        fullest = self._fullest()
        candidates = [one for one in [*silent, *unknown] if one[1].address == fullest] or silent
        return candidates[0][0] if candidates else None

    def _fullest(self) -> str | None:
        """The address that uses most of its share of unknown connections; None where none has several."""
        shares = {key: at.unknown / at.factor for key, at in self._addresses.items() if at.unknown > 1}
        return max(shares, key=shares.__getitem__, default=None)
