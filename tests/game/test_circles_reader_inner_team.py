"""Reading texts, inner chairs, the team, silence: who may do what there, and what each step says."""

import pytest

from game.circles.rules.events.floors import GiveChair, Read, SetFocus, SetInner, TakeChair
from game.circles.rules.events.meetings import (
    Agree,
    CallHold,
    Done,
    Drop,
    Hand,
    Leave,
    Next,
    Pass,
    Quiet,
    Return,
    Sit,
    Speak,
)
from game.circles.rules.facts import floors as ff
from game.circles.rules.parts import Duty, Stage
from game.circles.rules.refusals import floors as no
from game.circles.rules.refusals import turns as no_turn
from game.circles.rules.refusals.meetings import ListeningSeat, NotTheFacilitator, OnHold
from tests.game.circles_evening import ANN, BEN, CYD, DAN, Evening
from tests.game.circles_floors import EVE, FAY, begun, form_of, part

TEXTS = {"text": ["share.one", "share.two"]}


def reading(*people, reader=BEN, **more):
    """Ben reads, if he is there."""
    evening = begun((part("host", "one"), part("reader", **{**TEXTS, **more})), *(people or (ANN, BEN, CYD)))
    if reader is not None:
        evening.meeting = evening.meeting.with_seat(reader, duties=frozenset({Duty.READER}))
    return evening.does(Next(ANN))


def test_the_reader_lets_the_house_say_one_text_after_another_and_ends_the_part():
    evening = reading()
    assert evening.told[-1] == ff.ReaderAsked(BEN, 2)
    evening.refuses(Speak(CYD, 3), no.ReaderReads)
    evening.refuses(Read(CYD), no.ReaderReads)
    evening.does(Read(BEN))
    assert evening.told == [ff.TextRead(BEN, "share.one", 1)]
    evening.refuses(Done(BEN), no.TextsAreLeft)
    evening.says(BEN, 40).does(Read(BEN)).refuses(Read(BEN), no.AllIsRead)
    assert evening.meeting.phase.key == "reader"
    evening.does(Done(BEN))
    assert evening.meeting.phase.key == "after"


def test_without_a_reader_whoever_holds_the_meeting_reads():
    evening = reading(reader=None)
    assert evening.told[-1] == ff.ReaderAsked(ANN, 2)
    evening.does(Read(ANN)).does(Read(ANN)).does(Done(ANN))
    assert evening.meeting.phase.key == "after"


def test_the_facilitator_may_read_also_where_somebody_else_does():
    evening = reading().does(Drop(BEN)).does(Read(ANN))
    assert evening.told == [ff.TextRead(ANN, "share.one", 1)]


def test_reading_is_passed_to_the_facilitator_and_from_there_to_the_house():
    evening = reading().does(Pass(BEN))
    assert evening.told == [ff.ReadingPassed(BEN), ff.ReaderAsked(ANN, 2)]
    assert Duty.READER in evening.meeting.seat(BEN).duties
    evening.does(Pass(ANN))
    assert [fact.text for fact in evening.told if isinstance(fact, ff.TextRead)] == ["share.one", "share.two"]
    assert evening.meeting.phase.key == "reader"
    evening.does(Done(ANN))
    assert evening.meeting.phase.key == "after"


def test_a_reader_who_leaves_in_the_middle_leaves_what_is_left_to_the_facilitator():
    evening = reading().does(Read(BEN)).does(Leave(BEN))
    assert ff.ReaderAsked(ANN, 1) in evening.told


def test_where_nobody_is_here_who_reads_the_house_says_the_texts_once():
    evening = Evening(form_of(part("reader", **TEXTS), part("open", "after"), led_by="none"))
    for one in (ANN, BEN):
        evening.does(Sit(one)).does(Agree(one))
    while evening.meeting.stage is Stage.GATHERING:
        evening.waits(10)
    assert evening.meeting.phase.key == "reader"
    assert [fact.text for fact in evening.found(ff.TextRead)] == ["share.one", "share.two"]
    assert {fact.reader for fact in evening.found(ff.TextRead)} == {None}
    evening.waits(30)
    assert len(evening.found(ff.TextRead)) == 2


