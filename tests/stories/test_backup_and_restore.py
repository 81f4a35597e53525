"""A backup is made while people sit in a ring; the machine is lost; the evening goes on on another one."""

import re
import sqlite3
import subprocess
import sys
import time

import pytest

from tests.stories.house import ROOT, House
from tests.stories.people import PASSPHRASE, is_erased, seated

CANARY = "zebrafinch by the mill"
SOON_S = 0.5
"""Within this a line is heard while a backup is made; it needs some milliseconds, a busy machine more."""


@pytest.fixture
def another():
    """A house whose data folder is empty."""
    one = House()
    yield one
    one.close()


def stored(house) -> bytes:
    """Every byte in the data folder."""
    return b"\n".join(path.read_bytes() for path in house.data.rglob("*") if path.is_file())


def test_r42_r43_an_evening_goes_on_from_a_backup_and_nobody_erased_is_back(house, another, comes, tmp_path):
    ann, ben, cyd = (comes(house.telnet) for _ in range(3))
    for member, login, name in ((ann, "heron", "Ann"), (ben, "otter", "Ben"), (cyd, "larkspurlogin", "Cyd")):
        member.joins(login, name)
    seated(ann)
    seated(ben)
    ann.types("host")
    ann.reads("Your next step: `begin`")
    ann.types("begin")
    ann.reads("Your turn, Ann.")

    refused = house.upkeep("backup")
    assert refused.returncode == 1 and "make backup-key" in refused.stderr and not refused.stdout
    made = house.upkeep("backup-key")
    private = re.search(r"AGE-SECRET-KEY-1\S+", made.stdout).group()
    assert private.encode() not in stored(house), "it is shown once, and on no disk"
    ann.types(f"share {CANARY}")
    saved = house.upkeep("backup")
    assert saved.returncode == 0, saved.stderr
    ben.reads(CANARY)
    [file] = (house.data / "backups").glob("*.age")

    is_erased(cyd)
    assert house.setup("stop").returncode == 0
    key = tmp_path / "private"
    key.write_text(private)
    house_key = ("--house-key", house.data / "keys" / "house.key")
    dark = another.upkeep("restore", file, "--key", key)
    assert dark.returncode == 1 and "stay dark for ever" in dark.stderr
    back = another.upkeep("restore", file, *house_key, typed=private + "\n")
    assert back.returncode == 0, back.stderr
    assert "erased again: one person" in back.stdout
    assert CANARY.encode() not in stored(another)
    assert b"larkspurlogin" not in stored(another) and b"heron" in stored(another)
    rows = sqlite3.connect(f"file:{another.data}/meadow.db?mode=ro", uri=True)
    assert rows.execute("SELECT count(*) FROM people_person").fetchone() == (3,), "with the steward"
    rows.close()
    again = another.upkeep("restore", file, *house_key, "--key", key)
    assert again.returncode == 1 and "holds a house already" in again.stderr

    another.open()
    ann, ben, cyd = (comes(another.telnet) for _ in range(3))
    ann.connects("heron")
    ben.connects("otter")
    ann.types("share we are back [done]")
    ben.reads('Ann says, "we are back"')
    ben.reads("Your turn, Ben.")
    cyd.reads("connect")
    cyd.types("connect larkspurlogin")
    cyd._unseen(PASSPHRASE)
    cyd.reads("do not fit")
    said = another.setup("log").stdout
    assert "restored" in said and "erased=1" in said


def test_r42_while_a_backup_is_made_talk_goes_on_at_once_and_what_is_changed_is_kept(another, comes):
    another.open()
    ann, ben, cyd = (comes(another.telnet) for _ in range(3))
    for member, login, name in ((ann, "heron", "Ann"), (ben, "otter", "Ben"), (cyd, "lark", "Cyd")):
        member.joins(login, name)
        member.walks("lawn")
    assert another.upkeep("backup-key").returncode == 0
    words = [sys.executable, "-m", "server.upkeep", "backup"]
    backup = subprocess.Popen(words, cwd=ROOT, env=another.environment, stdout=subprocess.DEVNULL)
    heard, number = [], 0
    while backup.poll() is None or number < 4:
        number += 1
        began = time.monotonic()
        ann.sends(f"say number {number}.")
        for member in (ben, cyd):
            member.reads(f"number {number}.")
        heard.append(time.monotonic() - began)
        time.sleep(1.1)  # no more in a minute than one may speak
    cyd.sends("shield grief")
    cyd.reads("wait for you from now on")
    assert backup.returncode == 0 and len(list((another.data / "backups").glob("*.age"))) == 1
    assert max(heard) < SOON_S, heard
