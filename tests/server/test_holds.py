"""What `make check` counts, with something planted to be found, and migrations that leave others alone."""

from django.apps import apps
from django.core.management import get_commands, load_command_class

from game.common.management.ours_only import OursOnly, ours
from server import holds


def test_a_hold_without_a_test_is_found_and_one_with_a_test_is_not(tmp_path):
    (tmp_path / "test_doors.py").write_text(
        "def test_r01_a_line_is_bounded():\n    pass\n# def test_r02_not_this\n"
    )
    missing = holds.untested(tmp_path)
    assert 1 not in missing and 2 in missing and len(missing) == len(holds.HOLDS) - 1


def test_a_module_too_long_is_found_and_one_of_300_lines_is_not(tmp_path):
    (tmp_path / "game" / "migrations").mkdir(parents=True)
    (tmp_path / "game" / "long.py").write_text("\n" * 301)
    (tmp_path / "game" / "short.py").write_text("\n" * 300)
    (tmp_path / "game" / "migrations" / "0001_made.py").write_text("\n" * 500)
    assert holds.too_long(tmp_path) == [(tmp_path / "game" / "long.py", 301)]


def test_the_commands_that_make_and_run_migrations_are_ours():
    for name in ("makemigrations", "migrate"):
        assert get_commands()[name] == "game.common"
        assert load_command_class("game.common", name).autodetector is OursOnly


def test_migrations_are_looked_for_in_our_features_alone():
    labels = ours()
    assert {"people", "places", "circles"} <= set(labels)
    assert all(apps.get_app_config(label).name.startswith("game.") for label in labels)
    assert not {"objects", "accounts", "typeclasses"} & set(labels)
