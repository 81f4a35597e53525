"""What the operator decided: read from the environment and `.env`, checked once, then frozen.

The environment wins over `.env`; an empty value means the default. A test house (MEADOW_TEST_HOUSE=1 in the
environment) reads no `.env`, so that a checkout's own settings never leak into its tests.
MEADOW_AMP_PORT and MEADOW_WEB_INTERNAL_PORT are checked and otherwise unused: the inner door is a Unix socket
in the data folder. MEADOW_MAIL_* is accepted and unused until letters go out.
"""

import ipaddress
import os
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from game.common import texts
from server.conf import database

ROOT = Path(__file__).resolve().parents[2]
ESCALATIONS = ("signpost_only", "consent_first", "emergency_allowed")
_NAMES = """
    DATA DATABASE_URL BIND PLAIN_TELNET TELNET_PORT TLS_PORT WEB_PORT AMP_PORT WEB_INTERNAL_PORT
    STEWARD STEWARD_NAME STEWARD_PASSPHRASE PUBLIC_URL PROXIES WIDE_ADDRESSES BACKUP_KEY ESCALATION PYTHON
"""
SETTINGS = frozenset("MEADOW_" + name for name in _NAMES.split())
SOCKET_PATH_BYTES = 100  # Linux allows 107, macOS 103
PASSPHRASE_LENGTH = 10
_PASSPHRASE = "MEADOW_STEWARD_PASSPHRASE"
_YES, _NO = ("1", "on", "yes", "true"), ("0", "off", "no", "false")


class Unusable(Exception):
    """A setting cannot be used; the message is one sentence that names it and tells no secret."""


@dataclass(frozen=True)
class House:
    """The settings of this house, checked."""

    data: Path
    database_url: str = field(repr=False)
    bind: str
    plain_telnet: bool
    telnet_port: int
    tls_port: int
    web_port: int
    steward: str
    steward_name: str
    public_url: str
    proxies: tuple[str, ...]
    wide_addresses: tuple[str, ...]
    backup_key: str = field(repr=False)
    escalation: str
    test_house: bool
    clock_rate: float

    @property
    def link_socket(self) -> Path:
        """The Unix socket between Portal and Server."""
        return self.data / "link.sock"

    @property
    def keys(self) -> Path:
        """The folder of the house's keys."""
        return self.data / "keys"

    @property
    def logs(self) -> Path:
        """The folder of the facts that are written down."""
        return self.data / "logs"

    @property
    def on_loopback(self) -> bool:
        """Whether the doors open on this machine only."""
        return ipaddress.ip_address(self.bind).is_loopback

    @property
    def telnet_bind(self) -> str:
        """Where the plain telnet door opens: on loopback, unless the operator said MEADOW_PLAIN_TELNET=on."""
        return self.bind if self.on_loopback or self.plain_telnet else "127.0.0.1"


@cache
def house() -> House:
    """The settings of this process, read once. Raises Unusable."""
    return read(_said())


def steward_passphrase() -> str:
    """The steward's first passphrase if the operator gave one, else ""; nobody holds it. Raises Unusable."""
    return _passphrase(_PASSPHRASE, _said().get(_PASSPHRASE, "").strip())


def _said() -> dict[str, str]:
    said = {name: value for name, value in os.environ.items() if name.startswith("MEADOW_") and value.strip()}
    if _truth("MEADOW_TEST_HOUSE", said.get("MEADOW_TEST_HOUSE", "off")):
        return said
    return {**dotenv(ROOT / ".env"), **said}


def dotenv(path: Path) -> dict[str, str]:
    """The settings written in the file at `path`: NAME=value lines, `#` comments. Raises Unusable."""
    if not path.is_file():
        return {}
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Unusable(f"The file {path} cannot be read as text.") from None
    found = {}
    for number, line in enumerate(lines, 1):
        line = line.strip().removeprefix("export ").strip()
        if not line or line.startswith("#"):
            continue
        name, equals, value = line.partition("=")
        name, value = name.strip(), value.strip()
        if not equals:
            raise Unusable(f"Line {number} of {path} is not of the form NAME=value.")
        if name.startswith("MEADOW_") and name not in SETTINGS and not name.startswith("MEADOW_MAIL_"):
            raise Unusable(
                f"{name} in line {number} of {path} is not a setting; .env.example lists them all."
            )
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        found[name] = value
    return found


