"""What a process does with itself."""

import gc
import platform
import re
import subprocess
import sys
from pathlib import Path

import pytest

from server import process
from server.conf.env import ROOT


def test_what_the_start_has_made_is_not_gone_through_again():
    gc.unfreeze()
    try:
        process.settle()
        frozen = gc.get_freeze_count()
        assert frozen > 10_000  # all of Django and Evennia
        made = [[] for _ in range(5_000)]
        assert len(gc.get_objects()) < len(made) + 5_000, "what came later alone is looked at"
        assert gc.get_freeze_count() == frozen
    finally:
        gc.unfreeze()


def test_both_processes_settle_once_the_reactor_runs():
    for name in ("house", "portal"):
        main = __import__(f"server.{name}.__main__", fromlist=["main"]).main
        assert {"callWhenRunning", "settle"} <= set(main.__code__.co_names)


LARGE = """
from server import process
made = [str(number) for number in range(500_000)]
process.settle()
process.settle()
assert made == [str(number) for number in range(500_000)]
smaps = open("/proc/self/smaps").read().split()
print(sum(int(smaps[at + 1]) for at, word in enumerate(smaps) if word == "AnonHugePages:"))
"""


def test_what_the_start_has_made_lies_in_large_pages_where_the_system_has_them():
    pages = Path("/sys/kernel/mm/transparent_hugepage/enabled")
    kernel = tuple(map(int, re.findall(r"\d+", platform.release())[:2]))
    if not pages.exists() or "[never]" in pages.read_text() or kernel < (6, 1):
        pytest.skip("this system has no large pages, or moves nothing into them when asked")
    done = subprocess.run([sys.executable, "-c", LARGE], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) >= 8 * 1024  # KiB
