"""Being a member and leaving well: stepping out, resting, absence, farewell, and what is counted."""

from datetime import timedelta

import pytest

from game.circles.models import Circle, Farewell, Membership
from game.circles.standing import listeners as standing_listeners
from game.circles.standing import members
from tests.game.circles_standing import Owls
from tests.game.circles_typed import comes_as, rows_of


@pytest.fixture
def owls(person, time, hearth):
    return Owls(person, time, "Ann", "Ben", "Cyd")


def row(name):
    return rows_of(name).get()


def test_stepping_out_keeps_the_seat_also_through_a_closed_door(owls):
    owls.seated("Ann", "Ben", "Cyd")
    owls.types("Ann", "begin", "door close")
    assert not owls.meeting.door_open
    said = owls.types("Ben", "step out")
    assert "Your seat is kept for the rest of this meeting" in said
    assert "Ben steps out. The seat is kept." in owls.hears("Ann")
    assert owls.seat("Ben") is None
    owls.types("Ben", "sit")
    assert owls.seat("Ben").agreed


def test_a_seat_that_is_kept_is_nobody_elses(owls):
    owls.types("Ann", "circle/edit capacity=2")
    owls.seated("Ann", "Ben")
    owls.types("Ann", "begin")
    owls.types("Ben", "step out")
    assert "All 2 seats are taken" in owls.types("Cyd", "sit")
    owls.types("Ben", "sit", "leave")
    assert "A seat is kept for you" in owls.types("Cyd", "sit")


def test_leaving_closes_the_door_behind_one_as_ever(owls):
    owls.seated("Ann", "Ben", "Cyd")
    owls.types("Ann", "begin", "door close")
    owls.types("Ben", "leave")
    assert "door is closed" in owls.types("Ben", "sit")


def test_stepping_out_works_on_hold_in_gathering_and_says_so_where_there_is_no_seat(owls):
    assert "No circle is meeting" in owls.types("Ben", "step out")
    owls.seated("Ann", "Ben")
    assert "A circle meets in this room" in owls.types("Cyd", "step out")
    owls.types("Ben", "step out", "sit")
    owls.types("Ann", "begin", "hold")
    owls.types("Ben", "step out")
    assert owls.seat("Ben") is None
    owls.types("Ann", "step out")
    assert owls.living is None


def test_a_meeting_is_counted_for_the_circle_and_for_who_sat_to_its_closing(owls):
    owls.seated("Ann", "Ben", "Cyd")
    owls.types("Ann", "begin")
    owls.types("Cyd", "leave")
    owls.types("Ann", "closing")
    assert (owls.card.met, owls.card.state) == (1, "standing")
    assert [row(name).met for name in ("Ann", "Ben", "Cyd")] == [1, 1, 0]


def test_a_meeting_that_never_began_counts_for_nobody(owls):
    owls.seated("Ann", "Ben")
    owls.types("Ann", "leave")
    owls.types("Ben", "leave")
    assert (owls.card.met, owls.card.state) == (0, "forming")
    assert row("Ben").met == 0


def test_resting_is_told_once_unless_one_rests_quietly(owls, today):
    owls.meets("Ann", "Ben", "Cyd")
    assert "You rest from The Night Owls until" in owls.types("Ben", "pause me 30d")
    owls.types("Cyd", "pause me 30 quietly")
    assert row("Ben").paused_until == today + timedelta(days=30)
    owls.types("Ben", "go out")
    owls.types("Cyd", "go out")
    owls.seated("Ann")
    said = owls.types("Ann", "begin", "begin")
    assert "Ben rests from this circle for a while" in said and "Cyd" not in said
    owls.types("Ann", "closing")
    owls.time.pass_(16 * 60)
    owls.seated("Ann")
    assert "Ben rests" not in owls.types("Ann", "begin", "begin")


def test_sitting_down_ends_a_rest(owls):
    owls.meets("Ann", "Ben")
    owls.types("Ben", "pause me 30d")
    owls.types("Ann", "agreements/add One more.", "agreements/publish")
    owls.types("Ben", "sit", "agree")
    assert row("Ben").paused_until is None


@pytest.mark.parametrize("said", ["", "0d", "-1d", "10000d", "366", "soon", "30d loudly"])
def test_a_rest_is_a_number_of_days(owls, said):
    owls.meets("Ann", "Ben")
    assert "Say for how many days" in owls.types("Ben", f"pause me {said}")
    assert row("Ben").paused_until is None


