"""What is kept of talk in memory: shown to its person without telling of others, and gone with them."""

from datetime import date, timedelta

import pytest

from game.people import erasing, keeping, registry
from game.safety.protection import shelters
from game.talk import may_i, notes, pace, private

TODAY = date.today()


@pytest.fixture
def nan(person):
    """She joined today."""
    return person("Nan", new=True)


def rows(actor, key):
    return keeping.of(actor.who.person_id, key).rows


def test_a_line_that_waits_for_its_writers_yes_is_shown_to_them_alone(ann, ben):
    ann.type("page ben=write me at ann@example.org")
    (row,) = rows(ann, "unsent")
    assert "page Ben" in row.values() and "example" not in repr(row)
    assert rows(ben, "unsent") == ()
    assert "a private line that leads out of the house" in "\n".join(ann.type("kept unsent"))
    ann.type("no")
    assert rows(ann, "unsent") == ()


def test_a_question_is_shown_to_whoever_is_asked_and_whom_one_asked_to_nobody(ben, nan):
    ben.type("may i nan you spoke of the sea")
    assert rows(nan, "asking") == ({"asked_you_whether_they_may_write": "Ben"},)
    assert rows(ben, "asking") == ()
    nan.type("mute ben")
    assert rows(nan, "asking") == ()


def test_whom_somebody_asked_is_forgotten_with_the_day_by_the_registry(ben, nan):
    ben.type("may i nan you spoke of the sea")
    registry.kind("asking").forget(TODAY)
    assert may_i._asked
    registry.kind("asking").forget(TODAY + timedelta(days=1))
    assert not may_i._asked


@pytest.mark.parametrize("gone", ["ben", "nan"])
def test_nobody_is_found_in_memory_who_asked_was_asked_or_wrote_and_is_erased(request, ben, nan, gone):
    nan.type("page ben=hello")
    ben.type("may i nan you spoke of the sea")
    assert pace._talks and pace._times and may_i._asked and shelters._wrote_first
    who = request.getfixturevalue(gone).who
    erasing.erase_now(who.person_id)
    assert not may_i._asked and not any(may_i._open.values()) and not shelters._wrote_first
    assert not [
        key for index in (pace._times, pace._talks, pace._told) for key in index if who.person_id in key
    ]
    assert who.name.casefold() not in {shape for _, shape in pace._talks}


def test_how_much_one_sent_is_shown_and_not_with_whom(ann, ben):
    ann.type("say hello"), ann.type("page ben=hello"), ann.type("page zebedee=hello")
    assert rows(ann, "pace") == (
        {"you_sent": "lines aloud", "times": 1},
        {"you_sent": "private lines", "times": 2},
    )
    assert rows(ben, "pace") == (), "that somebody wrote to them is not counted"


def test_what_waits_behind_a_shield_outside_of_a_meeting_is_a_number(ann, ben):
    ann.type("shield grief"), ben.type("note grief")
    assert rows(ben, "behind") == ({"your_next_line_carries_a_note": ["death"]},)
    ben.type("say my mother died in May")
    assert rows(ann, "behind") == ({"lines_of_others_that_wait_behind_your_shield": 1},)
    assert rows(ben, "behind") == ()
    ann.type("open")
    assert rows(ann, "behind") == () and not notes.waiting_for(ann.who.id)


def test_that_a_new_persona_wrote_first_is_shown_without_whom_for_two_weeks(ben, nan):
    nan.type("page ben=hello")
    assert rows(nan, "wrote") == ({"persona": "Nan", "since": str(TODAY)},) and rows(ben, "wrote") == ()
    for days, left in ((13, 1), (14, 0)):
        registry.kind("wrote").forget(TODAY + timedelta(days=days))
        assert len(rows(nan, "wrote")) == left


def test_that_it_wrote_first_is_not_shown_past_its_time_though_no_clock_ran(nan, ben):
    nan.type("page ben=hello")
    old = {two: (mark, day - timedelta(days=14)) for two, (mark, day) in shelters._wrote_first.items()}
    shelters._wrote_first.update(old)
    assert rows(nan, "wrote") == ()


def test_a_line_that_waits_is_gone_with_its_writer(ann, ben):
    ann.type("page ben=write me at ann@example.org")
    assert private._held
    erasing.erase_now(ann.who.person_id)
    assert not private._held
