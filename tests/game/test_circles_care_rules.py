"""Care by the rules: next door with one person, a grounding minute, an aftercare with its own room."""

from dataclasses import replace

import pytest

from game.circles.rules import care, time
from game.circles.rules.events import meetings as e
from game.circles.rules.events.care import Come, ComeBack, GoNextDoor
from game.circles.rules.facts import meetings as f
from game.circles.rules.facts.care import BackFromNextDoor, GroundingBegun, LongNextDoor, WentNextDoor
from game.circles.rules.parts import Duty, Share, Stage
from game.circles.rules.refusals import care as no_care
from game.circles.rules.refusals import meetings as no
from tests.game.circles_evening import ANN, BEN, CYD, DAN, PIECE, ROUNDS, Evening

OPEN = ROUNDS | {
    "late_entry": "talk",
    "phases": [
        {"key": "talk", "floor": "open", "minutes": 9, "exit": ["time"]},
        {"key": "check_out", "floor": "round", "minutes": 3},
    ],
}


def evening(form=ROUNDS, *people):
    """A meeting with a room beside its ring; Ann holds it."""
    found = Evening(form, *(people or (ANN, BEN, CYD, DAN)))
    found.meeting = replace(found.meeting, side=True)
    return found


def with_co(found, seat_id=DAN):
    found.meeting = found.meeting.with_seat(seat_id, duties=frozenset({Duty.CO}))
    return found


# ── next door ──


def test_the_ring_is_held_by_whoever_holds_it_with_them_and_comes_back_with_them():
    ring = with_co(evening()).begun().does(GoNextDoor(ANN, CYD))
    assert ring.meeting.host == DAN and ring.meeting.hold is None
    assert ring.found(WentNextDoor) == [WentNextDoor(CYD, ANN, DAN)]
    assert [seat.id for seat in ring.meeting.sharing] == [BEN, DAN]
    ring.does(ComeBack(ANN))
    assert ring.meeting.host == ANN and ring.found(BackFromNextDoor)[-1] == BackFromNextDoor(ANN, True)
    assert ring.meeting.seat(CYD).in_care
    ring.does(ComeBack(CYD))
    assert not ring.meeting.in_care and ring.meeting.care_since is None and ring.meeting.lent_by is None


def test_without_another_who_holds_it_the_ring_holds_still_until_they_are_back():
    ring = evening().begun().does(GoNextDoor(ANN, CYD))
    assert ring.meeting.hold.why == "care" and ring.meeting.host == ANN
    ring.refuses(e.Resume(BEN), no.NotTheFacilitator)
    ring.refuses(e.Host(BEN), no.SomebodyHolds)
    ring.waits(300).does(ComeBack(ANN))
    assert ring.meeting.hold is None and f.Resumed() in ring.told


def test_a_turn_of_who_goes_is_offered_again_when_they_are_back():
    ring = with_co(evening()).begun()
    ring.says(ANN, ends=True)
    assert ring.meeting.holder == BEN
    ring.says(BEN).does(GoNextDoor(ANN, BEN))
    assert ring.meeting.holder == CYD and ring.meeting.seat(BEN).share is Share.ASIDE
    ring.does(ComeBack(BEN)).does(e.Pass(CYD)).does(e.Pass(DAN))
    assert ring.meeting.holder == BEN and ring.meeting.turn.again


def test_a_turn_that_was_to_come_waits_and_the_round_goes_on_without_it():
    ring = with_co(evening()).begun().does(GoNextDoor(ANN, CYD))
    assert ring.meeting.holder == BEN
    ring.says(BEN, ends=True)
    assert ring.meeting.holder == DAN
    ring.does(ComeBack(CYD)).says(DAN, ends=True)
    assert ring.meeting.holder == CYD and not ring.meeting.turn.again


def test_words_next_door_reach_the_two_and_words_of_the_ring_do_not():
    ring = with_co(evening()).begun().does(GoNextDoor(ANN, CYD))
    assert {seat.id for seat in ring.meeting.hear(CYD)} == {ANN, CYD}
    assert {seat.id for seat in ring.meeting.hear(BEN)} == {BEN, DAN}


def test_from_next_door_one_can_leave_pass_and_pause_and_nothing_else_of_the_ring():
    ring = with_co(evening()).begun().does(GoNextDoor(ANN, CYD))
    for deed in (
        e.Speak(CYD, 3),
        e.Done(CYD),
        e.Hand(CYD),
        e.Host(CYD),
        e.Sit(CYD),
        e.Next(ANN),
        e.Quiet(CYD),
    ):
        ring.refuses(deed, no_care.SitsNextDoor)
    ring.does(e.Pass(CYD)).does(e.Pause(CYD))
    assert ring.meeting.hold.why == "pause"
    ring.does(e.Leave(CYD))
    assert ring.meeting.seat(CYD) is None and ring.meeting.in_care[0].id == ANN


