"""Sitting at a spot: who may, who reads it, what ends it, and that nothing of it is a row."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commands import doorway
from game.circles import services as circles
from game.circles.rules.refusals.meetings import NotSeated
from game.personas.rules import Guest
from game.places import atlas, dressing, kept, presence
from game.places import services as places
from game.places.refusals import GuestsListen, NoWay
from game.places.spots import index, selectors
from game.places.spots import services as spots
from game.places.spots.events import SatDown, StoodUp
from game.places.spots.refusals import NoPicture, NoSuchSpot, SitsInRing, SitsNowhere, SitsThere
from game.places.spots.rules import Spot
from game.safety.protection import services as protection
from tests.game.listening import listening

pytestmark = pytest.mark.django_db
STOOL = Spot("stool", "on the stool", 10, 80)


@pytest.fixture
def news():
    """What was told of spots."""
    with listening(SatDown, StoodUp) as told:
        yield told


@pytest.fixture
def stool(hearth, monkeypatch):
    """The Hearth with a spot beside its ring, as somebody could build it."""
    monkeypatch.setitem(atlas._by_id, hearth, replace(atlas.place(hearth), spots=(STOOL,)))
    return hearth


def key_of(actor):
    found = selectors.spot_of(actor.who.id)
    return found and found.key


def test_whoever_is_in_the_place_is_told_and_nothing_is_asked_of_the_rows(ann, ben, time, news):
    with CaptureQueriesContext(connection) as asked:
        spots.sit(ann.who, "by the old wall", now=time())
    assert len(asked) == 0
    (sat,) = news
    assert (sat.name, sat.spot, sat.words) == ("Ann", "wall", "by the old wall")
    assert set(sat.heard_by) == {ann.who.id, ben.who.id}
    assert selectors.at(presence.place_of(ann.who.id), ben.who.id) == {"Ann": "wall"}


def test_several_share_a_spot_in_the_order_in_which_they_came(cyd, ben, ann, time):
    for one in (ben, ann):
        spots.sit(one.who, "tree", now=time())
    spots.sit(cyd.who, "wall", now=time())
    seen = selectors.seated(presence.place_of(ann.who.id), ann.who.id)
    assert [(spot.key, [who.name for who in sit]) for spot, sit in seen] == [
        ("tree", ["Ann", "Ben"]),
        ("wall", ["Cyd"]),
    ]


def test_one_sits_at_one_spot_and_not_twice_there(ann, time, news):
    spots.sit(ann.who, "tree", now=time())
    with pytest.raises(SitsThere):
        spots.sit(ann.who, "under the big tree", now=time())
    spots.sit(ann.who, "wall", now=time())
    assert key_of(ann) == "wall" and len(news) == 2


def test_what_is_no_spot_here_is_refused_and_changes_nothing(ann, time, news):
    spots.sit(ann.who, "tree", now=time())
    for said in ("kettle", "", "the", "x" * 5_000):
        with pytest.raises(NoSuchSpot):
            spots.sit(ann.who, said, now=time())
    assert key_of(ann) == "tree" and len(news) == 1


def test_guests_have_no_name_and_no_spot(world, time, news):
    guest = Guest()
    with pytest.raises(NoWay):
        spots.sit(guest, "post", now=time())
    presence.put(guest, atlas.keyed("gate").id)
    with pytest.raises(GuestsListen):
        spots.sit(guest, "post", now=time())
    with pytest.raises(SitsNowhere):
        spots.stand(guest, now=time())
    assert news == [] and index.spot_of(guest.id) is None


def test_one_gets_up_once(ann, ben, time, news):
    spots.sit(ann.who, "tree", now=time())
    spots.stand(ann.who, now=time())
    assert key_of(ann) is None
    assert news[-1] == StoodUp(ann.who.id, "Ann", presence.place_of(ann.who.id), news[-1].heard_by)
    assert set(news[-1].heard_by) == {ann.who.id, ben.who.id}
    with pytest.raises(SitsNowhere):
        spots.stand(ann.who, now=time())


def walks(actor, time, mask):
    places.go(actor.who, "gate", now=time())


def goes_home(actor, time, mask):
    places.home(actor.who, now=time())


def changes(actor, time, mask):
    brave = mask(actor, "Brave")
    places.home(actor.who, now=time())
    dressing.wear(actor.who, brave, now=time())
    actor.type("out")


def quits(actor, time, mask):
    doorway.gone(actor, quit=True)


def drops(actor, time, mask):
    doorway.gone(actor, quit=False)


@pytest.mark.parametrize("goes", [walks, goes_home, changes, quits, drops])
def test_whoever_goes_sits_there_no_more_and_not_when_they_are_back(ann, ben, time, mask, goes):
    spots.sit(ann.who, "tree", now=time())
    who, lawn = ann.who, presence.place_of(ben.who.id)
    goes(ann, time, mask)
    assert index.spot_of(who.id) is None and selectors.at(lawn, ben.who.id) == {}
    presence.put(who, lawn)
    assert selectors.at(lawn, ben.who.id) == {}


def test_after_a_restart_nobody_sits(ann, ben, time):
    spots.sit(ann.who, "tree", now=time())
    place_id = presence.place_of(ann.who.id)
    presence.clear()
    presence.put(ann.who, place_id)
    assert index.spot_of(ann.who.id) is None
    index.sit(ann.who.id, "tree")
    presence.settle()
    assert presence.place_of(ann.who.id) == place_id and index.spot_of(ann.who.id) is None


def test_a_spot_that_is_no_more_seats_nobody(ann, time, monkeypatch):
    spots.sit(ann.who, "tree", now=time())
    card = atlas.keyed("lawn")
    monkeypatch.setitem(atlas._by_id, card.id, replace(card, spots=card.spots[1:]))
    assert selectors.spot_of(ann.who.id) is None and selectors.at(card.id, ann.who.id) == {}


def test_where_words_rest_one_may_sit_all_the_same(person, time):
    ann = person("Ann", at="quiet")
    spots.sit(ann.who, "kettle", now=time())
    assert key_of(ann) == "kettle"


def test_whoever_mutes_somebody_sees_nothing_of_where_they_sit(ann, ben, cyd, time, today):
    protection.mute(ben.who, ann.who, today=today)
    spots.sit(ann.who, "tree", now=time())
    lawn = presence.place_of(ann.who.id)
    assert selectors.at(lawn, ben.who.id) == {} and selectors.at(lawn, cyd.who.id) == {"Ann": "tree"}
    assert not any("Ann sits" in line for line in selectors.seen_in(lawn, ben.who.id))
    assert "Ann sits under the big tree." in selectors.seen_in(lawn, cyd.who.id)


# --- beside a ring


def test_while_a_circle_meets_its_chairs_are_the_only_ones(round_of, stool, time, news):
    ann, *_, dee = round_of
    with pytest.raises(SitsInRing):
        spots.sit(ann.who, "stool", now=time())
    with pytest.raises(NotSeated):
        spots.sit(dee.who, "stool", now=time())
    assert news == []


def test_a_chair_in_the_ring_ends_the_spot_and_says_so_as_a_fact_alone(person, stool, time, news):
    ann, ben = (person(name, at="hearth") for name in ("Ann", "Ben"))
    spots.sit(ann.who, "stool", now=time())
    spots.sit(ben.who, "stool", now=time())
    circles.sit(ann.who, now=time())
    assert key_of(ann) is None and key_of(ben) == "stool"
    assert [(one.name, one.quietly) for one in news if isinstance(one, StoodUp)] == [("Ann", True)]
    spots.stand(ben.who, now=time())
    assert key_of(ben) is None and not news[-1].quietly


def test_whoever_has_a_chair_kept_takes_no_spot_elsewhere(ann, time, monkeypatch):
    from game.places import wardrobe

    monkeypatch.setattr(wardrobe, "_keepers_of_places", [lambda who_id: who_id == ann.who.id])
    with pytest.raises(SitsInRing):
        spots.sit(ann.who, "tree", now=time())


# --- what is to be seen, what is kept


def test_a_picture_is_told_in_words_with_each_spot_and_what_is_typed(world):
    card = atlas.keyed("library")
    told = selectors.picture(card)
    assert told.startswith(card.backdrop_words)
    for spot in card.spots:
        assert f"{spot.words} (`sit {spot.key}`)" in told
    assert selectors.picture(atlas.keyed("hearth")) == atlas.keyed("hearth").backdrop_words
    with pytest.raises(NoPicture):
        selectors.picture(replace(card, backdrop=""))


def test_kept_says_where_one_sits_and_no_more_when_one_stands(ann, time):
    (presence_kept,) = [one for one in kept.KEPT if one.key == "presence"]
    rows = lambda: presence_kept.rows(ann.who.person_id)
    assert rows() == [{"you_are_here_as": "Ann", "in": "the Lawn"}]
    spots.sit(ann.who, "tree", now=time())
    assert rows() == [{"you_are_here_as": "Ann", "in": "the Lawn", "you_sit": "under the big tree"}]
    spots.stand(ann.who, now=time())
    assert rows() == [{"you_are_here_as": "Ann", "in": "the Lawn"}]
