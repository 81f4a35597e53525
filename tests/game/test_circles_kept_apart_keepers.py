"""Whoever keeps a circle is not shut out of it by somebody who sits down first."""

from dataclasses import replace

import pytest

from game.circles import registry
from tests.game.circles_typed import TypedEvening, comes_as

CLOSED = "The door of this circle is closed at present."


@pytest.fixture
def ring(person, time):
    """Nobody sits in the Hearth yet; Ann keeps its circle."""
    tonight = TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd")
    card = registry.circle_at(tonight.place_id)
    registry.circles[card.id] = replace(
        card, roles={tonight.people["Ann"].who.id: frozenset({"facilitator"})}
    )
    return tonight


def test_whoever_keeps_it_comes_in_though_somebody_sits_there_who_keeps_apart_from_them(ring):
    ring.types("Ben", "sit", "agree", "apart ann")
    assert "the door is open" in ring.types("Ann", "look")
    ring.types("Ann", "sit", "agree", "host")
    assert ring.seat("Ann").id == ring.meeting.host
    assert ring.seat("Ben").agreed, "who sits keeps the seat"


def test_whoever_keeps_apart_from_them_finds_it_closed_before_they_have_come(ring):
    ring.types("Ben", "apart ann")
    ring.types("Cyd", "sit", "agree")
    assert CLOSED in ring.types("Ben", "sit") and "the door is closed" in ring.types("Ben", "look")
    ring.types("Ben", "apart end ann", "sit", "agree")
    assert ring.seat("Ben").agreed


def test_another_name_of_theirs_closes_nothing(ring, mask):
    ann = ring.people["Ann"]
    heron = mask(ann, "Heron")
    ring.types("Cyd", "sit", "agree")
    comes_as(ann, heron)
    ring.types("Ben", "apart heron")
    assert "the door is open" in ring.types("Ben", "look")


def test_whoever_keeps_it_and_asked_comes_in_too_and_the_other_finds_it_closed_then(ring):
    ring.types("Ann", "apart ben")
    ring.types("Cyd", "sit", "agree")
    assert "the door is open" in ring.types("Ben", "look")
    ring.types("Ann", "sit", "agree")
    assert CLOSED in ring.types("Ben", "sit")


def test_the_first_who_would_sit_there_finds_it_closed_as_well(ring):
    ring.types("Ben", "apart ann")
    assert CLOSED in ring.types("Ben", "sit")
    assert registry.meeting_at(ring.place_id) is None
