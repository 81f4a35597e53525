"""Sharing the work of a meeting: services, handing over, being gone, two who go on at once, the door."""

import pytest

from game.circles.rules import machine
from game.circles.rules.events import chairing as ec
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import chairing as fc
from game.circles.rules.facts import meetings as f
from game.circles.rules.formats import form as formats
from game.circles.rules.may import asked
from game.circles.rules.parts import Duty, Stage
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.refusals import doors
from game.circles.rules.refusals import masks as no_mask
from game.circles.rules.refusals import meetings as no
from game.circles.rules.refusals import turns as no_turn
from tests.game.circles_evening import ANN, BEN, CYD, DAN, PIECE, ROUNDS, Evening, rounds

GREETER, CO, TIMEKEEPER = Duty.GREETER, Duty.CO, Duty.TIMEKEEPER
LEADER = frozenset({"facilitator"})


def duties(evening, seat):
    return evening.meeting.seat(seat).duties


def with_co(*people):
    """Ann holds it, and Ben holds it with her."""
    evening = rounds(*people)
    return evening.does(ec.AskDuty(ANN, BEN, CO)).does(ec.Answer(BEN, True))


def test_a_free_service_is_taken_by_whoever_wishes_and_laid_down_again():
    evening = rounds().does(ec.TakeDuty(BEN, GREETER))
    assert evening.told == [fc.DutyTaken(BEN, GREETER)]
    evening.refuses(ec.TakeDuty(CYD, GREETER), no_chair.DutyIsDone)
    evening.refuses(ec.TakeDuty(BEN, GREETER), no_chair.YouDoThat)
    evening.refuses(ec.TakeDuty(ANN, GREETER), no_chair.HolderHasNone)
    evening.refuses(ec.TakeDuty(CYD, CO), no_chair.OnlyWhenAsked)
    evening.refuses(ec.TakeDuty(CYD, Duty.TEAM), no_chair.OnlyWhenAsked)
    evening.does(ec.TakeDuty(BEN, TIMEKEEPER)).does(ec.TakeDuty(BEN, None))
    assert evening.told == [fc.DutiesFree(BEN, (GREETER, TIMEKEEPER))] and duties(evening, BEN) == frozenset()
    evening.refuses(ec.TakeDuty(BEN, None), no_chair.NothingToLayDown)
    evening.does(ec.TakeDuty(CYD, GREETER))


def test_a_listening_seat_does_no_service_and_whoever_goes_over_to_one_lays_it_down():
    evening = rounds().does(ec.TakeDuty(BEN, GREETER)).does(e.Quiet(BEN))
    assert duties(evening, BEN) == frozenset()
    evening.refuses(ec.TakeDuty(BEN, GREETER), no.ListeningSeat)


def test_whoever_holds_the_meeting_asks_for_a_service_and_a_yes_makes_it_so():
    evening = rounds().does(ec.AskDuty(ANN, BEN, CO))
    assert evening.told == [fc.DutyAsked(BEN, CO, ANN)] and not evening.meeting.helps(BEN)
    evening.refuses(ec.AskDuty(ANN, BEN, GREETER), no_chair.AskedAlready)
    evening.refuses(ec.AskDuty(ANN, ANN, CO), no_chair.NotOneself)
    evening.refuses(ec.AskDuty(CYD, BEN, CO), no.NotTheFacilitator)
    evening.refuses(ec.AskDuty(ANN, DAN, CO), no_chair.NotThatSeat)
    evening.refuses(ec.Answer(CYD, True), no_chair.NothingAskedOfYou)
    evening.does(ec.Answer(BEN, True))
    assert evening.told == [fc.DutyTaken(BEN, CO)] and evening.meeting.helps(BEN)
    evening.refuses(ec.AskDuty(ANN, BEN, CO), no_chair.TheyDoThat)
    evening.refuses(ec.AskDuty(BEN, ANN, GREETER), no_chair.HolderHasNone)
    evening.does(ec.AskDuty(ANN, BEN, None))
    assert not evening.meeting.helps(BEN) and evening.kinds() == ["DutiesFree"]


@pytest.mark.parametrize("answer", ["no", "nothing"])
def test_a_no_and_no_answer_are_alike_to_who_asked(answer):
    evening = rounds().does(ec.AskDuty(ANN, BEN, GREETER))
    if answer == "no":
        evening.does(ec.Answer(BEN, False))
    else:
        evening.waits(120)
        assert fc.QuestionOver(BEN, "role") in evening.told
    assert fc.NotTaken(BEN, "role") in evening.told and not evening.meeting.seat(BEN).asked
    evening.refuses(ec.Answer(BEN, True), no_chair.NothingAskedOfYou)


