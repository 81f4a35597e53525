"""The frame of a meeting: who holds it, hold and pause, time, more time, the end."""

from copy import deepcopy
from dataclasses import FrozenInstanceError
from string import Formatter
from uuid import UUID

import pytest

from game.circles.rules import machine, time
from game.circles.rules.events.chairing import Answer
from game.circles.rules.events.meetings import (
    Begin,
    Bell,
    CallHold,
    Close,
    Done,
    Drop,
    Extend,
    Host,
    Leave,
    Next,
    Order,
    Pass,
    Pause,
    Resume,
    Return,
    Sit,
    Speak,
    Tick,
)
from game.circles.rules.facts import meetings as f
from game.circles.rules.formats import form as formats
from game.circles.rules.parts import Stage
from game.circles.rules.refusals import meetings as no
from game.circles.rules.refusals import turns as no_turn
from game.common.refusals import Refused
from tests.game.circles_evening import ANN, BEN, CYD, DAN, ROUNDS, Evening, rounds


def test_out_of_turn_nothing_is_said_and_the_place_in_the_order_is_told():
    evening = rounds().begun()
    evening.refuses(Speak(CYD, 3), no_turn.NotYourTurn)
    assert "1 person is before you" in str(machine.may_speak(evening.meeting, CYD, evening.now))
    assert "it comes next" in str(machine.may_speak(evening.meeting, BEN, evening.now))
    assert machine.may_speak(evening.meeting, ANN, evening.now) is None
    evening.says(ANN, ends=True)
    evening.refuses(Speak(ANN, 3), no_turn.TurnWasYours)


def test_below_the_minimum_the_facilitator_is_told_and_may_begin_again():
    evening = Evening(ROUNDS, ANN).begun()
    assert evening.told == [f.BelowMinimum(1, 2)]
    assert evening.meeting.stage is Stage.GATHERING
    assert evening.begun().meeting.stage is Stage.SITTING


def test_only_who_holds_the_meeting_begins_it():
    evening = Evening(ROUNDS, ANN, BEN)
    evening.refuses(Begin(BEN), no.NotTheFacilitator)
    evening.refuses(Host(BEN), no.SomebodyHolds)
    evening.does(Leave(ANN))
    evening.refuses(Begin(BEN), no.NobodyHolds)


def test_time_stands_still_during_a_hold():
    evening = rounds().begun().waits(20).does(CallHold(ANN), after=0)
    evening.refuses(Speak(BEN, 3), no.OnHold)
    evening.waits(600)
    assert evening.told == []
    evening.does(Resume(ANN), after=0)
    assert evening.meeting.holder == ANN
    assert evening.now - evening.meeting.turn.began == pytest.approx(20)
    assert evening.now - evening.meeting.phase_began == pytest.approx(20)


def test_in_a_hold_only_the_facilitator_speaks():
    evening = rounds(BEN, ANN).begun().says(BEN, ends=True).does(CallHold(BEN))
    evening.says(BEN)
    evening.refuses(Speak(ANN, 3), no.OnHold)
    assert evening.meeting.holder == ANN


def test_any_member_may_pause_once_and_is_not_named():
    evening = rounds().begun().does(Pause(CYD))
    assert evening.told == [f.HoldCalled("pause")]
    evening.refuses(Pause(BEN), no.AlreadyOnHold)
    evening.does(Resume(ANN))
    evening.refuses(Pause(CYD), no.PauseUsed)
    assert evening.does(Pause(BEN)).kinds() == ["HoldCalled"]


def test_all_holds_together_are_bounded_and_the_circle_then_closes_gently():
    evening = rounds().begun().does(CallHold(ANN)).waits(1000).does(Resume(ANN), after=0)
    evening.does(CallHold(ANN)).waits(799)
    assert evening.meeting.hold is not None
    evening.waits(1)
    assert evening.kinds() == ["AftercareBegun"] and evening.told[0].early
    evening.refuses(Pause(BEN), no.HeldEnough)


