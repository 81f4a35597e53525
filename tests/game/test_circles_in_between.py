"""On floors that hands ask for: what silence says, and who may answer in between."""

import pytest

from game.circles.rules import time
from game.circles.rules.events.meetings import Done, Hand, Speak
from game.circles.rules.facts import floors as ff
from game.circles.rules.refusals import floors as no
from game.circles.rules.refusals import turns as no_turn
from tests.game.circles_evening import ANN, BEN, CYD, DAN
from tests.game.circles_floors import begun, ends, part, spoken


@pytest.mark.parametrize("how", [{"once": True}, {"gap_s": 60}])
def test_a_part_that_is_made_of_silence_is_nudged_by_nobody(how):
    evening = begun(part("popcorn", **how), ANN, BEN)
    for one in (ANN, BEN):
        evening.waits(61).says(one, ends=True)
    evening.does(Hand(BEN)).waits(61).waits(200)
    assert not evening.found(ff.FloorFree) and not evening.found(ff.AllHadTheirs)
    plain = spoken(begun(part("popcorn"), ANN, BEN), ANN, BEN).waits(200)
    assert plain.found(ff.FloorFree) and plain.found(ff.AllHadTheirs)


@pytest.mark.parametrize("floor", ["queue", "popcorn"])
def test_who_has_spoken_where_each_speaks_once_is_promised_no_floor_while_another_speaks(floor):
    evening = ends(begun(part(floor, once=True), ANN, BEN, CYD), BEN).waits(5).says(CYD)
    evening.refuses(Speak(BEN, 3), no.OnceEach)
    evening.refuses(Speak(ANN, 3), no_turn.OneAtATime)


def asks(floor, **more):
    """Ann holds it, and Ben asks; Cyd and Dan have a hand up."""
    evening = begun(part(floor, crosstalk=4, **more), ANN, BEN, CYD, DAN)
    return evening.waits(5).says(BEN, goes_on=True).does(Hand(CYD)).does(Hand(DAN))


@pytest.mark.parametrize("floor", ["queue", "popcorn"])
def test_where_people_ask_whoever_holds_the_meeting_answers_in_between(floor):
    evening = asks(floor)
    for _ in range(3):
        version = evening.meeting.version
        evening.says(ANN, 30)
        assert evening.told == [] and evening.meeting.version == version
        assert evening.meeting.holder == BEN and not evening.meeting.seat(ANN).has_spoken
    evening.does(Done(BEN)).says(ANN, 3)
    assert evening.meeting.holder == CYD and not evening.meeting.turn.taken
    assert [seat.id for seat in evening.meeting.raised] == [DAN]
    for other in (BEN, DAN):
        evening.refuses(Speak(other, 3), no_turn.OneAtATime)
    evening.refuses(Done(ANN), no_turn.NotHolding)


def test_while_a_question_is_answered_nobody_loses_the_floor_for_being_silent():
    evening = asks("queue").does(Done(BEN))
    for _ in range(4):
        evening.waits(time.SILENT_S - 5).says(ANN, 3)
    assert evening.meeting.holder == CYD


def test_where_people_only_thank_whoever_holds_the_meeting_waits_like_the_others():
    evening = begun(part("queue", crosstalk=3), ANN, BEN).waits(5).says(BEN, goes_on=True)
    evening.refuses(Speak(ANN, 3), no_turn.OneAtATime)
