"""The house's own paragraphs in the width of a screen. What people say is left to their clients."""

import re
import textwrap
from collections.abc import Mapping

USUAL = 78
NARROWEST, WIDEST = 30, 100
HOUSE = frozenset({"system", "place", "circle", "prompt", "unsaid"})
"""Kinds of text that the house words; what somebody spoke is never cut and has one beginning (R17)."""

CARE = "care"
"""Cards for a hard hour: written in 78 columns, and wrapped anew where a line is wider than the screen."""

QUOTED = "  "
"""Before each further line of a paragraph with somebody's words in it: only the house begins a line (R17)."""

APART = frozenset({"place", "circle"})

_NUMBERED = re.compile(r"\d{1,2}\. ")
_FIRST = re.compile(r"[^\s-]*-*")
_BROKEN_WORD = re.compile(r"\w-\Z")
_IN_A_NUMBER = re.compile(r"(?<=[\d)]) (?=[\d(])|(?<=\bcall) (?=[+\d(])")
_HOLDS = "\N{NO-BREAK SPACE}"  # no line ends at it


def columns(flags: Mapping) -> int | None:
    """How wide this client's screen is; None where nothing is wrapped (screen readers read paragraphs)."""
    if flags.get("SCREENREADER"):
        return None
    width = flags.get("SCREENWIDTH") or USUAL + 1
    return max(NARROWEST, min(WIDEST, width - 1, flags.get("WORDWRAP") or WIDEST))


def wrapped(text: str, width: int | None) -> str:
    """`text` in lines of at most `width`; numbered, indented and quoting ones hang."""
    if width is None:
        return text
    return "\n".join(_line(line, width) for line in text.split("\n"))


def narrowed(text: str, width: int | None) -> str:
    """A card in lines of at most `width` where its own are wider; no number is cut in two."""
    if width is None or width >= USUAL and all(len(line) <= width for line in text.split("\n")):
        return text
    return wrapped(_IN_A_NUMBER.sub(_HOLDS, paragraphs(text)), width).replace(_HOLDS, " ")


def paragraphs(text: str) -> str:
    """One line a paragraph of what was wrapped in 78 columns: it goes on where the next word did not fit.

    After a full stop a new line begins in any case, because the next one may be the next number's label.
    """
    whole: list[str] = []
    before = ""
    for line in text.split("\n"):
        did_not_fit = len(before) + 1 + len(_FIRST.match(line)[0]) > USUAL
        if before and line and did_not_fit and not before.endswith("."):
            whole[-1] += line if _BROKEN_WORD.search(before) else " " + line
        else:
            whole.append(line)
        before = line
    return "\n".join(whole)


def set_apart(text: str, kind: str) -> str:
    """A place or a step of a circle that takes several lines begins after an empty one: the eye finds it."""
    return "\n" + text if kind in APART and "\n" in text else text


def _line(line: str, width: int) -> str:
    if len(line) <= width:
        return line
    inner = line.lstrip(" ")
    stands = line[: len(line) - len(inner)]
    number = _NUMBERED.match(inner)
    hang = stands + (" " * number.end() if number else QUOTED if stands or '"' in line else "")
    how = {"break_long_words": False, "break_on_hyphens": False}
    return "\n".join(textwrap.wrap(inner, width, initial_indent=stands, subsequent_indent=hang, **how))
