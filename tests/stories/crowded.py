"""A house with many members, and what its processes use."""

import subprocess
import sys
from pathlib import Path

from tests.bench.clients import Crowd
from tests.bench.houses import PASSPHRASE, names
from tests.stories.house import ROOT, House

AT_ONCE = 10


def many(pattern: Path | None, count: int, **settings: str) -> House:
    """An open house in which so many people are members; tests.bench.settling writes their rows.

    Without a `pattern` it is set up first.
    """
    house = House(pattern, **settings)
    if pattern is None:
        house.open()
        house.setup("stop")
    subprocess.run(
        [sys.executable, "-m", "tests.bench.settling", str(count)],
        cwd=ROOT,
        env=house.environment,
        capture_output=True,
        check=True,
        timeout=120,
    )
    house.open()
    return house


def all_in(house: House, crowd: Crowd, count: int) -> list[int]:
    """The first so many members come in, some at once; the numbers of their connections."""
    people: list[int] = []
    for start in range(0, count, AT_ONCE):
        coming = [crowd.come() for _ in range(min(AT_ONCE, count - start))]
        crowd.wait(
            lambda coming=coming: all(b"connect" in crowd.shown[who] for who in coming), 60, "a screen"
        )
        for who, name in zip(coming, names(count)[start:], strict=False):
            crowd.send(who, f"connect {name}login {PASSPHRASE}")
        crowd.wait(
            lambda coming=coming: all(b"Ways out" in crowd.shown[who] for who in coming), 90, "a place"
        )
        people += coming
    return people


def memory(house: House, process: str) -> int:
    """Bytes of the Portal or the Server that are in memory."""
    status = Path(f"/proc/{house.pid(process)}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) * 1024
