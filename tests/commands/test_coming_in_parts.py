"""What waits for somebody who comes in is told in turns of its own, so that others are answered between."""

import pytest
from django.db import OperationalError

from commands import arriving, doorway, entering
from game.circles.standing import listeners
from game.common import changes, later
from game.places import presence


@pytest.fixture
def turns():
    """Deeds that were put off; they are done when the test says so."""
    waiting = []
    later.turn_by(waiting.append)
    yield waiting
    later.turn_by(lambda deed: deed())


@pytest.fixture
def waits(monkeypatch):
    """Something waits for everybody who comes in."""
    monkeypatch.setattr(listeners, "waits_for", lambda who: [f"Something waits for {who.name}."])
    monkeypatch.setattr(entering.telling, "as_one_comes_in", lambda who, *, today: ["And one thing more."])


def comes(ann):
    """Ann comes once more."""
    who = ann.who
    entering.leave(ann, dropped=False)
    ann.forgets()
    entering.enter(ann, who, now=ann.time())


def test_what_waits_comes_after_the_place_each_in_its_turn(ann, turns, waits):
    comes(ann)
    heard = ann.heard_all
    assert "Ways out" in heard and "waits" not in heard
    assert len(turns) == 2
    turns.pop(0)()
    assert ann.heard == ["Something waits for Ann."]
    turns.pop(0)()
    assert ann.heard == ["And one thing more."]


def test_whoever_has_gone_meanwhile_is_told_nothing(ann, turns, waits):
    comes(ann)
    entering.leave(ann, dropped=False)
    ann.forgets()
    for deed in turns:
        deed()
    assert ann.heard_all == ""


def test_whoever_changed_meanwhile_is_told_nothing_of_the_other_mask(ann, ben, turns, waits):
    comes(ann)
    ann.forgets()
    mine, ann.who = ann.who, ben.who
    for deed in turns:
        deed()
    ann.who = mine
    assert ann.heard_all == ""


def test_rows_that_are_out_of_reach_are_said_so_and_the_rest_is_told(ann, turns, waits, monkeypatch):
    def away(who):
        raise OperationalError("nobody there")

    comes(ann)
    monkeypatch.setattr(listeners, "waits_for", away)
    ann.forgets()
    for deed in turns:
        deed()
    away_said, then = ann.heard
    assert "look" in away_said and "nobody there" not in away_said
    assert then == "And one thing more."


def test_a_fault_in_a_part_is_told_with_its_code_and_the_rest_is_told(ann, turns, waits, monkeypatch):
    def broken(who):
        raise LookupError("what she wrote")

    written = []
    monkeypatch.setattr(changes, "_fault", lambda door: written.append(door) or "k7m2")
    comes(ann)
    monkeypatch.setattr(listeners, "waits_for", broken)
    ann.forgets()
    for deed in turns:
        deed()
    told, then = ann.heard
    assert "k7m2" in told and "what she wrote" not in told and written == ["coming"]
    assert then == "And one thing more."


def test_without_a_house_all_is_told_at_once(ann, waits):
    comes(ann)
    assert ann.heard_all.endswith("And one thing more.")


def test_what_is_written_first_is_written_in_parts_and_others_are_answered_between(ann, turns):
    persona = ann.who
    doorway.gone(ann, quit=True)
    ann.who = None
    arriving.by_browser(ann, persona.person_id, now=ann.time())
    for _ in range(3):
        assert ann.who is None and len(turns) == 1
        assert ann.type("look") == ["One moment, please."]
        turns.pop(0)()
    assert ann.who.id == persona.id and ann.dialogue is None


def test_whoever_goes_between_the_parts_is_not_in(ann, turns):
    persona = ann.who
    doorway.gone(ann, quit=True)
    ann.who = None
    arriving.by_browser(ann, persona.person_id, now=ann.time())
    turns.pop(0)()
    doorway.gone(ann, quit=False)
    while turns:
        turns.pop(0)()
    assert ann.who is None and presence.find(persona.id) is None
