"""Incident records: choices alone, two stewards, a rest for whoever was there, a number after a year."""

from datetime import date, timedelta

import pytest

from game.common import texts
from game.personas import services as personas
from game.personas.sheet_wording import day
from game.safety.care import duty
from game.safety.care import kept as care_kept
from game.safety.care.incidents import records, rules, wording
from game.safety.models import Incident, IncidentCount, Rest

TODAY = date.today()
SECRET = "she said she has a rope"


@pytest.fixture
def linden(person):
    """A steward."""
    return person("Linden", steward=True)


@pytest.fixture
def fern(person, linden):
    """Another."""
    return person("Fern", steward=True)


def said(actor, line) -> str:
    return "\n".join(actor.type(line))


def writes(actor, level=3, whom="ann", when="today", did="1 3 5", days="2", others="nobody") -> str:
    """The whole form."""
    actor.type("incident new")
    told = ""
    for answer in (level, whom, when, "4", "2", did, days, *([others] if level >= rules.HEAVY else ())):
        told = said(actor, str(answer))
    return told


def test_a_heavy_one_is_written_by_choices_told_and_followed_by_rest(linden, fern, ann, ben):
    for helper in (linden, fern):
        helper.type("duty on")
    fern.told.clear(), ann.told.clear(), ben.told.clear()
    told = writes(linden)
    rest = day(TODAY + timedelta(days=1))
    assert "without a word of anybody" in told and f"until {rest}" in told and "`debrief`" in told
    assert "aftercare within two days" in told
    heard = fern.heard_all
    assert "Linden has written down an incident of level 3, a plan or an intent" in heard
    assert "Ann" not in heard and ann.heard == [] and ben.heard == []
    assert linden.who.id not in duty.on_duty()
    assert f"you can be on duty again from {rest} on" in said(linden, "duty on")
    assert fern.who.id in duty.on_duty()


def test_a_light_one_is_told_to_nobody_and_needs_no_rest(linden, fern, ann):
    linden.type("duty on"), fern.type("duty on")
    fern.told.clear()
    assert "You rest" not in writes(linden, level=2)
    assert fern.heard == [] and linden.who.id in duty.on_duty()


@pytest.mark.parametrize(("level", "days"), [(3, 1), (4, 2), (5, 3)])
def test_the_heavier_the_longer_the_rest(linden, ann, level, days):
    writes(linden, level=level)
    assert records.rests_until(linden.who.id, today=TODAY) == TODAY + timedelta(days=days)
    writes(linden, level=3)
    assert Rest.objects.get().until_on == TODAY + timedelta(days=days), "it does not become shorter"


def test_who_holds_a_meeting_while_they_rest_is_told_and_decides(linden, ann):
    writes(linden)
    linden.type("house"), linden.type("hearth"), linden.type("sit"), linden.type("agree")
    assert "After a heavy hour you rest until" in said(linden, "host")


def test_no_answer_of_words_is_taken_and_none_is_repeated_or_kept(linden, ann):
    linden.type("incident new")
    for answer in ("3", "ann", "today", "4", "2", "1 3", "2", "nobody"):
        told = said(linden, SECRET)
        assert "That is none of the choices" in told or "Only those are meant who help here" in told
        assert "rope" not in told
        linden.type(answer)
    kept = repr([*Incident.objects.values()])
    assert "rope" not in kept and Incident.objects.count() == 1


@pytest.mark.parametrize("policy", ["signpost_only", "consent_first", "emergency_allowed"])
def test_a_house_that_calls_nobody_offers_no_call_of_its_own(linden, ann, policy):
    before = texts.house_said("escalation")
    texts.house_says(escalation=policy)
    try:
        linden.type("incident new")
        for answer in ("2", "ann", "today", "4"):
            linden.type(answer)
        offered, last = said(linden, "2"), len(rules.deeds(policy))
        assert ("the house called" in offered) == (policy != "signpost_only")
        assert "they called the emergency number" in offered and f"\n{last}. told the circle" in offered
        refused = said(linden, str(last + 1))
        assert f"numbers from 1 to {last} with" in refused
        linden.type(str(last)), linden.type("2")
    finally:
        texts.house_says(escalation=before)
    assert Incident.objects.get().did == "circle_told"


def test_stopping_keeps_nothing(linden, ann):
    linden.type("incident new"), linden.type("4"), linden.type("ann")
    linden.type("stop")
    assert Incident.objects.count() == 0


def test_whom_it_concerns_stands_only_under_the_houses_key(linden, ann):
    from django.db import connection

    writes(linden)
    with connection.cursor() as cursor:
        cursor.execute("SELECT concerns, decided_by FROM safety_incident")
        row = cursor.fetchone()
    assert ann.who.id.hex not in repr(row).replace("-", "") and linden.who.id.hex not in repr(row)
    assert Incident.objects.get().concerns == ann.who.id


def test_stewards_see_all_others_what_they_wrote_and_two_have_seen_it(linden, fern, person, ann):
    writes(linden)
    told = said(linden, "incident")
    assert "concerns Ann; written down by Linden" in told and "Seen by one steward." in told
    assert "Seen by two stewards." in said(fern, "incident")
    third = person("Ash", steward=True)
    assert "Seen by two stewards." in said(third, "incident")
    assert Incident.objects.get().seen_too == fern.who.id
    assert "Incidents are written down by stewards" in said(ann, "incident")


