"""The telnet door: what is refused, what is slowed, and what is answered here."""

import random

from twisted.conch.telnet import DO, IAC, SB, SE, WILL

from game.safety.care import crisis
from server.portal import options, words
from tests.server.doorstep import Doorstep


def heard_all(doorstep, caller):
    """The Server has dealt with every line of this connection."""
    caller.connection.send_ack(caller.connection.unheard.last)


# --- lines


def test_a_typed_line_goes_to_the_server_with_its_number(ann, doorstep):
    ann.types("hello")
    ann.types("again")
    assert [sent["text"] for _, sent in doorstep.link.messages] == [[["hello", 1], {}], [["again", 2], {}]]


def test_r01_a_long_line_is_refused_kindly_and_given_back(ann, doorstep):
    said = "It was a long day. " * 110
    seen = ann.types(said)
    assert doorstep.link.messages == []
    assert words.filled(words.TOO_LONG, n=2090, unit="characters", most=2000) in seen
    assert said in seen


def test_r01_a_line_over_8000_bytes_is_refused_with_its_length(ann, doorstep):
    seen = ann.types("x" * 9000)
    assert doorstep.link.messages == []
    assert "9000 bytes" in seen
    assert "xxx" not in seen


def test_r13_a_long_line_typed_unseen_is_not_shown(ann):
    ann.connection.send_secret(True)
    assert "horse" not in ann.types("horse" * 500)


def test_r02_16_kib_without_a_line_end_close_with_one_sentence(ann, facts):
    ann.sends(b"A" * 20_000)
    assert ann.seen == words.NO_LINE_END + "\n"
    assert ann.is_out
    assert [fields["reason"] for event, fields in facts] == ["too_much"]


def test_r02_4_kib_aside_close_with_one_sentence(ann, facts):
    ann.sends(IAC + SB + options.GMCP + b"B" * 5000)
    assert ann.seen == words.ASIDE_TOO_LONG + "\n"
    assert ann.is_out


def test_r02_nothing_is_read_after_the_door_has_closed(ann, doorstep, facts):
    ann.sends(b"A" * 20_000 + b"\r\nhello\r\n")
    ann.sends(b"hello\r\n")
    assert doorstep.link.messages == []


# --- rate


def test_r04_twenty_lines_at_once_then_ten_a_second_and_none_is_lost(ann, doorstep):
    ann.sends(b"".join(b"line %d\r\n" % n for n in range(60)))
    heard_all(doorstep, ann)
    assert len(doorstep.link.lines) == 20
    for tenth in range(1, 41):
        doorstep.clock.advance(0.1)
        heard_all(doorstep, ann)
        assert len(doorstep.link.lines) <= 21 + tenth
    assert doorstep.link.lines == [f"line {n}" for n in range(60)]


def test_r04_above_the_rate_the_door_stops_reading_and_reads_on_later(ann, doorstep):
    ann.sends(b"\n" * 40_000)
    assert ann.transport.producerState == "paused"
    assert len(doorstep.link.lines) == 20
    ann.connection.wire.waiting.clear()
    ann.connection.wire._at = 0
    doorstep.clock.advance(1)
    assert ann.transport.producerState == "producing"


def test_r04_nothing_is_answered_to_lines_that_wait(ann):
    ann.sends(b"\n" * 40_000)
    assert ann.transport.value() == b""


def test_r04_lines_that_the_server_has_not_dealt_with_slow_the_door(ann, doorstep):
    for _ in range(30):
        ann.sends(b"say so\r\n" * 10)
        doorstep.clock.advance(1)
    assert len(doorstep.link.lines) == 64
    ann.connection.send_ack(64)
    assert len(doorstep.link.lines) > 64


def test_r04_help_now_behind_waiting_lines_is_answered_at_once(ann, doorstep):
    ann.sends(b"line\r\n" * 60)
    assert crisis.card() in ann.types("help now")
    assert len(doorstep.link.lines) == 20


def test_r04_leave_goes_before_lines_that_wait(ann, doorstep):
    ann.sends(b"line\r\n" * 60 + b"leave\r\n")
    assert doorstep.link.lines.count("leave") == 1
    assert doorstep.link.lines.count("line") == 20


