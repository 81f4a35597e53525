"""Stewards are named and released; a house is never without one."""

import pytest

from game.people import selectors, stewards
from game.people.models import Person
from game.people.refusals import NoSteward, OnlySteward, StewardAlready, StewardAway
from game.personas import selectors as personas


def test_a_second_steward_has_their_powers_with_the_next_word(ann, ben):
    assert stewards.name_steward(ben.who.person_id) == 1
    assert stewards.name_steward(ann.who.person_id) == 2
    assert "steward" in personas.powers(ann.who)
    assert sorted(selectors.stewards()) == sorted([ann.who.person_id, ben.who.person_id])


def test_nobody_is_named_twice_and_nobody_who_may_not_come_in(ann, ben):
    stewards.name_steward(ann.who.person_id)
    with pytest.raises(StewardAlready):
        stewards.name_steward(ann.who.person_id)
    Person.objects.filter(id=ben.who.person_id).update(suspended=True)
    with pytest.raises(StewardAway):
        stewards.name_steward(ben.who.person_id)
    assert selectors.stewards() == [ann.who.person_id]


def test_the_last_steward_stays_and_others_go_back_to_being_members(ann, ben):
    stewards.name_steward(ann.who.person_id)
    with pytest.raises(NoSteward):
        stewards.release_steward(ben.who.person_id)
    with pytest.raises(OnlySteward):
        stewards.release_steward(ann.who.person_id)
    stewards.name_steward(ben.who.person_id)
    assert stewards.release_steward(ann.who.person_id) == 1
    assert personas.powers(ann.who) == frozenset() and "steward" in personas.powers(ben.who)
