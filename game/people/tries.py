"""Wrong tries in memory, by address and name: nobody guesses fast, and nobody locks another out (R21)."""

from game.common import names
from game.people import rules
from game.people.refusals import TooManyTries

Key = tuple[str, str]

KEPT = 10_000
HOME_WAIT_S = 60.0
"""From an address where the name was signed in before, one try a minute is always free."""

_tries: dict[Key, rules.Tries] = {}
_home: dict[Key, None] = {}


def begin(address: str, name: str, now: float) -> Key:
    """A try begins, and counts until it was right. Raises TooManyTries, for this address and name only."""
    key = (address, names.skeleton(name))
    before = _tries.get(key, rules.Tries())
    if wait := before.wait(now):
        raise TooManyTries(seconds=wait)
    _forget_oldest(_tries)
    _tries[key] = before.missed(now, longest=HOME_WAIT_S if key in _home else rules.LONGEST_WAIT_S)
    return key


def right(key: Key) -> None:
    """The try was right: nothing is held against this address, and it is a home of this name."""
    _tries.pop(key, None)
    _forget_oldest(_home)
    _home[key] = None


def forget() -> None:
    """Nothing was ever tried."""
    _tries.clear()
    _home.clear()


def _forget_oldest(kept: dict) -> None:
    if len(kept) >= KEPT:
        for old in list(kept)[: KEPT // 10]:
            del kept[old]
