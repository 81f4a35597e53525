"""Tries in memory, by address and name: nobody guesses fast, nobody locks another out (R21), nobody floods.

Whoever tries one passphrase on many names is stopped by the count of their address; not so a name that was
signed in from there before.

Addresses and names are kept as a keyed hash under a key of this run, and nowhere else. All doors share the
counts.
"""

import hashlib
import hmac
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from game.common import names
from game.common.refusals import Busy, TooMuch
from game.people import rules
from game.people.refusals import TooManyJoined, TooManyTries

KEPT = 10_000
HOUR_S = 3600.0
HOME_WAIT_S = 60.0
"""From an address where the name was signed in before, one try a minute is always free."""
WRONG_AN_HOUR = 60
"""So many wrong tries of one address within an hour, on whatever names; then no new name is tried there."""
NAMES_AN_HOUR = 60
"""So many names one address may ask about while joining; more would be a search for who is here."""
JOIN_AN_HOUR = 10
"""So many people can join from one address within an hour."""

_key = os.urandom(32)
_tries: dict[bytes, rules.Tries] = {}
_home: dict[bytes, None] = {}
_wrong: dict[bytes, tuple[float, int]] = {}
_asked: dict[bytes, tuple[float, int]] = {}
_joined: dict[bytes, tuple[float, int]] = {}
_counted_as: Callable[[str], str] = lambda address: address
_many: Callable[[str], int] = lambda address: 1


@dataclass(frozen=True)
class Try:
    """One that runs: from which address on which name, and from which address."""

    key: bytes
    address: bytes
    before: rules.Tries = field(default=rules.Tries(), compare=False)


def count_by(counted_as: Callable[[str], str], many: Callable[[str], int]) -> None:
    """Addresses are counted under `counted_as(address)`; `many(address)` times as many people sit behind
    one."""
    global _counted_as, _many
    _counted_as, _many = counted_as, many


def begin(address: str, name: str, now: float, *, is_known: bool = False) -> Try:
    """A try begins, and counts until it was right.

    Raises TooManyTries for this address and name, and for this address where many were wrong on whatever
    names; the latter never where this name was signed in from there before, nor for who `is_known` already.
    """
    key = _hidden(address, names.skeleton(name))
    before, is_home = _tries.get(key, rules.Tries()), key in _home
    begun = Try(key, _hidden(address, ""), before)
    since, wrong = _this_hour(_wrong, begun.address, now)
    is_full = wrong >= WRONG_AN_HOUR * _many(address) and not (is_home or is_known)
    if wait := max(before.wait(now), rules.Tries(until=since + HOUR_S).wait(now) if is_full else 0):
        raise TooManyTries(seconds=wait)
    _forget_old(now)
    _forget_most(_wrong)
    _tries[begun.key] = before.missed(now, longest=HOME_WAIT_S if is_home else rules.LONGEST_WAIT_S)
    _wrong[begun.address] = since, wrong + 1
    return begun


def right(begun: Try) -> None:
    """The try was right: nothing is held against it, and its address is a home of this name."""
    _tries.pop(begun.key, None)
    _not_wrong(begun)
    _forget_most(_home)
    _home[begun.key] = None


@contextmanager
def unless_busy(begun: Try) -> Iterator[None]:
    """What the house is too busy to look at was no try: it is taken back. Raises Busy."""
    try:
        yield
    except Busy:
        if begun.key in _tries:
            _tries[begun.key] = begun.before
            _not_wrong(begun)
        raise


def _not_wrong(begun: Try) -> None:
    since, wrong = _wrong.get(begun.address, (0.0, 0))
    if wrong:
        _wrong[begun.address] = since, wrong - 1


def begin_unlocking(person_id: UUID, now: float) -> Try:
    """Somebody who is signed in tries to open their pages; counted by person, from wherever they are.

    It counts until unlocked(). Raises TooManyTries.
    """
    key = _hidden("", f"vault {person_id}")
    before = _tries.get(key, rules.Tries())
    begun = Try(key, b"", before)
    if wait := before.wait(now):
        raise TooManyTries(seconds=wait)
    _forget_old(now)
    _tries[begun.key] = before.missed(now)
    return begun


def unlocked(begun: Try) -> None:
    """It was right: nothing is held against the next ones."""
    _tries.pop(begun.key, None)


def ask(address: str, now: float) -> None:
    """One more name is asked about from this address. Raises TooMuch after many within an hour."""
    if not _counted(_asked, address, NAMES_AN_HOUR, now):
        raise TooMuch()


def join(address: str, now: float) -> None:
    """One more person joins from this address. Raises TooManyJoined after many within an hour (A30)."""
    if not _counted(_joined, address, JOIN_AN_HOUR, now):
        raise TooManyJoined()


def may_join(address: str, now: float) -> None:
    """Asked before somebody begins to join. Raises TooManyJoined, and counts nothing."""
    _, count = _this_hour(_joined, _hidden(address, ""), now)
    if count >= JOIN_AN_HOUR * _many(address):
        raise TooManyJoined()


def _counted(kept: dict[bytes, tuple[float, int]], address: str, most: int, now: float) -> bool:
    """Counts one more of this address within the hour; False, and nothing counted, where it is over."""
    key = _hidden(address, "")
    since, count = _this_hour(kept, key, now)
    if count >= most * _many(address):
        return False
    _forget_most(kept)
    kept[key] = since, count + 1
    return True


def _this_hour(kept: dict[bytes, tuple[float, int]], key: bytes, now: float) -> tuple[float, int]:
    """Since when is counted, and how many there were; from now on where the hour is over."""
    since, count = kept.get(key, (now, 0))
    return (since, count) if now - since <= HOUR_S else (now, 0)


def forget() -> None:
    """Nothing was ever tried or asked."""
    _tries.clear()
    _home.clear()
    _wrong.clear()
    _asked.clear()
    _joined.clear()


def _hidden(address: str, name: str) -> bytes:
    return hmac.digest(_key, f"{_counted_as(address)}\0{name}".encode(), hashlib.sha256)


def _forget_old(now: float) -> None:
    """What nobody waits for any longer than an hour ago; and the oldest when there are very many."""
    for key in [key for key, tried in _tries.items() if tried.until + HOUR_S < now]:
        del _tries[key]
    _forget_most(_tries)


def _forget_most(kept: dict) -> None:
    if len(kept) >= KEPT:
        for old in list(kept)[: KEPT // 10]:
            del kept[old]
