"""What holds in every format of the house, whatever people do, in whatever order, and however time jumps."""

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from game.circles.rules import machine, time
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import meetings as f
from game.circles.rules.parts import Share, Stage
from game.common.refusals import Refused
from tests.game import formats_played as play
from tests.game.test_circles_laws_of_floors import answers_in_between

FORMATS = play.live_formats()
every_format = pytest.mark.parametrize("key", FORMATS)
people = st.integers(0, 9)
ONE_AT_A_TIME = ("round", "queue", "piece", "popcorn", "focus")
ORDER = [Stage.GATHERING, Stage.SITTING, Stage.AFTERCARE, Stage.ENDED]


def test_all_nineteen_live_formats_of_the_field_are_played():
    assert len(FORMATS) >= 19
    assert {"share_meeting", "grief_circle", "clearness", "rehearsal_stage", "quiet_room"} <= set(FORMATS)


@every_format
@play.many
@given(people, play.evenings)
def test_one_holder_at_most_and_nobody_else_may_speak(key, count, evening):
    form = play.format_named(key)
    for _, _, now, meeting, _ in play.played(form, count, evening):
        assert (meeting.holder is None) == (meeting.turn is None)
        holder = meeting.seat(meeting.holder)
        assert meeting.holder is None or (holder is not None and holder.sharing and not holder.in_care)
        if (
            meeting.floor in ONE_AT_A_TIME
            and meeting.holder
            and not meeting.hold
            and not meeting.groups_until
        ):
            speak = [seat.id for seat in meeting.sharing if machine.may_speak(meeting, seat.id, now) is None]
            answer = [one for one in speak if answers_in_between(meeting, one)]
            assert set(speak) <= {meeting.holder, *answer}
            event("somebody has the floor")


@every_format
@play.many
@given(people, play.evenings)
def test_nobody_gets_a_second_turn_before_each_who_wishes_had_one(key, count, evening):
    form = play.format_named(key)
    for _, _, _, meeting, facts in play.played(form, count, evening):
        offered = [fact for fact in facts if isinstance(fact, f.TurnOffered) and fact.floor == "queue"]
        if not offered or meeting.holder != offered[-1].seat or meeting.floor != "queue":
            continue
        mine = meeting.seat(meeting.holder)
        if mine.share is not Share.SPOKEN:
            continue
        waiting = [
            seat
            for seat in meeting.raised
            if seat.share is Share.WAITING
            and seat.dropped_at is None
            and not seat.in_care
            and seat.quieted_until is None
            and seat.id != mine.id
        ]
        assert not waiting


def was_in_part(before, after):
    """Whether the same part runs: what belongs to a part is over with it."""
    return before.phase_index == after.phase_index


@every_format
@play.many
@given(people, play.evenings)
def test_passing_costs_nothing(key, count, evening):
    form = play.format_named(key)
    for before, happening, _, after, _ in play.played(form, count, evening):
        if not isinstance(happening, e.Pass):
            continue
        was, now_is = before.seat(happening.seat), after.seat(happening.seat)
        if was is None or now_is is None:
            continue
        of_part = ("inner",) if was_in_part(before, after) else ()
        for kept in ("quiet", "agreed", "paused", "duties", "quieted_until", *of_part):
            assert getattr(was, kept) == getattr(now_is, kept)
        event("somebody passed")


@every_format
@play.many
@given(people, play.evenings)
def test_parts_only_go_forward(key, count, evening):
    form = play.format_named(key)
    for before, _, _, after, _ in play.played(form, count, evening):
        assert ORDER.index(after.stage) >= ORDER.index(before.stage)
        assert after.phase_index >= before.phase_index
        if after.phase_index > before.phase_index:
            event("a part began")


@every_format
@play.many
@given(people, play.evenings)
def test_nobody_present_is_ever_unable_to_leave(key, count, evening):
    form = play.format_named(key)
    for _, _, now, meeting, _ in play.played(form, count, evening):
        for seat in meeting.present[:4]:
            after, _ = machine.step(meeting, e.Leave(seat.id), now)
            assert after.seat(seat.id) is None


@every_format
@play.many
@given(people, play.evenings)
def test_from_every_state_it_ends_within_the_bound_also_when_nobody_ticks(key, count, evening):
    form = play.format_named(key)
    bound = time.latest_end_s(form)
    for number, (*_, meeting, _) in enumerate(play.played(form, count, evening)):
        if number % 7 == 0:  # what comes between two of them is on the way from one to the next
            assert machine.due(meeting, bound)[0].stage is Stage.ENDED


@every_format
@play.many
@given(people, st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3), st.integers(0, 99)), min_size=5))
def test_endless_hold_pause_extend_and_silence_do_not_keep_it_from_ending(key, count, pattern):
    form = play.format_named(key)
    meeting, _ = play.gathered(form, count)
    bound, now, turn = time.latest_end_s(form), 0.0, 0
    stalling = [e.CallHold, e.Resume, e.Pause, e.Host, e.Return, e.Extend, e.Speak, e.Hand]
    stalling += [kind for kind in play.KINDS if kind.__name__ in ("Silence", "BeSilent", "Answer", "Yes")]
    while now < bound:
        kind, who, dice = pattern[turn % len(pattern)]
        turn, now = turn + 1, now + 25
        for one in (stalling[(kind + turn) % len(stalling)], e.Return):
            try:
                meeting, _ = machine.step(meeting, play.built(one, play.SEATS[who], dice), now)
            except Refused:
                pass
    assert machine.due(meeting, bound)[0].stage is Stage.ENDED


@every_format
@play.many
@given(people, play.evenings)
def test_the_minutes_of_a_part_are_kept(key, count, evening):
    """Where time ends a part it ends at its minutes, or with the turn that runs then, at 1.3 at the latest.

    Where each has a turn the facilitator is told at 1.3.
    """
    form = play.format_named(key)
    for _, _, _, meeting, _ in play.played(form, count, evening):
        if meeting.stage is not Stage.SITTING or meeting.hold or meeting.silence:
            continue
        sat = meeting.now - meeting.phase_began
        if not meeting.by_turns and meeting.phase.ends_by("time"):
            waits = meeting.over_told == 1 and meeting.holder is not None and meeting.turn.taken
            assert sat <= meeting.phase_s * (time.PAST if waits else 1) + 1e-6
        elif meeting.by_turns and not meeting.closing_words and meeting.waiting:
            assert sat < time.PAST * meeting.phase_s or meeting.over_told == 2
    assert form.sitting_s <= time.sitting_most_s(form)


@every_format
@play.many
@given(people, play.evenings)
def test_what_is_offered_as_possible_is_possible(key, count, evening):
    """Lines that the rules would refuse are refused with the reason that they show."""
    form = play.format_named(key)
    for before, _, now, _, _ in play.played(form, count, evening[:25]):
        for seat in play.SEATS[:count]:
            reason = machine.may_speak(before, seat, now)
            try:
                machine.step(before, e.Speak(seat, 3), now)
            except Refused as refused:
                assert type(refused) is type(reason)
            else:
                assert reason is None
