"""Coming into a ring and going out of it, as typed lines: doors, agreements, walking off, dropped lines."""

import pytest

from commands import dispatch
from game.circles.rules.time import SEAT_LIT_S
from game.common import texts
from game.places import atlas
from game.places import selectors as places
from game.places import services as deeds
from tests.game.circles_typed import TypedEvening

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening(person, time):
    """`evening("hearth", "Ann", "Ben")`: people in a room."""
    return lambda place, *names: TypedEvening(person, time, place, *names)


def past_the_door(tonight):
    """The first round is over, and with it the door is closed."""
    tonight.types("Ann", "begin")
    while tonight.meeting.door_open:
        tonight.types(tonight.holder(), "share here [done]")
    tonight.hush()


def test_a_kept_seat_is_kept_for_who_reads_past_the_closing_of_the_door(evening):
    tonight = evening("hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben")
    assert "A seat is kept for you." in tonight.types("Cyd", "sit")
    past_the_door(tonight)
    assert "Your seat is kept." in tonight.types("Cyd", "sit")
    assert "You have agreed." in tonight.types("Cyd", "agree")
    assert tonight.seat("Cyd").sharing
    while tonight.holder() != "Cyd":
        tonight.types(tonight.holder(), "done")
    assert "Your turn, Cyd." in tonight.hears("Cyd")


def test_a_kept_listening_seat_is_kept_too(evening):
    tonight = evening("hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben")
    tonight.types("Cyd", "quiet")
    past_the_door(tonight)
    tonight.types("Cyd", "agree")
    assert tonight.seat("Cyd").hears


@pytest.mark.parametrize("word", ["sit", "quiet"])
def test_who_leaves_before_agreeing_is_answered_and_nobody_else_is_told(evening, word):
    tonight = evening("hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben")
    tonight.types("Cyd", word)
    told = tonight.types("Cyd", "leave")
    assert told == "That is all right. Your seat is free again, and nobody was told. The Quiet Room is open."
    assert tonight.hears("Ann") == tonight.hears("Ben") == ""
    assert tonight.seat("Cyd") is None


