"""Brings the tables of the database up to date, or leaves them as they were.

    python -m server.rows      exit status 0: up to date; 2: a sentence on the error stream says what hinders

Before a change of the tables an SQLite file is copied; a change that fails, or is killed, is undone from the
copy. The copy goes when the change is done: it may hold words that are deleted meanwhile. PostgreSQL undoes
by itself the one step that fails.
"""

import contextlib
import os
import sqlite3
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection, connections
from django.db.migrations.executor import MigrationExecutor

from server.conf.database import HOUSE
from server.conf.env import Unusable, house
from server.facts import fact, fault, open_book
from server.process import keep_private
from server.settled import copy_of

SILENT = (
    "MEADOW_DATABASE_URL: the database does not answer as it should. Is its server running, and may this "
    "role use that database? Then say `make run` again"
)
SHARED = (
    "MEADOW_DATABASE_URL: another house has this database open, from another data folder or another machine. "
    "Stop that one, or give this one a database of its own, then say `make run` again"
)
UNDONE = "The tables could not be brought up to date, and are as they were"
HALF_WAY = (
    "The tables could not be brought up to date: the step that failed is undone, those before it are done. "
    "Mend what hindered it, or put back a backup, and start again"
)


def main() -> int:
    """The exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.conf.settings")
    keep_private()
    try:
        open_book(house().logs, "setup")
        django.setup()
        bring_up_to_date()
    except Unusable as why:
        print(why, file=sys.stderr)
        return 2
    return 0


def bring_up_to_date() -> int:
    """How many changes the tables took. Raises Unusable, with the tables as they were."""
    file = Path(settings.DATABASES["default"]["NAME"]) if connection.vendor == "sqlite" else None
    if file:
        _undo(file)
    try:
        if not file and _another_is_there():
            raise Unusable(f"{SHARED}.")
        executor = MigrationExecutor(connection)
        pending = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except DatabaseError:
        code = fault("setup")
        raise Unusable(f"{SILENT} (code {code} in `make log`).") from None
    if not pending:
        return 0
    if file:
        _copy(file)
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except Exception:  # whatever it was, the tables must not stay half changed
        code = fault("setup")
        fact("migration_undone", code=code)
        if file:
            connections.close_all()
            _undo(file)
        raise Unusable(f"{UNDONE if file else HALF_WAY} (code {code} in `make log`).") from None
    if file:
        copy_of(file).unlink()
    fact("migrated", count=pending)
    return pending


def _another_is_there() -> bool:
    """Whether a house with another data folder, or on another machine, is connected to this database."""
    with connection.cursor() as asked:
        asked.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND starts_with(application_name, %s)"
            " AND application_name <> current_setting('application_name')",
            [HOUSE],
        )
        return asked.fetchone() != (0,)


def _copy(file: Path) -> None:
    draft = file.with_name(file.name + ".copying")
    draft.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(file)) as old, contextlib.closing(sqlite3.connect(draft)) as new:
        old.backup(new)
    draft.chmod(0o600)
    draft.replace(copy_of(file))


def _undo(file: Path) -> None:
    """If a change of the tables did not come to its end, the file is the one from before it."""
    if copy_of(file).exists():
        for rest in ("-wal", "-shm"):
            file.with_name(file.name + rest).unlink(missing_ok=True)
        copy_of(file).replace(file)


if __name__ == "__main__":
    sys.exit(main())
