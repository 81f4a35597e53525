"""R41: what is past its time is shown to nobody and holds nobody, also where nothing has deleted it yet.

On a full disk nothing is deleted (R33), so the day itself has to be enough.
"""

from datetime import date, timedelta

import pytest

from game.people import keeping
from game.safety.models import Apart, FirstYes, Incident, Look, Refusal, Report, Rest, Sanction
from game.safety.protection import selectors as protection
from game.safety.protection import shelters

TODAY = date.today()


def ago(days):
    return TODAY - timedelta(days=days)


@pytest.fixture
def pim(person, ann, ben):
    return person("Pim", at="library", steward=True)


def said(actor, *lines):
    return "\n".join(text for line in lines for text in actor.type(line))


def kept(actor, key):
    return keeping.of(actor.who.person_id, key).rows


def test_r41_what_was_wished_for_some_days_holds_no_longer_and_stands_in_no_list(ann, ben, cyd):
    said(ann, "apart ben for 2 days", "refuse page from cyd for 2 days", "apart cyd", "refuse touch")
    Apart.objects.exclude(until=None).update(until=ago(1))
    Refusal.objects.exclude(until=None).update(until=ago(1))
    shelters.load()
    assert not protection.are_apart(ann.who.id, ben.who.id) and protection.are_apart(ann.who.id, cyd.who.id)
    assert not protection.refuses(ann.who.id, cyd.who.id, "page")
    assert protection.refuses(ann.who.id, ben.who.id, "touch")
    assert ann.type("apart") == ["You keep apart from: Cyd."]
    assert "Cyd" not in said(ann, "refuse") and "touch" in said(ann, "refuse")
    assert [row["name"] for row in kept(ann, "aparts")] == ["Cyd"]
    assert [row["way"] for row in kept(ann, "refusals")] == ["touch"]
    assert Apart.objects.count() == Refusal.objects.count() == 2, "nothing was deleted"


def test_r41_a_clock_that_can_delete_nothing_ends_them_all_the_same(ann, ben, monkeypatch):
    said(ann, "apart ben for 2 days")
    monkeypatch.setattr(shelters, "_delete", lambda rows: None)
    shelters.forget_old(TODAY + timedelta(days=1))
    assert protection.are_apart(ann.who.id, ben.who.id)
    shelters.forget_old(TODAY + timedelta(days=2))
    assert not protection.are_apart(ann.who.id, ben.who.id)


def test_r41_thirty_days_after_the_decision_no_word_of_a_report_is_read_by_anybody(ann, ben, pim):
    said(ben, "say nobody would miss you")
    said(ann, "report ben", "1", "He said it twice.", "all", "yes")
    handle = Report.objects.get().handle
    said(pim, f"report/decide {handle}", "2", "1", "Please do not.", "Thank you.", "yes")
    Report.objects.update(decided_on=ago(29))
    assert "nobody would miss you" in said(pim, f"reports {handle}")
    assert kept(ann, "reports") and kept(ben, "reported") and "Thank you." in said(ann, "reports mine")
    Report.objects.update(decided_on=ago(30))
    read = said(pim, f"reports {handle}") + said(ann, "reports mine")
    assert "What was written in it is gone." in read
    assert not any(word in read for word in ("miss you", "twice", "Thank you", "Ann", "Ben"))
    assert kept(ann, "reports") == kept(ben, "reported") == ()


def test_r41_a_year_after_their_end_steps_and_looks_are_shown_to_nobody(ann, ben, pim):
    said(pim, "ladder ben", "2", "1", "Please do not.", "yes", "ladder/of ben")
    Sanction.objects.update(decided_on=ago(365), until=ago(365))
    Look.objects.update(day=ago(365))
    assert "Please do not." in said(ben, "ladder") and "Pim" in said(ben, "looks")
    Sanction.objects.update(decided_on=ago(366), until=ago(366))
    Look.objects.update(day=ago(366))
    assert said(ben, "ladder").startswith("No step") and said(ben, "looks").startswith("Nobody")
    assert kept(ben, "steps") == kept(ben, "looks") == ()
    assert "No step that you could see" in said(pim, "ladder/of ben")


def test_r41_a_step_that_nobody_seconded_within_a_month_is_off(ann, ben, pim, person):
    una = person("Una", at="library", steward=True)
    said(pim, "ladder ben", "6", "1", "It went on.", "yes")
    handle = Sanction.objects.get().handle
    Sanction.objects.update(decided_on=ago(31))
    assert handle not in said(una, "reports") and "agrees" not in said(una, f"ladder/second {handle}")


def test_r41_incidents_rests_and_first_yeses_of_long_ago_are_kept_of_nobody(ann, pim):
    said(pim, "incident new", "3", "ann", "today", "4", "2", "1", "2")
    FirstYes.objects.create(mask=ann.who.id, to=pim.who.id, names_mark="x", said_on=ago(14))
    assert kept(ann, "incidents") and kept(pim, "rest") and kept(ann, "yeses") == ()
    Incident.objects.update(happened_on=ago(365))
    Rest.objects.update(until_on=TODAY)
    assert kept(ann, "incidents") == kept(pim, "rest") == ()
