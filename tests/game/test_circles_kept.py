"""What else those who keep a circle choose: a way of sitting that it had before, and when it looks back."""

import pytest

from tests.game.circles_standing import Owls

pytestmark = pytest.mark.django_db


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


def test_a_circle_chooses_after_how_many_meetings_it_looks_back(owls):
    assert "Review: after every seven meetings." in owls.types("Ben", "circle")
    assert "Changed." in owls.types("Ann", "circle/edit review=6")
    assert "Review: after every six meetings." in owls.types("Ben", "circle")
    for _ in range(5):
        owls.meets("Ann", "Ben")
    assert not owls.card.review_due
    owls.meets("Ann", "Ben")
    assert owls.card.review_due
    owls.types("Ann", "circle/edit review=8")
    assert not owls.card.review_due


def test_a_circle_may_never_look_back(owls):
    owls.types("Ann", "circle/edit review=none")
    assert "Review:" not in owls.types("Ben", "circle") and not owls.card.review_due
    owls.meets("Ann", "Ben")
    assert not owls.card.review_due


@pytest.mark.parametrize("said", ["5", "9", "", "often", "-6", "06", "6.5", "٦", "9" * 400])
def test_a_review_after_another_number_is_refused(owls, said):
    assert "after 6 to 8 meetings" in owls.types("Ann", f"circle/edit review={said}")
    assert owls.card.review_every == 7
