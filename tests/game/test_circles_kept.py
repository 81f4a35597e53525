"""What else those who keep a circle choose: a way of sitting that it had before."""

import pytest

from tests.game.circles_standing import Owls


@pytest.fixture
def owls(person, time, hearth):
    return Owls(person, time, "Ann", "Ben", "Cyd")


def test_the_card_has_the_ways_of_sitting_that_a_circle_had_and_each_can_be_had_again(owls):
    assert "It has also had" not in owls.types("Ben", "circle")
    owls.types("Ann", "circle/edit format=talking piece", "circle/edit format=council/web")
    shown = owls.types("Ben", "circle")
    assert (
        "It has also had these ways of sitting, and can have them again: rounds and talking piece." in shown
    )
    assert "Changed." in owls.types("Ann", "circle/edit format=rounds")
    shown = owls.types("Ben", "circle")
    assert "How: Rounds." in shown and "again: talking piece and council/web." in shown
    assert owls.card.formats == ("rounds", "talking_piece", "council/web")
