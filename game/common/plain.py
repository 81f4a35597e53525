"""What a person typed, made safe to show: pure."""

import unicodedata

LINE_LIMIT = 2_000
"""Characters in one line, at every door (R1)."""

_BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C}
INVISIBLE = {0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2060, 0x3164, 0xFEFF, 0xFFA0}
"""Code points that show nothing, or only a gap."""

_SPACES = {"\t", "\n", "\r", "\x0b", "\x0c", "\u0085", "\u2028", "\u2029", "\u2800"}


def plain(words: str) -> str:
    """`words` as one line without anything that acts on a screen; blanks are single, outer ones are gone.

    Line ends, tabs and every other kind of blank become a space, so that nobody can push words into the place
    where another line would begin. Controls (C0, C1, DEL), overrides of direction, invisible fillers, tag
    characters, private and unassigned code points and lone surrogates are removed. Marks such as `|`, `{`,
    `$` and `%` stay: they mean nothing here. At most three combining marks stay on one letter. (R16)
    """
    kept: list[str] = []
    marks = 0
    for letter in words:
        if letter in _SPACES:
            kept.append(" ")
            marks = 0
            continue
        if letter < "\x7f":
            if letter >= " ":
                kept.append(letter)
                marks = 0
            continue
        number = ord(letter)
        if number in _BIDI or number in INVISIBLE or 0xE0000 <= number <= 0xE007F:
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
