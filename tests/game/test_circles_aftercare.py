"""Aftercare in its own room: who comes, who hears, what a restart finds."""

import pytest

from game.circles import registry
from game.circles.meetings import waking
from game.circles.rules.parts import Stage
from game.circles.wording import parts
from game.places import atlas, presence
from game.places import services as places
from game.places.models import Standing
from tests.game.circles_next_door import NAMES, co, in_care, in_the_hearth, living
from typeclasses import hearing, showing

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening(person, time):
    return in_the_hearth(person, time)


@pytest.fixture
def side(world):
    """The small room beside the Hearth."""
    return atlas.keyed("hearth_side").id


def closed(evening):
    evening.types("Ann", "closing")
    return evening


def test_aftercare_is_next_door_and_people_go_there_by_their_own_word(evening):
    closed(evening)
    for name in ("Ann", "Ben", "Cyd"):
        assert "`aftercare` takes you there" in evening.hears(name)
    assert "You are asked to come too" not in evening.hears("Cyd")
    assert "`aftercare` takes you there" not in evening.hears("Eli")
    assert registry.meeting_at(evening.place_id) is None
    assert living(evening).meeting.stage is Stage.AFTERCARE
    assert "You are in aftercare" in evening.types("Ben", "aftercare")
    evening.types("Cyd", "aftercare")
    evening.hush().types("Ben", "say a heron stands in the reeds")
    assert "heron" in evening.hears("Cyd")
    for name in ("Ann", "Dan", "Eli"):
        assert "heron" not in evening.hears(name)


def test_the_ring_is_free_for_talk_and_no_seat_is_taken_before_aftercare_is_over(evening, time):
    closed(evening).types("Ben", "aftercare")
    evening.hush().types("Ann", "say it rains")
    assert "it rains" in evening.hears("Eli") and "it rains" not in evening.hears("Ben")
    assert "aftercare, in the room next door" in evening.types("Eli", "sit")
    assert "aftercare" in evening.types("Eli", "look")
    time.pass_(15 * 60)
    assert living(evening) is None
    assert "A seat is kept for you" in evening.types("Eli", "sit")


def test_nobody_is_told_who_came_but_those_who_are_there(evening, time):
    closed(evening).types("Ben", "aftercare")
    evening.hush().types("Cyd", "aftercare")
    assert "Cyd comes in" in evening.hears("Ben")
    assert "aftercare" not in evening.hears("Ann").casefold()
    assert [line for line in evening.types("Ben", "order").split("\n") if "Ann" in line] == []
    time.pass_(16 * 60)
    assert evening.hears("Ann") == ""


def test_whoever_holds_it_hears_that_somebody_waits_there_and_not_who(evening):
    evening.types("Ann", "closing")
    evening.hush().types("Ben", "aftercare")
    heard = evening.hears("Ann")
    assert "Somebody has come to aftercare" in heard
    assert "Somebody has come" not in evening.hears("Cyd") + evening.hears("Ben")
    evening.types("Ann", "aftercare")
    evening.hush().types("Cyd", "aftercare")
    assert "Somebody has come" not in evening.hears("Ann")


def test_it_ends_without_a_word_where_nobody_comes(evening, time):
    closed(evening).hush()
    time.pass_(5 * 60 + 1)
    assert living(evening) is None
    assert all(evening.hears(name) == "" for name in NAMES)
    assert "No aftercare is open" in evening.types("Ben", "aftercare")


def test_two_in_care_stay_by_themselves_when_the_meeting_ends_meanwhile(evening):
    in_care(evening).types("Dan", "closing")
    assert living(evening).meeting.stage is Stage.AFTERCARE and not living(evening).is_next_door
    assert "Nobody comes in here: the two of you can stay" in evening.hears("Ben")
    assert "`aftercare` takes you there" not in evening.hears("Cyd")
    assert "here in the ring" in evening.types("Cyd", "aftercare")
    assert "heron" in evening.hush().types("Ben", "say a heron stands in the reeds")
    assert "heron" in evening.hears("Ann")
    for name in ("Cyd", "Dan", "Eli"):
        assert "heron" not in evening.hears(name)
    assert "You are in the ring again" in evening.types("Ann", "back")
    assert evening.types("Ann", "say it rains") and "it rains" in evening.hears("Cyd")
    assert "it rains" not in evening.hears("Ben")


def test_two_in_care_are_left_alone_also_when_the_aftercare_of_the_ring_is_over(evening, time, side):
    in_care(evening).types("Dan", "closing", "next")
    assert living(evening) is None
    assert presence.place_of(evening.people["Ben"].who.id) == side
    evening.hush().types("Ben", "say a heron stands in the reeds")
    assert "heron" in evening.hears("Ann") and "heron" not in evening.hears("Cyd")


