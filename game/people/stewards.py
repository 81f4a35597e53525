"""Who runs the house: named and released by whoever has the machine, never from inside the house.

A steward can be named while the house runs; the powers are theirs with the next word they type.
"""

from uuid import UUID

from game.common.changes import change
from game.people import selectors
from game.people.models import Role
from game.people.refusals import NoSteward, OnlySteward, StewardAlready, StewardAway

STEWARD = "steward"


def name_steward(person_id: UUID) -> int:
    """This person is a steward of the house from now on; how many there are.

    Raises StewardAway where the person may not come in, StewardAlready, Busy.
    """
    with change():
        person = selectors.person(person_id)
        if person is None or person.suspended:
            raise StewardAway()
        _, is_new = Role.objects.get_or_create(person_id=person_id, name=STEWARD)
        if not is_new:
            raise StewardAlready()
        return len(selectors.stewards())


def release_steward(person_id: UUID) -> int:
    """This person is a member like others from now on; how many stewards are left, never none.

    Raises NoSteward, OnlySteward, Busy.
    """
    with change():
        stewards = selectors.stewards()
        if person_id not in stewards:
            raise NoSteward()
        if len(stewards) == 1:
            raise OnlySteward()
        Role.objects.filter(person_id=person_id, name=STEWARD).delete()
        return len(stewards) - 1
