"""The face of a persona on the site: chosen of eight that nobody has, with words for who does not see it."""

import pytest

from game.common import faces
from game.personas import services
from game.personas.models import Persona
from game.personas.rules import LONGEST
from game.personas.wording import FACES
from game.places import atlas, presence
from server.web import face_words
from tests.server.masks import TODAY, gentle, named, new, page_of


@pytest.fixture
def ann(site):
    """A browser in which Ann is signed in, with a mask called Brave."""
    site.joins()
    new(site)
    return site


def face_page(name: str = "Brave") -> str:
    return f"{page_of(name)}/face"


def radios(page, name: str) -> dict[str, str]:
    """The values of these radio buttons, each with the address of the picture beside it if there is one."""
    found, last = {}, ""
    for tag, attrs in page.elements:
        if tag == "input" and attrs.get("type") == "radio":
            last = attrs["value"] if attrs["name"] == name else ""
            if last:
                found[last] = ""
        elif tag == "img" and last:
            found[last] = attrs["src"]
    return found


def test_the_page_offers_the_present_face_and_eight_that_nobody_has(ann):
    page = ann.goes(face_page())
    pictures = list(radios(page, "face").values())
    assert len(set(pictures)) == 9
    assert pictures[0] == faces.address(named("Brave").face)
    assert all(faces.at(one) for one in pictures)
    assert all(one.startswith("/faces/heads/") for one in pictures)
    told = [face_words.said(faces.at(one)) for one in pictures]
    assert len(set(told)) == 9 and f"The one it has now: {told[0]}" in page.words
    assert all(words in page.words.lower() for words in told)
    assert page.fields["face"] == next(iter(radios(page, "face")))
    again = radios(ann.goes(face_page()), "face")
    assert set(pictures) & set(again.values()) == {pictures[0]}


def test_one_of_them_is_chosen(ann):
    page = ann.goes(face_page())
    value, picture = list(radios(page, "face").items())[4]
    page = ann.sends(face_page(), {**page.fields, "face": value, "do": "keep"})
    assert (page.status, page.response["Location"]) == (302, "/personas?done=face")
    assert faces.address(named("Brave").face) == picture
    assert "Its face is as you chose." in ann.goes("/personas?done=face").words
    assert picture in ann.page.addresses()
    assert picture in ann.goes(page_of("Brave")).addresses()


def test_others_are_shown_of_a_style_and_nothing_that_was_chosen_or_typed_is_lost(ann):
    before = named("Brave").face
    page = ann.goes(face_page())
    value, picture = list(radios(page, "face").items())[2]
    typed = {**page.fields, "face": value, "face_words": "Round", "style": "hills", "do": "others"}
    page = ann.sends(face_page(), typed)
    assert page.status == 200 and named("Brave").face == before and named("Brave").face_words == ""
    pictures = list(radios(page, "face").values())
    assert pictures[:2] == [faces.address(before), picture]
    assert len(pictures) == 10 and all(one.startswith("/faces/hills/") for one in pictures[2:])
    assert f"The one you had chosen: {face_words.said(faces.at(picture))}" in page.words
    assert page.words.count(" hills, ") >= 8
    assert radios(page, "face")[page.fields["face"]] == picture
    assert (page.fields["face_words"], page.fields["style"]) == ("Round", "hills")
    assert ann.sends(face_page(), {**page.fields, "do": "keep"}).status == 302
    assert (faces.address(named("Brave").face), named("Brave").face_words) == (picture, "Round")


def test_words_alone_leave_the_face_and_none_are_the_houses(ann):
    before = named("Brave").face
    assert ann.fills(face_page(), face_words=" Round,\tand a little amused ").status == 302
    assert (named("Brave").face, named("Brave").face_words) == (before, "Round, and a little amused")
    assert "Its face: Round, and a little amused" in [
        attrs.get("alt") for tag, attrs in ann.goes(page_of("Brave")).elements if tag == "img"
    ]
    ann.fills(face_page(), face_words="")
    assert named("Brave").face_words == ""
    assert FACES["heads"] in ann.goes(face_page()).words


def test_words_that_are_too_long_are_said_at_their_field_and_stay_there(ann):
    words = "r" * (LONGEST["face_words"] + 1)
    page = ann.fills(face_page(), face_words=words, do="keep")
    assert page.status == 422 and "at most 80 characters" in page.words
    assert page.fields["face_words"] == words and page.title.startswith("Problem: ")
    assert named("Brave").face_words == ""


def test_nobody_takes_a_face_that_was_not_offered_for_this_mask(ann):
    other = gentle()
    theirs = list(radios(other.goes(face_page("Gentle")), "face"))[3]
    own = named("Gentle").face
    new(ann, "Alder")
    for_alder = list(radios(ann.goes(face_page("Alder")), "face"))[3]
    before = named("Brave").face
    for value in (own, theirs, for_alder, f"{own}:", f"{before[:-1]}0:x", "heads", "<b>"):
        page = ann.fills(face_page(), face=value, do="keep")
        assert page.status == 422 and "none of the faces that are offered" in page.words, value
        assert named("Brave").face == before
        assert value not in radios(page, "face")
        ann.fills(face_page(), face=value, do="others")
        assert named("Brave").face == before


def test_out_in_the_house_the_words_change_and_the_face_does_not(ann):
    offered = ann.goes(face_page("Ann"))
    value = list(radios(offered, "face"))[2]
    before = named("Ann").face
    presence.put(named("Ann"), atlas.keyed("lawn").id)
    page = ann.goes(face_page("Ann"))
    assert radios(page, "face") == radios(page, "style") == {}
    assert "out in the house" in page.words and faces.address(before) in page.addresses()
    page = ann.sends(face_page("Ann"), {**offered.fields, "face": value, "do": "keep"})
    assert page.status == 422 and "Its name, its kind and its face" in page.words
    assert ann.fills(face_page("Ann"), face_words="Round").status == 302
    assert (named("Ann").face, named("Ann").face_words) == (before, "Round")
    presence.remove(named("Ann").id)
    assert ann.sends(face_page("Ann"), {**offered.fields, "face": value, "do": "keep"}).status == 302
    assert named("Ann").face != before


def test_of_a_retired_one_nothing_is_chosen_and_somebody_elses_is_not_there(ann):
    gentle()
    services.retire(named("Brave").person_id, named("Brave"), today=TODAY)
    assert ann.goes(face_page()).response["Location"] == page_of("Brave")
    none, theirs = ann.goes("/personas/none/face"), ann.goes(face_page("Gentle"))
    assert (none.status, theirs.status) == (404, 404)
    assert none.words == theirs.words and none.title == theirs.title


def test_a_new_mask_has_a_face_by_lot(ann):
    new(ann, "Alder")
    found = list(Persona.objects.values_list("face", flat=True))
    assert len(found) == len(set(found)) == 3
    assert {faces.style_of(one) for one in found} == {faces.STYLES[0]}
