"""What a start may leave out: rows and world that exactly these files and settings have made already."""

import os
import sqlite3

import pytest

from server import settled, setup_house
from server.conf.env import read


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A checkout of one file of each kind, the settings of a house in it, and its database."""
    root = tmp_path / "checkout"
    for name in ("game/rules.py", "world/places.yaml", "server/doors.py", "requirements.lock"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("as it is")
    monkeypatch.setattr(settled, "ROOT", root)
    data = root / "server" / "data"
    data.mkdir()
    return root, {"MEADOW_DATA": str(data), "MEADOW_TEST_HOUSE": "1"}, data / "meadow.db"


def mark(said: dict) -> int:
    return settled.mark_of(read(said))


def test_a_mark_stays_while_nothing_changes_and_lies_in_its_database(tree):
    _, said, file = tree
    assert not settled.is_settled(file, mark(said)) and not file.exists()
    settled.settle(file, mark(said))
    assert settled.is_settled(file, mark(said))
    copy = file.with_name("another.db")
    copy.write_bytes(file.read_bytes())
    assert settled.is_settled(copy, mark(said))


@pytest.mark.parametrize(
    "name", ["game/rules.py", "world/places.yaml", "server/doors.py", "requirements.lock"]
)
def test_a_file_that_is_another_one_is_seen(tree, name):
    root, said, _ = tree
    before = mark(said)
    about = (root / name).stat()
    (root / name).write_text("as it will be")
    assert mark(said) != before
    (root / name).write_text("as it is")
    os.utime(root / name, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert mark(said) == before
    (root / name).unlink()
    assert mark(said) != before


def test_what_the_house_writes_by_itself_changes_nothing_and_its_certificate_does(tree):
    root, said, file = tree
    before = mark(said)
    for name in ("server/data/clock", "game/__pycache__/rules.pyc", "server/demo-data/meadow.db"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("written while people are in it")
    assert mark(said) == before
    for name in ("keys/tls.crt", "formats/of_ours.yaml", "crisis/xx.yaml"):
        (file.parent / name).parent.mkdir(exist_ok=True)
        (file.parent / name).write_text("new")
        assert mark(said) != before
        before = mark(said)


def test_other_doors_make_the_same_rows_and_other_names_do_not(tree):
    _, said, _ = tree
    assert mark(said | {"MEADOW_TELNET_PORT": "4100", "MEADOW_WEB_PORT": "4101"}) == mark(said)
    assert mark(said | {"MEADOW_STEWARD_NAME": "Aspen"}) != mark(said)
    assert mark(said | {"MEADOW_PUBLIC_URL": "https://meadow.example.org"}) != mark(said)


def test_a_change_of_the_tables_that_broke_off_is_never_left_out(tree):
    _, said, file = tree
    settled.settle(file, mark(said))
    settled.copy_of(file).touch()
    assert not settled.is_settled(file, mark(said))


def test_a_file_that_is_no_database_is_looked_at_by_whoever_makes_the_rows(tree):
    _, said, file = tree
    file.write_text("no database at all, however long one reads it")
    assert not settled.is_settled(file, mark(said))


def test_a_mark_that_cannot_be_written_hinders_no_start(tree):
    _, said, file = tree
    file.write_text("no database at all, however long one reads it")
    settled.settle(file, mark(said))
    assert not settled.is_settled(file, mark(said))
    assert file.read_text() == "no database at all, however long one reads it"


def test_a_file_that_leads_nowhere_is_one_as_any_other(tree):
    root, said, _ = tree
    before = mark(said)
    (root / "world" / ".#places.yaml").symlink_to("somebody@somewhere.1234")
    assert mark(said) != before


def test_a_start_makes_rows_and_world_once_and_again_after_a_change(tree, monkeypatch):
    root, said, file = tree
    made = []
    monkeypatch.setattr(setup_house, "_python", lambda module, environment, held: made.append(module) or "")
    with sqlite3.connect(file) as rows:
        rows.execute("CREATE TABLE something (number)")
    rows.close()
    settings = read(said)
    for _ in range(3):
        setup_house._rows_and_world(settings, -1)
    assert made == ["server.rows", "server.build"]
    (root / "world" / "places.yaml").write_text("another place")
    setup_house._rows_and_world(settings, -1)
    assert made == ["server.rows", "server.build"] * 2


def test_what_breaks_off_is_made_again(tree, monkeypatch):
    _, said, file = tree
    file.touch()

    def broken(module, environment, held):
        raise setup_house.Failed("It broke off.")

    monkeypatch.setattr(setup_house, "_python", broken)
    for _ in range(2):
        with pytest.raises(setup_house.Failed):
            setup_house._rows_and_world(read(said), -1)
