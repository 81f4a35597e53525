"""R23: nobody can tell whether two masks are one person's. Two worlds, one evening, byte for byte the same.

`UNLINKABLE_HOUSES=200` plays so many evenings; a build plays the same ones each time.
"""

import os
from dataclasses import replace
from random import SystemRandom

import pytest

from tests.unlinkable import evenings, inventory, plans, scan
from tests.unlinkable.cast import Houseful
from tests.unlinkable.people import ADDRESSES, HOMES, LOGINS

HOUSES = int(os.environ.get("UNLINKABLE_HOUSES", "20"))
SPREAD = 20
"""Each entry of the inventory is tried in one of so many houses."""
FURTHER = 4
"""Evenings on which those entries are tried again that others hindered: a seat was taken, a room was full."""


def seeds() -> range:
    """Which evenings are played."""
    first = 0 if "CI" in os.environ else SystemRandom().randrange(1_000_000)
    return range(first, first + HOUSES)


def plan_of(seed: int) -> plans.Plan:
    """The evening of this seed, on which a part of the inventory is tried."""
    names = sorted(inventory.entries())
    return plans.drawn(seed, tuple(names[seed % SPREAD :: SPREAD]))


def scanned(house: Houseful, *never_named: str) -> None:
    """Nothing in what was received is for nobody, or of another's; where there is something to betray.

    Login names, names of masks that nobody saw or typed, addresses, ids.
    """
    if not house.joined:
        return
    homes = set(HOMES.values()) - ({HOMES["Aldous"]} if house.plan.first_is_home else set())
    words = {*LOGINS.values(), *ADDRESSES.values(), *homes, *never_named}
    for name, journal in house.journals.items():
        found = scan.found(scan.received_alone(journal), words, house.ids(name))
        assert found == [], f"{name} got it; {house.plan}"


def test_r23_nobody_can_tell_whether_two_masks_are_one_persons(ground):
    inventory.went.clear()
    for seed in seeds():
        alike(plan_of(seed))
    for more in range(FURTHER if HOUSES >= SPREAD else 0):
        if hindered := sorted({one.partition(": ")[0] for one in never()}):
            alike(plans.drawn(seeds().stop + more, tuple(hindered)))
    if HOUSES >= SPREAD:
        assert never() == [], "never came out so on an evening with others about"


def alike(plan: plans.Plan) -> None:
    """The two worlds of this evening are the same."""
    if evenings.difference(plan, seen=scanned):
        pytest.fail(evenings.told(plan), pytrace=False)


def never() -> list[str]:
    """Tries that have not yet come out as the table says, as `word hand: no`."""
    tried = {f"{name}: {kind}" for name in inventory.entries() for kind in ("yes", "no")}
    return sorted(tried - set(inventory.went))


@pytest.mark.parametrize("mask", plans.MASKS)
def test_r23_the_name_of_a_mask_that_never_was_out_reaches_nobody(ground, mask):
    def seen(house: Houseful) -> None:
        scanned(house, mask)

    for seed in range(3):
        plan = plan_of(seed)
        # Whoever types a name is answered about it; here nobody does.
        moments = tuple(one for one in plan.moments if mask not in " ".join(one) and one[0] != "entry")
        evenings.world(replace(plan, moments=moments), joined=True, seen=seen)


def test_the_evenings_are_not_empty(ground):
    came, spoken, sat = 0, 0, 0
    for seed in range(5):
        received = evenings.world(plan_of(seed), joined=True)
        lines = [line for journal in received.values() for line in journal]
        for mask in plans.MASKS:
            came += sum(f"{mask} comes in." in line or f"{mask} arrives." in line for line in lines)
            spoken += sum(line.startswith(f'speech: {mask} says, "') for line in lines)
            sits = tuple(f"circle: {said}" for said in (f"{mask} sits down", f"{mask} has finished"))
            sat += sum(line.startswith(sits) for line in lines)
    assert came > 10 and spoken > 5 and sat > 5
