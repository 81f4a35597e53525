"""Seats and turns as people live them, without a database: what is so after each deed, and who is told."""

from uuid import UUID

import pytest

from game.circles.rules import machine, time
from game.circles.rules.events.meetings import (
    Agree,
    Close,
    Done,
    Drop,
    GivePiece,
    Hand,
    Leave,
    Pass,
    Pause,
    Quiet,
    Return,
    Sit,
    Speak,
)
from game.circles.rules.facts import meetings as f
from game.circles.rules.parts import Share, Stage
from game.circles.rules.refusals import doors
from game.circles.rules.refusals import meetings as no
from game.circles.rules.refusals import turns as no_turn
from tests.game.circles_evening import ANN, BEN, CYD, DAN, PIECE, ROUNDS, Evening, piece, rounds


def test_a_whole_round_goes_in_seat_order_and_leads_to_aftercare():
    evening = rounds().begun()
    assert evening.kinds() == ["Begun", "PhaseEntered", "TurnOffered"]
    for seat in (ANN, BEN, CYD):
        assert evening.meeting.holder == seat
        evening.says(seat, ends=True)
    assert evening.meeting.phase.key == "check_out"
    for seat in (ANN, BEN, CYD):
        evening.says(seat).does(Done(seat))
    assert evening.meeting.stage is Stage.AFTERCARE
    assert evening.found(f.AftercareBegun) == [f.AftercareBegun(15, early=False, closed=False)]
    evening.waits(time.AFTERCARE_S)
    assert evening.meeting.stage is Stage.ENDED
    assert evening.meeting.seats == ()
    assert evening.told == [f.Ended(early=False, never_begun=False)]


def test_the_offer_names_who_comes_next():
    evening = rounds().begun()
    assert evening.found(f.TurnOffered)[-1].after == (BEN, CYD)


def test_the_facilitator_waits_for_their_turn_too():
    evening = rounds(ANN, BEN).begun().says(ANN, ends=True)
    evening.refuses(Speak(ANN, 3), no_turn.TurnWasYours)


def test_a_line_that_goes_on_keeps_the_turn_and_another_is_reminded_once():
    evening = rounds().begun().says(ANN, goes_on=True)
    assert evening.kinds() == ["TurnTaken"]
    evening.says(ANN)
    assert evening.told == [f.DoneNamed(ANN)]
    evening.says(ANN)
    assert evening.told == []
    assert evening.meeting.holder == ANN


def test_lines_of_a_turn_do_not_raise_the_version():
    evening = rounds().begun().says(ANN, words=1).says(ANN, words=1)
    version = evening.meeting.version
    assert evening.says(ANN, words=1).meeting.version == version


def test_the_cap_is_told_softly_and_cuts_nobody():
    evening = rounds(BEN, ANN).begun().says(BEN, ends=True).says(ANN, words=1, goes_on=True)
    evening.waits(0.8 * 60)
    assert evening.told == [f.CapNear(ANN)]
    evening.waits(0.2 * 60)
    assert evening.told == [f.CapReached(ANN)]
    evening.waits(0.3 * 60)
    assert evening.told == [f.CapPassed(ANN)]
    assert f.CapNear.due == f.CapReached.due == f.Due.ONE and f.CapPassed.due == f.Due.HOSTS
    evening.says(ANN, words=200, goes_on=True)
    assert evening.meeting.holder == ANN and evening.told == []


def test_who_has_not_said_a_word_is_not_asked_to_come_to_an_end():
    evening = rounds(BEN, ANN).begun().waits(1.3 * 60)
    assert not evening.found(f.CapNear) and not evening.found(f.CapReached)
    evening.says(BEN, words=3, goes_on=True)
    assert evening.kinds() == ["TurnTaken"]
    late = rounds(BEN, ANN).begun().waits(0.9 * 60).says(BEN, words=3, goes_on=True)
    assert late.kinds() == ["TurnTaken"]
    assert late.waits(0.2 * 60).told == [f.CapReached(BEN)]


def test_nobody_is_told_of_their_own_turn_as_the_facilitator_of_it():
    evening = rounds().begun().says(ANN, words=500, goes_on=True)
    assert evening.kinds() == ["TurnTaken", "CapReached"]


