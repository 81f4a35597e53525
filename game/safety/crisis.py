"""Numbers and people for a hard hour, as a card: plain Python, read once, the same for every door.

Source of the data: world/crisis/, one file a country; its README has the rules. A file that cannot be read
leaves its country out and never takes the card away: the general card stands here and needs no file at all.
"""

import textwrap
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import escape
from typing import Any

import yaml

from game.common import texts

STALE_DAYS = 180
"""A number that was checked longer ago asks its reader to check it (R49)."""
ROWS = 22
"""A card has no more lines than this, so that a small screen shows it whole."""
LONGEST_COUNTRY = 60
"""Characters; nobody writes a country with more, and folding takes time by length (R3)."""
OLD_DAYS = 400
"""A number that was checked longer ago says how old it is (R49)."""

PACKAGE = "Care.Card"
"""Under which clients get a card as a fact."""

EMERGENCY = (
    ("112", "the European Union and many other countries"),
    ("911", "North America"),
    ("999", "the United Kingdom"),
    ("000", "Australia"),
    ("111", "New Zealand"),
    ("119", "Japan and South Korea"),
    ("192", "Brazil"),
)
DANGER = "If a life is in danger, call the emergency number where you are:"
DANGER_IN = "If a life is in danger, call {numbers}."
ANOTHER = "For lines in your country, type help now and its name or two letters, for example: help now de."
FALLBACK = "Lines in other countries: findahelpline.com"
NOT_A_SERVICE = "Meadow is not a crisis service, and nobody is on call here."
COMPANY = "Inside, in any room where people talk, you can say that you want company, or just stay."
UNCHECKED = "Not yet checked by this house."
CHECKED = "Checked on {on}."
STALE = "Check this number: it was last checked on {on}."
OLD = "Check this number: it was last checked {days} days ago, on {on}, and may be wrong."
NO_LINE = "This house knows no line there yet that it trusts enough to show."
THERE = "There are cards for: {names}."
UNKNOWN = "There is no card here for that country, so this is the general one."


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
        sentence = OLD if days > OLD_DAYS else STALE if days > STALE_DAYS else CHECKED
        return sentence.format(on=self.last_verified, days=days)

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
        ways = [f"call {_either(self.phone, number)}"] if self.phone else []
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


def card(country: str | None = None, *, today: date | None = None) -> str:
    """The crisis card: at most 22 lines of 78 columns, the emergency number first.

    `country` is a code, a name or what somebody typed; where no country goes by it, the card says so and is
    the general one. Nothing that was typed is repeated.
    """
    known = _known().get(find(country or "") or "")
    if known is not None:
        return _card_of(known, today or date.today())
    asked = [UNKNOWN] if country and country.strip() else []
    numbers = " ".join(f"{number} in {where}." for number, where in EMERGENCY)
    general = ["HELP NOW", DANGER, numbers, *asked, "", ANOTHER, FALLBACK, "", NOT_A_SERVICE, COMPANY]
    named = _page([*general, "", THERE.format(names=", ".join(name for _, name in countries()))])
    return named if _known() and named.count("\n") < ROWS else _page(general)


def fact(country: str | None = None, *, today: date | None = None) -> dict[str, Any]:
    """The same card as the value of the package Care.Card (docs/protocol.md)."""
    today = today or date.today()
    known = _known().get(find(country or "") or "")
    return {
        "country": known.code if known else None,
        "emergency": list(known.emergency)
        if known
        else [f"{number} in {where}" for number, where in EMERGENCY],
        "lines": [line.fact(today) for line in known.lines] if known else [],
        "text": card(country, today=today),
    }


