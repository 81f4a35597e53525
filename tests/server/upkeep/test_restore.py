"""A backup is put back into an empty folder, with the house's own key, and nobody who was erased is back."""

import contextlib
import io
import json
import sqlite3
import tarfile
from datetime import UTC, datetime

import pytest

from server import folder
from server.conf.env import read
from server.upkeep import archive, backup, house_keys, restore
from server.upkeep.hindered import Hindered

NOW = datetime(2026, 11, 29, 4, 30, tzinfo=UTC)


@pytest.fixture
def empty(tmp_path, keys):
    """The settings of a house to be, whose folder has nothing in it."""
    settings = read({"MEADOW_DATA": str(tmp_path / "other"), "MEADOW_BACKUP_KEY": keys[0]})
    folder.closed(settings.data)
    return settings


@pytest.fixture
def puts_back(empty, keys, monkeypatch, tmp_path):
    """`puts_back(file, *words)` is what the operator is told; the rows are looked at no further."""
    private = tmp_path / "private"
    private.write_text(f"# a comment\n{keys[1]}\n")
    monkeypatch.setattr(restore, "house", lambda: empty)
    monkeypatch.setattr(restore, "open_book", lambda *where: None)
    monkeypatch.setattr(restore, "_brought_up_to_date", lambda environment, held, under: 0)

    def does(file, *words):
        return restore.main(["restore", str(file), "--key", str(private), *map(str, words)])

    return does


def test_r43_what_was_backed_up_is_back_with_the_houses_own_key(house, empty, puts_back):
    path = backup.backup(house, NOW)
    said = puts_back(path, "--house-key", house.keys / "house.key")
    assert "as it was on 2026-11-29" in said
    assert folder.key(empty, "house.key") == folder.key(house, "house.key")
    assert folder.key(empty, "cookie.key") != folder.key(house, "cookie.key")
    assert (empty.data / "clock").read_bytes() == b"12345678"
    assert (empty.data / "formats" / "ours.yaml").read_bytes() == b"title: Ours"
    with contextlib.closing(sqlite3.connect(empty.data / "meadow.db")) as rows:
        assert rows.execute("SELECT * FROM kept").fetchall() == [("stays",)]
    assert folder.too_open(empty.data) is None
    assert not list(empty.data.glob("draft-*"))


def test_r43_the_list_of_the_erased_is_all_that_anybody_knows(house, empty, puts_back, tmp_path):
    path = backup.backup(house, NOW)
    (house.data / "erased").write_bytes(b"aa\nbb\nee\n-ee\n")
    (tmp_path / "third").write_bytes(b"cc\nee\n")
    (empty.data / "erased").write_bytes(b"dd\n")
    puts_back(path, "--house-key", house.keys / "house.key", "--erased", tmp_path / "third")
    assert (empty.data / "erased").read_bytes() == b"aa\ncc\nbb\ndd\n"


def test_a_folder_with_a_house_in_it_is_left_as_it_is(house, empty, puts_back):
    path = backup.backup(house, NOW)
    (empty.data / "meadow.db").write_bytes(b"somebody lives here")
    with pytest.raises(Hindered, match="holds a house already"):
        puts_back(path, "--house-key", house.keys / "house.key")
    assert (empty.data / "meadow.db").read_bytes() == b"somebody lives here"


def test_without_the_houses_key_it_is_said_what_stays_dark_and_nothing_is_put_back(house, empty, puts_back):
    path = backup.backup(house, NOW)
    with pytest.raises(Hindered, match="who belongs to which\ncircle"):
        puts_back(path)
    other = empty.keys / "house.key"
    other.write_bytes(bytes(32))
    other.chmod(0o600)
    with pytest.raises(Hindered, match="not the key that the house had"):
        puts_back(path)
    assert not (empty.data / "meadow.db").exists() and not (empty.data / "clock").exists()


def test_r43_a_lost_key_brings_nobody_back_who_was_erased_since(house, empty, puts_back):
    path = backup.backup(house, NOW)
    (house.data / "erased").write_bytes(b"aa\nbb\n")
    with pytest.raises(Hindered, match="they would be back"):
        puts_back(path, "--without-house-key")
    assert not (empty.data / "meadow.db").exists()
    (house.data / "erased").write_bytes(b"aa\n")
    puts_back(path, "--without-house-key")
    assert (empty.data / "meadow.db").exists()
    assert folder.key(empty, "house.key") != folder.key(house, "house.key")


def rotated(house) -> bytes:
    """The house has another key, and the list of the erased goes on under it; that of before."""
    old = folder.key(house, "house.key")
    rows = iter(["next", "next"])
    house_keys.rotate(house, lambda word: next(rows))
    return old


def test_a_backup_of_before_a_rotation_is_put_back_with_all_the_keys(house, empty, puts_back, monkeypatch):
    path = backup.backup(house, NOW)
    old = rotated(house)
    with (house.data / "erased").open("a") as marks:
        marks.write("ff\n")
    told = []
    monkeypatch.setattr(
        restore, "_brought_up_to_date", lambda environment, held, under: told.append(under) or 0
    )
    puts_back(path, "--house-key", house.keys / "house.key")
    assert told == [["under", folder.mark_of(old)]]
    assert folder.older_keys(empty) == (old,)
    assert folder.key(empty, "house.key") == folder.key(house, "house.key")
    assert "ff" in (empty.data / "erased").read_text().split()


def test_r43_with_the_old_key_alone_nobody_is_back_who_was_erased_under_the_new_one(house, empty, puts_back):
    path = backup.backup(house, NOW)
    old = rotated(house)
    (house.data / "alone").write_bytes(old)
    with pytest.raises(Hindered, match="under a newer key of the house"):
        puts_back(path, "--house-key", house.data / "alone")
    assert not (empty.data / "meadow.db").exists()


def test_no_backup_is_made_while_a_rotation_is_cut_off(house):
    (house.keys / "house.key.next").write_bytes(bytes(32))
    with pytest.raises(Hindered, match="make run"):
        backup.backup(house, NOW)


@pytest.mark.parametrize("damage", ["cut", "turned", "nothing", "no file"])
def test_a_damaged_file_is_one_sentence_and_nothing_is_put_back(house, empty, puts_back, damage, tmp_path):
    path = backup.backup(house, NOW)
    content = bytearray(path.read_bytes())
    if damage == "turned":
        content[-40] ^= 1
    path.write_bytes({"cut": content[:-30], "turned": content, "nothing": b"", "no file": b""}[damage])
    if damage == "no file":
        path.unlink()
    with pytest.raises(Hindered) as refused:
        puts_back(path, "--house-key", house.keys / "house.key")
    assert "\n" not in str(refused.value)
    assert {one.name for one in empty.data.iterdir()} <= {"house.lock", "keys"}


def test_nothing_in_a_backup_can_name_another_place(tmp_path):
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as tar:
        for name in (
            "about.json",
            "../keys/cookie.key",
            "/etc/x",
            "formats/../../x",
            "formats/a/b",
            "keys/x",
        ):
            content = json.dumps({"form": 1}).encode()
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
        link = tarfile.TarInfo("clock")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(link)
    assert archive.unpacked(held.getvalue()).keys() == {"about.json"}
