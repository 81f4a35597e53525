"""More minutes with everybody's yes, silence together, and one person who was asked to listen."""

import pytest

from game.circles.rules import machine, time
from game.circles.rules.events import chairing as ec
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import chairing as fc
from game.circles.rules.facts import meetings as f
from game.circles.rules.may import asked
from game.circles.rules.parts import Duty, Share, Stage
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.refusals import meetings as no
from game.circles.rules.refusals import turns as no_turn
from tests.game.circles_evening import ANN, BEN, CYD, DAN, ROUNDS, Evening, rounds


def yes(*seats):
    return [ec.Answer(seat, True) for seat in seats]


def test_everybody_is_asked_and_the_last_yes_gives_the_minutes():
    evening = rounds().begun().does(e.Extend(ANN, 10))
    assert evening.told == [fc.ExtendAsked(10, ANN)] and evening.meeting.extra_s == 0
    evening.refuses(e.Extend(ANN, 5), no_chair.AskedJustNow)
    evening.refuses(ec.Answer(ANN, True), no_chair.NothingAskedOfYou)
    assert {"yes", "no"} <= set(asked(evening.meeting, BEN, evening.now))
    evening.does(ec.Answer(BEN, True))
    assert evening.told == [fc.YesNoted(BEN)], "nobody else hears who has answered"
    evening.refuses(ec.Answer(BEN, False), no_chair.NothingAskedOfYou)
    evening.does(ec.Answer(CYD, True))
    assert evening.told == [f.Extended(10)] and evening.meeting.extra_s == 600


@pytest.mark.parametrize("undone", [ec.Answer(BEN, False), e.Tick()])
def test_one_no_or_a_minute_keeps_the_circle_to_the_hour_and_it_is_not_pressed(undone):
    evening = rounds().begun().says(ANN, goes_on=True).does(e.Extend(ANN, 10))
    evening.does(undone, after=60 if isinstance(undone, e.Tick) else 1)
    assert fc.KeptToTheHour() in evening.told and evening.meeting.extra_s == 0
    evening.refuses(e.Extend(ANN, 5), no_chair.KeepsToTheHour)
    evening.says(ANN, goes_on=True).refuses(e.Extend(ANN, 5), no_chair.KeepsToTheHour, after=200)
    evening.does(e.Extend(ANN, 5), after=300)


def test_who_is_alone_is_asked_nothing_and_who_leaves_or_drops_is_waited_for_no_longer():
    alone = Evening(ROUNDS, ANN).begun().begun().does(e.Extend(ANN, 5))
    assert alone.told == [f.Extended(5)]
    evening = rounds().begun().does(e.Extend(ANN, 5)).does(ec.Answer(BEN, True)).does(e.Drop(CYD))
    assert f.Extended(5) in evening.told
    evening = rounds().begun().does(e.Extend(ANN, 5)).does(e.Leave(BEN)).does(e.Quiet(CYD))
    assert f.Extended(5) in evening.told


def test_whoever_comes_while_the_circle_is_asked_was_not_asked():
    evening = rounds().begun().does(e.Extend(ANN, 5)).does(e.Sit(DAN)).does(e.Agree(DAN))
    evening.refuses(ec.Answer(DAN, False), no_chair.NothingAskedOfYou)
    evening.does(ec.Answer(BEN, True)).does(ec.Answer(CYD, True))
    assert evening.told == [f.Extended(5)]


def test_while_it_is_asked_nothing_stands_still_and_a_hold_does_not_count():
    evening = rounds().begun().does(e.Extend(ANN, 5)).says(ANN, ends=True)
    assert evening.meeting.holder == BEN
    evening.does(e.CallHold(ANN)).waits(300).does(e.Resume(ANN), after=0).waits(50)
    assert evening.meeting.asked is not None
    evening.does(e.Close(ANN))
    assert fc.KeptToTheHour() in evening.told and evening.meeting.stage is Stage.AFTERCARE


@pytest.mark.parametrize("minutes", [0, -1, 31, 10_000])
def test_minutes_have_their_bounds(minutes):
    evening = rounds().begun()
    evening.refuses(e.Extend(ANN, minutes), no.ExtendBounds)
    evening.refuses(e.Extend(BEN, 5), no.NotTheFacilitator)


def test_a_silence_is_everybodys_and_the_clock_of_the_turn_stands():
    evening = rounds().begun().says(ANN, goes_on=True).waits(9).does(ec.BeSilent(ANN, 60), after=0)
    assert evening.told == [fc.SilenceBegun(60, "declared")]
    used = evening.now - evening.meeting.turn.began
    for seat in (ANN, BEN):
        evening.refuses(e.Speak(seat, 3), no_chair.InSilence)
    evening.refuses(ec.BeSilent(ANN, 60), no_chair.SilentAlready)
    evening.waits(59.5)
    assert evening.told == []
    evening.waits(0.5)
    assert evening.told == [fc.SilenceOver("declared")]
    assert evening.now - evening.meeting.turn.began == pytest.approx(used)
    assert evening.now - evening.meeting.phase_began > 60, "that of the part goes on"
    evening.says(ANN)


def test_nothing_falls_into_a_silence_and_passing_and_leaving_stay_free():
    evening = rounds().begun().does(ec.BeSilent(ANN, 60)).does(e.Pass(ANN))
    assert evening.meeting.holder is None and evening.told == [f.Passed(ANN)]
    evening.does(e.Leave(CYD))
    evening.does(ec.BeSilent(ANN, None))
    assert evening.kinds() == ["SilenceOver", "TurnOffered"] and evening.meeting.holder == BEN
    evening.refuses(ec.BeSilent(ANN, None), no_chair.NotSilent)


