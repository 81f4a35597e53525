"""A face in words: whatever a drawing can be made of has one, and the words are of that very drawing."""

import re

import pytest

from game.common import faces
from server.portal import drawing
from server.web import face_forms, face_words

COLOURS = {
    ("heads", "body"): face_words.HEAD,
    ("heads", "shade"): face_words.SHADE,
    ("drawn", "skin"): face_words.SKIN,
    ("drawn", "hair"): face_words.HAIR,
    ("hills", "hill4"): face_words.HILL,
    ("hills", "background"): face_words.SKY,
}
PARTS = {
    ("heads", "hair"): face_words.FRINGE,
    ("heads", "knot"): face_words.KNOT,
    ("hills", "orb"): face_words.ORB,
}


@pytest.mark.parametrize("of", COLOURS)
def test_every_colour_that_tells_faces_apart_has_a_word_of_its_own(of):
    style, colour = of
    assert set(drawing.definition(style)["colors"][colour]["values"]) == set(COLOURS[of])
    assert len(set(COLOURS[of].values())) == len(COLOURS[of])


@pytest.mark.parametrize("of", PARTS)
def test_every_part_that_tells_faces_apart_has_a_word_of_its_own(of):
    style, part = of
    assert set(drawing.definition(style)["components"][part]["variants"]) == set(PARTS[of])
    assert len(set(PARTS[of].values())) == len(PARTS[of])


def test_hair_and_what_is_besides_it_is_known_by_the_names_of_the_drawing():
    parts = drawing.definition("drawn")["components"]
    numbers = {name.removeprefix("variant") for name in parts["hair"]["variants"]}
    sorts = (face_words.SHAVEN, face_words.TIED, face_words.LONG)
    assert set().union(*sorts) <= numbers and sum(map(len, sorts)) == len(set().union(*sorts))
    assert set(face_words.BESIDES) <= set(parts)


@pytest.mark.parametrize("style", faces.STYLES)
def test_a_hundred_faces_have_words_and_their_colours_are_in_the_drawing(style):
    colours = {"heads": face_words.HEAD, "drawn": face_words.SKIN, "hills": face_words.HILL}[style]
    for number in range(100):
        seed = f"{number:016x}"
        said = face_words.said(faces.made(style, seed))
        assert re.fullmatch(r"[a-z ]+(?:, [a-z ]+)+", said) and len(said) < 80
        drawn = drawing.drawn(style, seed).decode()
        assert any(word in said and colour in drawn for colour, word in colours.items())


def test_faces_that_would_be_told_alike_are_drawn_by_lot_again(monkeypatch):
    seeds = iter(f"{number:016x}" for number in (1, 1, 2))
    monkeypatch.setattr(face_forms.chance, "face", lambda style: faces.made(style, next(seeds)))
    form = face_forms.FaceForm.__new__(face_forms.FaceForm)
    form.is_bound, form._persona = False, type("Mask", (), {"face": "heads:0000000000000000"})
    one = form._another(set())
    assert form._another({face_words.said(one)}) == faces.made("heads", "0000000000000002")
