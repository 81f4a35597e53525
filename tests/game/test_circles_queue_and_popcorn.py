"""Raised hands, one at a time, open talk: who comes when, what ends such a part, what silence says."""

import pytest

from game.circles.rules import machine, time
from game.circles.rules.counters import counted
from game.circles.rules.events.chairing import BeSilent
from game.circles.rules.events.floors import SwitchFloor
from game.circles.rules.events.meetings import CallHold, Done, Drop, Hand, Next, Pass, Resume, Return, Speak
from game.circles.rules.facts import floors as ff
from game.circles.rules.facts import meetings as f
from game.circles.rules.parts import Share
from game.circles.rules.refusals import floors as no
from game.circles.rules.refusals import turns as no_turn
from game.circles.rules.refusals.meetings import HoldFirst, NotTheFacilitator
from tests.game.circles_evening import ANN, BEN, CYD, DAN
from tests.game.circles_floors import begun, ends, part, spoken

ALL = {"exit": ["time", "all_spoken", "host"]}


def queue(*people, **more):
    return begun(part("queue", **more), *(people or (ANN, BEN, CYD)))


def test_who_has_not_spoken_comes_before_who_has():
    evening = ends(queue(ANN, BEN, CYD, DAN), BEN)
    evening.does(Hand(CYD)).does(Hand(BEN)).does(Hand(DAN))
    assert evening.meeting.holder == CYD
    assert [seat.id for seat in evening.meeting.raised] == [DAN, BEN]
    evening.does(Done(CYD))
    assert evening.meeting.holder == DAN
    evening.does(Pass(DAN))
    assert evening.meeting.holder == BEN


def test_where_nobody_waits_a_share_takes_the_floor_at_once():
    evening = queue().says(BEN)
    assert evening.meeting.holder == BEN
    evening.refuses(Speak(CYD, 3), no_turn.OneAtATime)
    evening.does(Hand(CYD)).refuses(Speak(CYD, 3), no.HandWaits)
    evening.does(Done(BEN))
    assert evening.meeting.holder == CYD


def test_whoever_has_spoken_has_also_when_a_second_turn_comes_to_nothing():
    evening = ends(queue(), BEN).does(Hand(BEN))
    assert evening.meeting.holder == BEN
    evening.does(Pass(BEN))
    assert evening.meeting.seat(BEN).share is Share.SPOKEN
    evening.does(Hand(BEN)).does(Hand(CYD)).waits(time.SILENT_S + 1)
    assert evening.meeting.seat(BEN).share is Share.SPOKEN and evening.meeting.holder == CYD


def test_a_turn_that_fell_silent_after_its_words_was_a_turn():
    evening = queue().says(BEN).waits(time.SILENT_S + 1)
    assert evening.meeting.holder == BEN, "a long line takes its time to be written"
    evening = evening.waits(time.WRITING_S - time.SILENT_S)
    assert evening.meeting.holder is None and evening.meeting.seat(BEN).has_spoken


@pytest.mark.parametrize("floor", ["queue", "popcorn"])
def test_once_lets_nobody_speak_twice_and_their_hand_keeps_nobody_waiting(floor):
    evening = ends(begun(part(floor, once=True, **ALL), ANN, BEN, CYD), BEN)
    evening.refuses(Speak(BEN, 3), no.OnceEach, after=5)
    evening.does(Hand(BEN))
    assert evening.meeting.holder is None
    evening.does(Pass(ANN)).says(CYD, ends=True)
    assert evening.meeting.phase.key == "after"


def test_the_silence_of_the_format_lies_between_two_speakers_and_says_how_long():
    evening = ends(begun(part("popcorn", gap_s=60), ANN, BEN, CYD), BEN)
    with pytest.raises(no.LongBreath) as breath:
        evening.does(Speak(CYD, 3), after=10)
    assert "50 seconds" in str(breath.value)
    evening.now -= 10
    evening.does(Hand(CYD))
    assert evening.meeting.holder is None
    evening.refuses(Speak(ANN, 2), no.HandsFirst)
    evening.waits(60)
    assert evening.meeting.holder == CYD
    assert "TurnOffered" in evening.kinds()


def test_before_the_first_words_no_silence_is_asked_for():
    assert begun(part("popcorn", gap_s=60), ANN, BEN).says(BEN).meeting.holder == BEN


