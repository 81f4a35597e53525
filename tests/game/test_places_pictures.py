"""What the file of a place says of its picture and of where one can sit: what is refused, what is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.common import texts
from game.places import atlas
from game.places import services as places
from game.places.models import Place
from game.places.rules import BadPlace
from game.places.spots import rules
from game.places.spots.rules import BadPicture, Spot

WINDOW = {"words": "by the window, where the rain is", "x": 12, "y": 80}
ROOM = {"backdrop": "quiet", "backdrop_words": "A wide window.", "spots": {"window": WINDOW}}


def test_a_place_without_a_picture_says_nothing_of_one():
    assert rules.checked({"key": "hut"}) == {"backdrop": "", "backdrop_words": "", "spots": []}


def test_a_picture_with_words_and_spots_is_columns():
    assert rules.checked(ROOM) == {
        "backdrop": "quiet",
        "backdrop_words": "A wide window.",
        "spots": [{"key": "window"} | WINDOW],
    }


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"backdrop_words": ""}, "backdrop_words"),
        ({"backdrop_words": None}, "backdrop_words"),
        ({"backdrop_words": 7}, "backdrop_words is a text"),
        ({"backdrop_words": "x" * 401}, "at most 400"),
        ({"backdrop": ""}, "backdrop, which is missing"),
        ({"backdrop": "", "backdrop_words": ""}, "backdrop, which is missing"),
        ({"spots": ["window"]}, "spots are a list of keys"),
        ({"spots": {f"spot{'x' * number}": WINDOW for number in range(9)}}, "at most 8"),
        ({"spots": {"Window": WINDOW}}, "the key of a spot"),
        ({"spots": {"by the window": WINDOW}}, "the key of a spot"),
        ({"spots": {"as": WINDOW}}, "the key of a spot"),
        ({"spots": {True: WINDOW}}, "the key of a spot"),
        ({"spots": {"window": "by the window"}}, "words, x and y"),
        ({"spots": {"window": {"x": 1, "y": 2}}}, "words, x and y"),
        ({"spots": {"window": WINDOW | {"z": 1}}}, "words, x and y"),
        ({"spots": {"window": WINDOW | {"words": ""}}}, "without a full stop"),
        ({"spots": {"window": WINDOW | {"words": "by the window."}}}, "without a full stop"),
        ({"spots": {"window": WINDOW | {"words": "by the windows"}}}, "have the word window"),
        ({"spots": {"window": WINDOW | {"words": "window" + "x" * 80}}}, "1 to 80"),
        ({"spots": {"window": WINDOW | {"words": "by\x1b the window"}}}, "words is a text"),
        ({"spots": {"window": WINDOW | {"x": -1}}}, "x is a number from 0 to 100"),
        ({"spots": {"window": WINDOW | {"y": 100.5}}}, "y is a number from 0 to 100"),
        ({"spots": {"window": WINDOW | {"y": "12"}}}, "y is a number from 0 to 100"),
        ({"spots": {"window": WINDOW | {"x": True}}}, "x is a number from 0 to 100"),
        ({"spots": {"window": WINDOW | {"x": float("nan")}}}, "x is a number from 0 to 100"),
    ],
)
def test_what_is_in_one_modality_only_or_nowhere_in_the_picture_is_refused(change, named):
    with pytest.raises(BadPicture, match=named):
        rules.checked(ROOM | change)


@pytest.mark.parametrize(
    ("ways", "words", "scenes", "named"),
    [
        ((), (), {"hall"}, "the backdrop quiet is no file"),
        (("Window", "out"), (), {"quiet"}, "called like a way out"),
        (("the window seat",), (), {"quiet"}, "called like a way out"),
        ((), {"window"}, {"quiet"}, "a word of the house"),
    ],
)
def test_a_spot_is_no_way_out_and_no_command_and_a_scene_is_there(ways, words, scenes, named):
    with pytest.raises(BadPicture, match=named):
        rules.check(rules.checked(ROOM), ways, words, scenes)
    rules.check(rules.checked(ROOM), ("lawn",), {"say"}, {"quiet"})


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"backdrop": "castle"}, r"world/places/lawn\.yaml: the backdrop castle is no file"),
        ({"backdrop_words": ""}, r"world/places/lawn\.yaml: a backdrop has backdrop_words"),
        ({"spots": {"board": WINDOW | {"words": "by the board"}}}, "a word of the house"),
        ({"spots": {"house": WINDOW | {"words": "before the house"}}}, "called like a way out"),
    ],
)
def test_a_house_with_such_a_file_is_not_built(world, monkeypatch, change, named):
    data = texts.data
    monkeypatch.setattr(
        texts, "data", lambda path: data(path) | (change if path == "places/lawn.yaml" else {})
    )
    with pytest.raises(BadPlace, match=named):
        places.build_world()


@pytest.mark.django_db
def test_what_the_files_say_is_in_rows_and_in_memory(world):
    said, card = texts.data("places/library.yaml"), atlas.keyed("library")
    assert (card.backdrop, card.backdrop_words) == ("library", said["backdrop_words"].strip())
    assert {one.key: {"words": one.words, "x": one.x, "y": one.y} for one in card.spots} == said["spots"]
    assert Place.objects.get(key="library").backdrop == "library"


SPOTS = (
    Spot("window", "by the window, where the rain is", 10, 80),
    Spot("kettle", "by the kettle", 50, 80),
    Spot("kitchen", "at the door of the kitchen", 90, 80),
)


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("window", "window"),
        ("by the window", "window"),
        ("down by the Window.", "window"),
        ("at window", "window"),
        ("by the window, where the rain is", "window"),
        ("By the window where the rain is", "window"),
        ("win", "window"),
        ("ket", "kettle"),
        ("next to the kettle", "kettle"),
        ("the door of the", "kitchen"),
        ("k", None),
        ("ke ttle", None),
        ("sofa", None),
        ("by the", None),
        ("by", None),
        ("", None),
        ("...", None),
        ("window sill", None),
    ],
)
def test_a_spot_is_meant_by_its_key_its_words_or_a_beginning_that_only_one_has(said, key):
    found = rules.spot_meant(SPOTS, said)
    assert (found.key if found else None) == key


@given(st.text(max_size=300))
def test_whatever_is_typed_one_spot_is_meant_or_none(said):
    found = rules.spot_meant(SPOTS, said)
    assert found is None or found in SPOTS


@pytest.mark.parametrize("spot", SPOTS)
def test_the_key_and_the_sentence_lead_to_one_and_the_same_spot(spot):
    assert rules.spot_meant(SPOTS, spot.key) is rules.spot_meant(SPOTS, spot.words) is spot
