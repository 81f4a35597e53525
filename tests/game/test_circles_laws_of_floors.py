"""What holds on every floor, whoever speaks, raises a hand, reads, sits inside, goes or comes."""

from hypothesis import event, given, settings
from hypothesis import strategies as st

from game.circles.meetings import rows_more
from game.circles.rules import machine, time
from game.circles.rules.counters import counted
from game.circles.rules.events import meetings as e
from game.circles.rules.events.floors import GiveChair, Read, SetFocus, SetInner, SwitchFloor, TakeChair
from game.circles.rules.facts import floors as ff
from game.circles.rules.facts import meetings as f
from game.circles.rules.formats import form as formats
from game.circles.rules.parts import Stage
from game.common.refusals import Refused
from tests.game import test_circles_laws as laws
from tests.game.circles_floors import form_of, part

SEATS = laws.SEATS
SHORT = {"minutes": 3}
ALL = {"exit": ["time", "all_spoken"]}
FORMS = [
    formats.parse(form_of(*parts))
    for parts in (
        (
            part("queue", exit=["time", "all_spoken"]),
            part("queue", "second", once=True),
            part("open", **SHORT),
        ),
        (part("popcorn", gap_s=20, once=True), part("open", exit=["all_spoken"]), part("round", **SHORT)),
        (part("focus"), part("ask_only", gap_s=20), part("focus", "choice", **SHORT)),
        (part("focus", exit=["time", "host"]), part("queue", "spotting", **SHORT), part("focus", "more")),
        (part("inner", chairs=2), part("team", **SHORT), part("inner", "swap", chairs=1)),
        (part("reader", text=["a.b", "c.d"]), part("reader", "own", exit=["host"]), part("silent", **SHORT)),
    )
]
ONE_SPEAKS = ("queue", "popcorn", "focus", "ask_only")
plain = st.sampled_from([Read, TakeChair, GiveChair, TakeChair, e.Hand, e.Hand, e.Done, e.Pass, SwitchFloor])
own = st.one_of(
    plain.map(lambda kind: lambda seat, meeting: kind(seat)),
    st.sampled_from(SEATS).map(lambda whom: lambda seat, meeting: SetFocus(seat, whom)),
    st.lists(st.sampled_from(SEATS), max_size=3).map(
        lambda some: lambda seat, meeting: SetInner(seat, tuple(some))
    ),
    st.sampled_from(["open", "queue", "popcorn", "host"]).map(
        lambda floor: lambda seat, meeting: SwitchFloor(seat, floor)
    ),
)
evenings = st.lists(st.tuples(laws.waits, laws.doers, st.one_of(own, laws.deeds)), min_size=10, max_size=70)
LONG_QUEUE = formats.parse(form_of(part("queue", minutes=60)))
in_a_queue = st.lists(
    st.tuples(
        st.sampled_from([0, 1, 1, 4, 4, 95]),
        st.sampled_from([*SEATS[:3], *SEATS[:3], "holder", "holder", "holder"]),
        st.sampled_from([e.Hand, e.Hand, e.Hand, e.Done, e.Done, e.Speak, e.Pass, e.Drop, e.Return]).map(
            lambda kind: lambda seat, meeting: kind(seat, 3, ends=True) if kind is e.Speak else kind(seat)
        ),
    ),
    min_size=15,
    max_size=60,
)
"""People who talk in a queue, and little else."""

forms = st.sampled_from(FORMS)
many = settings(laws.many, max_examples=80)


def answers_in_between(meeting, seat_id):
    """Where questions are asked, whoever holds the meeting may answer while another has the floor."""
    return meeting.floor in ("queue", "popcorn") and meeting.crosstalk == 4 and meeting.helps(seat_id)


@many
@given(forms, evenings)
def test_one_has_the_floor_at_most_and_nobody_else_may_speak(form, evening):
    for _, _, now, meeting, _ in laws.played(form, evening):
        assert (meeting.holder is None) == (meeting.turn is None)
        assert meeting.holder is None or meeting.seat(meeting.holder).sharing
        if meeting.floor not in ONE_SPEAKS or meeting.holder is None or meeting.hold:
            continue
        for seat in meeting.sharing:
            if answers_in_between(meeting, seat.id):
                continue
            assert seat.id == meeting.holder or machine.may_speak(meeting, seat.id, now) is not None
        event(f"somebody has the floor: {meeting.floor}")


