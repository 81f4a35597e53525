"""The cookie by which a browser is signed in, as Portal and site know it: its name, and the key in it.

    __Host-meadow        over https      meadow        on this machine
    __Host-meadow-form   over https      meadow-form   on this machine: the sign of forms, Django's own

The key is 32 random bytes. Only the browser keeps it; everything else knows its hash.
"""

import re
import secrets
from hashlib import sha256

OVER_HTTPS, HERE = "__Host-meadow", "meadow"
_FORM = "-form"

_KEY = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)


def name(*, over_https: bool) -> str:
    """The only cookie that counts for a browser that comes this way."""
    return OVER_HTTPS if over_https else HERE


def form_name(*, over_https: bool) -> str:
    """The cookie with the sign of forms."""
    return name(over_https=over_https) + _FORM


def all_gone() -> list[str]:
    """What a browser is told in Set-Cookie to have no cookie of the house, whichever way it came."""
    named = [(title, title == OVER_HTTPS) for title in (OVER_HTTPS, HERE)]
    return [
        f"{title}{part}=; Max-Age=0; Path=/; {'Secure; ' if secure else ''}HttpOnly; SameSite=Lax"
        for title, secure in named
        for part in ("", _FORM)
    ]


def new_key() -> str:
    """A key that nobody has, 43 characters long; told to one browser and kept nowhere."""
    return secrets.token_urlsafe(32)


def key_hash(key: str) -> str:
    """What is kept of a key: SHA-256, hex. 256 bits need no slow hash."""
    return sha256(key.encode()).hexdigest()


def key_in(sent: str, name: str) -> str:
    """The key in a Cookie header; nothing where there is none, and where several of this name differ.

    Portal and site ask here alike, so that they never take a browser for two different people.
    """
    pairs = [pair.strip().partition("=") for pair in sent.split(";")]
    values = {value for found, _, value in pairs if found == name}
    key = values.pop() if len(values) == 1 else ""
    return key if is_key(key) else ""


def is_key(words: str) -> bool:
    """Whether `words` could be a key at all."""
    return _KEY.fullmatch(words) is not None
