"""Whether rows and world were made by exactly these files and settings: then a start makes neither again.

The database holds the mark itself (SQLite's `user_version`), so that one which is put back or copied brings
its own. Stands on the path of each start, and imports neither Django nor Evennia.
"""

import contextlib
import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from urllib.parse import urlsplit

from server.conf.env import ROOT, House

MADE_BY = ("commands", "game", "server", "typeclasses", "world", "requirements.lock")
OF_THE_DATA = ("formats", "crisis", "keys/tls.crt", "keys/tls.key")
NOT_FILES_OF_OURS = {"__pycache__", "data", "demo-data"}
NOT_THEIRS = {"data", "database_url", "backups", "telnet_port", "tls_port", "web_port"}
"""Settings that rows and world do not depend on; the mark lies in the database that it is about."""


def mark_of(settings: House) -> int:
    """A number from 1 to 2**31 - 1 that is another one once any of the files or settings is."""
    told = {name: value for name, value in asdict(settings).items() if name not in NOT_THEIRS}
    told["public_url"] = urlsplit(settings.public_url).hostname  # the certificate is for it
    whole = hashlib.blake2b(repr((sys.version, sorted(told.items()))).encode(), digest_size=4)
    for root, names in ((ROOT, MADE_BY), (settings.data, OF_THE_DATA)):
        for file in _files([root / name for name in names]):
            with contextlib.suppress(FileNotFoundError):  # an editor is just writing it
                about = file.stat() if file.exists() else file.lstat()  # an editor's lock leads nowhere
                whole.update(repr((file.relative_to(root).parts, about.st_size, about.st_mtime_ns)).encode())
    return int.from_bytes(whole.digest()) % (2**31 - 1) + 1


def is_settled(file: Path, mark: int) -> bool:
    """Whether this SQLite file holds rows and world as `mark` says, and no change of its tables broke off."""
    if copy_of(file).exists():
        return False
    try:
        with contextlib.closing(sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True)) as rows:
            return rows.execute("PRAGMA user_version").fetchone() == (mark,)
    except sqlite3.Error:  # whoever makes the rows says what is wrong with them
        return False


def settle(file: Path, mark: int) -> None:
    """Rows and world are as `mark` says. Where that cannot be written, the next start makes them again."""
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(file)) as rows:
        rows.execute(f"PRAGMA user_version = {mark:d}")


def copy_of(file: Path) -> Path:
    """Where the copy of an SQLite file stands while its tables are being changed."""
    return file.with_name(file.name + ".before")


def _files(names: list[Path]) -> Iterator[Path]:
    for name in names:
        if name.is_file():
            yield name
        for folder, inner, files in os.walk(name):
            inner[:] = sorted(set(inner) - NOT_FILES_OF_OURS)
            yield from (Path(folder, one) for one in sorted(files))
