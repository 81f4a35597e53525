"""The question for the author alone: off until wished for, of one's own lines, and nothing is kept."""

import time as clock

import pytest

from game.common import texts
from game.people import selectors as people
from game.safety.care import kept as care_kept
from game.safety.care import nudge
from game.safety.models import Nudge

HARD = "some nights I want to die, and then morning comes"


@pytest.fixture
def ida(ann):
    """Ann, who wishes to be asked."""
    ann.type("nudge on")
    ann.told.clear()
    return ann


def test_it_is_off_until_somebody_turns_it_on(ann, ben):
    assert nudge.ASKS not in ann.type(f"say {HARD}")
    assert ben.heard_all.endswith(f'Ann says, "{HARD}"')


def test_what_it_says_is_no_question_because_the_words_it_names_answer_it():
    assert "?" not in nudge.ASKS and "`help now`" in nudge.ASKS and "`care`" in nudge.ASKS


def test_the_author_alone_is_asked_first_and_the_line_goes_at_once(ida, ben):
    ben.told.clear()
    told = ida.type(f"say {HARD}")
    assert told == [nudge.ASKS, f'You say, "{HARD}"']
    assert ben.heard == [f'Ann says, "{HARD}"']


@pytest.mark.parametrize("line", ["whisper ben={}", "page ben={}", "think {}", ":says {}", "-ben {}"])
def test_so_it_is_with_whatever_carries_words(ida, ben, line):
    ben.told.clear()
    assert ida.type(line.format(HARD))[0] == nudge.ASKS
    assert nudge.ASKS not in ben.heard_all


def test_nobody_is_asked_about_the_words_of_another(ida, ben):
    ben.type(f"say {HARD}")
    assert nudge.ASKS not in ida.heard_all


def test_it_holds_under_every_mask_and_ends_by_a_word(ida, mask):
    mask(ida, "Brave")
    ida.type("home"), ida.type("persona wear Brave"), ida.type("out")
    assert nudge.ASKS in ida.type(f"say {HARD}")
    ida.type("nudge off")
    assert nudge.ASKS not in ida.type(f"say {HARD}") and Nudge.objects.count() == 0


def test_of_the_line_nothing_is_kept_nor_that_anybody_was_asked(ida):
    before = [*Nudge.objects.values()]
    ida.type(f"say {HARD}")
    assert [*Nudge.objects.values()] == before and set(before[0]) == {"person_id"}
    assert HARD not in repr(vars(nudge))


def test_in_a_ring_it_is_the_same(person, time):
    from tests.game.circles_next_door import in_the_hearth, living

    evening = in_the_hearth(person, time)
    evening.types("Ann", "next")
    holder = living(evening).meeting.holder
    name = next(name for name, actor in evening.people.items() if actor.who.id == holder)
    evening.types(name, "nudge on")
    evening.hush()
    told = evening.types(name, f"share {HARD}")
    assert told.index(nudge.ASKS) < told.index(HARD)
    others = [other for other in ("Ann", "Ben", "Cyd", "Dan") if other != name]
    heard = [evening.hears(other) for other in others]
    assert all(HARD in one and nudge.ASKS not in one for one in heard)


@pytest.mark.parametrize(
    ("words", "hard"),
    [
        ("I WANT TO DIE", True),
        ("I want  to... die", True),
        ("don\u2019t want to live like this", True),
        ("self-harm, again", True),
        ("suicide", True),
        ("suicides", False),
        ("I want to dine", False),
        ("the plan for the garden", False),
        ("killing time", False),
        ("", False),
    ],
)
def test_phrases_are_found_as_whole_words_however_they_are_written(words, hard):
    assert nudge.sounds_hard(words) == hard


def test_r03_looking_takes_time_linear_to_the_line():
    def spent(count):
        line = "don't want to be here any " * count
        began = clock.perf_counter()
        for _ in range(20):
            nudge.sounds_hard(line)
        return clock.perf_counter() - began

    spent(10)
    assert spent(80) < 12 * max(spent(20), 1e-4)


def test_the_phrases_are_checked_and_each_is_found():
    nudge.check_texts()
    assert all(nudge.sounds_hard(f"and {one}, then") for one in texts.data(nudge.FILE)["phrases"])


@pytest.mark.parametrize("said", [None, [], {"phrases": "x"}, {"phrases": [7]}, {"phrases": ["..."]}])
def test_a_file_that_cannot_be_used_is_named(monkeypatch, said):
    monkeypatch.setattr(texts, "data", lambda path: said)
    with pytest.raises(texts.BadText, match="nudge.yaml"):
        nudge.check_texts()


def test_it_is_told_before_somebody_joins_and_on_its_page(ann):
    assert any("`nudge on`" in one["why"] for one in people.statements())
    assert "Nothing of it is kept" in " ".join(" ".join(ann.type("help nudge")).split())
    assert "`nudge off` ends it" in "\n".join([*ann.type("nudge on"), *ann.type("nudge")])


def test_the_wish_is_declared_shown_and_taken_away(ida):
    kind = next(one for one in care_kept.KEPT if one.key == "nudge")
    assert kind.rows(ida.who.person_id) == [{"wish": "on"}]
    assert kind.sooner(ida.who.person_id) == 1 and not nudge.is_on(ida.who.person_id)


def test_a_guest_has_nothing_to_turn_on(stranger):
    stranger.type("visit")
    assert "Guests do not speak" in "\n".join(stranger.type("nudge on"))
