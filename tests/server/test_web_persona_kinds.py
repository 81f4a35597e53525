"""What a persona is for, on the site: changed where it can change, and nowhere else."""

import pytest

from game.personas.wording import KINDS
from game.places import atlas
from game.places import services as places
from server.web.persona_forms import CHANGEABLE
from tests.server.masks import edited, named, new, page_of


@pytest.fixture
def ann(site):
    """A browser in which Ann is signed in."""
    site.joins()
    return site


@pytest.mark.parametrize("kind", CHANGEABLE)
def test_a_kind_can_become_another(ann, kind):
    new(ann, kind="facet")
    page = ann.goes(page_of("Brave"))
    assert page.fields["kind"] == "facet"
    assert [one for one in KINDS if KINDS[one].purpose in page.words.partition("What it is for")[2]] == [
        *CHANGEABLE
    ]
    assert edited(ann, kind=kind).status == 302
    assert named("Brave").kind == kind and ann.goes(page_of("Brave")).fields["kind"] == kind


@pytest.mark.parametrize("kind", ["play", "home", "", "wizard"])
def test_nothing_becomes_what_it_cannot_be(ann, kind):
    new(ann, kind="mirror")
    page = edited(ann, kind=kind, look="New.")
    assert page.status == 422 and "choose what it is for" in page.words
    assert (named("Brave").kind, named("Brave").look) == ("mirror", "Short, in a grey coat. Speaks first.")


def test_home_and_what_is_played_stay_what_they_are(ann):
    new(ann, kind="play")
    for name, kind in (("Ann", "home"), ("Brave", "play")):
        assert "kind" not in ann.goes(page_of(name)).fields
        fields = {**ann.page.fields, "kind": "facet", "look": "New."}
        assert ann.sends(page_of(name), fields).status == 302
        assert (named(name).kind, named(name).look) == (kind, "New.")


def test_who_is_out_in_the_house_keeps_the_kind_and_it_is_said_there(ann):
    new(ann)
    brave = named("Brave")
    places.stand(brave)
    places.walk(brave, atlas.keyed("lawn").id, now=0.0)
    page = edited(ann, kind="mirror", look="New.")
    assert page.status == 422 and named("Brave").kind == "facet"
    assert "out in the house" in page.words.partition("What it is for Problem:")[2]
    assert "What it is for: Problem" not in page.words and "#id_name" not in page.addresses()
    assert edited(ann, look="New.").status == 302
