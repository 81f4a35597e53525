"""A steward is named beside the house, and the house sees it."""

import io

import pytest

from game.people import selectors, stewards
from game.people.refusals import OnlySteward
from server import stewarding
from server.upkeep import steward
from server.upkeep.hindered import Hindered


@pytest.fixture
def ann(person):
    return person("Ann")


@pytest.fixture
def ben(person, ann):
    return person("Ben")


@pytest.fixture
def typed(monkeypatch):
    """`typed("steward", "heron")` is what the operator is told who types that name."""
    monkeypatch.setattr(steward, "rows_of", lambda house: None)
    monkeypatch.setattr(steward, "open_book", lambda *where: None)

    def types(deed: str, line: str) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO(line))
        return steward.main([deed])

    return types


def titles(actor):
    """What the client was last shown of who is a steward here."""
    return [value.get("titles", {}) for package, value in actor.shown if package == "Room.Players"][-1]


def test_the_room_is_told_who_is_a_steward_while_they_stand_in_it(ann, ben):
    stewarding.tick(1)
    stewards.name_steward(ben.who.person_id)
    stewarding.tick(4)
    assert "Ben" not in titles(ann), "it is looked at now and then"
    stewarding.tick(5)
    assert titles(ann) == {"Ben": "steward"} and ben.who.title == "steward"
    assert stewarding.NAMED in ben.heard_all and stewarding.NAMED not in ann.heard_all
    stewards.name_steward(ann.who.person_id)
    stewards.release_steward(ben.who.person_id)
    stewarding.tick(10)
    assert titles(ben) == {"Ann": "steward"} and ben.who.title == ""
    assert stewarding.RELEASED in ben.heard_all


def test_who_is_a_steward_when_the_house_wakes_is_no_news(ann, monkeypatch):
    stewards.name_steward(ann.who.person_id)
    told = []
    monkeypatch.setattr(stewarding, "emit", told.append)
    stewarding.tick(1)
    stewarding.tick(5)
    assert told == []


def test_the_operator_types_a_login_name_and_is_told_what_is_so(ann, ben, typed):
    assert "one of 1" in typed("steward", "loginann\n")
    assert "one of 2" in typed("steward", "LOGINBEN\n")
    assert "Stewards left: 1" in typed("steward-ends", "loginben\n")
    assert selectors.stewards() == [ann.who.person_id]


@pytest.mark.parametrize("line", ["", "\n", "nobody\n", "Ann\n"])
def test_no_name_and_a_name_that_others_see_change_nothing(ann, typed, line):
    with pytest.raises(Hindered):
        typed("steward", line)
    assert selectors.stewards() == []


def test_the_last_steward_is_not_released(ann):
    stewards.name_steward(ann.who.person_id)
    with pytest.raises(OnlySteward):
        steward.done("steward-ends", "loginann")
