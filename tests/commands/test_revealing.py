"""Telling one person that two masks are one: a yes first, the two alone, and taken back from view."""

import pytest

from game.personas.models import Reveal
from game.places import atlas
from game.places import services as places

pytestmark = pytest.mark.django_db
EYES = "For your eyes alone: "


@pytest.fixture
def brave(ann, mask):
    """A mask of Ann's in her wardrobe."""
    return mask(ann, "Brave")


def test_after_a_yes_the_two_know_and_nobody_else_hears_anything(ann, ben, cyd, brave):
    (asked,) = ann.type("reveal brave to ben")
    assert "cannot unknow it" in asked and not Reveal.objects.exists() and not ben.heard
    (told,) = ann.type("yes")
    assert "Ben" in told and ben.heard == [
        f"{EYES}Ann tells you that Brave and Ann are one person. Please keep it to yourself, as you would a"
        " whispered word."
    ]
    assert not cyd.heard and ann.dialogue is None
    assert "Brave" not in cyd.type("look ann")[0]
    assert ben.type("look ann")[0].endswith(f"{EYES}Ann and Brave are one person, who told you so.")


def test_it_is_shown_at_the_other_mask_as_well_and_only_to_the_mask_that_was_told(
    ann, ben, cyd, brave, mask, time
):
    from game.places import dressing

    ann.type("reveal brave to ben")
    ann.type("yes")
    places.home(ann.who, now=time())
    dressing.wear(ann.who, brave, now=time())
    places.walk(ann.who, atlas.keyed("lawn").id, now=time())
    assert f"{EYES}Brave and Ann are one person" in ben.type("look brave")[0]
    places.home(ben.who, now=time())
    dressing.wear(ben.who, mask(ben, "Old"), now=time())
    places.walk(ben.who, atlas.keyed("lawn").id, now=time())
    assert EYES not in ben.type("look brave")[0] and EYES not in cyd.type("look brave")[0]
    assert "Ann" not in ben.type("look brave")[0]


@pytest.mark.parametrize("answer", ["no", "stop", "yes please", "say hello", ""])
def test_anything_but_yes_tells_nobody(ann, ben, brave, answer):
    ann.type("reveal brave to ben")
    assert ann.type(answer)[0] == "Nothing was told."
    assert not ben.heard and not Reveal.objects.exists() and ann.dialogue is None


def test_it_is_taken_back_from_what_is_shown_and_nobody_is_told(ann, ben, brave):
    ann.type("reveal brave to ben")
    ann.type("yes")
    ben.told.clear()
    assert "Ben knows that Brave and Ann are one person." in ann.type("reveal")[0]
    assert "You know, as Ben, that Brave and Ann are one person." in ben.type("reveal")[0]
    ben.told.clear()
    assert "what they know they still know" in ann.type("reveal back brave from ben")[0]
    assert not ben.heard and EYES not in ben.type("look ann")[0]
    assert ann.type("reveal back brave from ben") == ann.type("reveal back brave from nobodyatall")


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("reveal brave to cyd", "Nobody of that name is here"),
        ("reveal ann to ben", "so they know Ann"),
        ("reveal old to ben", "You have no persona of that name"),
        ("reveal nobodyatall to ben", "You have no persona of that name"),
        ("reveal brave to ann", "Nobody of that name is here"),
        ("reveal brave", "It goes like this"),
        ("reveal brave ben", "It goes like this"),
    ],
)
def test_what_cannot_be_told_is_one_sentence_and_asks_nothing(ann, ben, brave, mask, line, part):
    mask(ben, "Old")
    (answer,) = ann.type(line)
    assert part in answer and ann.dialogue is None and not ben.heard


def test_who_has_gone_meanwhile_is_told_nothing(ann, ben, brave):
    ann.type("reveal brave to ben")
    ben.type("house")
    assert "Nobody of that name is here" in ann.type("yes")[0]
    assert not Reveal.objects.exists()


def test_where_whispers_rest_a_reveal_rests(ann, ben, brave, time):
    for actor in (ann, ben):
        places.walk(actor.who, atlas.keyed("quiet").id, now=time())
    assert "No words are spoken here" in ann.type("reveal brave to ben")[0] and ann.dialogue is None
    for actor in (ann, ben):
        places.walk(actor.who, atlas.keyed("lawn").id, now=time())
    ann.type("reveal brave to ben")
    for actor in (ann, ben):
        places.walk(actor.who, atlas.keyed("quiet").id, now=time())
    assert "No words are spoken here" in ann.type("yes")[0]
    assert not Reveal.objects.exists()
