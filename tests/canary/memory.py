"""Looks for a word in every object that this interpreter can still reach.

The word is handed over backwards, so that who looks for it does not hold it.
"""

import gc
import io
import sys
from collections.abc import Iterable

TEXTS = (str, bytes, bytearray)
BUFFERS = (io.BytesIO, io.StringIO)


def found(backwards: str) -> list[str]:
    """What holds the word: of each text its type and what refers to it. Garbage is collected first."""
    gc.collect()
    word = backwards[::-1]
    needles = (word.encode(), word.encode("utf-16-le"))
    own = {id(text) for text in (word, *needles)}
    holds = [text for text in _texts() if id(text) not in own and _is_in(text, word, needles)]
    return [f"{type(text).__name__} of {len(text)} in {_holders(text, holds)}" for text in holds]


def _is_in(text: str | bytes | bytearray, word: str, needles: tuple[bytes, ...]) -> bool:
    return word in text if isinstance(text, str) else any(needle in text for needle in needles)


def _texts() -> Iterable[str | bytes | bytearray]:
    """Every text that can be reached from what the collector knows, from modules and from running frames."""
    waiting: list[object] = [*gc.get_objects(), *sys.modules.values(), *sys._current_frames().values()]
    seen: set[int] = {id(waiting)}
    seen.add(id(seen))
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, TEXTS):
            yield one
        elif isinstance(one, BUFFERS):
            yield one.getvalue()
        else:
            waiting.extend(gc.get_referents(one))


def _holders(text: object, but: object) -> str:
    holders = [one for one in gc.get_referrers(text) if one is not but]
    return ", ".join(sorted({_named(one) for one in holders})) or "something not looked after"


def _named(holder: object) -> str:
    if isinstance(holder, dict):
        return f"dict of {sorted(map(str, list(holder)[:4]))}"
    return type(holder).__name__
