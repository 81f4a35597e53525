"""The house's own paragraphs in the width of a screen. What people say is left to their clients."""

import re
import textwrap
from collections.abc import Mapping

USUAL = 78
NARROWEST, WIDEST = 30, 100
HOUSE = frozenset({"system", "place", "circle", "prompt"})
"""Kinds of text that the house words; what somebody spoke is never cut and has one beginning (R17)."""

APART = frozenset({"place", "circle"})

_NUMBERED = re.compile(r"\d{1,2}\. ")


def columns(flags: Mapping) -> int | None:
    """How wide this client's screen is; None where nothing is wrapped (screen readers read paragraphs)."""
    if flags.get("SCREENREADER"):
        return None
    width = (flags.get("SCREENWIDTH") or {}).get(0) or USUAL + 1
    return max(NARROWEST, min(WIDEST, int(width) - 1))


def wrapped(text: str, width: int | None) -> str:
    """`text` in lines of at most `width`; lines that begin with a blank stay, a numbered one hangs."""
    if width is None:
        return text
    return "\n".join(_line(line, width) for line in text.split("\n"))


def set_apart(text: str, kind: str) -> str:
    """A place or a step of a circle that takes several lines begins after an empty one: the eye finds it."""
    return "\n" + text if kind in APART and "\n" in text else text


def _line(line: str, width: int) -> str:
    if len(line) <= width or line.startswith(" "):
        return line
    number = _NUMBERED.match(line)
    hang = " " * number.end() if number else ""
    lines = textwrap.wrap(line, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)
