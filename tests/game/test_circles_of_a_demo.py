"""The circle of a demo is led by a program, and says so; no other circle and no format may say that."""

from copy import deepcopy

import pytest

from game.circles import selectors
from game.circles.standing import founding
from game.common import demo, texts
from tests.game.circles_typed import TypedEvening

pytestmark = pytest.mark.django_db


@pytest.fixture
def in_a_demo(world):
    """The circles are those of a demo."""
    demo.declare(True)
    founding.found_house_circles(founding._said())
    yield
    demo.declare(False)


def test_whoever_is_played_holds_a_meeting_as_a_program_of_the_demo(in_a_demo, person, time):
    ring = TypedEvening(person, time, "hearth", "Ben", "Eli")
    ring.types("Eli", "sit", "agree")
    told = ring.types("Ben", "sit", "agree", "host")
    assert "You hold today's meeting as a program of the demo." in told
    assert "Ben, a program of the demo, holds today's meeting." in ring.people["Eli"].heard_all
    card = ring.types("Eli", "circle")
    assert "Led by a program of the demo" in card
    assert "Held today by Ben, a program of the demo." in card


def test_somebody_who_came_in_and_holds_it_is_no_program(in_a_demo, person, time):
    ring = TypedEvening(person, time, "hearth", "Ben", "Eli")
    told = ring.types("Eli", "sit", "agree", "host")
    assert "You hold today's meeting as a peer." in told
    assert "Held today by Eli, a peer." in ring.types("Ben", "circle")


def test_other_circles_of_a_demo_are_led_as_their_file_says(in_a_demo):
    assert selectors.circle_named("evening").led_by == "program"
    assert selectors.circle_named("heavy").led_by == "peer"


@pytest.mark.parametrize(("is_demo", "which"), [(False, 0), (False, 1), (True, 1)])
def test_no_circle_of_a_house_is_led_by_a_program(world, monkeypatch, is_demo, which):
    monkeypatch.setattr(demo, "_is_declared", is_demo)
    said = deepcopy(texts.data(founding.FILE))
    founding.check_circles(said)
    said["circles"][which]["led_by"] = "program"
    with pytest.raises(texts.BadText, match="led_by program is for the circle of a demo alone"):
        founding.check_circles(said)
