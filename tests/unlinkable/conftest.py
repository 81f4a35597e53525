"""The ground on which both worlds are built; people and what they do are rolled back after each."""

import pytest


@pytest.fixture
def ground(world):
    """The house's places and circles, without anybody in it."""


@pytest.fixture(autouse=True)
def called_alike(monkeypatch):
    """Reports, steps and incidents are called by a draw that both worlds make alike."""
    from game.safety.care.incidents import rules
    from game.safety.order import ladder

    for where in (ladder, rules):
        monkeypatch.setattr(where, "handle", lambda _one: "amber-anchor")
