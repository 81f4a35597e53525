"""What stands on a private sheet, and what may. Pure; Source: domain research 1.5, 3.1 and 3.2.

Nothing here counts, compares or adds: numbers are places on a line, for the one who wrote them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from game.common.plain import plain
from game.people.refusals import NothingTyped
from game.personas.refusals import TooLong
from game.personas.rules import FIELDS, LISTS, LONGEST_PAGE, SCALES
from game.personas.sheet_refusals import NoSuchField, NotAPair, NotOnTheScale

GATHERED = 50
"""Lines of one kind on one sheet, at most."""
SHOWN = 20
"""So many of them are shown at a time: a screen reader and a telnet line read no more at once."""
MOST = 1_000
"""Texts on all sheets of one person, at most; those of retired masks count."""
PLACES = (1, 7)
"""Between two opposites there are so many places, the first at the one, the last at the other."""
LONGEST_POLE = 60
"""Characters of one of two opposites, at most."""

_NAMES = {
    "keeps": "keep",
    "constructs": "construct",
    "ratings": "rating",
    "opposites": "construct",
    "as a friend": "friend",
    "self characterisation": "friend",
}
_BETWEEN = re.compile(r"\s+[-–—]\s+|[–—]")


@dataclass(frozen=True)
class Line:
    """One text of a sheet, and the day on which it was written. `words` is None where it does not open."""

    words: str | None
    written_on: date


@dataclass(frozen=True)
class Sheet:
    """All that somebody wrote about one mask, in plain, for their own eyes.

    `once` holds texts by their field, `lists` all lines of a field, the oldest first; empty ones are missing.
    """

    name: str
    kind: str
    once: Mapping[str, Line]
    lists: Mapping[str, tuple[Line, ...]]
    is_retired: bool = False


@dataclass(frozen=True)
class Keeps:
    """What is taken home from one mask, the oldest first."""

    name: str
    is_retired: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Construct:
    """Two opposites, and the places between them: of me now, of this mask, of me as I hope to be."""

    one: str
    other: str
    now: int
    mask: int
    hoped: int


def is_field(said: str) -> bool:
    """Whether a field is called so."""
    return _field(said) in FIELDS


def field_called(said: str) -> str:
    """The field that is meant by `said`, however it is written. Raises NoSuchField."""
    if not is_field(said):
        raise NoSuchField(fields=", ".join(map(named, FIELDS)))
    return _field(said)


def named(field: str) -> str:
    """A field as people type it."""
    return {"keep": "keeps"}.get(field, field.replace("_", " "))


def _field(said: str) -> str:
    words = " ".join(said.casefold().replace("_", " ").replace("-", " ").split())
    return _NAMES.get(words, words.replace(" ", "_"))


def checked(field: str, words: str) -> str:
    """`words` as they are kept under `field`; empty where an empty text clears it.

    Raises NothingTyped, TooLong, NotOnTheScale, NotAPair.
    """
    words = plain(words)
    if len(words) > LONGEST_PAGE:
        raise TooLong(what="one text of a sheet", most=LONGEST_PAGE)
    if not words:
        if field in LISTS:
            raise NothingTyped()
        return ""
    if field in SCALES:
        return str(_number(words, field, *SCALES[field]))
    if field == "construct":
        return _kept(construct(words))
    return words


def construct(words: str) -> Construct:
    """The two opposites and three places of `guarded-frank=2,4,4`.

    Raises NotAPair, NotOnTheScale, TooLong.
    """
    pair, _, said = words.rpartition("=")
    poles = [pole.strip() for pole in _poles(pair)]
    numbers = said.replace(",", " ").split()
    if len(poles) != 2 or not all(poles) or len(numbers) != 3:
        raise NotAPair()
    if max(len(pole) for pole in poles) > LONGEST_POLE:
        raise TooLong(what="each of the two opposites", most=LONGEST_POLE)
    return Construct(*poles, *(_number(number, "each place", *PLACES) for number in numbers))


def _poles(pair: str) -> list[str]:
    """A dash with blanks round it parts two opposites that have hyphens of their own."""
    return _BETWEEN.split(pair) if _BETWEEN.search(pair) else pair.split("-")


def _kept(pair: Construct) -> str:
    return f"{pair.one} - {pair.other}={pair.now},{pair.mask},{pair.hoped}"


def _number(words: str, field: str, least: int, most: int) -> int:
    words = words.replace("\N{MINUS SIGN}", "-").removeprefix("+")
    if not re.fullmatch(r"-?[0-9]{1,3}", words) or not least <= int(words) <= most:
        raise NotOnTheScale(field=field, least=least, most=most)
    return int(words)
