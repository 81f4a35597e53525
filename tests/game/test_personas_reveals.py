"""Telling one mask of one person that another is theirs too, and taking it back."""

from datetime import date

import pytest

from game.personas import reveals, selectors
from game.personas.events import PersonaChanged, PersonaErased, Revealed
from game.personas.models import Reveal
from game.personas.refusals import NoSuchPersona, NothingRevealed, NotToOneself, OnlyOneMask, RevealedAlready
from game.places import wardrobe
from tests.game.listening import listening

pytestmark = pytest.mark.django_db
TODAY = date.today()


@pytest.fixture
def told():
    """What was told since, of these kinds."""
    with listening(PersonaChanged, PersonaErased, Revealed) as found:
        yield found


def test_a_reveal_is_for_one_mask_of_one_person_and_can_be_taken_back(ann, ben, cyd, mask, told):
    brave, me = mask(ann, "Brave"), ann.who.person_id
    wardrobe.reveal(ann.who, brave, ben.who, now=0.0, today=TODAY)
    assert told == [Revealed(ann.who.id, "Ann", "Brave", ben.who.id, "Ben")]
    assert reveals.told_of(ann.who.id, ben.who.id) == ["Brave"]
    assert reveals.told_of(brave.id, ben.who.id) == ["Ann"]
    assert not reveals.told_of(ann.who.id, cyd.who.id) and not reveals.told_of(
        ann.who.id, mask(ben, "Old").id
    )
    with pytest.raises(RevealedAlready):
        wardrobe.reveal(ann.who, brave, ben.who, now=0.0, today=TODAY)
    assert reveals.take_back(me, brave, "ben") == "Ben"
    assert not reveals.told_of(ann.who.id, ben.who.id)
    for name in ("Ben", "Cyd", "Nobodyatall"):
        with pytest.raises(NothingRevealed):
            reveals.take_back(me, brave, name)


def test_what_was_told_is_one_thing_whichever_of_the_two_was_named(ann, ben, mask, time):
    brave, home, me = mask(ann, "Brave"), ann.who, ann.who.person_id
    wardrobe.reveal(ann.who, brave, ben.who, now=0.0, today=TODAY)
    with pytest.raises(RevealedAlready):
        reveals.reveal(brave, home, ben.who, today=TODAY)
    assert reveals.take_back(me, selectors.mine(me, "Ann"), "Ben") == "Ben"


def test_only_ones_own_other_mask_is_told_and_to_somebody_else(ann, ben, mask):
    brave, old = mask(ann, "Brave"), mask(ben, "Old")
    with pytest.raises(OnlyOneMask):
        reveals.reveal(ann.who, ann.who, ben.who, today=TODAY)
    with pytest.raises(NoSuchPersona):
        reveals.reveal(ann.who, old, ben.who, today=TODAY)
    with pytest.raises(NotToOneself):
        reveals.reveal(ann.who, brave, brave, today=TODAY)
    assert not Reveal.objects.exists()


def test_nobody_takes_back_what_another_told(ann, ben, cyd, mask):
    brave = mask(ann, "Brave")
    wardrobe.reveal(ann.who, brave, ben.who, now=0.0, today=TODAY)
    with pytest.raises(NothingRevealed):
        reveals.take_back(cyd.who.person_id, brave, "Ben")
    assert Reveal.objects.count() == 1
