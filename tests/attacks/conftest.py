"""The house in which everything is tried: people who watch, and a ring that stands as the files say."""

import pytest

from tests.attacks.trying import Trying
from tests.stories.conftest import comes, house, pattern, small  # noqa: F401  (fixtures)
from tests.unlinkable import evenings, plans
from tests.unlinkable.memory import rolled_back


@pytest.fixture
def trying(world):
    """An evening on which nothing happens yet, and whoever tries something on it."""
    with rolled_back():
        yield Trying(evenings.begun(plans.drawn(0, (), length=0), joined=True))
