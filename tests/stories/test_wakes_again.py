"""The Server breaks each time it wakes; once the cause is mended the house is back by itself."""

import json
import time
from pathlib import Path

import pytest

from server import lock
from tests.stories.house import House

FAULTS = Path(__file__).parent / "faults_at_waking"


@pytest.fixture
def unwell(pattern):
    """A house of its own that can be made to break as it wakes."""
    one = House(pattern, PYTHONPATH=str(FAULTS))
    one.open()
    yield one
    one.close()


def restarts(house) -> int:
    """How often the Server was started again."""
    return (lock.told(house.data) or {}).get("house", {}).get("restarts", 0)


def test_r30_a_server_that_breaks_at_waking_is_tried_again_until_it_is_well(unwell, comes):
    ann = comes(unwell.telnet)
    ann.joins("heron", "Ann")
    (unwell.data / "unwell").touch(mode=0o600)
    killed = unwell.kill("house")
    ann.reads("the house is resting")
    until = time.monotonic() + 40
    while restarts(unwell) < 3:
        assert time.monotonic() < until, "a Server that broke at waking was not started again"
        time.sleep(0.1)
    ann.types("help now")
    ann.reads("112")
    (unwell.data / "unwell").unlink()
    unwell.wait_for_another("house", than=killed, within=30)
    ann.reads("is back. You are where you were")
    written = (unwell.data / "logs" / "house.log").read_text().splitlines()
    faults = [fact for fact in map(json.loads, written) if fact["event"] == "fault"]
    assert len(faults) >= 2
    assert {(fact["door"], fact["type"]) for fact in faults} == {("start", "LookupError")}
