"""The line between a running house and its rows: cut where nothing comes, new where it was let go of, and a
commit that was not answered."""

import copy
import time
from concurrent.futures import Future
from contextlib import suppress

import pytest
from django.db import OperationalError, transaction
from django.db.utils import ConnectionHandler

from server.conf import database
from server.postgresql import hurry, patience

SOON_S = 0.3


@pytest.fixture
def came_true():
    """How often the house was told that a change is in the rows after all; it is in a hurry meanwhile."""
    told: list[bool] = []
    hurry.hurry(lambda: told.append(True), SOON_S)
    yield told
    hurry.take_time()


@pytest.fixture
def line(cluster, came_true, tmp_path, monkeypatch, django_db_blocker):
    """One thread's way to a database with a table of words."""
    name = cluster.database()
    handler = ConnectionHandler(
        {"default": copy.deepcopy(database.settings_for(cluster.url(name), tmp_path))}
    )
    one = handler["default"]
    one.name = name
    monkeypatch.setattr(transaction, "get_connection", lambda using=None: one)
    with django_db_blocker.unblock():
        with one.cursor() as cursor:
            cursor.execute("CREATE TABLE said (word text)")
        yield one
        one.close()


def says(line, word: str) -> None:
    with transaction.atomic(), line.cursor() as cursor:
        cursor.execute("INSERT INTO said VALUES (%s)", [word])


def said(cluster, line, still=None) -> set[str]:
    """What is in the rows, once the server goes on."""
    if still is not None:
        still.__exit__(None, None, None)
    return {word for (word,) in cluster.asks("SELECT word FROM said", line.name)}


def limits(line) -> list[str]:
    names = ("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout")
    with line.cursor() as cursor:
        return [cursor.execute(f"SHOW {name}").fetchone()[0] for name in names]


def serves(line) -> int:
    return line.connection.info.backend_pid


def test_r35_what_was_restarted_meanwhile_costs_nobody_a_change(cluster, line):
    says(line, "before")
    cluster.restart()
    says(line, "after")
    cluster.restart()
    with line.cursor() as cursor:
        assert cursor.execute("SELECT count(*) FROM said").fetchone() == (2,)
    assert said(cluster, line) == {"before", "after"}


def test_r34_a_statement_that_is_not_answered_is_cut_and_the_next_one_is_made(cluster, line, monkeypatch):
    monkeypatch.setattr(hurry, "AGAIN_S", 10.0)  # a busy machine takes its time to connect
    stuck = serves(line)
    with cluster.standing_still(stuck):
        with pytest.raises(OperationalError):
            says(line, "unheard")
        says(line, "heard")  # while the one before still stands there
        assert serves(line) != stuck
    assert said(cluster, line) == {"heard"}


def test_r34_a_lock_of_somebody_else_is_waited_for_a_tenth_of_a_second(cluster, line):
    assert limits(line) == ["100ms", "1s", "5s"]
    with cluster.held("LOCK TABLE said", line.name), pytest.raises(OperationalError) as refused:
        says(line, "locked out")
    assert refused.value.__cause__.sqlstate == "55P03"
    says(line, "let in")
    assert said(cluster, line) == {"let in"}


def test_whoever_is_in_no_hurry_has_no_limits(line):
    line.close()
    hurry.take_time()
    assert limits(line) == ["0", "0", "0"]


@pytest.fixture
def waited(monkeypatch):
    """For how long each wish was ready to wait for a connection."""
    seconds = []

    class Noted(Future):
        def result(self, timeout=None):
            seconds.append(timeout)
            return super().result(timeout)

    monkeypatch.setattr(patience, "Future", Noted)
    return seconds


def test_r34_a_connection_that_does_not_come_is_waited_for_once(cluster, line, waited):
    line.close()
    with cluster.standing_still():
        for _ in range(3):
            with pytest.raises(OperationalError, match="no connection in time"):
                says(line, "unheard")
    assert waited == [SOON_S, hurry.AGAIN_S, hurry.AGAIN_S]


def test_r34_while_the_whole_server_stands_still_only_the_first_wish_waits(cluster, line, waited):
    with cluster.standing_still():
        for _ in range(3):
            with pytest.raises(OperationalError):
                says(line, "unheard")
    assert len(waited) >= 3 and set(waited) == {hurry.AGAIN_S}, "once for the answer, then next to nothing"
    until = time.monotonic() + 10
    while not said(cluster, line) and time.monotonic() < until:
        with suppress(OperationalError):
            says(line, "it goes on")
    assert said(cluster, line) == {"it goes on"}


def is_cut_off_in_its_commit(line, still, monkeypatch) -> None:
    """`still` begins when the commit is just on its way."""
    asked = type(line)._change

    def stands_still(self):
        found = asked(self)
        still.__enter__()
        return found

    with monkeypatch.context() as patch, pytest.raises(OperationalError):
        patch.setattr(type(line), "_change", stands_still)
        says(line, "in doubt")
    assert line.is_in_doubt and line.was_cut_off()


def is_settled(line) -> None:
    """The server has said what became of the commit; meanwhile nothing else was done."""
    until = time.monotonic() + 10
    while line.is_in_doubt and time.monotonic() < until:
        with suppress(OperationalError), line.cursor():
            pass
    assert not line.is_in_doubt


def test_r34_a_commit_that_came_true_unheard_is_told_before_anything_else_is_done(
    cluster, line, came_true, monkeypatch
):
    still = cluster.standing_still()
    is_cut_off_in_its_commit(line, still, monkeypatch)
    assert said(cluster, line, still) == {"in doubt"} and came_true == []
    is_settled(line)
    assert came_true == [True]


def test_r34_while_a_commit_is_in_doubt_nothing_is_done_and_it_is_made_or_not(
    cluster, line, came_true, monkeypatch
):
    still = cluster.standing_still(serves(line))
    is_cut_off_in_its_commit(line, still, monkeypatch)
    for _ in range(2):
        with pytest.raises(OperationalError):
            says(line, "too soon")
    assert line.is_in_doubt and came_true == [] and not line.was_cut_off()
    still.__exit__(None, None, None)
    is_settled(line)
    says(line, "afterwards")
    assert said(cluster, line) == ({"in doubt", "afterwards"} if came_true else {"afterwards"})


def test_r34_a_commit_that_went_down_with_the_server_is_not_made(cluster, line, came_true, monkeypatch):
    is_cut_off_in_its_commit(line, cluster.standing_still(), monkeypatch)
    cluster.killed()
    cluster.start()
    is_settled(line)
    says(line, "afterwards")
    assert said(cluster, line) == {"afterwards"} and came_true == []
