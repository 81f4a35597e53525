"""A small house whose rows are to be backed up, and the key they are sealed to."""

import contextlib
import os
import sqlite3

import pytest

from server import folder
from server.conf.env import read
from server.upkeep import archive

CANARY = b"zebrafinch by the mill"


@pytest.fixture(autouse=True)
def closed():
    """What this process makes is its own, as in a house."""
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.fixture
def keys():
    """The public and the private half of a backup key."""
    return archive.new_pair()


@pytest.fixture
def house(tmp_path, keys):
    """The settings of a house with some rows, a sign-in, a log and a format of its own."""
    settings = read({"MEADOW_DATA": str(tmp_path / "data"), "MEADOW_BACKUP_KEY": keys[0]})
    folder.closed(settings.data)
    folder.make_keys(settings)
    (settings.data / "formats").mkdir(mode=0o700)
    for name, said in {"clock": b"12345678", "formats/ours.yaml": b"title: Ours", "erased": b"aa\n"}.items():
        (settings.data / name).write_bytes(said)
    settings.logs.mkdir(mode=0o700)
    (settings.logs / "house.log").write_bytes(CANARY)
    with contextlib.closing(sqlite3.connect(settings.data / "meadow.db")) as rows:
        rows.execute("PRAGMA journal_mode=WAL")
        rows.execute("CREATE TABLE kept (words)")
        rows.execute("CREATE TABLE people_websession (key_hash)")
        rows.executemany("INSERT INTO people_websession VALUES (?)", [(CANARY.decode(),)] * 200)
        rows.execute("INSERT INTO kept VALUES ('stays')")
        rows.commit()
    return settings
