"""Two and two in alcoves: on a shared clock, within an open part, with people who come, drop and go."""

from game.circles.rules.events import meetings as e
from game.circles.rules.facts import groups as g
from game.circles.rules.refusals import groups as no
from game.circles.rules.refusals.turns import NotHolding
from tests.game.circles_alcoves import EVE, FAY, GUS, LATE, PAIRS, alcoves, hears, paired, speakers, talking
from tests.game.circles_evening import ANN, BEN, CYD, DAN, Evening


def test_four_sit_two_and_two_and_hear_only_each_other():
    evening = paired(ANN, BEN, CYD, DAN)
    assert len(alcoves(evening)) == 2
    assert all(len(there) == 2 for there in alcoves(evening).values())
    for there in alcoves(evening).values():
        for seat in there:
            assert hears(evening, seat) == there
    assert evening.meeting.holder is None


def test_of_five_whoever_holds_it_stays_outside_and_hears_none_of_them():
    evening = paired(ANN, BEN, CYD, DAN, EVE)
    assert set().union(*alcoves(evening).values()) == {BEN, CYD, DAN, EVE}
    assert hears(evening, ANN) == {ANN}
    (told,) = evening.found(g.Outside)
    assert told.seat == ANN and {seat for _, there in told.alcoves for seat in there} == {BEN, CYD, DAN, EVE}


def test_of_six_with_one_who_holds_it_five_would_be_left_so_all_sit():
    evening = paired(ANN, BEN, CYD, DAN, EVE, FAY)
    assert [len(there) for there in alcoves(evening).values()] == [2, 2, 2]


def test_two_are_simply_the_ring():
    evening = paired(ANN, BEN)
    assert not evening.meeting.apart and hears(evening, ANN) == {ANN, BEN}
    assert len(speakers(evening)) == 1


def test_each_speaks_for_half_of_the_time_and_the_other_listens():
    evening = paired(ANN, BEN, CYD, DAN)
    first = speakers(evening)
    assert len(first) == 2
    second = {ANN, BEN, CYD, DAN} - first
    for seat in second:
        evening.refuses(e.Speak(seat, 3), no.OthersHalf)
    for seat in first:
        evening.says(seat)
    evening.waits(297)
    assert speakers(evening) == first
    evening.waits(10)
    assert speakers(evening) == second
    assert {fact.speaker for fact in evening.told if isinstance(fact, g.HalfBegins)} == second
    for seat in first:
        evening.refuses(e.Speak(seat, 3), no.HalfIsOver)
    for seat in second:
        evening.says(seat)
    evening.waits(300)
    assert evening.meeting.phase.key == "close"


def test_a_three_has_a_third_each():
    evening = talking(ANN, BEN, CYD)
    evening.does(e.Leave(ANN)).does(e.Host(BEN)).does(e.Resume(BEN))
    evening = paired(BEN, CYD, DAN, EVE, FAY, GUS, ANN)
    evening = Evening(PAIRS, ANN, BEN, CYD, DAN, EVE, FAY).begun()
    evening.does(e.Leave(DAN)).does(e.Quiet(ANN)).does(e.Host(BEN)).does(e.Resume(BEN)).does(e.Next(BEN))
    sizes = sorted(len(there) for there in alcoves(evening).values())
    assert sizes == [2, 2]
    evening = Evening(PAIRS, ANN, BEN, CYD, DAN, EVE, FAY).begun()
    evening.does(e.Leave(FAY)).does(e.Leave(EVE)).does(e.Sit(GUS)).does(e.Agree(GUS))
    evening.does(e.Quiet(ANN)).does(e.Host(BEN)).does(e.Resume(BEN)).does(e.Next(BEN))
    assert len(alcoves(evening)) == 2


def test_whoever_passes_gives_the_half_on_and_then_both_are_free():
    evening = paired(ANN, BEN)
    (first,) = speakers(evening)
    (second,) = {ANN, BEN} - {first}
    evening.does(e.Pass(first))
    assert speakers(evening) == {second}
    evening.does(e.Done(second))
    assert speakers(evening) == set()
    assert [fact.speaker for fact in evening.told] == [None, None]
    evening.says(first).says(second)
    evening.refuses(e.Done(first), NotHolding)


