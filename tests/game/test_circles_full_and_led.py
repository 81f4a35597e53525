"""A full ring keeps out nobody who leads it: one chair more, for one of them."""

from dataclasses import replace

from game.circles import registry
from tests.game.circles_typed import TypedEvening

SIX = ("Ben", "Cyd", "Dan", "Eli", "Flo", "Gus")
FULL = "All 6 seats are taken"


def full(person, time, *leading: str) -> TypedEvening:
    """All seats of the Hearth are taken; these lead its circle and stand there."""
    ring = TypedEvening(person, time, "hearth", *leading, "Jon", *SIX)
    card = registry.circle_at(ring.place_id)
    roles = {ring.people[name].who.id: frozenset({"facilitator"}) for name in leading}
    registry.circles[card.id] = replace(card, roles=roles)
    for name in SIX:
        ring.types(name, "sit", "agree")
    return ring


def test_whoever_leads_it_sits_down_and_holds_it_though_all_seats_are_taken(person, time):
    ring = full(person, time, "Ann")
    assert FULL in ring.types("Jon", "sit")
    ring.types("Ann", "sit", "agree", "host")
    assert ring.meeting.host == ring.seat("Ann").id
    assert FULL in ring.types("Jon", "sit")


def test_for_a_second_who_leads_it_there_is_none(person, time):
    ring = full(person, time, "Ann", "Kim")
    ring.types("Ann", "sit", "agree")
    assert FULL in ring.types("Kim", "sit")


def test_from_a_listening_seat_they_come_to_it_as_well(person, time):
    ring = full(person, time, "Ann")
    ring.types("Ann", "quiet", "agree", "sit")
    assert not ring.seat("Ann").quiet
