"""What was deleted is gone from the file soon, and nothing that embodied it stays."""

from uuid import uuid4

import pytest
from evennia.accounts.models import AccountDB
from evennia.objects.models import ObjectDB

from game.common import changes
from game.personas.events import PersonaErased
from server import logs, tidying
from typeclasses import bodies


@pytest.fixture
def tidied(db, monkeypatch):
    """Each tidying; `answer` is whether it came to its end."""

    class Tidied(list):
        answer = True

    done = Tidied()
    monkeypatch.setattr(tidying, "tidy", lambda: done.append(1) or done.answer)
    monkeypatch.setattr(tidying, "_erased", False)
    return done


def ticks(first, last):
    for number in range(first, last + 1):
        tidying.tick(number)


def test_r44_after_an_erasure_the_file_is_tidied_within_the_minute_and_then_as_always(tidied):
    ticks(1, 899)
    assert len(tidied) == 0
    ticks(900, 910)
    assert len(tidied) == 1
    changes.emit(PersonaErased(uuid4()))
    assert len(tidied) == 1, "never within the change"
    ticks(911, 970)
    assert len(tidied) == 2
    ticks(971, 1799)
    assert len(tidied) == 2


def test_r44_where_somebody_reads_just_then_it_is_tried_again(tidied):
    changes.emit(PersonaErased(uuid4()))
    tidied.answer = False
    ticks(1, 30)
    tidied.answer = True
    ticks(31, 90)
    assert len(tidied) == 3


def test_a_body_of_nobody_and_an_account_of_nobody_are_gone_and_all_others_stay(person):
    eli = person("Eli")
    lost, nobody = bodies.persona_of(uuid4()), bodies.account_of(uuid4())
    key, name = lost.key, nobody.username
    before = ObjectDB.objects.count(), AccountDB.objects.count()
    bodies.bury()
    assert (ObjectDB.objects.count(), AccountDB.objects.count()) == (before[0] - 1, before[1] - 1)
    assert not ObjectDB.objects.filter(db_key=key).exists()
    assert not AccountDB.objects.filter(username=name).exists()
    assert (
        ObjectDB.objects.filter(db_key=str(eli.who.id)).exists() and AccountDB.objects.filter(id=1).exists()
    )
    bodies.bury()
    assert (ObjectDB.objects.count(), AccountDB.objects.count()) == (before[0] - 1, before[1] - 1)


def test_a_body_that_cannot_be_deleted_keeps_no_words_in_the_file(world, monkeypatch):
    class Rows:
        vendor, asked = "sqlite", ()

        def cursor(self):
            return self

        def __enter__(self):
            return self

        def __exit__(self, *about):
            return None

        def execute(self, words):
            self.asked += (words,)
            return self

        def fetchone(self):
            return self.busy, 0, 0

    def fails():
        raise LookupError

    rows, faults = Rows(), []
    monkeypatch.setattr(tidying, "connection", rows)
    monkeypatch.setattr(bodies, "bury", fails)
    monkeypatch.setattr(logs, "fault", faults.append)
    for rows.busy in (0, 1):
        assert tidying.tidy() is (rows.busy == 0)
    assert rows.asked == ("PRAGMA wal_checkpoint(TRUNCATE)",) * 2 and faults == ["bodies"] * 2
