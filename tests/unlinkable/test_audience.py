"""Who hears a line is listed where it was spoken (R26); what is for one person's eyes reaches nobody else."""

from dataclasses import replace

import pytest

from commands.places import CmdLook
from game.common import changes
from game.places import presence
from game.talk.events import Gestured, LineSpoken
from tests.unlinkable import evenings, plans


class Glance:
    """Somebody looks round, without that anything reaches their connection."""

    def __init__(self, who, now: float) -> None:
        self.who, self.seen = who, ""
        CmdLook().prepare(self, "look", "", now).run()

    def say(self, text: str, kind: str = "system") -> None:
        """What they see."""
        self.seen += text


@pytest.fixture
def lines():
    """What was said on an evening, each checked at the moment of speaking: how many heard it."""
    heard: list[int] = []

    def spoken(event: LineSpoken | Gestured) -> None:
        here = {who.id: who for who in presence.at(event.place_id)}
        glances = [Glance(who, 0.0) for who in here.values()]
        for reader in event.heard_by:
            assert reader in here, "a line is heard where it was not spoken"
            for glance in glances:
                is_self = glance.who.id == reader
                assert is_self or here[reader].is_guest or here[reader].name in glance.seen
        heard.append(len(event.heard_by))

    for kind in (LineSpoken, Gestured):
        changes.listen(kind, spoken)
    yield heard
    for kind in (LineSpoken, Gestured):
        changes._listeners[kind].remove(spoken)


def test_r26_whoever_hears_a_line_is_listed_there_at_that_moment(ground, lines):
    for seed in range(3):
        evenings.world(plans.drawn(seed, ()), joined=True)
    assert len(lines) > 10 and max(lines) > 2


REVEALS = (
    ("out", "Brenna"),
    *(("walks", name, "lawn") for name in ("Brenna", "Nell", "Oda", "Pim")),
    ("mask", "Brenna", "reveal Aldous to Nell"),
    ("answers", "Brenna", "yes"),
    *(("types", name, f"look {mask}") for name in plans.OBSERVERS for mask in plans.MASKS),
    ("home", "Brenna", "stays"),
    ("out", "Aldous"),
    *(("walks", name, "gate") for name in ("Aldous", "Nell", "Oda", "Pim")),
    *(("types", name, f"look {mask}") for name in plans.OBSERVERS for mask in plans.MASKS),
    *(("types", name, line) for name in plans.OBSERVERS for line in ("reveal", "who", "look")),
)


def test_what_is_told_to_one_person_is_shown_to_them_alone(ground):
    plan = replace(plans.drawn(0, (), length=0), kind="facet", first_is_home=False, moments=REVEALS)
    assert "Aldous" in evenings.difference(plan, readers=("Nell",))
    assert evenings.difference(plan, readers=("Oda", "Pim")) == ""
