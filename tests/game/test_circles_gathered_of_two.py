"""Kind acts where only two sit: nobody is hidden there, and no name is said that was not to be said."""

import pytest

from tests.game.circles_typed import TypedEvening

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening(person, time):
    """`evening("Ann", "Ben")`: they sit, and a part runs in which one answers freely."""

    def make(*names):
        tonight = TypedEvening(person, time, "willow", *names).seated(*names)
        tonight.types("Ann", "begin", "begin")
        while tonight.meeting.phase.crosstalk < 2:
            tonight.types("Ann", "next")
        return tonight.hush()

    return make


def test_where_two_sit_nobody_is_called_someone(evening):
    tonight = evening("Ann", "Ben")
    assert "who hears it in a while" in tonight.types("Ben", "with ann")
    tonight.hush().time.pass_(10)
    assert tonight.hears("Ann").splitlines() == ["Ben is with you."] and tonight.hears("Ben") == ""


def test_a_name_that_was_not_to_be_said_is_not_said_when_only_two_are_left(evening):
    tonight = evening("Ann", "Ben", "Cyd")
    tonight.types("Ben", "with ann")
    tonight.types("Cyd", "leave")
    tonight.hush().time.pass_(10)
    assert "Someone is with you, Ann." in tonight.hears("Ann")
