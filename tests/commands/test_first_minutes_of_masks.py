"""What a reviewer of the house tries about who is who, and about what is theirs, by its number.

Source: domain research 7.3. The others are in test_first_minutes.py, tests/game/test_care_in_a_ring.py,
tests/canary/test_memory.py, tests/stories/test_acceptance.py and test_first_twenty_minutes.py.
"""

import json
from datetime import date

import pytest

from game.people import erasing, export
from game.people.models import Person
from game.personas.models import Persona
from game.safety.protection import services as protecting
from tests.game.circles_standing import Owls
from tests.game.circles_typed import comes_as

LOOK = "Somebody who bakes bread at night."


@pytest.mark.parametrize(
    "line", ["pose Ben falls on her knees", ":Ben falls on her knees", ";Ben falls on her knees"]
)
def test_7_3_9_whatever_somebody_does_stands_under_their_own_name(ann, ben, cyd, line):
    ann.type(line)
    (seen,) = cyd.heard
    assert seen == "* Ann Ben falls on her knees"


def test_7_3_9_a_hug_is_an_offer_and_nobody_reads_of_it_before_the_yes(ann, ben, cyd):
    ann.type("offer hug ben")
    assert ben.heard_all == "Ann offers you a hug. Type `accept`, or `no`." and not cyd.heard
    ben.type("no")
    assert not cyd.heard
    ann.type("offer hug ben")
    ben.type("accept")
    assert "hug" in cyd.heard_all


def test_7_3_13_what_is_handed_over_is_complete_and_what_is_erased_is_gone(
    ann, ben, mask, settings, tmp_path
):
    settings.ERASED_MARKS = str(tmp_path / "erased")
    brave = mask(ann, "Brave", look=LOOK)
    ann.type("shield grief")
    protecting.mute(ann.who, ben.who, today=date.today())
    person_id = ann.who.person_id
    made = json.dumps(export.made(person_id, today=date.today()).plain)
    for kept in ("Brave", LOOK, "loginann", "death and grief", "Ben"):
        assert kept in made, kept
    assert str(person_id) not in made and str(brave.id) not in made and str(ben.who.id) not in made
    erasing.erase_now(person_id)
    assert not Person.objects.filter(id=person_id).exists()
    assert not Persona.objects.filter(name__in=("Ann", "Brave")).exists()
    assert Persona.objects.filter(name="Ben").exists()


def test_7_3_16_whoever_keeps_a_circle_sits_in_it_behind_no_other_mask(person, time, mask):
    owls = Owls(person, time, "Ann", "Ben")
    ann = owls.people["Ann"]
    before = ann.who.id
    comes_as(ann, mask(ann, "Brave"), to="circle_house")
    ann.type("go night owls")
    assert ann.who.id != before
    owls.hush()
    assert "Ann" in "\n".join(ann.type("sit"))
    assert owls.living is None or owls.living.meeting.seat(ann.who.id) is None
