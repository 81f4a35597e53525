"""What holds for every meeting in which some sit in another persona, and some are allowed to change."""

from uuid import UUID

from hypothesis import event, given
from hypothesis import strategies as st

from game.circles.rules.events import meetings as e
from game.circles.rules.parts import Stage
from tests.game.test_circles_laws import SEATS, doers, forms, many, played, waits

MASKED = frozenset(SEATS[1::2])
OTHERS = {seat: UUID(int=seat.int + 100) for seat in SEATS}
"""Another persona of whoever has the seat."""

_PLAIN = [
    e.Agree,
    e.Leave,
    e.Drop,
    e.Return,
    *[e.Host] * 4,
    e.Done,
    e.Done,
    e.Pass,
    e.Pause,
    e.Resume,
]
deeds = st.one_of(
    st.sampled_from(_PLAIN).map(lambda kind: lambda seat, meeting: kind(seat)),
    st.sampled_from([e.Sit, e.Quiet]).map(
        lambda kind: lambda seat, meeting: kind(seat, masked=seat in MASKED or seat in OTHERS.values())
    ),
    st.sampled_from(SEATS).map(
        lambda whose: lambda seat, meeting: e.Allow(meeting.host or seat, whose, OTHERS[whose])
    ),
)
masked_evenings = st.lists(
    st.tuples(waits, st.one_of(doers, st.sampled_from(list(OTHERS.values()))), deeds),
    min_size=10,
    max_size=60,
)


_NOBODY_HOLDS = [
    (0, SEATS[3], lambda seat, meeting: e.Sit(seat, masked=True)),
    (0, SEATS[3], lambda seat, meeting: e.Agree(seat)),
    (0, "host", lambda seat, meeting: e.Leave(seat)),
]
"""Somebody masked sits down, and whoever held the meeting goes."""


@many
@given(forms, masked_evenings)
def test_no_meeting_is_ever_held_by_a_masked_seat(form, evening):
    for _, happening, _, meeting, _ in played(form, _NOBODY_HOLDS + evening):
        host = meeting.seat(meeting.host)
        assert host is None or not host.masked
        if isinstance(happening, e.Host) and any(seat.masked for seat in meeting.sharing):
            event("somebody holds it from here, and somebody else is masked")


@many
@given(forms, masked_evenings)
def test_whoever_is_allowed_to_change_takes_along_what_is_remembered_of_the_seat(form, evening):
    for before, happening, _, after, _ in played(form, evening):
        assert len({seat.id for seat in after.seats}) == len(after.seats)
        if not isinstance(happening, e.Allow):
            continue
        event("somebody may change")
        assert happening.seat == before.host != happening.whose
        assert all(seat.id != happening.whose for seat in after.seats)
        assert after.seat(happening.to) is None and after.holder != happening.whose
        had = before.seat(happening.whose)
        kept = next((seat for seat in after.seats if seat.id == happening.to), None)
        if after.stage is not Stage.GATHERING and after.phase_index == before.phase_index:
            assert kept is not None and kept.left and kept.paused == had.paused
