"""Portal and Server as processes: what breaks before the reactor runs ends them, threads or not."""

import os

import pytest

from server.conf.env import Unusable
from server.house import __main__ as house
from server.portal import __main__ as portal


@pytest.fixture(params=[house, portal], ids=["house", "portal"])
def waking(request, monkeypatch):
    """One of the two, which breaks as `waking.breaks` says, and `waking.done`: what became of it."""
    module = request.param
    module.done = []

    def breaks(**_named):
        raise module.breaks

    def ends(status):
        module.done.append(status)
        raise SystemExit(status)

    monkeypatch.setattr(module.evennia, "_init", breaks)
    monkeypatch.setattr(module.logs, "fault", module.done.append)
    monkeypatch.setattr(module.os, "_exit", ends)
    yield module
    del module.done, module.breaks


def test_r30_a_fault_at_waking_is_written_down_and_ends_the_process(waking):
    waking.breaks = LookupError("broken at waking")
    with pytest.raises(SystemExit):
        waking._wake()
    assert waking.done == ["start", os.EX_SOFTWARE]


def test_a_setting_that_cannot_be_used_is_left_to_be_told_in_its_sentence(waking):
    waking.breaks = Unusable("MEADOW_DATA: no.")
    with pytest.raises(Unusable):
        waking._wake()
    assert waking.done == []
