"""Numbers to call, by country: those of the house, and over them those of whoever runs it.

Source of the data: world/crisis/, one file a country; its README has the rules. A folder of the operator's
(`also_from`) is laid over it: a file there takes the place of the house's, or with `also: true` comes before
it. A file that cannot be read leaves things as if it were not there, and is named by unread(). Read once.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from game.common import texts

STALE_DAYS = 180
"""A number that was checked longer ago asks its reader to check it (R49)."""
OLD_DAYS = 400
"""A number that was checked longer ago says how old it is (R49)."""
LINES_MOST = 5
"""Lines of one country that are shown; a card is one small screen."""
LONGEST_COUNTRY = 60
"""Characters; nobody writes a country with more, and folding takes time by length (R3)."""
LONGEST_FIELD = 160
"""Characters of one field of an operator's file; a card has room for no more."""
LONGEST_FILE = 20_000
"""Bytes of an operator's file; a longer one is none."""

UNCHECKED = "Not yet checked by this house."
CHECKED = "Checked on {on}."
STALE = "Check this number: it was last checked on {on}."
OLD = "Check this number: it was last checked {days} days ago, on {on}, and may be wrong."


@dataclass(frozen=True)
class Line:
    """Someone to call or to write to; `last_verified` is the day on which this house checked it, or None."""

    name: str
    phone: tuple[str, ...]
    text: str | None
    chat_url: str | None
    notes: tuple[str, ...]
    last_verified: date | None

    def days_unchecked(self, today: date) -> int | None:
        """Days since this number was checked, or None when nobody did."""
        checked = self.last_verified
        return None if checked is None or checked > today else (today - checked).days

    def standing(self, today: date) -> str:
        """How far this number can be trusted, as a sentence."""
        days = self.days_unchecked(today)
        if days is None:
            return UNCHECKED
        if days > OLD_DAYS:
            return OLD.format(on=self.last_verified, days=days)
        return (STALE if days > STALE_DAYS else CHECKED).format(on=self.last_verified)

    def fact(self, today: date) -> dict[str, Any]:
        """The same as a value for a client."""
        return {
            "name": self.name,
            "phone": list(self.phone),
            "text": self.text,
            "chat_url": self.chat_url,
            "notes": list(self.notes),
            "standing": self.standing(today),
        }

    def told(self, today: date, number: Callable[[str], str] = str) -> str:
        """The whole line as sentences; `number` dresses each phone number."""
        ways = [f"call {either(self.phone, number)}"] if self.phone else []
        ways += [f"write {self.text}"] if self.text else []
        ways += [self.chat_url] if self.chat_url else []
        return " ".join([f"{self.name}: {', or '.join(ways)}.", *self.notes, self.standing(today)])


@dataclass(frozen=True)
class Country:
    """A country's emergency numbers and lines; `words` are the folded names by which people ask for it."""

    code: str
    name: str
    words: frozenset[str]
    emergency: tuple[str, ...]
    lines: tuple[Line, ...]


_folders: list[Path] = []


def also_from(folder: Path) -> None:
    """The files of this folder (`*.yaml`) count over those of the house from now on; it need not be there."""
    _folders[:] = [folder]
    forget()


def known() -> dict[str, Country]:
    """Every country that has a card, by its code."""
    return _read()[0]


def unread() -> tuple[str, ...]:
    """The operator's files that make no card, by their names: then the house's own lines stand."""
    return _read()[1]


def countries() -> tuple[tuple[str, str], ...]:
    """The countries that have a card, as (code, name), by name."""
    return tuple(sorted(((place.code, place.name) for place in known().values()), key=lambda pair: pair[1]))


def find(words: str) -> str | None:
    """The code of the country that `words` (a code, a name here or there) means, or None."""
    if len(words) > LONGEST_COUNTRY:
        return None
    wanted = _folded(words)
    return next((code for code, place in known().items() if wanted and wanted in place.words), None)


def to_check(today: date) -> tuple[str, ...]:
    """The codes of the countries with a number that nobody checked within 180 days (R49)."""
    return tuple(sorted({code for code, _ in _aged(today)}))


def numbers_to_check(today: date) -> tuple[str, ...]:
    """Each such number as a line: the country, who it is, how to reach them, how it stands."""
    return tuple(f"{code}  {line.told(today)}" for code, line in _aged(today))


