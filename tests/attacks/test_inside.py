"""Attacks on what lies behind the doors: what clients say aside, rows, attributes (A24, A25, A40, A42)."""

import base64
import json
import pickle
import sqlite3

import pytest
from django.db import connection
from evennia.server import inputfuncs
from evennia.typeclasses.attributes import Attribute
from twisted.conch.telnet import IAC, SB, SE

from game.common import changes
from server.conf import database
from server.portal import options
from tests.attacks import corpus
from tests.server.browsing import Webstep
from tests.server.doorstep import Doorstep

NAMES = sorted(name for name, one in vars(inputfuncs).items() if callable(one) and not name.startswith("_"))
ASIDES = [(name, value) for name in (*NAMES, "session", "sessid", "options", "cmdobj", "caller")
          for value in ({}, [], {"text": "say x", "args": "|lc"}, [[["x"]]], 7, "x" * 3_000)]  # fmt: skip


def test_a24_a25_nothing_that_a_client_says_aside_is_kept_or_reaches_the_server():
    assert {"text", "webclient_options", "get_inputfuncs", "bot_data_in"} <= set(NAMES)
    webstep, doorstep = Webstep(), Doorstep(lists=dict)
    cyd, ann = webstep.signed_in_browser(), doorstep.signed_in()
    before = dict(cyd.connection.protocol_flags), dict(ann.connection.protocol_flags)
    for package, value in [(one, said) for name, said in ASIDES for one in (name, f"Core.{name}")]:
        cyd.says(package, value)
        ann.sends(IAC + SB + options.GMCP + f"{package} {json.dumps(value)}".encode() + IAC + SE)
        for step in (webstep, doorstep):
            step.clock.advance(0.1)
    assert webstep.link.messages == webstep.link.pages == doorstep.link.messages == []
    assert (cyd.connection.protocol_flags, ann.connection.protocol_flags) == before
    assert not cyd.is_out and not ann.is_out
    assert ann.types("hello") == "" and doorstep.link.lines == ["hello"]


def test_r16_strings_of_clients_are_no_names_of_packages_and_close_nothing():
    doorstep = Doorstep(lists=dict)
    ann = doorstep.signed_in()
    for words in corpus.ALL:
        said = words.encode("utf-8", "replace")[:1_000]
        for content in (
            said,
            b"Core.Hello " + said,
            b'Core.Hello {"client": ' + json.dumps(words).encode()[:900] + b"}",
        ):
            ann.sends(IAC + SB + options.GMCP + content.replace(IAC, IAC + IAC) + IAC + SE)
            doorstep.clock.advance(0.1)
    assert doorstep.link.messages == [] and not ann.is_out
    assert not corpus.acts(ann.seen)


def test_a40_a_reader_that_stays_open_hinders_no_change(tmp_path):
    def opened() -> sqlite3.Connection:
        one = sqlite3.connect(tmp_path / "rows.db", timeout=database.BUSY_S, isolation_level=None)
        one.executescript(database.PRAGMAS)
        return one

    writer, reader = opened(), opened()
    writer.execute("CREATE TABLE said (words)")
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM said").fetchall()
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("INSERT INTO said VALUES ('kept')")
    writer.execute("COMMIT")
    assert reader.execute("SELECT * FROM said").fetchall() == []
    reader.execute("ROLLBACK")
    assert reader.execute("SELECT * FROM said").fetchall() == [("kept",)]


class Evil:
    """A pickle that runs when it is opened."""

    ran = 0

    def __reduce__(self):
        return (_runs, ())


def _runs() -> str:
    Evil.ran += 1
    return "opened"


def test_the_evil_pickle_runs_when_it_is_opened():
    before = Evil.ran
    assert pickle.loads(pickle.dumps(Evil())) == "opened" and Evil.ran == before + 1


@pytest.mark.django_db
def test_a42_an_evil_attribute_in_a_row_is_never_opened(ann, ben):
    from evennia.objects.models import ObjectDB
    from evennia.utils.idmapper.models import flush_cache

    bodies = list(ObjectDB.objects.all())
    assert bodies, "there are bodies to put it on"
    evil = base64.b64encode(pickle.dumps(Evil(), protocol=4)).decode()
    for body in bodies:
        for key in ("desc", "evil", "_sethandler", "last_puppet"):
            row = Attribute(db_key=key, db_category=None, db_model="objectdb")
            row.save()
            with connection.cursor() as cursor:
                cursor.execute("UPDATE typeclasses_attribute SET db_value = %s WHERE id = %s", [evil, row.id])
            body.db_attributes.add(row)
    flush_cache()
    before = Evil.ran
    for line in ("look", "look ben", "who", "say hello", "home", "out", "house", "look", "persona", "quit"):
        ann.type(line)
    assert "Ann says" in ben.heard_all
    assert Evil.ran == before
    assert ObjectDB.objects.first().attributes.get("evil") == "opened" and Evil.ran > before, (
        "it was an evil one"
    )


@pytest.mark.django_db
def test_r38_the_house_keeps_nothing_in_attributes(trying):
    trying.begins("lawn")
    for line in (
        "describe A coat.",
        "say hello",
        "home",
        "out",
        "house",
        "look",
        "found New Owls=For the night.",
    ):
        trying.actor("Pim").type(line)
    assert changes.listeners  # the house is joined
    assert not Attribute.objects.exclude(db_key__startswith="_").exists()
