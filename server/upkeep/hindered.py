"""What every deed of upkeep needs to know first."""

from pathlib import Path

from server.conf import database
from server.conf.env import House


class Hindered(Exception):
    """The deed cannot be done. The message is one sentence, or a few short ones."""


def rows_of(settings: House) -> Path | None:
    """The SQLite file of the house; None with PostgreSQL. Raises Hindered where there is no house yet."""
    rows = database.settings_for(settings.database_url, settings.data)
    if "sqlite3" not in rows["ENGINE"]:
        return None
    file = Path(rows["NAME"])
    if not file.exists():  # asking would make an empty one
        raise Hindered(f"There is no house in {settings.data} yet; `make run` makes one.")
    return file
