"""On a stage nobody is put, and anybody's `stop` ends the scene at once, also from beside it."""

from dataclasses import replace

import pytest

from game.circles import registry
from game.circles.rules.formats import form as formats
from tests.game.circles_floors import form_of, part
from tests.game.circles_typed import TypedEvening

pytestmark = pytest.mark.django_db
STAGE = form_of(
    part("focus", "set_scene"),
    part("inner", "scene", chairs=4),
    part("inner", "replay", chairs=4),
    part("host", "after"),
    family="stage",
)


@pytest.fixture
def scene(person, time):
    """Dee plays, Ben has come in to play too; Ann holds it, Cyd watches, Eve listens."""
    tonight = TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd", "Dee", "Eve", "Flo")
    tonight.seated("Ann", "Ben", "Cyd", "Dee").types("Eve", "quiet", "agree")
    living = registry.meeting_at(tonight.place_id)
    living.meeting = living.kept = replace(living.meeting, form=formats.parse(STAGE))
    tonight.types("Ann", "focus dee", "begin", "begin", "next")
    assert tonight.meeting.floor == "inner"
    tonight.types("Ben", "inner")
    return tonight


def inside(tonight):
    return [tonight.living.names[seat.id] for seat in tonight.meeting.present if seat.inner]


@pytest.mark.parametrize("name", ["Cyd", "Eve", "Ben", "Dee", "Ann"])
def test_whoever_sits_there_ends_the_scene_for_everyone_at_once(scene, name):
    assert inside(scene) == ["Ben", "Dee"]
    scene.hush()
    assert "Stop. The scene is over for everyone" in scene.types(name, "stop")
    assert inside(scene) == []
    for other in {"Ann", "Ben", "Cyd", "Dee", "Eve"} - {name}:
        heard = scene.hears(other)
        assert "Stop. The scene is over for everyone" in heard and name not in heard
    assert "Stop" not in scene.hears("Flo")
    if name != "Ann":
        assert "those on the stage speak" in scene.types("Dee", "say one more thing")


def test_the_stop_works_in_a_hold_and_nothing_is_stopped_where_nothing_is_played(scene):
    scene.types("Cyd", "pause")
    assert "The scene is over" in scene.types("Cyd", "stop")
    assert "No scene is played" in scene.types("Dee", "stop")
    scene.types("Ann", "resume", "next", "next")
    assert "No scene is played" in scene.types("Cyd", "stop")


def test_a_line_from_beside_the_stage_is_told_of_the_stop(scene):
    assert "`stop` ends the scene at once" in scene.types("Cyd", "say stop")


def test_nobody_is_put_on_the_stage_by_another(scene):
    assert "Nobody is put on the stage" in scene.types("Ann", "inner cyd dee")
    assert inside(scene) == ["Ben", "Dee"]
    scene.types("Ben", "outer")
    assert "Nobody is put on the stage" in scene.types("Ann", "inner ben")
    assert inside(scene) == ["Dee"]


def test_without_somebody_whose_scene_it_is_the_stage_is_empty(scene):
    scene.types("Dee", "leave")
    scene.types("Ben", "outer")
    scene.hush().types("Ann", "next")
    assert scene.meeting.phase.key == "replay" and inside(scene) == []
    heard = scene.hears("Cyd")
    assert "`stop`, from the stage or beside it, ends the scene at once" in heard
