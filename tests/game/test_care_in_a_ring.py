"""In a ring two are reached: who holds it and who holds it with them, else also who is on duty."""

import pytest

from game.circles import registry
from tests.game.circles_next_door import co, in_the_hearth, living, place

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening(person, time):
    return in_the_hearth(person, time)


@pytest.fixture
def linden(person, evening):
    """A steward on the lawn, on duty."""
    actor = person("Linden", steward=True)
    actor.type("duty on")
    actor.told.clear()
    return actor


def test_with_a_co_facilitator_nobody_else_is_told(evening, linden):
    co(evening, "Dan")
    evening.types("Cyd", "worried ben", "yes")
    assert "Cyd is worried about Ben" in evening.hears("Ann")
    assert "Cyd is worried about Ben" in evening.hears("Dan")
    assert linden.heard == []
    evening.types("Ben", "care")
    assert linden.heard == []


def test_without_one_who_is_on_duty_is_told_too_and_named_before(evening, linden):
    asked = evening.types("Cyd", "worried ben")
    assert "Those who hold this meeting and Linden will be told" in asked
    evening.types("Cyd", "yes")
    assert "Cyd is worried about Ben" in evening.hears("Ann")
    assert "Where they are: the Hearth." in linden.heard_all
    assert "worried" not in evening.hears("Ben")


def test_the_one_who_holds_it_alone_can_tell_somebody_too(evening, linden):
    evening.types("Ben", "worried ann", "yes")
    assert "Ben is worried about Ann" in linden.heard_all


def test_care_asks_who_holds_it_and_who_is_on_duty_and_the_chair_is_kept(evening, linden):
    evening.types("Ben", "care")
    assert "`yes` goes there with them" in evening.hears("Ann")
    assert "Ben would like" in linden.heard_all
    linden.type("yes")
    assert place(evening, "Ben") == "care_room"
    assert "already" in evening.types("Ann", "yes") or "Nothing" in evening.types("Ann", "yes")
    ben = evening.people["Ben"]
    ben.type("back")
    assert place(evening, "Ben") == "hearth"
    ben.type("sit")
    assert living(evening).meeting.seat(ben.who.id) is not None


def test_after_a_yes_in_the_ring_who_is_on_duty_is_asked_no_more(evening, linden):
    from game.circles import answers

    evening.types("Ben", "care")
    evening.types("Ann", "yes")
    assert place(evening, "Ben") == "hearth_side"
    assert answers.open_for(linden.who.id, linden.time()) == ()


def test_the_one_who_holds_it_asks_for_company_of_who_is_on_duty(evening, linden):
    assert "Linden is asked" in evening.types("Ann", "care")


def test_where_nobody_is_on_duty_and_nobody_free_the_card_comes(evening):
    told = evening.types("Ann", "care")
    assert "HELP NOW" in told and "Nobody is free just now" in told


# ── 7.3, 10: a plan for tonight, said to who holds the meeting ──


def test_7_3_10_the_console_has_a_reply_a_second_person_and_the_card_and_the_ring_is_held(evening, linden):
    reply = evening.types("Ann", "crisis reply")
    for offered in ("`hold`", "`second`", "`crisis card ben`", "`care ben`", "`incident new`"):
        assert offered in reply
    assert "glad they said it" in reply and "a promise to keep it secret" in reply
    evening.types("Ann", "hold")
    assert living(evening).meeting.hold is not None
    co(evening, "Dan")
    assert "Dan and Linden are asked" in evening.types("Ann", "second")
    assert "asks for a second person" in evening.hears("Dan")
    assert "Ben" not in (heard := linden.heard_all) and "something heavy is there" in heard
    evening.types("Dan", "yes")
    assert "Dan is with you" in evening.hears("Ann")
    assert linden.type("yes") != [] and "You are with Ann" not in linden.heard_all
    evening.types("Ben", "country de")
    evening.hush()
    assert "Ben has the crisis card" in (told := evening.types("Ann", "crisis card ben"))
    assert "TelefonSeelsorge" not in told, "which country somebody chose nobody learns"
    assert "TelefonSeelsorge" in (heard := evening.hears("Ben")) and "Ann shows you these numbers" in heard
    assert evening.hears("Cyd") == ""


def test_7_3_10_the_incident_form_has_no_field_for_words():
    from django.db import models

    from game.safety.care.incidents import rules
    from game.safety.models import Incident, IncidentCount

    texts = [
        field
        for model in (Incident, IncidentCount)
        for field in model._meta.get_fields()
        if isinstance(field, models.TextField | models.CharField | models.BinaryField | models.JSONField)
    ]
    assert {field.name for field in texts} == {"part", "within", "did"}
    assert max(map(len, (*rules.PARTS, *rules.WITHIN))) <= 10 and len(",".join(rules.DID)) <= 200


@pytest.mark.parametrize("line", ["second", "crisis card ann"])
def test_who_neither_holds_it_nor_is_on_duty_is_told_what_they_can_do(evening, line):
    assert "`worried` and a name" in evening.types("Cyd", line)
    assert evening.hears("Ann") == ""


def test_where_there_is_no_second_person_that_is_said(evening):
    assert "You are not responsible alone" in evening.types("Ann", "second")
    assert registry.meeting_of(evening.people["Ann"].who.id) is not None


def test_when_everybody_says_no_whoever_asked_hears_that_and_not_who(evening, linden):
    evening.types("Ann", "second")
    linden.type("no")
    heard = evening.hears("Ann")
    assert "Nobody can be second just now" in heard and "Linden" not in heard.rpartition("asked")[2]
