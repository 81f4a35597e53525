"""After a restart nothing tells how long anybody has been connected: two masks may be one connection."""

from dataclasses import replace

import pytest

from tests.unlinkable import evenings, plans

RESTARTS = (
    (("out", "Brenna"), ("walks", "Nell", "gate"), ("restart",), ("types", "Nell", "look")),
    (
        ("out", "Brenna"),
        ("walks", "Brenna", "lawn"),
        ("walks", "Nell", "lawn"),
        ("walks", "Oda", "lawn"),
        ("restart",),
        ("types", "Nell", "who"),
        ("types", "Oda", "look"),
    ),
)


@pytest.mark.parametrize("moments", RESTARTS)
@pytest.mark.parametrize("first", plans.MASKS)
def test_r23_a_restart_ties_no_mask_to_an_older_connection(ground, moments, first):
    plan = replace(plans.drawn(1, ()), kind="facet", connects_first=(first,), moments=moments)
    assert evenings.difference(plan) == ""
