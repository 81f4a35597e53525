"""Bytes of a telnet client become lines, options and asides, however they are cut, and never pile up."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from server.portal.wire import ASIDE, UNFINISHED, Aside, Line, Option, TooMuch, Wire


def pieces(*chunks):
    """All pieces that can be taken out of `chunks`, one after the other."""
    wire, taken = Wire(), []
    for chunk in chunks:
        wire.feed(chunk)
        while (piece := wire.take()) is not None:
            taken.append(piece)
            if isinstance(piece, TooMuch):
                return taken
    return taken


def test_every_kind_of_line_end_ends_one_line():
    assert pieces(b"one\r\ntwo\nthree\r\0four\rfive\n\n") == [
        Line(b"one"),
        Line(b"two"),
        Line(b"three"),
        Line(b"four"),
        Line(b"five"),
        Line(b""),
    ]


def test_options_and_asides_between_letters_leave_the_line_whole():
    data = b"he\xff\xfb\x1fl\xff\xfa\x1f\x00\x50\x00\x0a\xff\xf0lo\xff\xff\r\n"
    assert pieces(data) == [Option(b"\xfb", b"\x1f"), Aside(b"\x1f", b"\x00\x50\x00\x0a"), Line(b"hello\xff")]


def test_a_doubled_255_in_an_aside_is_one():
    assert pieces(b"\xff\xfa\x1f\x00\xff\xff\x00\x18\xff\xf0") == [Aside(b"\x1f", b"\x00\xff\x00\x18")]


def test_an_empty_aside_is_nothing():
    assert pieces(b"\xff\xfa\xff\xf0ok\n") == [Line(b"ok")]


def test_an_unknown_command_takes_nothing_of_the_line_with_it():
    assert pieces(b"a\xff\xf1b\xff\x07c\n") == [Line(b"abc")]


def test_erase_line_and_erase_character_do_what_they_say():
    assert pieces(b"wrong\xff\xf8right\xff\xf7\n") == [Line(b"right\x08")]


alphabet = st.sampled_from([b"a", b"\r", b"\n", b"\0", b"\xff", b"\xfa", b"\xf0", b"\xfb", b"\x1f", b"\xc9"])


@settings(max_examples=300, deadline=None)
@given(st.lists(alphabet, max_size=60).map(b"".join), st.integers(0, 60))
def test_where_a_stream_is_cut_changes_nothing(data, cut):
    whole = pieces(data)
    assert pieces(data[:cut], data[cut:]) == whole
    assert pieces(*(bytes([byte]) for byte in data)) == whole


def test_r02_a_line_without_end_is_too_much_after_16_kib():
    assert pieces(b"A" * (UNFINISHED + 1)) == [TooMuch("line")]
    assert pieces(*[b"A" * 1024] * 16) == []


def test_r02_an_aside_without_end_is_too_much_after_4_kib():
    assert pieces(b"\xff\xfa\xc9" + b"B" * (ASIDE + 1)) == [TooMuch("aside")]
    assert pieces(b"\xff\xfa\xc9" + b"\xff\xff" * (ASIDE + 1)) == [TooMuch("aside")]


class CountingBytes(bytearray):
    """Counts how many bytes were copied out of it."""

    copied = 0

    def __getitem__(self, at):
        found = super().__getitem__(at)
        CountingBytes.copied += len(found) if isinstance(at, slice) else 1
        return found


def copied_for(size):
    """Bytes copied while so many bytes of short lines are read one by one."""
    wire = Wire()
    wire.waiting = CountingBytes(b"hello\r\n" * (size // 7))
    CountingBytes.copied = 0
    while wire.take():
        pass
    return CountingBytes.copied


def test_r02_reading_costs_no_more_a_byte_when_more_waits():
    assert copied_for(70_000) <= 10.5 * copied_for(7_000)


def test_r02_a_million_random_bytes_leave_nothing_behind():
    dice, wire = random.Random(2), Wire()
    for _ in range(64):
        wire.feed(dice.randbytes(16 * 1024))
        while (piece := wire.take()) is not None and not isinstance(piece, TooMuch):
            pass
        assert wire.backlog <= 16 * 1024
        assert len(wire._line) <= UNFINISHED + 16 * 1024
        wire = Wire() if isinstance(piece, TooMuch) else wire


def test_r14_what_was_typed_is_not_in_what_a_piece_looks_like():
    line, aside = pieces(b"correct horse\r\n\xff\xfa\xc9correct horse\xff\xf0")
    assert (line.words, aside.content) == (b"correct horse", b"correct horse")
    assert "correct" not in repr((line, aside))


def test_lines_that_go_first_are_pulled_out_and_the_others_keep_their_order():
    wire = Wire()
    wire.feed(b"one\r\nhelp now\r\ntwo\r\nquit\r\nhal")
    assert wire.pull(lambda words: words in (b"help now", b"quit")) == [Line(b"help now"), Line(b"quit")]
    assert wire.take() == Line(b"one")
    wire.feed(b"f\r\n")
    assert [wire.take(), wire.take(), wire.take()] == [Line(b"two"), Line(b"half"), None]


def test_a_line_whose_beginning_was_read_already_is_not_pulled():
    wire = Wire()
    wire.feed(b"do not ")
    wire.take()
    wire.feed(b"quit\r\n")
    assert wire.pull(lambda words: words == b"quit") == []
    assert wire.take() == Line(b"do not quit")


def test_lines_that_wait_are_counted_without_the_half_of_a_line_end():
    wire = Wire()
    wire.feed(b"one\r\ntwo\r\nthree\r\n")
    wire.take()
    assert wire.lines_waiting == 2
