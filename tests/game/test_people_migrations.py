"""Rows of an older house after its update."""

import pytest
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from game.common import names
from game.people import selectors
from tests.game.older import in_file

BEFORE, AFTER = ("people", "0002_web_sessions"), ("people", "0003_vault_and_marks")


@pytest.fixture
def older(tmp_path, settings, django_db_blocker):
    """Rows of people as the last version left them, in a file of their own."""
    settings.MIGRATION_MODULES = {}  # tests make their tables without the steps that lead there
    connections.databases["older"] = in_file(tmp_path / "rows")
    with django_db_blocker.unblock():
        connections["older"].cursor().execute("PRAGMA secure_delete = 1")  # as in a house
        yield migrated(BEFORE)
        connections["older"].close()
    del connections["older"]
    del connections.databases["older"]


def migrated(to):
    """The models as they are after this step."""
    executor = MigrationExecutor(connections["older"])
    executor.migrate([to])
    return executor.loader.project_state([to]).apps


def test_r44_names_that_were_taken_stay_so_and_can_be_read_nowhere(older, tmp_path):
    taken = older.get_model("people", "TakenName").objects.using("older")
    for shape in names.shapes("Zebrafinch") | {"a" * 48}:
        taken.create(skeleton=shape)
    person = older.get_model("people", "Person").objects.using("older")
    person.create(login="heronlogin", login_skeleton="heronlogin", passphrase="hash", recovery="hash")

    newer = migrated(AFTER)
    kept = set(newer.get_model("people", "TakenName").objects.using("older").values_list("mark", flat=True))
    assert kept == set(selectors.marks(names.shapes("Zebrafinch") | {"a" * 48}))
    assert newer.get_model("people", "Person").objects.using("older").get().login == "heronlogin"
    assert not newer.get_model("people", "Vault").objects.using("older").exists()
    with connections["older"].cursor() as cursor:
        found = cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE '%taken%'").fetchall()
        assert ("people_takenname",) in found and ("people_oldtakenname",) not in found
    connections["older"].close()
    stored = (tmp_path / "rows").read_bytes().lower()
    assert b"heronlogin" in stored and b"zebrafinch" not in stored and b"a" * 48 not in stored


def test_the_steps_lead_to_the_models_as_they_are(older):
    newer = migrated(AFTER)
    from game.people.models import TakenName, Vault

    for model in (TakenName, Vault):
        made = newer.get_model("people", model.__name__)
        assert {field.name for field in made._meta.fields} == {field.name for field in model._meta.fields}
