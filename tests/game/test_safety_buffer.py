"""What was heard of late: bounded, found by those alone who heard it, and gone when it should be."""

from uuid import uuid4

import pytest

from game.safety.order import buffer

ANN, BEN, CYD = uuid4(), uuid4(), uuid4()
LAWN, HEARTH = uuid4(), uuid4()


@pytest.fixture(autouse=True)
def empty():
    buffer.forget()
    yield
    buffer.forget()


def said(words, place=LAWN, by=BEN, to=(ANN, BEN), **more):
    buffer.heard(by, "Ben", words, "say", place, to, **more)


def words_for(who):
    return [line.words for line in buffer.lines_for(who)]


def test_only_who_heard_a_line_finds_it_and_in_the_order_of_speaking():
    said("one")
    said("two", place=HEARTH, to=(BEN, CYD))
    buffer.heard_by_two(BEN, "Ben", ANN, "Ann", "three", "whisper")
    said("four")
    assert words_for(ANN) == ["one", "three", "four"]
    assert words_for(CYD) == ["two"]
    assert words_for(uuid4()) == []


def test_a_line_behind_a_shield_is_not_heard_until_it_is_opened():
    said("dark", behind=frozenset({ANN}))
    assert words_for(ANN) == [] and words_for(BEN) == ["dark"]
    buffer.opened(CYD, BEN, "dark")
    assert words_for(ANN) == []
    buffer.opened(ANN, BEN, "dark")
    assert words_for(ANN) == ["dark"]


def test_a_place_holds_sixty_lines_and_two_people_twenty():
    for number in range(100):
        said(f"line {number}")
        buffer.heard_by_two(BEN, "Ben", CYD, "Cyd", f"private {number}", "page")
    assert words_for(ANN) == [f"line {number}" for number in range(40, 100)]
    assert words_for(CYD) == [f"private {number}" for number in range(80, 100)]


def test_pairs_are_bounded_too():
    for _ in range(buffer.PAIRS_MOST + 10):
        buffer.heard_by_two(BEN, "Ben", uuid4(), "X", "psst", "page")
    assert len(buffer.everything()) == buffer.PAIRS_MOST


def test_after_half_an_hour_a_line_is_gone_and_not_only_hidden():
    said("old")
    buffer.tick(now=buffer.AGE_S - 1)
    said("new")
    assert words_for(ANN) == ["old", "new"]
    buffer.tick(now=buffer.AGE_S)
    assert words_for(ANN) == ["new"]
    buffer.tick(now=buffer.AGE_S + 60)
    assert [line.words for line in buffer.everything()] == ["new"]


def test_what_somebody_says_to_nobody_is_not_remembered():
    said("alone", to=(BEN,))
    assert buffer.everything() == ()


def test_no_trace_and_no_repr_shows_words():
    said("a quiet sentence")
    assert "quiet" not in repr(buffer.everything())


def test_a_wiped_meeting_takes_along_what_was_said_and_whispered_there_and_nothing_else():
    said("in the ring", place=HEARTH)
    said("on the lawn")
    for place, words in ((HEARTH, "whispered there"), (LAWN, "whispered elsewhere"), (None, "paged")):
        buffer.heard_by_two(BEN, "Ben", ANN, "Ann", words, "whisper", place)
    buffer.heard_by_two(BEN, "Ben", CYD, "Cyd", "to Cyd alone", "whisper", HEARTH)
    buffer.wipe([HEARTH])
    assert words_for(ANN) == ["on the lawn", "whispered elsewhere", "paged"]
    assert words_for(CYD) == []
