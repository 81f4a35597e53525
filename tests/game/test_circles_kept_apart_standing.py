"""A circle as a group, for two who are kept apart: its door, its roles, its farewells."""

import pytest

from game.circles import answers
from game.circles.models import Application, Membership
from game.circles.standing import listeners as standing_listeners
from game.circles.standing.doors import standing as rules
from tests.game.circles_standing import Owls


@pytest.fixture
def owls(person, time, world):
    """Ann keeps the Night Owls, where Ben and Cyd are members."""
    evening = Owls(person, time, "Ann", "Ben", "Cyd", "Dan")
    for name in ("Ben", "Cyd"):
        evening.types(name, "sit", "agree", "leave")
    return evening.hush()


def slow(owls):
    owls.types("Ann", "circle/edit membership=slow-open")
    return owls.hush()


def test_r27_a_door_at_which_nobody_reads_answers_like_one_at_which_many_wait(owls, monkeypatch):
    slow(owls).types("Dan", "apart ann")
    owls.hush()
    said = owls.types("Dan", "apply")
    assert owls.hears("Ann") == "" and not Application.objects.exists()
    owls.types("Dan", "apart end ann")
    monkeypatch.setattr(rules, "APPLICATIONS_MOST", 0)
    assert owls.types("Dan", "apply") == said
    assert "Many people wait at this door already." in said


def test_who_asks_at_a_door_is_read_by_those_alone_who_are_not_kept_apart(owls):
    slow(owls).types("Ann", "circle/role ben co")
    owls.types("Ben", "yes role")
    owls.types("Ann", "apart dan")
    owls.hush()
    owls.types("Dan", "apply", "yes")
    assert "Dan" in owls.hears("Ben") and owls.hears("Ann") == ""
    assert "Nobody waits" in owls.types("Ann", "applications")
    assert "Nobody of that name waits" in owls.types("Ann", "admit dan")
    told = {name: "\n".join(standing_listeners.waits_for(owls.people[name].who)) for name in ("Ann", "Ben")}
    assert "waits" not in told["Ann"] and "One person waits" in told["Ben"]
    owls.types("Ben", "admit dan")
    assert Membership.objects.filter(persona_id=owls.id_of("Dan")).exists()


@pytest.mark.parametrize("wish", ["apart ann", "refuse invite from ann", "refuse invite"])
def test_r27_a_role_is_asked_of_nobody_who_would_rather_not_and_whoever_asks_cannot_tell(owls, wish):
    owls.types("Ben", wish)
    owls.hush()
    asked = {
        name: owls.types("Ann", f"circle/role {name.casefold()} greeter").replace(name, "N")
        for name in ("Ben", "Cyd")
    }
    assert asked["Ben"] == asked["Cyd"]
    listed = owls.types("Ann", "circle/members")
    assert listed.count("asked to be") == 2
    assert owls.hears("Ben") == "" and "greeter" in owls.hears("Cyd")
    ben = owls.people["Ben"].who
    assert not answers.open_for(ben.id, owls.time())
    assert not [line for line in standing_listeners.waits_for(ben) if "greeter" in line]
    assert "Nothing is asked of you" in owls.types("Ben", "yes role")
    owls.types("Ben", wish.replace("apart", "apart end").replace("refuse", "refuse end"))
    assert "greeter" in owls.types("Ben", "yes role")


def test_words_of_a_farewell_are_read_to_nobody_who_mutes_whose_they_are(owls):
    owls.types("Cyd", "mute ben")
    owls.types("Ben", "farewell")
    for line in ("words", "The heron was here."):
        owls.people["Ben"].type(line)
    owls.seated("Ann", "Cyd")
    owls.hush().types("Ann", "begin", "begin")
    assert "The heron was here." in owls.hears("Ann")
    assert "The heron was here." not in owls.hears("Cyd")
