"""The house read anew from its files: all of it, or nothing is changed."""

import pytest
import yaml

from game.places import atlas


def test_only_a_steward_reads_the_house_anew(ann, person):
    assert "That is for stewards" in ann.type("rebuild")[0]
    linden = person("Linden", steward=True)
    assert "places and all texts" in linden.type("rebuild")[0]


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


@pytest.fixture
def edited(monkeypatch):
    """`edited(path, change)` is a world in which the file `path` says what `change` makes of it."""
    from game.circles.formats import repertoire
    from game.common import texts

    real, written = texts._parsed, repertoire._text

    def edit_format(path, change):
        edited = lambda file: yaml.safe_dump(change(yaml.safe_load(written(file))), sort_keys=False)
        name = path.removeprefix("formats/")
        monkeypatch.setattr(
            repertoire, "_text", lambda file: (edited if file.name == name else written)(file)
        )

    def edit(path, change):
        if path.startswith("formats/"):
            return edit_format(path, change)
        monkeypatch.setattr(
            texts, "_parsed", lambda asked: change(real(asked)) if asked == path else real(asked)
        )

    return edit


@pytest.mark.parametrize(
    ("path", "change", "named"),
    [
        (
            "places/lawn.yaml",
            lambda said: said | {"exits": [{"to": "nowhere", "names": ["x"]}]},
            "no place has the key",
        ),
        ("places/gate.yaml", lambda said: said | {"exits": said["exits"][:1]}, "no way back"),
        (
            "places/gate.yaml",
            lambda said: said | {"exits": [{**said["exits"][0], "names": ["say pond"]}, *said["exits"][1:]]},
            "taken for a command",
        ),
        (
            "snippets/common.yaml",
            lambda said: {key: said[key] for key in said if key != "bell"},
            "common.bell",
        ),
        ("snippets/common.yaml", lambda said: said | {"bell": 7}, "bell"),
        ("consent.yaml", lambda said: {"version": 2, "statments": []}, "consent.yaml"),
        ("socials.yaml", lambda said: said | {"gestures": {"nod": {"self": "You nod."}}}, "nod"),
        ("places/lawn.yaml", lambda said: said | {"speech": "loud"}, "lawn.yaml: speech"),
        (
            "formats/rounds.yaml",
            lambda said: said | {"minutes": "long"},
            "minutes must be a whole number from 1 to 600",
        ),
        ("circles/house.yaml", lambda said: {"circles": []}, "agreements"),
        (
            "circles/house.yaml",
            lambda said: said | {"circles": [said["circles"][0] | {"place": "hearthh"}]},
            "evening: no place has the key hearthh",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_every_text_stays_as_it_was(
    person, edited, path, change, named
):
    from game.common import texts

    linden = person("Linden", steward=True)
    bell, seen = texts.snippet("common.bell"), linden.type("look")
    edited(path, change)
    (answer,) = linden.type("rebuild")
    assert answer.startswith("Nothing was changed") and named in answer
    assert texts.snippet("common.bell") == bell and linden.type("look") == seen
    assert linden.type("nod") == ["You nod."]


def _memory():
    """What memory says of places and circles."""
    from game.circles import registry

    return atlas.cards(), dict(registry.circles)


@pytest.fixture
def renamed(edited, monkeypatch):
    """Files in which a place and a circle are new, and all is right."""
    from game.common import texts

    edited("places/lawn.yaml", lambda said: said | {"name": "the Meadow"})
    lawn = texts._parsed

    def change(said):
        first, *others = said["circles"]
        return said | {"circles": [first | {"name": "the Night Circle"}, *others]}

    monkeypatch.setattr(
        texts, "_parsed", lambda asked: change(lawn(asked)) if asked == "circles/house.yaml" else lawn(asked)
    )


@pytest.mark.parametrize("refusal", ["a check", "busy inside", "busy at the end"])
def test_r36_after_a_refused_rebuild_places_and_circles_are_in_memory_as_in_the_rows(
    person, renamed, monkeypatch, refusal
):
    from game.circles import selectors as circles
    from game.common import texts
    from game.common.refusals import Busy
    from game.places import rebuilding

    def fails():
        if refusal == "a check":
            raise texts.BadText("world/some.yaml is wrong")
        raise Busy

    linden = person("Linden", steward=True)
    before = _memory()
    with monkeypatch.context() as broken:
        if refusal == "a check":
            broken.setattr(rebuilding, "_checks", [*rebuilding._checks, fails])
        else:
            deeds = [fails, *rebuilding._deeds] if refusal == "busy inside" else [*rebuilding._deeds, fails]
            broken.setattr(rebuilding, "_deeds", deeds)
        (answer,) = linden.type("rebuild")
        assert "Nothing was changed" in answer
        assert _memory() == before
        assert "Evening Circle" in linden.type("circles")[0] and "The Lawn" in linden.type("look")[0]
    assert "Read anew" in linden.type("rebuild")[0]
    assert circles.circle_named("evening").name == "the Night Circle" and "Meadow" in linden.type("look")[0]
    texts.forget()


def test_a_refused_rebuild_leaves_what_pages_say_of_the_house(person, edited):
    from game.circles.formats import repertoire
    from game.common import texts

    linden, before = person("Linden", steward=True), texts.house_said("limits")

    def change(said):
        said["statements"] = [
            {key: "Anything goes." for key in ("key", "text", "why")} | {"key": one["key"]}
            for one in said["statements"]
        ]
        return said

    edited("consent.yaml", change)
    with pytest.MonkeyPatch.context() as broken:
        real = repertoire._text
        broken.setattr(repertoire, "_text", lambda path: "" if path.stem == "rounds" else real(path))
        assert "formats/rounds.yaml" in linden.type("rebuild")[0]
    assert before and texts.house_said("limits") == before


def test_a_text_that_was_edited_is_read_anew(person, edited):
    from game.common import texts

    linden = person("Linden", steward=True)
    edited("snippets/common.yaml", lambda said: said | {"bell": "A low bell rings."})
    assert "Read anew" in linden.type("rebuild")[0]
    assert texts.snippet("common.bell") == "A low bell rings."
    texts.forget()


def test_whoever_stands_in_a_place_that_is_no_more_is_at_the_gate(person, ann, monkeypatch):
    from game.common import texts

    linden = person("Linden", steward=True)
    ann.type("workshop")
    real, files = texts._parsed, texts.folder("places")
    monkeypatch.setattr(
        texts,
        "_parsed",
        lambda asked: (
            real(asked) | {"exits": [way for way in real(asked)["exits"] if way["to"] != "workshop"]}
            if asked == "places/lawn.yaml"
            else real(asked)
        ),
    )
    folder = texts.folder
    monkeypatch.setattr(
        texts,
        "folder",
        lambda path, ending=".yaml": (
            tuple(file for file in files if "workshop" not in file)
            if path == "places"
            else folder(path, ending)
        ),
    )
    assert "Read anew" in linden.type("rebuild")[0]
    assert "The Gate" in ann.type("look")[0]
    texts.forget()
