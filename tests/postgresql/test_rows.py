"""What only PostgreSQL says no to: lengths, kinds, the order of words, a change that goes on after a fault.

The tests of rows run once more, with their rows there: in a process of its own, because Django is told once.
"""

import os
import re
import subprocess
import sys

from tests.stories.house import ROOT

OF_ROWS = (
    "tests/game/test_common.py",
    "tests/game/test_people.py",
    "tests/game/test_people_erasing.py",
    "tests/game/test_kept_declared.py",
    "tests/game/test_rewrapping.py",
    "tests/game/test_circles_rows_ended.py",
    "tests/game/test_circles_members.py",
    "tests/attacks/test_fields.py",
    "tests/server/test_web_nul.py",
)


def test_the_rows_of_people_masks_circles_and_erasures_are_as_good_there(cluster):
    words = [sys.executable, "-m", "pytest", "-q", "--tb=short", "-p", "no:cacheprovider", *OF_ROWS]
    environment = os.environ | {"MEADOW_TEST_DATABASE_URL": cluster.url(cluster.database())}
    ran = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[-4000:]
    assert re.search(r"\[100%\]", ran.stdout) and " skipped" not in ran.stdout
