"""The data folder: closed to others, and the keys in it.

Nothing half-made stays: a key is written under another name, brought to the disk, and only then named.
"""

import hashlib
import hmac
import os
import re
import secrets
import stat
from pathlib import Path

from server.conf import database
from server.conf.env import House, Unusable

HOUSE = "house.key"
KEYS = {"cookie.key": 64, "inner.key": 32, HOUSE: 32}  # bytes of chance in each
NEXT = "house.key.next"
"""The house's key to be, while a rotation is on its way."""
OLDER = "house-{}.key"
"""What the house's key was, by a number that grows."""
_NUMBERED = re.compile(r"house-(\d{1,6})\.key", re.ASCII)


def closed(folder: Path) -> None:
    """The data folder is there, is ours, can be written and is open to nobody else. Raises Unusable."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as why:
        raise Unusable(f"MEADOW_DATA: the folder {folder} cannot be made ({why.strerror}).") from None
    if not folder.is_dir():
        raise Unusable(f"MEADOW_DATA: {folder} is a file, and must be a folder.")
    if folder.stat().st_uid != os.geteuid():
        raise Unusable(f"MEADOW_DATA: the folder {folder} belongs to another account of this machine.")
    wide = too_open(folder)
    if wide:
        raise Unusable(
            f"MEADOW_DATA: {wide} is open to other accounts of this machine; "
            f"close it with: chmod -R go-rwx {folder}"
        )
    if not os.access(folder, os.W_OK | os.X_OK | os.R_OK):
        raise Unusable(f"MEADOW_DATA: the folder {folder} cannot be written.")


def too_open(folder: Path) -> Path | None:
    """The first thing in `folder`, or itself, that others on this machine may touch; None if nothing."""
    if stat.S_IMODE(folder.stat().st_mode) & 0o077:
        return folder
    for top, folders, files in os.walk(folder):
        for name in folders + files:
            path = Path(top, name)
            try:
                mode = path.lstat().st_mode
            except FileNotFoundError:  # a running house lets go of files meanwhile
                continue
            if not stat.S_ISLNK(mode) and mode & 0o077:
                return path
    return None


def make_keys(house: House) -> None:
    """Every key of the house is there, each made at the first start only. Raises Unusable."""
    house.keys.mkdir(mode=0o700, exist_ok=True)
    for leftover in house.keys.glob("*.new"):
        leftover.unlink()
    missing = [name for name in KEYS if not (house.keys / name).exists()]
    if HOUSE in missing and _has_rows(house):
        raise Unusable(
            f"{house.keys}/house.key is missing, and the database needs it; "
            "put the key back from where you keep it."
        )
    for name in missing:
        write_key(house.keys / name, secrets.token_bytes(KEYS[name]))


def _has_rows(house: House) -> bool:
    """Whether there are rows already; PostgreSQL is not asked, and has some if the house ever lived."""
    rows = database.settings_for(house.database_url, house.data)
    return (Path(rows["NAME"]) if "sqlite3" in rows["ENGINE"] else house.data / "clock").exists()


def key(house: House, name: str) -> bytes:
    """The bytes of the key `name`. Raises Unusable if it is missing, cut short or open to others."""
    path = house.keys / name
    try:
        mode, content = path.stat().st_mode, path.read_bytes()
    except OSError:
        raise Unusable(f"The key {path} cannot be read; `make run` makes it at the first start.") from None
    if mode & 0o077:
        raise Unusable(f"The key {path} is open to other accounts of this machine: chmod 600 {path}")
    size = KEYS.get(name, KEYS[HOUSE])
    if len(content) != size:
        raise Unusable(f"The key {path} is damaged: it should have {size} bytes.")
    return content


def older_keys(house: House) -> tuple[bytes, ...]:
    """What the house's key was before it was rotated, the latest first. Raises Unusable."""
    return tuple(key(house, path.name) for _, path in sorted(_older(house), reverse=True))


def is_older(path: Path) -> bool:
    """Whether this file is what the house's key was."""
    return _NUMBERED.fullmatch(path.name) is not None


def next_older(house: House) -> Path:
    """Where the house's key is kept when another takes its place."""
    return house.keys / OLDER.format(max((number for number, _ in _older(house)), default=0) + 1)


def _older(house: House) -> list[tuple[int, Path]]:
    found = ((_NUMBERED.fullmatch(path.name), path) for path in house.keys.glob(OLDER.format("*")))
    return [(int(match[1]), path) for match, path in found if match]


def mark_of(key: bytes) -> str:
    """By what a key is known again without saying anything of it."""
    return hmac.new(key, b"meadow: which key this is", hashlib.sha256).hexdigest()[:32]


def write_key(path: Path, content: bytes) -> None:
    """`path` holds `content`, on the disk, readable by its owner only; an older key is never replaced."""
    draft = path.with_suffix(".new")
    draft.unlink(missing_ok=True)  # of one who was killed while writing it
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)
    os.link(draft, path)
    draft.unlink()
    to_the_disk(path.parent)


def to_the_disk(folder: Path) -> None:
    """What was named or renamed in this folder is so after a power cut too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
