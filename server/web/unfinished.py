"""What somebody has begun on the site and not finished: in the memory of the Server alone.

Joining, signing in where consent has changed, recovering, answering to a step at the door, a report before it
is sent: at most 200 at a time, 10 of one address, for 15 minutes each. A restart of the Server forgets them;
nothing of them was kept, and nothing is changed by them.
"""

import secrets
from dataclasses import dataclass, field, replace
from uuid import UUID

from game.common.refusals import TooMuch
from game.people.events import SignInsEnded
from game.people.wrapping import Chosen
from game.safety.order.reports import Draft
from server import addresses

MOST, MOST_HERE, MINUTES = 200, 10, 15


@dataclass(frozen=True)
class Joining:
    """Everything but the last group of the code."""

    login: str
    name: str
    passphrase: Chosen = field(repr=False)
    yes_to: dict[str, int]
    code: str = field(repr=False)

    @property
    def whose(self) -> tuple:
        """Who would join."""
        return self.login, self.name


@dataclass(frozen=True)
class Recovering:
    """Everything but the last group of the new code; until then the old code and passphrase are in force."""

    person_id: UUID
    old_code: str = field(repr=False)
    passphrase: Chosen = field(repr=False)
    code: str = field(repr=False)

    @property
    def whose(self) -> tuple:
        """Who recovers."""
        return (self.person_id,)


@dataclass(frozen=True)
class Consenting:
    """The passphrase was right; what people agree to here has changed."""

    person_id: UUID
    next: str


@dataclass(frozen=True)
class Appealing:
    """The passphrase was right, and the person may not be here: they can answer that."""

    person_id: UUID


@dataclass(frozen=True)
class Reporting:
    """A report as it would be read; the lines that go with it are sealed already. `by` is the mask."""

    person_id: UUID
    by: UUID
    draft: Draft = field(repr=False)


Coded = Joining | Recovering
Begun = Coded | Consenting | Appealing | Reporting


@dataclass(frozen=True)
class _Kept:
    begun: Begun
    address: str
    until: float
    browser: str = ""


_kept: dict[str, _Kept] = {}


def keep(begun: Begun, address: str, now: float, browser: str = "") -> str:
    """A token by which `begun` is found again.

    The oldest of the same address makes room. Raises TooMuch when very many have begun something.
    """
    for old in [old for old, kept in _kept.items() if kept.until <= now]:
        del _kept[old]
    address = addresses.counted_as(address)
    here = [old for old, kept in _kept.items() if kept.address == address]
    if len(here) >= MOST_HERE:
        del _kept[here[0]]
    if len(_kept) >= MOST:
        raise TooMuch()
    token = secrets.token_urlsafe(32)
    _kept[token] = _Kept(begun, address, now + MINUTES * 60, browser)
    return token


def keep_coded(begun: Coded, browser: str, address: str, now: float) -> None:
    """It is the last that this browser has begun of its kind.

    While it is unfinished, token and code are the same again for the same browser and person, so that a form
    that was sent twice leads to one page; of everything else the last counts. Raises TooMuch.
    """
    for token, kept in _kept.items():
        if kept.until > now and browser and kept.browser == browser and _is_again(begun, kept.begun):
            del _kept[token]
            same = replace(begun, code=kept.begun.code)
            _kept[token] = replace(kept, begun=same, until=now + MINUTES * 60)
            return
    keep(begun, address, now, browser)


def last_of(browser: str, kind: type[Coded], now: float) -> tuple[str, Coded | None]:
    """The token of what this browser has begun last of this kind, and that; none where there is nothing."""
    for token, kept in reversed(_kept.items()):
        if browser and kept.browser == browser and find(token, kind, now):
            return token, kept.begun
    return "", None


def _is_again(begun: Coded, before: Begun) -> bool:
    return type(begun) is type(before) and begun.whose == before.whose


def find(token: str, kind: type[Begun], now: float) -> Begun | None:
    """What was begun under this token, if it is of this kind and not too old."""
    kept = _kept.get(token)
    if kept is None or kept.until <= now or not isinstance(kept.begun, kind):
        return None
    return kept.begun


def done(token: str) -> None:
    """It is finished."""
    _kept.pop(token, None)


def count_of(person_id: UUID) -> int:
    """How many things this person has begun and not finished."""
    return sum(getattr(kept.begun, "person_id", None) == person_id for kept in _kept.values())


def forget_of(person_id: UUID) -> None:
    """Nothing that this person has begun is remembered."""
    for token, kept in list(_kept.items()):
        if getattr(kept.begun, "person_id", None) == person_id:
            del _kept[token]


def sign_ins_ended(event: SignInsEnded) -> None:
    """Whoever was about to be signed in as this person must show anew that they may."""
    for token, kept in list(_kept.items()):
        if isinstance(kept.begun, Consenting) and kept.begun.person_id == event.person_id:
            del _kept[token]


def forget() -> None:
    """Nothing was ever begun."""
    _kept.clear()
