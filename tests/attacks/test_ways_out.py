"""The words that must work cannot be covered: by no name, no passphrase, no word of the house (R25)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.common import names
from game.people.rules import passphrase_fault
from server.portal import lines

ALWAYS = ("help now", "quit", "pause", "leave", "stop", "report")
_DRESS = st.sampled_from(["", " ", ".", "...", "!", "?", "/", '"', "'", "-", "  ", "…", "“", "”", ";", ","])
_WORD = st.sampled_from(
    [*ALWAYS, "helpnow", "help-now", "HELP NOW", "Quit", "help  now austria", "help now de"]
)


@st.composite
def dressed(draw) -> str:
    """One of these words, with what people put around them, and perhaps more words."""
    word = draw(_WORD)
    inner = draw(_DRESS).join(word.split(" ")) if draw(st.booleans()) else word
    more = draw(st.sampled_from(["", "", " and then some more words", " de", " 12345 abcde"]))
    return draw(_DRESS) + inner + draw(_DRESS) + draw(_DRESS) + more


def _is_answered_at_the_door(said: str) -> bool:
    return lines.asked(said) is not None or lines.is_way_out(said)


@settings(max_examples=400)
@given(said=dressed())
def test_r25_no_passphrase_is_one_that_a_door_would_answer(said):
    if not passphrase_fault(said, (), lambda words: False):
        assert not _is_answered_at_the_door(said), said


@pytest.mark.parametrize("said", ["quit........", "/quit!!!!!!!", "help-now my dear friend", "helpnow or not",
                                  "help now, my dear friend", "Report....."])  # fmt: skip
def test_r25_such_a_passphrase_is_refused(said):
    assert passphrase_fault(said, (), lambda words: False)


@pytest.mark.parametrize("said", ["quite a long evening", "leave the lamp on", "please help now and then"])
def test_a_passphrase_that_only_has_such_a_word_is_taken(said):
    assert not passphrase_fault(said, (), lambda words: False)


def test_r25_no_name_is_one_of_these_words_or_looks_like_one(world):
    from game.people import selectors
    from game.people.refusals import NameReserved, NotAName

    for word in (
        "quit",
        "pause",
        "leave",
        "stop",
        "report",
        "helpnow",
        "HelpNow",
        "Qu1t",
        "QUIT",
        "Pausе",
        "Lеave",
    ):
        with pytest.raises((NameReserved, NotAName)):
            selectors.check_name(word)


@settings(max_examples=200)
@given(said=st.text(alphabet="abchelpnowquitpauseleavestopreport", min_size=2, max_size=24))
def test_r25_with_any_name_in_the_house_each_of_these_words_is_still_itself(said):
    from commands import dispatch

    if names.fault(said) is not None:
        return
    for line in (*ALWAYS, f"{said} help now", f"quit {said}"):
        if found := dispatch.table().find(line):
            assert found[1] != said.casefold() or said.casefold() in dispatch.table().words
    for word in ("help now", "quit", "pause", "leave", "stop"):
        assert dispatch.table().find(word)[1] == word
