"""Parts that are about one person: who it is, that it is theirs to pass, and the questions to them."""

import pytest

from game.circles.rules import machine, time
from game.circles.rules.events.floors import SetFocus
from game.circles.rules.events.meetings import CallHold, Done, Drop, Hand, Leave, Next, Pass, Quiet, Speak
from game.circles.rules.facts import floors as ff
from game.circles.rules.facts import meetings as f
from game.circles.rules.questions import hints
from game.circles.rules.refusals import floors as no
from game.circles.rules.refusals import turns as no_turn
from game.circles.rules.refusals.meetings import HoldFirst, NotTheFacilitator
from tests.game.circles_evening import ANN, BEN, CYD, DAN
from tests.game.circles_floors import begun, ends, part

SEVERAL = {"exit": ["time", "host"]}


def asking(**more):
    """Ben is in focus and has spoken; now they ask him."""
    evening = begun((part("focus"), part("ask_only", **more)), ANN, BEN, CYD, DAN).does(SetFocus(ANN, BEN))
    return ends(evening, BEN)


def test_whom_the_facilitator_names_has_the_part_and_may_pass_it():
    evening = begun(part("focus"), ANN, BEN, CYD)
    assert "FocusWanted" in evening.kinds()
    evening.does(SetFocus(ANN, BEN))
    assert evening.meeting.holder == BEN
    evening.refuses(Speak(ANN, 3), no.FocusSpeaks)
    evening.does(Pass(BEN))
    assert evening.meeting.focus is None and evening.meeting.phase.key == "focus"
    assert evening.kinds() == ["Passed", "FocusWanted"]


def test_a_hand_volunteers_where_nobody_is_in_focus():
    evening = begun(part("focus"), ANN, BEN, CYD)
    evening.refuses(Speak(BEN, 3), no.NoFocusYet)
    evening.does(Hand(BEN))
    assert evening.meeting.focus == evening.meeting.holder == BEN
    assert evening.kinds() == ["HandRaised", "FocusSet", "TurnOffered"]


def test_the_part_of_one_is_over_with_their_turn_whoever_waits():
    evening = begun(part("focus"), ANN, BEN, CYD).does(Hand(BEN)).does(Hand(CYD))
    ends(evening, BEN)
    assert evening.meeting.phase.key == "after" and evening.meeting.focus is None


def test_in_a_part_of_several_the_next_hand_comes_into_focus():
    evening = begun(part("focus", **SEVERAL), ANN, BEN, CYD).does(Hand(BEN)).does(Hand(CYD))
    ends(evening, BEN)
    assert evening.meeting.holder == CYD
    ends(evening, CYD)
    assert evening.meeting.focus is None and "FocusWanted" in evening.kinds()
    evening.does(Hand(ANN))
    assert evening.meeting.holder == ANN


def test_who_is_named_before_the_part_has_it_when_it_comes_and_not_the_next_one():
    evening = begun(
        (part("host", "one"), part("focus", "first"), part("open"), part("focus", "second")), ANN, BEN
    )
    evening.does(SetFocus(ANN, BEN))
    assert evening.told == [ff.FocusSet(BEN)]
    evening.does(Next(ANN))
    assert evening.meeting.holder == BEN
    ends(evening, BEN)
    evening.does(Next(ANN))
    assert evening.meeting.phase.key == "second" and evening.meeting.holder is None


def test_two_with_equal_time_have_it_one_after_the_other_and_none_has_more():
    parts = (part("focus", "one", first="first"), part("focus", "two", first="second"))
    evening = begun(parts, ANN, BEN)
    assert evening.meeting.holder == ANN
    evening.waits(500).says(ANN).waits(100)
    assert evening.meeting.phase.key == "two" and evening.meeting.holder == BEN
    evening.does(Pass(BEN))
    assert evening.meeting.phase.key == "after"


def two_in_turn():
    return begun((part("focus", "one", first="first"), part("focus", "two", first="second")), ANN, BEN)


