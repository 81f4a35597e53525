"""What holds for every meeting, whoever joins, passes, drops, returns or holds, and however time jumps."""

from copy import deepcopy
from uuid import UUID

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from game.circles.rules import machine, time
from game.circles.rules.counters import counted
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import meetings as f
from game.circles.rules.facts.care import WentNextDoor
from game.circles.rules.formats import form as formats
from game.circles.rules.formats.form import BY_TURNS
from game.circles.rules.parts import Stage
from game.common.refusals import Refused

SEATS = [UUID(int=number) for number in range(1, 6)]
_HEAD = {
    "family": "circle",
    "led_by": "peer",
    "size": {"min": 1, "ideal": 3, "max": 4},
    "minutes": 10,
    "membership": "open",
    "defaults": {},
}
FORMS = [
    formats.parse(
        _HEAD
        | {
            "key": "two_rounds",
            "late_entry": "in",
            "phases": [
                {"key": "in", "floor": "round", "minutes": 4, "cap_s": 60, "cap_w": 50},
                {"key": "out", "floor": "round", "minutes": 2, "cap_w": 12},
            ],
        }
    ),
    formats.parse(
        _HEAD
        | {
            "key": "all_floors",
            "late_entry": "never",
            "phases": [
                {"key": "opening", "floor": "host", "minutes": 1},
                {"key": "story", "floor": "piece", "minutes": 4, "cap_s": 60, "cap_w": 50},
                {"key": "space", "floor": "popcorn", "minutes": 2},
                {"key": "out", "floor": "round", "minutes": 2, "cap_w": 12},
                {"key": "closing", "floor": "host", "minutes": 1},
            ],
        }
    ),
]

plain = [
    *(
        e.Sit,
        e.Agree,
        e.Leave,
        e.Drop,
        e.Return,
        e.Host,
        e.Begin,
        e.Hand,
        e.Done,
        e.Done,
        e.Done,
        e.Pass,
        e.Quiet,
    ),
    *(e.CallHold, e.Pause, e.Resume, e.Next, e.Bell, e.Close, e.Pass, e.Done, e.Return, e.Agree),
]
waits = st.sampled_from([0, 0.5, 2, 2, 5, 5, 20, 61, 95, 200, 650, -30])
doers = st.sampled_from([*SEATS, "holder", "holder", "holder", "host", "host"])
deeds = st.one_of(
    st.sampled_from(plain).map(lambda kind: lambda seat, meeting: kind(seat)),
    st.builds(
        lambda words, on, ends: lambda seat, meeting: e.Speak(seat, words, on, ends),
        *(st.integers(0, 90), st.booleans(), st.booleans()),
    ),
    st.sampled_from([*SEATS, None]).map(lambda to: lambda seat, meeting: e.GivePiece(seat, to)),
    st.integers(-1, 31).map(lambda minutes: lambda seat, meeting: e.Extend(seat, minutes)),
    st.permutations(SEATS[:3]).map(lambda first: lambda seat, meeting: e.Order(seat, tuple(first))),
    st.integers(-2, 0).map(lambda back: lambda seat, meeting: e.Done(seat, seen=meeting.version + back)),
    st.just(lambda seat, meeting: e.Tick()),
)
evenings = st.lists(st.tuples(waits, doers, deeds), min_size=10, max_size=90)
forms = st.sampled_from(FORMS)
many = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def gathered(form, people=3):
    """A begun meeting of the first people, the first of whom holds it; with its facts."""
    meeting, facts = machine.opened(form, 0.0)
    for seat in SEATS[:people]:
        for deed in (e.Sit(seat), e.Agree(seat)):
            meeting, more = machine.step(meeting, deed, 0.0)
            facts = facts + more
    for deed in (e.Host(SEATS[0]), e.Begin(SEATS[0])):
        meeting, more = machine.step(meeting, deed, 0.0)
        facts = facts + more
    return meeting, facts


def played(form, evening):
    """Each step of an evening: meeting before, deed, when, meeting after, facts. A refused one is a tick."""
    meeting, facts = gathered(form)
    yield meeting, None, 0.0, meeting, facts
    now = 0.0
    for wait, who, deed in evening:
        now += wait
        seat = {"holder": meeting.holder, "host": meeting.host}.get(who, who) or SEATS[0]
        happening = deed(seat, meeting)
        try:
            after, facts = machine.step(meeting, happening, now)
        except Refused:
            after, facts = machine.step(meeting, e.Tick(), now)
            happening = e.Tick()
        yield meeting, happening, now, after, facts
        meeting = after


@many
@given(forms, evenings)
def test_each_seat_gets_its_turn_once_a_round_or_has_passed_or_left(form, evening):
    each_before_anyone_twice(facts for *_, facts in played(form, evening))


