"""The house's paragraphs fit the screen; nothing is lost by it."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.common import texts
from game.safety.care import crisis, nudge
from server.portal.wrap import columns, narrowed, paragraphs, wrapped

WORDS = st.lists(st.text(alphabet="abcdefgh-'.", min_size=1, max_size=12), min_size=1, max_size=60)


@given(WORDS, st.integers(30, 100))
def test_every_line_fits_and_every_word_stays_in_its_order(words, width):
    text = " ".join(words)
    shown = wrapped(text, width)
    assert shown.split() == text.split()
    assert all(len(line) <= width for line in shown.split("\n"))


def test_a_numbered_line_hangs_and_an_indented_one_stays():
    text = "1. " + "word " * 30 + "\n    " + "code-" * 30
    first, *rest = wrapped(text.replace(" \n", "\n"), 40).split("\n")
    assert first.startswith("1. word") and rest[0].startswith("   word")
    assert rest[-1] == "    " + "code-" * 30


def test_a_long_indented_line_fits_and_keeps_its_place():
    first, *rest = wrapped("  Description: " + "grey coat " * 20, 60).split("\n")
    assert first.startswith("  Description") and rest and all(line.startswith("    ") for line in rest)
    assert all(len(line) <= 60 for line in (first, *rest))


@given(st.text(alphabet="ab '.\"-", max_size=400), st.integers(30, 100))
def test_r17_no_further_line_of_a_paragraph_with_somebodys_words_begins_at_the_edge(words, width):
    paragraph = f'Ben\'s own description: "{words}"'
    first, *rest = wrapped(paragraph, width).split("\n")
    assert all(line.startswith("  ") for line in rest)
    assert "".join([first, *rest]).replace(" ", "") == paragraph.replace(" ", "")


def test_r17_a_padded_description_makes_no_line_of_somebody_else():
    padded = "Ann's own description: \"" + "tall " * 10 + "Ben says, 'I was wrong.'\""
    shown = wrapped(padded, 75)
    assert "\n  Ben says" in shown and "\nBen says" not in shown


def test_the_width_is_the_clients_and_a_screen_reader_gets_paragraphs():
    assert columns({}) == 78
    assert columns({"SCREENWIDTH": 61}) == 60
    assert columns({"SCREENWIDTH": 5}) == 30
    assert columns({"SCREENREADER": True, "SCREENWIDTH": 61}) is None
    assert wrapped("word " * 40, None) == "word " * 40


DAY = date(2026, 1, 1)
CARDS = [None, *(code for code, _ in crisis.countries())]


@pytest.mark.parametrize("country", CARDS)
def test_a_card_is_taken_apart_into_the_paragraphs_it_was_made_of(country, monkeypatch):
    found = paragraphs(crisis.card(country, today=DAY)).split("\n")
    monkeypatch.setattr(texts, "COLUMNS", 100_000)
    for paragraph in crisis.card(country, today=DAY).split("\n"):
        part = found.pop(0)
        while part != paragraph:  # it may be cut, but only after a sentence
            assert part.endswith(".") and paragraph.startswith(part)
            part += " " + found.pop(0)
    assert found == []


@pytest.mark.parametrize("country", CARDS)
@pytest.mark.parametrize("width", [40, 60, 77])
def test_a_card_fits_a_narrow_screen_with_every_number_whole(country, width):
    written = crisis.card(country, today=DAY)
    shown = narrowed(written, width)
    assert shown.split() == paragraphs(written).split()
    assert all(len(line) <= width or " " not in line for line in shown.split("\n"))
    for number in re.findall(r"\+?\d[\d ()]+\d", paragraphs(written)):
        assert number in shown


def test_a_card_stays_as_it_is_written_where_it_fits_and_for_screen_readers():
    card = crisis.card("de")
    assert narrowed(card, 78) == narrowed(card, 100) == narrowed(card, None) == card


@pytest.mark.parametrize("width", [60, 78, 100])
def test_one_line_for_a_hard_hour_fits_every_screen(width):
    shown = narrowed(nudge.ASKS, width)
    assert shown.split() == nudge.ASKS.split() and len(nudge.ASKS) > 100
    assert all(len(line) <= width for line in shown.split("\n"))
