"""Bytes of a browser become messages, however they are cut, and never pile up."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.portal import frames
from server.portal.frames import Broken, Close, Frames, Message, Ping, Pong
from server.portal.wire import TooMuch
from tests.stories.browser import CLOSE, PING, PONG, TEXT, framed
from tests.stories.browser import frames as unframed


def pieces(*chunks):
    """All pieces that can be taken out of `chunks`, one after the other."""
    wire, taken = Frames(), []
    for chunk in chunks:
        wire.feed(chunk)
        while (piece := wire.take()) is not None:
            taken.append(piece)
            if isinstance(piece, TooMuch | Broken):
                return taken
    return taken


EVERY_KIND = (
    framed("one")
    + framed(b"are you there", PING)
    + framed("t", last=False)
    + framed(b"", PONG)
    + framed("w", 0, last=False)
    + framed("o", 0)
    + framed("x" * 300)
    + framed(b"\x03\xe8", CLOSE)
)
ITS_PIECES = [Message("one"), Ping(b"are you there"), Pong(), Message("two"), Message("x" * 300), Close()]


def test_every_kind_of_frame_becomes_its_piece():
    assert pieces(EVERY_KIND) == ITS_PIECES


def test_where_a_stream_is_cut_changes_nothing():
    for cut in range(len(EVERY_KIND)):
        assert pieces(EVERY_KIND[:cut], EVERY_KIND[cut:]) == ITS_PIECES
    assert pieces(*(bytes([byte]) for byte in EVERY_KIND)) == ITS_PIECES


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=8), st.integers(0, 2000))
def test_what_is_said_arrives_as_it_was_said(said, cut):
    data = b"".join(framed(words) for words in said)
    assert pieces(data[:cut], data[cut:]) == [Message(words) for words in said]


@pytest.mark.parametrize("length", [0, 1, 125, 126, 127, 65_535, 65_536])
def test_a_frame_of_ours_says_its_length_as_a_browser_reads_it(length):
    assert unframed(frames.text("x" * length)) == ([(TEXT, b"x" * length)], b"")


def test_r02_a_frame_over_16_kib_is_too_much_before_it_is_held():
    assert pieces(framed("x" * frames.FRAME)) == [Message("x" * frames.FRAME)]
    assert pieces(framed("x" * (frames.FRAME + 1))[:8]) == [TooMuch("message")]
    assert pieces(framed(b"x" * 20_000_000)[:2]) == [TooMuch("message")]


def test_r02_a_message_over_32_kib_in_frames_is_too_much():
    most = [framed("x" * frames.FRAME, last=False), framed("x" * frames.FRAME, 0)]
    assert pieces(*most) == [Message("x" * 2 * frames.FRAME)]
    more = [framed("x" * frames.FRAME, last=False), framed("x" * frames.FRAME, 0, last=False), framed("x", 0)]
    assert pieces(*more) == [TooMuch("message")]


@pytest.mark.parametrize("part", ["", "x"])
def test_r02_a_message_in_many_frames_is_too_much_though_it_is_short(part):
    storm = framed(part, last=False) + framed(part, 0, last=False) * 10_000
    assert pieces(storm) == [TooMuch("message")]


BROKEN = {
    "not masked": b"\x81\x02hi",
    "a bit of an extension": b"\xc1" + framed("hi")[1:],
    "an unknown kind": framed("hi", 3),
    "an unknown control": framed("hi", 11),
    "a long ping": framed(b"x" * 126, PING),
    "half a ping": framed(b"x", PING, last=False),
    "the rest of nothing": framed("hi", 0),
    "a beginning within a message": framed("hi", last=False) + framed("hi"),
    "a short length said at length": b"\x81\xfe\x00\x02abcdhi",
}


@pytest.mark.parametrize("name", BROKEN)
def test_r02_what_is_no_websocket_is_broken(name):
    assert pieces(BROKEN[name]) == [Broken(frames.BROKEN)]


def test_r02_what_is_no_text_is_broken():
    assert pieces(framed(b"hi", 2)) == [Broken(frames.NOT_TEXT)]
    assert pieces(framed(b"\xff\xfe")) == [Broken(frames.NOT_UTF8)]


class CountingBytes(bytearray):
    """Counts how many bytes were copied out of it."""

    copied = 0

    def __getitem__(self, at):
        found = super().__getitem__(at)
        CountingBytes.copied += len(found) if isinstance(at, slice) else 1
        return found


def copied_for(count, deed):
    """Bytes copied while `deed` is done with so many short messages."""
    wire = Frames()
    wire.waiting = CountingBytes(framed("hello".ljust(50)) * count)
    CountingBytes.copied = 0
    deed(wire)
    return CountingBytes.copied


def all_taken(wire):
    while wire.take():
        pass


def all_looked_at_twice(wire):
    for _ in range(2):
        wire.pull(lambda text: False)


@pytest.mark.parametrize("deed", [all_taken, all_looked_at_twice])
def test_r02_reading_costs_no_more_a_byte_when_more_waits(deed):
    assert copied_for(1_000, deed) > 0
    assert copied_for(10_000, deed) <= 10.1 * copied_for(1_000, deed)


def test_r02_what_waits_is_looked_at_once():
    once = copied_for(1_000, lambda wire: wire.pull(lambda text: False))
    assert copied_for(1_000, all_looked_at_twice) <= once + 10


def test_r02_a_million_random_bytes_leave_nothing_behind():
    dice, wire = random.Random(2), Frames()
    for _ in range(256):
        wire.feed(dice.randbytes(4096))
        while (piece := wire.take()) is not None and not isinstance(piece, TooMuch | Broken):
            pass
        assert wire.backlog <= frames.FRAME + 4096
        wire = Frames() if piece else wire


def test_r14_what_was_typed_is_not_in_what_a_piece_looks_like():
    assert "horse" not in repr(pieces(framed("correct horse") + framed(b"correct horse", PING)))


HELP, LEAVE, QUIT = ("help now".ljust(40), "leave".ljust(200), "quit".ljust(40))


def test_messages_that_go_first_are_pulled_out_and_the_others_keep_their_order():
    wire = Frames()
    wire.feed(b"".join(map(framed, ["one", HELP, LEAVE, "two", QUIT])) + framed("three")[:4])
    assert wire.pull(lambda text: True) == [Message(HELP), Message(LEAVE), Message(QUIT)]
    assert [wire.take(), wire.take(), wire.take()] == [Message("one"), Message("two"), None]


def test_only_what_may_go_first_is_pulled_out():
    wire = Frames()
    wire.feed(framed(HELP) + framed(QUIT) + framed("x" * 600))
    assert wire.pull(lambda text: text == QUIT) == [Message(QUIT)]
    assert [wire.take(), wire.take(), wire.take()] == [Message(HELP), Message("x" * 600), None]


def test_what_follows_half_a_message_keeps_its_turn():
    wire = Frames()
    wire.feed(framed("do not ", last=False) + framed("quit", 0) + framed(QUIT))
    assert wire.pull(lambda text: True) == []
    assert [wire.take(), wire.take()] == [Message("do not quit"), Message(QUIT)]


def test_what_is_pulled_after_others_were_taken_is_the_right_one():
    wire = Frames()
    wire.feed(framed("one") + framed("two") + framed(QUIT) + framed("three"))
    wire.take()
    assert wire.pull(lambda text: True) == [Message(QUIT)]
    wire.feed(framed(QUIT))
    assert wire.pull(lambda text: True) == [Message(QUIT)]
    assert [wire.take(), wire.take(), wire.take()] == [Message("two"), Message("three"), None]
