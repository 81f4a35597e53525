"""What somebody has begun on the site and not finished: in the memory of the Server alone.

Joining, signing in where consent has changed, recovering: at most 200 at a time, 10 of one address, for 15
minutes each. A restart of the Server forgets them; nothing of them was kept.
"""

import secrets
from dataclasses import dataclass, field
from uuid import UUID

from game.common.refusals import TooMuch

MOST, MOST_HERE, MINUTES = 200, 10, 15


@dataclass(frozen=True)
class Joining:
    """Everything but the last group of the code."""

    login: str
    name: str
    passphrase_hash: str = field(repr=False)
    yes_to: dict[str, int]
    code: str = field(repr=False)


@dataclass(frozen=True)
class Recovered:
    """The passphrase is changed; the new code is to be read."""

    person_id: UUID
    code: str = field(repr=False)


@dataclass(frozen=True)
class Consenting:
    """The passphrase was right; what people agree to here has changed."""

    person_id: UUID
    next: str


Begun = Joining | Recovered | Consenting


@dataclass(frozen=True)
class _Kept:
    begun: Begun
    address: str
    until: float


_kept: dict[str, _Kept] = {}


def keep(begun: Begun, address: str, now: float) -> str:
    """A token by which `begun` is found again.

    The oldest of the same address makes room. Raises TooMuch when very many have begun something.
    """
    for old in [old for old, kept in _kept.items() if kept.until <= now]:
        del _kept[old]
    here = [old for old, kept in _kept.items() if kept.address == address]
    if len(here) >= MOST_HERE:
        del _kept[here[0]]
    if len(_kept) >= MOST:
        raise TooMuch()
    token = secrets.token_urlsafe(32)
    _kept[token] = _Kept(begun, address, now + MINUTES * 60)
    return token


def find(token: str, kind: type[Begun], now: float) -> Begun | None:
    """What was begun under this token, if it is of this kind and not too old."""
    kept = _kept.get(token)
    if kept is None or kept.until <= now or not isinstance(kept.begun, kind):
        return None
    return kept.begun


def done(token: str) -> None:
    """It is finished."""
    _kept.pop(token, None)


def forget() -> None:
    """Nothing was ever begun."""
    _kept.clear()
