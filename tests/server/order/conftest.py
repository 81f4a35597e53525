"""Pim and Una are stewards, Fay keeps the circle that meets in the ring; Ann, Ben and Cyd are members."""

import pytest

from game.places import atlas
from game.places import services as places
from tests.server.order.house import keeps
from tests.unlinkable import ground


@pytest.fixture
def ann(person, site):
    """Ann, on the lawn."""
    return person("Ann")


@pytest.fixture
def cyd(person, ben):
    """Cyd, on the lawn, after Ann and Ben."""
    return person("Cyd")


@pytest.fixture
def pim(person, ben):
    """A steward."""
    return person("Pim", at="library", steward=True)


@pytest.fixture
def una(person, pim):
    """Another steward."""
    return person("Una", at="library", steward=True)


@pytest.fixture
def fay(person, ben):
    """She keeps the circle of the ring."""
    fay = person("Fay", at="library")
    keeps(fay)
    return fay


@pytest.fixture
def in_the_ring(ann, ben):
    """Ann and Ben are where that circle meets."""
    for actor in (ann, ben):
        places.walk(actor.who, atlas.keyed(ground.RING).id, now=actor.time())
