"""The keys of a house are others, while it rests."""

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
    monkeypatch.setattr(rotate, "_rows", lambda held: lambda word: "next")
    tls.Certificate(house.keys, ("meadow.example",))
    return lambda: rotate.main(["rotate-keys"])


def keys(house) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in house.keys.iterdir()}


def test_every_key_is_another_and_what_the_houses_own_was_stays_beside_it(house, rotated):
    before = keys(house)
    said = rotated()
    assert "another fingerprint" in said and "keys/house*.key" in said
    assert max(map(len, said.splitlines())) <= 80
    after = keys(house)
    assert after.pop("house-1.key") == before["house.key"]
    assert {name for name in after if after[name] != before[name]} == {"cookie.key", "inner.key", "house.key"}
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
