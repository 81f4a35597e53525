"""What a soak says of an evening: it sees growth, files and lateness, and is content where there is none."""

import random

from tests.soak import measures
from tests.soak.measures import MIB, Bounds, Sample

BOUNDS = Bounds(growth_mib=4, slope_mib_h=8, files=6, slow_ms=100)


def evening(a_minute: float = 0.0, files: float = 0.0, minutes: int = 30) -> list[Sample]:
    """A sample each five seconds, with the noise of a process that takes and gives back."""
    dice = random.Random(7)
    return [
        Sample(
            5.0 * n,
            int((120 + a_minute * n / 12 + dice.uniform(-1, 1) + dice.choice([0, 0, 64])) * MIB),
            int(80 + files * n / 12),
        )
        for n in range(12 * minutes)
    ]


def test_an_evening_that_leaves_nothing_behind_is_well():
    assert measures.wrong("house", evening(), BOUNDS) == []


def test_memory_that_grows_by_a_quarter_of_a_megabyte_a_minute_is_seen():
    said = measures.wrong("house", evening(a_minute=0.25), BOUNDS)
    assert (
        len(said) == 2 and said[0].startswith("house: grew by ") and said[1].startswith("house: grows by 1")
    )


def test_memory_that_grows_slowly_is_seen_by_its_slope():
    (said,) = measures.wrong("portal", evening(a_minute=0.17), BOUNDS)
    assert said.startswith("portal: grows by ")


def test_files_that_stay_open_are_seen():
    (said,) = measures.wrong("portal", evening(files=1.0), BOUNDS)
    assert "files more" in said


def test_one_line_in_a_hundred_may_not_be_late():
    assert measures.too_slow([5.0] * 990 + [400.0] * 5, BOUNDS) == []
    assert measures.too_slow([5.0] * 980 + [400.0] * 20, BOUNDS) != []
    assert measures.too_slow([], BOUNDS) != []