@settings(many, max_examples=200)
@given(st.sampled_from([LONG_QUEUE, FORMS[0]]), in_a_queue)
def test_in_a_queue_nobody_has_a_second_turn_before_each_who_wishes_had_one(form, evening):
    """Told from the facts alone: a hand, a line, a turn that was ended, a part that begins."""
    spoke, wishes, is_queue = set(), set(), False
    for _, _, _, after, facts in laws.played(form, evening):
        for fact in facts:
            match fact:
                case f.PhaseEntered(floor=floor):
                    spoke, wishes, is_queue = set(), set(), floor == "queue"
                case ff.FloorSwitched():
                    is_queue = False
                case f.HandRaised(seat=seat):
                    wishes.add(seat)
                case f.HandTaken(seat=seat) | f.SeatLeft(seat=seat) | f.Passed(seat=seat):
                    wishes.discard(seat)
                case f.SeatTaken(seat=seat) | f.PlaceKept(seat=seat):
                    wishes.discard(seat)
                case f.CameBack(seat=seat):
                    if (found := after.seat(seat)) is not None and found.hand:
                        wishes.add(seat)
                case f.TurnOffered(seat=seat) if is_queue:
                    assert seat not in spoke or not (wishes - spoke - {seat})
                    event("a turn in a queue" if seat not in spoke else "a second turn in a queue")
                    wishes.discard(seat)
                case f.TurnTaken(seat=seat) | f.TurnDone(seat=seat):
                    wishes.discard(seat)
                    spoke.add(seat)


@many
@given(forms, evenings)
def test_chairs_and_texts_are_never_more_than_there_are(form, evening):
    for _, _, _, meeting, _ in laws.played(form, evening):
        if meeting.floor == "inner":
            assert sum(seat.inner for seat in meeting.sharing) <= meeting.phase.chairs + 1
        if meeting.floor == "reader":
            assert meeting.read <= len(meeting.phase.text) + 1


@many
@given(forms, evenings)
def test_nobody_speaks_twice_where_each_speaks_once(form, evening):
    spoke = set()
    for _, _, _, after, facts in laws.played(form, evening):
        for fact in facts:
            if isinstance(fact, f.PhaseEntered):
                spoke = set()
            if isinstance(fact, f.TurnTaken) and after.phase is not None and after.phase.once:
                assert fact.seat not in spoke or after.floor == "open"
                spoke.add(fact.seat)


@many
@given(forms, evenings)
def test_everybody_can_go_and_it_ends_within_the_bound_also_when_nobody_ticks(form, evening):
    bound = time.latest_end_s(form)
    for _, _, now, meeting, _ in laws.played(form, evening):
        for seat in meeting.present:
            assert machine.step(meeting, e.Leave(seat.id), now)[0].seat(seat.id) is None
        assert machine.due(meeting, bound)[0].stage is Stage.ENDED


@many
@given(forms, evenings)
def test_a_pass_never_puts_anybody_behind(form, evening):
    for before, happening, _, after, _ in laws.played(form, evening):
        if isinstance(happening, e.Pass) and before.phase_index == after.phase_index:
            was, now_is = before.seat(happening.seat), after.seat(happening.seat)
            if was is not None and now_is is not None:
                assert (was.inner, was.duties) == (now_is.inner, now_is.duties)
                assert now_is.has_spoken or not was.has_spoken


@many
@given(forms, evenings, st.lists(st.floats(0, 300), max_size=8))
def test_when_one_looks_makes_no_difference(form, evening, looks):
    *_, (_, _, _, meeting, _) = laws.played(form, evening)
    end = meeting.now + sum(looks) + 1
    once, told_once = machine.due(meeting, end)
    often, told_often, now = meeting, [], meeting.now
    for look in looks:
        now += look
        often, more = machine.due(often, now)
        told_often += more
    often, more = machine.due(often, end)
    assert told_often + more == told_once and counted(often) == counted(once)


@many
@given(forms, evenings)
def test_what_may_not_be_said_is_refused_with_the_reason_that_is_shown(form, evening):
    for before, _, now, _, _ in laws.played(form, evening):
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
def test_what_floors_know_comes_back_from_the_rows(form, evening):
    for _, _, _, meeting, _ in laws.played(form, evening):
        here = {seat.id for seat in meeting.seats}
        read = rows_more.read_meeting(rows_more.of_meeting(meeting), here.__contains__)
        for name in ("floor_now", "read", "all_told"):
            assert read.get(name, type(getattr(meeting, name))()) == getattr(meeting, name)
        if meeting.focus in here:
            assert read.get("focus") == meeting.focus
        for seat in meeting.seats:
            kept = rows_more.read_seat(rows_more.of_seat(seat))
            assert (kept.get("inner", False), kept.get("was_inner", False)) == (seat.inner, seat.was_inner)


def test_the_deeds_of_floors_are_done_in_some_evening():
    """The evenings above are not all refused: one that is written by hand goes through."""
    meeting, _ = laws.gathered(FORMS[4], 4)
    for deed in (TakeChair(SEATS[3]), GiveChair(SEATS[1]), SetInner(SEATS[0], (SEATS[2],))):
        meeting, facts = machine.step(meeting, deed, 5.0)
        assert facts