def test_the_cap_counts_words_as_well_as_seconds():
    evening = rounds(BEN, ANN).begun().says(BEN, ends=True).says(ANN, words=41, goes_on=True)
    assert evening.kinds() == ["TurnTaken", "CapNear"]
    evening.says(ANN, words=30, goes_on=True)
    assert evening.kinds() == ["CapReached", "CapPassed"]


def test_a_silent_holder_gives_the_floor_back_and_is_asked_at_the_end():
    evening = rounds().begun().waits(1.3 * 60 + 89)
    assert evening.meeting.holder == ANN
    evening.waits(1)
    assert evening.meeting.holder == BEN
    assert f.FloorGivenBack(ANN, "silent", later=True) in evening.told
    evening.says(BEN, ends=True).says(CYD, ends=True)
    assert evening.meeting.holder == ANN and evening.meeting.turn.again
    evening.waits(time.OFFERED_AGAIN_S)
    assert f.FloorGivenBack(ANN, "silent", later=False) in evening.told
    assert evening.meeting.phase.key == "check_out"


def test_a_holder_who_keeps_talking_is_not_silent():
    evening = rounds().begun()
    for _ in range(6):
        evening.does(Speak(ANN, 10, goes_on=True), after=60)
    assert evening.meeting.holder == ANN


def test_a_dropped_holder_keeps_the_place_and_the_time_of_the_turn():
    evening = rounds().begun().does(Drop(ANN), after=10)
    assert evening.told == [f.PlaceKept(ANN)]
    evening.does(Return(ANN), after=80)
    assert evening.told == [f.CameBack(ANN)]
    assert evening.meeting.holder == ANN
    assert evening.now - evening.meeting.turn.began == pytest.approx(10)


def test_after_ninety_seconds_the_turn_of_a_dropped_holder_goes_on_and_is_offered_at_the_end():
    evening = rounds(BEN, ANN, CYD).begun().says(BEN, ends=True).does(Drop(ANN)).waits(90)
    assert evening.told[0] == f.FloorGivenBack(ANN, "dropped", later=True)
    assert evening.meeting.holder == CYD
    evening.does(Return(ANN)).says(CYD, ends=True)
    assert evening.meeting.holder == ANN and evening.meeting.turn.again


def test_who_stays_away_is_not_waited_for_at_the_end():
    evening = rounds(BEN, ANN, CYD).begun().says(BEN, ends=True).does(Drop(ANN)).waits(90)
    evening.says(CYD, ends=True)
    assert evening.meeting.phase.key == "check_out"


def test_a_seat_stays_lit_for_ten_minutes():
    evening = Evening(ROUNDS, ANN, BEN, CYD).does(Drop(CYD)).waits(599)
    assert evening.meeting.seat(CYD) is not None
    evening.waits(1)
    assert evening.told == [f.SeatLeft(CYD)] and evening.meeting.seat(CYD) is None


def test_who_leaves_and_comes_back_has_no_second_turn():
    evening = rounds(BEN, ANN, CYD).begun().says(BEN, ends=True).says(ANN, ends=True)
    evening.does(Leave(ANN)).does(Sit(ANN)).does(Agree(ANN)).says(CYD, ends=True)
    assert evening.meeting.phase.key == "check_out"


def test_a_late_sitter_is_appended_to_the_order_until_the_door_closes():
    evening = rounds().begun().does(Sit(DAN)).does(Agree(DAN))
    for seat in (ANN, BEN, CYD):
        evening.says(seat, ends=True)
    assert evening.meeting.holder == DAN
    evening.says(DAN, ends=True).does(Leave(DAN))
    evening.refuses(Sit(DAN), doors.DoorClosed)


def test_a_quiet_seat_hears_and_never_gets_a_turn():
    evening = rounds().does(Quiet(DAN)).does(Agree(DAN)).begun()
    assert evening.meeting.seat(DAN).hears
    for seat in (ANN, BEN, CYD):
        evening.says(seat, ends=True)
    assert evening.meeting.phase.key == "check_out"
    evening.refuses(Speak(DAN, 3), no.ListeningSeat)
    evening.refuses(Hand(DAN), no.ListeningSeat)


def test_without_agreement_nothing_is_heard_and_nothing_said():
    evening = rounds().does(Sit(DAN))
    assert evening.told == [f.AgreementsAsked(DAN)]
    assert not evening.meeting.seat(DAN).hears
    evening.refuses(Speak(DAN, 3), no.NotAgreed)
    evening.refuses(Pause(DAN), no.NotAgreed)
    evening.does(Agree(DAN))
    assert evening.told == [f.SeatTaken(DAN, quiet=False)]


