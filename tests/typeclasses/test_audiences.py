"""Whom a line reaches is found once for a room, and anew when somebody comes or goes, by any connection."""

from types import SimpleNamespace
from uuid import uuid4

import pytest

from game.places import presence
from typeclasses import hearing


@pytest.fixture(autouse=True)
def nobody():
    presence.clear()
    hearing._ears.clear()
    hearing._audiences.clear()
    yield
    presence.clear()
    hearing._ears.clear()
    hearing._audiences.clear()


LAWN, BARN = uuid4(), uuid4()


def somebody(name, place=LAWN):
    """One who is there, and hears by one connection."""
    who = SimpleNamespace(id=uuid4(), name=name, is_guest=False)
    presence.put(who, place)
    hearing.open_ear(who.id, name)
    return who


def test_the_same_people_are_the_same_tuple_until_somebody_comes_or_goes():
    ann, ben = somebody("Ann"), somebody("Ben")
    ids = presence.ids_at(LAWN)
    assert ids == (ann.id, ben.id) and presence.ids_at(LAWN) is ids
    cyd = somebody("Cyd")
    assert presence.ids_at(LAWN) == (ann.id, ben.id, cyd.id)
    presence.put(ben, BARN)
    assert presence.ids_at(LAWN) == (ann.id, cyd.id) and presence.ids_at(BARN) == (ben.id,)
    presence.remove(ann.id)
    assert presence.ids_at(LAWN) == (cyd.id,)
    presence.remove(cyd.id)
    assert presence.ids_at(LAWN) == ()
    presence.put(ann, LAWN)
    presence.clear()
    assert presence.ids_at(LAWN) == ()


def test_connections_are_found_anew_when_they_open_and_close():
    ann, ben = somebody("Ann"), somebody("Ben")
    ids = presence.ids_at(LAWN)
    assert hearing.ears_of(ids) == ["Ann", "Ben"]
    assert hearing.ears_of(ids) is hearing.ears_of(ids)
    hearing.open_ear(ben.id, "Ben's second")
    assert hearing.ears_of(ids) == ["Ann", "Ben", "Ben's second"]
    hearing.close_ear(ann.id, "Ann")
    hearing.close_ear(ben.id, "Ben")
    assert hearing.ears_of(ids) == ["Ben's second"]


def test_another_tuple_with_the_same_place_in_memory_is_another_audience():
    ann, ben = somebody("Ann"), somebody("Ben")
    for _ in range(300):
        assert hearing.ears_of((ann.id,)) == ["Ann"]
        assert hearing.ears_of((ben.id,)) == ["Ben"]
        assert hearing.ears_of(tuple([ben.id, ann.id])) == ["Ben", "Ann"]
    assert len(hearing._audiences) <= hearing._AUDIENCES


def test_each_connection_is_named_once_and_any_order_of_readers_will_do():
    ann, ben = somebody("Ann"), somebody("Ben")
    assert hearing.ears_of([ann.id, ben.id, ann.id]) == ["Ann", "Ben"]
    assert hearing.ears_of(iter([uuid4(), ben.id])) == ["Ben"]
