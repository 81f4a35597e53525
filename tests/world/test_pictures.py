"""The two-way room: whatever a picture of a place shows, its words say, and the other way round."""

import re
from xml.etree import ElementTree

import pytest

from game.common import texts
from server.portal import assets

PLACES = {texts.data(path)["key"]: texts.data(path) for path in texts.folder("places")}
SCENES = {path.stem: path.read_text("utf-8") for path in (assets.ROOT / "scenes").glob("*.svg")}
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"path", "circle", "ellipse", "rect", "g", "defs", "style", "stop", "clipPath", "pattern"}
SHAPES |= {"linearGradient", "radialGradient", "svg"}
FOUNDED = {"ring": "standing.room_seen", "side": "standing.side_room_seen"}
"""What a page shows of the rooms of founded circles, and the words for it."""


@pytest.mark.parametrize("key", PLACES)
def test_every_place_has_a_picture_and_its_words(key):
    place = PLACES[key]
    assert place["backdrop"] in SCENES and place["backdrop_words"].strip().endswith(".")
    assert 1 <= place["backdrop_words"].count(". ") + 1 <= 3


@pytest.mark.parametrize("key", [key for key, place in PLACES.items() if place["kind"] == "common"])
def test_where_people_meet_there_are_spots_and_the_description_makes_one_expect_them(key):
    place = PLACES[key]
    assert 2 <= len(place["spots"]) <= 4
    read = set(re.findall(r"[a-z]+", f"{place['description']} {place['backdrop_words']}".casefold()))
    for spot, where in place["spots"].items():
        told = set(re.findall(r"[a-z]{4,}", where["words"].casefold()))
        assert told & read, f"nothing in {key} says that there is a {spot}"
    places = [(where["x"], where["y"]) for where in place["spots"].values()]
    close = [
        (one, other)
        for one in places
        for other in places
        if one < other and abs(one[0] - other[0]) < 35 and abs(one[1] - other[1]) < 27
    ]
    assert close == [], "two spots lie upon each other in the picture, or would with names under them"
    assert all(14 <= y <= 86 for _, y in places)


@pytest.mark.parametrize("key", [key for key, place in PLACES.items() if place["kind"] != "common"])
def test_where_a_ring_or_two_people_sit_there_are_no_spots_beside_their_chairs(key):
    assert "spots" not in PLACES[key]


def test_one_picture_is_told_in_the_same_words_everywhere():
    told = {}
    for place in PLACES.values():
        told.setdefault(place["backdrop"], set()).add(place["backdrop_words"].strip())
    for scene, snippet in FOUNDED.items():
        told.setdefault(scene, set()).add(texts.snippet(snippet))
    assert {scene: len(words) for scene, words in told.items() if len(words) > 1} == {}
    assert set(told) == set(SCENES), "a picture that nobody tells"


@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_is_small_of_simple_shapes_without_letters_and_has_a_night(scene):
    drawn = SCENES[scene]
    root = ElementTree.fromstring(drawn)
    assert root.get("viewBox") == "0 0 1200 500" and root.get("preserveAspectRatio") is None
    assert len(drawn.encode()) < 6_000
    assert {part.tag.removeprefix(SVG) for part in root.iter()} <= SHAPES
    assert "@media (prefers-color-scheme:dark)" in drawn
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg\")|href|url\((?!#)|@import|\son\w+=", drawn)


@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_refers_only_to_what_it_has_and_its_names_are_its_own(scene):
    drawn = SCENES[scene]
    named = set(re.findall(r'\sid="([^"]+)"', drawn))
    assert set(re.findall(r"url\(#([^)]+)\)", drawn)) == named
    others = "".join(other for name, other in SCENES.items() if name != scene)
    assert not [name for name in named if f'id="{name}"' in others]
    day, night = re.split(r"@media \(prefers-color-scheme:dark\)", drawn[: drawn.index("</style>")])
    classes = {name for found in re.findall(r'class="([^"]+)"', drawn) for name in found.split()}
    assert classes <= set(re.findall(r"\.([a-z]+\d?)[{,]", day))
    assert set(re.findall(r"\.([a-z]+\d?)[{,]", night)) <= set(re.findall(r"\.([a-z]+\d?)[{,]", day))
