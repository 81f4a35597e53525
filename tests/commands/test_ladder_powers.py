"""Who takes which step and ends it: one steward alone, with another steward, those who keep a circle."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from game.people import selectors as people
from game.safety.models import Sanction
from game.safety.order import helpers, powers, rings, steps
from game.safety.order.ladder import Step
from game.safety.order.refusals import NotYoursToDecide, NotYoursToLift
from tests.unlinkable import ground

PAUSE = ("4", "7", "1", "You frightened Ann; please take a week.")


@pytest.fixture
def pim(person, ann, ben):
    return person("Pim", at="library", steward=True)


@pytest.fixture
def una(person, pim):
    return person("Una", at="library", steward=True)


def said(actor, *lines):
    return "\n".join(text for line in lines for text in actor.type(line))


def days_ago(days):
    return date.today() - timedelta(days=days)


def test_pauses_of_one_steward_alone_count_together(ben, cyd, pim):
    said(pim, "ladder ben", "4", "20", "1", "Please rest.", "yes")
    Sanction.objects.update(decided_on=days_ago(20), until=date.today())
    refused = said(pim, "ladder ben", "4", "11")
    assert "count together: with one persona 30 days in all within any 60" in refused
    assert f"A pause from today can last until {(date.today() + timedelta(days=9)).day} " in refused
    assert "For which reason?" in said(pim, "10")
    said(pim, "stop")
    Sanction.objects.update(decided_on=days_ago(30), until=date.today())
    refused = said(pim, "ladder ben", "4")
    assert "The next one can begin on" in refused and "A word, and stepping out" in refused
    assert "second steward" in refused and "!" not in refused
    assert "For which reason?" in said(pim, "stop", "ladder cyd", "4", "30")


def test_pauses_are_not_counted_where_another_steward_is_nor_days_after_one_was_lifted(ben, pim, person):
    said(pim, "ladder ben", "4", "30", "1", "Please rest.", "yes")
    Sanction.objects.update(decided_on=days_ago(1))
    assert "count together" in said(pim, "ladder ben", "4", "stop")
    said(pim, f"lift {Sanction.objects.get().handle}")
    assert "For which reason?" in said(pim, "ladder ben", "4", "29", "stop")
    Sanction.objects.update(lifted_on=None)
    person("Una", at="library", steward=True)
    assert "For which reason?" in said(pim, "ladder ben", "4", "30", "stop")


def test_r23_pauses_of_another_mask_are_not_counted_with_it(ben, pim, mask):
    mask(ben, "Wolf")
    said(pim, "ladder ben", "4", "30", "1", "Please rest.", "yes")
    assert "For which reason?" in said(pim, "ladder wolf", "4", "30", "stop")


def test_of_two_stewards_neither_pauses_the_other_and_the_house_says_what_is_true(ben, pim, una):
    for step in ("4", "6"):
        refused = said(pim, "ladder una", step, "stop")
        assert "besides you and the one whom it is about this house has none" in refused
        assert "this house has one " not in refused
    assert "For which reason?" in said(pim, "ladder una", "2", "stop")
    assert not Sanction.objects.exists()


def test_a_pause_with_a_steward_lasts_from_when_a_third_agrees(ben, pim, una, person):
    vic = person("Vic", at="library", steward=True)
    assert "holds when a second steward agrees" in said(pim, "ladder una", *PAUSE)
    assert "waits for another steward" in said(pim, "yes")
    handle = Sanction.objects.get().handle
    assert not una.heard or "You have a pause" not in una.heard_all
    assert said(una, f"ladder/second {handle} yes") == said(una, "ladder/second hazel-whistle yes")
    assert "Somebody else has to second that" in said(pim, f"ladder/second {handle} yes")
    Sanction.objects.update(decided_on=days_ago(5), until=date.today() + timedelta(days=2))
    assert "It would last 7 days, from the day on which you agree." in said(vic, f"ladder/second {handle}")
    said(vic, f"ladder/second {handle} yes")
    row = Sanction.objects.get()
    assert (row.until, row.review_on) == (date.today() + timedelta(days=7), None)
    assert people.person(row.person).suspended_until == row.until
    assert "Pim (steward) and Vic (steward) write: You frightened Ann" in una.heard_all


def test_those_who_keep_one_circle_take_no_steps_with_each_other(ann, ben, pim, monkeypatch):
    circle = uuid4()

    class Kept(rings._Nowhere):
        def kept_by(self, persona_id):
            return frozenset({circle} if persona_id in (ann.who.id, ben.who.id) else ())

        def keepers(self, circle_id):
            return frozenset({ann.who.id, ben.who.id})

    monkeypatch.setattr(rings, "known", Kept)
    assert helpers.helper(ann.who).circles == {circle}
    with pytest.raises(NotYoursToDecide):
        powers.check(ann.who, Step.PAUSE, ben.who.id, circle)
    powers.check(ann.who, Step.PAUSE, uuid4(), circle)
    powers.check(pim.who, Step.PAUSE, ben.who.id, circle)


def test_who_keeps_a_circle_has_a_word_with_somebody_and_another_who_does_can_read_of_it(ann, ben, cyd, pim):
    for actor in (ann, cyd):
        ground.knows(actor.who.id, roles=["facilitator"])
    for step in ("1", "2"):
        assert "It is done" in said(ann, "ladder ben", step, "1", "Please be kinder.", "yes")
    assert ben.heard_all.count("Ann writes: Please be kinder.") == 2
    assert "a private word" in said(cyd, "ladder/of ben")
    assert "It is done" in said(pim, "ladder ben", "2", "1", "The house asks it, too.", "yes")
    assert said(cyd, "ladder/of ben").count("a private word") == 1


def test_who_keeps_a_circle_lifts_what_another_who_does_decided_and_nothing_of_a_steward(
    ann, ben, cyd, pim, monkeypatch
):
    circle, today, keepers = uuid4(), date.today(), {ann.who.id, ben.who.id}

    class Kept(rings._Nowhere):
        def kept_by(self, persona_id):
            return frozenset({circle} if persona_id in keepers else ())

        def keepers(self, circle_id):
            return frozenset(keepers)

    monkeypatch.setattr(rings, "known", Kept)
    pause = lambda by: (
        steps.take(
            by.who, steps.Draft(cyd.who.id, Step.PAUSE, "harsh", "Please rest.", circle, 3), today=today
        ).handle
    )
    by_pim, by_ann, again, third = pause(pim), pause(ann), pause(ann), pause(ann)
    with pytest.raises(NotYoursToLift):
        steps.lift(ann.who, by_pim, today=today)
    steps.lift(ben.who, by_ann, today=today)
    steps.lift(ann.who, again, today=today)
    keepers.remove(ann.who.id)
    with pytest.raises(NotYoursToLift):
        steps.lift(ben.who, third, today=today)
    steps.lift(pim.who, third, today=today)
    keepers.add(pim.who.id)
    with pytest.raises(NotYoursToLift):
        steps.lift(ben.who, by_pim, today=today)
    steps.lift(pim.who, by_pim, today=today)
