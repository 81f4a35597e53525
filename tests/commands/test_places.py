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


def test_only_a_steward_reads_the_house_anew(ann, person):
    assert "That is for stewards" in ann.type("rebuild")[0]
    linden = person("Linden", steward=True)
    assert "places and all texts" in linden.type("rebuild")[0]


def test_a_wrong_file_is_named_and_nothing_is_changed(person, monkeypatch):
    from game.common import texts
    from game.places.models import Place

    linden = person("Linden", steward=True)
    before = list(Place.objects.order_by("key").values())
    real = texts.data

    def broken(path):
        return {**real(path), "speech": "loud"} if path.endswith("lawn.yaml") else real(path)

    broken.cache_clear = lambda: None
    monkeypatch.setattr(texts, "data", broken)
    answer = linden.type("rebuild")[0]
    assert "lawn.yaml" in answer and "speech" in answer
    assert list(Place.objects.order_by("key").values()) == before


def test_rebuilding_leaves_what_people_built(ann, world):
    from game.places import services as places
    from game.places.models import Place, Way

    gate, lawn = (Place.objects.get(key=key) for key in ("gate", "lawn"))
    own = Place.objects.create(
        key="built:hut",
        source="person",
        name="a hut",
        kind="common",
        description="Small.",
        time="live",
        channel="bare text",
        reality="facet",
        agency="person",
        presence="named",
        memory="Nothing.",
        speech="open",
        open=True,
    )
    Way.objects.create(place=lawn, to=own, names="hut", position=9, source="person")
    places.build_world()
    assert Place.objects.get(id=own.id).name == "a hut"
    assert Way.objects.filter(place=lawn, to=own).count() == 1
    assert gate.id == Place.objects.get(key="gate").id


def test_a_wrong_format_is_named_with_its_reason_and_nothing_is_changed(person, monkeypatch):
    from game.circles import registry
    from game.common import texts
    from game.places.models import Place

    linden = person("Linden", steward=True)
    places, circles = list(Place.objects.order_by("key").values()), dict(registry.circles)
    real = texts.data

    def broken(path):
        if path.endswith("lawn.yaml"):
            return {**real(path), "name": "the Meadow"}
        return {**real(path), "minutes": "long"} if path == "formats/rounds.yaml" else real(path)

    broken.cache_clear = lambda: None
    monkeypatch.setattr(texts, "data", broken)
    answer = linden.type("rebuild")[0]
    assert "world/formats/rounds.yaml" in answer and "minutes" in answer
    assert list(Place.objects.order_by("key").values()) == places and registry.circles == circles
    assert "The Lawn" in linden.type("look")[0]
