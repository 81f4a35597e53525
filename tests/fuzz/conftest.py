"""The house in which lines are typed by dice, and how long: `make fuzz` says so, else a moment."""

import os
import secrets
import time
from collections.abc import Callable, Iterator
from random import Random

import pytest

from tests.attacks.conftest import trying  # noqa: F401  (a fixture)
from tests.fuzz import found
from tests.stories.conftest import comes, house, pattern  # noqa: F401  (fixtures)

MINUTES = float(os.environ.get("FUZZ_MINUTES") or 0)
"""For each door; 0 is for `make test`, where Hypothesis draws a few."""
SEED = os.environ.get("FUZZ_SEED") or secrets.token_hex(4)


@pytest.fixture
def lasts() -> Callable[[str, Callable[[Random], object]], int]:
    """`lasts(door, tries)` tries so long; how many were tried. A seed that fails is written down, where the
    same
    dice fail again."""

    def run(door: str, tries: Callable[[Random], object], keeps: bool = True) -> int:
        count = 0
        for seed in _seeds():
            count += 1
            try:
                tries(Random(seed))
            except BaseException:
                print(f"\n{door}: seed {seed} fails; {found.keep(door, seed) if keeps else 'not kept'}")
                raise
        return count

    return run


def _seeds() -> Iterator[str]:
    until, number = time.monotonic() + 60 * MINUTES, 0
    while time.monotonic() < until:
        yield f"{SEED}-{number}"
        number += 1
