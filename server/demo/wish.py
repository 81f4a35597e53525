"""A wish of one of the demo's people: a line to type, and how long a person takes to come to it. Pure."""

from dataclasses import dataclass
from zlib import crc32

LETTERS_A_SECOND = 7.0
LONGEST_TYPING_S = 25.0


@dataclass(frozen=True)
class Wish:
    """A line, and how long it takes to come to it. `once`: one try is all. `key` tells it from others."""

    key: tuple
    line: str = ""
    wait_s: tuple[float, float] = (1.0, 3.0)
    not_before: float = 0.0
    once: bool = False
    is_of_the_turn: bool = False
    hangs_up: bool = False


def typed(key: tuple, line: str, words: str, think_s: tuple[float, float] = (1.5, 5.0), **more) -> Wish:
    """`words` as `line` begins, after as long as they take to think of and to type."""
    typing = min(LONGEST_TYPING_S, len(words) / LETTERS_A_SECOND)
    return Wish(key, f"{line} {words}", (think_s[0] + typing, think_s[1] + typing), **more)


def one_of(texts: tuple[str, ...], *of: object, **slots: str) -> str:
    """One of `texts`, the same for the same occasion."""
    text = texts[crc32(repr(of).encode()) % len(texts)]
    for slot, name in slots.items():
        text = text.replace("{" + slot + "}", name)
    return text
