"""A professional who led the meeting is gone: nobody is offered what only another professional may."""

import re
from dataclasses import replace

import pytest

from game.circles.events.meetings import CircleTold
from game.circles.rules.events import chairing as ec
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import meetings as f
from game.circles.rules.may import asked
from game.circles.rules.parts import Duty, Stage
from game.circles.rules.refusals import meetings as no
from game.circles.rules.refusals.chairing import PractitionersHold
from game.circles.rules.refusals.practitioners import HoldForPractitioner, PractitionerAway, PractitionerGone
from game.circles.view import board as view
from game.circles.wording import board, worded
from game.common import texts
from tests.game.circles_evening import ANN, BEN, CYD, DAN, ROUNDS, Evening
from tests.game.test_circles_wording import card

NAMES = {ANN: "Ann", BEN: "Ben", CYD: "Cyd", DAN: "Dan"}
LED = ROUNDS | {"led_by": "professional"}


def sits(evening, seat, *standing):
    return evening.does(e.Sit(seat, standing=frozenset(standing))).does(e.Agree(seat))


def led(*others, form=LED):
    """Ann, a professional, holds it; Ben helps to."""
    evening = sits(sits(sits(Evening(form), ANN, "practitioner"), BEN), CYD)
    for other in others:
        sits(evening, other, "practitioner")
    evening.does(e.Host(ANN)).begun().does(ec.AskDuty(ANN, BEN, Duty.CO)).does(ec.Answer(BEN, True))
    return evening


def gone(evening, by):
    return evening.does(by) if isinstance(by, e.Leave) else evening.does(by).waits(90)


def heard(evening, kind, reader):
    """What that seat reads of the facts of this kind that the last step told."""
    seated = frozenset(seat.id for seat in evening.meeting.seats if seat.hears)
    tell = lambda fact: CircleTold(fact, card(), evening.meeting, (), seated, NAMES)
    return "\n".join(worded(tell(fact), reader) or "" for fact in evening.told if isinstance(fact, kind))


@pytest.mark.parametrize("by", [e.Leave(ANN), e.Drop(ANN)])
def test_who_helped_a_professional_waits_or_closes_and_goes_on_with_nothing_else(by):
    evening = gone(led(), by)
    assert evening.meeting.hold.why == "alone" and evening.meeting.alone_since is not None
    since = evening.meeting.alone_since
    for deed in (e.Resume(BEN), e.Next(BEN), e.Bell(BEN), e.CallHold(BEN), e.Extend(BEN, 5)):
        evening.refuses(deed, PractitionerGone)
    assert "resume" not in asked(evening.meeting, BEN, evening.now)
    assert {"closing", "leave"} <= set(asked(evening.meeting, BEN, evening.now))
    evening.waits(250)
    assert evening.meeting.alone_since == since
    evening.waits(50)
    assert f.ClosingOffered() in evening.told
    assert evening.does(e.Close(BEN)).meeting.stage is Stage.AFTERCARE


@pytest.mark.parametrize("by", [e.Leave(ANN), e.Drop(ANN)])
def test_where_nobody_here_may_hold_it_nobody_reads_of_host_or_of_resume(by):
    evening = gone(led(), by)
    for reader in (BEN, CYD):
        said = heard(evening, f.Fact, reader)
        assert "Only a professional whose licence the house has seen can hold" in said
        assert not re.search("`host`|`resume`", said)
    assert "`closing` is open to you at once" in heard(evening, f.HoldCalled, BEN)
    evening.refuses(e.Speak(CYD, 3), HoldForPractitioner)
    evening.refuses(e.Host(CYD), PractitionersHold)
    evening.refuses(e.Next(CYD), PractitionersHold)
    assert "`host`" not in str(HoldForPractitioner()) + str(PractitionersHold()) + str(PractitionerGone())
    evening.waits(300)
    for reader in (BEN, CYD):
        offered = heard(evening, f.ClosingOffered, reader)
        assert "`closing`" in offered and "`host`" not in offered
    seen = view.Seen("The circle", evening.meeting, NAMES, evening.now, None)
    assert "waits for a professional" in board.board(seen)
    assert view.board(seen).next == view.WAITS_FOR_PROFESSIONAL


def test_while_the_place_of_a_professional_is_kept_nobody_else_is_told_it_could_be_them():
    evening = led().does(e.Drop(ANN))
    evening.refuses(e.Next(CYD), PractitionerAway)
    assert "help hosting" not in str(PractitionerAway())


def test_another_professional_goes_on_and_is_told_how():
    evening = gone(led(DAN), e.Leave(ANN))
    assert "`host` makes it you" in heard(evening, f.HoldCalled, DAN)
    assert "`host`" not in heard(evening, f.HoldCalled, CYD)
    evening.does(e.Host(DAN)).does(e.Resume(DAN))
    assert evening.meeting.hold is None and evening.meeting.host == DAN


def test_a_professional_who_comes_back_goes_on():
    evening = gone(led(), e.Drop(ANN)).does(e.Return(ANN)).does(e.Resume(BEN))
    assert evening.meeting.hold is None and evening.meeting.host == ANN


def test_a_hold_after_the_parts_does_not_wait_for_a_professional():
    evening = led().does(e.Close(ANN)).does(e.CallHold(ANN)).does(e.Drop(ANN)).waits(90)
    assert evening.meeting.stage is Stage.AFTERCARE
    assert evening.does(e.Resume(BEN)).meeting.hold is None


@pytest.mark.parametrize(("form", "said"), [(LED, "the circle holds still"), (ROUNDS, "it is yours to hold")])
def test_who_helps_is_promised_no_more_than_comes(form, said):
    evening = sits(sits(Evening(form), ANN, "practitioner"), BEN).does(e.Host(ANN))
    evening.does(ec.AskDuty(ANN, BEN, Duty.CO)).does(ec.Answer(BEN, True))
    assert said in heard(evening, f.Fact, BEN)


def test_a_seat_in_another_persona_reads_the_same_as_any_other_without_a_licence():
    evening = gone(led(), e.Leave(ANN))
    masked = replace(
        evening.meeting, seats=tuple(replace(seat, masked=seat.id == CYD) for seat in evening.meeting.seats)
    )
    bare = heard(evening, f.HoldCalled, CYD)
    evening.meeting = masked
    assert heard(evening, f.HoldCalled, CYD) == bare
    evening.refuses(e.Speak(CYD, 3), HoldForPractitioner)


def test_where_peers_lead_anybody_is_still_offered_to_hold_it():
    evening = Evening(ROUNDS, ANN, BEN, CYD).begun().does(e.Leave(ANN))
    assert "`host`" in heard(evening, f.HoldCalled, CYD) and texts.snippet("common.hold_without_holder")
    evening.refuses(e.Speak(CYD, 3), no.HoldWithoutHost)