def check_texts() -> None:
    """Every file of world/crisis/ makes a card. Raises texts.BadText naming the first that does not."""
    for path in texts.folder("crisis"):
        try:
            _parsed(texts.data(path))
        except _UNREADABLE:
            raise texts.BadText(f"world/{path} makes no card.") from None


def forget() -> None:
    """All is read again at the next question."""
    _read.cache_clear()
    _country.cache_clear()


def either(numbers: tuple[str, ...], dressed: Callable[[str], str] = str) -> str:
    """`112 or 144`; `dressed` dresses each."""
    *before, last = [dressed(number) for number in numbers]
    return f"{', '.join(before)} or {last}" if before else last


_UNREADABLE = (
    *(OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError),
    RecursionError,  # YAML can be nested deeper than anything reads
)


def _aged(today: date) -> list[tuple[str, Line]]:
    found = [(code, line) for code, place in sorted(known().items()) for line in place.lines]
    return [
        (code, line)
        for code, line in found
        if (days := line.days_unchecked(today)) is None or days > STALE_DAYS
    ]


@cache
def _read() -> tuple[dict[str, Country], tuple[str, ...]]:
    found = [_country(path) for path in texts.folder("crisis")]
    places = {place.code: place for place in found if place is not None}
    wrong = []
    for folder in _folders:
        for file in _files(folder):
            try:
                over = _laid_over(places, _entry(file))
            except _UNREADABLE:
                wrong.append(file.name)
            else:
                places[over.code] = over
    return places, tuple(wrong)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.yaml"))
    except OSError:
        return []


def _entry(file: Path) -> dict[str, Any]:
    """What an operator's file says; what it leaves out is none. Raises ValueError and what reading does."""
    if file.stat().st_size > LONGEST_FILE:
        raise ValueError("too long")
    said = yaml.load(file.read_text(encoding="utf-8"), texts.LOADER)
    lines = [dict.fromkeys(_OF_A_LINE) | line for line in said["lines"]]
    values = [value for line in lines for value in line.values()]
    if any(not isinstance(value, _VALUES) or len(str(value)) > LONGEST_FIELD for value in values):
        raise ValueError("a field holds no text, or too much of it")
    if any(not line["name"] or not (line["phone"] or line["text"] or line["chat_url"]) for line in lines):
        raise ValueError("a line without a name, or without a way to reach it")
    return said | {"lines": lines}


def _laid_over(places: dict[str, Country], said: dict[str, Any]) -> Country:
    """The country as the operator's file makes it. What it does not say of the country, the house says."""
    ours = places.get(said["country"])
    if ours is None:
        made = _parsed({"aliases": []} | said)
    else:
        of_ours = {"name": ours.name, "aliases": [], "emergency": " / ".join(ours.emergency)}
        made = _parsed(of_ours | said)
        made = replace(made, words=made.words | ours.words)
    lines = made.lines + (ours.lines if ours is not None and said.get("also") is True else ())
    if not made.emergency or len(made.code) != 2:
        raise ValueError("a country needs two letters and an emergency number")
    return replace(made, lines=lines[:LINES_MOST])


@cache
def _country(path: str) -> Country | None:
    try:
        return _parsed(texts.data(path))
    except _UNREADABLE:
        return None


def _parsed(entry: dict[str, Any]) -> Country:
    code, name = entry["country"], entry["name"]
    words = frozenset(_folded(word) for word in (code, name, *entry["aliases"]))
    return Country(
        code, name, words, _parts(entry["emergency"]), tuple(_line(line) for line in entry["lines"])
    )


def _line(entry: dict[str, Any]) -> Line:
    about = {
        "For": entry["audience"],
        "In": entry["languages"],
        "Hours": entry["hours"],
        "Cost": entry["cost"],
    }
    notes = [f"{word}: {value}." for word, value in about.items() if value]
    notes += [f"{entry['note'][:1].upper()}{entry['note'][1:]}."] if entry["note"] else []
    checked = entry["last_verified"] if entry["verified_by"] else None
    checked = date.fromisoformat(str(checked)) if checked else None
    return Line(
        str(entry["name"]), _parts(entry["phone"]), entry["text"], entry["chat_url"], tuple(notes), checked
    )


def _parts(numbers: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in numbers.split("/")) if numbers else ()


_VALUES = (str, int, date, type(None))
_OF_A_LINE = (
    *("name", "phone", "text", "chat_url", "hours", "languages", "audience", "cost", "note"),
    *("last_verified", "verified_by"),
)


def _folded(words: str) -> str:
    flat = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in flat if letter.isalnum()).removeprefix("the")
