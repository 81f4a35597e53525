"""Looking for words in what the house tells of itself: its pages of help and its ways of sitting together.

The index is SQLite's own full-text search, in memory, made once for the texts as they are. What somebody
looks for is kept nowhere.
"""

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock
from urllib.parse import quote

from commands import help as pages
from game.circles.formats import repertoire
from game.circles.wording import formats as of_formats
from game.common import texts
from server.web import hop

MOST_FOUND = 20
MOST_WORDS = 8
_WORD = re.compile(r"\w+")
_BEGIN, _END = "\x02", "\x03"  # no text of the house has them
_lock = Lock()


@dataclass(frozen=True)
class Found:
    """One page. `near` are parts of its text around what was looked for: (words, whether they are it)."""

    url: str
    heading: str
    near: tuple[tuple[str, bool], ...]


def heading(title: str) -> str:
    """What a page of help is about: its first line, or the word that it explains."""
    first = pages.page(title).partition("\n")[0]
    return title if first.endswith(".") else first


def search(said: str) -> list[Found]:
    """The pages in which all these words stand, or begin a word; else those in which any does. Best first."""
    words = _WORD.findall(said.casefold())[:MOST_WORDS]
    if not words:
        return []
    begun = [f'"{word}"*' for word in words]
    return _matching(" AND ".join(begun)) or _matching(" OR ".join(begun))


def _matching(query: str) -> list[Found]:
    asked = (
        f"SELECT url, heading, snippet(texts, 3, '{_BEGIN}', '{_END}', ' … ', 24) FROM texts "
        "WHERE texts MATCH ? ORDER BY bm25(texts, 0, 8.0, 6.0, 1.0) LIMIT ?"
    )
    index = texts.remembered("index", _index)
    with _lock:
        rows = index.execute(asked, (query, MOST_FOUND)).fetchall()
    return [Found(url, heading, _parts(near)) for url, heading, near in rows]


def _parts(near: str) -> tuple[tuple[str, bool], ...]:
    spans = re.split(f"([{_BEGIN}{_END}])", near.replace("`", ""))
    parts, is_found = [], False
    for span in spans:
        if span in (_BEGIN, _END):
            is_found = span == _BEGIN
        elif span:
            parts.append((span, is_found))
    return tuple(parts)


def _index() -> sqlite3.Connection:
    made = sqlite3.connect(":memory:", check_same_thread=False)
    made.execute(
        "CREATE VIRTUAL TABLE texts USING fts5 (url UNINDEXED, title, heading, words, tokenize = 'porter')"
    )
    made.executemany("INSERT INTO texts VALUES (?, ?, ?, ?)", _texts())
    return made


def _texts() -> Iterable[tuple[str, str, str, str]]:
    for titles in pages.titles().values():
        for title in titles:
            if title not in pages.IN_NEED:  # the card is above every page
                yield f"/help/{quote(title, safe='')}", title, heading(title), pages.page(title)
    for form in of_formats.that_differ(hop.in_house(repertoire.every_format)):
        yield f"/formats/{form.name}", form.name.replace("_", " "), form.title, f"{form.title}. {form.about}"
