"""Four in the Hearth with the small room beside it: who sits, who keeps the ring, who is next door."""

from game.circles import registry
from game.circles.meetings import keeping
from game.circles.rules.parts import Duty
from game.places import atlas, presence
from tests.game.circles_typed import TypedEvening

NAMES = ("Ann", "Ben", "Cyd", "Dan")


def in_the_hearth(person, time):
    """Four sit in the Hearth, Ann holds it and has begun; Eli stands there without a seat."""
    found = TypedEvening(person, time, "hearth", *NAMES, "Eli").seated(*NAMES)
    found.types("Ann", "begin")
    return found.hush()


def living(evening):
    return registry.meeting_of_circle(registry.circle_at(evening.place_id).id)


def co(evening, name):
    """That seat holds the meeting together with Ann."""
    mine = living(evening)
    mine.meeting = mine.meeting.with_seat(evening.people[name].who.id, duties=frozenset({Duty.CO}))
    keeping.show(mine)
    return evening.hush()


def place(evening, name):
    return atlas.place(presence.place_of(evening.people[name].who.id)).key


def in_care(evening):
    co(evening, "Dan").types("Ann", "care ben")
    evening.types("Ben", "yes")
    assert place(evening, "Ann") == place(evening, "Ben") == "hearth_side"
    return evening
