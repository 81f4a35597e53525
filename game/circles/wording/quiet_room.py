"""Sentences of the Quiet Room, which goes its round by the clock. No queries."""

from collections.abc import Mapping

from game.circles.wording.common import about_s
from game.common.texts import has_snippet, snippet

_CHANGED: Mapping[str, str] = {
    "arrive": "It is quiet. Whoever comes now has time to arrive.",
    "sit": "The quiet begins.",
    "bell": "A bell rings once, softly. Let the sound go all the way out.",
}
_NOW: Mapping[str, str] = {
    "arrive": "People arrive just now; the quiet begins in {left}.",
    "sit": "People sit in quiet just now. In {left} a bell rings, and then it begins again.",
    "bell": "A bell has rung; in {left} it begins again.",
}
PARTS = frozenset(_NOW)
NOBODY_ON_CALL = "Nobody is on call now. `help now` shows people to call, at any hour."


def changed(part: str) -> str:
    """One line as a part begins."""
    return _CHANGED[part]


def seen(part: str, left_s: float) -> list[str]:
    """What `look` shows of it."""
    how = "quiet.how_to_be_here"
    guiding = [snippet(how)] if part == "arrive" and has_snippet(how) else []
    return [_NOW[part].replace("{left}", about_s(max(10.0, left_s))), *guiding, NOBODY_ON_CALL]
