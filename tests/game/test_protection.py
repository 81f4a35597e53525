"""Mute, apart, refuse: who is kept from whom, by which mask, and what the lists say."""

from datetime import date, timedelta

import pytest

from game.personas import selectors as personas
from game.personas import services as persona_deeds
from game.safety.models import Apart, Mute, Refusal
from game.safety.protection import rules, shelters
from game.safety.protection import selectors as protection
from game.safety.protection import services as protecting
from game.safety.protection.refusals import HowManyDays, NoSuchWay, NotInYourList, OneOfYours

TODAY = date.today()


@pytest.fixture
def brave(ben, mask):
    """Another mask of Ben's."""
    return mask(ben, "Brave")


def test_a_mute_is_of_one_mask_one_way_and_for_every_mask_of_who_mutes(ann, ben, cyd, mask, brave):
    quill = mask(ann, "Quill")
    protecting.mute(ann.who, ben.who, today=TODAY)
    assert protection.is_muted(ann.who.id, ben.who.id) and protection.is_muted(quill.id, ben.who.id)
    assert not protection.is_muted(ben.who.id, ann.who.id)
    assert not protection.is_muted(ann.who.id, brave.id)
    assert not protection.is_muted(cyd.who.id, ben.who.id)
    readers = (ann.who.id, ben.who.id, cyd.who.id)
    assert protection.deaf_to(ben.who.id, readers) == {ann.who.id}


def test_a_mute_ends_by_the_name_in_the_list_and_by_no_other(ann, ben):
    protecting.mute(ann.who, ben.who, today=TODAY)
    with pytest.raises(NotInYourList):
        protecting.unmute(ann.who, "Bin")
    assert protecting.unmute(ann.who, "bEN") == "Ben"
    assert not protection.is_muted(ann.who.id, ben.who.id) and protecting.mutes(ann.who) == []


def test_a_mute_leads_from_no_old_name_to_a_new_one(ann, ben, brave):
    protecting.mute(ann.who, brave, today=TODAY)
    persona_deeds.edit(ben.who.person_id, brave, {"name": "Bold"}, today=TODAY)
    assert not protection.is_muted(ann.who.id, brave.id)
    assert [one.called for one in protecting.mutes(ann.who)] == ["Brave"]
    protecting.mute(ann.who, personas.named("Bold"), today=TODAY)
    assert [one.called for one in protecting.mutes(ann.who)] == ["Bold", "Brave"]


def test_the_index_after_a_restart_is_the_one_before(ann, ben, cyd, brave):
    protecting.mute(ann.who, ben.who, today=TODAY)
    protecting.part(ann.who, cyd.who, today=TODAY)
    protecting.refuse(ben.who, "page", None, today=TODAY)
    before = dict(shelters._of), dict(shelters._muters), set(shelters._parted)
    shelters.load()
    assert (dict(shelters._of), dict(shelters._muters), set(shelters._parted)) == before


def test_r27_apart_binds_both_people_under_all_their_masks(ann, ben, cyd, mask, brave):
    quill = mask(ann, "Quill")
    protecting.part(ann.who, brave, today=TODAY)
    for mine in (ann.who.id, quill.id):
        for theirs in (ben.who.id, brave.id):
            assert protection.are_apart(mine, theirs) and protection.are_apart(theirs, mine)
            for way in rules.WAYS:
                assert not protection.may_reach(theirs, mine, way, today=TODAY)
    assert not protection.are_apart(ann.who.id, quill.id)
    assert not protection.are_apart(ann.who.id, cyd.who.id)
    assert protection.together((ann.who.id, cyd.who.id))
    assert not protection.together((ann.who.id, cyd.who.id, ben.who.id))
    assert protection.keeps_from(ben.who.id, (cyd.who.id, quill.id))


def test_r27_whoever_asked_to_be_apart_learns_nothing_from_other_names(ann, ben, brave):
    protecting.part(ann.who, brave, today=TODAY)
    for way in ("page", "whisper"):
        assert not protection.may_reach(ann.who.id, brave.id, way, today=TODAY)
        assert protection.may_reach(ann.who.id, ben.who.id, way, today=TODAY)
    persona_deeds.edit(ben.who.person_id, brave, {"name": "Bold"}, today=TODAY)
    protecting.rejoin(ann.who, "Brave")
    protecting.part(ben.who, ann.who, today=TODAY)
    for theirs in (ben.who.id, brave.id):
        assert not protection.may_reach(ann.who.id, theirs, "page", today=TODAY)


def test_r27_two_distances_from_one_person_are_two_lines_and_the_end_of_one_ends_not_the_other(
    ann, ben, brave
):
    protecting.part(ann.who, ben.who, today=TODAY)
    protecting.part(ann.who, brave, today=TODAY, days=3)
    last = TODAY + timedelta(days=2)
    assert [(one.called, one.until) for one in protecting.aparts(ann.who)] == [("Ben", None), ("Brave", last)]
    assert protecting.rejoin(ann.who, "ben") == "Ben"
    assert [one.called for one in protecting.aparts(ann.who)] == ["Brave"]
    assert protection.are_apart(ann.who.id, ben.who.id)
    protecting.rejoin(ann.who, "Brave")
    assert not protection.are_apart(ann.who.id, ben.who.id)


