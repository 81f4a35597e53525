"""A face in a few words, by what its drawing is made of: so that faces can be told apart without seeing them.

Of each style only what differs most. The words are for who chooses; others read what its person says of it.
"""

from collections.abc import Mapping
from typing import Any

from game.common import faces
from server.portal import drawing

HEAD = {
    "#e7799e": "pink", "#e68171": "coral", "#d68f51": "orange", "#ba9f52": "ochre", "#98ac53": "olive",
    "#5ab972": "green", "#5ab4a4": "sea green", "#5ab0bf": "turquoise", "#58aae1": "blue",
    "#889ee4": "lavender blue", "#ae8fe4": "violet", "#e667de": "magenta",
}  # fmt: skip
FRINGE = {
    "cap": "cropped hair", "bangs": "straight fringe", "part": "parted hair", "side": "hair to one side",
    "wave": "wavy fringe", "curls": "curly fringe", "frame": "hair round the face", "bowl": "round fringe",
}  # fmt: skip
SHADE = {"#00000057": "dark", "#ffffff8f": "pale"}
KNOT = {"bun": "a bun", "buns": "two buns", "tail": "a bun at the side"}

SKIN = {
    "#fbe6d6": "very light", "#f2cdb0": "light", "#dca982": "tan", "#b98560": "light brown",
    "#946143": "brown", "#70462f": "dark brown",
}  # fmt: skip
HAIR = {
    "#241c1a": "black", "#46332a": "dark brown", "#6d4a34": "brown", "#8c5f3c": "light brown",
    "#a3968a": "grey", "#cdb98f": "fair", "#7a3b2a": "red",
}  # fmt: skip
SHAVEN = {"25", "28", "34", "47"}
TIED = {"14", "26", "29", "31", "36", "38", "42", "45", "46", "48"}
LONG = {"10", "13", "15", "16", "17", "18", "19", "21", "23", "24", "32", "33", "35", "37", "40", "41"}
"""Numbers of the drawings of hair; every other one is short."""
BESIDES = {
    "glasses": "glasses", "beard": "a beard", "freckles": "freckles", "earrings": "earrings",
    "hairAccessories": "flowers in the hair",
}  # fmt: skip

HILL = {
    "#2c5837": "green", "#445423": "dark olive", "#5c531c": "olive", "#684821": "brown",
    "#6a3c2c": "red brown", "#673d3d": "plum", "#30506f": "blue", "#05585f": "dark turquoise",
}  # fmt: skip
SKY = {
    "#e1f3ff": "pale blue", "#d5f3ff": "light blue", "#d6f8fb": "turquoise", "#faf0d2": "cream",
    "#ffebd5": "apricot", "#ffe7dd": "peach", "#ffe4e1": "rose", "#f0e9ff": "lilac", "#f0f3e8": "pale green",
    "#daecff": "soft blue",
}  # fmt: skip
ORB = {"sun": "a sun", "ring": "a ring of light", "glow": "a sun with a halo"}


def said(face: str) -> str:
    """What tells this face from others: "coral, dark parted hair, two buns"."""
    style, seed = faces.parts(face)
    return ", ".join(filter(None, _OF[style](drawing.made_of(style, seed))))


def _head(made: Mapping[str, Any]) -> list[str]:
    hair = f"{SHADE[_colour(made, 'shade')]} {FRINGE[made['hairVariant']]}"
    return [HEAD[_colour(made, "body")], hair, KNOT.get(made.get("knotVariant", ""), "")]


def _drawn(made: Mapping[str, Any]) -> list[str]:
    number, colour = made["hairVariant"].removeprefix("variant"), HAIR[_colour(made, "hair")]
    hair = f"long {colour} hair" if number in LONG else f"short {colour} hair"
    hair = f"{colour} hair tied up" if number in TIED else hair
    hair = "shaven" if number in SHAVEN else hair
    besides = [words for part, words in BESIDES.items() if f"{part}Variant" in made]
    return [f"{SKIN[_colour(made, 'skin')]} skin", hair, *besides]


def _hills(made: Mapping[str, Any]) -> list[str]:
    sky, orb = SKY[_colour(made, "background")], ORB.get(made.get("orbVariant", ""), "")
    return [f"{HILL[_colour(made, 'hill4')]} hills", f"{sky} sky", orb]


def _colour(made: Mapping[str, Any], part: str) -> str:
    return made[f"{part}Color"][0]


_OF = {"heads": _head, "drawn": _drawn, "hills": _hills}
