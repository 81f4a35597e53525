"""How much room there is on the disk of the data folder, and whether the house must keep quiet.

Below the least room nothing is changed any more, so that what is kept stays whole and what was answered as
kept is kept; people go on talking, which writes nothing. It ends by itself when there is half as much again
(R33).
"""

import os
from collections.abc import Callable
from pathlib import Path

from server.facts import fact

MIB = 1024 * 1024


def free_bytes(folder: Path) -> int:
    """What this account may still write where the folder is."""
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize


class Room:
    """Whether the house is short of room; asked before each change."""

    def __init__(self, folder: Path, least_mib: int, free: Callable[[Path], int] = free_bytes) -> None:
        self._folder, self._least, self._free = folder, least_mib * MIB, free
        self._short = False

    def is_short(self) -> bool:
        """Whether too little is left to change anything; what cannot be asked does not count as full."""
        try:
            free = self._free(self._folder)
        except OSError:
            return self._short
        short = free < (self._least * 3 // 2 if self._short else self._least)
        if short != self._short:
            self._short = short
            if short:
                fact("quiet_began", free_mib=free // MIB)
            else:
                fact("quiet_ended", free_mib=free // MIB)
        return short
