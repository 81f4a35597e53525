"""Being somewhere as typed lines."""

from commands import doorway
from game.places import atlas, presence


def test_look_tells_the_place_its_medium_its_memory_who_is_here_and_the_ways(ann, ben):
    seen = ann.type("look")[0]
    for part in ("The Lawn", "Nothing said here is kept", "How it is here:", "Ben is here", "Ways out:"):
        assert part in seen
    assert "Ann" not in seen


def test_a_way_may_be_typed_alone_and_is_seen_on_both_sides(ann, ben, cyd):
    cyd.type("go house")
    cyd.told.clear()
    ben.told.clear()
    assert "Circle House" in ann.type("house")[0]
    assert ben.heard == ["Ann goes to the Circle House."]
    assert cyd.heard == ["Ann comes in."]


def test_every_place_has_a_way_home_in_one_word(ann):
    for card in atlas.cards():
        if card.kind == "private":
            continue
        from game.places import services as places

        places.walk(ann.who, card.id, now=0.0)
        assert "Dressing Room" in ann.type("home")[0]


def test_nobody_else_can_enter_a_dressing_room_or_see_who_is_in_it(ann, ben):
    ann.type("home")
    ben.told.clear()
    assert "your Dressing Room" in ben.type("home")[0].replace("Your", "your")
    assert "Nobody else is here" in ben.type("look")[0]
    assert "Ann" not in ben.type("who")[0]


def test_who_lists_my_place_and_the_open_ones_by_name_without_times(ann, ben, cyd):
    ben.type("go house")
    cyd.type("go house")
    cyd.type("go hearth")
    (listed,) = ann.type("who")
    assert "Ann (you)" in listed and "Ben" in listed and "Cyd" not in listed
    assert not any(letter.isdigit() for letter in listed)


def test_a_word_that_only_begins_like_a_way_walks_nobody_out(ann):
    assert "not a word of the house" in ann.type("hou")[0]
    assert presence.place_of(ann.who.id) == atlas.keyed("lawn").id


def test_there_is_no_way_of_that_name(ann):
    assert "There is no way" in ann.type("go cellar")[0]


def test_who_comes_again_stands_where_they_stood_last(ann, ben, time):
    from commands import entering
    from game.personas import selectors

    ann.type("go library")
    doorway.gone(ann, quit=True)
    assert presence.place_of(ann.who.id if ann.who else ben.who.id) != atlas.keyed("library").id
    entering.enter(ann, selectors.named("Ann"), now=time())
    assert presence.place_of(ann.who.id) == atlas.keyed("library").id


def test_who_leaves_is_missed_by_those_who_stay_in_neutral_words(ann, ben):
    doorway.gone(ben, quit=True)
    assert ann.heard == ["Ben leaves for now."]


def test_who_drops_is_missed_by_those_who_stay_in_neutral_words(ann, ben):
    doorway.gone(ben, quit=False)
    assert ann.heard == ["Ben is gone: the line dropped."]


def test_r26_a_guest_is_listed_to_everyone_who_is_there(ann, stranger):
    ann.type("go gate")
    stranger.type("visit")
    assert "A guest" in ann.heard_all
    assert "A guest is here" in ann.type("look")[0]


def test_a_guest_is_told_where_home_leads(stranger, ann):
    stranger.type("visit")
    assert "`home` leads to the Gate." in stranger.type("look")[0]
    assert "`home`" not in ann.type("home")[0]
