"""The Hearth, a ring in it, and a round that has begun."""

from datetime import date
from uuid import UUID

import pytest

from game.circles import services
from game.places import atlas


@pytest.fixture
def hearth(world) -> UUID:
    """The place where the Evening Circle meets."""
    return atlas.keyed("hearth").id


@pytest.fixture
def ring(person, time, hearth):
    """Ann, Ben and Cyd sit in the Evening Circle (rounds); Ann holds it. Dee has no seat."""
    people = [person(name, at="hearth") for name in ("Ann", "Ben", "Cyd", "Dee")]
    for actor in people[:3]:
        services.sit(actor.who, now=time())
        services.agree(actor.who, now=time())
    services.host(people[0].who, now=time())
    for actor in people:
        actor.told.clear()
    return people


@pytest.fixture
def round_of(ring, time):
    """The same, in the first round: it is Ann's turn."""
    services.begin(ring[0].who, now=time())
    for actor in ring:
        actor.told.clear()
    return ring


@pytest.fixture
def today() -> date:
    """A day."""
    return date.today()
