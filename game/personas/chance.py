"""What a mask gets by lot, made of nothing that is known: it ties no two masks of one person (R23)."""

import secrets

from game.common import faces


def face(style: str = faces.STYLES[0]) -> str:
    """A face of this style that nobody has."""
    return faces.made(style, secrets.token_hex(faces.SEED // 2))
