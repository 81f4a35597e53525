"""Draws a face: from its style and seed alone, the same each time. Knows nothing of who has it.

The styles are DiceBear's; docs/licences.md says who drew them. What comes out is shown as a picture only, so
the marks by which its parts find each other meet no others.
"""

import re
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import Any

from dicebear import Avatar, Style

_GROUND = ["#f3e7d3", "#dfe8d6", "#dbe7ee", "#f3dcd3", "#e6dfee", "#f2e6b8"]
_INK = ["#2b2320"]
_NOBODYS = re.compile(r"<!--.*?-->|<metadata.*?</metadata>", re.DOTALL)
"""Two thirds of a small drawing would say where its style is from."""


def _variants(*numbers: int, called: str = "variant") -> list[str]:
    return [f"{called}{number:02d}" for number in numbers]


STYLES: dict[str, tuple[str, dict[str, Any]]] = {
    "heads": ("cameo", {"backgroundColor": _GROUND, "scale": 0.92}),
    "drawn": (
        "lorelei",
        {
            "backgroundColor": _GROUND,
            "skinColor": ["#fbe6d6", "#f2cdb0", "#dca982", "#b98560", "#946143", "#70462f"],
            "hairColor": ["#241c1a", "#46332a", "#6d4a34", "#8c5f3c", "#a3968a", "#cdb98f", "#7a3b2a"],
            **{f"{part}Color": _INK for part in ("eyes", "eyebrows", "mouth", "nose", "outline", "glasses")},
            # Faces that neither glare nor show teeth: one meets them in a hard hour, too.
            "mouthVariant": _variants(1, 2, 4, 5, 6, 10, 14, 15, called="happy"),
            "eyebrowsVariant": _variants(1, 2, 3, 5, 6, 7, 9, 10, 12),
            "eyesVariant": [one for one in _variants(*range(1, 25)) if one[-2:] not in ("05", "07", "09")],
        },
    ),
    "hills": ("landscape", {"animationVariant": ["none"], "flip": ["none", "horizontal"]}),
}
"""Each style of game/common/faces.py: what the library calls it, and within which bounds it draws."""

_one_reads = Lock()


def drawn(style: str, seed: str) -> bytes:
    """The drawing as SVG. The first of a style takes half a second, because the style is read and checked."""
    name, bounds = STYLES[style]
    with _one_reads:
        known = _read(name)
    return _NOBODYS.sub("", Avatar(known, {"seed": seed, **bounds}).to_string()).encode()


@cache
def _read(name: str) -> Style:
    return Style.from_json(files("dicebear_styles").joinpath(f"{name}.json").read_text("utf-8"))
