"""A short evening with forty people, as `make soak` has it for half an hour: nothing is lost, doubled or
heard elsewhere, no fault is written down, and neither process keeps on growing."""

import os
import random

from tests.soak import evening
from tests.soak.__main__ import told
from tests.soak.measures import Bounds

PEOPLE, WARM_S, COUNTS_S, EVERY_S = 40, 5.0, 18.0, 0.5
BOUNDS = Bounds(growth_mib=4.0, slope_mib_h=None, files=8, slow_ms=None)
"""Of a time so short: what a cache takes is in it, and the machine does other things beside."""


def test_a_short_evening_leaves_nothing_behind(pattern):
    seed = int(os.environ.get("SEED", random.randrange(10_000)))
    print(f"seed {seed}: SEED={seed} plays the same evening again")
    found = evening.lived(pattern, PEOPLE, WARM_S, COUNTS_S, EVERY_S, BOUNDS, seed)
    told(found)
    assert found.wrong == []
    assert min(found.counts[what] for what in ("lines", "walks", "goings", "comings", "pages")) > 0
    assert all(found.counts[f"deeds in {place}"] > 5 for place in ("the Hearth", "the Willow Room"))
