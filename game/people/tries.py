"""Tries in memory, by address and name: nobody guesses fast, nobody locks another out (R21), nobody floods.

Addresses and names are kept as a keyed hash under a key of this run, and nowhere else. All doors share the
counts.
"""

import hashlib
import hmac
import os
from collections.abc import Callable

from game.common import names
from game.common.refusals import TooMuch
from game.people import rules
from game.people.refusals import TooManyJoined, TooManyTries

KEPT = 10_000
HOME_WAIT_S = 60.0
"""From an address where the name was signed in before, one try a minute is always free."""
NAMES_AN_HOUR = 60
"""So many names one address may ask about while joining; more would be a search for who is here."""
JOIN_AN_HOUR = 10
"""So many people can join from one address within an hour."""

_key = os.urandom(32)
_tries: dict[bytes, rules.Tries] = {}
_home: dict[bytes, None] = {}
_asked: dict[bytes, tuple[float, int]] = {}
_joined: dict[bytes, tuple[float, int]] = {}
_counted_as: Callable[[str], str] = lambda address: address
_many: Callable[[str], int] = lambda address: 1


def count_by(counted_as: Callable[[str], str], many: Callable[[str], int]) -> None:
    """Addresses are counted under `counted_as(address)`; `many(address)` times as many people sit behind
    one."""
    global _counted_as, _many
    _counted_as, _many = counted_as, many


def begin(address: str, name: str, now: float) -> bytes:
    """A try begins, and counts until it was right. Raises TooManyTries, for this address and name only."""
    key = _hidden(address, names.skeleton(name))
    before = _tries.get(key, rules.Tries())
    if wait := before.wait(now):
        raise TooManyTries(seconds=wait)
    _forget_old(now)
    _tries[key] = before.missed(now, longest=HOME_WAIT_S if key in _home else rules.LONGEST_WAIT_S)
    return key


def right(key: bytes) -> None:
    """The try was right: nothing is held against this address, and it is a home of this name."""
    _tries.pop(key, None)
    _forget_most(_home)
    _home[key] = None


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
    since, count = _joined.get(_hidden(address, ""), (now, 0))
    if now - since <= 3600 and count >= JOIN_AN_HOUR * _many(address):
        raise TooManyJoined()


def _counted(kept: dict[bytes, tuple[float, int]], address: str, most: int, now: float) -> bool:
    """Counts one more of this address within the hour; False, and nothing counted, where it is over."""
    key = _hidden(address, "")
    since, count = kept.get(key, (now, 0))
    if now - since > 3600:
        since, count = now, 0
    if count >= most * _many(address):
        return False
    _forget_most(kept)
    kept[key] = since, count + 1
    return True


def forget() -> None:
    """Nothing was ever tried or asked."""
    _tries.clear()
    _home.clear()
    _asked.clear()
    _joined.clear()


def _hidden(address: str, name: str) -> bytes:
    return hmac.digest(_key, f"{_counted_as(address)}\0{name}".encode(), hashlib.sha256)


def _forget_old(now: float) -> None:
    """What nobody waits for any longer than an hour ago; and the oldest when there are very many."""
    for key in [key for key, tried in _tries.items() if tried.until + 3600 < now]:
        del _tries[key]
    _forget_most(_tries)


def _forget_most(kept: dict) -> None:
    if len(kept) >= KEPT:
        for old in list(kept)[: KEPT // 10]:
            del kept[old]
