"""Nobody who has begun is cut off before the facilitator was told, nor without thanks."""

import pytest

from game.circles.rules.events.floors import SetFocus, SwitchFloor
from game.circles.rules.events.meetings import Close, Hand, Next
from game.circles.rules.facts import floors as ff
from game.circles.rules.facts import meetings as f
from game.circles.rules.parts import Stage
from tests.game.circles_evening import ANN, BEN, CYD
from tests.game.circles_floors import begun, part


@pytest.mark.parametrize("floor", ["queue", "popcorn", "focus"])
def test_next_tells_once_who_is_sharing_and_the_second_one_goes_on_with_thanks(floor):
    evening = begun(part(floor), ANN, BEN, CYD)
    evening = evening.does(SetFocus(ANN, BEN)) if floor == "focus" else evening
    evening.says(BEN).does(Next(ANN))
    assert evening.told == [ff.TurnRuns(BEN, "next")]
    assert evening.meeting.holder == BEN and evening.meeting.phase.key == floor
    evening.says(BEN).does(Next(ANN))
    assert evening.told[0] == f.TurnDone(BEN) and evening.meeting.phase.key == "after"


def test_whoever_holds_it_and_shares_themselves_is_not_asked_twice():
    evening = begun(part("popcorn"), ANN, BEN).says(ANN).does(Next(ANN))
    assert evening.told[0] == f.TurnDone(ANN) and evening.meeting.phase.key == "after"


@pytest.mark.parametrize("deed", [Next(ANN), SwitchFloor(ANN, "open")])
def test_a_turn_that_was_only_offered_does_not_go_without_a_word(deed):
    evening = begun(part("queue"), ANN, BEN, CYD).does(Hand(CYD))
    assert evening.meeting.holder == CYD
    evening.does(deed)
    assert evening.told[0] == f.FloorGivenBack(CYD, "moved", False)
    assert not evening.meeting.seat(CYD).has_spoken


def test_a_part_whose_time_is_long_over_ends_the_turn_with_thanks():
    evening = begun(part("popcorn", exit=["time"]), ANN, BEN)
    for _ in range(25):
        evening.waits(29).says(BEN, words=1)
    assert evening.meeting.holder == BEN
    evening.waits(40)  # ten minutes, and a third more
    assert evening.meeting.phase.key == "after" and f.TurnDone(BEN) in evening.all


def test_the_closing_thanks_who_was_sharing():
    evening = begun(part("popcorn"), ANN, BEN).says(BEN).does(Close(ANN))
    assert evening.told == [ff.TurnRuns(BEN, "closing")] and evening.meeting.holder == BEN
    evening.does(Close(ANN))
    assert evening.told[0] == f.TurnDone(BEN) and evening.meeting.stage is Stage.AFTERCARE


def test_who_holds_it_and_speaks_closes_at_once():
    evening = begun(part("popcorn"), ANN, BEN).says(ANN).does(Close(ANN))
    assert evening.meeting.stage is Stage.AFTERCARE
