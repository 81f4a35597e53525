"""Keys that can be others are, while the house rests; the one that cannot stays."""

import os

import pytest

from server import folder, lock
from server.portal import tls
from server.upkeep import rotate


@pytest.fixture
def rotated(house, monkeypatch):
    """Rotates the keys of the house; what is said."""
    monkeypatch.setattr(rotate, "house", lambda: house)
    monkeypatch.setattr(rotate, "open_book", lambda *where: None)
    tls.Certificate(house.keys, ("meadow.example",))
    return lambda: rotate.main(["rotate-keys"])


def keys(house) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in house.keys.iterdir()}


def test_cookies_and_the_inner_door_have_other_keys_and_the_house_keeps_its_own(house, rotated):
    before = keys(house)
    assert "another fingerprint" in rotated()
    after = keys(house)
    assert {name for name in after if after[name] != before[name]} == {"cookie.key", "inner.key"}
    assert before.keys() - after.keys() == {"tls.key", "tls.crt"}
    assert folder.too_open(house.data) is None
    assert all(folder.key(house, name) for name in folder.KEYS)
    tls.Certificate(house.keys, ("meadow.example",))
    assert keys(house)["tls.key"] != before["tls.key"]


def test_a_certificate_of_the_operators_own_stays(house, rotated, monkeypatch):
    monkeypatch.setattr(tls, "MADE_HERE", "somebody else")
    before = keys(house)
    assert "not of this house's making" in rotated()
    assert {name: keys(house)[name] for name in ("tls.key", "tls.crt")} == {
        name: before[name] for name in ("tls.key", "tls.crt")
    }


def test_while_a_house_runs_no_key_is_another(house, rotated):
    held = lock.take(house.data)
    before = keys(house)
    with pytest.raises(lock.Taken):
        rotated()
    os.close(held)
    assert keys(house) == before
