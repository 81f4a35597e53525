"""Which facts tell of pictures and spots, to whom, and that what was merged is what the house shows."""

from dataclasses import replace

import pytest

from game.places import atlas, presence
from game.places import packages as place
from game.places.spots import selectors
from server.portal import assets
from typeclasses import showing

pytestmark = pytest.mark.django_db


def players(actor):
    """The values of Room.Players since the last question."""
    shown, actor.shown = actor.shown, []
    return [value for name, value in shown if name == "Room.Players"]


def test_each_place_says_its_picture_with_a_file_that_the_site_serves(ann):
    served = assets.read()
    for card in atlas.cards():
        presence.put(ann.who, card.id)
        showing.scene(ann)
        room = ann.knows.room
        assert served[room["backdrop"]["src"].encode()].kind == "image/svg+xml"
        assert room["backdrop"]["words"] == card.backdrop_words
        assert [spot["key"] for spot in room["spots"]] == [spot.key for spot in card.spots]


def test_a_place_without_a_picture_says_so(ann):
    info = place.info(replace(atlas.keyed("lawn"), backdrop="", spots=()), None)
    assert (info["backdrop"], info["spots"]) == (None, [])


def test_sitting_down_and_getting_up_is_shown_to_all_who_are_there_and_to_nobody_else(ann, ben, cyd):
    cyd.type("house")
    for actor in (ann, ben, cyd):
        players(actor)
    ann.type("sit wall")
    ann.type("sit tree")
    ann.type("stand")
    told = [{"at": {"Ann": spot}, "guests": 0} for spot in ("wall", "tree", None)]
    assert players(ann) == players(ben) == told and players(cyd) == []


def test_the_text_of_it_comes_before_the_fact(ann, ben):
    came = []
    ben.say = lambda text, kind="system": came.append(text)
    ben.show = lambda package, value: came.append(package)
    ann.type("sit wall")
    assert came == ["Ann sits down by the old wall.", "Room.Players"]


def test_a_scene_says_who_sits_where(ann, ben, cyd):
    ann.type("sit wall")
    ben.type("sit wall")
    players(cyd)
    showing.scene(cyd)
    (whole,) = players(cyd)
    assert whole["at"] == {"Ann": "wall", "Ben": "wall"}
    cyd.type("gate")
    (gate,) = players(cyd)
    assert "at" not in gate


def test_what_was_merged_is_what_the_house_shows_whatever_is_done(ann, ben, cyd):
    lines = [
        *((ann, "sit wall"), (ben, "sit tree"), (ann, "sit tree"), (cyd, "sit wall"), (ann, "gate")),
        *((ann, "lawn"), (ben, "stand"), (cyd, "home"), (cyd, "out"), (ben, "sit grass"), (ann, "sit grass")),
    ]
    for who, line in lines:
        who.type(line)
        for actor in (ann, ben, cyd):
            place_id = presence.place_of(actor.who.id)
            assert actor.knows.at == selectors.at(place_id, actor.who.id)
    assert ann.knows.at == {"Ben": "grass", "Ann": "grass"}


def test_of_whom_somebody_mutes_nothing_is_shown_of_where_they_sit(ann, ben, cyd):
    ben.type("mute ann")
    players(ben)
    ann.type("sit wall")
    cyd.type("sit wall")
    assert players(ben) == [{"at": {"Cyd": "wall"}, "guests": 0}]
    showing.scene(ben)
    assert ben.knows.at == {"Cyd": "wall"}


def test_after_a_restart_nobody_sits_at_a_spot(ann, ben):
    ann.type("sit wall")
    presence.settle()
    showing.everyone()
    assert ann.knows.at == ben.knows.at == {}
