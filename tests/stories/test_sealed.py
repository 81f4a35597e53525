"""Sealed pages in a real house: no file holds a word of them, open or locked, and a thief opens none."""

import os
import re
import secrets
import shutil
import sqlite3
import tempfile
import time
from pathlib import Path
from uuid import UUID

import pytest

from game.common import sealing
from game.common.sealing import Cost, NotTheKey
from tests.stories import scan
from tests.stories.house import ROOT, House
from tests.stories.people import PASSPHRASE, Member
from tests.stories.test_an_evening import new_since

NEW = "three slow otters diving"
FIELDS = ("intention", "friend", "medium", "purpose", "not me")
"""Fields of a sheet in which words stand."""


@pytest.fixture
def own(pattern):
    """A house of its own, which is killed and stopped in the middle of the story."""
    one = House(pattern)
    one.open()
    yield one
    one.close()


def unlocks(member: Member, passphrase: str = PASSPHRASE) -> None:
    """Opens the pages, whose passphrase is asked for."""
    member.sends("unlock")
    member.reads("The passphrase of your pages")
    member._unseen(passphrase)


def writes(member: Member, word: str) -> None:
    """A word in each field, and what is kept."""
    for field in FIELDS:
        member.sends(f"sheet {field}=what nobody knows of {word} and me")
        member.reads("(unlocked until ")
    member.sends(f"keeps that I said {word} aloud")
    member.reads("It is kept")


def test_r12_no_file_holds_a_word_of_a_sealed_page_and_a_thief_opens_none(own, comes):
    began = time.time()
    word = "zebrafinch" + secrets.token_hex(6)
    ann, ben = comes(own.telnet), comes(own.telnet)
    code = ann.joins("heron", "Ann")
    ben.joins("otter", "Ben", "another one of his own")
    unlocks(ann)
    ann.reads("Your pages are open until")
    writes(ann, word)
    ann.sends("sheet")
    ann.reads(word)
    assert scan.findings(word, [own.data]) == [], "while they are open"
    assert word not in ben.shown

    ann.sends("lock")
    ann.reads("Your pages are locked.")
    assert scan.findings(word, [own.data]) == [], "while they are locked"
    stolen = Stolen(own.data)
    assert len(stolen.pages) == len(FIELDS) + 1
    assert stolen.words("a wrong passphrase here") == [None] * len(stolen.pages)
    key = stolen.key(PASSPHRASE)
    assert all(word in said for said in stolen.words(PASSPHRASE)), "the control: with hers they open"
    first, second, *_ = stolen.pages
    for row, field, sealed in ((first[0], first[1], second[2]), (second[0], second[1], first[2])):
        with pytest.raises(NotTheKey):
            sealing.opened(key, row, field, sealed)
    assert stolen.lies_in_a_file(key, own.data) == []

    unlocks(ann, "a wrong passphrase here")
    ann.reads("does not open your pages")
    ann._unseen(PASSPHRASE)
    ann.reads("Your pages are open until")
    own.wait_for_another("house", than=own.kill("house"))
    ann.reads("is back. You are where you were")
    ann.sends("sheet")
    ann.reads("The passphrase of your pages")
    ann.sends("stop")
    ann.reads("Stopped")
    ann.sends("quit")
    ann.quiet()

    again = comes(own.telnet)
    again.reads("help now")
    again.sends("recover")
    again.reads("login name")
    again.answers("heron")
    for said in (code, NEW, NEW):
        again._unseen(said)
    shown = again.reads("last group of the new code")
    again.answers(re.search(r"(?:[A-Z2-9]{5}-){4}[A-Z2-9]{6}", shown).group())
    again.reads("Ways out")
    unlocks(again, NEW)
    again.reads("Your pages are open until")
    again.sends("keeps")
    again.reads(word)
    assert stolen.lies_in_a_file(key, own.data) == [], "while they are open"

    planted = own.data / "logs" / "planted.log"
    planted.write_text(f"something {word} else")
    again.close()
    own.setup("stop")
    places = [ROOT, own.data, *new_since(began, Path(tempfile.gettempdir()), but=own.folder)]
    assert scan.findings(word, places) == [str(planted)]


class Stolen:
    """What a thief has who took the files of rows: one vault is known to be hers, and all pages."""

    def __init__(self, data: Path) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for file in data.glob("*.db*"):
                shutil.copy(file, folder)
            (rows,) = Path(folder).glob("*.db")
            with sqlite3.connect(rows) as connection:
                self.vault = connection.execute(
                    "SELECT v.id, v.cost, v.salt, v.by_passphrase FROM people_vault v"
                    " JOIN people_person p ON p.id = v.person_id WHERE p.login = 'heron'"
                ).fetchone()
                pages = connection.execute(
                    "SELECT id, field, sealed FROM personas_page ORDER BY id"
                ).fetchall()
            connection.close()
        self.pages = [(UUID(row), field, bytes(sealed)) for row, field, sealed in pages]

    def key(self, passphrase: str) -> sealing.Key:
        """The key of the vault. Raises NotTheKey."""
        vault_id, cost, salt, wrapped = self.vault
        assert cost == str(sealing.STRONG), "each guess has its whole price"
        outer = sealing.key_of_passphrase(passphrase, bytes(salt), Cost.read(cost))
        return sealing.unwrap(outer, bytes(wrapped), UUID(vault_id), "passphrase")

    def words(self, passphrase: str) -> list[str | None]:
        """What this passphrase makes readable of each page."""
        try:
            key = self.key(passphrase)
        except NotTheKey:
            return [None] * len(self.pages)
        return [sealing.opened(key, *page) for page in self.pages]

    def lies_in_a_file(self, key: sealing.Key, data: Path) -> list[str]:
        """The files in which the key itself stands, raw or in hex."""
        with key.bytes() as place:
            dresses = bytes(place), bytes(place).hex().encode()
        found = [file for file in data.rglob("*") if file.is_file() and os.access(file, os.R_OK)]
        return [str(file) for file in found if any(dress in file.read_bytes() for dress in dresses)]