def test_a_facilitator_who_drops_is_waited_for_and_then_the_circle_holds_still():
    evening = rounds().begun().says(ANN, ends=True).does(Drop(ANN)).waits(89)
    assert evening.meeting.hold is None
    evening.waits(1)
    assert evening.kinds() == ["FacilitatorGone", "HoldCalled"]
    evening.refuses(Close(BEN), no.ClosingLater)
    evening.waits(300)
    assert evening.told == [f.ClosingOffered()]
    evening.does(Close(BEN))
    assert evening.kinds() == ["AftercareBegun"]


def test_without_a_facilitator_the_circle_closes_by_itself_after_ten_minutes():
    evening = rounds().begun().does(Leave(ANN))
    assert evening.kinds() == ["SeatLeft", "FacilitatorGone", "HoldCalled"]
    evening.waits(600)
    assert evening.kinds() == ["ClosingOffered", "AftercareBegun"]


def test_another_takes_the_meeting_when_the_facilitator_is_gone():
    evening = rounds().begun().does(Drop(ANN)).waits(90).does(Host(BEN)).does(Resume(BEN))
    assert evening.meeting.host == BEN and evening.meeting.hold is None
    evening.does(Return(ANN))
    evening.refuses(Next(ANN), no.NotTheFacilitator)


def test_a_facilitator_who_returns_finds_the_circle_on_hold_and_goes_on():
    evening = rounds().begun().does(Drop(ANN)).waits(100).does(Return(ANN)).does(Resume(ANN))
    assert evening.meeting.host == ANN and evening.kinds()[0] == "Resumed"


def test_the_minutes_of_a_round_drop_nobody_and_the_facilitator_chooses_at_a_third_more():
    evening = rounds(ANN, BEN, CYD, DAN).begun()
    while evening.now < evening.meeting.phase_began + 540:
        evening.does(Speak(ANN, 1, goes_on=True), after=20)
    assert evening.found(f.PhaseOver) == [f.PhaseOver(3, choose=False)]
    while evening.now < evening.meeting.phase_began + 1.3 * 540:
        evening.does(Speak(ANN, 1, goes_on=True), after=20)
    assert evening.found(f.PhaseOver)[-1] == f.PhaseOver(3, choose=True)
    assert evening.meeting.holder == ANN
    evening.does(Next(ANN))
    assert evening.told == [f.ClosingWords()]
    evening.says(ANN, ends=True)
    offer = evening.found(f.TurnOffered)[-1]
    assert (offer.seat, offer.cap_s, offer.cap_w) == (BEN, 30, 20)


def test_next_thanks_one_holder_at_a_time_and_asks_nobody_twice_for_a_closing_word():
    evening = rounds().begun().does(Next(ANN)).does(Next(ANN))
    assert evening.told[0] == f.FloorGivenBack(ANN, "moved", later=False)
    evening.says(BEN).does(Next(ANN))
    assert evening.told[0] == f.TurnDone(BEN)
    assert evening.meeting.holder == CYD
    evening.does(Pass(CYD))
    assert evening.meeting.phase.key == "check_out"


def test_a_round_is_ended_by_one_next_for_each_who_waits():
    evening = Evening(
        ROUNDS | {"size": {"min": 2, "ideal": 9, "max": 9}}, *(UUID(int=n) for n in range(1, 10))
    )
    evening.begun()
    nexts = 0
    while evening.meeting.phase.key == "check_in":
        evening.does(Next(ANN))
        nexts += 1
    assert nexts == 1 + 9 and not evening.found(f.PassesOffered)


def test_who_passed_before_the_closing_words_is_still_asked_once_more():
    evening = rounds().begun().does(Pass(ANN)).does(Next(ANN)).says(BEN, ends=True).does(Next(ANN))
    assert evening.meeting.holder == ANN and evening.meeting.turn.again
    evening.does(Next(ANN))
    assert evening.meeting.phase.key == "check_out"