def test_next_ends_a_silence_first():
    evening = rounds().begun().does(ec.BeSilent(ANN, 300)).does(e.Next(ANN))
    assert evening.kinds() == ["SilenceOver"] and not evening.meeting.closing_words


def test_a_silence_is_for_who_holds_it_and_for_who_has_the_turn():
    evening = rounds().begun().says(ANN, ends=True)
    evening.refuses(ec.BeSilent(CYD, 60), no_chair.SilenceNotYours)
    evening.does(ec.BeSilent(BEN, 60))
    evening.refuses(ec.BeSilent(CYD, None), no_chair.SilenceNotYours)
    evening.does(ec.BeSilent(BEN, None)).does(ec.BeSilent(ANN, 60))
    evening.refuses(ec.BeSilent(BEN, None), no_chair.SilenceNotYours)


@pytest.mark.parametrize("seconds", [0, -1, 4, 601, 10_000])
def test_a_silence_has_its_bounds(seconds):
    rounds().begun().refuses(ec.BeSilent(ANN, seconds), no_chair.SilenceBounds)


def test_a_hold_comes_before_a_silence_and_what_is_left_of_it_comes_after():
    evening = rounds().begun().does(e.CallHold(ANN))
    evening.refuses(ec.BeSilent(ANN, 60), no.HoldFirst)
    evening.does(e.Resume(ANN)).does(ec.BeSilent(ANN, 60)).waits(20).does(e.CallHold(ANN), after=0)
    evening.says(ANN).waits(200).does(e.Resume(ANN), after=0).waits(39)
    assert evening.meeting.silence is not None
    evening.waits(1)
    assert evening.meeting.silence is None


def test_endless_silence_keeps_no_meeting_beyond_its_bound():
    evening = rounds().begun()
    end = evening.meeting.opened + time.latest_end_s(evening.meeting.form)
    while evening.now < end and evening.meeting.stage is Stage.SITTING:
        try:
            evening.does(ec.BeSilent(evening.meeting.host, 600), after=5)
        except no.Refused:
            evening.waits(100)
    assert evening.waits(max(0, end - evening.now)).meeting.stage is Stage.ENDED


def test_one_person_is_asked_to_listen_and_their_turn_comes_back_at_the_end():
    evening = rounds().begun().says(ANN, ends=True)
    evening.does(ec.LetListen(ANN, BEN, 1))
    assert evening.told[0] == f.FloorGivenBack(BEN, "moved", later=True) and evening.meeting.holder == CYD
    assert evening.meeting.seat(BEN).share is Share.ASIDE
    reason = machine.may_speak(evening.meeting, BEN, evening.now)
    assert isinstance(reason, no_chair.ListensForNow) and "1 minute" in str(reason)
    evening.refuses(e.Hand(BEN), no_chair.ListensForNow)
    evening.waits(60)
    assert fc.QuietOver(BEN) in evening.told
    evening.says(CYD, ends=True)
    assert evening.meeting.holder == BEN
    evening.says(BEN, ends=True)


def test_a_turn_to_come_goes_aside_and_passing_and_leaving_stay_free():
    evening = rounds().begun().does(ec.LetListen(ANN, CYD, 15)).says(ANN, ends=True).says(BEN, ends=True)
    assert f.FloorGivenBack(CYD, "moved", later=True) in evening.told
    assert evening.meeting.phase.key == "check_out", "the round does not wait"
    evening.does(e.Pass(CYD)).does(e.Pause(CYD)).does(e.Leave(CYD))
    evening = rounds().begun().does(ec.LetListen(ANN, CYD, 15)).does(ec.LetListen(ANN, CYD, None))
    assert evening.told == [fc.QuietOver(CYD)]
    evening.refuses(ec.LetListen(ANN, CYD, None), no_chair.NotQuieted)


def test_nobody_comes_round_it_by_another_seat_or_by_holding_the_meeting():
    evening = Evening(ROUNDS, ANN, BEN, CYD).does(ec.LetListen(ANN, BEN, 10)).does(e.Leave(BEN))
    evening.does(e.Sit(BEN)).does(e.Agree(BEN)).refuses(e.Speak(BEN, 3), no_chair.ListensForNow)
    evening.does(e.Quiet(BEN)).does(e.Sit(BEN)).refuses(e.Speak(BEN, 3), no_chair.ListensForNow)
    evening.does(e.Leave(ANN)).refuses(e.Host(BEN), no_chair.ListensForNow)
    evening.does(e.Host(CYD))


def test_who_can_be_asked_to_listen_and_for_how_long():
    evening = rounds().does(ec.AskDuty(ANN, BEN, Duty.CO)).does(ec.Answer(BEN, True)).begun()
    for whose in (BEN, ANN):
        evening.refuses(ec.LetListen(ANN, whose, 5), (no_chair.NotOneWhoHolds, no_chair.NotOneself))
    evening.refuses(ec.LetListen(CYD, ANN, 5), no.NotTheFacilitator)
    evening.refuses(ec.LetListen(BEN, ANN, 5), no_chair.NotOneWhoHolds)
    evening.refuses(ec.LetListen(ANN, DAN, 5), no_chair.NotThatSeat)
    for minutes in (0, -1, 16, 10_000):
        evening.refuses(ec.LetListen(ANN, CYD, minutes), no_chair.QuietBounds)
    evening.does(ec.LetListen(ANN, CYD, 5)).refuses(ec.LetListen(BEN, CYD, 5), no_chair.QuietAlready)
    evening.does(e.Quiet(CYD)).does(ec.LetListen(BEN, CYD, None))
    evening.refuses(ec.LetListen(BEN, CYD, 5), no_chair.ListensAnyway)


def test_out_of_turn_says_the_turn_and_not_the_silence_where_none_is():
    rounds().begun().refuses(e.Speak(BEN, 3), no_turn.NotYourTurn)