def test_whoever_was_asked_can_also_type_the_service():
    evening = rounds().does(ec.AskDuty(ANN, BEN, CO)).does(ec.TakeDuty(BEN, CO))
    assert evening.meeting.helps(BEN) and not evening.meeting.seat(BEN).asked


def test_a_question_to_somebody_in_a_mask_looks_like_any_other_and_leads_to_no_power():
    evening = Evening(ROUNDS, ANN).does(e.Sit(BEN, masked=True, standing=frozenset())).does(e.Agree(BEN))
    evening.refuses(ec.TakeDuty(BEN, GREETER), no_chair.OwnNameForDuty)
    for ask, refused in (
        (ec.AskDuty(ANN, BEN, CO), no_chair.OwnNameForDuty),
        (ec.HandOver(ANN, BEN), no_mask.OwnNameToHold),
    ):
        evening.does(ask)
        assert evening.told[0].seat == BEN
        evening.refuses(ec.Answer(BEN, True), refused)
        assert "yes" not in asked(evening.meeting, BEN, evening.now)
        evening.does(ec.Answer(BEN, False))
        assert evening.kinds() == ["NotTaken"]
    assert evening.meeting.host == ANN and not evening.meeting.helps(BEN)


def test_who_helps_to_hold_it_does_everything_but_hand_it_over():
    evening = (
        with_co().does(e.Begin(BEN)).does(e.Bell(BEN)).does(e.CallHold(BEN)).says(BEN).does(e.Resume(BEN))
    )
    evening.does(e.Next(BEN)).does(e.Order(BEN, (CYD,))).does(ec.SetDoor(BEN))
    evening.refuses(ec.HandOver(BEN, CYD), no_chair.HandoverIsTheHolders)
    evening.refuses(e.Next(CYD), no.NotTheFacilitator)
    assert evening.does(e.Close(BEN)).meeting.stage is Stage.AFTERCARE


def test_two_who_go_on_at_once_go_on_once():
    evening = with_co().begun().does(e.Next(ANN))
    evening.refuses(e.Next(BEN), no_chair.JustMoved, after=4.9)
    evening.does(e.Next(ANN), after=0)
    evening.does(e.Next(BEN), after=5)
    evening.refuses(e.Next(ANN), no_chair.JustMoved)


def test_a_greeter_hears_of_who_comes_late_and_a_timekeeper_of_the_time():
    evening = rounds().does(ec.TakeDuty(BEN, GREETER)).does(ec.TakeDuty(CYD, TIMEKEEPER))
    evening.begun().does(e.Sit(DAN)).does(e.Agree(DAN))
    assert fc.ToGreet(BEN, DAN, is_new=False) in evening.told
    began = evening.meeting.phase_began
    while evening.now < began + 539:
        evening.does(e.Speak(ANN, 1, goes_on=True), after=10)
    assert evening.found(fc.TimeNote) == [fc.TimeNote(CYD, half=True), fc.TimeNote(CYD, half=False)]


def test_whoever_keeps_the_time_from_now_on_hears_nothing_of_what_is_past():
    evening = rounds().begun().says(ANN, goes_on=True).waits(200)
    evening.does(e.Speak(evening.meeting.holder, 1, goes_on=True), after=100)
    evening.does(ec.TakeDuty(CYD, TIMEKEEPER)).waits(10)
    assert evening.found(fc.TimeNote) == []


def test_a_turn_over_its_time_ends_with_thanks_and_not_before():
    evening = rounds().begun().says(ANN, ends=True)
    evening.refuses(ec.Thank(CYD), no.NotTheFacilitator)
    evening.refuses(ec.Thank(ANN), no_chair.TurnHasTime)
    evening.says(BEN, goes_on=True).waits(70)
    evening.refuses(ec.Thank(BEN), no.NotTheFacilitator)
    evening.does(ec.Thank(ANN))
    assert evening.told[0] == fc.Thanked(BEN) and evening.meeting.holder == CYD
    assert not evening.found(f.TurnDone)[1:], "nobody is told that they have finished"
    evening.waits(75).does(ec.Thank(ANN))
    assert evening.told[0] == f.FloorGivenBack(CYD, "moved", later=True)


