"""Being erased: one change, one mark before it counts, one way back; and whoever was erased stays so."""

import os
from dataclasses import replace
from datetime import date, timedelta

import pytest

from game.common import changes
from game.common.refusals import Busy
from game.people import erased, erased_marks, erasing, keeping, registry
from game.people.events import PersonErased, PersonGoes
from game.people.models import Erasure, Person, Role
from game.people.refusals import LastSteward, NothingWaits, NotWrittenDown

TODAY = date(2026, 11, 29)


@pytest.fixture(autouse=True)
def marks(settings, tmp_path):
    """The list of who was erased is a file of this test."""
    settings.ERASED_MARKS = str(tmp_path / "erased")
    return tmp_path / "erased"


@pytest.fixture
def told(monkeypatch):
    """What is told of erasures, in order."""
    heard = []
    for kind in (PersonGoes, PersonErased):
        before = changes._listeners.get(kind, [])
        monkeypatch.setitem(changes._listeners, kind, [*before, heard.append])
    return heard


def proof(actor):
    return Person.objects.get(id=actor.who.person_id).passphrase


def is_there(actor):
    return Person.objects.filter(id=actor.who.person_id).exists()


def test_erased_are_person_and_masks_at_once_and_the_news_name_them_after_it(ann, mask, told):
    brave, person_id = mask(ann, "Brave"), ann.who.person_id
    erasing.erase(person_id, proved=proof(ann))
    both = tuple(sorted((ann.who.id, brave.id)))
    assert told == [PersonGoes(person_id, both), PersonErased(person_id, both)]
    assert not Person.objects.filter(id=person_id).exists()


def test_the_mark_says_nothing_of_whom_and_the_file_is_closed_to_others(ann, marks):
    person_id = ann.who.person_id
    erasing.erase(person_id, proved=proof(ann))
    said = marks.read_text()
    assert said == f"{erased_marks.mark(person_id)}\n"
    assert person_id.hex not in said and str(person_id) not in said
    assert marks.stat().st_mode & 0o777 == 0o600


def fails_at(monkeypatch, error):
    """A kind of which nothing can be taken away."""

    def fails(person_id):
        raise error

    kind = registry.Keeping("x", (), "what", "why", "who", "then", rows=lambda person_id: [], erase=fails)
    monkeypatch.setitem(registry._kinds, "x", kind)


def test_where_one_kind_cannot_go_nothing_goes_and_no_mark_is_left(ann, marks, monkeypatch, told):
    fails_at(monkeypatch, Busy())
    with pytest.raises(Busy):
        erasing.erase(ann.who.person_id, proved=proof(ann))
    assert is_there(ann) and keeping.of(ann.who.person_id, "wardrobe").count == 1
    assert erased_marks.marks() == frozenset() and [type(one) for one in told] == [PersonGoes]


def test_a_change_that_fails_after_its_mark_takes_the_mark_back(ann, marks, monkeypatch):
    note = erased_marks.note

    def then_fails(person_id):
        note(person_id)
        raise Busy()

    monkeypatch.setattr(erased_marks, "note", then_fails)
    with pytest.raises(Busy):
        erasing.erase(ann.who.person_id, proved=proof(ann))
    assert is_there(ann) and erased_marks.marks() == frozenset()
    assert len(marks.read_text().splitlines()) == 2 and erased.again(TODAY) == 0 and is_there(ann)


def test_a_disk_that_takes_no_mark_erases_nobody(ann, settings, tmp_path):
    settings.ERASED_MARKS = str(tmp_path / "no" / "such" / "folder")
    with pytest.raises(NotWrittenDown):
        erasing.erase(ann.who.person_id, proved=proof(ann))
    assert is_there(ann)


def test_r43_whoever_is_marked_and_there_again_is_erased_again(ann, ben):
    erased_marks.note(ann.who.person_id)
    assert erased.there_again() == [ann.who.person_id]
    assert erased.again(TODAY) == 1 and not is_there(ann) and is_there(ben)
    assert erased.again(TODAY) == 0


@pytest.mark.parametrize("size", [1, 30, 63])
def test_a_mark_that_was_cut_off_counts_for_nothing_and_the_next_is_whole(ann, ben, marks, size):
    marks.write_text(erased_marks.mark(ann.who.person_id)[:size])
    assert erased_marks.marks() == frozenset()
    erased_marks.note(ben.who.person_id)
    assert erased_marks.marks() == {erased_marks.mark(ben.who.person_id)}


def test_a_mark_under_another_key_names_nobody(ann, settings):
    erased_marks.note(ann.who.person_id)
    settings.HOUSE_KEY = os.urandom(32)
    assert erased.there_again() == []


def test_later_is_a_row_until_its_day_and_undo_takes_it_away(ann):
    day = erasing.erase_later(ann.who.person_id, proved=proof(ann), today=TODAY)
    assert day == TODAY + timedelta(days=14) == erasing.waits_until(ann.who.person_id)
    assert erasing.erase_due(today=day - timedelta(days=1)) == 0 and is_there(ann)
    erasing.undo(ann.who.person_id)
    with pytest.raises(NothingWaits):
        erasing.undo(ann.who.person_id)
    assert erasing.erase_due(today=day) == 0 and is_there(ann)


def test_r41_on_the_day_the_clock_erases_and_what_hinders_one_hinders_no_other(ann, ben, cyd, monkeypatch):
    for actor in (ann, ben, cyd):
        Erasure.objects.create(person_id=actor.who.person_id, erase_on=TODAY)
    Role.objects.create(person_id=ben.who.person_id, name="steward")
    faults, kind = [], registry.kind("farewells")
    monkeypatch.setattr(changes, "_fault", faults.append)

    def fails(person_id):
        if person_id == cyd.who.person_id:
            raise LookupError
        kind.erase(person_id)

    monkeypatch.setitem(registry._kinds, "farewells", replace(kind, erase=fails))
    assert erasing.erase_due(today=TODAY) == 1
    assert (is_there(ann), is_there(ben), is_there(cyd)) == (False, True, True)
    assert faults == ["erasing"]


def test_the_only_steward_cannot_go_and_one_of_two_can(ann, ben):
    Role.objects.create(person_id=ann.who.person_id, name="steward")
    for deed in (
        lambda: erasing.erase(ann.who.person_id, proved=proof(ann)),
        lambda: erasing.erase_later(ann.who.person_id, proved=proof(ann), today=TODAY),
    ):
        with pytest.raises(LastSteward):
            deed()
    Role.objects.create(person_id=ben.who.person_id, name="steward")
    erasing.erase(ann.who.person_id, proved=proof(ann))
    with pytest.raises(LastSteward):
        erasing.check(ben.who.person_id)
