"""Nobody learns a new name from what was told or offered under the old one."""

from datetime import date

import pytest

from game.personas import reveals
from game.personas.models import Reveal
from game.personas.refusals import NothingRevealed, RevealedAlready
from game.places import wardrobe
from game.safety.protection import services as protecting
from game.talk import services as talk
from tests.game.circles_typed import comes_as

pytestmark = pytest.mark.django_db
TODAY = date.today()


def renamed(actor, name):
    """They go home, and come back to the lawn under another name."""
    actor.type("home")
    wardrobe.edit(actor.who.person_id, actor.who, {"name": name}, today=TODAY)
    assert actor.who.name == name
    actor.type("out")


def test_what_was_told_keeps_the_name_of_whom_it_was_told_to(ann, ben, mask):
    brave, me = mask(ann, "Brave"), ann.who.person_id
    wardrobe.reveal(ann.who, brave, ben.who, now=0.0, today=TODAY)
    renamed(ben, "Xenia")
    shown = "\n".join(ann.type("reveal"))
    assert "Ben knows that Brave and Ann" in shown and "Xenia" not in shown
    assert reveals.told_by(me) == [("Brave", "Ann", "Ben")]
    for name in ("Xenia", "Nobodyatall"):
        with pytest.raises(NothingRevealed):
            reveals.take_back(me, brave, name)
    assert reveals.told_of(ann.who.id, ben.who.id) == ["Brave"]
    assert reveals.take_back(me, brave, "ben") == "Ben"
    assert not Reveal.objects.exists()


def test_that_it_was_told_already_is_not_said_of_a_new_name(ann, ben, mask):
    brave, me = mask(ann, "Brave"), ann.who.person_id
    wardrobe.reveal(ann.who, brave, ben.who, now=0.0, today=TODAY)
    renamed(ben, "Xenia")
    wardrobe.reveal(ann.who, brave, ben.who, now=0.0, today=TODAY)
    with pytest.raises(RevealedAlready):
        wardrobe.reveal(ann.who, brave, ben.who, now=0.0, today=TODAY)
    assert [to for *_, to in reveals.told_by(me)] == ["Ben", "Xenia"]
    assert reveals.told_of(ann.who.id, ben.who.id) == ["Brave"]
    assert reveals.told_to(ben.who.id) == [("Brave", "Ann")]


@pytest.mark.parametrize("who", ["from", "to"])
def test_an_offer_ends_with_the_name_of_either(ann, ben, cyd, who):
    ann.type("offer hug ben")
    cyd.type("offer tea ben")
    ann.told.clear()
    if who == "to":
        renamed(ben, "Xenia")
        assert "No offer is waiting" in "\n".join(ben.type("accept"))
        assert "Xenia" not in "\n".join(text for _, text in ann.told if "hug" in text)
        assert not any(talk._offers.values())
    else:
        renamed(ann, "Xenia")
        assert "No offer is waiting" in "\n".join(ben.type("accept xenia"))
        assert [one.name for one in talk._offers[ben.who.id].values()] == ["Cyd"]


def test_an_offer_stays_where_something_else_of_a_mask_changes(ann, ben, mask):
    ann.type("offer hug ben")
    wardrobe.edit(ann.who.person_id, ann.who, {"short": "in a grey coat"}, today=TODAY)
    wardrobe.edit(ben.who.person_id, mask(ben, "Other"), {"name": "Another"}, today=TODAY)
    assert "No offer" not in "\n".join(ben.type("accept"))


def test_a_second_mask_that_hears_it_is_somebody_else(ann, ben, mask):
    brave = mask(ann, "Brave")
    wardrobe.reveal(ann.who, brave, ben.who, now=0.0, today=TODAY)
    other = mask(ben, "Other")
    comes_as(ben, other, to="lawn")
    protecting.let_in(other, ann.who.id, today=TODAY)
    wardrobe.reveal(ann.who, brave, ben.who, now=0.0, today=TODAY)
    assert [to for *_, to in reveals.told_by(ann.who.person_id)] == ["Ben", "Other"]
