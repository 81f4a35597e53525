"""Texts on which somebody's safety may hang say what they must say. Source: domain research 2.6."""

import re
from dataclasses import replace

import pytest

from game.circles.wording import worded
from game.circles.wording.common import duty
from game.common import texts
from tests.world.test_snippets import ANN, BEN, FORMS, told

LIMITS = {
    policy: " ".join(worded["text"].split())
    for one in texts.data("consent.yaml")["statements"]
    if one["key"] == "limits"
    for policy, worded in one["variants"].items()
}
MUST_SAY = {
    ("share_meeting", "welcome"): {
        "what stays here": r"stays (in this ring|here)",
        "nobody can stop a copy": r"(nobody|the house) can(not| not)? (stop|prevent) .*copy",
        "the limits": r"outside service",
    },
    ("pair_listening", "agree"): {
        "what stays here": r"stays with (the|you) two",
        "not brought up again": r"never brings it up|does not bring it up",
        "nobody can stop a copy": r"(nobody|the house) can(not| not)? (stop|prevent) .*copy",
        "the limits": r"outside service",
    },
    ("share_meeting", "shares"): {
        "what crosstalk is": r"crosstalk: you do not (comment|answer|interrupt)",
        "why": r"(never|not) listened to",
        "a witness instead": r"witness",
        "after the meeting": r"after the meeting|afterwards",
    },
    ("share_meeting", "newcomers"): {
        "may pass": r"may pass",
        "may leave": r"may leave",
        "come a few times": r"a few times",
        "nobody writes privately": r"nobody (is to|will|may) write to you privately",
    },
    ("support_group", "welcome"): {
        "before anyone speaks": r"before anyone speaks",
        "for what": r"child in danger.*threat to life|threat to life.*child in danger",
        "who": r"nobody who holds this meeting has such a duty|(is a|are) professional",
        "the limits": r"outside service",
    },
    ("skills_meeting", "welcome"): {
        "a peer meeting": r"meeting of peers",
        "no therapy": r"not therapy",
        "no medical advice": r"nobody here gives medical advice|no medical advice",
    },
    ("support_group", "hard_topic"): {
        "name it": r"names it|name it",
        "slow down": r"slow",
        "no methods": r"(nobody tells|no) methods",
        "the care room": r"`care`.*next door",
        "a person": r"`help now`",
        "and back": r"goes back|return",
    },
    ("grief_circle", "echoes"): {
        "no comparing": r"not compare|no comparing",
        "no silver lining": r"good side|silver lining|bright side",
    },
    ("grief_circle", "grounding"): {
        "a minute": r"one minute|60 seconds|sixty seconds",
        "the body": r"feet|hands",
        "the senses": r"listen|colour|see",
        "where and when": r"which day it is, and where",
    },
    ("grief_circle", "closing"): {
        "the next hour": r"(first|next) hour",
        "who could be near": r"who could you be near",
        "a person at night": r"`help now`",
    },
    ("process_group", "process"): {
        "no agenda": r"no agenda",
        "here and now": r"here, just now|here and now",
        "the form of feedback": r"when you (said|did).*I felt",
    },
    ("clearness", "questions"): {
        "one at a time": r"one question",
        "may decline": r"`pass`",
    },
    ("empathy_circle", "turns"): {
        "how to say not quite": r"`not quite`",
        "how to say heard": r"`heard`",
        "how to end": r"can end your turn",
    },
    ("rehearsal_stage", "contract"): {
        "which scene": r"which scene",
        "the stop word": r"stop word.*ends the scene at once",
        "off limits": r"off limits",
        "consent to each role": r"asked for each role, and may say no",
        "nobody who is here": r"nobody plays a person who sits here",
    },
    ("rehearsal_stage", "de_role"): {
        "not the role": r"I am not",
        "who I am": r"I am \w+, and",
        "a difference": r"difference",
    },
    ("network_dialogue", "next"): {
        "nothing without them": r"nothing is decided about anyone without them",
        "in the open": r"in front of everyone",
        "a no counts": r"says no, or not yet",
    },
    ("async_circle", "prompt"): {
        "when one is answered": r"by the end of day six",
        "how many words": r"400 words",
        "content note": r"content note",
        "no methods": r"no methods, amounts or numbers",
        "a person": r"`help now`",
    },
    ("quiet_room", "arrive"): {
        "no speech": r"nobody speaks",
        "gestures": r"`breathe`.*gesture",
        "who is on call": r"nobody is on call|on call now is",
        "a person": r"`help now`",
    },
}
FORM_OF = {form.key: form for form in FORMS.values()}


def missing(said, ideas):
    """Which of the ideas a text does not have, in whatever accepted wording."""
    flat = " ".join(said.split())
    return [idea for idea, words in ideas.items() if not re.search(words, flat, re.IGNORECASE)]


