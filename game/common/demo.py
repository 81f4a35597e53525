"""A demo is a house whose members everybody may be. Said once at the start; every other house is none."""

PASSPHRASE = "meadow-demo"
"""Of every member of a demo. Nowhere else does it open a door, and nobody can choose it."""

_is_declared = False


def declare(is_one: bool) -> None:
    """From now on this house is a demo, or none."""
    global _is_declared
    _is_declared = is_one


def is_declared() -> bool:
    """Whether this house is a demo."""
    return _is_declared


def opens_nothing(passphrase: str) -> bool:
    """Whether this is the passphrase of demos, and this house is none."""
    return not _is_declared and is_ours(passphrase)


def is_ours(passphrase: str) -> bool:
    """Whether this is the passphrase of demos, however it is written."""
    return passphrase.strip().casefold() == PASSPHRASE