def test_whoever_asked_for_company_hears_at_the_closing_that_aftercare_is_open(evening, time):
    evening.types("Cyd", "care")
    closed(evening.hush())
    time.pass_(1)
    heard = evening.hears("Cyd")
    assert "Nobody could come next door before the meeting closed" in heard
    assert "`aftercare` takes you there" in heard.split("Nobody could come")[1]
    assert "Nothing is asked" in evening.types("Ann", "yes")
    time.pass_(130)
    assert "Nobody" not in evening.hears("Cyd")


def test_where_two_sit_next_door_at_the_closing_the_asker_hears_that_aftercare_is_here(evening, time):
    co(evening, "Dan").types("Cyd", "care")
    evening.types("Ann", "care ben")
    evening.types("Ben", "yes")
    evening.hush().types("Dan", "closing")
    time.pass_(1)
    assert "Aftercare is open: here you can say" in evening.hears("Cyd")


def test_a_client_in_the_ring_sees_a_free_room_and_one_next_door_the_aftercare(evening):
    closed(evening)
    ann = evening.people["Ann"].knows.circle
    assert ann["stage"] == "none" and ann["you"]["may"] == ["aftercare"] and not ann["door_open"]
    evening.types("Ben", "aftercare")
    ben = evening.people["Ben"].knows.circle
    assert ben["stage"] == "aftercare" and ben["order"] == ["Ben"] and ben["you"]["seat"] == "sharing"


def test_whoever_was_last_there_and_went_to_bed_wakes_in_the_house(evening, side, time):
    closed(evening).types("Ben", "aftercare")
    evening.types("Cyd", "aftercare")
    ben = evening.people["Ben"].who
    evening.drops("Ben")
    time.pass_(11 * 60)
    time.pass_(5 * 60)
    assert living(evening) is None
    assert Standing.objects.get(persona_id=ben.id).place_id == atlas.keyed("circle_house").id


# ── a restart ──


def killed(evening, *names):
    """The house was killed and woke again; those who are named are back at once."""
    registry.forget()
    presence.clear()
    waking.load_all(now=evening.time())
    for name in names:
        places.stand(evening.people[name].who)
        places.announce(evening.people[name].who, quietly=True)
    for name in evening.people.keys() - set(names):
        hearing.close_ear(evening.people[name].who.id, evening.people[name])
    waking.all_back(now=evening.time())
    showing.everyone()
    return evening


def test_r30_a_restart_finds_aftercare_next_door_and_misses_only_who_was_there(evening, time):
    closed(evening).types("Ben", "aftercare")
    evening.types("Cyd", "aftercare")
    killed(evening.hush(), "Ann", "Ben", "Dan", "Eli")
    mine = living(evening)
    assert mine.place_id == atlas.keyed("hearth_side").id and mine.is_next_door
    dropped = {seat.id for seat in mine.meeting.present if seat.dropped_at is not None}
    assert dropped == {evening.people["Cyd"].who.id}
    time.pass_(2)
    evening.types("Dan", "aftercare")
    evening.hush().types("Dan", "say a heron stands in the reeds")
    assert "heron" in evening.hears("Ben") and "heron" not in evening.hears("Ann")


def test_r30_a_restart_finds_two_in_care_where_they_were(evening, time):
    in_care(evening)
    killed(evening.hush(), *NAMES, "Eli")
    time.pass_(2)
    mine = living(evening)
    assert {seat.id for seat in mine.meeting.in_care} == {
        evening.people[name].who.id for name in ("Ann", "Ben")
    }
    assert all(seat.dropped_at is None for seat in mine.meeting.present)
    evening.types("Ben", "say a heron stands in the reeds")
    assert "heron" in evening.hears("Ann") and "heron" not in evening.hears("Cyd")
    evening.types("Ann", "back")
    assert mine.meeting.host == evening.people["Ann"].who.id


def test_a_room_that_is_gone_after_a_restart_brings_aftercare_into_the_ring(evening, monkeypatch):
    from game.circles.care import side_rooms

    closed(evening).types("Ben", "aftercare")
    monkeypatch.setattr(side_rooms, "beside", lambda place_id, led_by="": None)
    killed(evening.hush(), *NAMES)
    mine = living(evening)
    assert mine.place_id == evening.place_id and not mine.meeting.side


def test_what_the_format_says_of_the_time_after_is_said_where_it_is_so(evening, monkeypatch):
    monkeypatch.setattr(parts, "afterwards", lambda told: "From here on you can answer.")
    while evening.meeting.stage is Stage.SITTING:
        evening.types("Ann", "next")
        for name in NAMES:
            evening.types(name, "pass")
    assert "From here on" not in evening.hears("Ben")
    assert "From here on you can answer." in evening.types("Ben", "aftercare")