def test_who_has_no_seat_is_told_how_to_get_one():
    evening = rounds()
    evening.refuses(Speak(DAN, 3), no.NotSeated)
    assert "`sit`" in no.NotSeated.sentence


def test_a_full_circle_offers_a_listening_seat():
    evening = Evening(ROUNDS, ANN, BEN, CYD, DAN)
    evening.refuses(Sit(UUID(int=9)), no.CircleFull)
    assert evening.does(Quiet(UUID(int=9))).kinds() == ["AgreementsAsked"]


def test_the_piece_goes_to_a_named_seat_and_the_others_follow_in_order():
    evening = piece().says(ANN).does(GivePiece(ANN, CYD))
    assert evening.kinds() == ["PieceGiven", "TurnOffered"]
    assert evening.meeting.holder == CYD
    evening.refuses(GivePiece(CYD, ANN), no_turn.NotForThatSeat)
    evening.refuses(GivePiece(BEN, BEN), no_turn.NotHolding)
    evening.says(CYD, ends=True)
    assert evening.meeting.holder == BEN


def test_a_piece_given_on_unspoken_counts_as_a_pass():
    evening = piece().does(GivePiece(ANN, BEN))
    assert evening.meeting.seat(ANN).share is Share.PASSED


def test_in_the_centre_the_piece_waits_for_who_has_not_held_it():
    evening = piece().says(ANN).does(GivePiece(ANN, None))
    assert evening.meeting.holder is None
    evening.refuses(Speak(ANN, 3), no_turn.PieceInCentre)
    evening.says(CYD)
    assert evening.meeting.holder == CYD
    evening.does(GivePiece(CYD, None)).waits(time.CENTRE_S)
    assert evening.meeting.holder == BEN


def test_the_facilitator_alone_has_the_hosts_floor_and_time_ends_it():
    evening = Evening(PIECE, ANN, BEN, CYD).begun().says(ANN)
    evening.refuses(Speak(BEN, 3), no_turn.HostHasFloor)
    evening.waits(180)
    assert evening.meeting.phase.key == "story"


def test_in_popcorn_one_speaks_at_a_time_with_a_breath_between_and_hands_come_first():
    evening = piece()
    for seat in (ANN, BEN, CYD):
        evening.says(seat, ends=True)
    assert evening.meeting.phase.floor == "popcorn"
    evening.says(BEN)
    evening.refuses(Speak(CYD, 3), no_turn.OneAtATime)
    evening.does(Done(BEN), after=0)
    evening.refuses(Speak(CYD, 3), no_turn.OneBreath)
    evening.waits(3).says(CYD).does(Hand(ANN))
    assert evening.told == [f.HandRaised(ANN)]
    evening.does(Done(CYD))
    assert evening.meeting.holder == ANN
    evening.waits(time.POPCORN_SILENT_S)
    assert evening.meeting.holder is None


def test_a_hand_goes_up_once_and_pass_takes_it_down():
    evening = rounds().begun().does(Hand(BEN))
    assert evening.told == [f.HandRaised(BEN)]
    evening.refuses(Hand(BEN), no_turn.HandIsUp)
    evening.refuses(Hand(ANN), no_turn.YouHaveTheTurn)
    evening.does(Pass(BEN))
    assert evening.told == [f.HandTaken(BEN)] and evening.meeting.seat(BEN).share is Share.WAITING


def test_after_a_closing_phase_aftercare_says_no_second_goodbye():
    evening = piece()
    for seat in (ANN, BEN, CYD):
        evening.says(seat, ends=True)
    evening.waits(360).waits(180)
    assert evening.told == [f.AftercareBegun(15, early=False, closed=True)]


def test_gathering_and_aftercare_are_open_talk_that_changes_nothing():
    evening = rounds()
    before = evening.meeting
    evening.does(Speak(CYD, 3), after=0)
    assert evening.meeting == before and evening.meeting.crosstalk == 2
    evening.begun().does(Close(ANN))
    assert evening.meeting.crosstalk == 3
    assert machine.may_speak(evening.meeting, CYD, evening.now) is None