@pytest.mark.parametrize("step", ["house", "home"])
def test_whoever_walks_off_is_told_that_the_seat_is_free(evening, step):
    tonight = evening("hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    free = "Your seat in the Evening Circle is free now, and nobody will ask why."
    assert f"{free} The door is open, and you may come back." in tonight.types("Cyd", step)
    assert "Cyd's seat is free." in tonight.hears("Ann")
    past_the_door(tonight)
    assert f"{free} Its door is closed." in tonight.types("Ben", step)
    assert "Ben's seat is free." in tonight.hears("Ann")


def test_the_last_one_to_walk_off_is_told_that_nobody_sits_there(evening):
    tonight = evening("hearth", "Ann").seated("Ann")
    told = tonight.types("Ann", "house")
    assert "is free now, and nobody will ask why. Nobody sits there any more." in told


def test_whoever_comes_back_after_ten_minutes_is_told_that_the_chair_is_free(evening, time):
    tonight = evening("hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    tonight.drops("Cyd")
    time.pass_(SEAT_LIT_S)
    tonight.hush()
    told = tonight.returns("Cyd")
    assert told == "Your chair was kept for ten minutes and is free now. `sit` asks for one."
    assert "You have agreed." in tonight.types("Cyd", "sit")
    tonight.drops("Cyd")
    assert "kept for ten minutes" not in tonight.returns("Cyd")


def test_with_the_door_closed_a_lost_chair_names_no_word_that_is_refused(evening, time):
    tonight = evening("willow", "Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    tonight.types("Ann", "begin", "next")
    tonight.drops("Cyd")
    for _ in range(140):
        if tonight.holder() in ("Ann", "Ben"):
            tonight.types(tonight.holder(), "share still here", "done")
        time.pass_(5)
    assert not tonight.meeting.door_open
    told = tonight.returns("Cyd")
    assert "`sit`" not in told
    assert "is free now. The door of the Heavy Days Circle is closed by now" in told


def test_who_quit_is_not_told_of_a_chair_that_was_kept(evening, time):
    tonight = evening("hearth", "Ann", "Ben").seated("Ann", "Ben")
    deeds.leave_house(tonight.people["Ben"].who, dropped=False)
    time.pass_(SEAT_LIT_S)
    tonight.hush()
    assert "chair" not in tonight.returns("Ben")


def test_a_listener_sits_again_at_any_time_and_has_no_second_turn(evening):
    tonight = evening("hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    past_the_door(tonight)
    tonight.types("Ann", "share water", "done")
    tonight.types("Ann", "quiet")
    tonight.types("Cyd", "host")
    tonight.types("Cyd", "resume")
    assert "Ann only listens from here on." in tonight.hears("Ben")
    told = tonight.types("Ann", "sit")
    assert "Ann comes back from listening." in tonight.hears("Ben")
    assert "You have agreed" not in told
    assert "You have had your turn in this round." in told
    assert tonight.meeting.sharing[-1].id == tonight.people["Ann"].who.id
    tonight.types("Ben", "quiet")
    assert "Your turn comes at the end of this round." in tonight.types("Ben", "sit")
    tonight.types("Cyd", "share sleep", "done")
    assert "Your turn, Ben." in tonight.hears("Ben")
    assert "Aftercare is open" in tonight.types("Ben", "share rain", "done")


def test_in_aftercare_a_listener_is_told_how_to_speak_and_can_also_where_all_seats_are_taken(evening):
    names = ("Ann", "Ben", "Cyd", "Dee", "Eve", "Fay")
    tonight = evening("hearth", *names, "Gil").seated(*names)
    assert "All 6 seats are taken. `quiet` gives you a listening seat" in tonight.types("Gil", "sit")
    tonight.types("Gil", "quiet", "agree")
    assert "Your listening seat is kept" in tonight.types("Gil", "sit")
    tonight.types("Ann", "begin", "closing", "aftercare")
    assert "To speak here, type `sit`." in tonight.types("Gil", "aftercare")
    assert "To speak here" not in tonight.types("Ben", "aftercare")
    tonight.types("Gil", "sit", "say thank you all")
    assert 'Gil says, "thank you all"' in tonight.hears("Ann")


def test_whoever_opens_the_doors_by_sitting_down_is_not_told_to_sit_down(evening):
    tonight = evening("hearth", "Ann", "Ben")
    assert "The doors of" not in tonight.types("Ann", "sit")
    assert "The doors of the Evening Circle are open. `sit` asks for a seat" in tonight.hears("Ben")


def test_a_newcomer_is_told_once_and_alone_that_nothing_is_asked(evening):
    tonight = evening("hearth", "Ann", "Ben")
    words = texts.snippet("common.newcomer")
    assert words in tonight.types("Ann", "sit", "agree")
    assert words not in tonight.hears("Ben")
    assert words not in tonight.types("Ann", "leave", "sit")
    dispatch.run(tonight.people["Ann"], "house", now=tonight.time())
    assert words not in tonight.types("Ann", "willow", "sit", "agree")


def test_cards_and_list_say_the_way_from_where_the_reader_stands(evening, ann):
    tonight = evening("hearth", "Ben")
    dispatch.run(ann, "circles", now=0.0)
    assert "The way from here: house, hearth." in ann.heard_all
    dispatch.run(ann, "circle heavy", now=0.0)
    assert "The way from here: house, willow." in ann.heard_all
    assert "It meets here." in tonight.types("Ben", "circle")
    dispatch.run(ann, "home", now=0.0)
    ann.told.clear()
    dispatch.run(ann, "circle evening", now=0.0)
    way = next(line for line in ann.heard if line).split("The way from here: ")[1].split(".")[0]
    for step in way.split(", "):
        dispatch.run(ann, f"go {step}", now=0.0)
    assert places.here(ann.who).key == "hearth"


def test_every_way_leads_where_it_says_and_through_no_private_room(world):
    for start in atlas.cards():
        for goal in atlas.cards():
            at = start
            for step in places.way_to(start.id, goal.id):
                assert at is start or at.kind != "private"
                at = atlas.place(next(way.to for way in at.ways if way.names[0] == step))
            assert at.id in (start.id, goal.id)
    gate, hearth = atlas.keyed("gate").id, atlas.keyed("hearth").id
    assert places.way_to(gate, hearth) == ("lawn", "house", "hearth")
    assert places.way_to(gate, gate) == ()


def test_a_sentence_that_begins_with_leave_leaves_nothing_and_the_word_alone_does(evening):
    tonight = evening("hearth", "Ann", "Ben").seated("Ann", "Ben")
    told = tonight.types("Ben", "leave it a moment")
    assert "Nobody heard that, and your seat is as it was. `leave` alone" in told
    assert tonight.seat("Ben") is not None and "moment" not in told
    assert "is free" in tonight.types("Ben", "leave")


def test_a_silence_is_offered_to_nobody_who_may_not_begin_one(evening):
    tonight = evening("hearth", "Ann", "Ben").seated("Ann", "Ben")
    assert "none to end" in tonight.types("Ben", "silence off")
    assert "`silence 60` begins one" in tonight.types("Ann", "silence off")
