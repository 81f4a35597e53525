"""How far people answer each other, kept by the floor: a line to one person, at each level."""

from dataclasses import replace

import pytest

from game.circles import registry
from game.circles.rules.formats import form as formats
from tests.game.circles_floors import form_of, part
from tests.game.circles_typed import TypedEvening

pytestmark = pytest.mark.django_db
NAMES = ("Ann", "Ben", "Cyd", "Dee")
CANARY = "a heron stood on the weir"


@pytest.fixture
def evening(person, time):
    """`evening(parts)`: four sit in a meeting of these parts, which Ann holds and has begun."""

    def begun(*parts, sits=NAMES):
        tonight = TypedEvening(person, time, "hearth", *sits).seated(*sits)
        whole = formats.parse(form_of(*parts, part("host", "after")))
        living = registry.meeting_at(tonight.place_id)
        living.meeting = living.kept = replace(living.meeting, form=whole)
        tonight.types("Ann", "begin", "begin")
        return tonight.hush()

    return begun


@pytest.mark.parametrize(
    ("level", "instead"),
    [(0, "being listened to is enough"), (1, "`with` and a name"), (2, "`thanks` and a name")],
)
def test_whoever_has_the_turn_says_nothing_to_one_person_below_own_experience(evening, level, instead):
    tonight = evening(part("round", crosstalk=level))
    assert tonight.holder() == "Ann"
    assert instead in tonight.types("Ann", f"-ben {CANARY}")
    assert all(CANARY not in tonight.hears(name) for name in NAMES)
    tonight.types("Ann", f"say {CANARY}")
    assert CANARY in tonight.hears("Ben")


@pytest.mark.parametrize("level", [1, 2])
def test_who_has_no_turn_reads_the_same(evening, level):
    tonight = evening(part("queue", crosstalk=level), part("open", crosstalk=level))
    instead = ("`with` and a name", "`thanks` and a name")[level - 1]
    tonight.types("Ben", "share the river...")
    assert instead in tonight.types("Cyd", f"-ben {CANARY}")
    tonight.types("Ann", "next")
    assert instead in tonight.types("Cyd", f"-ben {CANARY}")
    assert CANARY not in tonight.hears("Ben") + tonight.hears("Dee")


@pytest.mark.parametrize("level", [3, 4])
def test_from_own_experience_on_a_line_goes_to_one_person_and_all_hear_it(evening, level):
    tonight = evening(part("open", crosstalk=level))
    tonight.types("Cyd", f"-ben {CANARY}")
    assert CANARY in tonight.hears("Ben") and CANARY in tonight.hears("Dee")


def test_before_it_begins_and_after_its_parts_the_talk_is_as_before(evening, person, time):
    tonight = TypedEvening(person, time, "hearth", *NAMES).seated(*NAMES)
    tonight.types("Cyd", f"-ben {CANARY}")
    assert CANARY in tonight.hears("Ben")


def test_what_is_asked_of_the_person_in_focus_and_their_answer_are_what_that_part_is_for(evening):
    tonight = evening(part("focus", crosstalk=1), part("ask_only", crosstalk=1))
    tonight.types("Ann", "focus ben")
    assert "`with` and a name" in tonight.types("Ben", f"-cyd {CANARY}")
    tonight.types("Ben", "share whether to move [done]")
    assert "`with` and a name" in tonight.types("Cyd", f"-dee {CANARY}")
    tonight.hush().types("Cyd", "-ben What is home to you?")
    assert "What is home to you?" in tonight.hears("Ben")
    tonight.types("Ben", "-cyd a river")
    assert "a river" in tonight.hears("Cyd")


def test_two_who_talk_with_each_other_talk_to_each_other_and_who_has_a_half_to_nobody(evening):
    tonight = evening(
        part("pair", both=True, crosstalk=1), part("pair", "halves", crosstalk=1), sits=NAMES[:2]
    )
    tonight.types("Ann", f"-ben {CANARY}")
    assert CANARY in tonight.hears("Ben")
    tonight.types("Ann", "next")
    assert "`with` and a name" in tonight.types("Ann", f"-ben {CANARY}")
    assert CANARY not in tonight.hears("Ben")