def html(country: str | None = None, *, today: date | None = None) -> str:
    """The general card and every country's as one section of a page; the country asked for comes first."""
    today = today or date.today()
    first = find(country or "")
    places = sorted(_known().values(), key=lambda place: (place.code != first, place.name))
    numbers = "".join(f"<li><strong>{number}</strong> in {escape(where)}</li>" for number, where in EMERGENCY)
    links = "\n".join(
        f'<li><a href="#{escape(code.lower())}">{escape(name)}</a></li>' for code, name in countries()
    )
    return (
        f'<section class="crisis">\n<h2>Help now</h2>\n<p>{escape(DANGER)}</p>\n<ul>{numbers}</ul>\n'
        f"<p>{escape(NOT_A_SERVICE)} {escape(COMPANY)}</p>\n"
        "<p>Lines in other countries: "
        '<a href="https://findahelpline.com" rel="noreferrer">findahelpline.com</a></p>\n'
        f'<h3>By country</h3>\n<nav aria-label="Countries">\n<ul class="titles">{links}</ul>\n</nav>\n'
        '<ul class="countries">\n'
        + "\n".join(_item(place, today) for place in places)
        + "\n</ul>\n</section>"
    )


def countries() -> tuple[tuple[str, str], ...]:
    """The countries that have a card, as (code, name), by name."""
    return tuple(sorted(((place.code, place.name) for place in _known().values()), key=lambda pair: pair[1]))


def find(words: str) -> str | None:
    """The code of the country that `words` (a code, a name here or there) means, or None."""
    if len(words) > LONGEST_COUNTRY:
        return None
    wanted = _folded(words)
    return next((code for code, place in _known().items() if wanted and wanted in place.words), None)


def to_check(today: date) -> tuple[str, ...]:
    """The codes of the countries with a number that nobody checked within 180 days (R49)."""
    aged = {place.code: [line.days_unchecked(today) for line in place.lines] for place in _known().values()}
    return tuple(
        sorted(code for code, ages in aged.items() if any(age is None or age > STALE_DAYS for age in ages))
    )


def check_texts() -> None:
    """Every file of world/crisis/ makes a card. Raises texts.BadText naming the first that does not."""
    for path in texts.folder("crisis"):
        try:
            _parsed(texts.data(path))
        except _UNREADABLE:
            raise texts.BadText(f"world/{path} makes no card.") from None


_UNREADABLE = (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError)


@cache
def _known() -> dict[str, Country]:
    read = [_country(path) for path in texts.folder("crisis")]
    return {place.code: place for place in read if place is not None}


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
        entry["name"], _parts(entry["phone"]), entry["text"], entry["chat_url"], tuple(notes), checked
    )


def _parts(numbers: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in numbers.split("/")) if numbers else ()


def _either(numbers: tuple[str, ...], dressed: Callable[[str], str] = str) -> str:
    *before, last = [dressed(number) for number in numbers]
    return f"{', '.join(before)} or {last}" if before else last


def _card_of(place: Country, today: date) -> str:
    danger = DANGER_IN.format(numbers=_either(place.emergency))
    lines = [line.told(today) for line in place.lines] or [NO_LINE]
    return _page(
        [f"HELP NOW, {place.name}", danger, "", *lines, "", ANOTHER, FALLBACK, "", NOT_A_SERVICE, COMPANY]
    )


def _page(paragraphs: list[str]) -> str:
    """Wrapped, and in plain ASCII: a client without accents must not garble the one card that matters."""
    flat = [unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode() for text in paragraphs]
    return "\n".join(row for text in flat for row in textwrap.wrap(text, texts.COLUMNS) or [""])


def _item(place: Country, today: date) -> str:
    danger = DANGER_IN.format(numbers=_either(place.emergency, _dial))
    told = [_escaped(line).told(today, _dial) for line in place.lines] or [escape(NO_LINE)]
    rows = "".join(f"<li>{row}</li>" for row in told)
    code, name = escape(place.code.lower()), escape(place.name)
    return f'<li id="{code}"><h4>{name}</h4><p>{danger}</p><ul>{rows}</ul></li>'


def _escaped(line: Line) -> Line:
    safe = [escape(part) if part else None for part in (line.text, line.chat_url)]
    return Line(
        escape(line.name), line.phone, *safe, tuple(escape(note) for note in line.notes), line.last_verified
    )


def _dial(number: str) -> str:
    digits = "".join(sign for sign in number if sign.isdigit() or sign in "*+#")
    return f'<a href="tel:{escape(digits)}">{escape(number)}</a>'


def _folded(words: str) -> str:
    flat = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in flat if letter.isalnum()).removeprefix("the")
