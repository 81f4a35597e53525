"""Wrong tries in memory, by address and name: nobody guesses fast, and nobody locks another out (R21).

Addresses and names are kept as a keyed hash under a key of this run, and nowhere else.
"""

import hashlib
import hmac
import os

from game.common import names
from game.common.refusals import TooMuch
from game.people import rules
from game.people.refusals import TooManyTries

KEPT = 10_000
HOME_WAIT_S = 60.0
"""From an address where the name was signed in before, one try a minute is always free."""
NAMES_AN_HOUR = 60
"""So many names one address may ask about while joining; more would be a search for who is here."""

_key = os.urandom(32)
_tries: dict[bytes, rules.Tries] = {}
_home: dict[bytes, None] = {}
_asked: dict[bytes, tuple[float, int]] = {}


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
    key = _hidden(address, "")
    since, count = _asked.get(key, (now, 0))
    if now - since > 3600:
        since, count = now, 0
    if count >= NAMES_AN_HOUR:
        raise TooMuch()
    _forget_most(_asked)
    _asked[key] = since, count + 1


def forget() -> None:
    """Nothing was ever tried or asked."""
    _tries.clear()
    _home.clear()
    _asked.clear()


def _hidden(address: str, name: str) -> bytes:
    return hmac.digest(_key, f"{address}\0{name}".encode(), hashlib.sha256)


def _forget_old(now: float) -> None:
    """What nobody waits for any longer than an hour ago; and the oldest when there are very many."""
    for key in [key for key, tried in _tries.items() if tried.until + 3600 < now]:
        del _tries[key]
    _forget_most(_tries)


def _forget_most(kept: dict) -> None:
    if len(kept) >= KEPT:
        for old in list(kept)[: KEPT // 10]:
            del kept[old]
