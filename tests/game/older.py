"""Rows of an older house: a file of SQLite, wherever the rows of the other tests are."""

from pathlib import Path

from django.db import connections


def in_file(path: Path) -> dict:
    """What Django wants to know of it."""
    said = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path)}
    return connections.configure_settings({"default": {}, "older": said})["older"]
