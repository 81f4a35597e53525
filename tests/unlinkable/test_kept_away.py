"""R27: whom somebody mutes, refuses or keeps apart from cannot tell. R23 holds with such rows, too.

Whole evenings are played twice, with what one of those who watch asked for and without; what reaches the
others is byte for byte the same. Against absence the words are tried one by one.
"""

from dataclasses import replace

import pytest

from tests.unlinkable import evenings, inventory, lines, plans
from tests.unlinkable.test_metamorphic import SPREAD, plan_of

OTHERS = tuple(name for name in plans.WATCHERS if name != "Nell")
EVERYBODY = (*OTHERS, *plans.MASKS)
REACHING = tuple(
    line.format(one="Nell", other="Nell", mask="Nell")
    for line in (*lines.TALK, *lines.PROBES)
    if any(slot in line for slot in ("{one}", "{other}", "{mask}")) and not line.startswith(("look", "who"))
)
"""Every word that can reach Nell, as Oda types it."""


def heard(plan: plans.Plan, wishes: list[str], readers: tuple[str, ...] = OTHERS) -> dict[str, list[str]]:
    """What reaches these on an evening before which Nell typed her wishes."""
    first = tuple(("types", "Nell", wish) for wish in wishes)
    journals = evenings.world(replace(plan, moments=first + plan.moments), joined=True)
    return {name: [line for line in journals[name] if not line.startswith("--- ")] for name in readers}


def with_entries(seed: int) -> plans.Plan:
    """An evening in which all that the inventory has is tried, a part of it in each."""
    return plan_of(seed)


@pytest.mark.parametrize("seed", range(SPREAD))
def test_r27_whoever_is_muted_sees_no_difference_on_any_evening(ground, seed):
    plan = with_entries(seed)
    assert heard(plan, [f"mute {name}" for name in EVERYBODY]) == heard(plan, [])


@pytest.mark.parametrize("seed", range(SPREAD))
def test_r27_whom_somebody_refuses_sees_what_they_see_who_refuse_everybody(ground, seed):
    plan = with_entries(seed)
    by_name = heard(plan, [f"refuse all from {name}" for name in EVERYBODY])
    assert by_name == heard(plan, ["refuse all"])


def lawn(*moments: plans.Moment, at: str = "library") -> plans.Plan:
    """Oda types every word that can reach Nell, who is elsewhere; each ten minutes apart."""
    typed = [one for line in REACHING for one in (("types", "Oda", line), ("time", "700"))]
    there = (("walks", "Nell", at), ("walks", "Oda", "lawn"), ("walks", "Pim", "gate"))
    return replace(plans.drawn(1, (), length=0), moments=(*there, *moments, *typed))


@pytest.mark.parametrize("wish", ["refuse all from oda", "apart oda", "refuse all", "apart oda for 3 days"])
def test_r27_whoever_is_kept_away_sees_what_they_see_of_whoever_is_away(ground, wish):
    kept = heard(lawn(("types", "Nell", wish)), [], ("Oda",))
    away = heard(lawn(("types", "Nell", "quit")), [], ("Oda",))
    assert kept == away
    assert heard(lawn(("types", "Nell", "who")), [], ("Oda",)) != away


@pytest.mark.parametrize("wish", ["refuse all from oda", "apart oda"])
def test_r27_in_one_room_they_see_what_they_see_of_whoever_refuses_everybody(ground, wish):
    kept = heard(lawn(("types", "Nell", wish), at="lawn"), [], ("Oda",))
    assert kept == heard(lawn(("types", "Nell", "refuse all"), at="lawn"), [], ("Oda",))
    assert kept != heard(lawn(at="lawn"), [], ("Oda",))


ROWS = (
    *(("types", "Nell", line) for line in ("mute Aldous", "refuse touch")),
    *(("types", "Oda", line) for line in ("mute Brenna", "apart Nell", "mute Pim")),
    *(("types", "Pim", line) for line in ("refuse all from Oda", "mute Aldous", "mute Brenna")),
)


@pytest.mark.parametrize("seed", range(6))
def test_r23_nobody_can_tell_whose_a_mask_is_where_people_protect_themselves(ground, seed):
    plan = plans.drawn(seed, tuple(sorted(inventory.entries()))[seed::SPREAD])
    plan = replace(plan, moments=ROWS + plan.moments)
    assert evenings.difference(plan) == ""


FINDS_OUT = (
    "page {mask}=are you there",
    "whisper {mask}=are you there",
    "offer hug {mask}",
    "may i {mask} you spoke of the sea",
    "look {mask}",
    "who",
    "mute {mask}",
    "unmute {mask}",
    "apart {mask}",
    "apart",
    "apart end {mask}",
    "refuse page from {mask}",
    "refuse",
    "refuse end page from {mask}",
)


@pytest.mark.parametrize("wish", ["apart Aldous", "refuse all from Aldous", "mute Aldous"])
@pytest.mark.parametrize("seed", [1, 2])
def test_r23_a_wish_towards_one_mask_is_no_way_to_find_out_another(ground, wish, seed):
    tries = [("types", "Nell", line.format(mask=mask)) for mask in ("Brenna", "Aldous") for line in FINDS_OUT]
    moments = (
        ("types", "Nell", wish),
        ("out", "Brenna"),
        *(("walks", name, "lawn") for name in ("Brenna", "Nell")),
        *(("mask", "Brenna", line) for line in ("say good evening", "nod")),
        *tries,
        ("types", "Nell", wish.replace("apart", "apart end").replace("refuse", "refuse end")),
        *tries,
    )
    plan = replace(plans.drawn(seed, (), length=0), kind="facet", moments=moments)
    assert evenings.difference(plan) == ""
