"""What the row of a meeting says when it is over: that it was, and how many sat in it. It names nobody."""

import pytest
from django.db import connection

from game.circles.meetings import waking
from game.circles.models import Meeting, Seat
from game.circles.rules.parts import Stage
from tests.game.circles_standing import Owls
from tests.game.test_people_migrations import migrated, older  # noqa: F401

pytestmark = pytest.mark.django_db
NAMES = ("Ann", "Ben", "Cyd", "Dee", "Eve")


@pytest.fixture
def full(person, time):
    """An evening after which its row says of everybody but Eve whom they sat with, held, moved on or lent."""
    owls = Owls(person, time, *NAMES)
    owls.seated(*NAMES)
    owls.types("Ann", "begin", "begin")
    row = Meeting.objects.get()
    ids = [str(actor.who.id) for actor in owls.people.values()]
    known = row.more | {
        "focus": ids[2],
        "handed_to": ids[3],
        "lent_by": ids[0],
        "moved_by": ids[1],
        "loop": [ids[0], ids[1], False, 0, False],
        "paired": [ids[:2], ids[2:4]],
        "brought": True,
    }
    Meeting.objects.update(more=known)
    waking.load_all(now=time())
    assert owls.meeting.moved_by and owls.meeting.paired and owls.meeting.focus and owls.meeting.lent_by
    return owls


def row_as_text():
    """Every column of the one meeting, as it is stored."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM circles_meeting")
        (row,) = cursor.fetchall()
    return repr(row).replace("-", "")


def names_somebody(owls):
    """Of whom the row says something, be it hidden or plain."""
    hidden = repr(Meeting.objects.values().get()).replace("-", "")
    return [name for name in NAMES if owls.id_of(name).hex in hidden + row_as_text()]


def test_nobody_stands_in_the_row_of_a_meeting_that_is_over(full):
    assert set(names_somebody(full)) == set(NAMES) - {"Eve"}
    full.types("Ann", "closing", "closing")
    full.time.pass_(16 * 60)
    assert full.living is None and Seat.objects.count() == 0
    row = Meeting.objects.get()
    assert (row.stage, row.sat, row.more, row.form) == (Stage.ENDED, 5, {}, {})
    assert names_somebody(full) == []


def test_nor_of_one_that_could_not_go_on_after_a_restart(full):
    Meeting.objects.update(phase_index=99)
    waking.load_all(now=full.time())
    assert full.living is None and Meeting.objects.get().more == {}
    assert names_somebody(full) == []


def test_nor_where_memory_had_let_go_of_whoever_the_row_still_named(full):
    gone = "0" * 31 + "7"
    Meeting.objects.update(more={"focus": gone, "paired": [[gone, gone]]})
    waking.load_all(now=full.time())
    full.types("Ann", "closing", "closing")
    full.time.pass_(16 * 60)
    assert gone not in row_as_text()


def test_rows_of_an_older_house_are_emptied_where_the_meeting_is_over(older):  # noqa: F811
    then = migrated(("circles", "0005_asked_at_the_door"))
    circle = then.get_model("circles", "Circle").objects.using("older")
    row = then.get_model("circles", "Meeting").objects.using("older")
    fields = dict.fromkeys(
        ("version", "phase_index", "extra_s", "extended_s", "over_told", "hands", "sat"), 1
    ) | dict.fromkeys(("now", "opened", "stage_began", "phase_began", "held_s"), 1.0)
    fields |= dict.fromkeys(("closing_offered", "again", "closing_words", "below_told"), False)
    plain = {"capacity": 5, "agreements_version": 1, "led_by": "peer", "format": "rounds"}
    for key, stage in (("over", "ended"), ("runs", "sitting")):
        mine = circle.create(key=key, name=key, **plain)
        row.create(circle=mine, stage=stage, more={"paired": [["a", "b"]]}, form={"key": "x"}, **fields)
    now = migrated(("circles", "0006_ended_meetings_name_nobody")).get_model("circles", "Meeting")
    found = dict(now.objects.using("older").values_list("circle__key", "more"))
    assert found == {"over": {}, "runs": {"paired": [["a", "b"]]}}
