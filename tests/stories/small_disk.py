"""A house on a small disk of its own, and something else that fills it."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from tests.stories.house import House


@pytest.fixture
def small(pattern):
    """A house on a disk of its own, of 64 MiB; it wants 24 of them free."""
    disk = Path(tempfile.mkdtemp(prefix="mdw"))
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m,mode=0700", "none", disk]).returncode != 0:
        disk.rmdir()
        pytest.skip("this account may not mount a disk")
    shutil.copytree(pattern, disk / "data", ignore=shutil.ignore_patterns("*.sock", "logs"))
    one = House(MEADOW_DATA=str(disk / "data"), MEADOW_LEAST_FREE="24")
    one.data = disk / "data"
    one.open()
    yield one
    one.close()
    subprocess.run(["umount", "-l", disk], check=True)
    disk.rmdir()


def fill(house: House, leave_mib: int) -> Path:
    """Something else takes the room on the disk, but for so much; its file."""
    free = os.statvfs(house.data)
    size = max(1, free.f_bavail * free.f_frsize - leave_mib * 1024 * 1024)
    other = house.data.parent / f"something_else_{leave_mib}"
    with other.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, size)
    return other