def test_a_reading_that_only_the_facilitator_ends_waits_for_them():
    evening = reading(exit=["host"]).does(Read(BEN)).does(Read(BEN)).does(Done(BEN))
    assert evening.meeting.phase.key == "reader" and evening.told == [ff.AllHadTheirs()]
    evening.does(Next(ANN))
    assert evening.meeting.phase.key == "after"


def test_a_part_without_texts_is_the_readers_own():
    evening = reading(text=[])
    assert evening.told[-1] == ff.ReaderAsked(BEN, 0)
    evening.refuses(Read(BEN), no.AllIsRead)
    evening.says(BEN, 80).does(Done(BEN))
    assert evening.meeting.phase.key == "after"


def test_nothing_is_read_in_a_hold_or_in_another_part_or_by_a_listening_seat():
    evening = reading().does(CallHold(ANN))
    evening.refuses(Read(BEN), OnHold)
    evening = begun(part("open"), ANN, BEN, CYD).does(Quiet(CYD))
    evening.refuses(Read(ANN), no.NothingToRead)
    evening.does(Next(ANN)).refuses(TakeChair(CYD), no.NoChairs)


def fishbowl(*people, **more):
    parts = (
        part("inner", "first", chairs=2, **more),
        part("open", "between"),
        part("inner", "swap", chairs=2),
    )
    return begun(parts, *(people or (ANN, BEN, CYD, DAN, EVE)))


def inside(evening):
    return [seat.id for seat in evening.meeting.sharing if seat.inner]


def test_those_inside_speak_and_one_more_chair_is_open():
    evening = fishbowl()
    assert inside(evening) == [BEN, CYD]
    evening.says(BEN).refuses(Speak(DAN, 3), no.SitsOutside)
    evening.does(TakeChair(DAN))
    assert evening.told == [ff.ChairTaken(DAN)]
    evening.says(DAN).refuses(TakeChair(DAN), no.InsideAlready)
    assert evening.says(ANN).meeting.phase.key == "first"


def test_when_all_chairs_are_taken_a_wish_is_told_and_a_free_chair_too():
    evening = fishbowl().does(TakeChair(DAN)).does(TakeChair(EVE))
    assert evening.told == [ff.ChairWanted(EVE)] and inside(evening) == [BEN, CYD, DAN]
    evening.refuses(TakeChair(EVE), no_turn.HandIsUp)
    evening.does(GiveChair(BEN))
    assert evening.told == [ff.ChairFreed(BEN), ff.ChairFree(EVE)]
    evening.does(TakeChair(EVE))
    assert inside(evening) == [CYD, DAN, EVE] and evening.meeting.seat(EVE).hand is None
    evening.refuses(GiveChair(BEN), no.NotInside)


def test_in_the_second_part_those_sit_inside_who_have_not():
    evening = fishbowl(ANN, BEN, CYD, DAN, EVE, FAY).does(Next(ANN))
    assert inside(evening) == []
    evening.refuses(TakeChair(DAN), no.NoChairs)
    evening.does(Next(ANN))
    assert inside(evening) == [DAN, EVE]


def test_parts_that_follow_each_other_keep_their_chairs():
    evening = begun((part("inner", "scene", chairs=1), part("inner", "replay", chairs=1)), ANN, BEN, CYD)
    evening.does(Next(ANN))
    assert evening.meeting.phase.key == "replay" and inside(evening) == [BEN]


def test_the_facilitator_says_who_sits_inside_in_the_part_or_before_it():
    evening = fishbowl().does(SetInner(ANN, (DAN, EVE)))
    assert inside(evening) == [DAN, EVE] and evening.told == [ff.InnerSet((DAN, EVE))]
    evening.does(Next(ANN)).does(SetInner(ANN, (DAN, BEN)))
    assert evening.told == [ff.InnerSet((BEN, DAN), ahead=True)]
    evening.refuses(Done(BEN), no.NothingToEnd)
    evening.does(Next(ANN))
    assert inside(evening) == [BEN, DAN]


