"""The disk of the house is full: people go on talking, nothing half is kept, help is there, and it passes."""

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


def fill(house, leave_mib: int) -> None:
    """Something else takes the room on the disk, but for so much."""
    free = os.statvfs(house.data)
    size = max(1, free.f_bavail * free.f_frsize - leave_mib * 1024 * 1024)
    with open(house.data.parent / f"something_else_{leave_mib}", "wb") as other:
        os.posix_fallocate(other.fileno(), 0, size)


def test_r33_on_a_full_disk_talk_goes_on_changes_are_refused_and_it_passes(small, comes):
    ann, ben = comes(small.telnet), comes(small.telnet)
    ann.joins("heron", "Ann")
    ben.joins("otter", "Ben")
    for leave in (10, 0):
        fill(small, leave)
        ann.sends("say can you hear me")
        ben.reads('Ann says, "can you hear me"')
        ann.sends("lawn")
        ann.reads("almost no room left on its disk")
        ann.sends("look")
        ann.reads("The Gate")
        ann.sends("help now")
        ann.reads("112")
        stranger = comes(small.telnet)
        stranger.sends("help now")
        stranger.reads("112")
        assert "is gone" not in ben.quiet()
    for other in small.data.parent.glob("something_else_*"):
        other.unlink()
    ann.sends("lawn")
    ann.reads("The Lawn")
    said = small.setup("log").stdout
    assert "quiet_began" in said and "quiet_ended" in said
