"""What a sheet may hold, and how it is read: fields, opposites, places on a scale, the words around them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.people.refusals import NothingTyped
from game.personas import sheet_wording
from game.personas.rules import LISTS, ONCE, SCALES
from game.personas.sheet_refusals import NoSuchField, NotAPair, NotOnTheScale
from game.personas.sheet_rules import SHOWN, Line, Sheet, checked, construct, field_called

DAY = date(2026, 5, 3)


@pytest.mark.parametrize(
    ("said", "field"),
    [("Not me", "not_me"), ("not-me", "not_me"), ("keeps", "keep"), ("Opposites", "construct")],
)
def test_fields_are_known_however_they_are_written(said, field):
    assert field_called(said) == field


def test_an_unknown_field_names_those_there_are():
    with pytest.raises(NoSuchField) as no:
        field_called("favourite colour")
    assert "not me" in str(no.value) and "favourite" not in str(no.value)
    assert ", keeps, " in str(no.value), "as they are typed, and as help names them"


def test_opposites_may_have_hyphens_of_their_own():
    pair = construct("self-critical - kind to me = 5 2 1")
    assert (pair.one, pair.other, pair.now, pair.mask, pair.hoped) == ("self-critical", "kind to me", 5, 2, 1)
    for words in ("a-b-c=1,2,3", "=1,2,3", "-=1,2,3", "a-=1,2,3", "a=1,2,3", ""):
        with pytest.raises(NotAPair):
            construct(words)


@given(st.text("ab -=,17–", max_size=20))
def test_whatever_is_kept_as_opposites_is_read_as_the_same(words):
    try:
        kept = checked("construct", words)
    except (NotAPair, NotOnTheScale, NothingTyped):
        return
    assert construct(kept) == construct(words) and checked("construct", kept) == kept


@given(st.integers(-20, 20), st.sampled_from(sorted(SCALES)))
def test_a_number_is_kept_on_its_scale_and_nowhere_else(number, field):
    least, most = SCALES[field]
    if least <= number <= most:
        assert checked(field, f" {number} ") == str(number)
    else:
        with pytest.raises(NotOnTheScale):
            checked(field, str(number))


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60)
LINES = st.one_of(st.none(), WORDS).map(lambda words: Line(words, DAY))


@st.composite
def sheets_of_anybody(draw):
    once = draw(st.dictionaries(st.sampled_from([f for f in ONCE if f not in SCALES]), LINES))
    for field, (least, most) in SCALES.items():
        once[field] = Line(str(draw(st.integers(least, most))), DAY)
    lists = draw(
        st.dictionaries(
            st.sampled_from([f for f in LISTS if f != "construct"]),
            st.lists(LINES, min_size=1, max_size=SHOWN).map(tuple),
        )
    )
    places = draw(st.tuples(*[st.integers(1, 7)] * 3))
    lists["construct"] = (Line(f"near - far={','.join(map(str, places))}", DAY),)
    return Sheet("Brave", "facet", once, lists)


@given(sheets_of_anybody())
def test_every_text_is_shown_and_no_number_but_those_that_were_written(sheet):
    shown = sheet_wording.sheet(sheet).split("\n")
    for field, line in sheet.once.items():
        if field in SCALES:
            assert f"Your place: {line.words}." in shown
        else:
            assert (sheet_wording.UNREADABLE if line.words is None else line.words) in shown
    for field, lines in sheet.lists.items():
        if field != "construct":
            for number, line in enumerate(lines, 1):
                words = sheet_wording.UNREADABLE if line.words is None else line.words
                assert any(got.startswith(f"{number}. ") and got.endswith(words) for got in shown)
    house = [line for line in shown if line.endswith((":", "counted.", "one."))]
    assert not any(word in line.lower() for line in house for word in ("score", "total", "average", "sum "))


@given(sheets_of_anybody(), st.sampled_from(sorted(SCALES)), st.integers(0, 5))
def test_a_number_changes_its_own_line_and_no_other(sheet, field, other):
    changed = Sheet(sheet.name, sheet.kind, {**sheet.once, field: Line(str(other), DAY)}, sheet.lists)
    before, after = (sheet_wording.sheet(one).split("\n") for one in (sheet, changed))
    assert len(before) == len(after)
    assert sum(one != two for one, two in zip(before, after, strict=True)) <= 1


def test_the_words_of_the_house_are_plain_ascii_and_short():
    said = [*sheet_wording.QUESTIONS.values(), sheet_wording.UNREADABLE, sheet_wording.WRITE]
    said += sheet_wording.sheet(Sheet("Brave", "facet", {}, {})).split("\n")
    for text in said:
        assert text.isascii() and "!" not in text and len(text.split()) <= 45, text
    assert set(sheet_wording.ASKED) <= set(sheet_wording.QUESTIONS)