def test_what_cannot_be_set_is_refused():
    evening = fishbowl().does(Quiet(EVE))
    evening.refuses(SetInner(BEN, (BEN,)), NotTheFacilitator)
    evening.refuses(SetInner(ANN, ()), no.TooManyInside)
    evening.refuses(SetInner(ANN, (BEN, CYD, DAN)), no.TooManyInside)
    evening.refuses(SetInner(ANN, (EVE,)), no.NotForAChair)
    evening.refuses(TakeChair(EVE), ListeningSeat)
    begun(part("open"), ANN, BEN).refuses(SetInner(ANN, (BEN,)), no.NoChairs)


@pytest.mark.parametrize("goes", [Leave, Quiet])
def test_whoever_leaves_or_listens_frees_the_chair(goes):
    evening = fishbowl().does(TakeChair(DAN)).does(TakeChair(EVE)).does(goes(BEN))
    assert ff.ChairFree(EVE) in evening.told and inside(evening) == [CYD, DAN]


def test_the_chair_of_a_dropped_line_is_kept_for_its_time():
    evening = fishbowl().does(Drop(BEN)).waits(60).does(Return(BEN))
    assert inside(evening) == [BEN, CYD]
    evening.does(Drop(BEN)).waits(91)
    assert inside(evening) == [CYD] and ff.ChairFreed(BEN) in evening.told


def test_the_team_speaks_and_the_others_listen():
    evening = begun((part("host", "one"), part("team")), ANN, BEN, CYD)
    evening.meeting = evening.meeting.with_seat(BEN, duties=frozenset({Duty.TEAM}))
    evening.does(Next(ANN)).says(ANN).says(BEN)
    assert not evening.found(ff.TeamSmall)
    evening.refuses(Speak(CYD, 3), no.TeamSpeaks)
    evening.refuses(Done(BEN), no.NothingToEnd)
    evening.does(Hand(CYD)).does(Pass(CYD))
    assert evening.meeting.seat(CYD).hand is None


def test_a_team_of_one_is_told_to_the_facilitator():
    assert ff.TeamSmall(1) in begun(part("team"), ANN, BEN).told


def test_in_silence_nobody_speaks_and_everybody_may_go():
    evening = begun(part("silent"), ANN, BEN)
    evening.refuses(Speak(ANN, 1), no_turn.SilentNow)
    evening.refuses(Done(BEN), no_turn.NotHolding)
    evening.does(Hand(BEN)).does(Leave(BEN))
    assert evening.meeting.seat(BEN) is None


def test_a_line_of_the_reader_ends_the_reading_where_all_is_read():
    evening = reading().does(Read(BEN)).says(BEN, ends=True)
    assert evening.meeting.phase.key == "reader", "a text is left"
    evening.does(Read(BEN)).says(BEN, ends=True)
    assert evening.meeting.phase.key == "after"


def test_whoever_is_asked_to_listen_is_not_waited_for_with_the_reading():
    evening = begun((part("host", "one"), part("reader", **TEXTS)), ANN, BEN, CYD)
    evening.meeting = evening.meeting.with_seat(BEN, duties=frozenset({Duty.READER}), quieted_until=9000.0)
    evening.does(Next(ANN))
    assert evening.told[-1] == ff.ReaderAsked(ANN, 2)


def test_on_the_stage_only_whose_scene_it_is_begins_inside_and_nobody_is_put_there_unasked():
    evening = begun((part("focus"), part("inner", chairs=4)), ANN, BEN, CYD).does(SetFocus(ANN, BEN))
    evening.says(BEN, ends=True)
    assert evening.meeting.phase.key == "inner" and evening.told[-1] == ff.InnerSet((BEN,))
    evening.does(TakeChair(CYD))
    assert evening.meeting.seat(CYD).inner and not evening.meeting.seat(ANN).inner
