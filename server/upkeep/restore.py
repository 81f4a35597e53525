"""`make restore FILE=…`: a backup is put back into an empty data folder.

    python -m server.upkeep restore FILE [--key F] [--house-key F] [--erased F]… [--without-house-key]

The private half of the backup key is read from a file or typed. The house's own key is not in a backup: it
lies in keys/house.key already, or --house-key names it. Whoever was erased since it was made is erased
again, by the list that lies in the data folder, beside the backup, in it, or where --erased says.

The rows have a name of their own until they are whole: what is half put back is never taken for a house.
"""

import argparse
import contextlib
import getpass
import os
import sqlite3
import sys
from datetime import date
from pathlib import Path

from server import folder, lock
from server.conf import database, mark
from server.conf.env import House, house
from server.facts import fact, open_book
from server.upkeep import archive, beside, copying, house_keys
from server.upkeep.backup import write
from server.upkeep.hindered import Hindered

DRAFT = "draft-"
NOT_BACK = "the backup was not put back."
MAY_BE_THERE = {"keys", "logs", "backups", lock.LOCK, lock.STATUS, archive.ERASED, mark.NAME}
"""What the folder of a house that is put back may hold already."""
WITHOUT = """\
The house's own key is missing, and it is in no backup. Put it into {keys}/house.key,
or name its file: HOUSE_KEY=/path/to/house.key. Without it these stay dark for ever: who belongs to which
circle and who keeps it, what was written for others to read (answers at a door, farewells, reports), which
names were taken, and who was erased. Personas, circles, and what members have sealed themselves come back.
If the key is lost: make restore FILE=… LOST_KEY=yes"""


def main(words: list[str]) -> str:
    """What is to be said when the house is there again. Raises Hindered, Unusable, Taken."""
    said = _said(words[1:])
    settings = house()
    folder.closed(settings.data)
    _is_empty(settings)
    held = lock.take(settings.data)
    open_book(settings.logs, "setup")
    try:
        content = archive.unpacked(archive.opened(_read(said.file), _private(said.key)))
        about = archive.about(content)
        _house_key(settings, said, about)
        erased = _marks(settings, said, content)
        if not said.without_house_key:
            _opens_the_list(settings, erased)
        elif set(erased).difference(_last_said(content.get(archive.ERASED, b""))):
            raise Hindered(
                "Somebody was erased after this backup was made, and without the house's key nobody can tell "
                "who: they would be back. Find the key, or a backup made after the last erasure."
            )
        under = ["keyless"] if said.without_house_key else ["under", about["house_key"]]
        count = _put_back(settings, content, erased, held, under)
    except Hindered:
        fact("restore_failed")
        raise
    finally:
        os.close(held)
    days = max(0, (date.today() - date.fromisoformat(about["day"])).days)
    fact("restored", days=days, erased=count)
    return (
        f"The house is back as it was on {about['day']}.\n"
        f"Erased since, and erased again: {'one person' if count == 1 else f'{count} people'}.\n"
        "Whoever was signed in by a browser signs in anew. Say `make run`."
    )


def _said(words: list[str]) -> argparse.Namespace:
    asked = argparse.ArgumentParser(prog="make restore", add_help=False)
    asked.add_argument("file", type=Path)
    asked.add_argument("--key", type=Path)
    asked.add_argument("--house-key", type=Path)
    asked.add_argument("--erased", type=Path, action="append", default=[])
    asked.add_argument("--without-house-key", action="store_true")
    try:
        return asked.parse_args(words)
    except SystemExit:
        raise Hindered("Say which backup: make restore FILE=/path/to/meadow-….age") from None


def _is_empty(settings: House) -> None:
    """There is nothing in the folder that would be lost. Raises Hindered, Taken."""
    if lock.holder(settings.data) is not None:
        raise lock.Taken(f"A house runs in {settings.data}; stop it first.")
    keys = {path.name for path in settings.keys.glob("*") if not _may_be_there(path)}
    there = {path.name for path in settings.data.iterdir()} - MAY_BE_THERE
    there = {name for name in there if not name.startswith(DRAFT)}
    if there or keys:
        raise Hindered(
            f"{settings.data} holds a house already, and a backup is put back into an empty folder only. "
            "Move it away (its keys/house.key and its file `erased` go into the new one), or set MEADOW_DATA "
            "to another folder."
        )


def _may_be_there(key: Path) -> bool:
    return key.name in (folder.HOUSE, "backup.pub") or folder.is_older(key)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as why:
        raise Hindered(f"{path} cannot be read ({why.strerror}).") from None


def _private(path: Path | None) -> str:
    """The private half of the backup key, from its file or as it is typed. Raises Hindered."""
    if path is not None:
        lines = _read(path).decode("ascii", "replace").splitlines()
        found = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
        return found[0] if found else ""
    if sys.stdin.isatty():
        return getpass.getpass("Private half of the backup key: ").strip()
    return sys.stdin.readline().strip()


