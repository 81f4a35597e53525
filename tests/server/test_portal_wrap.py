"""The house's paragraphs fit the screen; nothing is lost by it."""

from hypothesis import given
from hypothesis import strategies as st

from server.portal.wrap import columns, wrapped

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


def test_the_width_is_the_clients_and_a_screen_reader_gets_paragraphs():
    assert columns({}) == 78
    assert columns({"SCREENWIDTH": {0: 61}}) == 60
    assert columns({"SCREENWIDTH": {0: 5}}) == 30
    assert columns({"SCREENREADER": True, "SCREENWIDTH": {0: 61}}) is None
    assert wrapped("word " * 40, None) == "word " * 40
