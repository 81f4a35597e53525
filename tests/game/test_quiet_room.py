"""The Quiet Room goes its round by the clock, for whoever is there."""

import pytest

from game.circles import quiet_room, registry
from game.places import atlas, presence
from tests.game.circles_typed import TypedEvening

pytestmark = pytest.mark.django_db
ROUND_S = 30 * 60


@pytest.fixture
def room(person, time):
    """Ann and Ben in the Quiet Room, as a round begins; Cyd on the lawn."""
    quiet_room.forget()
    time.now = ROUND_S * 3.0
    found = TypedEvening(person, time, "quiet", "Ann", "Ben")
    found.people["Cyd"] = person("Cyd", at="lawn")
    time.pass_(1)
    return found.hush()


def test_parts_follow_from_the_time_alone(world):
    assert quiet_room.part_at(0.0) == ("arrive", 120.0)
    assert quiet_room.part_at(119.0)[0] == "arrive" and quiet_room.part_at(120.0)[0] == "sit"
    assert quiet_room.part_at(28 * 60.0) == ("bell", 120.0)
    assert quiet_room.part_at(ROUND_S * 1000.0 + 5)[0] == "arrive"


def test_one_quiet_line_at_each_change_and_none_between(room, time):
    time.pass_(118)
    assert room.hears("Ann") == ""
    time.pass_(2)
    assert room.hears("Ann") == "The quiet begins."
    time.pass_(26 * 60)
    assert room.hears("Ben").split("\n") == ["The quiet begins.", room.hears("Ann")]
    time.pass_(120)
    assert room.hears("Cyd") == ""


def test_look_says_where_the_round_is_and_that_nobody_is_on_call(room, time):
    seen = room.types("Ann", "look")
    assert "the quiet begins in" in seen and "Nobody is on call now" in seen and "`help now`" in seen
    time.pass_(5 * 60)
    assert "People sit in quiet just now" in room.types("Ann", "look")
    assert "on call now. `help now`" not in room.types("Cyd", "look")


def test_nobody_speaks_and_gestures_go_to_the_room_never_at_a_person(room):
    assert "No words are spoken here" in room.types("Ann", "say a heron")
    room.types("Ann", "nod")
    assert room.hears("Ben") == "Ann nods."
    assert "to the room" in room.types("Ann", "offer hug ben")
    assert "hug" not in room.hears("Ben")
    assert "sound" in room.types("Ann", "clap")


def test_nobody_sits_down_or_agrees_there(room):
    assert "you are in it already" in room.types("Ann", "sit")
    assert registry.meeting_at(room.place_id) is None


def test_a_restart_in_the_middle_changes_nothing_and_tells_nobody(room, time):
    time.pass_(300)
    room.hush()
    quiet_room.forget()
    time.pass_(5)
    assert room.hears("Ann") == "" and quiet_room.part_at(time())[0] == "sit"


def test_quiet_is_no_idleness_nobody_is_sent_out(room, time):
    for _ in range(4):
        time.now += 6 * 3600
        time.pass_(1)
    assert "Ben" in room.types("Ann", "look")


def test_a_format_that_cannot_be_read_leaves_the_room_its_round(world, monkeypatch):
    from game.circles.formats import repertoire
    from game.circles.rules.formats import form as formats

    monkeypatch.setattr(repertoire, "as_played", lambda name: formats.unreadable(name))
    assert quiet_room.part_at(120.0)[0] == "sit" and atlas.keyed("quiet")


def test_leave_there_says_that_go_out_leads_out(room):
    assert "`go out` leads out" in room.types("Ann", "leave")
    room.types("Ann", "go out")
    assert presence.place_of(room.people["Ann"].who.id) != room.place_id


def test_a_gesture_at_somebody_is_told_that_it_goes_to_the_room(room):
    room.hush()
    assert "goes to the whole room: `nod` alone" in room.types("Ann", "nod ben")
    assert "goes to the whole room: `nod` alone" in room.types("Ann", "gesture nod ben")
    assert room.hears("Ben") == ""
