"""What holds however the work of a meeting is shared, handed on, laid down, or left by everybody at once."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.circles.rules import machine, time
from game.circles.rules.counters import counted
from game.circles.rules.duties import OF_ONE
from game.circles.rules.events import chairing as ec
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import chairing as fc
from game.circles.rules.parts import Duty, Stage
from game.common.refusals import Refused
from tests.game.test_circles_laws import FORMS, SEATS, deeds, doers, gathered, played, waits

others = st.sampled_from(SEATS)
duty = st.sampled_from([*Duty, Duty.CO, Duty.CO, None])
sharing_the_work = st.one_of(
    duty.map(lambda one: lambda seat, meeting: ec.TakeDuty(seat, one)),
    st.tuples(others, duty).map(lambda to: lambda seat, meeting: ec.AskDuty(seat, *to)),
    st.one_of(others, st.none()).map(lambda to: lambda seat, meeting: ec.HandOver(seat, to)),
    st.booleans().map(lambda yes: lambda seat, meeting: ec.Answer(seat, yes)),
    st.just(lambda seat, meeting: ec.Answer(meeting.handed_to or seat, True)),
    st.sampled_from([None, 0, 5, 60, 600]).map(lambda long: lambda seat, meeting: ec.BeSilent(seat, long)),
    st.tuples(others, st.sampled_from([None, 1, 15])).map(
        lambda one: lambda seat, meeting: ec.LetListen(seat, *one)
    ),
    st.just(lambda seat, meeting: ec.Thank(seat)),
    st.booleans().map(lambda locked: lambda seat, meeting: ec.SetDoor(seat, locked)),
    others.map(lambda one: lambda seat, meeting: ec.Admit(seat, one)),
    st.integers(1, 30).map(lambda minutes: lambda seat, meeting: e.Extend(seat, minutes)),
)
evenings = st.lists(st.tuples(waits, doers, st.one_of(sharing_the_work, deeds)), min_size=10, max_size=70)
forms = st.sampled_from(FORMS)
many = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@many
@given(forms, evenings)
def test_the_state_is_sound_after_every_step(form, evening):
    for _, _, _, meeting, _ in played(form, evening):
        for one in OF_ONE:
            assert sum(one in seat.duties for seat in meeting.present) <= 1
        for seat in meeting.seats:
            assert not seat.duties or seat.sharing, "services are done from seats with turns"
            assert seat.id != meeting.host or not seat.duties
            assert not seat.asked or not seat.left
        assert meeting.handed_to is None or meeting.seat(meeting.handed_to).sharing
        assert meeting.handed_to is None or meeting.host not in (None, meeting.handed_to)
        assert meeting.asked is None or meeting.stage is Stage.SITTING
        if meeting.silence is not None and meeting.hold is None:
            assert machine.due_at(meeting) is not None
            assert all(machine.may_speak(meeting, seat.id, meeting.now) for seat in meeting.present)


@many
@given(forms, evenings)
def test_nobody_is_ever_caught_and_passing_costs_nothing(form, evening):
    for _, _, _, meeting, _ in played(form, evening):
        for seat in meeting.present:
            after, _ = machine.step(meeting, e.Leave(seat.id), meeting.now)
            assert after.seat(seat.id) is None
        if meeting.holder is not None and meeting.hold is None:
            machine.step(meeting, e.Pass(meeting.holder), meeting.now)


@many
@given(forms, evenings)
def test_from_every_state_the_meeting_ends_within_the_bound(form, evening):
    bound = time.latest_end_s(form)
    for _, _, _, after, _ in played(form, evening):
        assert machine.due(after, bound)[0].stage is Stage.ENDED


@many
@given(forms, st.lists(st.tuples(st.sampled_from([1, 7, 30, 100]), st.integers(0, 8), others), min_size=5))
def test_endless_hold_silence_and_more_time_with_everybodys_yes_come_to_an_end(form, pattern):
    meeting, _ = gathered(form)
    bound, now, turn = time.latest_end_s(form), 0.0, 0
    while now < bound:
        wait, kind, seat = pattern[turn % len(pattern)]
        turn, now = turn + 1, now + wait + 20
        host = meeting.host or seat
        wish = (
            e.CallHold(host),
            e.Resume(host),
            e.Pause(seat),
            e.Host(seat),
            ec.BeSilent(host, 600),
            e.Extend(host, 1),
            ec.HandOver(host, seat),
            ec.LetListen(host, seat, 15),
            ec.AskDuty(host, seat, Duty.CO),
        )[kind]
        for what in (
            wish,
            *(ec.Answer(one, True) for one in SEATS),
            e.Speak(meeting.holder or seat, 1, True),
        ):
            try:
                meeting, _ = machine.step(meeting, what, now)
            except Refused:
                pass
    assert machine.due(meeting, bound)[0].stage is Stage.ENDED


@many
@given(forms, evenings, st.lists(st.floats(0, 500), max_size=12))
def test_when_one_looks_makes_no_difference(form, evening, looks):
    *_, (_, _, _, meeting, _) = played(form, evening)
    end = meeting.now + sum(looks) + 1
    once, told_once = machine.due(meeting, end)
    often, told_often, now = meeting, [], meeting.now
    for look in looks:
        now += look
        often, more = machine.due(often, now)
        told_often += more
    often, more = machine.due(often, end)
    assert told_often + more == told_once
    assert counted(often) == counted(once)


@many
@given(forms, evenings)
def test_minutes_come_only_with_everybodys_yes(form, evening):
    """Counted from the deeds alone: whoever was asked and is still here has said yes."""
    asked, said = frozenset(), set()
    for before, happening, _, after, facts in played(form, evening):
        if any(isinstance(fact, fc.ExtendAsked) for fact in facts):
            asked, said = after.asked.of, set()
        if isinstance(happening, ec.Answer) and happening.yes:
            said.add(happening.seat)
        if after.extended_s > before.extended_s and before.asked is not None:
            here = {seat.id for seat in after.sharing if seat.dropped_at is None and not seat.in_care}
            assert asked & here <= said
