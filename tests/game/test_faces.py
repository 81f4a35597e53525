"""What a face is: a style and a seed, an address that is read as it is written, and nothing else."""

import re

from hypothesis import given
from hypothesis import strategies as st

from game.common import faces
from game.personas import chance, rules
from game.personas.models import Persona
from game.personas.wording import FACES

SEEDS = st.text("0123456789abcdef", min_size=faces.SEED, max_size=faces.SEED)


@given(st.sampled_from(faces.STYLES), SEEDS)
def test_an_address_is_read_as_it_is_written(style, seed):
    face = faces.made(style, seed)
    assert faces.is_face(face) and faces.style_of(face) == style
    assert faces.at(faces.address(face)) == face


@given(st.text() | st.from_regex(re.compile(r"/faces/\w*/\w*\.svg")))
def test_what_is_none_is_none(said):
    found = faces.at(said)
    assert found is None or faces.address(found) == said
    assert not faces.is_face(said) or faces.address(said).startswith(faces.UNDER)


def test_by_lot_no_two_are_alike_and_a_row_has_room_for_each():
    found = {chance.face(style) for style in faces.STYLES for _ in range(200)}
    assert len(found) == 600 and all(map(faces.is_face, found))
    assert max(map(len, found)) <= Persona._meta.get_field("face").max_length
    assert rules.LONGEST["face_words"] == Persona._meta.get_field("face_words").max_length


def test_every_style_has_words_that_fit_where_a_persons_own_stand():
    assert set(FACES) == set(faces.STYLES)
    assert all(len(words) <= rules.LONGEST["face_words"] for words in FACES.values())
