"""The twenty formats of the field: each can be played, adds up, names texts that exist, says what it is."""

import re
from dataclasses import replace
from math import floor
from uuid import UUID

import pytest

from game.circles.formats import repertoire
from game.circles.rules import machine, standing, time
from game.circles.rules.events import meetings as e
from game.circles.rules.facts.meetings import BelowMinimum
from game.circles.rules.floors import PLAYABLE
from game.circles.rules.formats.form import ASKED_OUTSIDE
from game.circles.rules.parts import Duty, Stage
from game.circles.rules.refusals.meetings import NoListening
from game.common import texts
from tests.world.test_formats_of_the_field import FIELD

every_format = pytest.mark.parametrize("name", repertoire.format_keys(variants=True))


def test_every_file_of_a_format_can_be_read():
    assert [str(one) for one in repertoire.broken()] == []
    assert set(FIELD) <= set(repertoire.format_keys())


@every_format
def test_minutes_add_up_texts_exist_and_floors_are_known(name):
    form = repertoire.format_named(name)
    hour = [*form.phases, *form.asides]
    if form.is_live:
        assert sum(phase.minutes for phase in hour) == form.minutes
        assert {phase.floor for phase in hour} <= set(PLAYABLE)
    else:
        assert all(phase.days for phase in hour)
    around = [one for one in (form.gathering, form.after) if one is not None]
    for phase in (*hour, *around):
        assert [key for key in phase.text if not texts.has_snippet(key)] == []
    assert form.voice and texts.has_snippet(f"{form.voice}.closing")


@every_format
def test_what_the_card_says_of_a_format(name):
    about = repertoire.format_named(name).about
    assert 40 <= len(about.split()) <= 90
    assert "not treatment" in about and "not a crisis service" in about
    assert re.search(r"pass|silent|nothing is asked|skip|listen the whole time", about.lower())
    assert re.search(r"lead|keep|host|hold|hosts", about.lower())
    assert "!" not in about


@every_format
def test_seats_fit_the_minutes(name):
    """seats = floor((T - fixed) / (turn + handover)) of the part in which people share longest."""
    form = repertoire.format_named(name)
    fits = standing.seats_that_fit(form)
    assert form.minimum <= fits <= form.maximum
    shares = [
        phase for phase in form.phases if phase.floor in ("round", "piece", "queue", "popcorn", "focus")
    ]
    if shares and form.is_live:
        main = max(shares, key=lambda phase: phase.minutes)
        fixed, turn = form.sitting_s / 60 - main.minutes, main.cap_s / 60
        plain = floor((form.sitting_s / 60 - fixed) / (turn + 0.25) + 1e-9)
        assert fits == min(form.maximum, max(form.minimum, plain))


@every_format
def test_a_meeting_has_its_doors_and_its_bound(name):
    form = repertoire.format_named(name)
    if not form.is_live:
        return
    meeting, _ = machine.opened(form, 0.0)
    assert meeting.door_open
    assert time.latest_end_s(form) <= 8 * 60 * 60


def test_the_share_meeting_gathers_before_its_hour_and_stays_after_it():
    form = repertoire.format_named("share_meeting")
    assert (form.gathering.key, form.gathering.crosstalk) == ("gathering", 4)
    assert (form.after.key, form.after.minutes, form.after.crosstalk) == ("fellowship", 15, 4)
    assert time.aftercare_s(form) == 15 * 60


def test_a_hard_topic_is_no_part_of_the_hour_that_comes_by_itself():
    form = repertoire.format_named("support_group")
    assert [phase.key for phase in form.asides] == ["hard_topic"]
    assert "hard_topic" not in [phase.key for phase in form.phases]


def test_what_only_some_formats_ask_of_their_parts():
    part = lambda name, key: next(one for one in repertoire.format_named(name).phases if one.key == key)
    assert part("council", "round_1").prepare is False and part("council", "round_2").prepare is True
    assert part("clearness", "questions").gap_s == 20
    assert part("empathy_circle", "turns").loop and part("empathy_circle", "turns").exits == ("time", "host")
    assert [part("pair_listening", key).first for key in ("a_speaks", "b_speaks")] == ["first", "second"]
    both = ("agree", "a_reflect", "b_reflect", "close")
    assert all(part("pair_listening", key).both for key in both) and part("mutual_support", "close").both
    assert part("mutual_support", "co_reflection").minutes == 0
    assert part("fishbowl", "outer_listen").chairs == 4
    assert part("council/worship_sharing", "round_1").floor == "popcorn"
    assert part("council/worship_sharing", "round_1").gap_s == 60
    assert part("council/worship_sharing", "round_1").once
    assert part("council/web", "round_1").floor == "popcorn"
    assert part("async_circle", "share").blind_until == "own_post_or_end"
    assert part("async_circle", "witness").assigned_each == 2


def test_each_meeting_of_the_course_has_its_own_idea():
    form = repertoire.format_named("wellness_planning")
    assert len(form.course) == 8
    for topic in form.course:
        assert texts.has_snippet(f"wellness.idea_{topic}")


def test_the_question_sets_of_rounds_are_known():
    assert [one.key for one in repertoire.format_named("rounds").prompts] == [
        *("weather", "colour", "body_mind_heart", "rose_thorn_bud", "need_offer", "number"),
    ]


@every_format
def test_the_door_closes_after_the_part_that_is_named_and_where_none_is_with_the_first(name):
    form = repertoire.format_named(name)
    gathering, _ = machine.opened(form, 0.0)
    keys = [phase.key for phase in form.phases]
    for number, key in enumerate(keys):
        meeting = replace(gathering, stage=Stage.SITTING, phase_index=number)
        late = form.late_entry != "never" and number <= keys.index(form.late_entry)
        assert meeting.door_open is late, key


@every_format
def test_listening_seats_and_the_least_number_of_people_are_as_the_format_says(name):
    form = repertoire.format_named(name)
    if not form.is_live:
        return
    ann, ben = UUID(int=1), UUID(int=2)
    meeting, _ = machine.opened(form, 0.0)
    if form.quiet_seats:
        assert machine.step(meeting, e.Quiet(ben), 1.0)[0].seat(ben).quiet
    else:
        with pytest.raises(NoListening):
            machine.step(meeting, e.Quiet(ben), 1.0)
    if not form.needs_holding:
        return
    standing_as = frozenset({"practitioner"})
    for deed in (e.Sit(ann, standing=standing_as), e.Agree(ann), e.Host(ann)):
        meeting, _ = machine.step(meeting, deed, 1.0)
    for deed in (e.Sit(ben, standing=standing_as), e.Agree(ben)):
        meeting, _ = machine.step(meeting, deed, 1.0)
    meeting = meeting.with_seat(ben, duties=frozenset({Duty.CO}))
    begin = e.Begin(ann, met=ASKED_OUTSIDE)
    meeting, told = machine.step(meeting, begin, 2.0)
    few = [fact for fact in told if isinstance(fact, BelowMinimum)]
    assert bool(few) is (form.minimum > 2)
    if few:
        assert few[0].minimum == form.minimum and meeting.stage is Stage.GATHERING
        meeting, _ = machine.step(meeting, begin, 3.0)
    assert meeting.stage is Stage.SITTING and meeting.phase.key == form.phases[0].key