def test_whom_it_concerns_reads_which_steward_looked_on_which_day_and_nobody_else_does(
    linden, fern, ann, ben
):
    writes(linden), writes(linden, level=1)
    looked = "an incident that concerns you"
    assert looked not in said(ann, "looks"), "writing it down is no look"
    said(fern, "incident"), said(fern, "incident")
    told = said(ann, "looks")
    assert told.count(looked) == 1 and "Fern" in told and "Linden" not in told
    said(linden, "incident")
    assert said(ann, "looks").count(looked) == 2
    assert looked not in said(ben, "looks")


def test_a_steward_whom_it_concerns_is_told_of_others_alone(linden, fern):
    writes(linden, whom="fern")
    said(fern, "incident")
    assert "an incident that concerns you" not in said(fern, "looks")
    said(linden, "incident")
    assert said(fern, "looks").count("an incident that concerns you") == 1


def test_who_keeps_a_circle_sees_their_own_alone(linden, ann, ben):
    from game.circles.models import Circle, Membership
    from game.circles.standing import keepers

    circle = Circle.objects.get(key="new_ways")
    Membership.objects.create(circle=circle, persona_id=ben.who.id, version=1, roles=["facilitator"])
    keepers.remember()
    writes(linden)
    assert wording.NONE in said(ben, "incident")
    writes(ben, whom="none", level=1)
    assert "nobody is named; written down by Ben" in said(ben, "incident")
    assert "A steward looks at it again" in said(ben, "incident review abcde")


def test_looking_again_is_noted_by_a_word_that_is_no_number(linden, ann):
    writes(linden)
    word = rules.handle(Incident.objects.get().id)
    assert word in said(linden, "incident") and not word.isdecimal()
    assert wording.REVIEWED in said(linden, f"incident review {word}")
    assert f"Looked at again on {day(TODAY)}." in said(linden, "incident")
    assert "no incident of that word" in said(linden, "incident review zzzzz")


def test_two_heavy_ones_within_a_week_bring_the_stewards_together(linden, fern, ann):
    writes(linden, when="6")
    fern.told.clear()
    writes(linden)
    assert "Within seven days there were 2 heavy incidents" in fern.heard_all


def test_two_with_more_than_a_week_between_do_not(linden, fern, ann):
    writes(linden, when="7")
    fern.told.clear()
    writes(linden)
    assert "Within seven days" not in fern.heard_all


def test_a_steward_who_comes_in_hears_what_waits(linden, fern, ann):
    from commands import entering

    writes(linden)
    fern.told.clear()
    entering.enter(fern, fern.who, now=fern.time())
    assert "1 incident waits for a second pair of eyes" in fern.heard_all
    entering.enter(ann, ann.who, now=ann.time())
    assert "incident" not in ann.heard_all


def test_after_a_year_a_number_of_it_is_left_and_nobody_in_it(linden, ann):
    writes(linden), writes(linden, level=1, whom="none")
    records.forget(TODAY + timedelta(days=rules.KEPT_DAYS - 1))
    assert Incident.objects.count() == 2
    later = TODAY + timedelta(days=rules.KEPT_DAYS)
    records.forget(later), records.forget(later)
    assert Incident.objects.count() == 0 and Rest.objects.count() == 0
    counts = [(one.year, one.level, one.count) for one in IncidentCount.objects.order_by("level")]
    assert counts == [(TODAY.year, 1, 1), (TODAY.year, 3, 1)]


def test_a_persona_that_is_erased_is_in_none_of_them(linden, ann, mask):
    brave = mask(ann, "Brave")
    writes(linden, whom="brave")
    personas.erase(ann.who.person_id, brave)
    row = Incident.objects.get()
    assert row.concerns is None and row.level == 3
    assert "nobody is named" in said(linden, "incident")


def test_what_is_kept_is_shown_to_whom_it_concerns_and_taken_out(linden, ann):
    writes(linden)
    kind = next(one for one in care_kept.KEPT if one.key == "incidents")
    (row,) = kind.rows(ann.who.person_id)
    assert row["level"] == 3 and "showed the crisis card" in row["done"] and "Linden" not in repr(row)
    kind.erase(ann.who.person_id)
    assert kind.rows(ann.who.person_id) == [] and kind.rows(linden.who.person_id) != []
    rest = next(one for one in care_kept.KEPT if one.key == "rest")
    assert rest.rows(linden.who.person_id) != []
    rest.erase(linden.who.person_id)
    assert rest.rows(linden.who.person_id) == []


def test_a_debrief_asks_three_questions_and_keeps_nothing(linden, ben):
    before = len(ben.told)
    assert "kept nowhere" in said(linden, "debrief")
    said(linden, SECRET), said(linden, "")
    told = said(linden, SECRET)
    assert wording.DEBRIEF_DONE in told and "rope" not in told
    assert linden.dialogue is None and len(ben.told) == before


def test_a_member_and_another_mask_write_none(linden, ann, mask):
    assert "`worried` and their name" in said(ann, "incident new")
    mask(linden, "Brave")
    linden.type("home"), linden.type("persona wear Brave")
    assert "in their own name" in said(linden, "incident new")
