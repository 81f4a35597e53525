"""After a heavy hour whoever was there rests from duty, not only who writes it down; no row names them."""

from datetime import date, timedelta

import pytest

from game.personas.sheet_wording import day
from game.safety.care import duty
from game.safety.care.incidents import records, wording
from game.safety.models import Incident, Rest
from tests.commands.test_incidents import fern, linden, said, writes

__all__ = ["fern", "linden"]
TODAY = date.today()


@pytest.fixture
def ash(person, linden):
    """A third steward."""
    return person("Ash", steward=True)


def test_who_else_was_there_rests_as_long_and_is_told_at_once(linden, fern, ash, ann, ben):
    for helper in (linden, fern, ash):
        helper.type("duty on")
    fern.told.clear(), ash.told.clear(), ann.told.clear(), ben.told.clear()
    assert "without a word of anybody" in writes(linden, level=4, others="Fern")
    until = TODAY + timedelta(days=2)
    heard = fern.heard_all
    assert "Linden has written down a heavy hour in which you were there, too" in heard
    assert f"You rest from duty until {day(until)}" in heard and "Ann" not in heard
    assert "in which you were there" not in ash.heard_all and ann.heard == ben.heard == []
    assert records.rests_until(fern.who.id, today=TODAY) == until and duty.on_duty() == (ash.who.id,)
    assert f"on duty again from {day(until)} on" in said(fern, "duty on")


def test_several_are_named_with_commas_and_nobody_twice(linden, fern, ash, ann):
    writes(linden, others="fern, Ash ,FERN")
    assert Rest.objects.count() == 3 and fern.heard_all.count("in which you were there") == 1


def test_who_rests_reads_it_as_they_come_in_and_not_after_that_day(linden, fern, ann, monkeypatch):
    from commands import entering

    writes(linden, others="fern")
    until = TODAY + timedelta(days=1)
    for helper in (fern, linden):
        helper.told.clear()
        entering.enter(helper, helper.who, now=helper.time())
        assert wording.rests(until) in helper.heard_all
    Rest.objects.update(until_on=TODAY)
    fern.told.clear()
    entering.enter(fern, fern.who, now=fern.time())
    assert "you rest from duty" not in fern.heard_all


def test_whoever_does_not_help_here_or_is_oneself_is_not_taken(linden, fern, ann, mask):
    mask(fern, "Brave")
    for others in ("ann", "fern, ann", "zebedee", "Brave", "linden", ","):
        assert "Only those are meant who help here" in writes(linden, others=others)
        linden.type("stop")
    assert Incident.objects.count() == Rest.objects.count() == 0


def test_nobody_is_asked_about_after_a_lighter_hour(linden, fern, ann):
    assert wording.WITH_THEM not in writes(linden, level=2)
    assert Incident.objects.count() == 1 and Rest.objects.count() == 0


def test_an_empty_line_names_nobody(linden, fern, ann):
    writes(linden, others="")
    assert Rest.objects.get().persona == linden.who.id


def test_no_row_of_it_names_who_else_was_there(linden, fern, ann):
    writes(linden, others="fern")
    assert str(fern.who.id) not in repr(Incident.objects.values().get())
    assert "Fern" not in said(linden, "incident")
    longer = Rest.objects.get(persona=fern.who.id).until_on
    writes(linden, level=3, others="fern")
    assert Rest.objects.get(persona=fern.who.id).until_on == longer
