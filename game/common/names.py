"""Names that cannot be taken for another's: pure, with Unicode's own table of look-alikes."""

import unicodedata

from confusable_homoglyphs import categories, confusables

SHORTEST, LONGEST = 2, 24

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
    flat = unicodedata.normalize("NFKD", normal(name[:_READ]).casefold())
    letters = [letter for letter in flat if unicodedata.category(letter) not in ("Mn", "Me")]
    shapes = "".join(_shape(letter) for letter in letters if letter.isalnum())
    for many, one in (("rn", "m"), ("vv", "w"), ("cl", "d")):
        shapes = shapes.replace(many, one)
    return shapes


def fault(name: str) -> str | None:
    """Why `name` is no name, as a short key, or None when it is one: length, letters, scripts, edges.

    A name is one word: were there blanks in names, the first words of a pose could make another's name.
    """
    name = normal(name)
    letters = sum(letter.isalpha() for letter in name)
    if not SHORTEST <= len(name) <= LONGEST or letters < SHORTEST:
        return "length"
    if not all(_may_stand(letter) for letter in name):
        return "letters"
    if not name[0].isalpha() or not (name[-1].isalnum() or unicodedata.category(name[-1]) in ("Mn", "Mc")):
        return "edges"
    found = {categories.alias(letter) for letter in name if letter.isalpha()} - {"COMMON", "INHERITED"}
    if not any(found <= writing for writing in _SCRIPTS_OF_ONE_WRITING):
        return "scripts"
    return None


def _may_stand(letter: str) -> bool:
    return (
        letter.isalpha()
        or letter in "-'"
        or letter.isdecimal()
        or unicodedata.category(letter) in ("Mn", "Mc")
    )


def _shape(letter: str) -> str:
    """The plainest letter that `letter` is confusable with, or itself."""
    if letter.isascii():
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

_ASCII_SHAPES = {"0": "o", "1": "l", "i": "l", "|": "l", "5": "s"}
