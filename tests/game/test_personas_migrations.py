"""Rows about masks of an older house after its update."""

from datetime import date

import pytest
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from game.common import faces
from tests.game.older import in_file

BEFORE, AFTER = ("personas", "0003_namings"), ("personas", "0004_reveal_to_called")


def migrated(to):
    """The models as they are after this step."""
    executor = MigrationExecutor(connections["older"])
    executor.migrate([to])
    return executor.loader.project_state([to]).apps


@pytest.fixture
def older(tmp_path, settings, django_db_blocker):
    """A house before reveals kept a name, in a file of its own."""
    settings.MIGRATION_MODULES = {}
    connections.databases["older"] = in_file(tmp_path / "rows")
    with django_db_blocker.unblock():
        connections["older"].cursor().execute("PRAGMA secure_delete = 1")  # as in a house
        yield migrated(BEFORE)
        connections["older"].close()
    del connections["older"]
    del connections.databases["older"]


def test_what_was_told_before_keeps_the_name_that_was_shown_until_now(older):
    rows = lambda name, app="personas": older.get_model(app, name).objects.using("older")
    person = rows("Person", "people").create(login="a", login_skeleton="a", passphrase="h", recovery="h")
    ann, brave, ben = (
        rows("Persona").create(person=person, name=name, skeleton=name, kind="facet")
        for name in ("Ann", "Brave", "Ben")
    )
    rows("Reveal").create(shown=brave, known=ann, to=ben, said_on=date.today())
    newer = migrated(AFTER)
    assert newer.get_model("personas", "Reveal").objects.using("older").get().to_called == "Ben"


def test_each_mask_of_an_older_house_gets_a_face_of_its_own_by_lot(older):
    rows = lambda name, app="personas": older.get_model(app, name).objects.using("older")
    person = rows("Person", "people").create(login="a", login_skeleton="a", passphrase="h", recovery="h")
    for name in ("Ann", "Brave", "Ben"):
        rows("Persona").create(person=person, name=name, skeleton=name, kind="facet")
    newer = migrated(("personas", "0005_faces")).get_model("personas", "Persona").objects.using("older")
    found = list(newer.values_list("face", "face_words"))
    assert len({face for face, _ in found}) == 3
    assert all(faces.is_face(face) and words == "" for face, words in found)
    later = newer.create(person_id=person.id, name="Cyd", skeleton="Cyd", kind="play")
    assert faces.is_face(later.face) and later.face not in {face for face, _ in found}
