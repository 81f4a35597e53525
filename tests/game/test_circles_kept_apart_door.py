"""Seats of a circle for two who are kept apart: who is there stays, and who comes meets a closed door."""

import pytest

from game.circles import registry, selectors
from tests.game.circles_next_door import in_the_hearth
from tests.game.circles_typed import TypedEvening, comes_as

CLOSED = "The door of this circle is closed at present."
CLOSED_SINCE_IT_BEGAN = "door is closed so that those inside can stay with each other"
TRIES = (
    *("look", "circles", "circle", "order", "sit", "quiet", "say hello", "share hello", "pass", "pause"),
    *("host", "begin", "with ann", "thanks ann", "aftercare", "leave", "worried ann"),
)


@pytest.fixture
def ring(person, time):
    """Ann holds the meeting in the Hearth and sits with Ben; Cyd and Dan stand there."""
    return TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd", "Dan").seated("Ann", "Ben")


def all_of(ring, name):
    """What that person reads of everything that they could try here, and what their client sees then."""
    ring.hush()
    read = [ring.types(name, line) for line in TRIES]
    view = selectors.seen_at(ring.place_id, ring.people[name].who).whole()[1]
    return read, {key: view[key] for key in view.keys() - {"version", "seconds_left"}}


@pytest.mark.parametrize("wish", ["Ann: apart cyd", "Cyd: apart ann", "Ben: apart cyd"])
@pytest.mark.parametrize("begun", [False, True])
def test_r27_whoever_comes_second_reads_what_they_would_read_at_a_closed_door(ring, wish, begun):
    who, _, line = wish.partition(": ")
    if begun:
        ring.types("Ann", "begin")
    ring.types(who, line)
    kept_apart = all_of(ring, "Cyd")
    ring.types(who, line.replace("apart", "apart end"))
    assert all_of(ring, "Dan") != kept_apart
    ring.types("Dan", "leave")
    ring.types("Ann", "door close")
    assert all_of(ring, "Cyd") == kept_apart
    closed = CLOSED_SINCE_IT_BEGAN if begun else CLOSED
    assert closed in kept_apart[0][4] and closed in kept_apart[0][5]
    assert not kept_apart[1]["door_open"] and "sit" not in kept_apart[1]["you"]["may"]
    assert kept_apart[0][1].count("door is closed") == 1


def test_for_all_others_the_door_is_open(ring):
    ring.types("Ann", "apart cyd")
    assert "the door is open" in ring.types("Dan", "look")
    assert "the door is closed" in ring.types("Cyd", "look")
    assert ring.people["Dan"].knows.circle["door_open"]
    ring.types("Dan", "sit", "agree")
    assert ring.seat("Dan").agreed


def test_a_client_in_the_room_sees_the_door_close_when_somebody_sits_down_with_whom_it_is_so(ring):
    ring.types("Dan", "apart cyd")
    assert ring.people["Cyd"].knows.circle["door_open"]
    ring.types("Dan", "sit")
    assert not ring.people["Cyd"].knows.circle["door_open"]
    assert CLOSED in ring.types("Cyd", "sit")
    ring.types("Dan", "leave", "sit", "agree")
    ring.types("Dan", "leave")
    assert ring.people["Cyd"].knows.circle["door_open"]
    assert "agree" in ring.types("Cyd", "sit")


def test_it_binds_the_person_under_every_mask(ring, mask):
    ring.types("Ann", "apart cyd")
    cyd = ring.people["Cyd"]
    comes_as(cyd, mask(cyd, "Brave"))
    assert CLOSED in ring.types("Cyd", "sit")


def test_r23_whoever_asked_for_it_finds_out_by_no_seat_which_names_are_one_persons(ring, mask):
    cyd = ring.people["Cyd"]
    comes_as(cyd, mask(cyd, "Brave"))
    ring.types("Cyd", "sit", "agree")
    before = ring.types("Dan", "look", "circle", "sit")
    ring.types("Dan", "leave", "apart cyd")
    assert ring.types("Dan", "look", "circle", "sit") == before
    ring.types("Dan", "agree")
    assert ring.seat("Dan").agreed and ring.meeting.kept_apart


