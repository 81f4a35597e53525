"""Passing: free at any time, told to the ring when the turn would come, offered again once at the end."""

from game.circles.rules.events.meetings import Done, GivePiece, Leave, Pass, Quiet, Sit, Speak
from game.circles.rules.facts import meetings as f
from game.circles.rules.refusals import turns as no_turn
from tests.game.circles_evening import ANN, BEN, CYD, DAN, piece, rounds


def test_passes_are_offered_again_once_at_the_end_of_the_round():
    evening = rounds().begun()
    evening.does(Pass(ANN)).says(BEN, ends=True).does(Pass(CYD))
    assert evening.kinds() == ["Passed", "PassesOffered", "TurnOffered"]
    assert evening.meeting.holder == ANN
    evening.says(ANN, ends=True).does(Pass(CYD))
    assert evening.meeting.phase.key == "check_out"
    assert len(evening.found(f.PassesOffered)) == 1


def test_passing_is_free_before_the_turn_comes():
    evening = rounds().begun().does(Pass(CYD))
    assert evening.told == [f.PassNoted(CYD, again=False)]
    evening.says(ANN, ends=True)
    assert evening.found(f.Passed) == []
    evening.says(BEN, ends=True)
    assert evening.kinds() == ["TurnTaken", "TurnDone", "Passed", "PassesOffered", "TurnOffered"]
    assert evening.meeting.holder == CYD and evening.meeting.turn.again


def test_who_passed_ahead_is_told_so_and_can_pass_the_second_asking_too():
    evening = rounds().begun().does(Pass(BEN))
    evening.refuses(Pass(BEN), no_turn.PassedAlready)
    evening.refuses(Speak(BEN, 3), no_turn.NotYourTurn)
    evening.refuses(GivePiece(ANN, BEN), no_turn.NoPiece)
    evening.says(ANN, ends=True)
    assert evening.kinds() == ["TurnTaken", "TurnDone", "Passed", "TurnOffered"]
    evening.does(Pass(BEN))
    assert evening.told == [f.PassNoted(BEN, again=True)]
    evening.says(CYD, ends=True)
    assert evening.meeting.phase.key == "check_out"


def test_in_the_order_that_is_offered_nobody_sees_who_passed_ahead():
    evening = rounds(ANN, BEN, CYD, DAN).begun().does(Pass(CYD)).says(ANN, ends=True)
    assert evening.found(f.TurnOffered)[-1].after == (CYD, DAN)


def test_who_passed_ahead_gets_no_piece_and_has_passed_when_the_order_comes():
    evening = piece().does(Pass(BEN)).says(ANN)
    evening.refuses(GivePiece(ANN, BEN), no_turn.NotForThatSeat)
    evening.does(GivePiece(ANN, None))
    evening.says(CYD)
    assert evening.kinds()[0] == "PieceTaken"
    evening.does(Done(CYD))
    assert evening.kinds() == ["TurnDone", "Passed", "PassesOffered", "TurnOffered"]


def test_who_passed_ahead_and_listens_then_has_passed_also_when_they_sit_again():
    evening = rounds().begun().does(Pass(BEN)).does(Quiet(BEN)).does(Sit(BEN)).says(ANN, ends=True)
    assert evening.meeting.holder == CYD
    evening.says(CYD, ends=True)
    assert f.Passed(BEN) in evening.told and evening.meeting.turn.again


def test_a_pass_ahead_of_who_leaves_is_told_to_nobody():
    evening = rounds().begun().does(Pass(BEN)).does(Leave(BEN)).says(ANN, ends=True).says(CYD, ends=True)
    assert evening.found(f.Passed) == [] and evening.meeting.phase.key == "check_out"


def test_who_passed_ahead_takes_no_time_from_the_others():
    caps = []
    for passing in ((), (CYD, DAN)):
        evening = rounds(ANN, BEN, CYD, DAN).begun()
        for seat in passing:
            evening.does(Pass(seat), after=0)
        for _ in range(5):
            evening.does(Speak(ANN, 1, goes_on=True), after=88)
        evening.says(ANN, ends=True)
        caps.append(evening.found(f.TurnOffered)[-1].cap_s)
    assert caps[0] < caps[1] == 60
