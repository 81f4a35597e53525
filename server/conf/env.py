"""What the operator decided: read from the environment and `.env`, checked once, then frozen.

The environment wins over `.env`; an empty value means the default. A test house (MEADOW_TEST_HOUSE=1 in the
environment) reads no `.env`, so that a checkout's own settings never leak into its tests. Neither does a demo
(MEADOW_DEMO=1 in the environment): it has a data folder, ports and rows of its own, on this machine only.
MEADOW_AMP_PORT and MEADOW_WEB_INTERNAL_PORT are checked and otherwise unused: the inner door is a Unix socket
in the data folder. MEADOW_MAIL_* is accepted and unused until letters go out.
"""

import ipaddress
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from game.common import texts
from server.conf import checks, database, mark
from server.conf.checks import Unusable

ROOT = Path(__file__).resolve().parents[2]
_NAMES = """
    DATA DATABASE_URL BIND PLAIN_TELNET TELNET_PORT TLS_PORT WEB_PORT WEB_TLS AMP_PORT WEB_INTERNAL_PORT
    STEWARD STEWARD_NAME STEWARD_PASSPHRASE PUBLIC_URL NEUTRAL_URL PROXIES TELNET_PROXIES WIDE_ADDRESSES
    BACKUP_KEY BACKUPS LEAST_FREE ESCALATION PYTHON
"""
SETTINGS = frozenset("MEADOW_" + name for name in _NAMES.split())
SOCKET_PATH_BYTES = 100  # Linux allows 107, macOS 103
_PASSPHRASE = "MEADOW_STEWARD_PASSPHRASE"


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
    web_tls: bool
    steward: str
    steward_name: str
    public_url: str
    neutral_url: str
    proxies: tuple[str, ...]
    telnet_proxies: tuple[str, ...]
    wide_addresses: tuple[str, ...]
    backup_key: str
    backups: Path
    least_free_mib: int
    escalation: str
    escalation_chosen: bool
    test_house: bool
    demo: bool
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
    """The settings of this process, read once; its data folder is of its kind. Raises Unusable."""
    settings = read(_said())
    mark.fits(settings.data, settings.demo)
    return settings


def steward_passphrase() -> str:
    """The steward's first passphrase if the operator gave one, else ""; nobody holds it. Raises Unusable."""
    return checks.passphrase(_PASSPHRASE, _said().get(_PASSPHRASE, "").strip())


def _said() -> dict[str, str]:
    said = {name: value for name, value in os.environ.items() if name.startswith("MEADOW_") and value.strip()}
    if any(checks.truth(name, said.get(name, "off")) for name in ("MEADOW_TEST_HOUSE", "MEADOW_DEMO")):
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

    demo = checked("DEMO", "off", checks.truth)
    data = checked("DATA", "server/demo-data" if demo else "server/data", _folder)
    defaults = _DEMO_PORTS if demo else _PORTS
    ports = {name: checked(name, default, checks.port) for name, default in defaults.items()}
    if len(set(ports.values())) < len(ports):
        raise Unusable(
            "MEADOW_TELNET_PORT, MEADOW_TLS_PORT and MEADOW_WEB_PORT must be three different numbers."
        )
    for unused in ("AMP_PORT", "WEB_INTERNAL_PORT"):
        checked(unused, "4006", checks.port)
    url = get("DATABASE_URL", database.in_folder(data))
    try:
        database.settings_for(url, data)
    except ValueError as wrong:
        raise Unusable(f"MEADOW_DATABASE_URL {wrong}") from None
    checked("STEWARD_PASSPHRASE", "", checks.passphrase)
    web_tls = checked("WEB_TLS", "off", checks.truth)
    own_url = f"{'https' if web_tls else 'http'}://localhost:{ports['WEB_PORT']}"
    test_house = checked("TEST_HOUSE", "off", checks.truth)
    house = House(
        data=data,
        database_url=url,
        bind=checked("BIND", "127.0.0.1", checks.address),
        plain_telnet=checked("PLAIN_TELNET", "off", checks.truth),
        telnet_port=ports["TELNET_PORT"],
        tls_port=ports["TLS_PORT"],
        web_port=ports["WEB_PORT"],
        web_tls=web_tls,
        steward=checked("STEWARD", "steward", checks.login),
        steward_name=checked("STEWARD_NAME", "Linden", checks.name),
        public_url=checked("PUBLIC_URL", own_url, checks.url),
        neutral_url=checked("NEUTRAL_URL", "https://www.wikipedia.org/", checks.neutral_url),
        proxies=checked("PROXIES", "", checks.networks),
        telnet_proxies=checked("TELNET_PROXIES", "", checks.networks),
        wide_addresses=checked("WIDE_ADDRESSES", "", checks.networks),
        backup_key=checked("BACKUP_KEY", "", checks.public_key),
        backups=Path(os.path.abspath(ROOT / Path(get("BACKUPS", f"{data}/backups")).expanduser())),
        least_free_mib=checked("LEAST_FREE", "200", checks.mebibytes),
        escalation=checked("ESCALATION", "consent_first", checks.escalation),
        escalation_chosen=bool(get("ESCALATION")),
        test_house=test_house,
        demo=demo,
        clock_rate=checks.clock_rate(get("CLOCK_RATE", "1"), test_house),
    )
    if web_tls and not house.public_url.startswith("https:"):
        raise Unusable("MEADOW_PUBLIC_URL must begin with https:// where MEADOW_WEB_TLS is on.")
    if demo:
        _stays_at_home(house)
    return house


_PORTS = {"TELNET_PORT": "4000", "TLS_PORT": "4003", "WEB_PORT": "4001"}
_DEMO_PORTS = {"TELNET_PORT": "4100", "TLS_PORT": "4103", "WEB_PORT": "4101"}


def _stays_at_home(demo: House) -> None:
    """A demo, whose passphrase everybody knows, has no rows and no doors elsewhere. Raises Unusable."""
    if not demo.database_url.startswith("sqlite:"):
        raise Unusable("MEADOW_DATABASE_URL names a server; a demo keeps its rows in its own data folder.")
    for name, proxies in (("PROXIES", demo.proxies), ("TELNET_PROXIES", demo.telnet_proxies)):
        if proxies:
            raise Unusable(f"MEADOW_{name} names a proxy, and a demo opens no door to other machines.")
    if not demo.on_loopback:
        raise Unusable(
            "MEADOW_BIND is not an address of this machine alone, and a demo opens no door to others: "
            "everybody knows its passphrase."
        )


def _folder(name: str, value: str) -> Path:
    path = Path(os.path.abspath(ROOT / Path(value).expanduser()))
    length = len(os.fsencode(path / "link.sock"))
    if length > SOCKET_PATH_BYTES:
        raise Unusable(
            f"{name} is too long: the path of the socket in it would have {length} bytes, "
            f"and {SOCKET_PATH_BYTES} are the most; choose a shorter folder."
        )
    return path


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
