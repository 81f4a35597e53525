"""A real house under dice at every door at once: nobody else's connection is lost, nothing is written down as
a fault, and neither process grows or dies (R2, R15).
"""

from random import Random

import pytest

from tests.fuzz.storm import Storm, opened
from tests.fuzz.test_fuzz import LONG

A_FEW = 25


@pytest.fixture(scope="module")
def storm(pattern):
    """Over a house whose web port speaks https, which hears also what comes in the clear."""
    with opened(pattern, secure=True) as house:
        made = Storm(house)
        yield made
        made.close()


def test_r02_a_real_house_lives_through_a_storm(storm):
    dice = Random(7)
    inputs = sum(storm.tries(dice)[0] for _ in range(A_FEW))
    assert inputs > 10 * A_FEW
    storm.is_calm()


@LONG
def test_long_house(storm, lasts):
    assert lasts("house", storm.tries, keeps=False) > 10
    storm.is_calm()
