"""A sheet never grows so large that showing it holds anybody up, nor so old that it gathers no more."""

from datetime import date
from uuid import UUID, uuid4

import pytest

from game.people import vault
from game.personas import sheet_wording, sheets
from game.personas.models import Page
from game.personas.rules import LONGEST_PAGE
from game.personas.sheet_refusals import ManyTexts
from game.personas.sheet_rules import GATHERED, SHOWN, Keeps, Line, Sheet
from tests.game.opened import heard, opens

DAY = date(2026, 5, 3)
LINES = tuple(Line(f"line {number}.", DAY) for number in range(1, GATHERED + 1))
FULL = Sheet("Brave", "facet", {}, {"keep": LINES, "not_me": LINES[:SHOWN]})


def numbers(shown: str) -> list[int]:
    return [int(line.split(". ")[0]) for line in shown.split("\n") if line[:1].isdigit()]


def test_a_full_field_is_shown_page_by_page_until_all_is_read():
    first, second, third = (sheet_wording.part(FULL, "keep", page) for page in (1, 2, 3))
    assert numbers(first) + numbers(second) + numbers(third) == list(range(1, GATHERED + 1))
    assert first.endswith("`sheet Brave/keeps 2` reads on.") and "reads on" not in third
    assert sheet_wording.part(FULL, "keep", 10**5) == third and sheet_wording.part(FULL, "keep", 0) == first


def test_a_whole_sheet_shows_the_first_page_of_each_field_and_how_to_read_on():
    shown = sheet_wording.sheet(FULL)
    assert numbers(shown) == [*range(1, SHOWN + 1)] * 2
    assert shown.count("reads on") == 1 and "`sheet Brave/keeps 2`" in shown


def test_what_is_taken_home_is_numbered_through_all_pages():
    kept = [Keeps("Ann", False, LINES[:15]), Keeps("Brave", True, LINES[:30])]
    pages = [sheet_wording.keeps(kept, page) for page in (1, 2, 3)]
    assert [number for page in pages for number in numbers(page)] == list(range(1, 46))
    assert "From Ann:" in pages[0] and "From Brave, who is retired:\n16. line 1." in pages[0]
    assert "From Ann" not in pages[1] and "From Brave, who is retired:\n21. line 6." in pages[1]
    assert "`keeps 2` reads on." in pages[0] and "reads on" not in pages[2]
    assert len(numbers(sheet_wording.harvest("Brave", kept[1:]))) == SHOWN


def test_the_largest_sheet_is_not_long():
    wide = tuple(Line("w" * LONGEST_PAGE, DAY) for _ in range(GATHERED))
    lists = dict.fromkeys(["keep", "not_me", "left", "known", "farewell"], wide)
    assert len(sheet_wording.sheet(Sheet("Brave", "facet", {}, lists))) < 5 * SHOWN * (LONGEST_PAGE + 100)


def test_pages_are_turned_by_typed_lines(ann, mask):
    opens(ann)
    for number in range(25):
        sheets.add(ann.who.person_id, ann, ann.who.id, "keep", f"line {number}.", now=ann.time(), today=DAY)
    assert "20. line 19." in heard(ann, "sheet") and "line 20." not in heard(ann, "sheet")
    for line in ("sheet keeps 2", "sheet Ann/keeps 2", "keeps 2"):
        shown = heard(ann, line)
        assert numbers(shown) == [21, 22, 23, 24, 25], line
    assert "no persona of that name" in heard(ann, "sheet Brave 2")
    assert Page.objects.count() == 25


def test_all_sheets_of_a_person_together_have_a_bound_that_counts_nobody_elses(ann, ben, mask, monkeypatch):
    monkeypatch.setattr(sheets, "MOST", 2)
    brave = mask(ann, "Brave")

    def write(who, persona, field, words):
        opens(who)
        sheets.write(who.who.person_id, who, persona.id, field, words, now=who.time(), today=DAY)

    write(ben, ben.who, "keep", "mine")
    write(ann, ann.who, "intention", "one")
    write(ann, brave, "keep", "two")
    for persona, field in ((ann.who, "keep"), (brave, "intention")):
        with pytest.raises(ManyTexts):
            write(ann, persona, field, "three")
    write(ann, ann.who, "intention", "in its place")
    write(ann, ann.who, "intention", "")
    write(ann, brave, "intention", "now there is room")
    assert Page.objects.count() == 3


def test_a_field_gathers_on_after_very_many_lines_came_and_went(ann):
    opens(ann)
    mine = (ann.who.person_id, ann, ann.who.id)
    old = UUID(int=0xFFFF << 112 | uuid4().int >> 17)
    sealed = vault.seal(mine[0], ann, old, "keep", "an old line", now=ann.time())
    Page(id=old, persona_id=ann.who.id, field="keep", sealed=sealed, written_on=DAY).save(force_insert=True)
    for words in ("a new line", "another"):
        sheets.add(*mine, "keep", words, now=ann.time(), today=DAY)
    kept = sheets.read(*mine, now=ann.time()).lists["keep"]
    assert [line.words for line in kept] == ["an old line", "a new line", "another"]
