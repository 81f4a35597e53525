"""Whoever says nothing for hours keeps their chair; the turn goes on by the ring's own grace."""

from game.circles.rules.events.meetings import Pass
from game.circles.rules.facts import meetings as f
from game.circles.rules.parts import Share, Stage
from tests.game.circles_evening import ANN, BEN, CYD, PIECE, ROUNDS, Evening

HOURS = 4
PUT_OUT = (f.PlaceGone, f.SeatLeft)


def told(evening, kind):
    """The facts of this kind, of the whole evening."""
    return [fact for fact in evening.all if isinstance(fact, kind)]


def test_r07_who_is_silent_for_hours_while_it_gathers_keeps_their_chair():
    evening = Evening(ROUNDS, ANN, BEN, CYD)
    for _ in range(HOURS * 60):
        evening.waits(60)
        if evening.meeting.stage is not Stage.GATHERING:
            break
        assert [seat.id for seat in evening.meeting.seats if not seat.left] == [ANN, BEN, CYD]
    assert told(evening, PUT_OUT) == []


def test_r07_a_holder_who_is_silent_gives_the_floor_on_and_keeps_the_chair():
    for form in (ROUNDS, PIECE):
        evening = Evening(form, ANN, BEN, CYD).begun()
        while evening.meeting.holder is None:
            evening.waits(30)
        first = evening.meeting.holder
        for _ in range(HOURS * 3600 // 5):
            if evening.meeting.stage is not Stage.SITTING:
                break
            evening.waits(5)
            if evening.meeting.holder not in (None, first):
                evening.does(Pass(evening.meeting.holder))
            assert not any(seat.left or seat.dropped_at for seat in evening.meeting.seats), form["key"]
        given_back = [fact for fact in told(evening, f.FloorGivenBack) if fact.seat == first]
        assert given_back and told(evening, PUT_OUT) == [], form["key"]
        assert evening.meeting.seats[0].share is not Share.SPOKEN
