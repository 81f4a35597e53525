"""The line of whoever holds the piece stays down: their place is kept, and the piece lies in the centre."""

import pytest

from game.circles.rules import time
from game.circles.rules.events.meetings import Drop, Next, Pass, Return, Speak
from game.circles.rules.facts import meetings as f
from game.circles.rules.parts import Share
from game.circles.rules.refusals.turns import PieceInCentre
from tests.game.circles_evening import ANN, BEN, CYD, DAN, piece
from tests.game.circles_typed import TypedEvening


def held_by_ben():
    """Ann, who holds the meeting, has had the piece; Ben has it, and Cyd and Dan wait."""
    return piece(ANN, BEN, CYD, DAN).says(ANN, ends=True)


def test_after_its_time_the_piece_lies_in_the_centre_for_who_has_not_held_it():
    evening = held_by_ben().does(Drop(BEN)).waits(time.PLACE_KEPT_S)
    assert evening.told == [f.FloorGivenBack(BEN, "dropped", later=True)]
    assert evening.meeting.holder is None and evening.meeting.centre_since is not None
    evening.refuses(Speak(ANN, 3), PieceInCentre)
    evening.says(DAN, ends=True)
    assert f.PieceTaken(DAN) in evening.all and evening.meeting.holder == CYD
    evening.does(Return(BEN)).says(CYD, ends=True)
    assert evening.meeting.holder == BEN and evening.meeting.turn.again


def test_whom_it_leaves_untaken_the_next_in_order_has_it_after_a_minute():
    evening = held_by_ben().does(Drop(BEN)).waits(time.PLACE_KEPT_S).waits(time.CENTRE_S)
    assert evening.meeting.holder == CYD and evening.meeting.seat(BEN).share is Share.ASIDE


def test_it_lies_nowhere_where_nobody_is_here_who_has_not_held_it():
    evening = held_by_ben().does(Drop(BEN)).does(Pass(CYD)).does(Drop(DAN)).waits(time.PLACE_KEPT_S)
    assert evening.meeting.centre_since is None
    assert f.FloorGivenBack(BEN, "dropped", later=True) in evening.all


def test_closing_words_are_asked_for_one_by_one_all_the_same():
    evening = held_by_ben().does(Next(ANN)).does(Drop(BEN)).waits(time.PLACE_KEPT_S)
    assert evening.meeting.closing_words and evening.meeting.centre_since is None
    assert evening.meeting.holder == CYD


@pytest.mark.django_db
def test_the_ring_hears_where_the_piece_is(person, time):
    tonight = TypedEvening(person, time, "willow", "Ann", "Ben", "Cyd")
    tonight.seated("Ann", "Ben", "Cyd").types("Ann", "begin", "next", "share here", "done")
    assert tonight.holder() == "Ben"
    tonight.drops("Ben")
    tonight.hush()
    tonight.time.pass_(91)
    kept = "Ben's place is kept, and the piece lies in the centre."
    assert f"{kept} You have not held it in this round: `share` takes it up." in tonight.hears("Cyd")
    told = tonight.hears("Ann")
    assert kept in told and "takes it up" not in told
    assert "You take the piece" in tonight.types("Cyd", "share thank you")
