"""A meeting that is copied for a line is as any other copy, and finds out about itself anew."""

from dataclasses import replace

import pytest

from game.circles.rules import deadlines
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Turn
from game.circles.rules.seated import Seats
from tests.game.circles_evening import ANN, BEN, rounds


@pytest.fixture
def meeting():
    """A round, about which all is found out that is remembered."""
    found = rounds().begun().meeting
    assert (found.phase, found.floor, deadlines.first(found)) and found.seats.sharing
    return found


@pytest.mark.parametrize(
    "columns",
    [
        {"now": 77.0, "version": 9},
        {"turn": Turn(3.0, 60, 50)},
        {"phase_index": 1, "holder": None},
        {"floor_now": "open"},
        {},
    ],
)
def test_a_copy_is_as_replace_makes_it_and_finds_out_for_itself(meeting, columns):
    copy, other = meeting.but(**columns), replace(meeting, **columns)
    assert copy == other and hash(copy.seats) == hash(other.seats)
    assert set(vars(copy)) == set(Meeting.__dataclass_fields__)
    assert (copy.phase, copy.floor) == (other.phase, other.floor)
    assert deadlines.first(copy)[0] == deadlines.first(other)[0]
    assert meeting != copy or not columns


def test_what_is_known_of_seats_lasts_until_one_becomes_another(meeting):
    assert meeting.but(now=77.0).seats is meeting.seats
    after = meeting.with_seat(BEN, left=True)
    assert type(after.seats) is Seats and meeting.seat(BEN) and after.seat(BEN) is None
    assert BEN in meeting.hearing and BEN not in after.hearing


def test_in_one_ring_all_hear_and_with_two_next_door_the_others_alone(meeting):
    assert meeting.heard_by(ANN) is meeting.hearing
    after = meeting.with_seat(BEN, in_care=True)
    assert BEN not in after.heard_by(ANN) and after.heard_by(BEN) == {BEN}
    assert {seat.id for seat in after.hear(ANN)} == after.heard_by(ANN)
