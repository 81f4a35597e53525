"""Where there is no PostgreSQL its tests are left out with a reason; a build that could fetch it fails."""

import pytest

from tests.postgresql import cluster as here


@pytest.fixture(autouse=True)
def answers():
    """No server is needed to find none."""


@pytest.mark.parametrize(
    "ci, root, apt, outcome",
    [
        (True, True, True, pytest.fail.Exception),
        (False, True, True, pytest.skip.Exception),
        (True, False, True, pytest.skip.Exception),
        (True, True, False, pytest.skip.Exception),
    ],
)
def test_a_build_that_could_have_fetched_it_does_not_pass_without(monkeypatch, ci, root, apt, outcome):
    monkeypatch.setattr(here, "programs", lambda: None)
    monkeypatch.setattr(here.os, "geteuid", lambda: 0 if root else 1000)
    monkeypatch.setattr(here.shutil, "which", lambda name: "/usr/bin/apt-get" if apt else None)
    monkeypatch.setenv("CI", "1") if ci else monkeypatch.delenv("CI", raising=False)
    with pytest.raises(outcome, match="no PostgreSQL here"):
        here.or_skipped()


def test_what_is_named_is_taken_before_what_is_found(monkeypatch, tmp_path):
    (tmp_path / "initdb").touch()
    monkeypatch.setenv("MEADOW_POSTGRESQL", str(tmp_path))
    assert here.programs() == tmp_path
