"""Alcoves for a while within a part: who hears whom, visits, and how everybody is back."""

import pytest

from game.circles.rules import machine
from game.circles.rules.events import meetings as e
from game.circles.rules.events.groups import Breakout, EndBreakout, Visit
from game.circles.rules.facts import groups as g
from game.circles.rules.facts import meetings as f
from game.circles.rules.refusals import groups as no
from game.circles.rules.refusals.meetings import HoldFirst, NotTheFacilitator
from tests.game.circles_alcoves import EVE, FAY, PAIRS, alcoves, hears, paired, talking
from tests.game.circles_evening import ANN, BEN, CYD, DAN, Evening


def broken_out(*people, size=2, minutes=10):
    return talking(*people).does(Breakout(people[0], size, minutes))


def test_a_breakout_lasts_its_minutes_with_a_bell_before_the_end():
    evening = broken_out(ANN, BEN, CYD, DAN)
    assert len(alcoves(evening)) == 2
    evening.waits(539)
    assert not evening.found(g.AlcovesEnding)
    evening.waits(2)
    assert len(evening.found(g.AlcovesEnding)) == 1
    evening.waits(60)
    assert not evening.meeting.apart and evening.meeting.groups_until is None
    assert "Together" in evening.kinds() and evening.meeting.phase.key == "talk"


def test_in_a_breakout_everybody_speaks_also_where_the_floor_would_be_one_persons():
    form = PAIRS | {
        "phases": [{"key": "opening", "floor": "host", "minutes": 20}],
        "minutes": 20,
        "late_entry": "opening",
    }
    evening = Evening(form, ANN, BEN, CYD, DAN).begun().does(Breakout(ANN, 2, 5))
    for seat in (ANN, BEN, CYD, DAN):
        evening.says(seat)
    assert evening.meeting.crosstalk == 3


def test_threes_and_asking_back():
    evening = broken_out(ANN, BEN, CYD, DAN, EVE, FAY, size=3)
    assert [len(there) for there in alcoves(evening).values()] == [3, 3]
    evening.does(EndBreakout(ANN))
    assert evening.told == [g.Together(asked=True)] and not evening.meeting.apart


@pytest.mark.parametrize(
    ("size", "minutes"), [(2, 0), (2, -1), (1, 5), (4, 5), (0, 0), (2, 21), (2, 10_000), (3, 61)]
)
def test_sizes_and_minutes_have_bounds(size, minutes):
    talking(ANN, BEN, CYD, DAN, EVE).refuses(Breakout(ANN, size, minutes), no.AlcoveBounds)


def test_who_may_not_and_when_it_cannot_be():
    evening = talking(ANN, BEN, CYD, DAN)
    evening.refuses(Breakout(BEN, 2, 5), NotTheFacilitator)
    evening.refuses(EndBreakout(ANN), no.NobodyApart)
    evening.refuses(Visit(ANN, 1), no.NobodyApart)
    evening.refuses(Breakout(ANN, 3, 5), no.TooFewForAlcoves)
    talking(ANN, BEN, CYD).refuses(Breakout(ANN, 2, 5), no.TooFewForAlcoves)
    evening.does(Breakout(ANN, 2, 5)).refuses(Breakout(ANN, 2, 5), no.AlcovesAlready)
    evening.refuses(Visit(ANN, 2), no.VisitFromOutside)
    evening.does(EndBreakout(ANN)).does(e.CallHold(ANN)).refuses(Breakout(ANN, 2, 5), HoldFirst)
    pairs = paired(ANN, BEN, CYD, DAN)
    pairs.refuses(Breakout(ANN, 2, 5), no.AlcovesAlready)
    pairs.refuses(EndBreakout(ANN), no.AlcovesGoOn)


def test_a_visit_is_told_to_those_there_and_heard_there_alone():
    evening = broken_out(ANN, BEN, CYD, DAN, EVE)
    evening.refuses(Visit(ANN, 9), no.NoSuchAlcove)
    evening.refuses(Visit(ANN, -1), no.NoSuchAlcove)
    evening.refuses(Visit(ANN, 0), no.ThereAlready)
    evening.does(Visit(ANN, 2))
    assert hears(evening, ANN) == alcoves(evening)[2] | {ANN}
    assert ANN not in alcoves(evening)[2]
    evening.does(Visit(ANN, 1))
    assert evening.told == [g.Visited(ANN, 1, 2)]
    assert ANN not in hears(evening, next(iter(alcoves(evening)[2])))
    evening.does(Visit(ANN, 0))
    assert hears(evening, ANN) == {ANN}


def test_a_visitor_is_back_in_the_ring_when_the_alcove_is_empty():
    evening = broken_out(ANN, BEN, CYD, DAN, EVE)
    there = sorted(alcoves(evening)[2])
    evening.does(Visit(ANN, 2))
    for seat in there:
        evening.does(e.Leave(seat))
    assert hears(evening, ANN) == {ANN}


def test_the_next_part_brings_everybody_back():
    evening = broken_out(ANN, BEN, CYD, DAN).does(e.Next(ANN))
    assert evening.meeting.groups_until is None and evening.meeting.phase.key == "pairs"


def test_an_early_closing_brings_everybody_back():
    evening = paired(ANN, BEN, CYD, DAN).does(e.Close(ANN))
    assert not evening.meeting.apart and hears(evening, ANN) == {ANN, BEN, CYD, DAN}
    assert isinstance(evening.told[-1], f.AftercareBegun)


def test_a_hold_keeps_the_minutes_of_a_breakout():
    evening = broken_out(ANN, BEN, CYD, DAN, minutes=5)
    evening.does(e.Pause(CYD)).waits(280).does(e.Resume(ANN)).waits(290)
    assert evening.meeting.apart
    evening.waits(20)
    assert not evening.meeting.apart


def test_all_but_one_leave_and_nobody_is_alone_in_an_alcove():
    evening = broken_out(ANN, BEN, CYD, DAN)
    for seat in (BEN, CYD, DAN):
        evening.does(e.Leave(seat))
    assert not evening.meeting.apart and evening.meeting.groups_until is None
    assert machine.may_speak(evening.meeting, ANN, evening.now) is None
