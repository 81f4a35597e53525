"""The house's key becomes another one wholly, or not at all, wherever it is cut off."""

import pytest

from server import folder
from server.upkeep import house_keys


class Killed(BaseException):
    """The process is gone at this moment."""


class Rows:
    """Rows that know under which key they are, and can be killed before or after they change."""

    def __init__(self, settings) -> None:
        self.settings, self.dies = settings, ""
        self.under = folder.key(settings, folder.HOUSE)

    def __call__(self, word: str) -> str:
        new = folder.key(self.settings, folder.NEXT)
        if word == "rewrap":
            self._dies("before the rows")
            self.under = new
            self._dies("after the rows")
        return "next" if self.under == new else "now"

    def _dies(self, where: str) -> None:
        if self.dies == where:
            self.dies = ""
            raise Killed


@pytest.fixture
def rows(house):
    return Rows(house)


def names(house) -> set[str]:
    return {path.name for path in house.keys.glob("house*")}


def test_the_old_key_stays_beside_the_new_one_for_marks(house, rows):
    first = folder.key(house, folder.HOUSE)
    house_keys.rotate(house, rows)
    second = folder.key(house, folder.HOUSE)
    assert second != first and rows.under == second
    assert folder.older_keys(house) == (first,) and names(house) == {"house.key", "house-1.key"}
    house_keys.rotate(house, rows)
    assert folder.older_keys(house) == (second, first)
    assert folder.too_open(house.data) is None
    assert (house.data / "erased").read_text().split() == [
        "aa",
        *(f"={folder.mark_of(one)}" for one in (second, folder.key(house, folder.HOUSE))),
    ]


def test_a_tenth_key_is_later_than_a_ninth(house, rows):
    keys = [folder.key(house, folder.HOUSE)]
    for _ in range(11):
        house_keys.rotate(house, rows)
        keys.append(folder.key(house, folder.HOUSE))
    assert folder.older_keys(house) == tuple(reversed(keys[:-1]))


@pytest.mark.parametrize("where", ["before the rows", "after the rows"])
def test_killed_beside_the_rows_it_is_settled_at_the_next_start_by_what_they_say(
    house, rows, where, monkeypatch
):
    first = folder.key(house, folder.HOUSE)
    real, rows.dies = house_keys.settle, where
    monkeypatch.setattr(house_keys, "settle", lambda *all: None)
    with pytest.raises(Killed):
        house_keys.rotate(house, rows)
    assert "house.key.next" in names(house) and folder.key(house, folder.HOUSE) == first
    real(house, rows)
    assert "house.key.next" not in names(house)
    assert folder.key(house, folder.HOUSE) == rows.under
    assert (rows.under == first) == (where == "before the rows")
    assert folder.older_keys(house) == (() if rows.under == first else (first,))


@pytest.mark.parametrize("step", ["_keep_the_old", "_say_from_here", "os.replace"])
def test_killed_between_the_rows_and_the_file_it_is_done_at_the_next_start(house, rows, step, monkeypatch):
    first = folder.key(house, folder.HOUSE)

    def dies(*all):
        raise Killed

    with monkeypatch.context() as cut:
        cut.setattr(f"server.upkeep.house_keys.{step}", dies)
        with pytest.raises(Killed):
            house_keys.rotate(house, rows)
    assert folder.key(house, folder.HOUSE) == first and rows.under != first
    for _ in range(2):
        house_keys.settle(house, rows)
        assert folder.key(house, folder.HOUSE) == rows.under and folder.older_keys(house) == (first,)
        assert names(house) == {"house.key", "house-1.key"}
    assert (house.data / "erased").read_text().count("=") == 1


def test_a_rotation_that_fails_leaves_the_old_key_and_no_other(house, rows):
    first = folder.key(house, folder.HOUSE)

    def fails(word: str) -> str:
        if word == "rewrap":
            raise LookupError
        return rows(word)

    with pytest.raises(LookupError):
        house_keys.rotate(house, fails)
    assert names(house) == {"house.key"} and folder.key(house, folder.HOUSE) == first