def each_before_anyone_twice(told):
    """What holds in rounds and with the piece, by what people were told alone.

    Nobody is asked twice but who passed, gave the turn back or the piece on, left, or sat next door; and no
    round comes to its end before everybody was asked, or is one of these.
    """
    sharing, asked, excused, by_turns = set(), {}, set(), False
    for facts in told:
        for fact in facts:
            match fact:
                case f.SeatTaken(seat=seat, quiet=quiet):
                    (sharing.discard if quiet else sharing.add)(seat)
                    if quiet:
                        excused.add(seat)
                case f.SeatLeft(seat=seat):
                    sharing.discard(seat)
                    excused.add(seat)
                case f.TurnOffered(seat=seat, again=False) if by_turns:
                    asked[seat] = asked.get(seat, 0) + 1
                    assert seat in sharing
                    assert asked[seat] == 1 or seat in excused
                case f.PieceTaken(seat=seat):
                    asked[seat] = asked.get(seat, 0) + 1
                    assert asked[seat] == 1 or seat in excused
                case f.TurnOffered(seat=seat, again=True):
                    assert seat in excused
                case f.Passed(seat=seat) | f.FloorGivenBack(seat=seat):
                    excused.add(seat)
                case WentNextDoor(seat=seat, by=by):
                    excused |= {seat, by}
                case f.PieceGiven(seat=seat):
                    excused.add(seat)
                case f.PhaseEntered() | f.AftercareBegun(early=False):
                    if by_turns:
                        assert sharing <= set(asked) | excused
                        event("a round came to its end")
                    by_turns = isinstance(fact, f.PhaseEntered) and fact.floor in BY_TURNS
                    asked, excused = {}, set()
                case f.AftercareBegun() | f.Ended():
                    by_turns = False


@many
@given(forms, evenings)
def test_nobody_but_the_holder_speaks_in_a_round(form, evening):
    for before, happening, now, _, _ in played(form, evening):
        if not isinstance(happening, e.Speak):
            continue
        at, _ = machine.due(before, now)
        assert machine.may_speak(before, happening.seat, now) is None
        seat = at.seat(happening.seat)
        assert seat.agreed and not seat.quiet
        if at.hold is not None:
            assert happening.seat == at.host
        elif at.by_turns:
            from_centre = at.centre_since is not None and seat in at.waiting
            assert happening.seat == at.holder or from_centre
            event("a line on a turn")
        elif at.phase is not None and at.phase.floor == "popcorn":
            assert at.holder in (None, happening.seat)


@many
@given(forms, evenings)
def test_what_may_not_be_said_is_refused_with_the_same_reason_that_is_shown(form, evening):
    for before, _, now, _, _ in played(form, evening):
        for seat in SEATS:
            reason = machine.may_speak(before, seat, now)
            try:
                machine.step(before, e.Speak(seat, 3), now)
            except Refused as refused:
                assert type(refused) is type(reason) and str(refused) == str(reason)
            else:
                assert reason is None


@many
@given(forms, evenings)
def test_r37_versions_rise_by_one_for_each_change_and_time_never_goes_back(form, evening):
    for before, _, now, after, _ in played(form, evening):
        assert after.now == max(before.now, now)
        assert after.version - before.version == (counted(after) != counted(before))


@many
@given(forms, evenings)
def test_frozen_in_is_frozen_out(form, evening):
    meeting, _ = gathered(form)
    now = 0.0
    for wait, who, deed in evening:
        now += wait
        copy = deepcopy(meeting)
        try:
            after, _ = machine.step(meeting, deed(who if isinstance(who, UUID) else SEATS[0], meeting), now)
        except Refused:
            after = meeting
        assert meeting == copy
        meeting = after


@many
@given(forms, evenings)
def test_from_every_state_the_meeting_ends_within_the_bound_also_when_nobody_ticks(form, evening):
    bound = time.latest_end_s(form)
    for _, _, _, after, _ in played(form, evening):
        assert machine.due(after, bound)[0].stage is Stage.ENDED


@many
@given(
    forms,
    st.lists(st.tuples(st.sampled_from([1, 7, 30, 100]), st.integers(0, 9), st.integers(0, 2)), min_size=5),
)
def test_endless_hold_pause_extend_and_talk_do_not_keep_a_meeting_from_ending(form, pattern):
    meeting, _ = gathered(form)
    bound, now, turn = time.latest_end_s(form), 0.0, 0
    while now < bound:
        wait, kind, who = pattern[turn % len(pattern)]
        turn, now = turn + 1, now + wait + 20
        seat = SEATS[who]
        makers = [e.CallHold, e.Resume, e.Pause, e.Host, e.Return, e.Hand, e.Sit, e.Agree]
        deed = makers[kind](seat) if kind < 8 else e.Extend(seat, 1) if kind == 8 else e.Speak(seat, 1, True)
        for what in (deed, e.Speak(meeting.holder or seat, 1, goes_on=True)):
            try:
                meeting, _ = machine.step(meeting, what, now)
            except Refused:
                pass
    assert machine.due(meeting, bound)[0].stage is Stage.ENDED


@many
@given(forms, evenings)
def test_the_state_is_sound_after_every_step(form, evening):
    for _, _, _, meeting, _ in played(form, evening):
        ids = [seat.id for seat in meeting.seats]
        assert len(set(ids)) == len(ids)
        assert (meeting.holder is None) == (meeting.turn is None)
        assert meeting.holder is None or meeting.seat(meeting.holder).sharing
        assert meeting.host is None or meeting.seat(meeting.host).sharing
        listened = meeting.stage is Stage.AFTERCARE and form.listening
        assert sum(not seat.quiet for seat in meeting.present) <= form.maximum + listened
        assert meeting.held_s <= time.HOLD_MOST_S + 1e-6
        assert meeting.extended_s <= time.EXTEND_MOST_S
        assert meeting.stage is not Stage.ENDED or not meeting.seats
        running = meeting.stage is Stage.SITTING and meeting.hold is None
        if running and meeting.by_turns:
            assert meeting.holder is not None or meeting.centre_since is not None


@many
@given(forms, evenings, st.lists(st.floats(0, 500), max_size=12))
def test_when_one_looks_makes_no_difference(form, evening, looks):
    """Ticking often, seldom or never comes to the same meeting and the same facts."""
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
