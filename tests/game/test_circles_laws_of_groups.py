"""What holds where some sit in alcoves or two listen to each other, whoever comes, drops, goes or holds."""

from dataclasses import replace
from uuid import UUID

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from game.circles.rules import machine, time
from game.circles.rules.events import meetings as e
from game.circles.rules.events.groups import Breakout, ChooseListener, EndBreakout, Heard, NotQuite, Visit
from game.circles.rules.formats import form as formats
from game.circles.rules.parts import Stage
from game.circles.rules.time import PLACE_KEPT_S
from game.common.refusals import Refused

SEATS = [UUID(int=number) for number in range(1, 8)]
FORM = formats.parse(
    {
        "key": "groups",
        "family": "circle",
        "led_by": "peer",
        "size": {"min": 1, "ideal": 4, "max": 7},
        "minutes": 26,
        "membership": "open",
        "late_entry": "close",
        "roles": [],
        "defaults": {},
        "phases": [
            {"key": "talk", "floor": "open", "minutes": 6},
            {"key": "pairs", "floor": "pair", "minutes": 6},
            {"key": "heard", "floor": "pair", "loop": True, "minutes": 8, "cap_s": 60, "cap_w": 50},
            {"key": "popcorn", "floor": "popcorn", "minutes": 4},
            {"key": "close", "floor": "pair", "both": True, "minutes": 2},
        ],
    }
)

plain = [
    *(e.Sit, e.Agree, e.Leave, e.Drop, e.Return, e.Host, e.Quiet, e.Hand, e.Done, e.Done, e.Pass, e.Pass),
    *(e.CallHold, e.Pause, e.Resume, e.Resume, e.Next, e.Close, Heard, Heard, NotQuite, EndBreakout),
]
waits = st.sampled_from([0, 0.5, 2, 5, 5, 20, 61, 95, 200, -30])
doers = st.sampled_from([*SEATS, "holder", "holder", "host", "host", "speaker", "speaker"])
deeds = st.one_of(
    st.sampled_from(plain).map(lambda kind: lambda seat: kind(seat)),
    st.builds(
        lambda words, ends: lambda seat: e.Speak(seat, words, ends=ends), st.integers(0, 90), st.booleans()
    ),
    st.sampled_from([*SEATS, None]).map(lambda to: lambda seat: ChooseListener(seat, to)),
    st.builds(
        lambda size, minutes: lambda seat: Breakout(seat, size, minutes), st.integers(1, 4), st.integers(0, 7)
    ),
    st.integers(-1, 4).map(lambda group: lambda seat: Visit(seat, group)),
    st.just(lambda seat: e.Tick()),
)
evenings = st.lists(st.tuples(waits, doers, deeds), min_size=15, max_size=70)
some = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def gathered(people=5):
    meeting, _ = machine.opened(FORM, 0.0)
    for seat in SEATS[:people]:
        for deed in (e.Sit(seat), e.Agree(seat, new=seat.int % 2 == 0)):
            meeting, _ = machine.step(meeting, deed, 0.0)
    for deed in (e.Host(SEATS[0]), e.Begin(SEATS[0])):
        meeting, _ = machine.step(meeting, deed, 0.0)
    return meeting


def played(evening, skip):
    """Each step: what happened, when, the meeting before and after. A refused deed is a tick."""
    meeting, now = gathered(), 0.0
    for _ in range(skip):
        now += 10
        meeting, _ = machine.step(meeting, e.Next(meeting.host), now)
    for wait, who, deed in evening:
        now += wait
        speaker = meeting.loop.speaker if meeting.loop else None
        seat = {"holder": meeting.holder, "host": meeting.host, "speaker": speaker}.get(who, who) or SEATS[0]
        happening = deed(seat)
        try:
            after, _ = machine.step(meeting, happening, now)
        except Refused:
            happening = e.Tick()
            after, _ = machine.step(meeting, happening, now)
        yield happening, max(now, meeting.now), meeting, after
        meeting = after


starts = st.integers(0, 3)


@some
@given(evenings, starts)
def test_nobody_is_alone_in_an_alcove_and_nobody_is_in_one_without_a_part_for_it(evening, skip):
    for _, now, _, after in played(evening, skip):
        if after.apart:
            event("some sat in alcoves")
            assert after.stage is Stage.SITTING
            assert after.groups_until is not None or after.floor == "pair"
        if after.hold is None:
            for group in after.apart:
                assert len(after.members(group)) >= 2
        for seat in after.seats:
            assert not (seat.group and (seat.left or not seat.sharing)) or after.hold is not None
            if seat.visits and after.hold is None:
                assert after.helps(seat.id) and seat.group in after.apart
            gone = seat.dropped_at is not None and now >= seat.dropped_at + PLACE_KEPT_S
            assert not (seat.group and gone) or after.hold is not None


@some
@given(evenings, starts)
def test_words_of_one_alcove_are_heard_in_no_other(evening, skip):
    for happening, now, before, after in played(evening, skip):
        for seat in after.sharing:
            heard = {one.id: one for one in after.hear(seat.id)}
            assert seat.id in heard or seat.in_care
            if after.hold is None:
                assert {one.group for one in heard.values()} == {seat.group}
        if isinstance(happening, e.Speak):
            at, _ = machine.due(before, now)
            speaks = {one.group: one.id for one in at.sharing if one.speaks}
            own = at.seat(happening.seat)
            if at.hold is None and own.group in speaks and at.floor == "pair" and not own.visits:
                assert speaks[own.group] == own.id


@some
@given(evenings, starts)
def test_one_holder_at_most_and_one_half_at_a_time_in_each_alcove(evening, skip):
    for _, _, _, after in played(evening, skip):
        for group in {seat.group for seat in after.sharing}:
            assert sum(seat.speaks for seat in after.members(group)) <= 1
        assert not (after.apart and after.holder is not None)
        loop = after.loop
        if loop is not None:
            event("somebody was being heard")
            assert after.floor == "pair" and after.phase.loop and after.stage is Stage.SITTING
            assert after.holder == (loop.listener if loop.reflecting else loop.speaker)
            assert after.seat(loop.speaker) is not None and loop.listener != loop.speaker
            assert loop.listener is None or after.seat(loop.listener) is not None
            assert not (loop.reflecting and loop.asked)


@some
@given(evenings, starts)
def test_whoever_sits_can_always_leave_and_the_meeting_ends_without_anybody(evening, skip):
    last = None
    for _, now, _, after in played(evening, skip):
        last = after
        for seat in after.present:
            left, _ = machine.step(after, e.Leave(seat.id), now)
            assert left.seat(seat.id) is None
    end, _ = machine.step(last, e.Tick(), last.opened + time.latest_end_s(FORM) + 1)
    assert end.stage is Stage.ENDED and not end.apart and end.loop is None


@some
@given(evenings, starts)
def test_a_meeting_that_is_looked_at_seldom_goes_as_one_that_is_looked_at_often(evening, skip):
    *_, (_, now, _, meeting) = played(evening, skip)
    at_once, _ = machine.step(meeting, e.Tick(), now + 500)
    often = meeting
    for second in range(0, 501, 5):
        often, _ = machine.step(often, e.Tick(), now + second)
    assert replace(often, version=0) == replace(at_once, version=0)
