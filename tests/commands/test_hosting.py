"""What whoever holds a meeting answers, as it is typed."""

import pytest

from game.circles import registry
from game.circles.refusals.meetings import NeitherYesNorNo
from tests.game.circles_typed import TypedEvening, members

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("answer", ["not yet", "nope", "later", "yes, but", "="])
def test_only_a_yes_is_a_yes_to_a_change_of_persona(person, mask, time, answer):
    tonight = TypedEvening(person, time, "hearth", "Ann", "Ben").seated("Ann", "Ben")
    mask(tonight.people["Ben"], "Brave")
    tonight.types("Ben", "sit as Brave=I go on as Brave.")
    tonight.hush()
    assert tonight.types("Ann", f"allow ben={answer}") == str(NeitherYesNorNo())
    assert tonight.hears("Ben") == "" and members() == {"Ann", "Ben"} and tonight.seat("Ben").agreed
    assert registry.meeting_at(tonight.place_id).wishes, "it can still be answered"
    assert "Done." in tonight.types("Ann", "allow ben=Yes") and members() == {"Ann", "Brave"}


@pytest.mark.parametrize("answer", ["no", "N"])
def test_a_no_is_said_in_two_ways(person, mask, time, answer):
    tonight = TypedEvening(person, time, "hearth", "Ann", "Ben").seated("Ann", "Ben")
    mask(tonight.people["Ben"], "Brave")
    tonight.types("Ben", "sit as Brave=I go on as Brave.")
    assert "stays as it is" in tonight.types("Ann", f"allow ben = {answer}") and members() == {"Ann", "Ben"}