def test_nobody_is_thanked_where_nobody_speaks():
    evening = Evening(PIECE, ANN, BEN).begun()
    evening.refuses(ec.Thank(ANN), no_chair.NobodySpeaks)
    rounds().begun().waits(70).refuses(ec.Thank(ANN), no_chair.NobodySpeaks)


def test_the_door_is_closed_and_opened_and_one_is_let_in():
    evening = Evening(ROUNDS, ANN, BEN)
    evening.refuses(ec.SetDoor(ANN, False), no_chair.DoorIsOpen)
    evening.refuses(ec.Admit(ANN, DAN), no_chair.DoorIsOpen)
    evening.refuses(ec.SetDoor(BEN), no.NotTheFacilitator)
    evening.does(ec.SetDoor(ANN))
    assert evening.told == [fc.DoorSet(True)] and not evening.meeting.door_open
    evening.refuses(ec.SetDoor(ANN), no_chair.DoorIsClosed)
    evening.refuses(e.Sit(DAN), doors.DoorClosedBefore)
    evening.refuses(ec.Admit(ANN, BEN), no_chair.SitsHere)
    evening.does(ec.Admit(ANN, DAN))
    assert evening.told == [fc.Admitted(DAN)] and evening.meeting.seat(DAN) is None
    evening.refuses(e.Sit(CYD), doors.DoorClosedBefore)
    evening.does(e.Sit(DAN)).does(e.Agree(DAN))
    assert evening.meeting.seat(DAN).sharing
    evening.does(ec.SetDoor(ANN, False)).does(e.Sit(CYD))


def test_a_door_that_the_format_has_closed_opens_for_one_alone():
    evening = rounds(ANN, BEN).begun().says(ANN, ends=True).says(BEN, ends=True)
    assert evening.meeting.phase.key == "check_out"
    evening.refuses(ec.SetDoor(ANN, False), no_chair.DoorStaysClosed)
    evening.does(ec.Admit(ANN, DAN)).does(e.Sit(DAN)).does(e.Agree(DAN))
    assert evening.meeting.seat(DAN).sharing


def test_a_hard_topic_holds_the_circle_with_its_texts_and_goes_back():
    form = formats.parse(ROUNDS)
    topic = form.phases[0]
    evening = rounds().begun()
    evening.refuses(ec.HoldAside(ANN, "topic"), no_chair.NoAside)
    evening.meeting = machine.replace(
        evening.meeting, form=machine.replace(form, asides=(machine.replace(topic, key="hard_topic"),))
    )
    evening.refuses(ec.HoldAside(BEN, "topic"), no.NotTheFacilitator)
    evening.refuses(ec.HoldAside(ANN, "weather"), no_chair.NoAside)
    evening.does(ec.HoldAside(ANN, "hard topic"))
    assert evening.told == [fc.AsideCalled("hard_topic", topic.text)] and evening.meeting.hold.why == "topic"
    evening.refuses(e.Speak(BEN, 3), no.OnHold)
    evening.refuses(ec.HoldAside(ANN, "topic"), no.AlreadyOnHold)
    evening.says(ANN).waits(60).does(e.Resume(ANN))
    assert evening.meeting.holder == ANN and evening.meeting.phase_index == 0


def test_seats_0_and_1_and_a_ring_that_empties():
    alone = Evening(ROUNDS, ANN).begun().begun()
    alone.refuses(ec.HandOver(ANN, BEN), no_chair.NotThatSeat)
    alone.refuses(ec.TakeDuty(ANN, GREETER), no_chair.HolderHasNone)
    nobody = Evening(ROUNDS)
    nobody.refuses(ec.TakeDuty(ANN, GREETER), no.NotSeated)
    evening = with_co(ANN, BEN, CYD).begun().does(ec.HandOver(ANN, CYD)).does(e.Extend(ANN, 5))
    for seat in (ANN, CYD, BEN):
        evening.does(e.Leave(seat))
    assert evening.meeting.stage is Stage.ENDED and evening.meeting.asked is None
    evening.refuses(ec.Answer(BEN, True), no.MeetingOver)


def test_out_of_turn_stays_out_of_turn_for_who_helps():
    evening = with_co().begun()
    evening.refuses(e.Speak(BEN, 3), no_turn.NotYourTurn)


def test_a_stale_wish_about_the_holding_is_refused():
    evening = with_co().begun()
    evening.refuses(ec.Thank(ANN, seen=evening.meeting.version - 1), no.Stale)
    evening.refuses(e.Next(BEN, seen=evening.meeting.version - 1), no.Stale)
