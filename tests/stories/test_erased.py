"""Somebody is erased in a real house: soon no byte of it names them, and no older copy brings them back."""

import secrets
import shutil
import sqlite3
import time
from uuid import UUID

import pytest

from tests.stories import scan
from tests.stories.house import House
from tests.stories.people import PASSPHRASE

WITHIN_S = 60.0


@pytest.fixture
def own(pattern):
    """A house of its own, whose rows are taken back to an earlier day."""
    one = House(pattern)
    one.open()
    yield one
    one.close()


def word(begin: str) -> str:
    """A name that is nowhere else."""
    return begin + "".join(secrets.choice("bdfgklmnprst") for _ in range(9))


def ids_of(house: House, login: str) -> list[UUID]:
    """The ids of the person and of their masks, as the rows say."""
    with sqlite3.connect(f"file:{house.data}/meadow.db?mode=ro", uri=True) as rows:
        (person,) = rows.execute("select id from people_person where login = ?", (login,)).fetchone()
        masks = rows.execute("select id from personas_persona where person_id = ?", (person,)).fetchall()
    return [UUID(person), *(UUID(mask) for (mask,) in masks)]


def copied(house: House) -> None:
    """A copy of the rows as they are now, outside of the folder that is scanned."""
    with (
        sqlite3.connect(house.data / "meadow.db") as rows,
        sqlite3.connect(house.folder / "older.db") as copy,
    ):
        rows.backup(copy)


def left(house: House, words: list[str], ids: list[UUID]) -> list[str]:
    """What of these lies in any file of the data folder, written or as bytes."""
    dresses = [*words, *(dress for one in ids for dress in (str(one), one.hex))]
    found = [f"{name} in {file}" for name in dresses for file in scan.findings(name, [house.data])]
    for file in (path for path in house.data.rglob("*") if path.is_file()):
        content = file.read_bytes()
        found += [f"{one} as bytes in {file}" for one in ids if one.bytes in content]
    return found


def lives(member, mask: str) -> None:
    """Leaves something in every corner: another mask, a circle, a page, a shield, a place."""
    for line, answer in (
        (f"persona new {mask}=they/them/A coat of {mask}.", "is in your wardrobe"),
        (f"describe Somebody called {member.name}.", "Others see it so"),
        ("shield grief", "wait for you"),
        ("country de", "of your country"),
    ):
        member.sends(line)
        member.reads(answer)
    member.sends("unlock")
    member.reads("The passphrase of your pages")
    member._unseen(PASSPHRASE)
    member.reads("Your pages are open until")
    member.sends(f"keeps that {mask} was brave")
    member.reads("It is kept")
    for line, answer in (
        ("lawn", "Ways out"),
        ("house", "Ways out"),
        ("hearth", "Ways out"),
        ("sit", "agree"),
    ):
        member.sends(line)
        member.reads(answer)
    member.sends("agree")
    member.quiet()


def test_r44_whoever_is_erased_is_in_no_file_within_the_minute_and_stays_erased(own, comes):
    login, name, mask = word("gull"), word("Teal"), word("Swift")
    eve, ben = comes(own.telnet), comes(own.telnet)
    eve.joins(login, name)
    ben.joins("otter", "Ben", "another one of his own")
    lives(eve, mask)
    ids = ids_of(own, login)
    assert len(ids) == 3 and left(own, [login, name, mask], ids), "what is looked for is found before"
    copied(own)
    eve.sends("erase")
    eve.reads("Shall it go?")
    eve.types("yes")
    eve.reads("Is that all right?")
    eve.types("yes")
    eve.reads("Which one?")
    eve.types("now")
    eve._unseen(PASSPHRASE)
    began = time.monotonic()
    eve.reads("You are erased from this house")
    eve.reads("Go well.")
    while (found := left(own, [login, name, mask], ids)) and time.monotonic() < began + WITHIN_S:
        time.sleep(1)
    assert found == [], f"still there after {WITHIN_S} s"
    again = comes(own.telnet)
    again.reads("connect")
    again.sends(f"connect {login}")
    again._unseen(PASSPHRASE)
    again.reads("do not fit together")
    assert f"{name} goes to the Lawn." in ben.quiet()
    ben.sends("who")
    assert name not in ben.quiet()
    _an_older_copy_brings_nobody_back(own, comes, login)


def _an_older_copy_brings_nobody_back(own: House, comes, login: str) -> None:
    assert own.setup("stop").returncode == 0
    for name in ("meadow.db", "meadow.db-wal", "meadow.db-shm"):
        (own.data / name).unlink(missing_ok=True)
    shutil.copyfile(own.folder / "older.db", own.data / "meadow.db")
    (own.data / "meadow.db").chmod(0o600)
    assert ids_of(own, login), "the copy knows them"
    own.open()
    back, ben = comes(own.telnet), comes(own.telnet)
    back.reads("connect")
    back.sends(f"connect {login}")
    back._unseen(PASSPHRASE)
    back.reads("do not fit together")
    ben.connects("otter", "another one of his own")
