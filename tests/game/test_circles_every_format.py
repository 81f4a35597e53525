"""What holds in every format of the house, whatever people do, in whatever order, and however time jumps."""

import json
from types import SimpleNamespace
from uuid import UUID

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from game.circles import models
from game.circles.meetings import rows
from game.circles.rules import machine, time
from game.circles.rules.counters import counted
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import meetings as f
from game.circles.rules.formats import kept
from game.circles.rules.parts import Share, Stage
from game.common.refusals import Refused
from tests.game import formats_played as play
from tests.game.test_circles_laws import each_before_anyone_twice
from tests.game.test_circles_laws_of_floors import answers_in_between

FORMATS = play.live_formats()
every_format = pytest.mark.parametrize("key", FORMATS)
people = st.integers(0, 9)
ANOTHER = UUID(int=99)
"""Another persona of somebody who sits here."""

ONE_AT_A_TIME = ("round", "queue", "piece", "popcorn", "focus")
ORDER = [Stage.GATHERING, Stage.SITTING, Stage.AFTERCARE, Stage.ENDED]


def test_all_nineteen_live_formats_of_the_field_are_played_and_all_their_variants():
    assert len(FORMATS) >= 19
    assert {"share_meeting", "grief_circle", "clearness", "rehearsal_stage", "quiet_room"} <= set(FORMATS)
    assert {"council/web", "council/witness", "council/worship_sharing"} <= set(FORMATS)


@every_format
def test_evenings_begin_in_every_part_to_its_last(key):
    """Where as many sit as it takes; the parts before it were entered one by one, by what people did."""
    form = play.format_named(key)
    for count in range(max(2, form.minimum), 10):
        for part in range(len(form.phases)):
            meeting, facts = play.begun_at(form, count, part)
            assert (meeting.stage, meeting.phase_index) == (Stage.SITTING, part)
            entered = [fact.phase for fact in facts if isinstance(fact, f.PhaseEntered)]
            assert entered == [one.key for one in form.phases[: part + 1]]
            assert next(play.played(form, count, (part, [])))[3] is meeting
    assert {part % len(form.phases) for part in range(10)} == set(range(len(form.phases)))


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


@every_format
@play.many
@given(people, play.evenings)
def test_in_a_round_and_with_the_piece_each_is_asked_before_anyone_twice(key, count, evening):
    each_before_anyone_twice(facts for *_, facts in play.played(play.format_named(key), count, evening))


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
        for column in ("quiet", "agreed", "paused", "duties", "quieted_until", *of_part):
            assert getattr(was, column) == getattr(now_is, column)
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
    part, happenings = evening
    for before, _, now, _, _ in play.played(form, count, (part, happenings[:25])):
        for seat in play.SEATS[:count]:
            reason = machine.may_speak(before, seat, now)
            try:
                machine.step(before, e.Speak(seat, 3), now)
            except Refused as refused:
                assert type(refused) is type(reason)
            else:
                assert reason is None


def written(model, columns):
    """What a row gives back of these columns."""
    row = {}
    for name, value in columns.items():
        as_json = name == "more"
        field = None if as_json or name.endswith("_id") else model._meta.get_field(name)
        row[name] = (
            json.loads(json.dumps(value)) if as_json else value if field is None else field.to_python(value)
        )
    return row


def through_rows(meeting, form):
    """The meeting as it is read again after it was written, without a database."""
    row = SimpleNamespace(**written(models.Meeting, rows.of_meeting(meeting)))
    seats = [
        SimpleNamespace(
            persona_id=seat.id,
            **written(models.Seat, columns),
        )
        for seat, columns in zip(meeting.seats, rows.of_seats(meeting).values(), strict=True)
    ]
    seats.sort(key=lambda seat: seat.position)
    return rows.of_rows(row, seats, form, {seat.id for seat in meeting.seats if not seat.masked})


@every_format
@play.many
@given(people, play.evenings)
def test_after_each_step_rows_say_the_same_as_memory(key, count, evening):
    form = play.format_named(key)
    again = kept.again(json.loads(json.dumps(kept.plain(form))))
    for number, (_, _, now, meeting, _) in enumerate(play.played(form, count, evening)):
        if meeting.stage is Stage.ENDED:
            break
        assert counted(through_rows(meeting, again)) == counted(meeting)
        for seat in meeting.present if number % 7 == 0 else ():
            try:
                changed, _ = machine.step(meeting, e.Allow(meeting.host or seat.id, seat.id, ANOTHER), now)
            except Refused:
                continue
            assert counted(through_rows(changed, again)) == counted(changed)
            assert str(seat.id) not in str(changed)
            event("somebody goes on as another persona")


@every_format
@play.many
@given(people, play.evenings)
def test_an_ended_meeting_names_nobody(key, count, evening):
    form = play.format_named(key)
    for number, (*_, meeting, _) in enumerate(play.played(form, count, evening)):
        if number % 7 == 0 or meeting.stage is Stage.ENDED:
            over, _ = machine.due(meeting, time.latest_end_s(form))
            assert over.stage is Stage.ENDED
            assert "UUID(" not in str(over)
