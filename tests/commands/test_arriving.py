"""At the door: joining, connecting, visiting, recovering, as typed lines."""

import re

import pytest
from django.contrib.auth.hashers import check_password

from commands import doorway, entering
from game.common import texts
from game.people.models import Consent, Person
from game.personas.models import Persona
from server.portal.wrap import USUAL, wrapped

PASSPHRASE = "a boat on quiet water"


def join(actor, login="annlogin", name="Ann", passphrase=PASSPHRASE):
    """Types what the questions ask for; what was heard."""
    actor.type("join")
    actor.type(login)
    actor.type(name)
    actor.type(passphrase)
    actor.type(passphrase)
    for _ in range(8):
        actor.type("yes")
    code = re.search(r"[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{6}", actor.heard_all).group()
    actor.type(code.split("-")[-1])
    return code


def test_the_first_screen_is_short_and_shows_the_four_words(stranger):
    (screen,) = stranger.heard
    lines = wrapped(screen, USUAL).splitlines()  # as the door breaks it
    assert len(lines) < 16 and all(len(line) <= 80 for line in lines)
    assert all(word in screen for word in ("join", "connect", "visit", "help now"))
    assert screen.isascii()


def test_joining_from_the_first_word_to_the_gate(stranger):
    join(stranger)
    assert "Welcome, Ann" in stranger.heard_all
    assert stranger.who.name == "Ann" and not stranger.hidden
    assert Consent.objects.count() == 8
    assert check_password(PASSPHRASE, Person.objects.get().passphrase)


def test_r13_the_passphrase_is_asked_for_unseen_and_never_said(stranger):
    for line in ("join", "annlogin", "Ann"):
        stranger.type(line)
    assert stranger.hidden
    stranger.type(PASSPHRASE)
    assert stranger.hidden
    stranger.type(PASSPHRASE)
    assert not stranger.hidden and PASSPHRASE not in stranger.heard_all


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["two words"], "one word"),
        (["x"], "2 to 24 letters"),
        (["steward"], "belongs to the house"),
        (["pass"], "belongs to the house"),
        (["annlogin", "annlogin"], "your login name"),
        (["annlogin", "Annlogin"], "your login name"),
        (["annlogin", "Ann", "short"], "at least 10 characters"),
        (["annlogin", "Ann", PASSPHRASE, "something else"], "not the same"),
        (["annlogin", "Ann", PASSPHRASE, PASSPHRASE, "maybe"], "yes, or why"),
    ],
)
def test_wrong_input_gets_a_kind_sentence_and_the_same_question_again(stranger, lines, said):
    stranger.type("join")
    for line in lines[:-1]:
        stranger.type(line)
    answer = stranger.type(lines[-1])
    assert any(said in line for line in answer)
    assert answer[-1].endswith(("?", ".")) and stranger.dialogue is not None
    assert not Person.objects.exists()


def test_why_explains_and_asks_again(stranger):
    for line in ("join", "annlogin", "Ann", PASSPHRASE, PASSPHRASE):
        stranger.type(line)
    answer = stranger.type("why")
    assert len(answer) == 2 and "Statement 1" in answer[1]
    assert "Statement 2" in stranger.type("yes")[-1]


def test_the_statements_stand_on_two_short_screens(stranger):
    for line in ("join", "annlogin", "Ann", PASSPHRASE):
        stranger.type(line)
    stranger.told.clear()
    stranger.type(PASSPHRASE)
    first = stranger.heard_all
    assert "1 to 4 of 8" in first and len(first.splitlines()) <= 24
    for _ in range(4):
        stranger.type("yes")
    assert "5 to 8 of 8" in stranger.heard_all


def test_a_join_that_is_cut_off_leaves_nothing_behind(stranger):
    for line in ("join", "annlogin", "Ann", PASSPHRASE, PASSPHRASE, *["yes"] * 8):
        stranger.type(line)
        doorway_open = stranger.dialogue is not None
        assert doorway_open
    doorway.gone(stranger, quit=False)
    assert not Person.objects.exists() and not Persona.objects.exists()


def test_a_wrong_last_group_is_asked_for_again(stranger):
    for line in ("join", "annlogin", "Ann", PASSPHRASE, PASSPHRASE, *["yes"] * 8):
        stranger.type(line)
    assert "not the last group" in stranger.type("AAAAAA")[0]
    assert not Person.objects.exists()


def test_help_now_is_not_taken_for_a_passphrase(stranger):
    for line in ("join", "annlogin", "Ann"):
        stranger.type(line)
    assert any("at least 10" in line for line in stranger.type("help now please"))


