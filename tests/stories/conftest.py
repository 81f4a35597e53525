"""Houses for stories."""

from pathlib import Path

import pytest

from tests.stories.facts import FactMember
from tests.stories.house import House
from tests.stories.people import Client
from tests.stories.small_disk import small  # noqa: F401  (a fixture)


@pytest.fixture(scope="session")
def pattern():
    """The data folder of a house that was set up once, and of which others begin as copies."""
    one = House()
    one.open()
    assert one.setup("stop").returncode == 0
    yield one.data
    one.close()


@pytest.fixture(scope="module")
def house(pattern):
    """A house with open doors, for all stories of a module."""
    one = House(pattern)
    one.open()
    yield one
    one.close()


@pytest.fixture(scope="module")
def new_house():
    """A house that was set up from nothing; what it printed is at hand."""
    one = House()
    one.printed = one.open()
    yield one
    one.close()


@pytest.fixture
def fragile(pattern):
    """A house of its own, in which the command `think` breaks."""
    one = House(pattern, PYTHONPATH=str(Path(__file__).parent / "faults"))
    one.open()
    yield one
    one.close()


@pytest.fixture
def comes(request):
    """`comes(port)` is a new connection that is closed after the story; `comes(port, Client)` a bare one.

    Every client but a bare one reads facts too, and checks each against its schema.
    """
    clients: list[Client] = []

    def come(port: int, kind: type[Client] = FactMember, **how) -> Client:
        clients.append(kind(port, **how))
        return clients[-1]

    yield come
    for client in clients:
        client.close()


@pytest.fixture
def house_of_its_own(pattern):
    """One for this test alone, open."""
    one = House(pattern)
    one.open()
    yield one
    one.close()
