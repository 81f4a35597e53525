"""Hostile words, and what nobody's screen may ever get because of them."""

import re
from pathlib import Path

import yaml

from game.common.plain import LINE_LIMIT

_FOUND: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("corpus.yaml").read_text("utf-8"))

BY_KIND = {
    **_FOUND,
    "surrogates": ["\ud800x", "a\udfff", "\udce4\udcb8"],
    "long": [
        "|lc" * 600 + "|lt",
        "(" * LINE_LIMIT,
        "a\u0301" * 900,
        "<" * LINE_LIMIT,
        "\U0001f56f" * LINE_LIMIT,
    ],
}
"""Words by what they are meant to do. Lone surrogates cannot be written in a file of YAML."""

ALL = tuple(words for kind in BY_KIND.values() for words in kind)

_ACTS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
"""What acts on a screen or on what stands around it; written out here, so that the house's own list is not
held to itself."""


def acts(text: str) -> list[str]:
    """What in `text` acts on a screen, as one can print it. A line feed and a tab do not."""
    return [f"U+{ord(letter):04X}" for letter in _ACTS.findall(text)]


def labelled() -> dict[str, str]:
    """Each by a name that a test report can show."""
    return {
        f"{kind} {number}": words
        for kind, all_ in BY_KIND.items()
        for number, words in enumerate(all_, start=1)
    }