def test_whose_line_is_down_has_the_closing_word_that_is_kept_for_them():
    evening = rounds().begun().does(Next(ANN)).does(Drop(BEN)).does(Next(ANN)).waits(90)
    assert f.FloorGivenBack(BEN, "dropped", later=True) in evening.told
    evening.does(Return(BEN)).says(CYD, ends=True)
    assert evening.meeting.holder == BEN


def test_caps_shrink_alike_when_the_time_does_not_fit_and_never_below_the_floor():
    phase = formats.parse(ROUNDS).phases[0]
    assert time.caps(phase, 540, 9) == (60, 50)
    assert time.caps(phase, 400, 10) == (40, 33)
    assert time.caps(phase, -50, 10) == (30, 25)


def test_an_extension_gives_minutes_within_a_bound():
    evening = rounds().begun().does(Extend(ANN, 20)).does(Answer(BEN, True)).does(Answer(CYD, True))
    assert evening.told == [f.Extended(20)] and evening.meeting.phase_s == 29 * 60
    evening.refuses(Extend(ANN, 11), no.ExtendBounds)
    evening.refuses(Extend(ANN, 0), no.ExtendBounds)
    evening.refuses(Extend(BEN, 5), no.NotTheFacilitator)


def test_the_bell_changes_nothing():
    evening = rounds().begun()
    before = evening.meeting
    evening.does(Bell(ANN), after=0)
    assert evening.told == [f.BellRung()] and evening.meeting == before


def test_the_order_is_the_facilitators_to_make():
    evening = rounds()
    evening.refuses(Order(BEN, (CYD, BEN)), no.NotTheFacilitator)
    evening.does(Order(ANN, (CYD, BEN))).begun()
    assert evening.meeting.holder == CYD


def test_a_stale_wish_is_refused_also_when_time_alone_changed_the_meeting():
    evening = rounds().begun()
    seen = evening.meeting.version
    evening.refuses(Done(ANN, seen=seen - 1), no.Stale)
    evening.refuses(Done(ANN, seen=seen), no.Stale, after=200)
    assert evening.does(Tick(), after=200).meeting.version == seen + 1


def test_r37_an_earlier_now_counts_as_the_last_one():
    evening = rounds().begun().waits(30)
    meeting, told = machine.step(evening.meeting, Tick(), evening.now - 86_400)
    assert meeting == evening.meeting and told == []


def test_without_ticks_everything_due_happens_at_its_own_moment():
    ticked, asleep = rounds().begun(), rounds().begun()
    end = ticked.now + 7000
    while ticked.now < end:
        ticked.waits(1)
    asleep.waits(end - asleep.now)
    assert asleep.all == ticked.all
    assert asleep.meeting.stage is Stage.ENDED is ticked.meeting.stage


def test_when_everybody_has_left_the_meeting_is_over():
    evening = rounds(ANN, BEN).begun().does(Leave(ANN)).does(Leave(BEN))
    assert evening.told[-1] == f.Ended(early=True, never_begun=False)
    evening.refuses(Sit(ANN), no.MeetingOver)


def test_a_meeting_is_frozen():
    evening = rounds()
    copy = deepcopy(evening.meeting)
    with pytest.raises(FrozenInstanceError):
        evening.meeting.version = 7
    machine.step(evening.meeting, Begin(ANN), evening.now + 1)
    assert evening.meeting == copy


def test_every_refusal_of_a_meeting_says_what_can_be_done():
    known = [*vars(no).values(), *vars(no_turn).values()]
    found = [one for one in known if isinstance(one, type) and issubclass(one, Refused)]
    for one in found:
        assert len(one.sentence) > 20 and "!" not in one.sentence.replace("`!`", ""), one
        slots = {slot for _, slot, *_ in Formatter().parse(one.sentence) if slot}
        assert slots <= {"most", "left", "example", "before", "host"}, "a sentence stands whole"
    assert len(found) > 30
