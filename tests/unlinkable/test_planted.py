"""Leaks that are planted are caught: each is something by which a house could betray whose a mask is."""

import re
from dataclasses import replace

import pytest

from game.common.refusals import Refused
from game.personas import selectors as personas
from game.places import presence, selectors, wording
from game.talk.refusals import NotReached
from tests.unlinkable import evenings, plans


def caught(most: int = 12) -> str:
    """What the first evening that shows a difference shows, on its shortest."""
    for seed in range(most):
        plan = plans.drawn(seed, ())
        if evenings.difference(plan):
            return evenings.told(plan)
    return ""


@pytest.fixture(autouse=True)
def quickly(monkeypatch):
    """A short evening is found within seconds."""
    monkeypatch.setattr(evenings, "SHRINKS_S", 3.0)


def test_a_sentence_with_the_id_of_the_person(ground, monkeypatch):
    arrived = wording.arrived
    monkeypatch.setattr(
        wording,
        "arrived",
        lambda event, reader: f"{arrived(event, reader)} ({personas.person_id_of(event.who_id)})",
    )
    assert re.search(r"one person: .*(<id \d+>).*\n.*two persons: .*(<id \d+>)", caught())


def test_a_number_that_counts_the_masks_of_a_person(ground, monkeypatch):
    left = wording.left

    def counted(event, reader, to):
        person_id = personas.person_id_of(event.who_id)
        return f"{left(event, reader, to)} {len(personas.masks_of(person_id)) if person_id else ''}"

    monkeypatch.setattr(wording, "left", counted)
    assert "one person:" in caught()


def test_an_order_that_follows_the_person(ground, monkeypatch):
    at = presence.at
    masks = lambda who: 0 if who.is_guest else len(personas.masks_of(who.person_id))
    monkeypatch.setattr(presence, "at", lambda place_id: tuple(sorted(at(place_id), key=masks)))
    assert "one person:" in caught()


def test_a_refusal_that_knows_who_is_about_under_another_mask(ground, monkeypatch):
    class AnotherNow(NotReached):
        """Somebody is here, but as somebody else."""

        sentence = "They are busy just now."

    reachable = selectors.reachable

    def reached(said: str):
        found, meant = reachable(said), personas.named(said)
        if found is None and meant is not None:
            for other in personas.masks_of(meant.person_id) - {meant.id}:
                if presence.find(other) is not None:
                    raise AnotherNow()
        return found

    monkeypatch.setattr(selectors, "reachable", reached)
    assert issubclass(AnotherNow, Refused) and "They are busy just now." in caught()


def test_the_order_of_connections_after_a_restart(ground, monkeypatch):
    if hasattr(presence, "settle"):
        monkeypatch.setattr(presence, "settle", lambda: None)
    moments = (("out", "Brenna"), ("walks", "Nell", "gate"), ("restart",), ("types", "Nell", "look"))
    plan = replace(plans.drawn(1, ()), kind="facet", connects_first=("Aldous",), moments=moments)
    assert '["Brenna", "Nell"]' in evenings.told(plan)


def test_how_long_somebody_is_here_by_now(ground, monkeypatch):
    from typeclasses import hearing

    said = wording.who

    def timed(places, own):
        ears = {ear.who.name: ear for ear in hearing.all_ears()}
        since = {name: int(ear.time() - ear.since) for name, ear in ears.items()}
        return said(places, own) + "".join(
            f" {name} {since.get(name)}" for _, names in places for name in names
        )

    monkeypatch.setattr(wording, "who", timed)
    assert "one person:" in caught()
