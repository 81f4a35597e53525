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


class Days(date):
    """A calendar that a test turns over."""

    now = TODAY

    @classmethod
    def today(cls):
        return cls.now


def test_r41_a_wish_is_over_with_its_last_day_before_anything_is_tidied(ann, ben, cyd, monkeypatch):
    said(ann, "apart ben for 2 days", "refuse page from cyd for 3 days", "refuse touch", "mute cyd")
    monkeypatch.setattr(shelters, "date", Days)
    for after, apart, refused in ((0, True, True), (1, True, True), (2, False, True), (3, False, False)):
        monkeypatch.setattr(Days, "now", TODAY + timedelta(days=after))
        assert protection.are_apart(ben.who.id, ann.who.id) == apart, after
        assert protection.together((ann.who.id, ben.who.id)) != apart
        assert protection.refuses(ann.who.id, cyd.who.id, "page") == refused, after
        assert protection.refuses(ann.who.id, ben.who.id, "touch")
        assert protection.is_muted(ann.who.id, cyd.who.id)
    assert Apart.objects.count() == 1, "nothing was deleted"


def test_a_day_over_which_nobody_asked_ends_all_that_ended_meanwhile_without_a_row(
    ann, ben, cyd, monkeypatch, django_assert_num_queries
):
    said(ann, "apart ben for 1 day", "refuse page from cyd for 3 days")
    said(ben, "apart cyd for 2 days")
    shelters.know((ann.who.id, ben.who.id, cyd.who.id))
    monkeypatch.setattr(shelters, "date", Days)
    monkeypatch.setattr(Days, "now", TODAY + timedelta(days=9))
    with django_assert_num_queries(0):
        assert not shelters.any_at_all() and not shelters.parted()
        assert not protection.refuses(ann.who.id, cyd.who.id, "page")
    assert shelters._next is None and not shelters._later


def test_where_no_wish_has_an_end_no_question_asks_the_day(ann, ben, cyd, monkeypatch):
    said(ann, "apart ben", "refuse page from cyd", "apart cyd for 2 days", "apart end cyd")
    monkeypatch.setattr(shelters, "date", None)
    assert protection.are_apart(ann.who.id, ben.who.id)
    assert protection.refuses(ann.who.id, cyd.who.id, "page")


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
    said(pim, "incident new", "3", "ann", "today", "4", "2", "1", "2", "nobody")
    FirstYes.objects.create(mask=ann.who.id, to=pim.who.id, names_mark="x", said_on=ago(14))
    assert kept(ann, "incidents") and kept(pim, "rest") and kept(ann, "yeses") == ()
    Incident.objects.update(happened_on=ago(365))
    Rest.objects.update(until_on=TODAY)
    assert kept(ann, "incidents") == kept(pim, "rest") == ()
