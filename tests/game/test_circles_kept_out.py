"""Reports and steps where people sit in a ring: who reads them, who leaves, what is left of what was said."""

from datetime import date, timedelta

import pytest
from django.db import connection

from game.circles.models import Application, Membership
from game.circles.refusals.members import DoorIsFull
from game.circles.rules.refusals.doors import DoorClosed, DoorClosedBefore
from game.circles.standing import kept_out
from game.personas import selectors as personas
from game.places import services as places
from game.safety.models import Report, Sanction
from game.safety.order import buffer
from game.safety.order.events import KeptOut
from tests import reachable
from tests.game.circles_standing import Owls
from tests.game.circles_typed import TypedEvening

CRUEL = "Nobody would miss you."


class AtTheDoorway:
    """Lines go the whole way, so that a question takes its answer."""

    def types(self, name, *lines):
        told = []
        for line in lines:
            self.time.pass_(1)
            told += self.people[name].type(line)
        return "\n".join(told)


class Night(AtTheDoorway, Owls):
    """A founded circle of that kind."""


class Evening(AtTheDoorway, TypedEvening):
    """The Hearth of that kind."""


@pytest.fixture
def owls(person, time):
    """Ann keeps The Night Owls; Ben, Cyd and Dee have seats, and Pim, a steward, is elsewhere."""
    owls = Night(person, time, "Ann", "Ben", "Cyd", "Dee")
    owls.people["Pim"] = person("Pim", at="library", steward=True)
    owls.people["Una"] = person("Una", at="library", steward=True)
    owls.seated("Ann", "Ben", "Cyd", "Dee")
    owls.types("Ann", "begin", "begin")
    return owls.hush()


def reports(owls, who, about, *more):
    owls.types(who, f"report {about}", "1", "skip", *(more or ("all", "yes")))
    return Report.objects.latest("made_on").handle


def test_who_keeps_the_circle_reads_a_report_from_it_if_the_reporter_lets_them(owls):
    owls.types("Ann", f"share {CRUEL} [done]")
    asked = owls.types("Cyd", "report ben", "1", "skip", "all")
    assert "and to those who keep The Night Owls" in asked
    assert "a meeting of The Night Owls (rounds)" in asked
    owls.types("Cyd", "yes")
    handle = Report.objects.get().handle
    assert "A report waits" in owls.hears("Ann") and "A report waits" in owls.hears("Pim")
    assert "Cyd tells of Ben" in owls.types("Ann", f"reports {handle}")
    assert "It is with the stewards alone now." in owls.types("Ann", f"report/hand {handle}=stewards")
    assert "nothing of that name" in owls.types("Ann", f"reports {handle}")


def test_for_stewards_alone_is_a_choice(owls):
    reports(owls, "Cyd", "ben", "none", "stewards")
    assert "A report waits" not in owls.hears("Ann")
    assert owls.types("Ann", "reports") == "No report waits for you."


def test_a_report_about_who_keeps_the_circle_goes_to_stewards_alone(owls):
    asked = owls.types("Cyd", "report ann", "8", "skip", "none")
    assert "those who keep" not in asked
    owls.types("Cyd", "yes")
    assert owls.types("Ann", "reports") == "No report waits for you."
    handle = Report.objects.get().handle
    assert handle in owls.types("Pim", "reports")
    assert "Cyd tells of Ann" in owls.types("Pim", f"reports {handle}")


def test_whoever_steps_out_leaves_the_ring_and_cannot_sit_in_this_meeting_again(owls):
    answer = owls.types("Ann", "ladder ben out=Please come back next week.")
    assert "It is done" in answer
    told = owls.hears("Ben")
    assert "You are asked to step out of this meeting" in told and "Ann writes: Please come back" in told
    assert owls.meeting.seat(owls.id_of("Ben")) is None
    assert "out" not in owls.hears("Cyd").replace("without", "")
    assert owls.types("Ben", "sit") == str(DoorClosed())
    owls.types("Ann", "closing")
    owls.time.pass_(17 * 60)
    assert owls.living is None
    owls.hush()
    assert "You sit" in owls.types("Ben", "sit") or owls.meeting.seat(owls.id_of("Ben"))


