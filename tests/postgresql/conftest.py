"""One server for all of these tests, and houses whose rows are in it."""

import pytest

from tests.postgresql.cluster import Cluster, or_skipped
from tests.stories.conftest import comes  # noqa: F401  (a fixture)
from tests.stories.house import House


@pytest.fixture(scope="session")
def cluster():
    """PostgreSQL, with nothing in it."""
    one = Cluster(or_skipped())
    yield one
    one.close()


class OnPostgreSQL(House):
    """A house with the name of its database."""

    def __init__(self, cluster: Cluster, name: str, pattern=None) -> None:
        self.cluster, self.name = cluster, name
        super().__init__(pattern, MEADOW_DATABASE_URL=cluster.url(name))

    def asks(self, words: str) -> list[tuple]:
        """What the rows say."""
        return self.cluster.asks(words, self.name)


@pytest.fixture(scope="session")
def set_up(cluster):
    """A house that was set up from nothing by what `make run` does, and stopped; others begin as copies."""
    one = OnPostgreSQL(cluster, cluster.database())
    one.open()
    assert one.setup("stop").returncode == 0
    yield one
    one.close()


@pytest.fixture(autouse=True)
def answers(cluster):
    """Whatever a test did to it, the server is there for the next one."""
    yield
    if not cluster.is_up:
        cluster.start()
    cluster.waits_for_nobody()


@pytest.fixture
def rested(cluster, set_up):
    """A house of this test's own, not open."""
    one = OnPostgreSQL(cluster, cluster.database(like=set_up.name), set_up.data)
    yield one
    one.close()


@pytest.fixture(scope="module")
def house(cluster, set_up):
    """A house with open doors, for all tests of a module."""
    one = OnPostgreSQL(cluster, cluster.database(like=set_up.name), set_up.data)
    one.open()
    yield one
    one.close()


@pytest.fixture
def another(cluster):
    """A house of an empty folder and an empty database."""
    one = OnPostgreSQL(cluster, cluster.database())
    yield one
    one.close()
