"""A house of an earlier day is opened by the house of today: everybody is there, and their circle goes on."""

import contextlib
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from server.rows import copy_of
from tests.stories.house import ROOT, House
from tests.stories.people import PASSPHRASE
from tests.upgrade import HOUSES, moves_in

SAME = {
    "people": "select login, passphrase from people_person order by login",
    "masks": "select name from personas_persona order by name",
    "circles of then": "select name, purpose from circles_circle order by name",
    "names that are taken": "select count(*) from people_takenname",
    "the meeting": "select stage, phase_index, sat from circles_meeting",
    "the chairs": "select position, share, left from circles_seat order by position",
}
"""What no upgrade may change. Circles that the house itself has since are left out."""


@pytest.fixture(params=HOUSES)
def old(request):
    """The data folder of an earlier house, and its name."""
    folder = Path(tempfile.mkdtemp(prefix="mdw-old-"))
    moves_in(request.param, folder / "data")
    yield folder / "data", request.param
    shutil.rmtree(folder)


def said(data: Path, *queries: str) -> list:
    """What the rows answer."""
    with contextlib.closing(sqlite3.connect(f"file:{data}/meadow.db?mode=ro", uri=True)) as rows:
        return [rows.execute(query).fetchall() for query in queries]


def comes_back(client, login: str) -> None:
    """Signs in with the passphrase of then, says yes to what the house of today asks, and has their chair."""
    client.reads("connect")
    client.sends(f"connect {login}")
    client._unseen(PASSPHRASE)
    asked, until = 0, time.monotonic() + 60
    while "your chair was kept" not in client.shown:
        assert time.monotonic() < until, client.shown[-500:]
        client.quiet(0.1)
        if client.shown.count("yes, or why?") > asked:
            asked += 1
            client.sends("yes")


def test_r40_a_house_of_an_earlier_day_opens_and_its_circle_goes_on(old, comes):
    data, name = old
    before = said(data, *SAME.values())
    house = House(data)
    try:
        house.open()
        facts = [json.loads(line) for line in (house.data / "logs" / "setup.log").read_text().splitlines()]
        assert [fact["event"] for fact in facts].count("migrated") == 1
        assert not copy_of(house.data / "meadow.db").exists()
        for what, then, now in zip(SAME, before, said(house.data, *SAME.values()), strict=True):
            assert set(then) <= set(now) if what == "circles of then" else then == now, what
        ann, ben, cyd = (comes(house.telnet) for _ in range(3))
        for member, login in ((ann, "heron"), (ben, "otter"), (cyd, "lark")):
            comes_back(member, login)
        ann.sends("order")
        ann.reads("1. Ann (you)")
        ann.reads("2. Ben: is asked again at the end")
        ann.reads("3. Cyd: has the turn")
        if name != "first_evening":
            keeps_what_was_written(ann, ben)
        cyd.sends("share we are all still here [done]")
        ann.reads('Cyd says, "we are all still here"')
        ben.reads("Ben, you are asked once more")
    finally:
        house.close()


def keeps_what_was_written(ann, ben) -> None:
    """Under the house's key and under a person's own, and what they wish of others."""
    ann.sends("unlock")
    ann.reads("The passphrase of your pages")
    ann._unseen(PASSPHRASE)
    ann.reads("Your pages are open until")
    ann.sends("keeps")
    ann.reads("that I came although it rained")
    ann.sends("applications")
    ann.reads("My father, two years ago.")
    ann.sends("shield")
    ann.reads("death and grief")
    ben.sends("mute")
    ben.reads("You mute: Cyd.")
    ben.sends("unmute Cyd")
    ben.reads("You hear Cyd again.")


def test_r40_an_upgrade_that_fails_leaves_the_earlier_house_as_it_was(old):
    data, _ = old
    house = House(data)
    try:
        with contextlib.closing(sqlite3.connect(house.data / "meadow.db")) as rows:
            before = list(rows.iterdump())
        broken = {"DJANGO_SETTINGS_MODULE": "tests.server.broken_settings", "BROKEN_BY": "error"}
        ran = subprocess.run(
            [sys.executable, "-m", "server.rows"],
            cwd=ROOT,
            env=house.environment | broken,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 2 and "as they were" in ran.stderr
        with contextlib.closing(sqlite3.connect(house.data / "meadow.db")) as rows:
            assert list(rows.iterdump()) == before
    finally:
        house.close()
