"""A profession that a steward has checked, taken back: who is told, what cards say, and the way on."""

import pytest

from game.circles.models import Circle
from tests.game.circles_standing import Owls


@pytest.fixture
def owls(person, time, hearth):
    """Ann keeps the circle with Ben, and is a professional; Dee is the steward."""
    evening = Owls(person, time, "Ann", "Ben", "Cyd")
    evening.people["Dee"] = person("Dee", at="lawn", steward=True)
    evening.types("Dee", "practitioner ann=nurse; Austria; danger to a child")
    evening.types("Ann", "circle/edit format=process group")
    return evening.hush()


def with_ben(owls):
    owls.types("Ben", "sit", "agree")
    owls.types("Ann", "circle/role ben co")
    owls.types("Ben", "yes role", "leave")
    return owls.hush()


def test_a_format_of_a_professional_makes_the_circle_led_by_one(owls):
    assert (owls.card.form.key, owls.card.led_by) == ("process_group", "professional")
    assert "Led by a professional." in owls.types("Cyd", "circle night owls")


def test_whose_licence_is_taken_back_is_told_with_those_who_keep_the_circle_and_nobody_else(owls):
    with_ben(owls)
    owls.types("Dee", "practitioner ann none")
    assert "has taken back what was checked of your profession" in owls.hears("Ann")
    heard = owls.hears("Ben")
    assert "of the profession of Ann" in heard and "peers lead it" in heard
    assert owls.hears("Cyd") == ""
    owls.types("Dee", "practitioner ann none")
    assert owls.hears("Ann") == "", "nothing was taken back"


def test_the_card_says_what_is_so_now_also_while_the_meeting_is_held(owls):
    owls.seated("Ann", "Ben")
    assert "Held today by Ann, a professional." in owls.types("Cyd", "circle night owls")
    owls.types("Dee", "practitioner ann none")
    said = owls.types("Cyd", "circle night owls")
    assert "Led by peers, not professionals. Held today by Ann, a peer." in said
    owls.types("Ann", "leave", "sit")
    assert "You hold today's meeting" not in owls.types("Ann", "host")


def test_in_a_meeting_that_runs_nobody_takes_it_as_a_professional_any_more(owls):
    owls.types("Ann", "sit", "agree")
    owls.types("Dee", "practitioner ann none")
    assert "a professional" in owls.types("Ann", "host") and owls.meeting.host is None
    assert "practitioner" not in owls.seat("Ann").standing


def test_while_another_who_keeps_it_is_a_professional_it_is_led_by_one(owls):
    with_ben(owls)
    owls.types("Dee", "practitioner ben=psychologist; Ireland", "practitioner ann none")
    assert "peers lead it" not in owls.hears("Ben")
    assert owls.card.led_by == "professional"


def test_from_the_format_of_a_professional_a_way_leads_back_to_peers(owls):
    owls.types("Dee", "practitioner ann none")
    said = owls.types("Ann", "circle/edit led by=peer")
    assert "led by a professional whose licence" in said and "`formats` lists others" in said
    assert "Changed." in owls.types("Ann", "circle/edit format=rounds")
    assert Circle.objects.get(id=owls.card.id).led_by == "peer"
    assert "Changed." in owls.types("Ann", "circle/edit led by=rotating")


def test_away_from_the_format_of_a_professional_the_answer_says_that_peers_lead(owls):
    assert "led by peers now" in owls.types("Ann", "circle/edit format=rounds")
    assert "Changed." in owls.types("Ann", "circle/edit led by=professional")
    assert "led by peers now" not in owls.types("Ann", "circle/edit format=talking piece")
    assert owls.card.led_by == "professional"
    owls.types("Dee", "practitioner ann none")
    assert "Changed." in owls.types("Ann", "circle/edit led by=peer")
