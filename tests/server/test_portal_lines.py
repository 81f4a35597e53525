"""A typed line is measured, decoded, cleaned; what was sent is known until it is heard."""

import random
import time

import pytest

from server.portal import lines
from server.portal.lines import HelpNow, Quit, TooLong, Unheard


def test_a_line_in_utf_8_is_read_as_it_was_typed():
    assert lines.read("Grüße 😀\tan |c{dich} $You() %s".encode()) == "Grüße 😀\tan |c{dich} $You() %s"


def test_a_line_that_is_no_utf_8_is_read_as_latin_1():
    assert lines.read("Grüße".encode("latin-1")) == "Grüße"


def test_backspaces_take_back_what_was_typed():
    assert lines.read(b"\x08helx\x08lo\x7f\x7fp") == "help"


@pytest.mark.parametrize(
    "typed",
    [
        "\x1b[2Jhi",
        "\x07hi",
        "h\x9b31mi",
        "hi\u202e",
        "\u2066hi",
        "h\U000e0041i",
        "hi\u2028",
        "h\x85i",
        "\x1b]0;t\x07hi",
    ],
)
def test_r16_what_acts_on_a_screen_is_gone(typed):
    read = lines.read(typed.encode())
    assert read.endswith("i")
    assert read.isprintable()


def test_r16_no_line_can_hold_a_line_end_whatever_is_typed():
    dice = random.Random(16)
    letters = "ab |/\\{}$%<>&\r\n\x00\x1b\x08\u2028\u2029\x85\x0b\x0c\u202eé"
    for _ in range(3000):
        typed = "".join(dice.choices(letters, k=40))
        read = lines.read(typed.encode())
        assert len(read.splitlines()) <= 1
        assert not set(read) & set("\x1b\x00\u202e\x85")


def test_r01_two_thousand_characters_are_a_line_and_one_more_is_not():
    assert lines.read("é".encode() * 2000) == "é" * 2000
    assert lines.read(b"a" * 2001) == TooLong(2001, "characters", 2000, "a" * 2001)


def test_r01_more_than_eight_thousand_bytes_are_not_even_decoded(monkeypatch):
    monkeypatch.setattr(lines, "decoded", None)
    assert lines.read(b"a" * 8001) == TooLong(8001, "bytes", 8000, None)


HARD = "|lc|lt|le<>&%$(){}*.\u0301\x08"


def test_r03_a_hard_line_of_full_length_costs_a_small_part_of_what_it_may():
    """The hold is 5 ms a line; here it is held over 200 lines together, with the noise of a busy machine."""
    dice = random.Random(3)
    typed = ["".join(dice.choices(HARD, k=2000)).encode() for _ in range(200)]
    began = time.process_time()
    for line in typed:
        lines.read(line)
        lines.goes_first(line)
    assert time.process_time() - began < 200 * 0.005


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("help now", HelpNow()),
        ("  HELP \t Now  ", HelpNow()),
        ("help now de", HelpNow("de")),
        ("Help Now New  Zealand", HelpNow("new zealand")),
        (" QUIT ", Quit()),
        ("help", None),
        ("quit now", None),
        ("say help now", None),
        ("helpnow", HelpNow()),
        ("help-now de.", HelpNow("de")),
        ("help now!", HelpNow()),
        ("help now.", HelpNow()),
        ("Help, now?!", HelpNow()),
        ("/help now", HelpNow()),
        ('"help now', HelpNow()),
        ("\u201chelp now\u201d", HelpNow()),
        ('"help now is what you type', None),
        ("whelpnow", None),
        ("help nowhere", None),
        ("quit.", Quit()),
        ("/quit", Quit()),
        ("!", None),
        ('"quit', None),
        ("'quit'", None),
        ("help now " + "x" * 100, None),
        ("", None),
    ],
)
def test_r47_what_the_portal_answers_is_seen_in_any_case_and_with_any_blanks(words, meant):
    assert lines.asked(words) == meant


def test_r04_ways_out_wait_behind_no_other_line():
    assert all(
        map(
            lines.goes_first, [b"pause", b" LEAVE", b".leave", b"quit", b"help now at", b"/quit", b"helpnow!"]
        )
    )
    assert not any(map(lines.goes_first, [b"pause it", b"say leave", b"", b"x" * 9000]))
    assert all(map(lines.MAY_GO_FIRST.search, [b"pause", b"LEAVE", b".leave", b"Quit", b"HELP NOW"]))


def test_r30_a_line_is_known_until_it_is_heard():
    unheard = Unheard()
    assert [unheard.send("one", False), unheard.send("two", False), unheard.send("three", False)] == [1, 2, 3]
    unheard.heard(2)
    assert unheard.give_up() == (["three"], False)
    assert unheard.give_up() == ([], False)


def test_r14_what_was_typed_is_not_in_what_a_line_looks_like():
    unheard = Unheard()
    unheard.send("correct horse", False)
    unheard.keep("correct horse")
    assert repr(unheard) == "Unheard(last=1)"
    assert "2001" in repr(lines.read(b"a" * 2001)) and "aaa" not in repr(lines.read(b"a" * 2001))


def test_r13_words_typed_unseen_are_held_nowhere():
    unheard = Unheard()
    unheard.send("correct horse", True)
    assert "correct horse" not in repr(unheard)
    assert unheard.give_up() == ([], True)


def test_r30_five_lines_are_kept_in_order_and_no_more():
    unheard = Unheard()
    assert [unheard.keep(str(n)) for n in range(7)] == [1, 2, 3, 4, 5, None, None]
    assert unheard.take_kept() == ["0", "1", "2", "3", "4"]
    assert unheard.take_kept() == []
