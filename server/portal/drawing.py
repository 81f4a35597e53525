"""Draws a face: from its style and seed alone, the same each time. Knows nothing of who has it.

The styles are DiceBear's; docs/licences.md says who drew them. What comes out is shown as a picture only, so
the marks by which its parts find each other meet no others.
"""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from dicebear import Avatar, Style

_GROUND = ["#f3e7d3", "#dfe8d6", "#dbe7ee", "#f3dcd3", "#e6dfee", "#f2e6b8"]
_INK = ["#2b2320"]
_NOBODYS = re.compile(r"<!--.*?-->|<metadata.*?</metadata>", re.DOTALL)
"""Two thirds of a small drawing would say where its style is from."""


class Bounds(NamedTuple):
    """A style as the library calls it, and what of it is drawn: colours and variants, by name of a part."""

    name: str
    colours: dict[str, list[str]] = {}
    variants: dict[str, list[str]] = {}
    options: dict[str, Any] = {}


def _numbered(*numbers: int, called: str = "variant") -> list[str]:
    return [f"{called}{number:02d}" for number in numbers]


STYLES = {
    "heads": Bounds("cameo", {"background": _GROUND}, options={"scale": 0.92}),
    "drawn": Bounds(
        "lorelei",
        {
            "background": _GROUND,
            "skin": ["#fbe6d6", "#f2cdb0", "#dca982", "#b98560", "#946143", "#70462f"],
            "hair": ["#241c1a", "#46332a", "#6d4a34", "#8c5f3c", "#a3968a", "#cdb98f", "#7a3b2a"],
            **dict.fromkeys(("eyes", "eyebrows", "mouth", "nose", "outline", "glasses"), _INK),
        },
        {
            # Faces that neither glare nor show teeth: one meets them in a hard hour, too.
            "mouth": _numbered(1, 2, 4, 5, 6, 10, 14, 15, called="happy"),
            "eyebrows": _numbered(1, 2, 3, 5, 6, 7, 9, 10, 12),
            "eyes": _numbered(*(number for number in range(1, 25) if number not in (5, 7, 9))),
        },
    ),
    "hills": Bounds("landscape", variants={"animation": ["none"]}, options={"flip": ["none", "horizontal"]}),
}
"""Each style of game/common/faces.py."""


class _Locked(Style):
    """A style as it came with its package, whose hash is locked, within the bounds of the house.

    It is not held to its schema again: that takes half a second of the one process that answers everybody.
    The tests hold it to it.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        self._meta = self._canvas = self._components = self._colors = None


def drawn(style: str, seed: str) -> bytes:
    """The drawing as SVG."""
    return _NOBODYS.sub("", _avatar(style, seed).to_string()).encode()


def made_of(style: str, seed: str) -> dict[str, Any]:
    """Of which variants and colours it is drawn, by the library's names; of what is not there, none."""
    return _avatar(style, seed).to_json()["options"]


def _avatar(style: str, seed: str) -> Avatar:
    return Avatar(_known(style), {"seed": seed, **STYLES[style].options})


def read() -> None:
    """Every style is read, which takes longer than a drawing does."""
    for style in STYLES:
        _known(style)


@cache
def _known(style: str) -> Style:
    return _Locked(definition(style))


def definition(style: str) -> dict[str, Any]:
    """The style as the library reads it, with the colours and variants that are drawn and no others.

    Were they options of each drawing, checking them would take longer than drawing does.
    """
    bounds = STYLES[style]
    data = json.loads(files("dicebear_styles").joinpath(f"{bounds.name}.json").read_text("utf-8"))
    for name, values in bounds.colours.items():
        data["colors"].setdefault(name, {})["values"] = values
    for name, kept in bounds.variants.items():
        part = data["components"][name]
        part["variants"] = {variant: part["variants"][variant] for variant in kept}
    return data