def test_r04_quit_behind_waiting_lines_closes_and_names_what_was_not_taken(ann):
    seen = ann.types("line\r\n" * 29 + "line\r\nquit")
    assert words.filled(words.NOT_TAKEN, n=10) in seen
    assert ann.is_out


def test_r04_asking_for_help_in_a_storm_gets_no_storm_of_answers(ann, doorstep):
    ann.sends(b"help now\r\n" * 500)
    first = len(crisis.card()) * 30
    assert len(ann.transport.value()) < first
    doorstep.clock.advance(1)
    assert len(ann.transport.value()) < first * 2


def test_r04_a_storm_of_options_is_slowed(ann):
    ann.sends((IAC + WILL + b"\x63" + IAC + DO + b"\x63") * 20_000)
    assert len(ann.transport.value()) <= 3 * 400
    assert ann.transport.producerState == "paused"


def test_r47_help_now_behind_every_option_there_is_is_answered_at_once(ann):
    every = b"".join(IAC + bytes([verb, option]) for verb in range(251, 255) for option in range(256))
    ann.sends(every + b"help now\r\n")
    assert b"HELP NOW" in ann.transport.value()


def test_r04_options_that_are_not_answered_are_counted(ann, doorstep):
    ann.sends((IAC + WILL + b"\x63") * 1_000)
    assert doorstep.sessions._malformed == 1_000 - 400 + len(options.ALL)
    assert ann.types("hello") == "" and doorstep.link.lines == ["hello"]


# --- slow readers


def test_r08_lines_for_a_slow_reader_are_counted_and_told_when_it_has_read(ann):
    ann.connection.pauseProducing()
    for n in range(3):
        ann.connection.send_text(f"Ben says, {n}", kind="speech")
    assert ann.transport.value() == b""
    ann.connection.resumeProducing()
    assert ann.seen == words.filled(words.MISSED_MANY, n=3) + "\n"


def test_r08_a_reader_who_takes_nothing_for_a_minute_is_let_go(ann, doorstep, facts):
    ann.types("hello")
    ann.connection.pauseProducing()
    doorstep.clock.advance(61)
    assert ann.transport.is_gone
    assert ("connection_closed", {"door": "telnet", "reason": "slow_reader", "seconds": 61.0}) in facts


def test_r08_a_reader_who_catches_up_stays(ann, doorstep):
    ann.types("hello")
    ann.connection.pauseProducing()
    doorstep.clock.advance(59)
    ann.connection.resumeProducing()
    doorstep.clock.advance(59)
    assert not ann.is_out


def test_r09_a_quiet_connection_is_asked_whether_it_is_there(ann, doorstep):
    ann.types("hello")
    ann.transport.clear()
    doorstep.clock.advance(46)
    assert ann.transport.value() == b"\xff\xf1"


# --- what is no telnet


BROKEN = [
    *(IAC + bytes([byte]) for byte in range(256) if byte != 250),
    b"".join(IAC + bytes([verb, option]) for verb in range(251, 255) for option in range(256)),
    IAC + SB + IAC + SE,
    (IAC + SB + options.TTYPE + b"\0\x80\x81" + IAC + SE) * 6,
    IAC + SB + options.NAWS + b"\0" + IAC + SE,
    IAC + SB + options.LINEMODE + b"\xff\xff" + IAC + SE,
    b"\0\0\0",
    b"\xc3\x28\xed\xa0\x80",
]


def test_r02_broken_telnet_stops_nothing():
    for data in BROKEN:
        doorstep = Doorstep(lists=dict)
        ann = doorstep.caller()
        ann.sends(data + b"\r\n\r\nfine\r\n")
        doorstep.clock.pump([0.5] * 60)
        assert doorstep.link.lines[-1:] == ["fine"], data


def test_r02_random_bytes_stop_nothing():
    dice = random.Random(44)
    for _ in range(100):
        doorstep = Doorstep(lists=dict)
        ann, ben = doorstep.caller(), doorstep.caller()
        for _ in range(10):
            ann.sends(dice.randbytes(3000))
            doorstep.clock.advance(1)
        ben.types("fine")
        assert doorstep.link.lines[-1] == "fine"
