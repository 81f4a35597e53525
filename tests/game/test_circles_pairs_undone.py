"""What does not come about for two whom the house brought together, and how each goes on."""

import pytest

from game.circles import registry
from tests.game.circles_typed import TypedEvening
from tests.game.test_circles_looking_for_a_pair import asked, has_sat, where, yes

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(person, time):
    """Ann has sat often, Ben a few times."""
    made = TypedEvening(person, time, "circle_house", "Ann", "Ben")
    for name, meetings in (("Ann", 9), ("Ben", 4)):
        has_sat(made.people[name], meetings)
    return made


def brought_together(house):
    for name in ("Ann", "Ben"):
        house.types(name, "pair")
    yes(house, "Ann")
    yes(house, "Ben")
    assert where(house, "Ann") == where(house, "Ben") == "alcove_one"
    return house.hush()


@pytest.mark.parametrize("who_goes", ["Ann", "Ben"])
@pytest.mark.parametrize("has_agreed", [True, False])
def test_when_one_goes_before_it_begins_the_other_hears_it_and_can_look_again(house, who_goes, has_agreed):
    other = {"Ann": "Ben", "Ben": "Ann"}[who_goes]
    brought_together(house).types(other, "agree")
    if has_agreed:
        house.types(who_goes, "agree")
    house.hush()
    assert "nobody was told" not in house.types(who_goes, "leave")
    heard = house.hears(other)
    assert (
        "It did not come about this time" in heard
        and "It did not come about this time" not in house.hears(who_goes)
    )
    assert registry.living == {}
    assert "You are looking" in house.types(other, "pair") and "You are looking" in house.types(
        who_goes, "pair"
    )
    house.time.pass_(60)
    assert asked(house, "Ann") == asked(house, "Ben") == []


def test_whoever_agrees_first_of_two_knows_that_nobody_hears_them_yet(house):
    heard = brought_together(house).types("Ben", "agree")
    assert "Until then nobody hears you" in heard
    heard = house.types("Ann", "agree")
    assert "begins by itself" in heard and "Nothing has begun" not in heard and "When the other" not in heard


def test_two_who_do_not_agree_in_ten_minutes_are_both_free(house):
    brought_together(house).types("Ben", "agree")
    house.hush()
    house.time.pass_(601)
    assert registry.living == {}
    for name in ("Ann", "Ben"):
        assert house.hears(name).count("It did not come about this time") == 1


def test_looking_no_longer_after_being_asked_is_a_no(house):
    house.types("Ann", "pair")
    house.types("Ben", "pair")
    house.types("Ben", "pair off", "pair")
    house.time.pass_(300)
    assert asked(house, "Ann") == asked(house, "Ben") == []
    house.time.pass_(3_400)
    assert asked(house, "Ann") == ["pair"]


def test_whoever_left_by_choice_does_not_read_that_too_few_are_left(house):
    brought_together(house).types("Ann", "agree")
    house.types("Ben", "agree")
    house.time.pass_(12)
    house.hush()
    assert "too few are left" not in house.types("Ben", "leave")
    assert "too few are left" in house.hears("Ann")