def test_all_having_spoken_ends_a_queue_only_where_the_format_says_so():
    evening = spoken(queue(**ALL), BEN, CYD)
    assert evening.meeting.phase.key == "queue"
    evening.does(Pass(ANN))
    assert evening.meeting.phase.key == "after"
    evening = spoken(queue(), BEN, CYD).does(Pass(ANN))
    assert evening.meeting.phase.key == "queue"
    assert evening.kinds().count("AllHadTheirs") == 1
    evening.does(Hand(BEN)).does(Done(BEN))
    assert len(evening.found(ff.AllHadTheirs)) == 1


def test_a_hand_that_is_up_keeps_the_part_from_ending_also_of_somebody_whose_line_is_down():
    evening = spoken(queue(**ALL), BEN).does(Pass(ANN)).does(Speak(BEN, 2), after=4).does(Hand(CYD))
    evening.does(Drop(CYD)).does(Done(BEN))
    assert evening.meeting.phase.key == "queue" and evening.meeting.holder is None
    evening.does(Return(CYD))
    assert evening.meeting.holder == CYD


def test_somebody_who_is_away_without_a_wish_is_not_waited_for():
    evening = spoken(queue(**ALL), BEN).does(Drop(CYD)).does(Pass(ANN))
    assert evening.meeting.phase.key == "after"


def test_open_talk_ends_by_all_only_where_it_says_so_and_else_a_line_changes_nothing():
    evening = begun(part("open", **ALL), ANN, BEN)
    evening.says(BEN).does(Pass(ANN))
    assert evening.meeting.phase.key == "after"
    evening = begun(part("open"), ANN, BEN)
    before = evening.meeting
    evening.says(BEN)
    assert counted(evening.meeting) == counted(before) and evening.meeting.version == before.version
    evening.refuses(Pass(BEN), no_turn.NothingToPass)
    evening.refuses(Done(BEN), no.NothingToEnd)


def test_a_pass_before_a_turn_is_told_to_nobody_else():
    evening = queue().does(Pass(BEN))
    assert evening.told == [ff.PassCounted(BEN)]
    evening.refuses(Pass(BEN), no_turn.NothingToPass)
    evening.does(Hand(BEN))
    assert evening.meeting.holder == BEN


def test_nobody_is_cut_off_when_the_minutes_are_used():
    evening = queue().waits(590).says(BEN).waits(12)
    assert evening.kinds() == ["LastWords"] and evening.meeting.holder == BEN
    evening.does(Hand(CYD)).does(Done(BEN))
    assert evening.meeting.phase.key == "after"
    assert not any(fact.seat == CYD for fact in evening.found(f.TurnOffered))


def test_the_last_words_of_a_part_are_bounded():
    evening = queue().waits(570).says(BEN)
    began = evening.meeting.phase_began
    while evening.now + 20 < began + time.PAST * 600:
        evening.does(Speak(BEN, 1, goes_on=True), after=20)
        assert evening.meeting.holder == BEN
    evening.waits(20)
    assert evening.meeting.phase.key == "after" and evening.meeting.phase_began == began + time.PAST * 600


def test_an_offered_turn_in_which_nothing_was_said_does_not_keep_the_part():
    evening = queue().waits(590).does(Hand(BEN)).waits(12)
    assert evening.meeting.phase.key == "after"


def test_where_time_is_no_exit_the_facilitator_is_told_once():
    evening = begun(part("open", exit=["host"]), ANN, BEN).waits(601)
    assert "MinutesUsed" in evening.kinds()
    evening.waits(600).waits(60)
    assert len(evening.found(ff.MinutesUsed)) == 1
    assert evening.meeting.phase.key == "open"


def test_a_part_without_minutes_is_told_of_only_once_it_was_given_some():
    evening = begun(part("open", minutes=0, exit=["host"]), ANN, BEN).waits(900)
    assert not evening.found(ff.MinutesUsed) and evening.meeting.phase.key == "open"


def test_a_round_waits_for_the_facilitator_where_only_they_end_it():
    evening = begun(part("round", exit=["host"]), ANN, BEN)
    ends(ends(evening, ANN), BEN)
    assert evening.meeting.phase.key == "round" and "AllHadTheirs" in evening.kinds()
    evening.does(Next(ANN))
    assert evening.meeting.phase.key == "after"


def test_a_round_that_ends_by_time_ends_when_both_time_and_turns_are_over():
    evening = begun(part("round", exit=["time", "host"]), ANN, BEN)
    ends(ends(evening, ANN), BEN)
    assert evening.meeting.phase.key == "round"
    evening.waits(600)
    assert evening.meeting.phase.key == "after"


