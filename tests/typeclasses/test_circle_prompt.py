"""The line that says where a ring is: after the facts, when it differs, and not where something is asked."""

import re
from uuid import UUID

import pytest

from game.circles.rules.events.floors import SetFocus
from game.circles.rules.events.groups import ChooseListener
from game.circles.rules.events.meetings import CallHold
from game.circles.rules.floors import PLAYABLE
from game.circles.wording import cards, near, prompt
from tests.game.circles_evening import ANN, BEN, CYD, DAN, Evening
from tests.game.circles_floors import begun, ends, form_of, part
from tests.game.circles_typed import TypedEvening
from typeclasses import circle_prompt

pytestmark = pytest.mark.django_db
NAMES = {ANN: "Ann", BEN: "Ben", CYD: "Cyd", DAN: "Dan"}


@pytest.fixture
def evening(person, time):
    """Ann and Ben sit in the Hearth, Ann holds it; Cyd stands there without a seat."""
    return TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben")


def prompts(evening, name):
    """The lines of that kind since the last question."""
    actor = evening.people[name]
    told, actor.told = actor.told, []
    return [text for kind, text in told if kind == "prompt"]


def test_it_says_part_turn_and_how_far_one_answers_and_comes_after_the_facts(evening):
    evening.types("Ann", "begin")
    last = evening.people["Ben"].told[-1]
    assert last == ("prompt", "(check in, Ann's turn, nobody answers, nine minutes left)")
    assert prompts(evening, "Ann") == ["(check in, your turn, nobody answers, nine minutes left)"]
    assert prompts(evening, "Cyd") == []


def test_it_comes_only_when_it_differs_from_what_was_read_last(evening):
    evening.types("Ann", "begin")
    prompts(evening, "Ben")
    evening.types("Ann", "share it rains...", "share and it snows...")
    evening.types("Ben", "!")
    assert prompts(evening, "Ben") == []
    evening.types("Ann", "done")
    assert prompts(evening, "Ben") == ["(check in, your turn, nobody answers, nine minutes left)"]


def test_a_hold_is_in_it_and_gone_again(evening):
    evening.types("Ann", "begin")
    evening.hush().types("Ann", "hold", "resume")
    on_hold, after = prompts(evening, "Ben")
    assert on_hold.startswith("(check in, on hold") and "nobody answers" in after


def test_off_is_off_for_this_connection_and_on_begins_anew(evening):
    assert "is off" in evening.types("Ben", "prompt off")
    evening.types("Ann", "begin")
    assert prompts(evening, "Ben") == []
    assert "is on" in evening.types("Ben", "prompt on") and "is on" in evening.types("Ben", "prompt")
    evening.types("Ann", "done")
    assert len(prompts(evening, "Ben")) == 1


def test_it_breaks_into_no_conversation_and_into_no_page_of_the_site(evening):
    ben, ann = evening.people["Ben"], evening.people["Ann"]
    ben.dialogue, ann.web_session = object(), "a hash"
    evening.types("Ann", "begin")
    assert prompts(evening, "Ben") == [] and prompts(evening, "Ann") == []
    ben.dialogue, ann.web_session = None, ""
    assert circle_prompt.is_wanted(ben)


def test_who_has_left_reads_it_no_more(evening):
    evening.types("Ann", "begin")
    evening.types("Ben", "leave")
    prompts(evening, "Ben")
    evening.types("Ann", "hold")
    assert prompts(evening, "Ben") == []


@pytest.mark.parametrize(
    ("floor", "crosstalk", "said"),
    [("host", 3, "brief thanks"), ("host", 1, "gestures only"), ("silent", 4, "gestures only")],
)
def test_where_one_speaks_or_nobody_it_says_no_more_than_the_words_of_the_part(floor, crosstalk, said):
    meeting = begun(part(floor, crosstalk=crosstalk), ANN, BEN).meeting
    assert prompt.line(meeting, {ANN: "Ann", BEN: "Ben"}, BEN) == f"{floor}, {said}"


def lines_of(meeting):
    return [prompt.line(meeting, NAMES, seat.id) for seat in meeting.sharing]


def test_where_two_speak_or_questions_are_asked_it_says_what_one_does_and_how_far_one_answers():
    both = begun(part("pair", both=True, crosstalk=1), ANN, BEN).meeting
    assert lines_of(both) == ["pair, you may speak, gestures welcome, no advice"] * 2
    halves = begun(part("pair", crosstalk=2), ANN, BEN).meeting
    assert lines_of(halves) == [
        "pair, your time, thanks welcome, no advice",
        "pair, you listen, thanks welcome, no advice",
    ]
    asking = ends(begun((part("focus"), part("ask_only")), ANN, BEN).does(SetFocus(ANN, BEN)), BEN)
    assert lines_of(asking.meeting) == [
        "ask only, questions only, no comments",
        "ask only, you answer or pass, no comments",
    ]
    inside = begun(part("inner", chairs=1, crosstalk=3), ANN, BEN, CYD).meeting
    assert lines_of(inside) == [
        "inner, you may speak, own experience",
        "inner, you may speak, own experience",
        "inner, you listen, own experience inside",
    ]


LEVELS = ("nobody answers|no comments|no advice", "gestures", "thanks", "own experience", "feedback")


@pytest.mark.parametrize("floor", PLAYABLE)
@pytest.mark.parametrize("level", range(5))
def test_the_level_is_in_it_on_every_floor_for_every_seat_also_in_a_hold(floor, level):
    evening = begun(part(floor, crosstalk=level), ANN, BEN, CYD)
    most = {"silent": 1, **dict.fromkeys(("host", "reader", "team", "focus", "ask_only"), 2)}
    for line in lines_of(evening.meeting):
        assert re.search(LEVELS[min(most.get(floor, 4), level)], line), line
    assert all("nobody answers" in line for line in lines_of(evening.does(CallHold(ANN)).meeting))


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ((), "thanks welcome"),
        ((part("open", "gathering", stage="gathering", crosstalk=4),), "questions and feedback"),
    ],
)
def test_before_it_begins_one_may_talk_a_little_and_reads_how_far_one_answers(first, said):
    meeting = Evening(form_of(*first, part("round"), late_entry="round"), ANN, BEN).meeting
    assert lines_of(meeting) == [f"gathering, a little talk, {said}"] * 2


def test_the_alcove_and_who_listens_are_in_it_and_in_order_and_look():
    apart = begun(part("pair", crosstalk=1), ANN, BEN, CYD, DAN).meeting
    other = next(seat.id for seat in apart.sharing if seat.group == apart.seat(BEN).group and seat.id != BEN)
    where = f"alcove {['one', 'two'][apart.seat(BEN).group - 1]}, with {NAMES[other]}"
    assert where in prompt.line(apart, NAMES, BEN)
    assert f"Ben (you): {where}" in cards.order(apart, NAMES, BEN)
    assert near.seen(apart, NAMES, BEN) == [f"You sit in {where}."]
    heard = begun(part("pair", loop=True), ANN, BEN, CYD).does(ChooseListener(ANN, BEN)).meeting
    assert prompt.line(heard, NAMES, BEN) == "pair, Ann's turn, you listen to Ann, no questions, no advice"
    assert prompt.line(heard, NAMES, CYD) == "pair, Ann's turn, Ben listens to Ann, no questions, no advice"
    assert "Ben: listens to you" in cards.order(heard, NAMES, ANN)
    assert (
        near.seen(heard, NAMES, CYD) == ["Ben listens to Ann."] and near.seen(heard, NAMES, UUID(int=9)) == []
    )
