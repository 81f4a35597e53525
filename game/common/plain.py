"""What a person typed, made safe to show: pure."""

import re
import unicodedata

LINE_LIMIT = 2_000
"""Characters in one line, at every door (R1)."""

# Overrides of direction and tag characters: they act on what stands around them.
_AROUND = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f"
_ACTS_AROUND = re.compile(f"[{_AROUND}]")
# Those, controls but tab and line feed, line separators, lone surrogates.
_ACTS_ON_A_SCREEN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{_AROUND}]")

INVISIBLE = {0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2060, 0x3164, 0xFEFF, 0xFFA0}
"""Code points that show nothing, or only a gap."""

_DOUBLE_QUOTES = str.maketrans(
    dict.fromkeys('"“”„‟«»＂″‴⁗‶‷ʺˮ˝˶״〃〝〞〟⹂❝❞❠🙶🙷🙸᳓', "'")
    | {"\N{HEBREW LIGATURE YIDDISH DOUBLE YOD}": 2 * "\N{HEBREW LETTER YOD}"}
)
"""Double quotes and all that looks like one; the letter of Yiddish is spelt with two."""

_SPACES = {"\t", "\n", "\r", "\x0b", "\x0c", "\u0085", "\u2028", "\u2029", "\u2800"}


def safe(words: str) -> str:
    """`words` without anything that acts on a screen; tabs and line feeds stay. (R16)"""
    return words if words.isascii() and words.isprintable() else _ACTS_ON_A_SCREEN.sub("", words)


def plain(words: str) -> str:
    """`words` as one line without anything that acts on a screen; blanks are single, outer ones are gone.

    Line ends, tabs and every other kind of blank become a space, so that nobody can push words into the place
    where another line would begin. Controls (C0, C1, DEL), overrides of direction, invisible fillers, tag
    characters, private and unassigned code points and lone surrogates are removed. Marks such as `|`, `{`,
    `$` and `%` stay: they mean nothing here. At most three combining marks stay on one letter. (R16)
    """
    if words.isascii() and words.isprintable():
        return " ".join(words.split())
    kept: list[str] = []
    marks = 0
    for letter in _ACTS_AROUND.sub("", words):
        if letter in _SPACES:
            kept.append(" ")
            marks = 0
            continue
        if letter < "\x7f":
            if letter >= " ":
                kept.append(letter)
                marks = 0
            continue
        if ord(letter) in INVISIBLE:
            continue
        kind = unicodedata.category(letter)
        if kind == "Zs":
            kept.append(" ")
            marks = 0
            continue
        if kind in ("Cc", "Cs", "Co", "Cn"):
            continue
        if kind in ("Mn", "Me"):
            marks += 1
            if marks > 3:
                continue
        else:
            marks = 0
        kept.append(letter)
    return " ".join("".join(kept).split())


def unquoted(words: str) -> str:
    """`words` for between double quotes: inner double quotes become single, so that a line has one speaker
    (R17)."""
    return words.translate(_DOUBLE_QUOTES)
