"""A profession that a steward has checked: what cards say of it, and who is told when it is taken back."""

import pytest

from game.circles.models import Circle
from game.people.models import Practitioner
from game.people.selectors import practitioner
from tests.game.circles_standing import Owls
from tests.game.circles_typed import TypedEvening


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


def test_a_steward_says_of_a_person_in_their_own_name_what_was_checked(person, time, hearth, mask):
    evening = TypedEvening(person, time, "hearth", "Ann", "Ben")
    evening.people["Dee"] = person("Dee", at="hearth", steward=True)
    said = evening.types("Dee", "practitioner ann=clinical psychologist; Austria; danger to a child")
    assert "clinical psychologist, in Austria. By law they report: danger to a child." in said
    row = practitioner(evening.people["Ann"].who.person_id)
    assert (row.licence, row.jurisdiction) == ("clinical psychologist", "Austria")
    assert row.verified_by_id == evening.people["Dee"].who.person_id
    assert "clinical psychologist" in evening.types("Dee", "practitioner ann")
    assert "no profession of Ann" in evening.types("Dee", "practitioner ann none")
    assert practitioner(evening.people["Ann"].who.person_id) is None
    brave = mask(evening.people["Ben"], "Brave")
    for typed in (f"practitioner {brave.name}=a; b", "practitioner nobody=a; b", "practitioner nobody"):
        assert "Nobody is here in their own name" in evening.types("Dee", typed)
    for said in ("", "only a licence", "a;", ";b", "a; b; c; d", "x" * 121 + "; b"):
        assert "licence; where it holds" in evening.types("Dee", f"practitioner ann={said}")
    assert not Practitioner.objects.exists()
    assert "steward" in evening.types("Ann", "practitioner ann=a; b").casefold()
    assert not Practitioner.objects.exists()


def test_a_card_says_which_of_its_keepers_are_professionals(owls, today):
    from game.people import practitioners

    ann = owls.people["Ann"].who
    owls.types("Dee", "practitioner ann none")
    assert "Kept by Ann, from" in owls.types("Ben", "circle night owls")
    practitioners.verify(ann.person_id, "nurse", "Austria", "", by_id=ann.person_id, today=today)
    said = owls.types("Ben", "circle night owls")
    assert "Kept by Ann (nurse, Austria; checked by a steward), from" in said


def test_what_was_checked_goes_with_the_person_and_not_with_the_steward(person, time, hearth, today):
    from game.people import practitioners
    from game.people.models import Person

    ann, dee = person("Ann"), person("Dee", steward=True)
    practitioners.verify(ann.who.person_id, "a", "b", "", by_id=dee.who.person_id, today=today)
    Person.objects.filter(id=dee.who.person_id).delete()
    assert practitioner(ann.who.person_id).verified_by is None
    Person.objects.filter(id=ann.who.person_id).delete()
    assert not Practitioner.objects.exists()
