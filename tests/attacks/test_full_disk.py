"""The disk is full: people talk on and come in, a change is refused, and nothing looks kept that is not
(A41).
"""

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.stories.house import House

SIZE = "64m"


@contextmanager
def small_disk(folder: Path):
    """`folder` lies on a disk of its own, of 64 MiB. Skips where this machine does not let us have one."""
    kept = folder.with_name("kept")
    folder.rename(kept)
    folder.mkdir(mode=0o700)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=0700", "none", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no file system can be mounted here")
    try:
        shutil.copytree(kept, folder, dirs_exist_ok=True)
        folder.chmod(0o700)
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)


@pytest.fixture
def small(pattern):
    """A house whose data folder lies on a small disk."""
    one = House(pattern, MEADOW_LEAST_FREE="8")
    with small_disk(one.data):
        one.open()
        yield one
        one.setup("stop")
    one.close()


def fills(folder: Path) -> Path:
    """Nothing more fits into this folder."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        ballast.chmod(0o600)
        try:
            while file.write(b"\0" * 4096):
                pass
        except OSError:
            return ballast
    return ballast


def test_a41_on_a_full_disk_a_change_is_refused_and_nothing_looks_kept(small, comes):
    ann, ben = comes(small.telnet), comes(small.telnet)
    ann.joins("heronlogin", "Ann")
    ben.joins("otterlogin", "Ben")
    ann.sends("describe As I was.")
    ann.reads("It is changed.")
    ballast = fills(small.data)
    for number in range(40):
        ann.sends(f"describe {number} " + "too much " * 200)
        answer = ann.quiet(0.7)
        if "It is changed" not in answer:
            break
    assert "It is changed" not in answer and "fault" not in answer.casefold()
    ann.sends("describe")
    assert f'"{number} too' not in ann.quiet()
    ann.sends("say can you hear me")
    ben.reads('Ann says, "can you hear me"')
    ann.sends("help now")
    ann.reads("HELP NOW")
    ann.sends("quit")
    ben.reads("Ann leaves for now.")
    ann = comes(small.telnet)
    ann.connects("heronlogin")
    ben.reads("Ann arrives.")
    ballast.unlink()
    ann.sends("describe There is room again.")
    ann.reads("It is changed.")
