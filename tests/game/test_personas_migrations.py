"""Rows about masks of an older house after its update."""

from datetime import date

import pytest
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

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
    connections.databases["older"] = connections.databases["default"] | {"NAME": str(tmp_path / "rows")}
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
