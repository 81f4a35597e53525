"""A meeting that nobody holds begins by itself, goes by its time, and ends when one goes."""

from game.circles.rules import hosting
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import groups as g
from game.circles.rules.facts import meetings as f
from game.circles.rules.parts import Stage
from game.circles.rules.refusals import groups as no
from game.circles.rules.refusals import meetings as refusals
from tests.game.circles_evening import ANN, BEN, ROUNDS, Evening

TWO = ROUNDS | {
    "key": "two",
    "family": "dyad",
    "led_by": "none",
    "size": {"min": 2, "ideal": 2, "max": 2},
    "late_entry": "never",
    "minutes": 6,
    "phases": [
        {"key": "agree", "floor": "pair", "both": True, "minutes": 2},
        {"key": "halves", "floor": "pair", "minutes": 4},
    ],
}


def here(*people):
    evening = Evening(TWO)
    for one in people:
        evening.does(e.Sit(one)).does(e.Agree(one))
    return evening


def sitting():
    return here(ANN, BEN).waits(11)


def test_it_begins_by_itself_ten_seconds_after_both_are_here():
    evening = here(ANN)
    evening.waits(100)
    assert evening.meeting.stage is Stage.GATHERING
    evening.does(e.Sit(BEN)).waits(20)
    assert evening.meeting.stage is Stage.GATHERING
    evening.does(e.Agree(BEN))
    assert g.BeginsSoon(10) in evening.told
    evening.waits(9)
    assert evening.meeting.stage is Stage.GATHERING
    evening.waits(2)
    assert evening.meeting.stage is Stage.SITTING and len(evening.found(f.Begun)) == 1


def test_it_does_not_begin_when_one_has_gone_meanwhile():
    evening = here(ANN, BEN).does(e.Leave(BEN)).waits(60)
    assert evening.meeting.stage is Stage.GATHERING
    evening = here(ANN, BEN).does(e.Drop(BEN)).waits(60)
    assert evening.meeting.stage is Stage.GATHERING
    evening.does(e.Return(BEN)).waits(11)
    assert evening.meeting.stage is Stage.SITTING


def test_nobody_holds_it_and_nobody_misses_that():
    evening = sitting()
    for deed in (e.Host, e.Next, e.CallHold, e.Bell):
        evening.refuses(deed(ANN), no.HeldByNobody)
    here(ANN, BEN).refuses(e.Begin(ANN), no.HeldByNobody)
    assert not hosting.may_host(evening.meeting, ANN)
    evening.waits(115)
    assert evening.meeting.hold is None and not evening.found(f.FacilitatorGone)


def test_either_pauses_and_either_goes_on():
    evening = sitting().does(e.Pause(ANN))
    evening.refuses(e.Speak(BEN, 3), no.HoldOfAll)
    evening.waits(200)
    assert evening.meeting.hold is not None and evening.meeting.phase.key == "agree"
    evening.does(e.Resume(BEN)).says(BEN)
    evening.refuses(e.Resume(BEN), refusals.NotOnHold)


def test_a_pause_while_gathering_moves_the_beginning():
    evening = here(ANN, BEN).does(e.Pause(ANN)).waits(60).does(e.Resume(ANN)).waits(5)
    assert evening.meeting.stage is Stage.GATHERING
    evening.waits(8)
    assert evening.meeting.stage is Stage.SITTING


def test_when_one_leaves_it_ends_without_a_reason():
    evening = sitting().does(e.Leave(ANN))
    assert evening.kinds() == ["SeatLeft", "OneIsLeft", "Ended"]
    assert evening.meeting.stage is Stage.ENDED


def test_either_reads_the_closing():
    evening = sitting().does(e.Close(BEN))
    assert evening.meeting.stage is Stage.AFTERCARE
    evening.does(e.Leave(BEN))
    assert evening.meeting.stage is Stage.AFTERCARE


def test_it_ends_by_its_time():
    evening = sitting().waits(6 * 60 + 5)
    assert evening.meeting.stage is Stage.AFTERCARE
    evening.waits(16 * 60)
    assert evening.meeting.stage is Stage.ENDED
