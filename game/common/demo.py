"""A demo is a house whose members everybody may be. Said once at the start; every other house is none."""

PASSPHRASE = "meadow-demo"
"""Of every member of a demo. Nowhere else does it open a door, and nobody can choose it."""

_open = False


def opens(yes: bool) -> None:
    """Whether this house is a demo."""
    global _open
    _open = yes


def is_open() -> bool:
    """Whether this house is a demo."""
    return _open


def opens_nothing(passphrase: str) -> bool:
    """Whether this is the passphrase of demos, and this house is none."""
    return not _open and is_ours(passphrase)


def is_ours(passphrase: str) -> bool:
    """Whether this is the passphrase of demos, however it is written."""
    return passphrase.strip().casefold() == PASSPHRASE