def test_pause_alone_still_asks_the_ring_for_quiet(owls):
    owls.seated("Ann", "Ben")
    owls.types("Ann", "begin")
    owls.types("Ben", "pause")
    assert owls.meeting.hold is not None


def test_pause_me_off_and_those_who_belong_nowhere(owls):
    owls.meets("Ann", "Ben")
    owls.types("Ben", "pause me 3d")
    assert "do not rest" in owls.types("Ben", "pause me off")
    assert row("Ben").paused_until is None
    for typed in ("pause me 3d", "farewell", "absence message"):
        assert "You belong to no circle" in owls.types("Cyd", typed)


def test_an_unplanned_absence_is_met_by_nothing_or_by_one_kind_line(owls):
    owls.meets("Ann", "Ben", "Cyd")
    assert "one kind line" in owls.types("Ben", "absence message")
    assert "nothing happens" in owls.types("Cyd", "absence nothing")
    assert "nothing, or leave you one kind line" in owls.types("Cyd", "absence buddy")
    owls.meets("Ann")
    ben, cyd = owls.people["Ben"].who, owls.people["Cyd"].who
    (line,) = standing_listeners.waits_for(ben)
    assert "met while you were not there" in line
    assert standing_listeners.waits_for(ben) == []
    assert standing_listeners.waits_for(cyd) == []


def test_who_rests_is_not_told_that_they_were_missed(owls):
    owls.meets("Ann", "Ben")
    owls.types("Ben", "absence message", "pause me 30d quietly")
    owls.meets("Ann")
    assert standing_listeners.waits_for(owls.people["Ben"].who) == []


def test_farewell_words_are_read_at_the_next_meeting_as_theirs_and_then_gone(owls):
    owls.meets("Ann", "Ben", "Cyd")
    assert "You leave The Night Owls for good" in owls.types("Ben", "farewell")
    owls.people["Ben"].type("words")
    said = owls.people["Ben"].type("Canary: you carried me.")
    assert "You belong to The Night Owls no more" in said[0]
    assert not rows_of("Ben").exists()
    assert b"Canary" not in bytes(Farewell.objects.get().words)
    owls.seated("Ann", "Cyd")
    heard = owls.types("Ann", "begin")
    assert 'Ben writes: "Canary: you carried me."' in heard
    assert "Canary" in owls.hears("Cyd")
    assert not Farewell.objects.exists()


def test_words_of_a_farewell_reach_only_who_sits_there(owls):
    owls.meets("Ann", "Ben")
    owls.types("Ben", "farewell")
    owls.people["Ben"].type("words")
    owls.people["Ben"].type("Canary.")
    owls.seated("Ann")
    owls.hears("Cyd")
    owls.types("Ann", "begin", "begin")
    assert "Canary" not in owls.hears("Cyd")


def test_an_empty_seat_with_a_candle_or_just_going(owls):
    owls.meets("Ann", "Ben", "Cyd")
    assert "with a candle on it" in owls.types("Ben", "farewell seat")
    assert "No farewell is read." in owls.types("Cyd", "farewell go")
    owls.seated("Ann")
    heard = owls.types("Ann", "begin", "begin")
    assert "One chair stays empty in this meeting" in heard and "Ben" in heard
    assert "Cyd" not in heard


def test_a_farewell_from_a_seat_gives_it_back(owls):
    owls.seated("Ann", "Ben", "Cyd")
    owls.types("Ann", "begin")
    owls.types("Ben", "farewell go")
    assert owls.seat("Ben") is None
    assert not rows_of("Ben").exists()


def test_who_comes_back_and_leaves_once_more_has_one_farewell_the_last(owls):
    for kind in ("seat", "seat", "go"):
        owls.seated("Ann", "Ben")
        owls.types("Ben", "leave")
        assert "You belong to The Night Owls no more" in owls.types("Ben", f"farewell {kind}")
        assert Farewell.objects.count() == (kind == "seat")


def test_who_alone_keeps_a_circle_hears_what_their_farewell_means_and_is_free_to_go(owls):
    owls.meets("Ann", "Ben")
    assert "the only one who keeps" not in owls.types("Ben", "farewell")
    assert "the only one who keeps" in owls.types("Ann", "farewell")
    assert "You belong to The Night Owls no more" in owls.people["Ann"].type("go")[0]


