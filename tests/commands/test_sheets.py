"""Sheets and keeps as typed lines: nothing that was typed is lost, and nobody else notices anything."""

import re

import pytest

from commands import sheets, unlocking
from game.people.models import Vault
from game.personas import services, sheet_wording
from game.personas.models import Page
from tests.game.opened import heard, passphrase, runs_out, typed


def test_a_field_is_written_read_and_cleared(annie, ben):
    ben.told.clear()
    assert heard(annie, "sheet intention=to listen longer") == ("It is on the sheet of Ann, under intention.")
    assert "to listen longer" in heard(annie, "sheet")
    assert heard(annie, "sheet intention").endswith("\nto listen longer")
    assert "is empty now" in heard(annie, "sheet intention=")
    assert "to listen longer" not in heard(annie, "sheet")
    assert heard(annie, "sheet drop intention") == "Intention is empty now on the sheet of Ann."
    assert ben.told == []


def test_the_sheet_of_another_mask_of_mine_is_named_first(annie):
    assert "Brave, under not me" in heard(annie, "sheet brave/Not me=shouting")
    assert "1. shouting" in heard(annie, "sheet Brave") and "shouting" not in heard(annie, "sheet")
    assert "1. shouting" in heard(annie, "sheet brave/not me")
    assert "1. shouting" in heard(annie, "sheet drop Brave/not me")
    assert heard(annie, "sheet drop Brave/not me 1") == "The line is gone from not me."
    assert "shouting" not in heard(annie, "sheet Brave")


def test_opposites_are_read_as_a_sentence(annie):
    annie.type("sheet construct=guarded-frank=2,4,5")
    assert (
        "1. From 1, guarded, to 7, frank: you now at 2, this persona at 4, as you hope to be at 5."
        in heard(annie, "sheet")
    )


def test_a_title_that_is_also_an_equals_sign_stays_in_the_words(annie):
    annie.type("sheet friend=Ann = patient, mostly")
    assert "Ann = patient, mostly" in heard(annie, "sheet friend")


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("sheet Nobody", "You have no persona of that name"),
        ("sheet Ben", "You have no persona of that name"),
        ("sheet Ben/intention=x", "You have no persona of that name"),
        ("sheet Ben/intention", "You have no persona of that name"),
        ("sheet colour=blue", "A sheet has these fields"),
        ("sheet Brave/colour=blue", "A sheet has these fields"),
        ("sheet drop colour 1", "A sheet has these fields"),
        ("sheet =blue", "A sheet has these fields"),
        ("sheet integration=11", "is a number from 0 to 10"),
        ("sheet construct=up", "two opposites"),
        ("sheet not me=", "nothing in that line"),
        ("sheet drop keeps 1", "no line of that number"),
        (f"sheet drop keeps {'9' * 1500}", "no line of that number"),
        ("keeps drop 3", "no line of that number"),
        ("sheet ask Ben", "You have no persona of that name"),
    ],
)
def test_what_cannot_be_done_is_one_clear_sentence_and_changes_nothing(annie, ben, line, part):
    (answer,) = typed(annie, line)
    assert part in answer and not Page.objects.exists() and annie.dialogue is None
    assert "blue" not in answer and "999" not in answer


def test_what_cannot_be_written_is_refused_before_the_passphrase_is_asked(annie):
    runs_out(annie)
    for line in (
        "sheet integration=11",
        "sheet colour=blue",
        "sheet Ben",
        "sheet construct=up",
        "sheet ask Ben",
    ):
        annie.type(line)
        assert annie.dialogue is None and not annie.hidden, line


@pytest.mark.parametrize("line", ["sheet", "sheet ask", "sheet intention=x", "keeps", "keeps a calm voice"])
def test_guests_are_told_kindly_that_they_have_none(stranger, line):
    stranger.type("visit")
    (answer,) = typed(stranger, line)
    assert "`join`" in answer and stranger.dialogue is None


@pytest.mark.parametrize(
    ("line", "shown"),
    [("sheet intention=to listen longer", "to listen longer"), ("keeps a calm voice", "1. a calm voice")],
)
def test_what_is_typed_while_locked_is_kept_after_the_passphrase(annie, line, shown):
    runs_out(annie)
    annie.type(line)
    assert annie.hidden
    assert "does not open" in heard(annie, "another lake entirely") and annie.hidden
    annie.type(passphrase(annie))
    assert shown in heard(annie, "sheet")


def test_a_locked_sheet_is_shown_after_the_passphrase_and_not_before(annie):
    annie.type("sheet intention=to listen longer")
    runs_out(annie)
    assert "to listen longer" not in heard(annie, "sheet")
    assert "to listen longer" in heard(annie, passphrase(annie))


def test_who_stops_at_the_passphrase_has_seen_and_changed_nothing(annie):
    annie.type("keeps a calm voice")
    runs_out(annie)
    annie.type("sheet drop keeps 1")
    annie.type("stop")
    assert annie.dialogue is None and Page.objects.count() == 1


def test_a_first_line_is_kept_after_all_that_is_said_before_a_first_page(ann):
    assert typed(ann, "sheet intention=to listen longer")[0] == unlocking.TOLD and ann.hidden
    assert "It is on the sheet of Ann, under intention." in typed(ann, passphrase(ann))
    assert "to listen longer" in heard(ann, "sheet")


def test_who_joined_before_there_were_vaults_gets_one_and_the_first_line_is_kept(ann):
    Vault.objects.all().delete()
    assert typed(ann, "sheet intention=to listen longer")[0] == unlocking.TOLD and ann.hidden
    (code, _) = typed(ann, passphrase(ann))
    group = re.findall(r"[0-9A-Z]+(?:-[0-9A-Z]+)+", code)[-1].rsplit("-", 1)[-1]
    assert not Page.objects.exists()
    assert "It is on the sheet of Ann, under intention." in typed(ann, group)
    assert "to listen longer" in heard(ann, "sheet")


def test_keeps_of_all_masks_are_listed_and_let_go_by_one_count(annie):
    assert heard(annie, "keeps") == sheet_wording.NOTHING_KEPT
    annie.type("sheet Brave/keeps=to speak first")
    assert heard(annie, "keeps I can wait") == sheets.KEPT
    annie.type("keeps drop the act")
    shown = heard(annie, "keeps")
    assert "From Ann:\n1. I can wait\n2. drop the act\nFrom Brave:\n3. to speak first" in shown
    assert heard(annie, "keeps drop 3") == sheets.LET_GO
    assert "Brave" not in heard(annie, "keeps")


def test_a_retired_mask_is_read_and_thinned_out_and_no_longer_written_about(annie, mask):
    from datetime import date

    quill = mask(annie, "Quiller")
    annie.type("sheet Quiller/keeps=a slow answer")
    annie.type("sheet Quiller/intention=to be slow")
    services.retire(annie.who.person_id, quill, today=date.today())
    assert "a slow answer" in heard(annie, "sheet Quiller")
    assert "From Quiller, who is retired:" in heard(annie, "keeps")
    assert "no persona of that name" in heard(annie, "sheet Quiller/keeps=more")
    assert "is empty now" in heard(annie, "sheet drop Quiller/intention")
    assert "The line is gone" in heard(annie, "sheet drop Quiller/keeps 1")
