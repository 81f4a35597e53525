"""In which order people are listed: as they came, and after a restart by name; and what the Stage must be."""

import pytest

from commands import doorway, entering
from game.common import texts
from game.personas.rules import Guest
from game.places import presence
from game.places import services as places
from game.places.rules import BadPlace
from tests.conftest import Actor

pytestmark = pytest.mark.django_db


def here(who):
    return [one.name for one in presence.at(presence.place_of(who.id))]


def test_r23_after_a_restart_people_are_listed_by_name_and_not_as_they_are_connected(cyd, ben, ann):
    place_id, rows = presence.place_of(ann.who.id), [actor.who for actor in (cyd, ben, ann)]
    assert here(ann.who) == ["Ann", "Ben", "Cyd"]
    presence.clear()
    presence.put(Guest(), place_id)
    for row in rows:
        places.stand(row)
    assert here(ann.who) == ["a guest", "Cyd", "Ben", "Ann"]
    doorway.all_back()
    assert here(ann.who) == ["Ann", "Ben", "Cyd", "a guest"]
    assert [presence.place_of(row.id) for row in rows] == [place_id] * 3
    assert "Ann (you), Ben, Cyd, a guest" in "\n".join(ann.type("who"))


def test_r23_one_more_connection_of_somebody_moves_them_to_no_other_turn(cyd, ben, ann, time):
    more = Actor(time)
    ann.replaced_by = more
    entering.enter(more, ann.who, now=time())
    assert here(more.who) == ["Ann", "Ben", "Cyd"] and presence.find(more.who.id) is more.who


def test_a_stage_that_is_not_imagined_is_not_built(world, monkeypatch):
    data = texts.data

    def said(path):
        found = data(path)
        if path == "places/stage.yaml":
            return found | {"medium": found["medium"] | {"reality": "as-myself"}}
        return found

    monkeypatch.setattr(texts, "data", said)
    with pytest.raises(BadPlace, match=r"world/places/stage\.yaml: medium\.reality"):
        places.build_world()
