"""Conversations of several steps: what always works in them, and that none ever hangs."""

import pytest

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

    def busy(*args):
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


def test_one_conversation_asks_about_a_few_names_and_not_about_everybody(stranger):
    stranger.type("join")
    for _ in range(20):
        assert "belongs to the house" in stranger.type("steward")[0]
    assert "many names" in stranger.type("steward")[0] and stranger.dialogue is None
