"""Server and Portal end in the middle of what they know: nothing of it is written anywhere."""

import os
import secrets
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.stories import scan
from tests.stories.house import ROOT
from tests.stories.test_an_evening import new_since

PR_GET_DUMPABLE = 3  # Source: Linux, include/uapi/linux/prctl.h


@pytest.mark.parametrize("process", ["house", "portal"])
def test_r12_a_process_that_crashes_leaves_no_core_and_no_word(fragile, comes, process):
    began, word = time.time(), "zebrafinch" + secrets.token_hex(6)
    ann, ben = comes(fragile.telnet), comes(fragile.telnet)
    ann.joins("heron", "Ann")
    ben.joins("otter", "Ben")
    for member in (ann, ben):
        member.walks("lawn")
    ann.sends(f"say what I never told, {word}")
    ben.reads(word)
    pid = fragile.pid(process)
    core = [line for line in Path(f"/proc/{pid}/limits").read_text().splitlines() if "core file" in line]
    assert [line.split()[4:6] for line in core] == [["0", "0"]]
    os.kill(pid, signal.SIGABRT)
    fragile.wait_for_another(process, than=pid)
    places = [ROOT, fragile.data, *new_since(began, Path(tempfile.gettempdir()), but=fragile.folder)]
    assert scan.findings(word, places) == []
    planted = fragile.data / "core"
    planted.write_text(f"something {word} else")
    assert scan.findings(word, [fragile.data]) == [str(planted)]


def test_r46_a_process_that_keeps_itself_private_can_be_read_by_no_other():
    assert new_process("from server.process import keep_private; keep_private()") == "0 (0, 0) 0o77"
    assert new_process("from server import process").startswith("1 "), "the control: this one did not ask"


def new_process(first: str) -> str:
    """Whether others can read the memory of a new process that began so; its bound of cores; its umask."""
    then = (
        f"{first}; import ctypes, os, resource;"
        f"print(ctypes.CDLL(None).prctl({PR_GET_DUMPABLE}, 0, 0, 0, 0),"
        " resource.getrlimit(resource.RLIMIT_CORE), oct(os.umask(0)))"
    )
    done = subprocess.run([sys.executable, "-c", then], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()