def test_whoever_passes_ahead_is_not_asked():
    evening = paired(ANN, BEN)
    (first,) = speakers(evening)
    (second,) = {ANN, BEN} - {first}
    evening.does(e.Pass(second))
    assert evening.kinds() == ["PassNoted"]
    evening.says(first, ends=True)
    assert speakers(evening) == set()


def test_in_a_part_for_both_both_talk():
    evening = paired(ANN, BEN, CYD, DAN).does(e.Next(ANN), after=10)
    assert evening.meeting.phase.both and len(alcoves(evening)) == 2
    for seat in (ANN, BEN, CYD, DAN):
        evening.says(seat)


def test_no_two_sit_together_again_and_all_are_back_at_the_end():
    evening = paired(ANN, BEN, CYD, DAN)
    before = {frozenset(there) for there in alcoves(evening).values()}
    evening.does(e.Next(ANN), after=10)
    assert "Together" in evening.kinds()
    assert not before & {frozenset(there) for there in alcoves(evening).values()}
    evening.does(e.Next(ANN), after=10)
    assert not evening.meeting.apart and hears(evening, ANN) == {ANN, BEN, CYD, DAN}


def test_newcomers_sit_with_whoever_knows_the_way():
    evening = Evening(PAIRS)
    for seat in (ANN, BEN, CYD, DAN):
        evening.does(e.Sit(seat)).does(e.Agree(seat, new=seat in (ANN, BEN)))
    evening.does(e.Host(ANN)).begun().does(e.Next(ANN))
    assert all(len(there & {ANN, BEN}) == 1 for there in alcoves(evening).values())


def test_whoever_is_left_alone_joins_the_smallest_alcove():
    evening = paired(ANN, BEN, CYD, DAN)
    mine = next(there for there in alcoves(evening).values() if ANN in there)
    (partner,) = mine - {ANN}
    evening.does(e.Leave(partner))
    (there,) = alcoves(evening).values()
    assert there == {ANN, BEN, CYD, DAN} - {partner}
    placed = {fact.seat: fact.why for fact in evening.told if isinstance(fact, g.Placed)}
    assert placed.pop(ANN) == "joined" and set(placed.values()) == {"new"}


def test_whoever_is_left_alone_beside_no_other_alcove_sits_with_whoever_holds_it():
    evening = paired(ANN, BEN, CYD)
    assert alcoves(evening) == {1: {BEN, CYD}}
    evening.does(e.Leave(CYD))
    (told,) = evening.found(g.PartnerGone)
    assert told.seat == BEN and told.held
    assert hears(evening, BEN) == {ANN, BEN}


def test_a_dropped_partner_is_waited_for_for_ninety_seconds():
    evening = paired(ANN, BEN, CYD, DAN)
    mine = next(there for there in alcoves(evening).values() if ANN in there)
    (partner,) = mine - {ANN}
    evening.does(e.Drop(partner)).waits(80)
    assert mine in alcoves(evening).values()
    evening.waits(15)
    assert alcoves(evening) == {next(iter(alcoves(evening))): {ANN, BEN, CYD, DAN} - {partner}}
    evening.does(e.Return(partner))
    assert set().union(*alcoves(evening).values()) == {ANN, BEN, CYD, DAN}


def test_whoever_comes_late_sits_in_the_smallest_alcove():
    evening = paired(ANN, BEN, CYD, DAN, EVE, form=LATE)
    evening.does(e.Sit(FAY)).does(e.Agree(FAY))
    assert sorted(len(there) for there in alcoves(evening).values()) == [2, 3]
    assert any(FAY in there for there in alcoves(evening).values())


def test_a_listening_seat_hears_no_alcove():
    evening = talking(ANN, BEN, CYD, DAN, EVE).does(e.Quiet(EVE)).does(e.Next(ANN))
    assert all(EVE not in hears(evening, seat) for there in alcoves(evening).values() for seat in there)
    evening = paired(ANN, BEN, CYD, DAN)
    mine = next(there for there in alcoves(evening).values() if ANN not in there)
    one, other = sorted(mine)
    evening.does(e.Quiet(one))
    assert one not in hears(evening, other)


def test_in_a_hold_all_hear_whoever_holds_it_and_the_clock_stands():
    evening = paired(ANN, BEN, CYD, DAN)
    first = speakers(evening)
    evening.does(e.CallHold(ANN))
    assert hears(evening, ANN) == {ANN, BEN, CYD, DAN}
    evening.waits(400).does(e.Resume(ANN))
    assert speakers(evening) == first


# alcoves within a part
