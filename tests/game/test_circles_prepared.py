"""A share written beforehand: said line by line on one's turn, kept nowhere, gone in time."""

from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection

from game.circles.beside import memory, prepared
from tests.game.circles_typed import TypedEvening, comes_as

pytestmark = pytest.mark.django_db
CANARY = "the heron stood in the seventh reed"


@pytest.fixture
def evening(person, time):
    """Ann holds a round, Ben and Cyd sit with her."""
    return TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")


def in_rows(words):
    """Whether any column of any table holds these words."""
    with connection.cursor() as cursor:
        for model in apps.get_models():
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')
            if any(words in str(value) for row in cursor.fetchall() for value in row):
                return True
    return False


def test_prepared_lines_are_said_one_by_one_on_ones_turn(evening):
    assert "Line 1" in evening.types("Ann", f"prepare {CANARY}")
    assert "Line 2" in evening.types("Ann", "prepare and I watched it")
    shown = evening.types("Ann", "prepare")
    assert f"1. {CANARY}" in shown and "2. and I watched it" in shown and "restarts" in shown
    assert not evening.hears("Ben")
    evening.types("Ann", "begin")
    told = evening.types("Ann", "share")
    assert "One is left" in told and "`done` ends your turn; until then" not in told
    assert f'Ann says, "{CANARY}"' in evening.hears("Ben")
    told = evening.types("Ann", "release")
    assert "last prepared line" in told and told.count("`done` ends your turn") == 1
    assert "Nothing is prepared" in evening.types("Ann", "release")
    assert "no words in it" in evening.types("Ann", "share")


def test_a_line_that_has_no_room_stays_prepared(evening):
    evening.types("Ann", "begin")
    evening.types("Ben", f"prepare {CANARY}")
    assert "someone else's turn" in evening.types("Ben", "share")
    assert CANARY in evening.types("Ben", "prepare")
    assert CANARY not in evening.hears("Ann")


def test_canary_prepared_lines_are_in_no_row(evening):
    evening.types("Ann", f"prepare {CANARY}", "begin")
    evening.types("Ann", "share")
    evening.types("Ann", f"prepare {CANARY}", "hold", "resume", "done")
    assert not in_rows(CANARY)
    assert in_rows("the Evening Circle")  # the search finds what is there
    assert CANARY not in repr(memory.prepared)


def test_lines_are_dropped_by_number_or_all(evening):
    for line in ("one", "two", "three"):
        evening.types("Ben", f"prepare {line}")
    assert "no prepared line" in evening.types("Ben", "prepare drop 4")
    assert "no prepared line" in evening.types("Ben", "prepare drop 0")
    assert "no prepared line" in evening.types("Ben", "prepare drop")
    evening.types("Ben", "prepare drop 2")
    assert "2. three" in evening.types("Ben", "prepare")
    evening.types("Ben", "prepare drop all")
    assert "Nothing is prepared" in evening.types("Ben", "prepare")


def test_there_is_room_for_so_many_lines_and_words(evening):
    for _ in range(prepared.LINES_MOST):
        evening.types("Ben", "prepare a line")
    assert "room for 40" in evening.types("Ben", "prepare one more")
    evening.types("Ben", "prepare drop all", "prepare " + "word " * 300)
    assert "room for 40" in evening.types("Ben", "prepare " + "word " * 300)
    assert len(prepared.lines(evening.people["Ben"].who, now=evening.time())) == 1


def test_a_pasted_text_is_taken_line_by_line_until_a_dot(person, time, world):
    ann = person("Ann")
    assert "single dot" in "\n".join(ann.type("prepare write"))
    assert ann.type("help me to say this") == [] and ann.type("and this") == [] and ann.type("") == []
    assert "emergency" in "\n".join(ann.type("help now")).casefold()
    assert "2 lines are prepared" in "\n".join(ann.type(".")) and ann.dialogue is None
    assert "1. help me to say this" in "\n".join(ann.type("prepare"))
    ann.type("prepare write")
    assert "stays as it is" in "\n".join(ann.type("stop"))


def test_prepared_lines_belong_to_one_mask_and_go_with_it(person, mask, time):
    ann = person("Ann")
    brave = mask(ann, "Brave")
    ann.type(f"prepare {CANARY}")
    home = ann.who
    comes_as(ann, brave, "lawn")
    assert "Nothing is prepared" in "\n".join(ann.type("prepare"))
    assert not prepared.lines(home, now=time())


def test_three_hours_after_they_were_touched_they_are_gone(evening, time):
    ben = evening.people["Ben"].who
    evening.types("Ben", f"prepare {CANARY}")
    time.now += prepared.LASTS_S + 1
    assert not prepared.lines(ben, now=time())


def test_an_hour_after_the_meeting_they_are_gone(evening, time):
    evening.types("Cyd", f"prepare {CANARY}")
    evening.types("Ann", "begin", "closing", "aftercare", "next")
    assert evening.meeting is None
    time.now += prepared.AFTER_S - 60
    assert prepared.lines(evening.people["Cyd"].who, now=time())
    time.pass_(70)
    assert not memory.prepared


def test_a_dropped_line_keeps_them_as_long_as_the_seat(evening, time):
    evening.types("Ben", f"prepare {CANARY}")
    evening.drops("Ben")
    time.pass_(300)
    evening.returns("Ben")
    assert prepared.lines(evening.people["Ben"].who, now=time())
    evening.drops("Ben")
    time.pass_(601)
    assert not memory.prepared


def test_guests_prepare_nothing(evening):
    evening.guest("Cyd")
    assert "Guests" in evening.types("Cyd", "prepare a line")


def test_where_a_part_asks_for_what_comes_now_prepared_lines_rest(evening, monkeypatch):
    from dataclasses import replace

    from game.circles import registry

    evening.types("Ann", f"prepare {CANARY}", "begin")
    living = registry.meeting_at(evening.place_id)
    phases = tuple(replace(phase, prepare=False) for phase in living.meeting.form.phases)
    living.meeting = replace(living.meeting, form=replace(living.meeting.form, phases=phases))
    assert "prepared lines rest" in evening.types("Ann", "share")
    assert "prepared lines rest" in evening.types("Ann", "prepare another")
    assert CANARY in evening.types("Ann", "prepare") and CANARY not in evening.hears("Ben")


def test_no_module_of_prepared_lines_writes(evening):
    source = Path(prepared.__file__).read_text()
    assert "change(" not in source and "models" not in source