def test_a_farewell_can_be_stopped_and_needs_words(owls):
    owls.meets("Ann", "Ben")
    owls.types("Ben", "farewell")
    assert "for good" in owls.people["Ben"].type("perhaps")[0]
    owls.people["Ben"].type("words")
    assert "Write the words" in owls.people["Ben"].type("")[0]
    owls.people["Ben"].type("stop")
    assert rows_of("Ben").exists()
    assert not Farewell.objects.exists()


def test_a_farewell_that_nobody_heard_is_gone_after_sixty_days(owls, today):
    owls.meets("Ann", "Ben")
    members.farewell(owls.people["Ben"].who, owls.card, members.WORDS, "Bye.", today=today)
    members.forget_old(today=today + timedelta(days=60))
    assert Farewell.objects.exists()
    members.forget_old(today=today + timedelta(days=61))
    assert not Farewell.objects.exists()


def test_nobody_who_left_is_chased_and_the_door_is_open_for_them(owls):
    owls.meets("Ann", "Ben")
    owls.types("Ben", "farewell go")
    assert "Ben" not in owls.hears("Ann")
    assert "A seat is kept for you" in owls.types("Ben", "sit")


def test_the_counts_have_no_days(owls):
    owls.meets("Ann", "Ben")
    columns = {field.name for field in Membership._meta.fields}
    assert not {name for name in columns if "at" in name.split("_")}
    assert Circle.objects.get(id=owls.card.id).since_review == 1


def test_a_seat_ends_a_rest_also_where_nothing_is_to_be_agreed_to(owls):
    owls.meets("Ann", "Ben")
    for down in ("sit", "quiet"):
        owls.types("Ben", "pause me 14d", down)
        assert row("Ben").paused_until is None
        owls.types("Ben", "leave")
    owls.types("Ann", "sit", "host")
    owls.types("Ben", "pause me 14d", "sit")
    assert "Ben rests" not in owls.types("Ann", "begin", "begin")


def test_nobody_who_sits_is_told_to_rest_and_a_rest_that_begins_there_is_told_when_they_are_away(owls):
    owls.seated("Ann", "Ben", "Cyd")
    owls.types("Ben", "pause me 14d")
    assert "Ben rests" not in owls.types("Ann", "begin")
    owls.types("Ann", "closing")
    owls.time.pass_(16 * 60)
    owls.seated("Ann", "Cyd")
    assert "Ben rests" in owls.types("Ann", "begin", "begin")


@pytest.mark.parametrize("kind", ["words", "seat"])
def test_whoever_takes_a_seat_again_has_taken_back_their_farewell(owls, kind, today):
    owls.meets("Ann", "Ben", "Cyd")
    members.farewell(owls.people["Ben"].who, owls.card, kind, "Canary: goodbye.", today=today)
    owls.seated("Ann", "Cyd").types("Ben", "sit", "agree")
    assert not Farewell.objects.exists()
    heard = owls.types("Ann", "begin")
    assert "has left this circle" not in heard and "Canary" not in heard
    assert "has left this circle" not in owls.hears("Ben")


def test_the_farewell_of_who_still_reads_the_agreements_waits(owls):
    owls.meets("Ann", "Ben", "Cyd")
    owls.types("Ben", "farewell seat")
    owls.seated("Ann", "Cyd").types("Ben", "sit")
    assert "has left this circle" not in owls.types("Ann", "begin", "begin")
    assert Farewell.objects.exists()


def test_r23_the_farewell_of_one_mask_is_read_also_when_another_of_theirs_sits(owls, mask):
    owls.meets("Ann", "Ben", "Cyd")
    owls.types("Ben", "farewell seat")
    comes_as(owls.people["Ben"], mask(owls.people["Ben"], "Brave"), to=owls.card.key)
    owls.seated("Ann", "Cyd").types("Ben", "sit", "agree")
    assert "Ben has left this circle" in owls.types("Ann", "begin", "begin")


def test_one_answer_says_all_of_a_farewell_from_a_seat_and_the_ring_hears_of_the_seat(owls):
    owls.seated("Ann", "Ben", "Cyd")
    owls.types("Ann", "begin")
    for name, others in (("Ben", "Ann"), ("Cyd", "Ann")):
        owls.hush()
        said = owls.types(name, "farewell go")
        assert said.startswith("You belong to The Night Owls no more, and no seat there is kept for you.")
        assert "is free now" not in said and "\n" not in said.strip()
        assert name in owls.hears(others)
