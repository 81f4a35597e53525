"""The house's key becomes another one: either wholly, or not at all.

The new key is on the disk first, as keys/house.key.next. Then the rows are brought under it in one
transaction, which says so in a row of its own. Only then the new key takes the place of the old, which
stays as keys/house-1.key (and so on): marks that were made under it are known by it alone. Whatever is killed
on the way is settled by the rows: are they under the next key, it takes its place; else it is let go.
"""

import os
import secrets
from collections.abc import Callable

from server import folder
from server.conf.env import House
from server.upkeep.archive import ERASED

Rows = Callable[[str], str]
"""Asks the rows, given "rewrap" or "which" (rewrap.py): "next" or "now"."""
UNDER = "="
"""Before the mark of a key in the list of the erased: the lines that follow are made under that key."""


def rotate(settings: House, rows: Rows) -> None:
    """The house has another key, and its rows are under it. Raises what `rows` raises."""
    settle(settings, rows)
    folder.write_key(settings.keys / folder.NEXT, secrets.token_bytes(folder.KEYS[folder.HOUSE]))
    try:
        rows("rewrap")
    finally:
        settle(settings, rows)


def settle(settings: House, rows: Rows) -> None:
    """A rotation that was cut off is done, or has never been. Raises what `rows` raises."""
    path = settings.keys / folder.NEXT
    if not path.exists():
        return
    if rows("which") != "next":
        path.unlink()
        folder.to_the_disk(settings.keys)
        return
    _keep_the_old(settings)
    _say_from_here(settings, folder.key(settings, folder.NEXT))
    os.replace(path, settings.keys / folder.HOUSE)
    folder.to_the_disk(settings.keys)


def _keep_the_old(settings: House) -> None:
    old = folder.key(settings, folder.HOUSE)
    if old not in folder.older_keys(settings):
        folder.write_key(folder.next_older(settings), old)


def _say_from_here(settings: House, new: bytes) -> None:
    """So that who puts a backup back is told if they lack the key to the list."""
    line = f"{UNDER}{folder.mark_of(new)}"
    handle = os.open(settings.data / ERASED, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    try:
        said = os.pread(handle, os.fstat(handle).st_size, 0)
        if line.encode() not in said.splitlines():
            os.write(handle, (b"" if said[-1:] in (b"", b"\n") else b"\n") + f"{line}\n".encode())
            os.fsync(handle)
    finally:
        os.close(handle)
