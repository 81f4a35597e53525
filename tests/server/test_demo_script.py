"""The script of the demo's people: never out of turn, never stuck, kind to whoever comes."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.circles.rules.parts import Stage
from server.demo import scene, script
from server.demo.part import Part
from server.demo.scene import Scene
from tests.server.demo_evening import NAMES, STRANGER, WORDS, Evening, id_of

HOUR_S = 3600.0


def spoken_of(evening, *names):
    return [said for said in evening.said if said[3] in names and said[4].split()[0] in ("say", "share")]


def until(evening, question, within_s=1800.0):
    """Time passes until the answer is yes."""
    end = evening.now + within_s
    while not question():
        assert evening.now < end, "it never came"
        evening.goes_on(1.0)


def stage(evening):
    return evening.meeting.stage if evening.meeting else None


@pytest.mark.parametrize("seed", range(2))
def test_the_four_hold_one_meeting_after_the_other_and_nothing_they_do_is_refused(seed):
    evening = Evening(seed)
    evening.goes_on(1.5 * HOUR_S)
    assert 10 <= evening.ended <= 30
    assert evening.refused == []


def test_a_turn_takes_about_as_long_as_a_persons_and_some_pass():
    evening = Evening(5)
    evening.goes_on(1.5 * HOUR_S)
    began, lengths = {}, []
    for at, _, _, name, line in evening.said:
        if line.startswith("share "):
            began.setdefault(name, at)
        elif line == "done":
            lengths.append(at - began.pop(name))
    assert 4 < sum(lengths) / len(lengths) < 40
    typed = {line for *_, line in evening.said}
    assert {"pass", "hand"} <= typed


def test_a_line_that_drops_comes_back_into_its_seat():
    evening = Evening(2)
    evening.parts = {name: replace(part, drops=True) for name, part in evening.parts.items()}
    until(evening, lambda: evening.back, 6 * HOUR_S)
    (gone,) = evening.back
    assert evening.meeting.seat(id_of(gone)).dropped_at is not None
    until(evening, lambda: not evening.back)
    assert evening.meeting is None or evening.meeting.seat(id_of(gone)).dropped_at is None


def test_the_first_words_of_each_meeting_say_that_it_is_a_demo_played_by_a_program():
    evening = Evening(3)
    evening.goes_on(HOUR_S)
    begun, words = 0, ""
    for _, how, _, _, line in evening.said:
        if line == "begin":
            assert "demo" in words and "program" in words
            begun, words = begun + 1, ""
        elif how == "gathering" and line.startswith(("say ", "share ")):
            words = words or line
    assert begun > 5


def test_no_evening_is_told_twice_before_all_were_told():
    evening = Evening(4)
    evening.goes_on(1.2 * HOUR_S)
    for name in WORDS.cast:
        firsts = [one.lines[0] for one in WORDS.voices[name].evenings]
        told = [line[6:] for *_, who, line in evening.said if who == name and line[6:] in firsts]
        assert len(told) > 6 and len(set(told[:10])) == len(told[:10])


def sits_down(evening):
    evening.types(STRANGER, "sit")
    evening.types(STRANGER, "agree")


def test_who_comes_is_greeted_welcomed_waited_for_and_thanked_by_name():
    evening = Evening(6)
    until(evening, lambda: any(STRANGER in line for *_, line in spoken_of(evening, *WORDS.cast)))
    until(evening, lambda: stage(evening) is Stage.GATHERING and evening.meeting.host)
    sits_down(evening)
    until(evening, lambda: evening.meeting.holder == id_of(STRANGER))
    told = " ".join(line for *_, line in spoken_of(evening, *WORDS.cast))
    assert told.count(STRANGER) == 2, "greeted once, welcomed once"
    began = evening.now
    evening.goes_on(100)
    assert evening.meeting.holder == id_of(STRANGER), "nobody hurries somebody who is silent"
    assert not [said for said in evening.said if said[0] > began and said[3] in WORDS.cast]
    evening.types(STRANGER, "share I am here")
    evening.types(STRANGER, "done")
    until(evening, lambda: evening.meeting.holder == id_of(STRANGER))
    evening.types(STRANGER, "pass")
    until(evening, lambda: stage(evening) in (Stage.AFTERCARE, None))
    came_to = evening.now
    until(evening, lambda: stage(evening) is not Stage.AFTERCARE)
    said = [line for at, *_, line in spoken_of(evening, *WORDS.cast) if at >= came_to]
    assert any(f"{STRANGER}" in line and "hank" in line for line in said)


def test_who_speaks_in_aftercare_is_answered_by_name_and_told_of_people():
    evening = Evening(7)
    until(evening, lambda: stage(evening) is Stage.SITTING)
    sits_down(evening)
    until(evening, lambda: evening.meeting.holder == id_of(STRANGER))
    evening.types(STRANGER, "pass")
    while stage(evening) is Stage.SITTING:
        evening.goes_on(1.0)
        if evening.meeting and evening.meeting.holder == id_of(STRANGER):
            evening.types(STRANGER, "pass")
    evening.types(STRANGER, "say I do not know what to do")
    spoke = evening.now
    until(evening, lambda: stage(evening) is not Stage.AFTERCARE)
    said = [line for at, *_, line in spoken_of(evening, *WORDS.cast) if at >= spoke]
    assert any(STRANGER in line and "`help now`" in line for line in said)
    assert evening.now - spoke > 30


def test_a_pause_of_somebody_is_given_time_and_then_it_goes_on():
    evening = Evening(8)
    until(evening, lambda: stage(evening) is Stage.SITTING)
    sits_down(evening)
    evening.types(STRANGER, "pause")
    began = evening.now
    until(evening, lambda: evening.meeting.hold is None)
    assert 30 <= evening.now - began <= 120
    ended = evening.ended
    until(evening, lambda: evening.ended > ended)


WORDS_TYPED = "sit agree quiet leave host begin next pause hold resume pass done share say hand drop return"
deeds = st.lists(
    st.tuples(
        st.sampled_from(WORDS_TYPED.split()),
        st.floats(0.0, 240.0),
    ),
    max_size=16,
)


@settings(max_examples=8)
@given(st.integers(0, 2**32), deeds)
def test_whatever_somebody_does_nobody_speaks_out_of_turn_and_it_goes_on(seed, doings):
    evening = Evening(seed)
    for word, pause_s in doings:
        evening.types(STRANGER, f"{word} these words" if word in ("say", "share") else word)
        evening.goes_on(pause_s)
    for _, how, holder, name, line in evening.said:
        if how == "sitting" and name in WORDS.cast and line.startswith("share "):
            assert name == holder
    assert [no for no in evening.refused if no[0] in WORDS.cast and no[1] in ("share", "begin", "next")] == []
    evening.types(STRANGER, "leave")
    ended = evening.ended
    evening.goes_on(0.75 * HOUR_S)
    assert evening.ended - ended >= 2


places = st.sampled_from(["", "the Gate", "the Hearth", "the Library", "a place that no file names"])
facts = st.one_of(
    st.tuples(st.just("Persona.Worn"), st.fixed_dictionaries({"name": st.sampled_from(WORDS.cast)})),
    st.tuples(
        st.just("Room.Info"),
        st.fixed_dictionaries(
            {"name": places, "ways": st.lists(st.just("house"), max_size=2), "circle": st.none()}
        ),
    ),
    st.tuples(
        st.sampled_from(["Circle.State", "Circle.Turn", "Circle.Phase"]),
        st.fixed_dictionaries(
            {
                "meeting": st.sampled_from([None, "one", "two"]),
                "stage": st.sampled_from(["none", "gathering", "sitting", "aftercare", "ended"]),
                "hold": st.sampled_from([None, "pause", "alone", "facilitator"]),
                "holder": st.sampled_from([None, *NAMES]),
                "you": st.fixed_dictionaries(
                    {
                        "seat": st.sampled_from(["none", "reading", "sharing", "listening"]),
                        "holds": st.booleans(),
                        "may": st.lists(
                            st.sampled_from("sit agree share pass done hand host resume".split())
                        ),
                    }
                ),
            },
            optional={"full": st.booleans(), "turn": st.none(), "order": st.just(list(NAMES))},
        ),
    ),
    st.tuples(st.just("Comm.Line"), st.just({"class": "say", "speaker": STRANGER, "text": "", "to": "Ana"})),
    st.tuples(st.just("Something.New"), st.just({})),
)


@settings(max_examples=200)
@given(st.randoms(use_true_random=False), st.lists(facts, max_size=12))
def test_from_any_facts_whatever_a_line_follows_within_bounded_time_or_others_are_waited_for(chance, told):
    here, part, now = Scene(), Part("Ana"), 0.0
    for package, value in [("Persona.Worn", {"name": "Ana"}), *told]:
        here = scene.after(here, package, value)
    here = replace(here, me="Ana")
    part, step = script.go_on(part, here, WORDS, chance, now)
    for _ in range(3):
        if step.again_at == float("inf"):
            return
        assert now <= step.again_at < now + 1000
        now = step.again_at
        part, step = script.go_on(part, here, WORDS, chance, now)
        out_of_turn = here.stage == "sitting" and here.circle.get("hold") is None and not here.has_turn
        assert not (out_of_turn and step.line.startswith(("say", "share")))
