"""A backup is whole, sealed, closed, and gone in time; what it holds can be put back and nothing else."""

import contextlib
import os
import sqlite3
import stat
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from server import folder
from server.conf.env import read
from server.upkeep import archive, backup, daily, made, retention
from server.upkeep.hindered import Hindered
from tests.server.upkeep.conftest import CANARY

NOW = datetime(2026, 11, 29, 4, 30, tzinfo=UTC)


def inside(path, private) -> dict[str, bytes]:
    return archive.unpacked(archive.opened(path.read_bytes(), private))


def test_r42_a_backup_holds_the_rows_whole_and_neither_sign_ins_keys_nor_logs(house, keys, tmp_path):
    path = backup.backup(house, NOW)
    content = inside(path, keys[1])
    assert content.keys() == {"about.json", "meadow.db", "clock", "erased", "formats/ours.yaml"}
    copy = tmp_path / "copy.db"
    copy.write_bytes(content["meadow.db"])
    with contextlib.closing(sqlite3.connect(copy)) as rows:
        assert rows.execute("SELECT * FROM kept").fetchall() == [("stays",)]
        assert rows.execute("SELECT count(*) FROM people_websession").fetchone() == (0,)
    assert CANARY in (house.logs / "house.log").read_bytes(), "the search finds what is there"
    secrets = [CANARY, *(folder.key(house, name) for name in folder.KEYS)]
    assert not [one for one in secrets for said in content.values() if one in said]


def test_r42_a_backup_can_be_read_with_the_private_half_alone_and_by_nobody_else_on_the_machine(house, keys):
    path = backup.backup(house, NOW)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes().startswith(b"age-encryption.org/v1\n")
    assert b"stays" not in path.read_bytes()
    for other in (archive.new_pair()[1], keys[1][:-1], "", keys[0]):
        with pytest.raises(Hindered):
            inside(path, other)
    assert folder.too_open(house.data) is None
    assert not list(house.data.rglob("*.new"))


def test_r42_rows_are_copied_while_another_writes(house, keys):
    with contextlib.closing(sqlite3.connect(house.data / "meadow.db", isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO kept VALUES ('not yet')")
        path = backup.backup(house, NOW)
        writer.execute("COMMIT")
    assert b"not yet" not in inside(path, keys[1])["meadow.db"]
    assert b"stays" in inside(path, keys[1])["meadow.db"]


def test_r42_of_damaged_rows_no_backup_is_made_and_the_older_ones_stay(house):
    old = backup.backup(house, NOW - timedelta(days=20))
    with contextlib.closing(sqlite3.connect(house.data / "meadow.db")) as rows:
        rows.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray((house.data / "meadow.db").read_bytes())
    content[4096:5000] = os.urandom(904)
    (house.data / "meadow.db").write_bytes(content)
    with pytest.raises(Hindered, match="damaged"):
        backup.backup(house, NOW)
    assert list(made.made(house.backups).values()) == [old]


def test_without_a_key_nothing_is_written_and_a_sentence_says_what_to_do(house, tmp_path):
    keyless = read({"MEADOW_DATA": str(house.data)})
    with pytest.raises(Hindered, match="make backup-key"):
        backup.backup(keyless, NOW)
    assert not keyless.backups.exists() and not daily.is_due(keyless, NOW)


def test_a_key_in_the_folder_will_do_and_a_folder_elsewhere_takes_the_list_of_the_erased_along(
    house, keys, tmp_path
):
    elsewhere = read({"MEADOW_DATA": str(house.data), "MEADOW_BACKUPS": str(tmp_path / "far" / "away")})
    (house.keys / made.PUBLIC).write_text(f"{keys[0]}\n")
    path = backup.backup(elsewhere, NOW)
    assert path.parent == tmp_path / "far" / "away"
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert (path.parent / "erased").read_bytes() == b"aa\n"
    assert inside(path, keys[1])


def test_one_backup_a_day_is_due(house):
    assert daily.is_due(house, NOW)
    backup.backup(house, NOW)
    assert not daily.is_due(house, NOW + timedelta(hours=19))
    assert daily.is_due(house, NOW + timedelta(hours=20))


times = some.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31))


@given(some.lists(times, max_size=60), some.dates(date(2026, 1, 1), date(2027, 2, 1)))
def test_r42_no_backup_is_older_than_was_promised_and_the_latest_stays(files, today):
    stay = retention.staying(files, today)
    assert all((today - one.date()).days < 35 for one in stay)
    past = [one for one in files if one.date() <= today]
    assert len({one for one in stay if one.date() <= today}) <= 7 + 4
    if past and (today - max(past).date()).days < 35:
        assert max(past) in stay
    assert retention.staying(stay, today) == stay


def test_r42_after_a_year_of_days_there_are_seven_days_and_four_weeks():
    files: frozenset[datetime] = frozenset()
    for day in range(365):
        now = datetime(2026, 1, 1, 4) + timedelta(days=day)
        files = retention.staying([*files, now, now + timedelta(hours=2)], now.date())
    ages = sorted((datetime(2026, 12, 31).date() - one.date()).days for one in files)
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6] and len(ages) == 11
    assert 21 <= ages[-1] < 35
