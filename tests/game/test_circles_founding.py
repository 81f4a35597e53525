"""The file of the house's circles: what is wrong in it is named, and what is right is so."""

from copy import deepcopy

import pytest

from game.circles import registry, selectors, services
from game.circles.meetings import waking
from game.circles.models import Circle
from game.circles.refusals.meetings import NoCircle
from game.circles.standing import founding
from game.common import texts
from game.places import atlas

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(world):
    """What the file says, to be changed."""
    return deepcopy(texts.data("circles/house.yaml"))


def wrong(said) -> str:
    """The sentence with which the file is refused; rows and memory are as they were."""
    before, known = list(Circle.objects.order_by("key").values()), dict(registry.circles)
    with pytest.raises(texts.BadText) as refused:
        founding.found_house_circles(said)
    assert list(Circle.objects.order_by("key").values()) == before and registry.circles == known
    return str(refused.value)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"place": "hearthh"}, "heavy_days: no place has the key hearthh"),
        ({"place": "lawn"}, "heavy_days: the place lawn is not of kind circle"),
        ({"place": "hearth"}, "heavy_days: in the place hearth meets evening already"),
        ({"format": "roundz"}, "heavy_days: no format has the key roundz"),
        ({"key": "evening"}, "the key evening stands there twice"),
        ({"capacity": "six"}, "heavy_days: the field capacity is no number"),
        ({"capacity": 0}, "heavy_days: capacity must be a number from 1 to 100"),
        ({"name": 7}, "heavy_days: the field name is no text"),
        ({"name": "x" * 81}, "heavy_days: the field name has more than 80 letters"),
        ({"led_by": "nobody"}, "heavy_days: led_by must be one of peer, "),
        ({"key": None}, "a circle has no key"),
    ],
)
def test_a_circle_that_cannot_be_is_named_with_its_reason(said, changed, sentence):
    said["circles"][1] |= changed
    assert wrong(said).startswith(f"world/circles/house.yaml: {sentence}")


def test_a_missing_field_is_named(said):
    del said["circles"][2]["purpose"]
    assert wrong(said) == "world/circles/house.yaml: new_ways: the field purpose is missing"
    del said["circles"]
    assert "the field circles" in wrong(said)
    del said["agreements"]["lines"]
    assert "the field agreements" in wrong(said)
    assert "the field agreements" in wrong(None)


@pytest.mark.parametrize(
    ("said_of_it", "key"),
    [
        ("hearth", "evening"),
        ("the Willow Room", "heavy_days"),
        ("evening", "evening"),
        ("alcove one", "pair_listening_one"),
    ],
)
def test_a_circle_is_found_by_the_room_that_lists_name_beside_it(said, said_of_it, key):
    assert selectors.circle_named(said_of_it).key == key


@pytest.mark.parametrize("said_of_it", ["", "alcove", "kitchen"])
def test_what_could_be_several_rooms_or_none_is_no_circle(said, said_of_it):
    with pytest.raises(NoCircle):
        selectors.circle_named(said_of_it)


def test_two_circles_may_change_places(said):
    one, two, *_ = said["circles"]
    one["place"], two["place"] = two["place"], one["place"]
    founding.found_house_circles(said)
    assert selectors.place_name(selectors.circle_named("evening")) == atlas.keyed("willow").name
    assert selectors.place_name(selectors.circle_named("heavy_days")) == atlas.keyed("hearth").name


def test_a_circle_that_is_not_named_any_more_meets_nowhere_and_is_not_listed(said, person):
    ann = person("Ann", at="harbour")
    founding.found_house_circles(said | {"circles": said["circles"][:2]})
    assert Circle.objects.get(key="new_ways").place is None
    assert "New Ways" not in selectors.circle_list(ann.who)
    assert registry.circle_at(atlas.keyed("harbour").id) is None
    founding.found_house_circles(said)
    assert "New Ways" in selectors.circle_list(ann.who)


def test_a_circle_neither_moves_nor_goes_while_it_meets(said, person, time):
    ann = person("Ann", at="hearth")
    services.sit(ann.who, now=time())
    sentence = "world/circles/house.yaml: evening: a meeting runs there; move it afterwards"
    assert wrong(said | {"circles": said["circles"][1:]}) == sentence
    said["circles"][0]["place"] = "harbour"
    said["circles"][2]["place"] = "hearth"
    assert wrong(said) == sentence
    services.leave(ann.who, now=time())
    time.pass_(61 * 60)
    founding.found_house_circles(said)
    assert registry.circle_at(atlas.keyed("harbour").id).key == "evening"


def test_a_house_that_wakes_ends_the_meeting_of_a_circle_that_meets_nowhere(said, person, time):
    services.sit(person("Ann", at="hearth").who, now=time())
    Circle.objects.filter(key="evening").update(place=None)
    waking.load_all(now=time())
    assert registry.living == {} and len(registry.circles) == 5
