"""docs/kept.md says what the house itself declares, and names every file in a data folder."""

from server.conf.env import ROOT
from server.facts import EVENTS
from server.paper import kept as paper


def test_the_paper_of_what_is_kept_says_what_the_house_declares():
    written = (ROOT / "docs" / "kept.md").read_text("utf-8")
    assert written == paper.text(), "make it anew: .venv/bin/python -m server.paper > docs/kept.md"


def test_every_log_line_and_every_hidden_column_is_on_it():
    said = paper.text()
    assert [event for event in EVENTS if f"* `{event}`" not in said] == []
    assert "`circles.Membership.persona_id`" in said and "`circles.Meeting.more`" in said


def test_a_file_that_nobody_has_named_is_found_out(tmp_path):
    for name in ("meadow.db", "keys/house.key", "logs/house.log.2026-11-29", "formats/ours.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert paper.unknown(tmp_path) == []
    for name in ("notes.txt", "keys/house.key.bak"):
        (tmp_path / name).touch()
    assert paper.unknown(tmp_path) == ["keys/house.key.bak", "notes.txt"]
