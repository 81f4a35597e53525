"""Sealed pages are a member's: a guest hears so, and how to have some."""

import pytest

from game.personas.refusals import GuestsHaveNone

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("line", ["lock", "unlock", "unlock code", "passphrase pages", "sheet", "keeps"])
def test_a_guest_has_no_pages_and_is_told_how_to_have_some(stranger, line):
    stranger.type("visit")
    assert stranger.type(line) == [str(GuestsHaveNone())] and stranger.dialogue is None
    assert "no pages" in str(GuestsHaveNone()) and "`join`" in str(GuestsHaveNone())