def test_another_mask_of_theirs_finds_the_door_closed_too_and_nobody_else_learns_it(owls, mask):
    owls.types("Ann", "ladder ben out=Please come back next week.")
    mask(owls.people["Ben"], "Wolf")
    before = owls.hush()
    owls.types("Ben", "home", "persona wear wolf")
    places.walk(owls.people["Ben"].who, owls.place_id, now=owls.time())
    assert owls.types("Ben", "sit") == str(DoorClosed())
    assert "Ben" not in before.hears("Cyd").replace("Ben goes", "")


def test_a_pause_from_the_circle_is_for_those_who_keep_it_and_ends(owls):
    owls.types("Ann", "ladder ben", "4", "7", "7", "A week to breathe.", "yes")
    assert "You have a pause from The Night Owls." in owls.hears("Ben")
    assert Membership.objects.filter(persona_id=owls.id_of("Ben")).exists()
    assert owls.types("Ben", "sit") == str(DoorClosed())
    Sanction.objects.update(until=date.today())
    owls.types("Ben", "sit")
    assert owls.meeting.seat(owls.id_of("Ben")) is not None


def test_who_keeps_a_circle_pauses_nobody_from_the_house_and_ends_no_membership(owls):
    assert "That step is not yours to take" in owls.types("Ann", "ladder ben", "5", "stop")
    assert "That step is not yours to take" in owls.types("Ann", "ladder ben", "6", "stop")
    owls.types("Ann", "ladder ben", "4", "7", "7", "A week.", "yes")
    assert Sanction.objects.get().circle == owls.card.id


def test_a_steward_chooses_between_circle_and_house(owls):
    owls.types("Pim", "go harbour", "stop")
    reports(owls, "Cyd", "ben", "none", "yes")
    handle = Report.objects.get().handle
    asked = owls.types("Pim", f"report/decide {handle}", "4")
    assert "A pause from The Night Owls, or from the whole house?" in asked
    owls.types("Pim", "circle", "3 days", "1", "Please rest from it.", "skip", "yes")
    assert Sanction.objects.get().circle == owls.card.id


def test_a_steward_who_reads_who_belongs_leaves_a_look_with_each_and_a_keeper_none(owls):
    owls.types("Ann", "circle/members night owls")
    assert "Nobody who helps has looked" in owls.types("Ben", "looks")
    assert "Ben" in owls.types("Pim", "circle/members night owls")
    assert "Pim (steward) looked at who belongs to a circle of yours." in owls.types("Ben", "looks")


def test_who_did_not_come_to_aftercare_yet_does_not_come_any_more(person, time):
    evening = Evening(person, time, "hearth", "Ann", "Ben", "Cyd", "Pim").seated("Ann", "Ben", "Cyd")
    ben, circle = evening.people["Ben"].who, evening.living.circle
    evening.types("Ann", "begin", "begin", "closing")
    evening.types("Cyd", "aftercare")
    assert not evening.meeting.seat(ben.id).came
    kept_out.kept_out(KeptOut(ben.person_id, circle.id, evening.living.id))
    assert evening.meeting.seat(ben.id) is None
    assert evening.meeting.seat(evening.people["Cyd"].who.id) is not None


