"""After a meeting no object of the interpreter holds what was said in it (the eighth of a reviewer's first
minutes: none in memory)."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASKED = ("-m", "pytest", "--nomigrations", "-p", "no:cacheprovider")


def test_r12_acceptance_08_nothing_that_was_said_is_left_in_memory():
    """Asked of an interpreter of its own: frames that a browser's driver leaves behind in this one cannot be
    walked, they end the process."""
    asked = subprocess.run(
        [sys.executable, *ASKED, "tests/canary/memories.py"], cwd=ROOT, capture_output=True, text=True
    )
    assert asked.returncode == 0, asked.stdout + asked.stderr
    assert "5 passed" in asked.stdout