def read(values: Mapping[str, str]) -> House:
    """The settings in `values`, checked. Raises Unusable."""

    def get(name: str, default: str = "") -> str:
        return values.get("MEADOW_" + name, "").strip() or default

    def checked(name: str, default: str, check: Callable):
        return check("MEADOW_" + name, get(name, default))

    data = checked("DATA", "server/data", _folder)
    ports = {name: checked(name, default, _port) for name, default in _PORTS.items()}
    if len(set(ports.values())) < len(ports):
        raise Unusable(
            "MEADOW_TELNET_PORT, MEADOW_TLS_PORT and MEADOW_WEB_PORT must be three different numbers."
        )
    for unused in ("AMP_PORT", "WEB_INTERNAL_PORT"):
        checked(unused, "4006", _port)
    url = get("DATABASE_URL", database.in_folder(data))
    try:
        database.settings_for(url, data)
    except ValueError as wrong:
        raise Unusable(f"MEADOW_DATABASE_URL {wrong}") from None
    checked("STEWARD_PASSPHRASE", "", _passphrase)
    test_house = checked("TEST_HOUSE", "off", _truth)
    return House(
        data=data,
        database_url=url,
        bind=checked("BIND", "127.0.0.1", _address),
        plain_telnet=checked("PLAIN_TELNET", "off", _truth),
        telnet_port=ports["TELNET_PORT"],
        tls_port=ports["TLS_PORT"],
        web_port=ports["WEB_PORT"],
        steward=checked("STEWARD", "steward", _login),
        steward_name=checked("STEWARD_NAME", "Linden", _name),
        public_url=checked("PUBLIC_URL", f"http://localhost:{ports['WEB_PORT']}", _url),
        proxies=checked("PROXIES", "", _networks),
        wide_addresses=checked("WIDE_ADDRESSES", "", _networks),
        backup_key=get("BACKUP_KEY"),
        escalation=checked("ESCALATION", "consent_first", _escalation),
        test_house=test_house,
        clock_rate=_clock_rate(get("CLOCK_RATE", "1"), test_house),
    )


_PORTS = {"TELNET_PORT": "4000", "TLS_PORT": "4003", "WEB_PORT": "4001"}


def _folder(name: str, value: str) -> Path:
    path = Path(os.path.abspath(ROOT / Path(value).expanduser()))
    length = len(os.fsencode(path / "link.sock"))
    if length > SOCKET_PATH_BYTES:
        raise Unusable(
            f"{name} is too long: the path of the socket in it would have {length} bytes, "
            f"and {SOCKET_PATH_BYTES} are the most; choose a shorter folder."
        )
    return path


def _port(name: str, value: str) -> int:
    if not (value.isascii() and value.isdigit() and 0 < int(value[:9]) < 65536):
        raise Unusable(f"{name} must be a port number from 1 to 65535.")
    return int(value)


def _truth(name: str, value: str) -> bool:
    if value.lower() not in _YES + _NO:
        raise Unusable(f"{name} must be on or off.")
    return value.lower() in _YES


def _address(name: str, value: str) -> str:
    try:
        return str(ipaddress.ip_address("127.0.0.1" if value == "localhost" else value))
    except ValueError:
        raise Unusable(f"{name} must be an address of this machine, such as 127.0.0.1 or 0.0.0.0.") from None


def _networks(name: str, value: str) -> tuple[str, ...]:
    try:
        return tuple(
            str(ipaddress.ip_network(part, strict=False)) for part in value.replace(",", " ").split()
        )
    except ValueError:
        raise Unusable(f"{name} must be addresses or networks, such as 192.0.2.7 or 192.0.2.0/24.") from None


def _url(name: str, value: str) -> str:
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


def _login(name: str, value: str) -> str:
    if not (2 <= len(value) <= 30 and value.isprintable() and " " not in value):
        raise Unusable(f"{name} must be a login name of 2 to 30 characters without spaces.")
    return value


def _name(name: str, value: str) -> str:
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


def steward_can_be_made(house: House) -> None:
    """What can be known before there are rows: nobody is hindered at a later start. Raises Unusable."""
    try:
        groups = texts.data("names/reserved.yaml").values()
        reserved = {str(word).casefold() for group in groups for word in group}
    except (OSError, ValueError, AttributeError, TypeError):
        reserved = set()  # the set-up says better what is wrong with that file
    name = house.steward_name.casefold()
    if reserved & {name, *name.replace("-", " ").replace("'", " ").split()}:
        raise Unusable(
            "MEADOW_STEWARD_NAME is a word that belongs to the house (world/names/reserved.yaml lists them); "
            "choose another."
        )
    if house.steward.casefold() == name:
        raise Unusable(
            "MEADOW_STEWARD and MEADOW_STEWARD_NAME must differ: nobody may learn a login from a name."
        )


def _passphrase(name: str, value: str) -> str:
    if value and not PASSPHRASE_LENGTH <= len(value) <= 256:
        raise Unusable(f"{name} must have from {PASSPHRASE_LENGTH} to 256 characters.")
    return value


def _escalation(name: str, value: str) -> str:
    if value not in ESCALATIONS:
        raise Unusable(f"{name} must be one of {', '.join(ESCALATIONS)}.")
    return value


def _clock_rate(value: str, test_house: bool) -> float:
    try:
        rate = float(value)
    except ValueError:
        rate = 0.0
    if not 0 < rate <= 1000:
        raise Unusable("MEADOW_CLOCK_RATE must be a number above 0 and up to 1000.")
    if rate != 1 and not test_house:
        raise Unusable("MEADOW_CLOCK_RATE is for test houses only: it needs MEADOW_TEST_HOUSE=1.")
    return rate