def test_bad_wishes_for_care_have_kind_answers():
    ring = with_co(evening())
    ring.refuses(GoNextDoor(ANN, ANN), no_care.CareOfOneself)
    ring.refuses(GoNextDoor(BEN, CYD), no_care.CareForThem)
    ring.does(e.Drop(CYD)).refuses(GoNextDoor(ANN, CYD), no_care.NotHereForCare)
    ring.refuses(ComeBack(ANN), no_care.NotNextDoor)
    ring.refuses(Come(ANN), no_care.NotAftercareYet)
    ring.does(e.Return(CYD)).does(GoNextDoor(DAN, CYD))
    ring.refuses(GoNextDoor(ANN, BEN), no_care.CareIsTaken)
    bare = Evening(ROUNDS, ANN, BEN, CYD)
    bare.refuses(GoNextDoor(ANN, CYD), no_care.NoRoomBeside)


def test_after_half_an_hour_there_is_one_gentle_word_for_each_of_them():
    ring = with_co(evening(PIECE)).does(GoNextDoor(ANN, CYD))
    ring.waits(time.CARE_WORD_S - 1)
    assert not ring.found(LongNextDoor)
    ring.waits(2).waits(900)
    assert sorted(fact.seat.int for fact in ring.found(LongNextDoor)) == [ANN.int, CYD.int]


def test_the_facilitator_who_leaves_from_next_door_leaves_a_ring_that_somebody_can_hold():
    ring = evening().begun().does(GoNextDoor(ANN, CYD)).does(e.Leave(ANN))
    assert ring.meeting.host is None and ring.meeting.hold is not None
    ring.does(e.Host(BEN)).does(e.Resume(BEN))
    assert ring.meeting.hold is None


def test_a_line_that_drops_next_door_keeps_the_seat_for_ten_minutes_and_the_ring_hears_nothing():
    ring = with_co(evening(PIECE)).begun().does(GoNextDoor(ANN, CYD)).does(e.Drop(CYD))
    assert ring.told == []
    ring.waits(599)
    assert ring.meeting.seat(CYD).in_care
    ring.waits(2)
    assert ring.meeting.seat(CYD) is None


@pytest.mark.parametrize("with_another", [True, False])
def test_a_meeting_that_ends_meanwhile_leaves_them_alone_and_has_its_aftercare_in_the_ring(with_another):
    ring = evening().begun()
    ring = (with_co(ring) if with_another else ring).does(GoNextDoor(ANN, CYD))
    if with_another:
        ring.does(e.Close(DAN))
    else:
        ring.waits(time.HOLD_MOST_S)
    assert ring.meeting.stage is Stage.AFTERCARE
    assert {seat.id for seat in ring.meeting.in_care} == {ANN, CYD} and len(ring.meeting.present) == 4


# ── grounding ──


def heavy(ring, seat_id):
    return ring.says(seat_id, heavy=True).does(e.Done(seat_id))


def test_a_minute_comes_before_the_last_part_when_the_last_share_was_heavy():
    ring = evening().begun()
    for one in (ANN, BEN, CYD):
        ring.does(e.Pass(one))
    heavy(ring, DAN)
    for one in (ANN, BEN, CYD):
        ring.does(e.Pass(one))
    assert ring.told[-1] == GroundingBegun(60) and ring.meeting.phase.key == "check_in"
    assert ring.meeting.holder is None
    ring.refuses(e.Speak(ANN, 3), Exception)
    ring.waits(58)
    assert ring.meeting.phase.key == "check_in"
    ring.waits(3)
    assert ring.meeting.phase.key == "check_out" and ring.meeting.holder == ANN and not ring.meeting.heavy
    ring.does(e.Leave(ANN))


def all_pass(ring):
    while ring.meeting.holder is not None:
        ring.does(e.Pass(ring.meeting.holder))
    return ring


def test_a_later_share_without_a_note_makes_the_minute_needless():
    ring = heavy(evening().begun(), ANN)
    ring.says(BEN, ends=True)
    all_pass(ring)
    assert not ring.found(GroundingBegun) and ring.meeting.stage is Stage.AFTERCARE


def test_it_comes_once_and_can_be_ended_sooner():
    ring = heavy(evening().begun(), ANN)
    all_pass(ring)
    assert ring.meeting.silence.why == "grounding"
    ring.does(e.Next(ANN))
    assert ring.meeting.phase.key == "check_out" and ring.meeting.silence is None
    heavy(ring, ANN)
    all_pass(ring)
    assert len(ring.found(GroundingBegun)) == 1 and ring.meeting.stage is Stage.AFTERCARE


