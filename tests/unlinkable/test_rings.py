"""R23 in circles and beside them: what the house brings about says nothing of whose the masks are."""

from dataclasses import replace

import pytest

from game.circles import pair_listeners
from game.circles.standing import belonging
from tests.unlinkable import blocks, evenings, plans

PAIR = ("pair", "yes pair")


def out(mask, place="lawn"):
    """The mask goes out to this place."""
    return [("out", mask), ("walks", mask, place)]


def in_a_pair(mask, other):
    """The two look, say yes, sit down and talk; then both are elsewhere again."""
    told = [blocks.types(name, line) for line in (*PAIR, "agree") for name in (mask, other)]
    talk = [("time", "15"), blocks.types(mask, "say good evening"), blocks.types(other, "leave")]
    return [*told, *talk, ("walks", other, "lawn"), ("home", mask, "stays")]


def known(*names):
    """They have sat in so many meetings that they may look for a pair."""
    return [("knows", name, "6") for name in names]


ALCOVES = [
    *known("Aldous", "Brenna", "Nell", "Oda"),
    *out("Aldous"),
    *in_a_pair("Aldous", "Nell"),
    *out("Brenna"),
    *in_a_pair("Brenna", "Oda"),
]
AT_HOME = [
    *known("Aldous", "Nell"),
    *out("Aldous"),
    ("mask", "Aldous", "pair"),
    ("home", "Aldous", "stays"),
    *out("Brenna"),
    ("types", "Nell", "pair"),
    ("time", "30"),
    ("types", "Nell", "yes pair"),
]
WHO = [
    ("keeps", "Oda", "evening"),
    ("keeps", "Oda", "heavy_days"),
    ("circle", "evening", "membership", "slow_open"),
    ("circle", "heavy_days", "membership", "slow_open"),
    *out("Aldous"),
    ("mask", "Aldous", "apply evening"),
    ("home", "Aldous", "stays"),
    *out("Brenna"),
    ("mask", "Brenna", "apply heavy days"),
    *(("types", "Oda", line) for line in ("applications", "admit brenna", "circle/decline aldous=Not now.")),
    ("walks", "Oda", "hearth"),
    ("types", "Oda", "circle/members"),
    ("mask", "Brenna", "pause me 3d"),
    ("walks", "Oda", "willow"),
    ("types", "Oda", "circle/members"),
]
LICENSED = [
    *(("types", "Pim", f"practitioner {name}=nurse; Austria") for name in ("Aldous", "Hazelwick", "Brenna")),
    *out("Brenna", "willow"),
    *(("walks", name, "willow") for name in plans.OBSERVERS),
    *(blocks.types(name, line) for name in ("Brenna", "Nell", "Oda", "Pim") for line in ("sit", "agree")),
    *(("mask", "Brenna", line) for line in ("host", "role greeter")),
    *(blocks.types(name, line) for name in plans.OBSERVERS for line in ("host", "order", "circle", "board")),
]
EVENINGS = {"alcoves": ALCOVES, "at home": AT_HOME, "who belongs": WHO, "licensed": LICENSED}


def plan(moments, *, home=False):
    """An evening of these moments."""
    return replace(
        plans.drawn(1, (), length=0), kind="facet", steward=False, first_is_home=home, moments=tuple(moments)
    )


@pytest.mark.parametrize("home", [True, False])
@pytest.mark.parametrize("moments", EVENINGS.values(), ids=EVENINGS.keys())
def test_r23_what_circles_bring_about_is_the_same_for_two_persons_and_for_one(ground, moments, home):
    assert evenings.difference(plan(moments, home=home)) == ""


def heard(moments, name):
    """What reached one of those who watch, as one text."""
    return "\n".join(evenings.world(plan(moments), joined=True)[name])


def test_those_evenings_are_not_empty(ground):
    assert "You and Aldous both said yes. You go to Alcove one" in heard(ALCOVES, "Nell")
    assert "You and Brenna both said yes. You go to Alcove one" in heard(ALCOVES, "Oda")
    assert "You are looking for somebody" in heard(AT_HOME, "Nell")
    assert "Brenna would like to come to the Heavy Days Circle" in heard(WHO, "Oda")
    assert "Brenna" in heard(LICENSED, "Pim") and "nurse" in heard(LICENSED, "Pim")


def test_an_alcove_that_follows_the_person_is_found_out(ground, monkeypatch):
    member = belonging.member
    monkeypatch.setattr(belonging, "member", lambda who, circle: member(who, replace(circle, is_ours=False)))
    assert "Alcove" in evenings.difference(plan(ALCOVES))


def test_who_is_asked_at_home_is_found_out(ground, monkeypatch):
    monkeypatch.setattr(pair_listeners, "_went_home", lambda who_id: None)
    assert "listen with somebody now" in evenings.difference(plan(AT_HOME))