def test_the_days_of_a_wish_run_out(ann, ben):
    protecting.part(ann.who, ben.who, today=TODAY, days=7)
    protecting.refuse(ann.who, "page", ben.who, today=TODAY, days=7)
    shelters.forget_old(TODAY + timedelta(days=6))
    assert protection.are_apart(ann.who.id, ben.who.id)
    shelters.forget_old(TODAY + timedelta(days=7))
    assert not protection.are_apart(ann.who.id, ben.who.id)
    assert not protection.refuses(ann.who.id, ben.who.id, "page")
    assert not Apart.objects.exists() and not Refusal.objects.exists()


def test_a_refusal_binds_the_person_one_way_and_one_way_of_coming_near(ann, ben, cyd, brave):
    protecting.refuse(ann.who, "page", ben.who, today=TODAY)
    assert protection.refuses(ann.who.id, ben.who.id, "page")
    assert protection.refuses(ann.who.id, brave.id, "page")
    assert not protection.refuses(ann.who.id, ben.who.id, "whisper")
    assert not protection.refuses(ann.who.id, cyd.who.id, "page")
    assert not protection.refuses(ben.who.id, ann.who.id, "page")


def test_all_closes_every_way_to_everybody_and_ends_one_by_one(ann, ben, mask):
    quill = mask(ann, "Quill")
    protecting.refuse(ann.who, "all", None, today=TODAY)
    assert all(protection.refuses(quill.id, ben.who.id, way) for way in ("page", "mail", "touch"))
    assert not protection.refuses(ann.who.id, quill.id, "page")
    assert protecting.allow(ann.who, "page") == ""
    assert not protection.refuses(ann.who.id, ben.who.id, "page")
    assert protection.refuses(ann.who.id, ben.who.id, "invite")
    with pytest.raises(NotInYourList):
        protecting.allow(ann.who, "mail", "Ben")


def test_who_was_refused_by_name_and_is_erased_does_not_turn_it_into_a_refusal_to_all(ann, ben, cyd):
    protecting.refuse(ann.who, "page", ben.who, today=TODAY)
    Refusal.objects.update(other=None)
    shelters.load()
    assert not protection.refuses(ann.who.id, cyd.who.id, "page")


@pytest.mark.parametrize("days", [0, 367, 10**11])
def test_days_out_of_bounds_are_refused(ann, ben, days):
    with pytest.raises(HowManyDays):
        protecting.part(ann.who, ben.who, today=TODAY, days=days)
    assert not Apart.objects.exists()


def test_nobody_is_kept_from_themselves_and_a_way_has_a_name(ann, ben, mask):
    with pytest.raises(OneOfYours):
        protecting.mute(ann.who, mask(ann, "Quill"), today=TODAY)
    with pytest.raises(NoSuchWay):
        protecting.refuse(ann.who, "shout", ben.who, today=TODAY)


def test_an_erased_mask_stays_in_the_list_by_its_name_alone(ann, ben, brave):
    protecting.mute(ann.who, brave, today=TODAY)
    persona_deeds.erase(ben.who.person_id, brave)
    assert [one.called for one in protecting.mutes(ann.who)] == ["Brave"]
    assert Mute.objects.get().mask is None and not shelters._muters


def test_rows_say_nothing_without_the_key_of_the_house(ann, ben):
    protecting.part(ann.who, ben.who, today=TODAY)
    protecting.mute(ann.who, ben.who, today=TODAY)
    raw: list[str] = []
    from django.db import connection

    with connection.cursor() as cursor:
        for table in ("safety_apart", "safety_mute"):
            raw += map(repr, cursor.execute(f"SELECT * FROM {table}").fetchall())
    assert len(raw) == 2
    for secret in (ben.who.id.hex, ben.who.person_id.hex, ann.who.person_id.hex, "Ben"):
        assert secret not in "".join(raw).replace("-", "")


def test_nothing_is_looked_up_while_nobody_asked_for_anything(ann, ben, cyd, django_assert_num_queries):
    ids = (ann.who.id, ben.who.id, cyd.who.id)
    with django_assert_num_queries(0):
        assert protection.deaf_to(ben.who.id, ids) == frozenset()
        assert protection.together(ids) and not protection.are_apart(*ids[:2])
        assert not protection.refuses(*ids[:2], "page")


def test_readers_are_looked_up_once(ann, ben, cyd, django_assert_num_queries):
    protecting.mute(ann.who, ben.who, today=TODAY)
    ids = (ann.who.id, ben.who.id, cyd.who.id)
    with django_assert_num_queries(1):
        protection.deaf_to(ben.who.id, ids)
    with django_assert_num_queries(0):
        assert protection.deaf_to(ben.who.id, ids) == {ann.who.id}


def test_whoever_runs_the_house_is_reached_from_their_first_day(ann, person):
    una = person("Una", at="lawn", steward=True, new=True)
    new = person("Nell", at="lawn", new=True)
    assert protection.may_reach(ann.who.id, una.who.id, "page", today=TODAY)
    assert not protection.may_reach(ann.who.id, new.who.id, "page", today=TODAY)