def test_silence_takes_nothing_of_the_time_of_two_and_is_thanked_like_words():
    evening = two_in_turn().waits(590)
    assert evening.meeting.holder == ANN and not evening.found(f.FloorGivenBack)
    evening.says(ANN).waits(10)
    assert evening.meeting.holder == BEN and f.TurnDone(ANN) in evening.told
    evening.waits(601)
    assert f.TurnDone(BEN) in evening.told and not evening.found(f.FloorGivenBack)


@pytest.mark.parametrize("gives_up", [Done(ANN), Speak(ANN, 3, ends=True), Pass(ANN)])
def test_whoever_would_give_up_their_time_is_asked_once(gives_up):
    evening = two_in_turn().waits(100).says(ANN).does(gives_up)
    assert [type(fact) for fact in evening.told] == [ff.TimeIsLeft] and evening.meeting.holder == ANN
    assert 480 < evening.told[0].seconds < 500
    evening.says(ANN).does(gives_up)
    assert evening.meeting.phase.key == "two" and evening.meeting.holder == BEN


def test_little_time_is_given_up_without_a_question_and_no_line_names_done_before():
    evening = two_in_turn().says(ANN)
    assert not evening.found(f.DoneNamed)
    evening.waits(575).does(Done(ANN))
    assert evening.meeting.phase.key == "two"


def test_whoever_is_in_focus_may_be_silent_for_long():
    evening = begun(part("focus", cap_s=300), ANN, BEN).does(SetFocus(ANN, BEN)).says(BEN).waits(150)
    assert evening.meeting.holder == BEN
    evening = begun(part("focus"), ANN, BEN).does(SetFocus(ANN, BEN)).waits(time.THINKING_S + 1)
    assert evening.meeting.holder is None and evening.meeting.focus is None


def test_when_the_person_in_focus_leaves_the_part_is_free():
    evening = begun(part("focus"), ANN, BEN, CYD).does(SetFocus(ANN, BEN)).does(Leave(BEN))
    assert evening.meeting.focus is None and "FocusWanted" in evening.kinds()
    evening.does(Hand(CYD))
    assert evening.meeting.holder == CYD


def test_what_cannot_be_in_focus_is_refused():
    evening = begun(part("focus"), ANN, BEN, CYD).does(Quiet(CYD))
    evening.refuses(SetFocus(BEN, ANN), NotTheFacilitator)
    evening.refuses(SetFocus(ANN, CYD), no.NotForFocus)
    evening.refuses(SetFocus(ANN, DAN), no.NotForFocus)
    evening.does(SetFocus(ANN, BEN)).refuses(SetFocus(ANN, BEN), no.FocusIsSo)
    evening.says(BEN).refuses(SetFocus(ANN, ANN), no.FocusHasTurn)
    evening.does(CallHold(ANN)).refuses(SetFocus(ANN, ANN), HoldFirst)
    begun(part("open"), ANN, BEN).refuses(SetFocus(ANN, BEN), no.NoFocusInThis)


def test_a_question_is_one_line_and_then_the_floor_is_the_answerers():
    evening = asking().says(CYD)
    assert evening.meeting.holder == BEN and evening.kinds() == ["TurnTaken", "AnswerOffered"]
    evening.refuses(Speak(CYD, 3), no.AnswerFirst)
    evening.refuses(Speak(ANN, 3), no.AnswerFirst)
    evening.says(BEN).does(Done(BEN))
    assert evening.meeting.holder is None and evening.meeting.focus == BEN


def test_a_question_of_several_lines_goes_on_until_it_does_not():
    evening = asking().says(CYD, goes_on=True)
    assert evening.meeting.holder == CYD
    evening.refuses(Speak(DAN, 3), no_turn.OneAtATime)
    evening.says(CYD)
    assert evening.meeting.holder == BEN
    evening = asking().says(CYD, goes_on=True).does(Done(CYD))
    assert evening.meeting.holder == BEN


