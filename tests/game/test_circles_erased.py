"""Whoever is erased leaves their chair like anybody who quits, and no row of a meeting names them."""

import pytest

from game.circles.meetings import rows_more
from game.circles.models import Circle, Meeting, Membership, Seat
from game.people import erasing, keeping
from tests.game.circles_standing import Owls


@pytest.fixture(autouse=True)
def marks(settings, tmp_path):
    """The list of who was erased is a file of this test."""
    settings.ERASED_MARKS = str(tmp_path / "erased")


@pytest.fixture
def owls(person, time):
    """The Night Owls in the middle of a meeting, which Ann holds and has brought to its next part."""
    one = Owls(person, time, "Ann", "Ben", "Cyd")
    one.seated("Ann", "Ben", "Cyd")
    one.types("Ann", "begin", "begin", "next")
    one.hush()
    return one


def erased(owls, name):
    """The id of who was erased."""
    who_id = owls.id_of(name)
    erasing.erase_now(owls.people[name].who.person_id)
    return who_id


def meeting_row():
    return Meeting.objects.exclude(stage="ended").get()


def test_the_ring_hears_that_they_left_and_goes_on_with_who_is_there(owls):
    gone = erased(owls, "Ben")
    assert any("Ben" in line for line in owls.people["Cyd"].heard), "as of anybody who leaves"
    assert not Seat.objects.filter(persona_id=gone).exists()
    assert owls.living is not None and owls.living.meeting.seat(gone) is None
    owls.time.pass_(30)
    owls.types("Cyd", "pass")
    assert meeting_row().version >= 1


def test_no_row_names_whoever_held_it_and_memory_writes_none_again(owls):
    ann = owls.id_of("Ann")
    assert "moved_by" in rows_more.of_meeting(owls.living.meeting) and str(ann) in str(meeting_row().more)
    erased(owls, "Ann")
    for _ in range(2):
        row = meeting_row()
        assert ann not in (row.host_id, row.holder_id)
        assert str(ann) not in str(row.more) + str(rows_more.of_meeting(owls.living.meeting))
        owls.time.pass_(100)


def test_a_circle_stands_on_without_its_founder_and_says_that_nobody_keeps_it(owls):
    owls.types("Ben", "leave")
    erased(owls, "Ann")
    circle = Circle.objects.get(id=owls.card.id)
    assert circle.founder_id is None and circle.state != "ended" and not owls.card.facilitators
    assert any("keeps" in line for line in owls.people["Ben"].heard)
    left = {row.persona_id for row in Membership.objects.filter(circle=circle)}
    assert left == {owls.id_of("Ben"), owls.id_of("Cyd")}


def test_a_chair_in_a_running_meeting_is_shown_and_gone_when_it_ends(owls):
    person_id = owls.people["Ben"].who.person_id
    assert keeping.of(person_id, "seats").count == 1
    (row,) = keeping.of(person_id, "seats").rows
    assert row["circle"] == "The Night Owls" and row["persona"] == "Ben"
    owls.types("Ann", "closing")
    owls.time.pass_(16 * 60)
    assert keeping.of(person_id, "seats").count == 0
