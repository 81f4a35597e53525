"""`make backup`: the house as it is now, sealed to a key whose private half is not on this machine.

It works while the house runs, in a process of its own, and takes nothing from anybody but some time of a
processor. The supervisor makes one a day by itself where there is a key (daily.py).
"""

import os
import time
from datetime import UTC, date, datetime
from pathlib import Path

from server import folder
from server.conf.env import House, house
from server.facts import fact, open_book
from server.upkeep import archive, copying, retention
from server.upkeep.hindered import Hindered
from server.upkeep.made import FORM, made, public_key

NO_KEY = (
    "There is no key to seal a backup to. `make backup-key` makes one, and prints its private half once, for "
    "paper; without it nothing is written, because a copy that anybody could read would be worse than none."
)


def main(words: list[str]) -> str:
    """What is to be said when a backup was made. Raises Hindered."""
    settings = house()
    open_book(settings.logs, "setup")
    began = time.monotonic()
    try:
        path = backup(settings, datetime.now(UTC))
    except Hindered:
        fact("backup_failed")
        raise
    fact("backup_made", bytes=path.stat().st_size, seconds=round(time.monotonic() - began, 3))
    return (
        f"A backup was made: {path}\n"
        "It opens with the private half of the backup key alone. No key of the house\n"
        f"is in it: keep a copy of {settings.keys / 'house*.key'}\n"
        "apart from the backups, or what it keeps hidden stays dark."
    )


def backup(settings: House, now: datetime) -> Path:
    """The file of a new backup. Older ones are let go as retention.py says. Raises Hindered."""
    if not (key := public_key(settings)):
        raise Hindered(NO_KEY)
    if (settings.keys / folder.NEXT).exists():
        raise Hindered("A rotation of the house's key was cut off. Say `make run`, which settles it.")
    forget(settings.backups, now.date(), at_all=False)
    about = {
        "day": now.date().isoformat(),
        "house_key": folder.mark_of(folder.key(settings, "house.key")),
    }
    content = archive.sealed(archive.packed(settings.data, about, copying.rows(settings)), key)
    try:
        settings.backups.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = settings.backups / now.strftime(FORM)
        write(path, content)
        if (erased := settings.data / archive.ERASED).exists():  # who goes back to an older one needs it
            write(settings.backups / archive.ERASED, erased.read_bytes())
    except OSError as why:
        raise Hindered(f"The backup could not be written to {settings.backups} ({why.strerror}).") from None
    forget(settings.backups, now.date())
    return path


def forget(backups: Path, today: date, *, at_all: bool = True) -> None:
    """Only those stay that should; unless `at_all`, only those go that are too old for what was promised."""
    files = made(backups)
    if at_all:
        going = files.keys() - retention.staying(files, today)
    else:
        going = [one for one in files if retention.too_old(one, today)]
    for one in going:
        files[one].unlink(missing_ok=True)


def write(path: Path, content: bytes) -> None:
    """The file holds this, on the disk, readable by the house's account only; never half of it."""
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    folder.to_the_disk(path.parent)
