"""The values of single settings, checked: what cannot be used is one sentence that names the setting."""

import ipaddress
import re
import unicodedata
from urllib.parse import urlsplit

ESCALATIONS = ("signpost_only", "consent_first", "emergency_allowed")
PASSPHRASE_LENGTH = 10
_YES, _NO = ("1", "on", "yes", "true"), ("0", "off", "no", "false")


class Unusable(Exception):
    """A setting cannot be used; the message is one sentence that names it and tells no secret."""


def port(name: str, value: str) -> int:
    """A port number. Raises Unusable."""
    if not (value.isascii() and value.isdigit() and 0 < int(value[:9]) < 65536):
        raise Unusable(f"{name} must be a port number from 1 to 65535.")
    return int(value)


def truth(name: str, value: str) -> bool:
    """On or off. Raises Unusable."""
    if value.lower() not in _YES + _NO:
        raise Unusable(f"{name} must be on or off.")
    return value.lower() in _YES


def address(name: str, value: str) -> str:
    """An address of this machine. Raises Unusable."""
    try:
        return str(ipaddress.ip_address("127.0.0.1" if value == "localhost" else value))
    except ValueError:
        raise Unusable(f"{name} must be an address of this machine, such as 127.0.0.1 or 0.0.0.0.") from None


def networks(name: str, value: str) -> tuple[str, ...]:
    """Addresses or networks. Raises Unusable."""
    try:
        return tuple(
            str(ipaddress.ip_network(part, strict=False)) for part in value.replace(",", " ").split()
        )
    except ValueError:
        raise Unusable(f"{name} must be addresses or networks, such as 192.0.2.7 or 192.0.2.0/24.") from None


def url(name: str, value: str) -> str:
    """Where people find the house, without a path. Raises Unusable."""
    try:
        parts = urlsplit(value)
        usable = (
            parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 and not parts.username
        )
    except ValueError:
        usable = False
    if not usable or parts.path.strip("/") or parts.query or parts.fragment:
        raise Unusable(f"{name} must be an address such as https://meadow.example, without a path.")
    return f"{parts.scheme}://{parts.netloc}"


def neutral_url(name: str, value: str) -> str:
    """A page elsewhere that nobody wonders about. Raises Unusable."""
    if not re.fullmatch(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(/[\w.~%/=&?+-]*)?", value, re.ASCII):
        raise Unusable(f"{name} must be a page over https, such as https://www.wikipedia.org/.")
    return value if "/" in value.removeprefix("https://") else f"{value}/"


def login(name: str, value: str) -> str:
    """A login name. Raises Unusable."""
    if not (2 <= len(value) <= 30 and value.isprintable() and " " not in value):
        raise Unusable(f"{name} must be a login name of 2 to 30 characters without spaces.")
    return value


def name(name: str, value: str) -> str:
    """A name of one word. Raises Unusable."""
    value = unicodedata.normalize("NFKC", value)
    letters = sum(letter.isalpha() for letter in value)
    may_stand = all(
        letter.isalpha()
        or letter.isdecimal()
        or letter in "-'"
        or unicodedata.category(letter) in ("Mn", "Mc")
        for letter in value
    )
    if not (
        2 <= len(value) <= 24 and letters >= 2 and may_stand and value[0].isalpha() and value[-1] not in "-'"
    ):
        raise Unusable(
            f"{name} must be one word of 2 to 24 letters; hyphens, apostrophes and digits may stand in it."
        )
    return value


def passphrase(name: str, value: str) -> str:
    """A passphrase, or none. Raises Unusable."""
    if value and not PASSPHRASE_LENGTH <= len(value) <= 256:
        raise Unusable(f"{name} must have from {PASSPHRASE_LENGTH} to 256 characters.")
    return value


def escalation(name: str, value: str) -> str:
    """What the house does when somebody seems to be in danger. Raises Unusable."""
    if value not in ESCALATIONS:
        raise Unusable(f"{name} must be one of {', '.join(ESCALATIONS)}.")
    return value


def mebibytes(name: str, value: str) -> int:
    """A number of mebibytes. Raises Unusable."""
    if not (value.isascii() and value.isdigit() and 0 < int(value[:9]) <= 1_000_000):
        raise Unusable(f"{name} must be a number of mebibytes, such as 200.")
    return int(value)


def public_key(name: str, value: str) -> str:
    """The public half of a backup key, or none. Raises Unusable."""
    if value and not re.fullmatch(r"age1[02-9ac-hj-np-z]{58}", value, re.ASCII):
        raise Unusable(f"{name} must be a public key that begins with age1, as `make backup-key` prints it.")
    return value


def clock_rate(value: str, test_house: bool) -> float:
    """How many seconds of house time pass in one; other than 1 in a test house only. Raises Unusable."""
    try:
        rate = float(value)
    except ValueError:
        rate = 0.0
    if not 0 < rate <= 1000:
        raise Unusable("MEADOW_CLOCK_RATE must be a number above 0 and up to 1000.")
    if rate != 1 and not test_house:
        raise Unusable("MEADOW_CLOCK_RATE is for test houses only: it needs MEADOW_TEST_HOUSE=1.")
    return rate