def test_it_costs_the_seat_of_who_asked_for_it_where_the_other_sits_by_the_name_they_know(ring):
    ring.types("Cyd", "sit", "agree")
    ring.types("Dan", "apart cyd")
    assert CLOSED in ring.types("Dan", "sit")


def test_whoever_holds_the_circle_comes_to_no_ring_either_in_which_they_are_kept_apart(person, time):
    ring = TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd")
    ring.types("Ben", "apart ann", "sit", "agree")
    assert CLOSED in ring.types("Ann", "sit")
    assert "`sit`" not in ring.types("Ann", "host")
    ring.types("Cyd", "sit", "agree", "host")
    assert ring.seat("Cyd").id == ring.meeting.host


def test_whoever_sits_already_keeps_the_seat_and_the_turn(ring):
    ring.types("Cyd", "sit", "agree")
    ring.types("Ann", "begin", "apart cyd")
    ring.drops("Cyd")
    ring.returns("Cyd")
    assert ring.seat("Cyd").agreed and ring.seat("Cyd").dropped_at is None
    ring.types("Cyd", "step out")
    assert ring.seat("Cyd") is None
    ring.types("Cyd", "sit")
    assert ring.seat("Cyd").agreed


def test_whoever_leaves_before_it_began_reads_that_the_door_is_closed_and_finds_it_so(ring):
    ring.types("Cyd", "sit", "agree")
    ring.types("Ann", "apart cyd")
    said = ring.types("Cyd", "leave")
    assert "Its door is closed." in said and "may come back" not in said
    assert CLOSED in ring.types("Cyd", "sit")
    assert "may come back" in ring.types("Ben", "leave")


def test_r27_whoever_holds_it_lets_somebody_in_and_cannot_tell_that_they_do_not_come(ring):
    ring.types("Ann", "begin", "door close")
    ring.types("Ben", "apart cyd")
    ring.hush()
    said = {name: ring.types("Ann", f"admit {name.casefold()}").replace(name, "N") for name in ("Cyd", "Dan")}
    assert said["Cyd"] == said["Dan"]
    assert ring.hears("Cyd") == "" and "lets you in" in ring.hears("Dan")
    assert CLOSED_SINCE_IT_BEGAN in ring.types("Cyd", "sit")
    ring.types("Dan", "sit", "agree")
    assert ring.seat("Dan").agreed


def test_of_a_door_that_opens_nothing_is_told_to_whom_it_stays_closed(ring):
    ring.types("Ben", "apart cyd")
    ring.hush().types("Ann", "door close", "door open")
    assert ring.hears("Cyd") == ""
    assert "is open again" in ring.hears("Dan")


def test_an_aftercare_to_which_somebody_has_come_is_none_for_whom_they_keep_apart(person, time):
    evening = in_the_hearth(person, time)
    evening.types("Ann", "begin", "closing")
    evening.types("Ben", "apart cyd", "aftercare")
    said = evening.types("Cyd", "aftercare")
    assert "No aftercare is open for you just now." in said
    assert said == evening.types("Eli", "aftercare")
    assert evening.types("Cyd", "share hello") == evening.types("Eli", "share hello")
    evening.types("Dan", "aftercare")
    assert len(registry.meeting_of_circle(registry.circle_at(evening.place_id).id).meeting.present) == 2
    evening.types("Ben", "leave")
    assert "You are in aftercare" in evening.types("Cyd", "aftercare")


def test_a_wish_for_another_persona_is_asked_of_nobody_who_is_kept_apart(ring, mask):
    mask(ring.people["Ben"], "Brave")
    ring.types("Ben", "apart ann")
    ring.hush()
    assert "nobody does just now" in ring.types("Ben", "sit as Brave=I was Ben here.")
    assert ring.hears("Ann") == ""


def test_in_an_open_room_both_stay_listed_and_hear_each_other(person, time):
    lawn = TypedEvening(person, time, "lawn", "Ann", "Ben")
    lawn.types("Ann", "apart ben")
    assert "Ben" in lawn.types("Ann", "look") and "Ann" in lawn.types("Ben", "look")
    lawn.hush().types("Ben", "say good evening")
    assert "good evening" in lawn.hears("Ann")
