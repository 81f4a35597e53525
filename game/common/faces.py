"""What a face is: a style and a seed, of which the same drawing is made each time. Pure.

    heads:0123456789abcdef                 in the row of a mask
    /faces/heads/0123456789abcdef.svg      where its drawing is; the Portal draws it (server/portal/faces.py)

Nothing in either says whose it is: the seed is drawn by lot.
"""

import re

STYLES = ("heads", "drawn", "hills")
"""How faces are drawn; the first is of whoever has not chosen. Nobody gets skin, hair or an age by lot."""
SEED = 16
"""Hexadecimal digits of a seed."""
UNDER = "/faces/"

_STYLE, _SEED = "|".join(STYLES), f"[0-9a-f]{{{SEED}}}"
_FACE = re.compile(f"({_STYLE}):({_SEED})")
_ADDRESS = re.compile(rf"{UNDER}({_STYLE})/({_SEED})\.svg")


def made(style: str, seed: str) -> str:
    """The face of this style and seed."""
    return f"{style}:{seed}"


def is_face(said: str) -> bool:
    """Whether this is one that can be drawn."""
    return _FACE.fullmatch(said) is not None


def parts(face: str) -> tuple[str, str]:
    """Its style and its seed."""
    style, _, seed = face.partition(":")
    return style, seed


def style_of(face: str) -> str:
    """The style in which it is drawn."""
    return parts(face)[0]


def address(face: str) -> str:
    """Where its drawing is, on the site."""
    style, seed = parts(face)
    return f"{UNDER}{style}/{seed}.svg"


def at(path: str) -> str | None:
    """The face whose drawing is at this address, or None."""
    found = _ADDRESS.fullmatch(path)
    return made(*found.groups()) if found else None