def test_not_this_circle_ends_membership_seat_and_door_for_all_masks(owls, mask):
    mask(owls.people["Ben"], "Wolf")
    reports(owls, "Cyd", "ben", "none", "yes")
    handle = Report.objects.get().handle
    owls.types("Pim", f"report/decide {handle}", "5", "1", "It goes on and on.", "Thank you.", "yes")
    assert owls.meeting.seat(owls.id_of("Ben")) is not None, "nothing holds before the second"
    assert "decided" not in owls.types("Cyd", "reports mine")
    owls.types("Una", f"ladder/second {Sanction.objects.get().handle} yes")
    assert owls.meeting.seat(owls.id_of("Ben")) is None
    assert not Membership.objects.filter(persona_id=owls.id_of("Ben")).exists()
    assert "You do not belong to The Night Owls any more" in owls.hears("Ben")
    assert owls.types("Ben", "sit") == str(DoorClosed())
    owls.types("Ann", "closing")
    owls.time.pass_(17 * 60)
    owls.hush()
    said = owls.types("Ben", "sit")
    assert said == str(DoorClosedBefore()) and "has begun" not in said, "nobody is there"
    assert "decided" not in owls.types("Cyd", "reports mine"), "before the next day she reads nothing of it"
    Report.objects.update(decided_on=date.today() - timedelta(days=1))
    assert "Thank you." in owls.types("Cyd", "reports mine")
    owls.types("Ann", "circle/edit membership=slow-open")
    owls.types("Ben", "go circle house", "home", "persona wear wolf")
    assert owls.types("Ben", "apply night owls") == str(DoorIsFull())
    assert not Application.objects.exists()


def test_what_a_fault_left_of_a_membership_is_made_good(owls):
    reports(owls, "Cyd", "ben", "none", "yes")
    owls.types("Pim", f"report/decide {Report.objects.get().handle}", "5", "1", "It goes on.", "skip", "yes")
    owls.types("Una", f"ladder/second {Sanction.objects.get().handle} yes")
    ben = owls.id_of("Ben")
    Membership.objects.create(circle_id=owls.card.id, persona_id=ben, version=1)
    kept_out.tidy(today=date.today())
    assert not Membership.objects.filter(persona_id=ben).exists()
    Sanction.objects.update(lifted_on=date.today())
    Membership.objects.create(circle_id=owls.card.id, persona_id=ben, version=1)
    kept_out.tidy(today=date.today() + timedelta(days=1))
    assert Membership.objects.filter(persona_id=ben).exists()


def test_a_shielded_line_is_shown_in_no_report_until_it_was_opened(person, time):
    evening = Evening(person, time, "hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    evening.types("Cyd", "shield grief")
    evening.types("Ann", "begin", "begin", "note grief", f"share {CRUEL}")
    assert CRUEL not in evening.types("Cyd", "report ann", "1", "skip")
    evening.types("Cyd", "stop", "open")
    assert CRUEL in evening.types("Cyd", "report ann", "1", "skip")


def test_when_a_meeting_has_ended_no_object_in_memory_reaches_a_word_of_it(person, time):
    word = "".join(("quartz", "lantern", "hollow"))
    evening = Evening(person, time, "hearth", "Ann", "Ben").seated("Ann", "Ben")
    evening.types("Ann", "begin", "begin", f"share It was {word} all along")
    evening.types("Ben", f"whisper ann=so {word} it was", "report ann", "1", "skip")
    assert any(word in line.words for line in buffer.everything())
    assert reachable.where(word), "it is found as long as the meeting runs"
    evening.types("Ann", "[done]", "closing")
    evening.time.pass_(17 * 60)
    assert evening.living is None
    for actor in evening.people.values():
        actor.forgets()
    assert reachable.where(word) == ""
    assert "Some of those lines are gone" in evening.types("Ben", "all")


def test_a_row_of_a_step_says_in_the_clear_neither_who_nor_where(owls):
    owls.types("Ann", "ladder ben", "4", "7", "7", "A week to breathe.", "yes")
    row = Sanction.objects.values().get()
    whose = personas.person_id_of(owls.id_of("Ben"))
    assert row["person"] == whose, "the house itself reads it"
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM safety_sanction")
        written = repr(cursor.fetchall()).casefold()
    for secret in (whose, owls.id_of("Ben"), owls.card.id, owls.living.id):
        assert str(secret).replace("-", "") not in written
    assert "breathe" not in written
