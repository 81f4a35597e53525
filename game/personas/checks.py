"""What others would see of a mask, made plain and measured before it is kept. Raises, and never writes."""

import re
from collections.abc import Iterable

from game.common import faces, names, texts
from game.common.plain import plain
from game.personas.refusals import ManyClaims, NoSuchFace, NoSuchKind, NotPronouns, TooLong
from game.personas.rules import CLAIMS, KINDS, LONGEST, LONGEST_CLAIM, MESSAGES

WHAT = {
    "short": "the short description",
    "look": "the description",
    "face_words": "what you say of the face",
    **{key: f"the message for {key}" for key in MESSAGES},
}
PRONOUNS, LONGEST_PRONOUN = 4, 12
"""How many words they are, and how many letters one has."""
_PRONOUNS = re.compile(r"[^\W\d_]+(?: *[ /,] *[^\W\d_]+)*", re.UNICODE)
_TITLES = ("roles", "titles", "powers")


def seen_words(field: str, words: str) -> str:
    """What others will see of a mask, as it is kept. Raises TooLong, NotPronouns."""
    words = plain(words)
    if field == "pronouns":
        return _pronouns(words)
    if len(words) > LONGEST[field]:
        raise TooLong(what=WHAT[field], most=LONGEST[field])
    return words


def _pronouns(words: str) -> str:
    """They stand beside a name without quotes: a few short words, no sentence, and no title (R17)."""
    if words and not _are_pronouns(words):
        raise NotPronouns(most=PRONOUNS, letters=LONGEST_PRONOUN)
    return words


def _are_pronouns(words: str) -> bool:
    if len(words) > LONGEST["pronouns"] or not _PRONOUNS.fullmatch(words):
        return False
    parts = re.split(r"[ /,]+", words)
    if len(parts) > PRONOUNS or any(len(part) > LONGEST_PRONOUN for part in parts):
        return False
    seen = {word for part in ("".join(parts), *parts) for word in names.parts(part)}  # also `th/era/pist`
    shapes = {shape for word in seen for shape in names.shapes(word)}
    return not shapes & _titles() and not names.holds("".join(parts), _anywhere())


def _titles() -> frozenset[str]:
    return texts.remembered("titles", _all_titles)


def _anywhere() -> list[str]:
    words: list[str] = texts.data("names/reserved.yaml")["anywhere"]
    return words


def _all_titles() -> frozenset[str]:
    groups = texts.data("names/reserved.yaml")
    return frozenset(names.skeleton(word) for group in _TITLES for word in groups[group])


def other_kind(said: str) -> str:
    """A kind beside home. Raises NoSuchKind."""
    if said not in KINDS[1:]:
        raise NoSuchKind(kinds=", ".join(kind.replace("_", " ") for kind in KINDS[1:]))
    return said


def face(said: str) -> str:
    """A face that can be drawn. Raises NoSuchFace."""
    if not faces.is_face(said):
        raise NoSuchFace(styles=", ".join(faces.STYLES))
    return said


def claims(lines: Iterable[str]) -> list[str]:
    """What a mask says of a life, as it is kept; empty lines are gone. Raises TooLong, ManyClaims."""
    kept = [words for line in lines if (words := plain(line))]
    if any(len(words) > LONGEST_CLAIM for words in kept):
        raise TooLong(what="one of these lines", most=LONGEST_CLAIM)
    if len(kept) > CLAIMS:
        raise ManyClaims(most=CLAIMS)
    return kept
