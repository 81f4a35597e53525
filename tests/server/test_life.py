"""The house's waking hours: what breaks in one part of them stops no other."""

from types import SimpleNamespace

import pytest
from django.db import OperationalError

from server import life


@pytest.fixture
def deeds(monkeypatch, tmp_path):
    """What was done, in order; a deed whose name is in `broken` fails."""
    done, broken = [], {}

    def deed(name):
        def do(*_args, **_named):
            done.append(name)
            if name in broken:
                raise broken[name]

        return do

    monkeypatch.setattr(life, "house", lambda: SimpleNamespace(data=tmp_path, clock_rate=1.0))
    monkeypatch.setattr(life.wiring, "awake", deed("awake"))
    monkeypatch.setattr(life.waking, "latest_time", lambda: 0.0)
    monkeypatch.setattr(life.circles, "tick", deed("circles"))
    monkeypatch.setattr(life.stewarding, "tick", lambda ticks: None)
    monkeypatch.setattr(life.Clock, "beat", deed("beat"))
    monkeypatch.setattr(life.Hands, "start", deed("hands start"))
    monkeypatch.setattr(life.Hands, "stop", deed("hands stop"))
    monkeypatch.setattr(life.logs, "fault", lambda door: done.append(f"fault {door}"))
    return SimpleNamespace(done=done, broken=broken)


def test_hands_have_no_threads_before_all_else_is_awake(deeds):
    deeds.broken["awake"] = LookupError()
    with pytest.raises(LookupError):
        life.Life().begin()
    assert deeds.done == ["awake"]


def test_a_clock_that_cannot_be_noted_stops_no_circle(deeds):
    deeds.broken["beat"] = OSError(28, "full")
    life.Life().tick()
    assert deeds.done == ["beat", "fault clock", "circles"]


def test_a_circle_that_breaks_stops_no_tick(deeds):
    deeds.broken["circles"] = LookupError()
    woken = life.Life()
    woken.tick()
    woken.tick()
    assert deeds.done == ["beat", "circles", "fault tick"] * 2 and woken.ticks == 2


def test_rows_that_are_away_are_no_fault_of_a_deed(deeds, monkeypatch):
    heard = []
    monkeypatch.setattr(life, "out_of_reach", heard.append)
    deeds.broken["circles"] = OperationalError("no answer in time")
    life.Life().tick()
    assert heard == [deeds.broken["circles"]] and "fault tick" not in deeds.done


def test_a_clock_that_cannot_be_noted_keeps_no_house_open(deeds):
    deeds.broken["beat"] = OSError(28, "full")
    life.Life().end()
    assert deeds.done == ["beat", "fault clock", "hands stop"]
