"""The backups that there are, and to whom they are sealed."""

import re
from datetime import datetime
from pathlib import Path

from server.conf.env import House

PUBLIC = "backup.pub"
FORM = "meadow-%Y-%m-%d-%H%M%S.age"
_NAME = re.compile(r"meadow-\d{4}-\d\d-\d\d-\d{6}\.age", re.ASCII)


def public_key(settings: House) -> str:
    """To whom backups are sealed: MEADOW_BACKUP_KEY, else keys/backup.pub; empty where there is none."""
    try:
        return settings.backup_key or (settings.keys / PUBLIC).read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def has_key(settings: House) -> bool:
    """Whether there is somebody to seal a backup to."""
    return bool(public_key(settings))


def made(backups: Path) -> dict[datetime, Path]:
    """The backups in this folder, by when they were made (UTC)."""
    found = {}
    for path in backups.glob("meadow-*.age"):
        if _NAME.fullmatch(path.name):
            try:
                found[datetime.strptime(path.name, FORM)] = path
            except ValueError:  # a day that is none
                continue
    return found
