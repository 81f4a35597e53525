"""What a backup is: a tar, compressed, and sealed by age to a public key whose private half is elsewhere.

    about.json        form, day, where the rows come from, and a mark by which the house's key is known again
    meadow.db         the rows of SQLite, or: rows.dump, those of PostgreSQL as pg_dump makes them
    clock             house time
    erased            who was erased until then, as marks
    formats/ crisis/  files that people of this house wrote for it

Nothing else of the data folder is in it: no key, no log, no socket, and of the rows no sign-in of a browser.
The program age opens one too: `age -d -i key meadow-….age | tar -xz`. Source: https://age-encryption.org/v1
"""

import io
import json
import re
import tarfile
from pathlib import Path

import pyrage

from server.upkeep.hindered import Hindered

FORM = 1
ABOUT, ROWS, DUMP, ERASED = "about.json", "meadow.db", "rows.dump", "erased"
FILES, FOLDERS = ("clock", ERASED), ("formats", "crisis")
_NAME = re.compile(
    rf"{re.escape(ABOUT)}|{re.escape(ROWS)}|{re.escape(DUMP)}|clock|{ERASED}|(formats|crisis)/[^/]+"
)


def packed(data: Path, about: dict[str, str | int], rows: tuple[str, bytes]) -> bytes:
    """The content of a backup, not sealed yet: these rows, by their name, and what else belongs to it."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as tar:
        _add(tar, ABOUT, json.dumps({**about, "form": FORM}).encode())
        _add(tar, *rows)
        for path in _beside(data):
            _add(tar, path.relative_to(data).as_posix(), path.read_bytes())
    return held.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """What is in a backup, by name; nothing in it can name another place. Raises Hindered."""
    try:
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:gz") as tar:
            members = [one for one in tar.getmembers() if one.isfile() and _NAME.fullmatch(one.name)]
            found = {one.name: tar.extractfile(one).read() for one in members}
        form = json.loads(found[ABOUT])["form"]
    except (tarfile.TarError, OSError, EOFError, ValueError, KeyError, TypeError):
        raise Hindered("What is in this file is no backup of Meadow.") from None
    if form != FORM:
        raise Hindered("This backup is of a newer Meadow; put it back with that one.")
    return found


def about(content: dict[str, bytes]) -> dict[str, str]:
    """What a backup says of itself: its day, and the mark of the house's key. Raises Hindered."""
    said = json.loads(content[ABOUT])
    if not (
        isinstance(said.get("house_key"), str) and re.fullmatch(r"\d{4}-\d\d-\d\d", str(said.get("day")))
    ):
        raise Hindered("What is in this file is no backup of Meadow.")
    if ROWS not in content and DUMP not in content:
        raise Hindered("This backup holds no rows.")
    return said


def sealed(content: bytes, public: str) -> bytes:
    """`content` as only the private half of this key opens it. Raises Hindered."""
    try:
        return pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(public)])
    except pyrage.RecipientError:
        raise Hindered("MEADOW_BACKUP_KEY is not a public key such as `make backup-key` prints.") from None


def opened(sealed: bytes, private: str) -> bytes:
    """What was sealed to this key. Raises Hindered."""
    try:
        key = pyrage.x25519.Identity.from_str(private)
    except pyrage.IdentityError:
        raise Hindered(
            "That is not the private half of a backup key; it begins with AGE-SECRET-KEY-1, and one wrong "
            "letter is enough."
        ) from None
    try:
        return pyrage.decrypt(sealed, [key])
    except pyrage.DecryptError:
        raise Hindered(
            "This key does not open this file: either it is of another key, or the file is damaged."
        ) from None


def new_pair() -> tuple[str, str]:
    """A key that nobody has: its public and its private half."""
    key = pyrage.x25519.Identity.generate()
    return str(key.to_public()), str(key)


def _beside(data: Path) -> list[Path]:
    """The files that belong to a backup beside the rows."""
    single = [data / name for name in FILES]
    several = [path for name in FOLDERS for path in sorted((data / name).glob("*"))]
    return [path for path in (*single, *several) if path.is_file()]


def _add(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(content), 0o600
    tar.addfile(entry, io.BytesIO(content))
