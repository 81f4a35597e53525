"""The hash by which a person signs in: whether words fit it, and whether it is of today's strength."""

import secrets

from django.contrib.auth.hashers import check_password, get_hasher, identify_hasher, make_password

_nobody: list[str] = []


def tried(passphrase: str, kept: str) -> tuple[bool, str]:
    """Whether it fits; and a hash of today's strength where the kept one is an older one. Slow.

    An older one takes as long whether it fits or not, and no less than others (R20).
    """
    return check_password(passphrase, kept), make_password(passphrase) if _is_older(kept) else ""


def fits(passphrase: str, kept: str) -> bool:
    """Whether it fits. Slow."""
    return check_password(passphrase, kept)


def of_nobody() -> str:
    """A hash that nothing fits, so that an unknown name costs the same as a known one."""
    if not _nobody:
        _nobody.append(make_password(secrets.token_urlsafe(24)))
    return _nobody[0]


def _is_older(kept: str) -> bool:
    try:
        kind = identify_hasher(kept)
    except ValueError:
        return False
    return kind.algorithm != get_hasher().algorithm or kind.must_update(kept)
