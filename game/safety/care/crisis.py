"""Numbers and people for a hard hour, as a card: plain Python, read once, the same for every door.

Source of the data: world/crisis/, one file a country; its README has the rules. A file that cannot be read
leaves its country out and never takes the card away: the general card stands here and needs no file at all.
"""

import textwrap
import unicodedata
from datetime import date
from html import escape
from typing import Any

from game.common import texts
from game.safety.care import crisis_lines, escalation
from game.safety.care.crisis_lines import Country, Line, countries, either, find

ROWS = 22
"""A card has no more lines than this, so that a small screen shows it whole."""

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
COMPANY = "Inside, care asks whoever is on duty to sit with you, and duty says who that is."
NO_LINE = "This house knows no line there yet that it trusts enough to show."
THERE = "There are cards for: {names}."
UNKNOWN = "There is no card here for that country, so this is the general one."


def card(country: str | None = None, *, today: date | None = None) -> str:
    """The crisis card: at most 22 lines of 78 columns, the emergency number first.

    `country` is a code, a name or what somebody typed; where no country goes by it, the card says so and is
    the general one. Nothing that was typed is repeated.
    """
    known = crisis_lines.known().get(find(country or "") or "")
    if known is not None:
        return _card_of(known, today or date.today())
    asked = [UNKNOWN] if country and country.strip() else []
    numbers = " ".join(f"{number} in {where}." for number, where in EMERGENCY)
    general = ["HELP NOW", DANGER, numbers, *asked, "", f"{ANOTHER} {FALLBACK}", "", *_of_the_house()]
    named = _page([*general, "", THERE.format(names=", ".join(name for _, name in countries()))])
    return named if crisis_lines.known() and named.count("\n") < ROWS else _page(general)


def fact(country: str | None = None, *, today: date | None = None) -> dict[str, Any]:
    """The same card as the value of the package Care.Card (docs/protocol.md)."""
    today = today or date.today()
    known = crisis_lines.known().get(find(country or "") or "")
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
    places = sorted(crisis_lines.known().values(), key=lambda place: (place.code != first, place.name))
    numbers = "".join(f"<li><strong>{number}</strong> in {escape(where)}</li>" for number, where in EMERGENCY)
    links = "\n".join(
        f'<li><a href="#{escape(code.lower())}">{escape(name)}</a></li>' for code, name in countries()
    )
    return (
        f'<section class="crisis">\n<h2>Help now</h2>\n<p>{escape(DANGER)}</p>\n<ul>{numbers}</ul>\n'
        f"<p>{escape(' '.join(_of_the_house()))}</p>\n"
        "<p>Lines in other countries: "
        '<a href="https://findahelpline.com" rel="noreferrer">findahelpline.com</a></p>\n'
        f'<h3>By country</h3>\n<nav aria-label="Countries">\n<ul class="titles">{links}</ul>\n</nav>\n'
        '<ul class="countries">\n'
        + "\n".join(_item(place, today) for place in places)
        + "\n</ul>\n</section>"
    )


def _card_of(place: Country, today: date) -> str:
    danger = DANGER_IN.format(numbers=either(place.emergency))
    lines = [line.told(today) for line in place.lines] or [NO_LINE]
    shown = [f"HELP NOW, {place.name}", danger, "", *lines, "", f"{ANOTHER} {FALLBACK}", "", *_of_the_house()]
    return _page(shown)


def _of_the_house() -> list[str]:
    """What this house is not, who is there inside, and what it does when somebody is in danger."""
    return [f"{NOT_A_SERVICE} {COMPANY}", escalation.line()]


def _page(paragraphs: list[str]) -> str:
    """Wrapped, and in plain ASCII: a client without accents must not garble the one card that matters."""
    flat = [unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode() for text in paragraphs]
    return "\n".join(row for text in flat for row in textwrap.wrap(text, texts.COLUMNS) or [""])


def _item(place: Country, today: date) -> str:
    danger = DANGER_IN.format(numbers=either(place.emergency, _dial))
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
