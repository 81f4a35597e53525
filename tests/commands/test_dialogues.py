"""Conversations of several steps: what always works in them, and that none ever hangs."""

import pytest

from game.people import tries

PASSPHRASE = "a boat on quiet water"


@pytest.mark.parametrize("word", ["pause", "leave", ".leave"])
def test_r25_the_words_that_always_work_also_work_in_the_middle_of_a_conversation(ann, word):
    ann.type("go house")
    ann.type("go hearth")
    ann.type("sit")
    ann.type("agree")
    ann.type("passphrase")
    answer = ann.type(word)
    assert not any("present passphrase" in line for line in answer)
    assert ann.dialogue is not None


def test_a_page_can_be_read_in_the_middle_of_joining(stranger):
    for line in ("join", "annlogin", "Ann", PASSPHRASE, PASSPHRASE):
        stranger.type(line)
    answer = stranger.type("help memory")
    assert "what the house keeps" in answer[0] and "Statement 1" in answer[-1]


def test_after_two_that_differ_a_weak_passphrase_is_called_weak(stranger):
    for line in ("join", "annlogin", "Ann", PASSPHRASE, "something else entirely"):
        stranger.type(line)
    answer = stranger.type("short")
    assert "at least 10 characters" in answer[0] and not any("not the same" in line for line in answer)


def test_a_refusal_after_slow_work_is_told_and_the_question_stands_again(ann, monkeypatch):
    from game.common.refusals import Busy
    from game.people import services

    for line in ("passphrase", "Ann sits by the water", "another boat entirely"):
        ann.type(line)

    def busy(*args, **about):
        raise Busy

    monkeypatch.setattr(services, "change_passphrase", busy)
    answer = ann.type("another boat entirely")
    assert "Nothing was changed" in answer[0] and ann.dialogue is not None and ann.hidden
    monkeypatch.undo()
    ann.type("another boat entirely")
    assert "Your passphrase is changed" in ann.type("another boat entirely")[-1]


def test_after_a_fault_a_conversation_ends_and_says_so(stranger, monkeypatch):
    from game.people import selectors

    stranger.type("join")
    monkeypatch.setattr(selectors, "check_name", None)
    with pytest.raises(TypeError):
        stranger.type("annlogin")
    assert "Something went wrong" in stranger.heard_all and stranger.dialogue is None


def test_from_one_address_not_endlessly_many_names_are_asked_about(stranger, time, monkeypatch):
    monkeypatch.setattr(tries, "_many", lambda address: 1)
    answers = []
    for _ in range(4):
        stranger.type("join")
        answers += [stranger.type("steward")[0] for _ in range(20)]
        stranger.type("stop")
    assert "belongs to the house" in answers[0] and "That was a lot" in answers[-1]
    time.now += 3700
    stranger.type("join")
    assert "belongs to the house" in stranger.type("steward")[0]


def test_slow_work_that_fails_ends_the_conversation_and_says_so(stranger, monkeypatch):
    from game.common import work

    for line in ("join", "annlogin", "Ann", PASSPHRASE):
        stranger.type(line)
    monkeypatch.setattr(work, "_carry", lambda work, then, broke: broke() or True)
    assert "Something went wrong" in stranger.type(PASSPHRASE)[-1]
    assert stranger.dialogue is None


def test_who_has_joined_while_the_rows_are_busy_is_told_that_it_is_kept(stranger, monkeypatch):
    from game.common.refusals import Busy
    from game.personas.models import Persona
    from typeclasses import bodies

    def busy(*args):
        raise Busy

    for line in ("join", "annlogin", "Ann", PASSPHRASE, PASSPHRASE, *["yes"] * 8):
        stranger.type(line)
    code = stranger.dialogue.code
    monkeypatch.setattr(bodies, "account_of", busy)
    answer = stranger.type(code.rsplit("-", 1)[-1])
    assert "what you chose is kept" in answer[-1] and Persona.objects.count() == 1
    monkeypatch.undo()
    stranger.type(f"connect annlogin {PASSPHRASE}")
    assert stranger.who.name == "Ann"


def test_quit_with_words_behind_it_is_a_wish_and_no_dropped_line(ann, ben):
    ben.type("quit please")
    assert ann.heard == ["Ben leaves for now."]


def test_a_screen_that_is_missing_is_named_at_rebuild_and_not_met_at_the_door(person, monkeypatch):
    from game.common import texts

    linden = person("Linden", steward=True)
    monkeypatch.setattr(texts, "SCREENS", (*texts.SCREENS, "no_such_screen"))
    (answer,) = linden.type("rebuild")
    assert answer.startswith("Nothing was changed") and "screens/no_such_screen.md" in answer


def test_a_possessive_pose_touches_the_name_in_a_circle_too(person):
    dee, eli = person("Dee", at="hearth"), person("Eli", at="hearth")
    for one in (dee, eli):
        one.type("sit")
        one.type("agree")
    eli.told.clear()
    dee.type(";'s tea is cold")
    assert eli.heard == ["* Dee's tea is cold"]
