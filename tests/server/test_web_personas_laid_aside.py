"""Personas laid aside on the site: resting, retired, erased; what is final wants the name once more."""

import pytest

from game.personas.models import Persona
from tests.server.masks import GREY, TODAY, gentle, named, new, page_of, wears


@pytest.fixture
def ann(site):
    """A browser in which Ann is signed in."""
    site.joins()
    return site


@pytest.fixture
def ben(ann):
    """Another person, in a browser of their own, with a mask."""
    return gentle()


def test_a_persona_rests_and_wakes_and_twice_is_like_once(ann):
    new(ann)
    for deed, done, since in (("rest", "rests", TODAY), ("wake", "awake", None)):
        for _ in range(2):
            ann.goes(page_of("Brave"))
            answer = ann.sends(f"{page_of('Brave')}/{deed}", ann.page.fields)
            assert answer.response["Location"] == f"/personas?done={done}"
            assert named("Brave").rested_on == since
    assert ann.goes(f"{page_of('Brave')}/rest").response["Location"] == page_of("Brave")


@pytest.mark.parametrize("deed", ["retire", "erase"])
def test_what_is_final_wants_the_name_once_more(ann, deed):
    new(ann)
    path = f"{page_of('Brave')}/{deed}"
    for again in ("", "Ann", "Brav"):
        page = ann.fills(path, again=again)
        assert page.status == 422 and "#id_again" in page.addresses() and named("Brave").retired_on is None
    assert ann.fills(path, again=" brave ").response["Location"] == f"/personas?done={deed}d"


def test_a_retired_persona_is_shown_to_its_person_alone_and_changes_no_more(ann, ben):
    new(ann)
    path = page_of("Brave")
    fields = ann.goes(path).fields
    said = ann.goes(f"{path}/retire").words
    assert "In the house, persona retire Brave" in said and "farewell" in said
    ann.fills(f"{path}/retire", again="Brave")
    assert named("Brave").retired_on == TODAY
    page = ann.sends(path, {**fields, "look": "New."})
    assert page.status == 200 and "Retired on" in page.words and GREY["look"] in page.words
    assert named("Brave").look == GREY["look"]
    assert "Brave" in ann.goes("/personas").words and new(ann, "Brave").status == 422
    assert ann.goes(f"{path}/retire").response["Location"] == "/personas"
    assert ben.goes(path).status == 404
    assert ann.sends(f"{path}/wake", fields).status == 404
    assert ann.fills(f"{path}/erase", again="Brave").status == 302


def test_of_an_erased_persona_nothing_is_left_but_that_nobody_gets_its_name(ann, ben):
    new(ann)
    path = page_of("Brave")
    fields = ann.goes(f"{path}/erase").fields
    assert ann.sends(f"{path}/erase", {**fields, "again": "Brave"}).status == 302
    assert not Persona.objects.filter(name="Brave").exists()
    assert ann.sends(f"{path}/erase", {**fields, "again": "Brave"}).status == 404
    assert new(ann, "Brave").status == new(ben, "Brave").status == 422


@pytest.mark.parametrize("deed", ["rest", "retire", "erase"])
def test_what_is_worn_is_not_laid_aside_and_neither_is_home(ann, deed):
    new(ann)
    for name, sentence in (("Ann", "It stays"), ("Brave", "You are wearing Brave")):
        wears(name)
        fields = {**ann.goes(page_of(name)).fields, "again": name}
        page = ann.sends(f"{page_of(name)}/{deed}", fields)
        assert page.status == 422 and sentence in page.words
        assert Persona.objects.filter(name=name, retired_on=None, rested_on=None).exists()
    assert "/retire" not in " ".join(ann.goes(page_of("Ann")).addresses())
