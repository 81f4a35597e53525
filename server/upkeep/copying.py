"""The rows of a house, copied while it runs, and checked. No copy of them lies on a disk unsealed.

SQLite: its own online copy into memory, in one step, beside writers that go on writing (its write-ahead log
makes that free for them). PostgreSQL: pg_dump, which reads one moment of all tables.
"""

import contextlib
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

from server.conf import database
from server.conf.env import House
from server.upkeep.archive import DUMP, ROWS
from server.upkeep.hindered import Hindered, rows_of

LEFT_OUT = ("people_websession",)
"""Tables that no backup holds rows of: whoever is signed in by a browser signs in anew."""
BUSY_S = 30.0


def rows(settings: House) -> tuple[str, bytes]:
    """The rows as they are now, by the name that they have in a backup. Raises Hindered."""
    file = rows_of(settings)
    return (ROWS, of_sqlite(file)) if file else (DUMP, _of_postgresql(settings))


def of_sqlite(file: Path) -> bytes:
    """A copy of this file of rows, whole and checked, without what is left out. Raises Hindered."""
    with (
        contextlib.closing(sqlite3.connect(file, timeout=BUSY_S)) as house,
        contextlib.closing(sqlite3.connect(":memory:")) as copy,
    ):
        try:
            house.backup(copy)
            check(copy)
            there = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            for table in there.intersection(LEFT_OUT):
                copy.execute(f"DELETE FROM {table}")  # noqa: S608  (names of our own tables)
            copy.commit()
            copy.execute("VACUUM")  # what was let go is in no page of the copy
            return copy.serialize()
        except sqlite3.Error:
            raise Hindered(DAMAGED) from None


DAMAGED = (
    "The rows are damaged, and no backup was made of them; the older ones stay. Stop the house, and put the "
    "newest backup back (docs/operating.md)."
)


def check(rows: sqlite3.Connection) -> None:
    """Nothing in the rows is broken or points nowhere. Raises Hindered."""
    try:
        whole = [said for (said,) in rows.execute("PRAGMA integrity_check")] == ["ok"]
        dangling = rows.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.Error:
        raise Hindered(DAMAGED) from None
    if not whole or dangling:
        raise Hindered(DAMAGED)


def _of_postgresql(settings: House) -> bytes:
    """What pg_dump says of the database. Raises Hindered."""
    leave = [f"--exclude-table-data={table}" for table in LEFT_OUT]
    return told_by("pg_dump", settings, "--format=custom", "--no-owner", "--no-privileges", *leave)


def told_by(program: str, settings: House, *words: str, given: bytes | None = None) -> bytes:
    """What one of PostgreSQL's programs answers about this house's database. Raises Hindered."""
    if not shutil.which(program):
        raise Hindered(
            f"The rows are in PostgreSQL, and its {program} is not on this machine's path; install "
            "PostgreSQL's client programs."
        )
    at = database.settings_for(settings.database_url, settings.data)
    said = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD"}
    environment = {**os.environ, **{name: at[key] for name, key in said.items() if at[key]}}
    for name, key in (("PGSSLMODE", "sslmode"), ("PGSSLROOTCERT", "sslrootcert")):
        if key in at["OPTIONS"]:
            environment[name] = at["OPTIONS"][key]
    ran = subprocess.run(
        [program, *words, f"--dbname={at['NAME']}"], env=environment, input=given, capture_output=True
    )
    if ran.returncode != 0:
        raise Hindered(f"PostgreSQL's {program} did not do it: is the database there, and of its version?")
    return ran.stdout
