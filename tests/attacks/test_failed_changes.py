"""After a change that failed, rows and memory are as before, and nobody has heard of it (R36): every word."""

import pytest
from django.db import OperationalError, transaction

from game.common import changes
from tests.attacks import picture
from tests.unlinkable import words as table
from tests.unlinkable.tries import Typed

EARLY = {"leave", "step out"}
"""Who goes is out at once, and the seat follows when the rows can say so: nobody is held in a ring by a
database.
tests/game/test_circles_busy.py says what becomes of it."""
COUNTED = {"game.people.tries._asked"}
"""How often names were asked for: a try that failed is a try."""


class Failing:
    """A database that keeps nothing: each outermost change fails at its commit."""

    def __init__(self) -> None:
        self.failed = 0
        self.fails = False

    def atomic(self, durable: bool = False):
        """As Django's."""
        return Commit(self) if durable and self.fails else transaction.atomic(durable=durable)


class Commit:
    """One change, rolled back where it should be kept."""

    def __init__(self, database: Failing) -> None:
        self.database, self.inner = database, transaction.atomic()

    def __enter__(self) -> None:
        self.inner.__enter__()

    def __exit__(self, kind, error, trace) -> None:
        fault = error or OperationalError("database is locked")
        self.inner.__exit__(type(fault), fault, trace)
        if error is None:
            self.database.failed += 1
            raise fault


@pytest.fixture
def database(monkeypatch):
    """The database of the house, which may be told to fail."""
    one = Failing()
    monkeypatch.setattr(changes, "transaction", one)
    return one


def test_r36_after_a_failed_commit_memory_and_rows_are_as_before_whatever_was_typed(trying, database):
    wrong, failed = [], 0
    for entry in table.entries():
        if not isinstance(entry.yes, Typed) or entry.yes.by in ("door", "guest"):
            continue
        line = entry.yes.line.replace("{word}", entry.word)
        trying.begins(entry.yes.at)
        trying.steps(*entry.yes.before, by=entry.yes.by)
        trying.forgets()
        actor = trying.actor(entry.yes.by)
        rows, memory = picture.rows(), picture.memory()
        database.fails, before = True, database.failed
        actor.type(line.replace("{new}", trying.new))
        database.fails = False
        if database.failed == before:
            continue
        failed += 1
        if changed := picture.different(rows, picture.rows()):
            wrong.append(f"{line!r}: rows of {sorted(changed)}")
        changed = picture.different(memory, picture.memory())
        for name in changed.keys() - COUNTED if entry.word not in EARLY else ():
            was, now = changed[name]
            wrong.append(f"{line!r}: {name}: {str(was)[:300]} is now {str(now)[:300]}")
        for name, text in trying.read():
            if trying.actor(name) is not actor:
                wrong.append(f"{line!r}: {name} heard {text!r}")
    assert not wrong, "\n".join(wrong)
    assert failed > 40, failed
