"""Names that cannot be taken for another's: pure, with Unicode's own table of look-alikes."""

import unicodedata

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


def _drawn(name: str) -> str:
    flat = unicodedata.normalize("NFKD", name)[: 2 * _READ]
    letters = [letter for letter in flat if unicodedata.category(letter) not in ("Mn", "Me")]
    drawn = "".join(_shape(letter) for letter in letters if letter.isalnum())
    for many, one in (("rn", "m"), ("vv", "w"), ("cl", "d")):
        drawn = drawn.replace(many, one)
    return drawn


def fault(name: str) -> str | None:
    """Why `name` is no name, as a short key, or None when it is one: length, letters, scripts, edges.

    A name is one word: were there blanks in names, the first words of a pose could make another's name.
    """
    name = normal(name)
    letters = sum(letter.isalpha() for letter in name)
    if not SHORTEST <= len(name) <= LONGEST or letters < SHORTEST:
        return "length"
    if not all(_may_stand(letter) for letter in name) or _marks(name) > MARKS:
        return "letters"
    if not name[0].isalpha() or not (name[-1].isalnum() or unicodedata.category(name[-1]) in ("Mn", "Mc")):
        return "edges"
    found = {categories.alias(letter) for letter in name if letter.isalpha()} - {"COMMON", "INHERITED"}
    if not any(found <= writing for writing in _SCRIPTS_OF_ONE_WRITING):
        return "scripts"
    return None


def _may_stand(letter: str) -> bool:
    if ord(letter) in INVISIBLE or ord(letter) in _VARIATIONS:
        return False
    kind = unicodedata.category(letter)
    return letter.isalpha() or letter in "-'" or letter.isdecimal() or kind in ("Mn", "Mc")


def _marks(name: str) -> int:
    """The most combining marks that stand on one letter."""
    most = marks = 0
    for letter in unicodedata.normalize("NFD", name):
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        most = max(most, marks)
    return most


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

_VARIATIONS = {*range(0xFE00, 0xFE10), *range(0x180B, 0x1810), *range(0xE0100, 0xE01F0)}

_ASCII_SHAPES = {"0": "o", "1": "l", "i": "l", "|": "l", "5": "s"}
