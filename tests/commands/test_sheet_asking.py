"""`sheet ask`: question by question; an answer that was given is kept or waits, and none is lost."""

from commands import answers
from game.personas.models import Page
from tests.game.opened import heard, passphrase, runs_out, typed


def test_each_question_is_asked_may_be_skipped_and_each_answer_is_kept(annie):
    (opening, first) = typed(annie, "sheet ask")
    assert opening.startswith("10 questions about Ann") and first.startswith("1 of 10. ")
    answered = {"1": "to listen longer", "3": "4", "9": "a calm voice"}
    asked = []
    for _ in range(20):
        if annie.dialogue is None:
            break
        question = annie.told[-1][1]
        if question.startswith("One more"):
            annie.type("")
            continue
        asked.append(question.split(" ")[0])
        annie.type(answered.get(asked[-1], "skip" if len(asked) % 2 else ""))
    assert asked == [str(number) for number in range(1, 11)]
    shown = heard(annie, "sheet")
    assert all(part in shown for part in ("to listen longer", "Your place: 4.", "1. a calm voice"))
    assert Page.objects.count() == 3


def test_what_stands_there_is_shown_and_an_empty_line_leaves_it(annie):
    annie.type("sheet Brave/intention=to speak first")
    assert "There stands: to speak first" in heard(annie, "sheet ask Brave")
    annie.type("")
    annie.type("stop")
    assert "to speak first" in heard(annie, "sheet Brave")


def test_a_number_off_the_scale_is_asked_again(annie):
    annie.type("sheet ask")
    annie.type("skip")
    annie.type("skip")
    no, again = typed(annie, "seven or so")
    assert "from 0 to 10" in no and again.startswith("3 of 10")
    assert annie.type("7")[0].startswith("4 of 10")


def test_a_field_that_gathers_takes_several_lines(annie):
    annie.type("sheet ask")
    for _ in range(7):
        annie.type("")
    assert "One more for construct" in heard(annie, "guarded-frank=2,4,4")
    assert "One more for construct" in heard(annie, "hard - soft=1 2 3")
    assert heard(annie, "").startswith("9 of 10")
    annie.type("stop")
    assert "2. From 1, hard, to 7, soft" in heard(annie, "sheet")


def test_stopping_keeps_what_was_answered_and_says_so(annie):
    annie.type("sheet ask")
    assert heard(annie, "stop") == f"Stopped. {answers.NOTHING}"
    annie.type("sheet ask")
    annie.type("to listen longer")
    assert heard(annie, "stop") == f"Stopped. {answers.KEPT}"
    assert "to listen longer" in heard(annie, "sheet")


def test_when_the_time_runs_out_in_the_middle_the_answer_waits_for_the_passphrase(annie):
    annie.type("sheet ask")
    annie.type("to listen longer")
    runs_out(annie)
    assert "passphrase" in heard(annie, "she hears what is not said") and annie.hidden
    annie.type("another lake entirely")
    assert "3 of 10" in heard(annie, passphrase(annie)) and not annie.hidden
    annie.type("stop")
    shown = heard(annie, "sheet")
    assert "to listen longer" in shown and "she hears what is not said" in shown


def test_who_does_not_give_the_passphrase_is_told_what_is_not_kept_and_asked_again(annie):
    annie.type("sheet ask")
    annie.type("to listen longer")
    runs_out(annie)
    annie.type("she hears what is not said")
    told, again = typed(annie, "stop")
    assert told == answers.UNKEPT and again.startswith("2 of 10")
    assert annie.dialogue is not None and not annie.hidden and Page.objects.count() == 1
    annie.type("she hears it after all")
    annie.type(passphrase(annie))
    assert Page.objects.count() == 2


def test_a_skipped_question_while_locked_loses_no_place(annie):
    annie.type("sheet ask")
    runs_out(annie)
    annie.type("skip")
    assert heard(annie, "stop").split("\n")[-1].startswith("1 of 10")
    annie.type("skip")
    assert "2 of 10" in heard(annie, passphrase(annie))
    annie.type("she listens")
    annie.type("stop")
    assert "As a friend who knows you well would say:\nshe listens" in heard(annie, "sheet")


def test_an_answer_that_is_refused_after_the_passphrase_is_asked_again_and_not_the_passphrase(annie):
    annie.type("sheet ask")
    annie.type("")
    annie.type("")
    runs_out(annie)
    annie.type("seven or so")
    told = typed(annie, passphrase(annie))
    assert "from 0 to 10" in told[-2] and told[-1].startswith("3 of 10") and not annie.hidden
    assert annie.type("7")[-1].startswith("4 of 10")


def test_slow_work_that_fails_in_between_loses_no_question(annie, monkeypatch):
    from game.common import work

    annie.type("sheet ask")
    annie.type("to listen longer")
    runs_out(annie)
    annie.type("she hears what is not said")
    monkeypatch.setattr(work, "_carry", lambda work, then, broke: broke() or True)
    told = typed(annie, passphrase(annie))
    assert answers.UNKEPT in told and told[-1].startswith("2 of 10") and annie.dialogue is not None


def test_words_that_always_work_pass_by(annie):
    annie.type("sheet ask")
    annie.type("pause")
    assert annie.dialogue is not None and not Page.objects.exists()


def test_who_has_opened_no_pages_yet_stops_before_the_first_question(ann):
    ann.type("sheet ask")
    assert ann.hidden
    told = typed(ann, "stop")
    assert told == [answers.STAYED_LOCKED, f"Stopped. {answers.NOTHING}"] and ann.dialogue is None
