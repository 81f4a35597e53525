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
from game.safety.care import nudge
from server.web import hop

MOST_FOUND = 20
MOST_WORDS = 8
_PASSED_OVER = frozenset(
    "a about am an and are be can could do does for from get have how i if in is it me my not of on or should"
    " that the there they this to want was we what when where which who why will with would you your".split()
)
"""Words that stand in every page, and say nothing of what somebody looks for."""
_HERE = {
    "account": ("erase", "login"),
    "admin": ("steward",),
    "anonymous": ("personas", "name"),
    "block": ("mute", "apart"),
    "cancel": ("leave",),
    "delete": ("erase",),
    "moderator": ("steward",),
    "nickname": ("personas", "name"),
    "password": ("passphrase",),
    "privacy": ("confidentiality", "kept"),
    "therapy": ("treatment",),
    "username": ("login", "name"),
}
"""What is called otherwise in this house, and how."""
_IN_NEED = frozenset(
    "abuse abused ambulance crisis danger die dying emergency hotline kill overdose rape raped suicidal"
    " suicide violence".split()
)
"""Words for which the numbers to call stand above whatever is found."""
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
    words = [word for word in words if word not in _PASSED_OVER] or words
    if not words:
        return []
    begun = [_begun(word) for word in words]
    return _matching(" AND ".join(begun)) or _matching(" OR ".join(begun))


def in_need(said: str) -> bool:
    """Whether somebody looks for this in a hard hour, as it seems. Nothing is kept of it."""
    words = _WORD.findall(said.casefold())
    return bool(_IN_NEED & set(words)) or said.casefold() in pages.IN_NEED or nudge.sounds_hard(said)


def _begun(word: str) -> str:
    """The pages in which this word, or what is called so here, stands or begins one."""
    return f"({' OR '.join(f'"{one}"*' for one in (word, *_HERE.get(word, ())))})"


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
    # A title can stand in two groups.
    for title in dict.fromkeys(title for titles in pages.titles().values() for title in titles):
        if title not in pages.IN_NEED:  # the card is above every page
            yield f"/help/{quote(title, safe='')}", title, heading(title), pages.page(title)
    for form in of_formats.that_differ(hop.in_house(repertoire.every_format)):
        yield f"/formats/{form.name}", form.name.replace("_", " "), form.title, f"{form.title}. {form.about}"
