"""The operator names a second steward while the house runs."""

import subprocess
import sys

from server.conf.env import ROOT


def upkeep(house, deed: str, typed: str = "") -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "server.upkeep", deed],
        cwd=ROOT, env=house.environment, input=typed, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def titles(member) -> dict:
    """What the client was last shown of who is a steward where it is."""
    shown = [value for package, value in member.facts if package == "Room.Players"]
    return shown[-1].get("titles", {}) if shown else {}


def test_a_second_steward_is_named_and_everybody_in_the_room_can_see_it(house, comes):
    ann, ben = comes(house.telnet), comes(house.telnet)
    ann.joins("heron", "Ann")
    ben.joins("otter", "Ben")
    ben.sends("rebuild")
    assert "Read anew" not in ben.quiet()
    named = upkeep(house, "steward", "otter\n")
    assert named.returncode == 0 and "one of 2" in named.stdout, named.stderr
    ann.is_told(lambda knows: titles(ann) == {"Ben": "steward"})
    ben.sends("rebuild")
    ben.reads("Read anew")
    for deed, typed in (("steward", "otter\n"), ("steward", "Ben\n"), ("steward-ends", "heron\n")):
        refused = upkeep(house, deed, typed)
        assert refused.returncode == 1 and refused.stderr.count("\n") == 1 and not refused.stdout
    released = upkeep(house, "steward-ends", "otter\n")
    assert released.returncode == 0 and "Stewards left: 1" in released.stdout
    ann.is_told(lambda knows: titles(ann) == {})


def test_where_no_house_is_none_is_made(house, tmp_path):
    house_to_be = {**house.environment, "MEADOW_DATA": str(tmp_path / "none")}
    ran = subprocess.run(
        [sys.executable, "-m", "server.upkeep", "steward"],
        cwd=ROOT, env=house_to_be, input="heron\n", capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert ran.returncode == 1 and "make run" in ran.stderr and not (tmp_path / "none").exists()