def without(said, words):
    """The text with every sentence taken out that has this idea."""
    flat = " ".join(said.split())
    while found := re.search(words, flat, re.IGNORECASE):
        flat = flat[: found.start()] + flat[found.end() :]
    return flat


def heard(form_key, part):
    """What people read when this part begins, with nobody there to read it out."""
    form = FORM_OF[form_key]
    aside = [phase for phase in form.asides if phase.key == part]
    phases = [phase.key for phase in form.phases]
    if aside or part not in phases or form.phases[phases.index(part)].floor == "window":
        return "\n".join(texts.snippet(key) for phase in aside for key in phase.text)
    return worded(told(form, phases.index(part), held=False), BEN)


@pytest.mark.parametrize(("where", "ideas"), MUST_SAY.items())
def test_people_read_what_they_must_know(where, ideas):
    assert missing(heard(*where), ideas) == []


@pytest.mark.parametrize(("where", "ideas"), MUST_SAY.items())
def test_the_search_misses_each_idea_that_is_taken_out(where, ideas):
    said = heard(*where)
    for idea, words in ideas.items():
        assert idea in missing(without(said, words), ideas)
    assert missing("Welcome. Make yourself at home, and speak when you like.", ideas) == list(ideas)


@pytest.mark.parametrize(("policy", "limits"), LIMITS.items())
def test_the_limits_are_those_that_the_house_has_chosen(policy, limits):
    before = texts.house_said("limits")
    texts.house_says(limits=limits)
    try:
        for where in (
            ("share_meeting", "welcome"),
            ("pair_listening", "agree"),
            ("support_group", "welcome"),
        ):
            assert limits in heard(*where), policy
        for key in ("share.anonymity", "pair.double_confidence"):
            assert len(texts.snippet(key).split()) <= 80
    finally:
        texts.house_says(limits=before)


def test_the_reporting_duty_is_said_of_the_professionals_who_hold_this_meeting():
    fact = told(FORM_OF["support_group"], 0)
    assert duty(fact) == "As far as the house knows, nobody who holds this meeting has such a duty."
    one = replace(fact, duties={ANN: "a child in danger."})
    assert "Ann is a professional and reports by law: a child in danger. The" in worded(one, BEN)
    unwritten = replace(fact, duties={ANN: ""})
    assert "Ann is a professional and may have this duty" in worded(unwritten, BEN)


def pairs(text):
    """What is not said, and what is said instead."""
    return re.findall(r'Not "([^"]+)": try "([^"]+)"', " ".join(text.split()))


def test_three_lines_are_named_that_compare_or_console_and_three_instead():
    found = pairs(texts.snippet("grief.no_comparing_no_silver_lining"))
    assert len(found) == 3
    assert all("at least" in bad or "I know" in bad or "better" in bad for bad, _ in found)
    assert not any("at least" in good or "better" in good for _, good in found)


DISGUISE = re.compile(
    r"^(have you|why don't you|wouldn't it|don't you|could you not|shouldn't)", re.IGNORECASE
)


def asked(text):
    """The questions of a text."""
    return [one.strip() for one in re.findall(r"[^.?:]+\?", " ".join(text.split()))]


def test_the_question_card_has_five_honest_questions_and_five_that_are_advice():
    honest, advice, _ = texts.snippet("clearness.open_honest_question_card").split("\n")
    assert len(asked(honest)) == len(asked(advice)) == 5
    assert [one for one in asked(honest) if DISGUISE.match(one)] == []
    assert [one for one in asked(advice) if not DISGUISE.match(one)] == []
    assert all(len(one.split()) <= 8 for one in asked(honest))


def test_a_planted_card_with_advice_among_the_honest_questions_is_found():
    assert DISGUISE.match(asked("An honest question. Why don't you call her?")[0])


CLOSING = {
    "thanks": r"thank you all, whether you spoke, passed or listened",
    "aftercare": r"aftercare is open",
    "a person": r"stay with you.*`help now`|`help now`.*stay with you",
    "the next time": r"the circle's card says when it meets next",
}
CLOSINGS = [key for key in texts.snippets() if key.endswith((".closing", ".closing_ceremony"))]


@pytest.mark.parametrize("key", CLOSINGS)
def test_every_closing_thanks_and_says_aftercare_a_person_and_the_next_time(key):
    ideas = dict(CLOSING)
    if key == "async.closing":
        ideas["aftercare"] = r"the quiet room is open"  # a circle without a clock has no hour after it
    if key == "ending.closing":
        ideas["the next time"] = r"there is no next date"
    assert missing(texts.snippet(key), ideas) == []


def test_the_search_for_what_a_closing_must_say_fails_on_a_bare_goodbye():
    assert missing("Thank you, and good night.", CLOSING) == list(CLOSING)


def test_there_is_a_closing_for_every_voice():
    voices = {form.voice for form in FORMS.values()}
    assert {f"{voice}.closing" for voice in voices} <= set(CLOSINGS)
    assert len(CLOSINGS) >= 18
