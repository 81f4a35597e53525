"""More of what holds for every meeting: kept seats, listeners, passes said ahead, what an end is called."""

from hypothesis import event, given
from hypothesis import strategies as st

from game.circles.rules import machine
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import meetings as f
from game.circles.rules.parts import Share, Stage
from game.circles.rules.refusals import meetings as no
from game.common.refusals import Refused
from tests.game.test_circles_laws import SEATS, doers, evenings, forms, many, played

_TURNS = [*[e.Done] * 5, *[e.Pass] * 5, *(e.Quiet, e.Sit, e.Agree, e.Drop, e.Return, e.Leave, e.Resume)]
turning = st.lists(
    st.tuples(
        st.sampled_from([0, 2, 5, 20]),
        doers,
        st.sampled_from(_TURNS).map(lambda kind: lambda seat, meeting: kind(seat)),
    ),
    min_size=10,
    max_size=60,
)
"""Evenings in which turns are taken, passed and given up more often than anything else happens."""

any_evening = st.one_of(evenings, turning)


@many
@given(forms, any_evening)
def test_whoever_has_a_kept_seat_can_agree_or_leave(form, evening):
    for *_, meeting, _ in played(form, evening):
        for seat in meeting.present:
            if not seat.agreed:
                event("somebody reads the agreements")
                agreed, _ = machine.step(meeting, e.Agree(seat.id), meeting.now)
                assert agreed.seat(seat.id).hears
                _, facts = machine.step(meeting, e.Leave(seat.id), meeting.now)
                assert f.SeatDeclined(seat.id) in facts and f.SeatLeft(seat.id) not in facts


@many
@given(forms, turning)
def test_a_listener_who_agreed_can_always_sit_again_where_a_seat_is_free(form, evening):
    for *_, meeting, _ in played(form, evening):
        for seat in meeting.present:
            if not (seat.quiet and seat.agreed):
                continue
            try:
                after, _ = machine.step(meeting, e.Sit(seat.id), meeting.now)
            except no.CircleFull:
                assert sum(not other.quiet for other in meeting.present) >= form.maximum
                assert meeting.stage is not Stage.AFTERCARE
                continue
            assert after.sharing[-1].id == seat.id
            if meeting.stage is Stage.SITTING and seat.share is Share.SPOKEN:
                event("after their turn")
                again = after.phase_index == meeting.phase_index and after.seat(seat.id) in after.waiting
                assert not again


@many
@given(forms, turning)
def test_no_pass_falls_into_the_turn_of_another_and_each_is_told_to_the_ring_in_its_round(form, evening):
    holder, ahead = None, set()
    for *_, facts in played(form, evening):
        for fact in facts:
            match fact:
                case f.TurnOffered(seat=seat) | f.PieceTaken(seat=seat):
                    holder = seat
                case f.PassNoted(seat=seat, again=False):
                    ahead.add(seat)
                case f.Passed(seat=seat):
                    assert holder in (None, seat)
                    if seat in ahead:
                        event("a pass that was said ahead")
                    holder, ahead = None, ahead - {seat}
                case f.TurnDone() | f.FloorGivenBack() | f.PieceGiven():
                    holder = None
                case f.SeatLeft(seat=seat) | f.SeatTaken(seat=seat, quiet=True):
                    holder, ahead = None if holder == seat else holder, ahead - {seat}
                case f.PhaseEntered() | f.AftercareBegun(early=False):
                    assert not ahead
                    holder = None
                case f.AftercareBegun() | f.Ended():
                    holder, ahead = None, set()


@many
@given(forms, any_evening)
def test_an_end_is_early_only_in_the_middle_of_the_parts(form, evening):
    for before, *_, facts in played(form, evening):
        stage = before.stage
        for fact in facts:
            match fact:
                case f.Begun():
                    stage = Stage.SITTING
                case f.AftercareBegun():
                    stage = Stage.AFTERCARE
                case f.Ended(early=early, never_begun=never):
                    assert early == (stage is Stage.SITTING) and never == (stage is Stage.GATHERING)


@many
@given(forms, any_evening)
def test_every_no_to_somebody_who_sits_here_names_host_only_where_host_works(form, evening):
    for *_, meeting, _ in played(form, evening):
        for seat in SEATS:
            for deed in (e.Next(seat), e.Bell(seat), e.Order(seat), e.Speak(seat, 3), e.Resume(seat)):
                try:
                    machine.step(meeting, deed, meeting.now)
                except Refused as refused:
                    if "`host`" in str(refused):
                        after, at = meeting, meeting.now
                        if "`sit` and then" in str(refused):
                            if sum(not one.quiet for one in meeting.present) >= form.maximum:
                                continue
                            after, _ = machine.step(after, e.Sit(seat), at)
                        after, _ = machine.step(after, e.Host(seat), at)
                        assert after.host == seat
                        event("host was named")
