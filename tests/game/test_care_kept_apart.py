"""Company is never made of two who are kept apart, wherever it is asked for."""

import pytest

from game.circles import answers
from game.places import atlas, presence
from tests.conftest import Actor


@pytest.fixture
def linden(person) -> Actor:
    """A steward on the lawn, on duty."""
    actor = person("Linden", steward=True)
    actor.type("duty on")
    actor.told.clear()
    return actor


def said(actor, line):
    return "\n".join(actor.type(line))


def place(actor):
    return atlas.place(presence.place_of(actor.who.id)).key


@pytest.mark.parametrize("wish", ["Ann: apart linden", "Linden: apart ann"])
def test_r27_whoever_is_apart_from_who_is_on_duty_is_answered_as_where_nobody_is(ann, linden, wish):
    who, line = wish.split(": ")
    {"Ann": ann, "Linden": linden}[who].type(line)
    linden.told.clear()
    apart = said(ann, "care")
    assert linden.told == [] and not answers.open_for(linden.who.id, linden.time())
    ann.type("apart end linden")
    linden.type("apart end ann")
    linden.type("duty off")
    assert said(ann, "care") == apart


def test_r27_whoever_is_on_duty_asks_nobody_who_keeps_apart_from_them(ann, linden):
    ann.type("apart linden")
    ann.told.clear()
    assert "sits with somebody already" in said(linden, "care ann")
    assert ann.told == [] and not answers.open_for(ann.who.id, ann.time())


def test_whoever_comes_to_be_apart_while_they_are_asked_goes_nowhere_together(ann, linden):
    linden.type("care ann")
    ann.type("apart linden")
    assert "sits with somebody already" in said(ann, "yes care")
    assert place(ann) == place(linden) == "lawn"


def test_nobody_is_second_beside_somebody_from_whom_they_keep_apart(person, linden):
    fern = person("Fern", steward=True)
    fern.type("duty on")
    fern.type("apart linden")
    fern.told.clear()
    nobody = said(linden, "second")
    fern.type("duty off")
    assert said(linden, "second") == nobody
    assert not answers.open_for(fern.who.id, fern.time())
