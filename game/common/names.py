"""Names that cannot be taken for another's: pure, with Unicode's own table of look-alikes."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from confusable_homoglyphs import categories, confusables

from game.common.plain import INVISIBLE

SHORTEST, LONGEST = 2, 24
MARKS = 2
"""Combining marks on one letter, at most; Vietnamese needs two."""

_SCRIPTS_OF_ONE_WRITING = (
    {"LATIN"},
    {"GREEK"},
    {"CYRILLIC"},
    {"ARMENIAN"},
    {"HEBREW"},
    {"ARABIC"},
    {"DEVANAGARI"},
    {"BENGALI"},
    {"TAMIL"},
    {"THAI"},
    {"GEORGIAN"},
    {"ETHIOPIC"},
    {"HANGUL", "HAN"},
    {"HIRAGANA", "KATAKANA", "HAN"},
    {"HAN"},
)


def normal(name: str) -> str:
    """`name` in the form in which it is kept: NFKC, single blanks, nothing outside."""
    return " ".join(unicodedata.normalize("NFKC", name).split())


def skeleton(name: str) -> str:
    """What is left of `name` when everything that merely looks different is taken away.

    Two names with one skeleton could be taken for each other. Case, accents, blanks, hyphens and apostrophes
    do not count. Source: Unicode Technical Standard 39, 4 (confusable detection).
    """
    return _drawn(normal(name[:_READ]).casefold())


def shapes(name: str) -> frozenset[str]:
    """All that `name` can be taken for: its skeleton, and those of its letters as written and as capitals.

    Capitals of one script often look like those of another whose small letters do not (Greek beside Latin).
    """
    name = normal(name[:_READ])
    return frozenset({skeleton(name), _drawn(name), _drawn(name.upper())})


def parts(name: str) -> frozenset[str]:
    """The words that a reader can see in `name`: between hyphens and apostrophes, and where capitals begin.

    `DrBen`, `Ben-dr` and `Ben7Dr` all have a `Dr` in them; digits are a gap, and letters as well.
    """
    found: set[str] = set()
    for word in re.split(r"[-' ]+", normal(name[:_READ])):
        humps = _humps(word)
        found |= {word, *re.split(r"\d+", word), *humps}
        found |= {one + other for one, other in pairwise(humps)}  # `AnnPhD`
        found |= {part for hump in humps for part in re.split(r"\d+", hump)}
    return frozenset(found - {""})


def _humps(word: str) -> list[str]:
    """`TherapistAnn` is Therapist and Ann, `DRBen` is DR and Ben."""
    found = [""]
    for at, letter in enumerate(word):
        after, before = word[at + 1 : at + 2], word[at - 1 : at]
        if at and letter.isupper() and (not before.isupper() or after.islower()):
            found.append("")
        found[-1] += letter
    return found


def holds(name: str, words: Iterable[str]) -> bool:
    """Whether a reader can see one of `words` anywhere in `name`, whatever stands around it."""
    flat = normal(name[:_READ]).casefold()
    drawn, spelt = _drawn(flat), _spelt(flat)
    return any(_drawn(word) in drawn or _spelt(word) in spelt for word in words)


def _drawn(name: str) -> str:
    drawn = _spelt(name)
    for many, one in (("rn", "m"), ("vv", "w"), ("cl", "d")):
        drawn = drawn.replace(many, one)
    return drawn


def _spelt(name: str) -> str:
    """Letter by letter, each as the plainest that looks like it."""
    flat = unicodedata.normalize("NFKD", name)[: 2 * _READ]
    letters = [letter for letter in flat if unicodedata.category(letter) not in ("Mn", "Me")]
    return "".join(_shape(letter) for letter in letters if letter.isalnum())


def fault(name: str) -> str | None:
    """Why `name` is no name, as a short key, or None when it is one: length, letters, scripts, edges.

    A name is one word: were there blanks in names, the first words of a pose could make another's name. Nor
    does it end as a possessive: the pose of an `Ann's` would read as one of Ann's.
    """
    name = normal(name)
    letters = sum(letter.isalpha() for letter in name)
    if not SHORTEST <= len(name) <= LONGEST or letters < SHORTEST:
        return "length"
    if not all(_may_stand(letter) for letter in name) or _marks(name) > MARKS:
        return "letters"
    if not name[0].isalpha() or not (name[-1].isalnum() or unicodedata.category(name[-1]) in ("Mn", "Mc")):
        return "edges"
    if _is_possessive(name):
        return "possessive"
    # Marks and digits of a writing count as well as its letters: some look like letters of another.
    found = {categories.alias(letter) for letter in name} - {"COMMON", "INHERITED"}
    if not any(found <= writing for writing in _SCRIPTS_OF_ONE_WRITING):
        return "scripts"
    return None


def _may_stand(letter: str) -> bool:
    if ord(letter) in INVISIBLE or ord(letter) in _VARIATIONS:
        return False
    kind = unicodedata.category(letter)
    return letter.isalpha() or letter in "-'" or letter.isdecimal() or kind in ("Mn", "Mc")


def _is_possessive(name: str) -> bool:
    """Whether the name ends in an s after an apostrophe, or in what looks like the two."""
    flat = [letter for letter in unicodedata.normalize("NFKD", name) if unicodedata.category(letter) != "Mn"]
    return _shape(flat[-1]) == "s" and any(
        letter in _APOSTROPHES or unicodedata.category(letter) == "Lm" for letter in flat[-2:-1]
    )


def _marks(name: str) -> int:
    """The most combining marks that stand on one letter."""
    most = marks = 0
    for letter in unicodedata.normalize("NFD", name):
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        most = max(most, marks)
    return most


@lru_cache(4096)
def _shape(letter: str) -> str:
    """The plainest letter that `letter` is confusable with, or itself; capitals of ASCII count as small."""
    if letter.isascii():
        letter = letter.casefold()
        return _ASCII_SHAPES.get(letter, letter)
    found = confusables.is_confusable(letter, greedy=True, preferred_aliases=[])
    if found:
        for other in found[0]["homoglyphs"]:
            candidate = other["c"].casefold()
            if len(candidate) == 1 and candidate.isascii() and candidate.isalnum():
                return _ASCII_SHAPES.get(candidate, candidate)
    return letter


_READ = 4 * LONGEST
"""So much of what somebody typed is looked at; no name is longer."""

_APOSTROPHES = "'\N{LATIN SMALL LETTER SALTILLO}\N{LATIN CAPITAL LETTER SALTILLO}"
"""Those that may stand in a name, beside modifier letters."""

_VARIATIONS = {*range(0xFE00, 0xFE10), *range(0x180B, 0x1810), *range(0xE0100, 0xE01F0)}

_ASCII_SHAPES = {"0": "o", "1": "l", "i": "l", "|": "l", "5": "s"}
