"""Who holds a meeting next: handed over, taken over, waited for; and nobody who may not."""

from game.circles.rules import machine
from game.circles.rules.events import chairing as ec
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import chairing as fc
from game.circles.rules.may import asked
from game.circles.rules.parts import Duty, Stage
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.refusals import meetings as no
from tests.game.circles_evening import ANN, BEN, CYD, DAN, ROUNDS, Evening, rounds

GREETER, CO, TIMEKEEPER = Duty.GREETER, Duty.CO, Duty.TIMEKEEPER
LEADER = frozenset({"facilitator"})


def duties(evening, seat):
    return evening.meeting.seat(seat).duties


def with_co(*people):
    """Ann holds it, and Ben holds it with her."""
    evening = rounds(*people)
    return evening.does(ec.AskDuty(ANN, BEN, CO)).does(ec.Answer(BEN, True))


def test_when_who_holds_it_is_gone_who_holds_it_with_them_goes_on_without_a_hold():
    evening = with_co(ANN, BEN, CYD).begun().does(e.Drop(ANN)).waits(89)
    assert evening.meeting.host == ANN
    evening.waits(1)
    assert evening.told[0] == fc.TookOver(BEN) and evening.meeting.host == BEN
    assert evening.meeting.hold is None and duties(evening, BEN) == frozenset()
    evening.does(e.Return(ANN))
    evening.refuses(e.Host(ANN), no.SomebodyHolds)
    evening.does(ec.HandOver(BEN, ANN)).does(ec.Answer(ANN, True))
    assert evening.told == [fc.HandedOver(ANN, BEN)] and evening.meeting.helps(BEN)
    evening.does(e.Leave(ANN))
    assert fc.TookOver(BEN) in evening.told and evening.meeting.host == BEN


def test_when_both_vanish_the_circle_holds_still_and_closes_by_itself():
    evening = with_co().begun().does(e.Drop(ANN)).does(e.Drop(BEN), after=80).waits(10)
    assert evening.kinds()[:2] == ["FacilitatorGone", "HoldCalled"]
    evening.does(e.Return(BEN)).does(e.Resume(BEN)).waits(0)
    assert evening.meeting.host == BEN and evening.meeting.hold is None
    evening.does(e.Drop(BEN)).waits(90)
    assert evening.meeting.hold is not None
    assert evening.waits(600).meeting.stage is Stage.AFTERCARE


def test_a_meeting_is_handed_over_by_a_wish_and_a_yes():
    evening = rounds().begun().does(ec.HandOver(ANN, BEN))
    assert evening.told == [fc.HandoverAsked(BEN, ANN)] and evening.meeting.host == ANN
    evening.refuses(ec.HandOver(ANN, CYD), no_chair.AskedAlready)
    evening.refuses(ec.AskDuty(ANN, BEN, CO), no_chair.AskedAlready)
    evening.refuses(e.Host(CYD), no.SomebodyHolds)
    evening.does(ec.HandOver(ANN, None))
    assert evening.told == [fc.QuestionOver(BEN, "handover")]
    evening.refuses(ec.HandOver(ANN, None), no_chair.NobodyAsked)
    evening.refuses(ec.Answer(BEN, True), no_chair.NothingAskedOfYou)
    evening.does(ec.HandOver(ANN, BEN)).does(e.Host(BEN))
    assert evening.told == [fc.HandedOver(BEN, ANN)]
    assert evening.meeting.host == BEN and duties(evening, ANN) == {CO}


def test_a_handover_lapses_with_time_and_with_either_of_the_two():
    for undone in (e.Leave(BEN), e.Quiet(BEN), e.Leave(ANN), e.Tick()):
        evening = rounds(ANN, BEN, CYD).does(ec.HandOver(ANN, BEN)).does(undone, after=120)
        assert evening.meeting.handed_to is None, undone
        if evening.meeting.seat(BEN) is not None:
            evening.refuses(ec.Answer(BEN, True), no_chair.NothingAskedOfYou)


def test_nobody_away_listening_or_unknown_is_handed_a_meeting():
    evening = rounds(ANN, BEN, CYD).does(e.Drop(BEN)).does(e.Quiet(CYD))
    for to in (BEN, CYD, DAN):
        evening.refuses(ec.HandOver(ANN, to), no_chair.NotThatSeat)
    evening.refuses(ec.HandOver(ANN, ANN), no_chair.NotOneself)
    evening.refuses(ec.HandOver(CYD, BEN), no.NotTheFacilitator)


def names_leaders(form=ROUNDS):
    evening = Evening(form)
    evening.meeting = machine.replace(evening.meeting, leaders_first=True)
    return evening


def sits(evening, seat, *standing):
    return evening.does(e.Sit(seat, standing=frozenset(standing))).does(e.Agree(seat))


def test_those_whom_the_circle_names_are_waited_for_ten_minutes():
    evening = sits(names_leaders(), BEN)
    evening.refuses(e.Host(BEN), no_chair.FacilitatorsFirst)
    evening.refuses(e.Begin(BEN), no_chair.FacilitatorsFirst)
    assert "host" not in asked(evening.meeting, BEN, evening.now)
    evening.waits(600 - (evening.now - evening.meeting.opened))
    assert evening.told == [fc.AnybodyMayHold()]
    evening.does(e.Host(BEN))
    sits(evening, ANN, "facilitator")
    assert duties(evening, ANN) == {CO}


def test_a_facilitator_of_the_circle_holds_at_once_and_another_helps():
    evening = sits(sits(sits(names_leaders(), ANN, "facilitator"), BEN, "co_facilitator", "greeter"), CYD)
    assert duties(evening, BEN) == {GREETER}, "nobody holds it yet"
    evening.does(e.Host(ANN))
    assert duties(evening, BEN) == {GREETER, CO} and duties(evening, CYD) == frozenset()
    evening.does(e.Leave(ANN)).refuses(e.Host(CYD), no_chair.FacilitatorsFirst)


def test_who_comes_first_may_hand_it_to_somebody_whom_the_circle_does_not_name():
    evening = sits(sits(names_leaders(), ANN, "facilitator"), BEN)
    evening.does(e.Host(ANN)).does(ec.HandOver(ANN, BEN)).does(ec.Answer(BEN, True))
    assert evening.meeting.host == BEN and evening.meeting.helps(ANN)


def test_once_it_has_begun_anybody_may_keep_it_from_falling():
    evening = sits(sits(sits(names_leaders(), ANN, "facilitator"), BEN), CYD).does(e.Host(ANN)).begun()
    evening.does(e.Leave(ANN)).does(e.Host(BEN))
    assert evening.meeting.host == BEN


def test_what_a_professional_leads_is_held_by_one():
    evening = Evening(ROUNDS | {"led_by": "professional"})
    sits(sits(evening, ANN, "practitioner"), BEN).refuses(e.Host(BEN), no_chair.PractitionersHold)
    evening.does(e.Host(ANN)).begun().does(ec.AskDuty(ANN, BEN, CO)).does(ec.Answer(BEN, True))
    evening.does(ec.HandOver(ANN, BEN)).refuses(ec.Answer(BEN, True), no_chair.PractitionersHold)
    evening.does(e.Leave(ANN))
    assert evening.meeting.host is None and evening.meeting.hold.why == "alone"
