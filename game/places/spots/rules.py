"""What a place says of its picture, and which spot in it somebody means. Pure.

A picture without words, or a spot that is in the picture or in words alone, is no part of a place: whoever
sees and whoever listens are in one and the same room.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from game.common.plain import plain

FIELDS = ("backdrop", "backdrop_words", "spots")
LONGEST_WORDS, LONGEST_SPOT, MOST = 400, 80, 8
"""Characters of what is seen in a picture and of where a spot is; spots of one place."""
_KEY = re.compile(r"[a-z]{2,20}")
_OPENING = re.compile(r"(?:down|at|beside|by|in|near|next to|on|under|the|a|an)\s+")
_NOT_SPOTS = frozenset({"as", "back", "down", "no", "off", "here"})
"""Words that mean something else behind `sit`."""


class BadPicture(ValueError):
    """A file does not say of its picture what it must say; the sentence names the field."""


@dataclass(frozen=True)
class Spot:
    """Where one can sit in a place. `key` is typed, `words` stand behind "sits", and `x` and `y` say where it
    lies in the picture, in percent from its upper left corner.
    """

    key: str
    words: str
    x: float
    y: float


def checked(said: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a picture from what the file of its place says. Raises BadPicture naming the field."""
    backdrop, words = (_text(said, field) for field in ("backdrop", "backdrop_words"))
    spots = said.get("spots") or {}
    if not isinstance(spots, Mapping):
        raise BadPicture("spots are a list of keys, each with words, x and y")
    if backdrop and not words:
        raise BadPicture("a backdrop has backdrop_words, which say what is to be seen in it")
    if not backdrop and (words or spots):
        raise BadPicture("backdrop_words and spots belong to a backdrop, which is missing")
    if len(words) > LONGEST_WORDS:
        raise BadPicture(f"backdrop_words have at most {LONGEST_WORDS} characters")
    if len(spots) > MOST:
        raise BadPicture(f"a place has at most {MOST} spots")
    return {
        "backdrop": backdrop,
        "backdrop_words": words,
        "spots": [_spot(key, where) for key, where in spots.items()],
    }


def check(
    columns: Mapping[str, Any], ways: Iterable[str], words: Collection[str], scenes: Collection[str]
) -> None:
    """The picture is there, and nobody who means a spot is taken to a way out or to a command.

    `ways` are all names of ways out of the place. Raises BadPicture.
    """
    if columns["backdrop"] and columns["backdrop"] not in scenes:
        raise BadPicture(f"the backdrop {columns['backdrop']} is no file in server/web/static/scenes/")
    taken = {word for way in ways for word in (way.casefold(), *way.casefold().split())}
    for spot in columns["spots"]:
        if spot["key"] in taken:
            raise BadPicture(f"spots.{spot['key']} is called like a way out")
        if spot["key"] in words:
            raise BadPicture(f"spots.{spot['key']} is a word of the house")


def _spot(key: object, where: object) -> dict[str, Any]:
    if not isinstance(key, str) or not _KEY.fullmatch(key) or key in _NOT_SPOTS:
        raise BadPicture("the key of a spot is one word of small letters that means nothing else")
    if not isinstance(where, Mapping) or set(where) != {"words", "x", "y"}:
        raise BadPicture(f"spots.{key} has words, x and y, and nothing else")
    words = _text(where, "words")
    if not words or len(words) > LONGEST_SPOT or words[-1] in ".,;:":
        raise BadPicture(f"spots.{key}.words are 1 to {LONGEST_SPOT} characters without a full stop")
    if key not in re.findall(r"[a-z]+", words.casefold()):
        raise BadPicture(f"spots.{key}.words have the word {key} in them, by which one sits there")
    for axis in ("x", "y"):
        at = where[axis]
        if isinstance(at, bool) or not isinstance(at, int | float) or not 0 <= at <= 100:
            raise BadPicture(f"spots.{key}.{axis} is a number from 0 to 100")
    return {"key": key, "words": words, "x": where["x"], "y": where["y"]}


def _text(said: Mapping[str, Any], field: str) -> str:
    text = said.get(field) or ""
    if not isinstance(text, str) or plain(text) != " ".join(text.split()):
        raise BadPicture(f"{field} is a text")
    return plain(text)


def spot_meant(spots: Iterable[Spot], said: str) -> Spot | None:
    """The spot that somebody means: its key or its words, whole or by a beginning that only one has."""
    spots = tuple(spots)
    whole, bare = _letters(said), _bare(_letters(said))
    if not bare:
        return None
    for spot in spots:
        if bare == spot.key or whole == _letters(spot.words) or bare == _bare(_letters(spot.words)):
            return spot
    begins = [one for one in spots if one.key.startswith(bare) or _bare(_letters(one.words)).startswith(bare)]
    return begins[0] if len(begins) == 1 else None


def _letters(said: str) -> str:
    return " ".join(re.findall(r"[\w-]+", said[: LONGEST_SPOT + 20].casefold()))


def _bare(said: str) -> str:
    while (opening := _OPENING.match(said)) is not None:
        said = said[opening.end() :]
    return said
