"""The data folder is closed to others, and its keys are made once and whole."""

import importlib.util
import stat

import pytest

from server import folder
from server.conf.env import Unusable, read


def test_r46_a_folder_that_is_made_is_closed_to_others(tmp_path):
    folder.closed(tmp_path / "new" / "data")
    assert stat.S_IMODE((tmp_path / "new" / "data").stat().st_mode) == 0o700


@pytest.mark.parametrize("mode", [0o750, 0o705, 0o701])
def test_r46_a_folder_that_is_open_to_others_is_refused(tmp_path, mode):
    tmp_path.chmod(mode)
    with pytest.raises(Unusable, match="MEADOW_DATA.*open to other accounts"):
        folder.closed(tmp_path)


def test_r46_one_file_that_is_open_to_others_is_refused_by_name(tmp_path):
    folder.closed(tmp_path / "data")
    (tmp_path / "data" / "meadow.db").touch(mode=0o640)
    with pytest.raises(Unusable, match=r"meadow\.db"):
        folder.closed(tmp_path / "data")


def test_a_file_where_the_folder_should_be_is_refused(tmp_path):
    (tmp_path / "data").touch(mode=0o600)
    with pytest.raises(Unusable, match="MEADOW_DATA"):
        folder.closed(tmp_path / "data")


def test_keys_are_made_once_whole_and_closed(tmp_path):
    house = read({"MEADOW_DATA": str(tmp_path / "data")})
    folder.closed(house.data)
    folder.make_keys(house)
    first = {name: folder.key(house, name) for name in folder.KEYS}
    folder.make_keys(house)
    assert {name: folder.key(house, name) for name in folder.KEYS} == first
    assert {name: len(key) for name, key in first.items()} == folder.KEYS
    assert sorted(path.name for path in house.keys.iterdir()) == sorted(folder.KEYS)
    assert folder.too_open(house.data) is None


def test_a_key_broken_off_while_it_was_written_is_begun_again(tmp_path):
    house = read({"MEADOW_DATA": str(tmp_path / "data")})
    folder.closed(house.data)
    house.keys.mkdir(mode=0o700)
    (house.keys / "inner.new").write_bytes(b"half")
    folder.make_keys(house)
    assert len(folder.key(house, "inner.key")) == 32 and not (house.keys / "inner.new").exists()


def test_a_lost_house_key_is_not_replaced_while_rows_need_it(tmp_path):
    house = read({"MEADOW_DATA": str(tmp_path / "data")})
    folder.closed(house.data)
    (house.data / "meadow.db").touch(mode=0o600)
    with pytest.raises(Unusable, match=r"house\.key"):
        folder.make_keys(house)


def test_a_lost_house_key_is_missed_whatever_the_database_is_called(tmp_path):
    data = tmp_path / "data"
    house = read({"MEADOW_DATA": str(data), "MEADOW_DATABASE_URL": f"sqlite:///{data}/other.db"})
    folder.closed(house.data)
    (house.data / "other.db").touch(mode=0o600)
    with pytest.raises(Unusable, match=r"house\.key"):
        folder.make_keys(house)


@pytest.mark.skipif(not importlib.util.find_spec("psycopg"), reason="needs psycopg")
def test_a_lost_house_key_is_missed_where_a_house_with_postgresql_has_lived(tmp_path):
    url = "postgresql://meadow@localhost/meadow"
    house = read({"MEADOW_DATA": str(tmp_path / "data"), "MEADOW_DATABASE_URL": url})
    folder.closed(house.data)
    folder.make_keys(house)
    (house.keys / "house.key").unlink()
    (house.data / "clock").touch(mode=0o600)
    with pytest.raises(Unusable, match=r"house\.key"):
        folder.make_keys(house)


def test_a_damaged_key_is_named(tmp_path):
    house = read({"MEADOW_DATA": str(tmp_path / "data")})
    folder.closed(house.data)
    folder.make_keys(house)
    (house.keys / "cookie.key").write_bytes(b"short")
    with pytest.raises(Unusable, match=r"cookie\.key"):
        folder.key(house, "cookie.key")


def test_what_somebody_killed_left_of_a_key_hinders_no_other(tmp_path):
    (tmp_path / "house.key.new").write_bytes(b"half")
    folder.write_key(tmp_path / "house.key.next", b"whole")
    assert (tmp_path / "house.key.next").read_bytes() == b"whole"
    assert not (tmp_path / "house.key.new").exists()