def _house_key(settings: House, said: argparse.Namespace, about: dict) -> None:
    """keys/house.key is the key of this backup, or the operator says that it is lost. Raises Hindered."""
    path = settings.keys / "house.key"
    settings.keys.mkdir(mode=0o700, exist_ok=True)
    if said.house_key is not None and not path.exists():
        write(path, _read(said.house_key))
        for older in filter(folder.is_older, said.house_key.parent.iterdir()):
            write(settings.keys / older.name, _read(older))
    if path.exists():
        keys = (folder.key(settings, folder.HOUSE), *folder.older_keys(settings))
        if about["house_key"] not in map(folder.mark_of, keys):
            raise Hindered(
                f"{path} is not the key that the house had when this backup was made, and no house-*.key "
                "beside it is. Put that one there: it was rotated since, or it is another house's."
            )
        said.without_house_key = False
    elif not said.without_house_key:
        raise Hindered(WITHOUT.format(keys=settings.keys))


def _marks(settings: House, said: argparse.Namespace, content: dict[str, bytes]) -> list[str]:
    """Everybody who is known to be erased, from wherever that is known: the oldest list first."""
    folders = (said.file.parent, said.file.parent.parent, settings.data)
    lying = [path for folder in folders if (path := folder / archive.ERASED).is_file()]
    lists = [content.get(archive.ERASED, b""), *map(_read, [*said.erased, *lying])]
    found = _last_said(b"\n".join(lists))
    return [one for one in found if not (said.without_house_key and one.startswith(house_keys.UNDER))]


def _opens_the_list(settings: House, erased: list[str]) -> None:
    """Every key under which somebody is in the list is there. Raises Hindered."""
    keys = (folder.key(settings, folder.HOUSE), *folder.older_keys(settings))
    under = {one.removeprefix(house_keys.UNDER) for one in erased if one.startswith(house_keys.UNDER)}
    if under.difference(map(folder.mark_of, keys)):
        raise Hindered(
            "The list of who was erased goes on under a newer key of the house: they would be back. Put all "
            f"of keys/house*.key, as the house had them last, into {settings.keys}."
        )


def _last_said(content: bytes) -> list[str]:
    """The marks in a list of the erased; a mark with a hyphen before it takes an earlier one back
    (game/people/erased_marks.py)."""
    found: dict[str, None] = {}
    for line in content.decode("ascii", "replace").split():
        if line.startswith("-"):
            found.pop(line.removeprefix("-"), None)
        else:
            found[line] = None
    return list(found)


def _put_back(
    settings: House, content: dict[str, bytes], erased: list[str], held: int, under: list[str]
) -> int:
    """Rows, files and keys are there, brought up to today; how many were erased again. Raises Hindered."""
    folder.make_keys(settings)  # first: where rows are, a missing key of the house is not made
    for name in sorted(content.keys() - {archive.ABOUT, archive.ROWS, archive.DUMP}):
        path = settings.data / name
        path.parent.mkdir(mode=0o700, exist_ok=True)
        write(path, content[name])
    if erased:
        write(settings.data / archive.ERASED, "".join(f"{line}\n" for line in erased).encode())
    if archive.DUMP in content:
        _to_postgresql(settings, content[archive.DUMP])
        return _brought_up_to_date(dict(os.environ), held, under)
    rows = Path(database.settings_for(settings.database_url, settings.data)["NAME"])
    draft = rows.with_name(DRAFT + rows.name)
    try:
        write(draft, content[archive.ROWS])
        with contextlib.closing(sqlite3.connect(draft)) as whole:
            copying.check(whole)
        url = database.in_folder(settings.data, draft.name)
        count = _brought_up_to_date(os.environ | {"MEADOW_DATABASE_URL": url}, held, under)
        with contextlib.closing(sqlite3.connect(draft)) as whole:
            whole.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        draft.rename(rows)
    finally:
        for left in draft.parent.glob(draft.name + "*"):
            left.unlink()
    return count


def _to_postgresql(settings: House, dump: bytes) -> None:
    if settings.database_url.startswith("sqlite"):
        raise Hindered(
            "This backup is of a house on PostgreSQL; set MEADOW_DATABASE_URL to an empty database for it."
        )
    copying.told_by(
        "pg_restore", settings, "--no-owner", "--exit-on-error", "--single-transaction", given=dump
    )


def _brought_up_to_date(environment: dict[str, str], held: int, under: list[str]) -> int:
    """The tables are of this version, and whoever was erased is; how many. Raises Hindered."""
    beside.python(["server.rows"], environment, held, otherwise=NOT_BACK)
    words = ["server.upkeep.afterwards", *under]
    return int(beside.python(words, environment, held, otherwise=NOT_BACK).split()[-1])
