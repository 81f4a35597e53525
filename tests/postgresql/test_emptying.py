"""What was deleted is in no file of the server any more, or the house says that it may not see to that."""

import psycopg
import pytest

from tests.postgresql.cluster import ROLE


@pytest.fixture
def at(cluster):
    """The way to a database in which a word was deleted."""
    one = {"host": str(cluster.folder), "user": ROLE, "dbname": cluster.database()}
    with psycopg.connect(**one, autocommit=True) as rows:
        rows.execute("CREATE TABLE said (id int, word text)")
        rows.execute("INSERT INTO said SELECT n, 'zebra' || 'finch' || n FROM generate_series(1, 500) n")
        rows.execute("DELETE FROM said WHERE id = 77")
        rows.execute("CHECKPOINT")
    yield one
    cluster.asks(f"DROP DATABASE {one['dbname']} WITH (FORCE)")


@pytest.fixture
def emptying():
    """A run at a time; what it says."""
    from server.postgresql.emptying import Emptying

    told: list[str] = []
    one = Emptying(told.append)
    one.told = told
    return one


def runs(emptying, at) -> bool:
    found = emptying.begin(at)
    emptying._running.join()
    return found


def test_r44_what_was_deleted_is_in_no_file_of_the_server_after_a_run(cluster, emptying, at):
    assert len(cluster.files_with("zebrafinch77")) == 2, "in table and journal"
    assert not runs(emptying, at) and cluster.files_with("zebrafinch77") == []
    assert cluster.files_with("zebrafinch78"), "what was not deleted is there"
    assert runs(emptying, at) and emptying.told == []


def test_a_table_in_which_somebody_reads_is_left_for_the_next_run(cluster, emptying, at):
    with cluster.held("LOCK TABLE said IN ACCESS SHARE MODE", at["dbname"]):
        runs(emptying, at)
        assert not runs(emptying, at) and cluster.files_with("zebrafinch77") and emptying.told == []
    runs(emptying, at)
    assert runs(emptying, at) and cluster.files_with("zebrafinch77") == []


def test_where_the_journal_is_not_the_houses_to_close_it_says_so(cluster, emptying, at):
    cluster.asks(f"REVOKE EXECUTE ON FUNCTION pg_switch_wal() FROM {ROLE}", at["dbname"])
    runs(emptying, at)
    assert emptying.told == ["rows_linger"]
    assert all(name.startswith("rows/pg_wal") for name in cluster.files_with("zebrafinch77"))


def test_a_server_that_is_away_is_no_fault_and_the_next_run_does_it(cluster, emptying, at):
    cluster.stop()
    assert not runs(emptying, at) and not runs(emptying, at)
    assert emptying.told == ["rows_away"] * 2
    cluster.start()
    runs(emptying, at)
    assert runs(emptying, at) and cluster.files_with("zebrafinch77") == []


def test_where_files_of_the_journal_are_used_again_it_says_so_too(cluster, emptying, at):
    cluster.asks("ALTER SYSTEM SET wal_recycle = on")
    cluster.restart()
    runs(emptying, at)
    cluster.asks("ALTER SYSTEM RESET wal_recycle")
    cluster.restart()
    assert emptying.told == ["rows_linger"]