def test_stop_ends_it_and_nothing_is_kept(stranger):
    stranger.type("join")
    assert stranger.type("stop") == ["Stopped. Nothing is kept of what you typed here."]
    assert stranger.dialogue is None


def test_connect_asks_and_brings_one_back(stranger, person, time):
    ann = person("Ann")
    doorway.gone(ann, quit=True)
    stranger.type("connect")
    stranger.type("loginann")
    assert stranger.hidden
    stranger.type("Ann sits by the water")
    assert stranger.who.name == "Ann" and not stranger.hidden


def test_connect_in_one_line_works_and_says_what_is_better(stranger, person):
    person("Ann")
    answer = stranger.type("connect loginann Ann sits by the water")
    assert stranger.who.name == "Ann"
    assert any("Next time" in line for line in answer)


def test_r20_a_wrong_passphrase_and_an_unknown_name_are_answered_alike(stranger, person):
    person("Ann")
    one = stranger.type("connect loginann wrong words here")
    assert stranger.hidden, "a second try is typed unseen as well"
    stranger.type("stop")
    two = stranger.type("connect loginzora wrong words here")
    assert one == two and "do not fit together" in one[-2]
    assert stranger.who is None


def test_a_guest_comes_in_looks_round_and_can_join_from_there(stranger):
    stranger.type("visit")
    assert stranger.who.is_guest
    join(stranger)
    assert stranger.who.name == "Ann"


def test_the_passphrase_is_changed_by_its_owner_alone(ann):
    for line in ("passphrase", "not the old one at all"):
        ann.type(line)
    assert "Nothing is changed" in ann.heard_all
    for line in ("passphrase", "Ann sits by the water", "another boat entirely", "another boat entirely"):
        ann.type(line)
    assert "Your passphrase is changed" in ann.heard_all
    assert check_password("another boat entirely", Person.objects.get().passphrase)


@pytest.mark.parametrize("line", ["help now", "HELP NOW", "help now de"])
def test_r47_help_now_works_before_anything_else(stranger, line):
    (card,) = stranger.type(line)
    assert "112" in card


def test_what_is_typed_at_the_door_without_meaning_is_neither_repeated_nor_kept(stranger):
    (answer,) = stranger.type("my secret is zebra")
    assert "zebra" not in answer


def test_who_has_not_said_yes_to_the_present_words_is_asked_before_coming_in(stranger, person):
    ann = person("Ann")
    doorway.gone(ann, quit=True)
    Consent.objects.update(version=0)
    stranger.type("connect loginann Ann sits by the water")
    assert stranger.who is None and "has changed" in stranger.heard_all
    for _ in range(8):
        stranger.type("yes")
    assert stranger.who.name == "Ann"
    assert Consent.objects.filter(version=texts.data("consent.yaml")["version"]).count() == 8


def test_a_second_connection_takes_over_and_nobody_notices(stranger, person, ben, time):
    from commands import entering
    from game.personas import selectors
    from game.places import presence

    ann = person("Cyd")
    ben.told.clear()
    rests_at_signing_in(ann, stranger)
    entering.enter(stranger, selectors.named("Cyd"), now=time())
    assert ben.heard == [] and ann.who is None and stranger.who.name == "Cyd"
    assert presence.find(stranger.who.id) is not None
    ben.type("say hello")
    assert any("hello" in line for line in stranger.heard)


def rests_at_signing_in(old, new):
    """Lets the earlier connection go at the moment of signing in, as the house's sessions do."""

    def signs_in(account):
        old.replaced_by = new
        doorway.gone(old, quit=False)

    new.signs_in = signs_in


def test_after_a_wrong_passphrase_the_next_one_is_typed_unseen_and_brings_one_in(stranger, person):
    ann = person("Ann")
    doorway.gone(ann, quit=True)
    for line in ("connect", "loginann", "wrong words here"):
        stranger.type(line)
    assert stranger.hidden
    stranger.type("Ann sits by the water")
    assert stranger.who.name == "Ann" and not stranger.hidden


def test_who_never_sat_in_a_circle_is_told_a_first_step_at_each_coming(stranger, person, time):
    person("Ann", at="gate")
    stranger.type("connect loginann Ann sits by the water")
    assert "`help start` is a good first page" in stranger.heard_all
    ann = person("Cyd", at="hearth")
    for line in ("sit", "agree"):
        ann.type(line)
    ann.told.clear()
    entering.enter(ann, ann.who, now=time())
    assert "`help start` is a good first page" not in ann.heard_all
