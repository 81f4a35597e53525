"""The private sheet: sealed, bound to its rows, for nobody but its owner."""

from datetime import date

import pytest

from game.people import vault
from game.people.refusals import Locked, NothingTyped
from game.personas import selectors, services, sheet_wording, sheets
from game.personas.models import Page
from game.personas.refusals import NoSuchLine, NoSuchPersona, TooLong
from game.personas.rules import FIELDS, LISTS, LONGEST_PAGE, ONCE, SCALES
from game.personas.sheet_refusals import NotAPair, NotOnTheScale, SheetFull
from game.personas.sheet_rules import Line
from tests.game.opened import opens

DAY = date(2026, 5, 3)


class Writer:
    """Somebody with open pages, who writes about one mask."""

    def __init__(self, actor, persona) -> None:
        self.actor, self.persona = opens(actor), persona
        self.mine = (actor.who.person_id, actor, persona.id)

    def __call__(self, field, words):
        sheets.write(*self.mine, field, words, now=self.actor.time(), today=DAY)

    def drop(self, field, number):
        sheets.drop(*self.mine, field, number, now=self.actor.time())

    @property
    def sheet(self):
        return sheets.read(*self.mine, now=self.actor.time())

    def lines(self, field):
        return [line.words for line in self.sheet.lists.get(field, ())]


@pytest.fixture
def write(ann, mask) -> Writer:
    return Writer(ann, mask(ann, "Brave"))


def test_what_was_written_is_read_and_no_row_holds_it(write):
    for field in ONCE:
        write(field, "3" if field in SCALES else f"the heron of {field}")
    for field in LISTS:
        write(field, "near-far=1,2,3" if field == "construct" else f"the heron of {field}")
    sheet = write.sheet
    assert set(sheet.once) == set(ONCE) and set(sheet.lists) == set(LISTS)
    assert sheet.once["friend"] == Line("the heron of friend", DAY)
    assert sheet.lists["construct"][0].words == "near - far=1,2,3"
    rows = list(Page.objects.values_list("sealed", flat=True))
    assert len(rows) == len(FIELDS) and not any(b"heron" in bytes(sealed) for sealed in rows)


def test_a_field_of_one_text_is_replaced_and_cleared(write):
    write("intention", "to speak first")
    write("intention", "to be still")
    assert write.sheet.once["intention"].words == "to be still"
    assert Page.objects.count() == 1
    write("intention", "  ")
    assert "intention" not in write.sheet.once and not Page.objects.exists()


def test_lines_keep_the_order_in_which_they_were_written_and_no_time(write):
    said = [f"line {number}" for number in range(20)]
    for words in said:
        write("keep", words)
    assert write.lines("keep") == said
    write.drop("keep", 7)
    write("keep", "line 20")
    assert write.lines("keep") == [*said[:6], *said[7:], "line 20"]


def test_dropping_needs_a_number_that_is_there(write):
    write("not_me", "loud")
    for number in (0, -1, 2, 10**9):
        with pytest.raises(NoSuchLine):
            write.drop("not_me", number)
    write.drop("not_me", 1)
    assert not Page.objects.exists()


def test_what_is_not_kept_changes_nothing(write):
    write("integration", "4")
    for field, words, refused in (
        ("integration", "11", NotOnTheScale),
        ("valence", "-6", NotOnTheScale),
        ("reality", "3.5", NotOnTheScale),
        ("awareness", "five", NotOnTheScale),
        ("construct", "guarded-frank", NotAPair),
        ("construct", "guarded-frank=2,4", NotAPair),
        ("construct", "guarded-frank=2,4,8", NotOnTheScale),
        ("construct", f"{'a' * 61}-frank=2,4,4", TooLong),
        ("keep", " \u200b\t", NothingTyped),
        ("intention", "a" * (LONGEST_PAGE + 1), TooLong),
    ):
        with pytest.raises(refused):
            write(field, words)
    assert write.sheet.once == {"integration": Line("4", DAY)} and not write.sheet.lists


def test_the_longest_text_of_the_widest_letters_has_room(write):
    words = "\N{LINEAR B SYLLABLE B008 A}" * LONGEST_PAGE
    write("friend", words)
    assert write.sheet.once["friend"].words == words


def test_very_many_lines_are_refused_and_the_others_stay(write, monkeypatch):
    monkeypatch.setattr(sheets, "GATHERED", 2)
    write("keep", "one")
    write("keep", "two")
    with pytest.raises(SheetFull):
        write("keep", "three")
    assert write.lines("keep") == ["one", "two"]


def deeds_about(write, persona_id, now):
    mine = (*write.mine[:2], persona_id)
    return (
        lambda: sheets.read(*mine, now=now),
        lambda: sheets.one(*mine, "intention", now=now),
        lambda: sheets.keeps(*mine[:2], persona_id=persona_id, now=now),
        lambda: sheets.drop(*mine, "keep", 1, now=now),
        lambda: sheets.write(*mine, "keep", "x", now=now, today=DAY),
        lambda: sheets.write(*mine, "intention", "x", now=now, today=DAY),
    )