def test_a_free_floor_that_nobody_uses_is_spoken_of_once_a_silence():
    evening = begun(part("open"), ANN, BEN).waits(59)
    assert not evening.told
    evening.waits(2)
    assert evening.told == [ff.FloorFree()]
    evening.waits(200)
    assert evening.told == []
    version = evening.meeting.version
    evening.says(BEN).waits(61)
    assert evening.told == [ff.FloorFree()] and evening.meeting.version == version


def test_a_hold_is_no_silence():
    evening = begun(part("open"), ANN, BEN).does(CallHold(ANN)).waits(300)
    assert not evening.found(ff.FloorFree)
    evening.does(Resume(ANN)).waits(50)
    assert not evening.found(ff.FloorFree)


def test_whoever_holds_the_floor_or_waits_for_it_is_no_silence():
    evening = queue().does(Hand(BEN)).waits(75)
    assert not evening.found(ff.FloorFree)


def test_the_floor_is_switched_within_a_part_and_hands_are_taken_from_there():
    evening = begun(part("open"), ANN, BEN, CYD).does(Hand(BEN)).does(SwitchFloor(ANN, "queue"))
    assert evening.meeting.floor == "queue" and evening.meeting.holder == BEN
    evening.says(BEN).does(SwitchFloor(ANN, "popcorn"))
    assert evening.meeting.holder == BEN
    evening.does(SwitchFloor(ANN))
    assert evening.told == [ff.TurnRuns(BEN, "floor open")] and evening.meeting.holder == BEN
    evening.does(SwitchFloor(ANN))
    assert evening.told[0] == f.TurnDone(BEN)
    assert evening.meeting.floor == "open" and evening.meeting.holder is None
    assert evening.meeting.floor_now == "" and evening.meeting.seat(BEN).has_spoken
    evening.does(SwitchFloor(ANN))
    assert evening.meeting.floor == "queue"
    evening.does(Next(ANN))
    assert evening.meeting.floor == "host"


def test_what_cannot_be_switched_is_refused_kindly():
    evening = begun(part("open"), ANN, BEN)
    evening.refuses(SwitchFloor(BEN, "queue"), NotTheFacilitator)
    evening.refuses(SwitchFloor(ANN, "round"), no.NoSuchFloor)
    evening.refuses(SwitchFloor(ANN, "open"), no.FloorIsSo)
    evening.does(CallHold(ANN)).refuses(SwitchFloor(ANN, "queue"), HoldFirst)
    evening.does(Resume(ANN)).does(Next(ANN)).refuses(SwitchFloor(ANN, "queue"), no.NotSwitchable)


def test_once_more_when_one_looks_makes_no_difference_to_the_silence():
    evening = ends(begun(part("popcorn", gap_s=30), ANN, BEN, CYD), BEN).does(Hand(CYD))
    late, told_late = machine.due(evening.meeting, evening.now + 200)
    early, told = machine.due(evening.meeting, evening.now + 40)
    early, more = machine.due(early, evening.now + 200)
    assert counted(early) == counted(late) and told + more == told_late


def test_a_silence_that_was_named_is_not_spoken_of_again():
    evening = begun(part("open"), ANN, BEN).does(BeSilent(ANN, 90)).waits(95)
    assert not evening.found(ff.FloorFree) and evening.meeting.silence is None
    evening.waits(60)
    assert evening.found(ff.FloorFree)


@pytest.mark.parametrize("floor", ["queue", "popcorn"])
def test_a_hand_raised_before_has_the_floor_in_the_part_that_takes_hands(floor):
    evening = begun((part("host"), part(floor, key="hands")), ANN, BEN, CYD).does(Hand(CYD)).does(Next(ANN))
    assert evening.meeting.phase.key == "hands" and evening.meeting.holder == CYD
    assert not [fact for fact in evening.all if isinstance(fact, ff.HandDropped)]


def test_where_the_next_part_takes_no_hands_each_hears_that_theirs_is_down():
    evening = begun((part("host"), part("open", key="talk")), ANN, BEN, CYD)
    evening.does(Hand(CYD)).does(Hand(BEN)).does(Next(ANN))
    assert [fact for fact in evening.told if isinstance(fact, ff.HandDropped)] == [
        ff.HandDropped(CYD),
        ff.HandDropped(BEN),
    ]
    assert evening.meeting.raised == ()
