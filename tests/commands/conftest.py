"""Somebody who has open pages, and something to write about."""

import pytest

from tests.conftest import Actor
from tests.game.opened import opens


@pytest.fixture
def annie(ann, mask) -> Actor:
    """Ann with open pages, and a mask called Brave."""
    mask(ann, "Brave")
    return opens(ann)
