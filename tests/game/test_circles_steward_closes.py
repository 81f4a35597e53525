"""A steward who stands in the room closes a meeting early, in the open."""

import pytest

from game.circles.rules.parts import Stage
from tests.game.circles_typed import TypedEvening

pytestmark = pytest.mark.django_db


@pytest.fixture
def ring(person, time):
    made = TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd")
    made.people["Dee"] = person("Dee", at="hearth", steward=True)
    made.seated("Ann", "Ben")
    made.types("Ann", "begin")
    return made.hush()


def test_a_steward_without_a_seat_closes_it_and_the_ring_hears_who_did(ring):
    assert "As a steward you close" in ring.types("Dee", "closing")
    assert ring.meeting.stage is Stage.AFTERCARE
    for name in ("Ann", "Ben", "Cyd"):
        assert "Dee, a steward of this house, closes this meeting here." in ring.hears(name)


def test_also_on_hold_and_from_a_seat_that_does_not_hold_it(person, time):
    made = TypedEvening(person, time, "hearth", "Ann", "Ben")
    made.people["Dee"] = person("Dee", at="hearth", steward=True)
    made.seated("Ann", "Ben", "Dee")
    made.types("Ann", "begin", "hold")
    made.hush()
    made.types("Dee", "closing")
    assert made.meeting.stage is Stage.AFTERCARE and made.meeting.hold is None
    assert "Dee, a steward of this house" in made.hears("Ben")


def test_whoever_holds_it_closes_it_as_ever_a_steward_too(person, time):
    made = TypedEvening(person, time, "hearth", "Ann")
    made.people["Dee"] = person("Dee", at="hearth", steward=True)
    made.seated("Dee", "Ann")
    made.types("Dee", "begin")
    made.types("Dee", "closing")
    assert made.meeting.stage is Stage.AFTERCARE and "steward" not in made.hears("Ann")


def test_nobody_else_does_and_a_guest_neither(ring):
    assert "Whoever holds the meeting closes it" in ring.types("Ben", "closing")
    assert "those who sit in it" in ring.types("Cyd", "closing")
    ring.guest("Cyd")
    ring.types("Cyd", "closing")
    assert ring.meeting.stage is Stage.SITTING


def test_a_meeting_that_has_not_begun_is_over_with_it(person, time):
    made = TypedEvening(person, time, "hearth", "Ann")
    made.people["Dee"] = person("Dee", at="hearth", steward=True)
    made.seated("Ann")
    made.types("Dee", "closing")
    assert made.living is None and "a steward of this house" in made.hears("Ann")
