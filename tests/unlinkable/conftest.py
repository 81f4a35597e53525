"""The ground on which both worlds are built; people and what they do are rolled back after each."""

import pytest


@pytest.fixture
def ground(world):
    """The house's places and circles, without anybody in it."""