def test_resume_ends_it_too_and_only_who_holds_the_meeting_may():
    ring = heavy(evening().begun(), ANN)
    all_pass(ring)
    ring.refuses(e.Resume(BEN), no.NotOnHold)
    ring.does(e.Resume(ANN))
    assert ring.meeting.phase.key == "check_out"


def test_an_early_closing_grounds_first_and_still_closes():
    ring = heavy(evening().begun(), ANN).does(e.Close(ANN))
    assert ring.meeting.silence.why == "grounding" and ring.meeting.stage is Stage.SITTING
    ring.waits(61)
    assert ring.meeting.stage is Stage.AFTERCARE and ring.found(f.AftercareBegun)[0].early


def test_what_was_heavy_in_the_middle_of_a_turn_that_is_closed_counts():
    ring = evening().begun().says(ANN, heavy=True).does(e.Close(ANN))
    assert ring.meeting.silence is not None


def test_an_open_line_with_a_note_counts_as_the_last_share():
    ring = evening(OPEN).begun().says(BEN, heavy=True).says(CYD)
    ring.waits(9 * 60)
    assert ring.found(GroundingBegun)


def test_a_part_that_grounds_needs_no_minute_before_it():
    parts = [ROUNDS["phases"][0], {"key": "grounding", "floor": "silent", "minutes": 2}, ROUNDS["phases"][1]]
    ring = heavy(evening(ROUNDS | {"phases": parts}).begun(), ANN)
    all_pass(ring)
    assert ring.meeting.phase.key == "grounding"
    ring.waits(121)
    all_pass(ring)
    assert not ring.found(GroundingBegun) and ring.meeting.stage is Stage.AFTERCARE


def test_a_hold_in_the_minute_stops_it_and_its_end_is_bounded():
    ring = heavy(evening().begun(), ANN)
    all_pass(ring).does(e.CallHold(ANN)).waits(100).does(e.Resume(ANN))
    assert ring.meeting.silence is not None
    ring.waits(70)
    assert ring.meeting.phase.key == "check_out"
    late = heavy(evening().begun(), ANN).waits(time.latest_end_s(ring.meeting.form))
    assert late.meeting.stage is Stage.ENDED


# ── aftercare next door ──


def in_aftercare():
    ring = evening().begun()
    ring.does(e.Close(ANN))
    assert ring.meeting.stage is Stage.AFTERCARE
    return ring


def test_who_has_come_hears_and_nobody_else_has_a_part_in_it():
    ring = in_aftercare()
    assert ring.meeting.present == () and ring.meeting.crosstalk == 3
    ring.does(Come(BEN)).does(Come(CYD))
    assert {seat.id for seat in ring.meeting.hear(BEN)} == {BEN, CYD}
    ring.says(BEN)
    ring.refuses(Come(BEN), no_care.CameAlready)
    ring.does(e.Host(BEN))
    assert ring.meeting.host == BEN


def test_it_ends_when_nobody_came_and_stays_open_for_the_late_while_one_is_there():
    nobody = in_aftercare().waits(time.COMING_S - 1)
    assert nobody.meeting.stage is Stage.AFTERCARE
    assert nobody.waits(2).meeting.stage is Stage.ENDED
    ring = in_aftercare().does(Come(BEN)).waits(800).does(Come(CYD))
    assert ring.meeting.stage is Stage.AFTERCARE
    ring.waits(100)
    assert ring.meeting.stage is Stage.ENDED


def test_whoever_leaves_first_takes_it_from_nobody():
    ring = in_aftercare().does(Come(BEN)).does(e.Leave(BEN))
    assert ring.meeting.stage is Stage.AFTERCARE
    ring.does(Come(CYD)).waits(400).does(e.Leave(CYD)).waits(1)
    assert ring.meeting.stage is Stage.ENDED


def test_who_reads_the_agreements_when_the_parts_are_over_is_asked_nothing_more():
    ring = evening(ROUNDS, ANN, BEN, CYD).begun().does(e.Sit(DAN)).does(e.Close(ANN))
    assert ring.meeting.seat(DAN) is None and ring.kinds()[-2:] == ["SeatGivenUp", "AftercareBegun"]


def test_a_circle_without_such_a_room_keeps_its_aftercare_in_the_ring():
    ring = Evening(ROUNDS, ANN, BEN, CYD).begun().does(e.Close(ANN))
    assert {seat.id for seat in ring.meeting.hear(ANN)} == {ANN, BEN, CYD}
    ring.refuses(Come(BEN), no_care.AftercareIsHere)


def test_who_is_free_to_come_is_asked_before_who_holds_it_all():
    ring = with_co(evening())
    assert [seat.id for seat in care.free_for(ring.meeting, CYD)] == [DAN, ANN]
    assert [seat.id for seat in care.free_for(ring.meeting, DAN)] == [ANN]