def test_somebody_elses_mask_an_unknown_one_and_for_writing_a_retired_one_are_answered_alike(
    write, ben, mask
):
    now, theirs = ben.time(), mask(ben, "Quiller")
    write("keep", "a calm voice")
    services.retire(write.mine[0], write.persona, today=DAY)
    with pytest.raises(NoSuchPersona):
        write("keep", "more")
    assert write.lines("keep") == ["a calm voice"]
    for persona_id in (theirs.id, Page.objects.get().id):
        for deed in deeds_about(write, persona_id, now):
            with pytest.raises(NoSuchPersona):
                deed()
    assert Page.objects.count() == 1


def test_while_the_pages_are_locked_nothing_is_read_written_or_dropped(write):
    write("keep", "a calm voice")
    vault.lock(write.actor)
    now = write.actor.time()
    empty = selectors.home_of(write.mine[0])
    for deed in (
        lambda: write.sheet,
        lambda: sheets.read(*write.mine[:2], empty.id, now=now),
        lambda: sheets.one(*write.mine, "purpose", now=now),
        lambda: sheets.keeps(*write.mine[:2], now=now),
        lambda: sheets.drop_keep(*write.mine[:2], 1, now=now),
        lambda: sheets.drop_keep(*write.mine[:2], 9, now=now),
        lambda: write.drop("keep", 1),
        lambda: write("keep", "more"),
        lambda: write("intention", ""),
    ):
        with pytest.raises(Locked):
            deed()
    opens(write.actor)
    assert write.lines("keep") == ["a calm voice"]


def test_with_open_pages_of_their_own_nobody_reads_anothers(write, ben):
    write("keep", "a calm voice")
    opens(ben)
    with pytest.raises(NoSuchPersona):
        sheets.read(ben.who.person_id, ben, write.persona.id, now=ben.time())
    with pytest.raises(Locked):
        sheets.read(write.mine[0], ben, write.persona.id, now=ben.time())


def test_swapped_rows_open_as_neither_and_the_others_are_read(write):
    write("intention", "to speak first")
    write("keep", "one")
    write("keep", "two")
    write("keep", "three")
    first, second = Page.objects.filter(field="keep").order_by("id")[:2]
    first.sealed, second.sealed = second.sealed, first.sealed
    first.save()
    second.save()
    assert write.lines("keep") == [None, None, "three"]
    assert write.sheet.once["intention"].words == "to speak first"
    shown = sheet_wording.sheet(write.sheet)
    assert shown.count(sheet_wording.UNREADABLE) == 2 and "3. three" in shown
    write.drop("keep", 1)
    write.drop("keep", 1)
    assert write.lines("keep") == ["three"]


def test_a_row_moved_to_another_field_does_not_open_there_and_can_be_replaced(write):
    write("intention", "to speak first")
    Page.objects.update(field="purpose")
    assert write.sheet.once["purpose"].words is None
    assert sheets.one(*write.mine, "purpose", now=write.actor.time()) == ""
    write("purpose", "to begin")
    assert write.sheet.once["purpose"].words == "to begin"


def test_keeps_are_those_of_all_masks_home_first_retired_last_and_dropped_by_one_count(write, mask):
    ann = write.actor
    home, old = Writer(ann, ann.who), Writer(ann, mask(ann, "Quiller"))
    old("keep", "a slow answer")
    write("keep", "to speak first")
    write("keep", "to laugh")
    home("keep", "my name")
    services.retire(ann.who.person_id, old.persona, today=DAY)
    person = (ann.who.person_id, ann)

    def listed():
        found = sheets.keeps(*person, now=ann.time())
        return [(of.name, of.is_retired, [line.words for line in of.lines]) for of in found]

    assert listed() == [
        ("Ann", False, ["my name"]),
        ("Brave", False, ["to speak first", "to laugh"]),
        ("Quiller", True, ["a slow answer"]),
    ]
    sheets.drop_keep(*person, 3, now=ann.time())
    sheets.drop_keep(*person, 3, now=ann.time())
    assert listed() == [("Ann", False, ["my name"]), ("Brave", False, ["to speak first"])]
    for number in (0, 3, -1):
        with pytest.raises(NoSuchLine):
            sheets.drop_keep(*person, number, now=ann.time())


def test_an_erased_mask_leaves_nothing_of_its_sheet(write):
    write("intention", "to speak first")
    services.erase(write.mine[0], write.persona)
    assert not Page.objects.exists()


def test_braces_and_percent_signs_are_words_like_any_other(write):
    write("intention", "{name} %s {0.__class__}")
    write("keep", "{field} %(x)s")
    shown = sheet_wording.sheet(write.sheet)
    assert "{name} %s {0.__class__}" in shown and "1. {field} %(x)s" in shown
