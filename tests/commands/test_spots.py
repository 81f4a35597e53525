"""Sitting at a spot as typed lines: what one reads, what the others read, what `look` and `picture` say."""

import pytest

from game.places import atlas, presence

WHERE = "To sit somewhere: `sit tree`, `sit middle`, `sit grass` or `sit wall`. `picture` says where that is."


def seen(actor):
    """What `look` shows, line by line."""
    return actor.type("look")[0].split("\n")


@pytest.mark.parametrize("line", ["sit wall", "sit by the old wall", "sit down by the wall", "SIT WALL"])
def test_sitting_down_and_getting_up_is_read_by_everybody_there(ann, ben, line):
    assert ann.type(line) == ["You sit down by the old wall."]
    assert ben.heard == ["Ann sits down by the old wall."]
    ben.told.clear()
    assert ann.type("stand") == ["You stand up."]
    assert ben.heard == ["Ann stands up."]
    assert ann.type("stand up") == ["You are on your feet already. `picture` says where one can sit here."]


def test_look_says_who_sits_where_after_who_is_here(ann, ben, cyd, person):
    for actor in (ann, ben):
        actor.type("sit wall")
    cyd.type("sit tree")
    lines = seen(ann)
    here = lines.index("Ben and Cyd are here.")
    assert lines[here + 1 : here + 4] == [
        "You and Ben sit by the old wall.",
        "Cyd sits under the big tree.",
        WHERE,
    ]
    assert "Ann and Ben sit by the old wall." in seen(cyd) and "You sit under the big tree." in seen(cyd)
    dee = person("Dee")
    dee.type("sit wall")
    assert "Ann, Ben and Dee sit by the old wall." in seen(cyd)
    assert "You, Ann and Ben sit by the old wall." in seen(dee)


def test_whoever_goes_out_has_got_up_without_a_word_more(ann, ben):
    ann.type("sit wall")
    ben.told.clear()
    ann.type("gate")
    assert ben.heard == ["Ann goes to the Gate."]
    ann.type("lawn")
    assert not [line for line in seen(ben) if "by the old wall" in line]


def test_a_gesture_and_a_spot_of_one_word_do_not_get_into_each_others_way(person):
    ann = person("Ann", at="quiet")
    assert ann.type("window") == ["You look out of the window."]
    assert ann.type("sit window") == ["You sit down by the wide window."]


def test_sit_alone_is_the_circles(ann, person):
    for line in ("sit", "sit down"):
        assert ann.type(line)[0].startswith("No circle meets in this place.")
    ben = person("Ben", at="hearth")
    assert "agree" in ben.type("sit")[0]
    assert ben.type("sit window")[0].startswith("There is no spot of that name here.")


def test_a_guest_sees_and_does_not_sit(stranger, ann):
    stranger.type("visit")
    stranger.type("lawn")
    assert stranger.type("sit wall")[0].startswith("As a guest you can look, walk and read.")
    ann.type("sit wall")
    assert "Ann sits by the old wall." in seen(stranger) and WHERE not in seen(stranger)
    assert "(`sit wall`)" in stranger.type("picture")[0]


def test_whoever_mutes_somebody_reads_nothing_of_their_sitting(ann, ben, cyd):
    ben.type("mute ann")
    ben.told.clear()
    ann.type("sit wall")
    ann.type("stand")
    ann.type("sit tree")
    assert ben.heard == [] and len(cyd.heard) == 3
    assert "Ann is" in "\n".join(seen(ben)).replace("Ann and Cyd are", "Ann is")
    assert not [line for line in seen(ben) if "Ann sit" in line]


@pytest.mark.parametrize("word", ["picture", "look picture"])
def test_the_picture_of_every_place_is_told_in_words(ann, word):
    for card in atlas.cards():
        if card.kind == "private":
            continue
        presence.put(ann.who, card.id)
        (told,) = ann.type(word)
        assert told.split("\n")[0] == card.backdrop_words
        assert [spot.key for spot in card.spots if f"(`sit {spot.key}`)" not in told] == []


def test_a_room_that_somebody_founded_has_its_picture_too(person):
    linden = person("Linden", steward=True)
    linden.type("found Owls=For those who lie awake.")
    linden.type("go house")
    assert "The room of Owls" in linden.type("go owls")[0]
    assert linden.type("picture")[0].startswith("A ring of low chairs")
