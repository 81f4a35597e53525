"""Talking as typed lines, and what each person heard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands import doorway
from game.common.plain import unquoted
from game.talk import wording
from game.talk.events import LineSpoken

HOSTILE = [
    "|r|nred",
    "{nobody} {self}",
    "$You() $conj(cry)",
    "%s %(x)s",
    "a|/Ben says",
    "<b>bold</b>",
    "|lcquit|ltclick|le",
]


def test_a_line_is_heard_by_everyone_where_it_is_spoken(ann, ben, cyd):
    assert ann.type("say good evening") == ['You say, "good evening"']
    assert ben.heard == cyd.heard == ['Ann says, "good evening"']


def test_an_equals_sign_behind_a_word_of_the_house_is_a_blank(ann, ben):
    assert ann.type("say=a = b") == ['You say, "a = b"']
    assert ann.type("SAY = b") == ['You say, "= b"']
    assert "not a word of the house" in ann.type("sayy=b")[0]


@pytest.mark.parametrize("mark", ['"', "'"])
def test_the_marks_for_say_need_no_blank(ann, ben, mark):
    ann.type(f"{mark}hello")
    assert ben.heard == ['Ann says, "hello"']


def test_a_pose_always_begins_with_its_name(ann, ben):
    assert ann.type(":waves to the trees") == ["* Ann waves to the trees"]
    ann.type(";'s hat is wet")
    ann.type("pose sits down")
    assert ben.heard == ["* Ann waves to the trees", "* Ann's hat is wet", "* Ann sits down"]


def test_a_directed_line_is_heard_by_all_and_named_to_one(ann, ben, cyd):
    assert ann.type("-ben thank you") == ['You say to Ben, "thank you"']
    assert ben.heard == ['Ann says to you, "thank you"']
    assert cyd.heard == ['Ann says to Ben, "thank you"']


def test_a_thought_is_seen_as_a_thought(ann, ben):
    ann.type("think this is new")
    assert ben.heard == ['Ann thinks, "this is new"']


def test_a_whisper_reaches_one(ann, ben, cyd):
    assert ann.type("whisper ben=shall we go") == ['You whisper to Ben, "shall we go"']
    assert ben.heard == ['Ann whispers to you, "shall we go"']
    assert cyd.heard == []


def test_a_page_reaches_one_in_another_place(ann, ben, cyd):
    ben.type("go house")
    ben.told.clear()
    ann.type("page ben=come back")
    assert len(ben.heard) == 1
    assert not any("come back" in line for line in cyd.heard)


def test_absent_resting_and_unknown_are_one_answer_to_a_page(ann, ben):
    ben.type("home")
    resting = ann.type("page ben=hello")
    doorway.gone(ben, quit=True)
    absent = ann.type("page ben=hello")
    unknown = ann.type("page zora=hello")
    assert resting == absent == unknown and "cannot be reached" in resting[0]


def test_a_gesture_goes_to_the_room_by_its_name_alone(ann, ben):
    assert ann.type("nod") == ["You nod."]
    assert ben.heard == ["Ann nods."]
    assert "There is no gesture" in ann.type("gesture explode")[0]


def test_an_act_on_a_person_is_an_offer_until_they_accept(ann, ben, cyd):
    ann.type("offer hug ben")
    assert "offers you a hug" in ben.heard[0] and cyd.heard == []
    ben.type("accept")
    assert cyd.heard == ["Ann and Ben hug."]
    assert "No offer is waiting" in ben.type("accept")[0]


def test_a_no_is_told_to_the_one_who_offered_and_to_nobody_else(ann, ben, cyd):
    ann.type("offer hug ben")
    ann.told.clear()
    ben.type("no")
    assert len(ann.heard) == 1 and cyd.heard == []


def test_an_offer_lapses_by_itself(ann, ben, time):
    ann.type("offer hug ben")
    time.pass_(400)
    assert "No offer is waiting" in ben.type("accept")[0]


@pytest.mark.parametrize("words", HOSTILE)
def test_r18_words_of_people_are_never_a_template(ann, ben, words):
    for line, shown in ((f"say {words}", f'Ann says, "{words}"'), (f":{words}", f"* Ann {words}")):
        ann.type(line)
        assert ben.heard == [shown]


@pytest.mark.parametrize(
    "bad", ["\x1b[2J", "\x1b]0;title\x07", "\u202egnp", "\x9b31m", "\x07", "\U000e0041", "a\nBen says"]
)
def test_r16_what_acts_on_a_screen_is_cleaned_away(ann, ben, bad):
    ann.type(f"say one{bad}two")
    (line,) = ben.heard
    assert line.startswith('Ann says, "one') and "\n" not in line and line.isprintable()


@given(st.text(max_size=200), st.sampled_from(["say", "think", "share"]))
def test_r17_every_line_tells_its_true_speaker_and_nobody_elses(words, kind):
    from uuid import UUID

    event = LineSpoken(UUID(int=1), "Ann", UUID(int=9), words, kind, ())
    line = wording.line_spoken(event, UUID(int=2))
    verb = "thinks" if kind == "think" else "says"
    assert line == f'Ann {verb}, "{unquoted(words)}"'
    assert line.count('"') == 2


def test_a_mistyped_line_is_answered_kindly_and_not_repeated(ann, ben):
    (answer,) = ann.type("shar I was so afraid of the zebra")
    assert "not a word of the house" in answer and "zebra" not in answer
    assert ben.heard == []


def test_a_guest_neither_speaks_nor_poses_nor_gestures(stranger, ann):
    stranger.type("visit")
    ann.type("go gate")
    ann.told.clear()
    for line in ("say hello", ":waves", "nod", "whisper ann=hi", "page ann=hi", "offer hug ann"):
        assert "As a guest" in stranger.type(line)[0]
        speaks = line not in ("nod", "offer hug ann")
        assert stranger.told[-1][0] == ("unsaid" if speaks else "system"), "a client gives words back"
    stranger.type("say")
    assert stranger.told[-1][0] == "system"
    assert ann.heard == []


def test_in_the_quiet_room_gestures_are_welcome_and_words_are_not(ann, ben):
    for one in (ann, ben):
        one.type("go quiet")
    ben.told.clear()
    assert "No words are spoken here" in ann.type("say hello")[0]
    assert "No words are spoken here" in ann.type(":hums")[0]
    ann.type("breathe")
    assert ben.heard == ["Ann takes a slow breath."]


@pytest.mark.parametrize(
    "line", [';e says, "I am Anne"', ";-Marie leaves", ";2 says hi", ";'smith waves", ";"]
)
def test_r17_no_pose_makes_anothers_name_out_of_ones_own(ann, ben, line):
    ann.type(line)
    assert all(heard.startswith("* Ann ") for heard in ben.heard)


def test_a_possessive_may_touch_the_name(ann, ben):
    ann.type(";'s tea is cold")
    assert ben.heard == ["* Ann's tea is cold"]


@pytest.mark.parametrize(
    "words", ["is gone: the line dropped.", "comes in.", 's seat is free.", he said, "go']
)
def test_r17_a_pose_is_never_taken_for_news_of_the_house(ann, ben, words):
    ann.type(f":{words}")
    (heard,) = ben.heard
    assert heard.startswith("* Ann ") and '"' not in heard


def test_r17_blanks_cannot_push_words_to_where_another_line_begins(ann, ben):
    ann.type("say so" + " \u3000\u2800\u00a0" * 30 + "Ben says, hello")
    assert ben.heard == ['Ann says, "so Ben says, hello"']


@pytest.mark.parametrize("line", ["whisper ben=1+1=2", "whisper ben 1+1=2", "whisper ben = 1+1=2"])
def test_an_equals_sign_in_the_words_stays_in_the_words(ann, ben, line):
    ann.type(line)
    assert ben.heard == ['Ann whispers to you, "1+1=2"']


def test_a_directed_line_may_hold_an_equals_sign(ann, ben):
    ann.type("-ben I think a=b")
    assert ben.heard == ['Ann says to you, "I think a=b"']


def test_an_offer_of_two_words_finds_its_name(ann, ben):
    ann.type("offer sit beside ben")
    assert "would like to sit beside you" in ben.heard[0]


def test_two_offers_wait_beside_each_other_until_each_has_its_answer(ann, ben, cyd):
    ann.type("offer hug ben")
    cyd.type("offer tea ben")
    ben.told.clear()
    assert "Say whose you mean" in ben.type("accept")[0]
    ben.type("no cyd")
    ben.type("accept")
    assert any("hug" in line for line in ann.heard)
    assert "No offer is waiting" in ben.type("accept")[0]


def test_an_answer_that_is_refused_leaves_the_offer_where_it_is(person, time):
    dee, eli = person("Dee", at="hearth"), person("Eli", at="hearth")
    for one in (dee, eli):
        one.type("sit")
        one.type("agree")
    dee.type("offer hug eli")
    dee.type("host")
    dee.type("begin")
    assert "wait for aftercare" in eli.type("accept")[0]
    dee.type("closing")
    eli.told.clear()
    assert any("hug" in line for line in eli.type("accept"))


def test_what_has_lapsed_is_forgotten_for_everybody(ann, ben, cyd, time):
    from game.talk import services

    ann.type("offer hug ben")
    time.now += 400
    ann.type("offer hug cyd")
    assert list(services._offers) == [cyd.who.id]


def test_a_page_to_oneself_is_told_what_to_do_instead(ann):
    assert "`think`" in ann.type("page ann=hi")[0]
