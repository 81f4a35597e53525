"""The operator gives the house another key, is cut off once on the way, and nobody notices any of it."""

import os
import signal
import sqlite3
import subprocess
import sys
import time

from tests.stories.house import ROOT, House


def joined(member) -> None:
    member.walks("lawn", "house", "hearth")
    member.types("sit")
    member.reads("Type `agree` or `leave`.")
    member.types("agree")
    member.reads("You have agreed")


def hidden(house: House) -> set[str]:
    """The ids of seats as they stand in the rows."""
    rows = sqlite3.connect(f"file:{house.data}/meadow.db?mode=ro", uri=True)
    found = {one for (one,) in rows.execute("SELECT persona_id FROM circles_seat")}
    rows.close()
    return found


def cut_off(house: House) -> None:
    """`make rotate-keys`, killed as soon as the next key lies there."""
    running = subprocess.Popen(
        [sys.executable, "-m", "server.upkeep", "rotate-keys"],
        cwd=ROOT,
        env=house.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    until = time.monotonic() + 20
    while not (house.data / "keys" / "house.key.next").exists() and time.monotonic() < until:
        time.sleep(0.002)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()


def test_a_ring_goes_on_under_another_key_of_the_house(house, comes):
    ann, ben = comes(house.telnet), comes(house.telnet)
    ann.joins("heron", "Ann")
    ben.joins("otter", "Ben")
    joined(ann)
    joined(ben)
    ann.types("host")
    ann.reads("Your next step: `begin`")
    ann.types("begin")
    ann.reads("Your turn, Ann.")
    refused = house.upkeep("rotate-keys")
    assert refused.returncode == 2 and "stop it first" in refused.stderr
    assert house.setup("stop").returncode == 0

    keys, seats = house.data / "keys", hidden(house)
    first = (keys / "house.key").read_bytes()
    cut_off(house)
    done = house.upkeep("rotate-keys")
    assert done.returncode == 0, done.stderr
    assert "The house's own key is another one" in done.stdout
    assert (keys / "house.key").read_bytes() != first == (keys / "house-1.key").read_bytes()
    assert not (keys / "house.key.next").exists()
    assert len(seats) == len(hidden(house)) == 2 and seats.isdisjoint(hidden(house))

    house.open()
    ann, ben = comes(house.telnet), comes(house.telnet)
    ann.connects("heron")
    ben.connects("otter")
    ann.types("share the key is another [done]")
    ben.reads('Ann says, "the key is another"')
    ben.reads("Your turn, Ben.")
    assert "keys_rotated" in house.setup("log").stdout