def test_a_question_is_let_go_without_a_word_about_it():
    evening = asking().says(CYD).does(Pass(BEN))
    assert evening.told == [ff.QuestionLetGo(BEN)]
    assert evening.meeting.focus == BEN and evening.meeting.phase.key == "ask_only"


def test_between_an_answer_and_the_next_question_lies_the_silence_of_the_format():
    evening = asking(gap_s=20).says(CYD).does(Pass(BEN))
    evening.refuses(Speak(DAN, 4), no.LongBreath, after=10)
    evening.does(Hand(DAN))
    assert evening.meeting.holder is None
    evening.waits(12)
    assert evening.meeting.holder == DAN and evening.told == [ff.QuestionOffered(DAN)]
    evening.does(Pass(DAN))
    assert evening.meeting.holder is None


def test_the_person_in_focus_may_also_speak_when_nobody_asks():
    assert asking().waits(5).says(BEN).meeting.holder == BEN


def test_nobody_asks_somebody_who_is_away():
    evening = asking().does(Drop(BEN))
    evening.refuses(Speak(CYD, 4), no.FocusAway, after=5)
    evening.does(Hand(CYD))
    assert evening.meeting.holder is None


def test_an_answer_has_room_for_silence():
    evening = asking().says(CYD).waits(time.THINKING_S - 5)
    assert evening.meeting.holder == BEN
    evening.waits(10)
    assert evening.meeting.holder is None and evening.meeting.focus == BEN


def test_without_somebody_to_ask_nobody_asks_and_a_hand_comes_into_focus():
    evening = begun(part("ask_only"), ANN, BEN, CYD)
    evening.refuses(Speak(BEN, 3), no.NoFocusYet)
    evening.does(Hand(BEN))
    assert evening.meeting.focus == BEN and evening.meeting.holder is None


def test_when_who_is_asked_leaves_with_a_question_open_the_floor_is_free():
    evening = asking().says(CYD).does(Leave(BEN))
    assert evening.meeting.holder is None and evening.meeting.turn is None and evening.meeting.focus is None


def test_a_waiting_question_shows_the_reason_that_the_machine_gives():
    evening = asking().says(CYD)
    reason = machine.may_speak(evening.meeting, DAN, evening.now)
    assert type(reason) is no.AnswerFirst
    assert not evening.found(f.PhaseOver)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("What would you miss most?", ()),
        ("How did that sound to you?", ()),
        ("Who were you with, before all this?", ()),
        ("What do you think he meant by it?", ()),
        ("Do you think about it at night?", ()),
        ("I'd like to ask: what is hardest?", ()),
        ("it was like that for me too", ("mark",)),
        ("What do you fear? And what do you hope?", ("two",)),
        (" ".join(["word"] * 41) + "?", ("long",)),
        (" ".join(["word"] * 40) + "?", ()),
        ("Have you thought of writing to her?", ("advice",)),
        ("Why don't you rest first?", ("advice",)),
        ("Why don\u2019t you rest first?", ("advice",)),
        ("Wouldn't it be kinder to wait?", ("advice",)),
        ("Don't you think it is over?", ("advice",)),
        ("And what about a doctor?", ("advice",)),
        ("Could you just ask him?", ("advice",)),
        ("If I were you... would it help?", ("advice",)),
        ("That sounds hard. Have you tried walking?", ("advice",)),
        ("maybe you should stay", ("mark", "advice")),
        ("What??", ()),
        ("", ("mark",)),
    ],
)
def test_what_the_asker_of_a_question_may_like_to_know(words, found):
    assert hints(words) == found


def test_nobody_is_promised_more_time_than_the_part_has():
    evening = begun(part("focus", cap_s=1080, cap_w=700), ANN, BEN, CYD).does(SetFocus(ANN, BEN))
    assert evening.meeting.turn.cap_s == 600 and evening.meeting.turn.cap_w == 700
