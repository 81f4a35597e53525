"""Where the rows live: from MEADOW_DATABASE_URL to what Django wants to know."""

import hashlib
import socket
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlsplit

BUSY_S = 0.1  # a change waits this long for the database, then it is refused with nothing changed
# WAL lets readers read on; FULL survives a power cut; secure_delete overwrites what is deleted.
PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; "
    "PRAGMA temp_store=MEMORY;"
)
HOUSE = "meadow "
"""How the name begins by which PostgreSQL knows a house's connections."""
# A server that does not answer is given up on: a second for a statement, a tenth for a lock.
_PATIENCE = "-c statement_timeout=1000 -c lock_timeout=100 -c idle_in_transaction_session_timeout=5000"


def in_folder(data: Path, name: str = "meadow.db") -> str:
    """The url of an SQLite file in the data folder; by default the one of a house that says nothing else."""
    return "sqlite:///" + quote(f"{data}/{name}")


def settings_for(url: str, data: Path) -> dict:
    """Django's DATABASES["default"] for `url`. Raises ValueError: the end of a sentence, without the url."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  (a wrong port is noticed here)
    except ValueError:
        raise ValueError("cannot be read as an address of a database.") from None
    if parts.scheme == "sqlite":
        return _sqlite(parts, data)
    if parts.scheme in ("postgresql", "postgres"):
        return _postgresql(parts, data)
    raise ValueError("must begin with sqlite:/// or postgresql:// (nothing else is supported).")


def _sqlite(parts, data: Path) -> dict:
    path = Path(unquote(parts.path.removeprefix("/")))
    if parts.netloc or not path.is_absolute():
        raise ValueError("must give SQLite a whole path, such as sqlite:////srv/meadow/meadow.db.")
    if data != path.parent:
        raise ValueError("must name a file directly in the data folder (MEADOW_DATA), which is kept closed.")
    options = {"transaction_mode": "IMMEDIATE", "timeout": BUSY_S, "init_command": PRAGMAS}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options}


def _postgresql(parts, data: Path) -> dict:
    name = unquote(parts.path.strip("/"))
    query = dict(parse_qsl(parts.query))
    if not name or "/" in name or set(query) - {"host", "sslmode", "sslrootcert"}:
        raise ValueError("must look like postgresql://name:password@host:5432/database.")
    if not find_spec("psycopg"):
        raise ValueError("names PostgreSQL, and psycopg, which speaks to it, is not installed.")
    host = query.get("host") or parts.hostname or ""
    on_a_socket = not host or host.startswith("/")
    options = {"options": _PATIENCE, "connect_timeout": 3, "application_name": _called(data)}
    if not on_a_socket:
        options["sslmode"] = query.get("sslmode", "verify-full")
        options["sslrootcert"] = query.get("sslrootcert", "system")
    return {
        "ENGINE": "server.postgresql",  # Django's own, and what a server that does not answer is owed
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "CONN_HEALTH_CHECKS": True,
        "CONN_MAX_AGE": 600,
        "OPTIONS": options,
    }


def _called(data: Path) -> str:
    """What PostgreSQL knows this house by: another one, elsewhere, must not open the same database."""
    where = hashlib.blake2b(f"{socket.gethostname()}:{data}".encode(), digest_size=6)
    return f"{HOUSE}{where.hexdigest()}"
