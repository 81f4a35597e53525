"""The operator names a second steward while the house runs."""

from tests.stories.house import House


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
    named = house.upkeep("steward", typed="otter\n")
    assert named.returncode == 0 and "one of 2" in named.stdout, named.stderr
    ann.is_told(lambda knows: titles(ann) == {"Ben": "steward"})
    ben.sends("rebuild")
    ben.reads("Read anew")
    for deed, typed in (("steward", "otter\n"), ("steward", "Ben\n"), ("steward-ends", "heron\n")):
        refused = house.upkeep(deed, typed=typed)
        assert refused.returncode == 1 and refused.stderr.count("\n") == 1 and not refused.stdout
    released = house.upkeep("steward-ends", typed="otter\n")
    assert released.returncode == 0 and "Stewards left: 1" in released.stdout
    ann.is_told(lambda knows: titles(ann) == {})


def test_where_no_house_is_none_is_made(house, tmp_path):
    nowhere = House(MEADOW_DATA=str(tmp_path / "none"))
    ran = nowhere.upkeep("steward", typed="heron\n")
    nowhere.close()
    assert ran.returncode == 1 and "make run" in ran.stderr and not (tmp_path / "none").exists()
