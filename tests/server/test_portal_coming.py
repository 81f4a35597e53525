"""Who may come to the telnet door, who makes room there, and for how long a stranger may stay."""

import socket

import pytest
from twisted.conch.telnet import IAC, NOP

from server.portal import words
from server.portal.connection import SENT_AHEAD
from server.portal.websocket import PING_S, PONG_S
from tests.server.doorstep import Doorstep


def test_r06_the_eleventh_at_once_is_told_and_closed_and_another_address_is_not(doorstep):
    callers = [doorstep.caller("127.0.0.2") for _ in range(11)]
    assert [caller.is_out for caller in callers] == [False] * 10 + [True]
    assert callers[10].seen == words.FULL_ADDRESS + "\n"
    assert not doorstep.caller("127.0.0.1").is_out
    assert doorstep.sessions._turned_away == {("telnet", "rate"): 1}


def test_r06_who_is_turned_away_is_no_session(doorstep):
    callers = [doorstep.caller() for _ in range(11)]
    callers[10].sends(b"hello\r\n")
    assert len(doorstep.sessions) == 10
    assert doorstep.link.messages == []


def test_r06_a_silent_stranger_makes_room_in_a_full_house_and_is_told_so(doorstep, facts):
    callers = [doorstep.caller(f"198.51.{n // 200}.{n % 200}") for n in range(300)]
    callers[0].types("hello")
    assert not doorstep.caller("203.0.113.1").is_out
    assert [caller.is_out for caller in callers[:3]] == [False, True, False]
    assert words.MADE_ROOM in callers[1].seen


def test_r06_who_is_given_up_though_a_line_was_typed_is_not_told_otherwise(doorstep, facts):
    callers = [doorstep.caller(f"198.51.100.{n // 10}") for n in range(300)]
    for caller in callers:
        caller.sends(b"hello\r\n")
    assert not doorstep.caller("203.0.113.1").is_out
    assert [caller.is_out for caller in callers[:2]] == [True, False]
    assert words.MADE_ROOM_OF_SEVERAL in callers[0].seen


@pytest.mark.parametrize("full", [words.FULL_ADDRESS, words.FULL_HOUSE])
def test_who_is_turned_away_is_told_whom_to_call(full):
    assert all(number in full for number in ("112", "911", "999"))


def test_r07_who_types_nothing_for_a_minute_is_let_out(ann, doorstep, facts):
    doorstep.clock.advance(59)
    assert not ann.is_out
    doorstep.clock.advance(2)
    assert ann.is_out
    assert words.TOO_QUIET in ann.seen


def test_r07_who_does_not_sign_in_has_ten_minutes(ann, doorstep, facts):
    ann.types("hello")
    doorstep.clock.pump([60] * 9)
    assert not ann.is_out
    doorstep.clock.advance(61)
    assert ann.is_out


def test_r07_who_is_signed_in_stays(doorstep):
    ann = doorstep.signed_in()
    ann.types("hello")
    doorstep.clock.pump([60] * 30)
    assert not ann.is_out


def test_r07_who_is_signed_in_and_says_nothing_for_six_hours_is_only_asked_whether_they_are_there(doorstep):
    ann = doorstep.signed_in()
    ann.types("hello")
    ann.connection.send_ack(1)
    ann.transport.clear()
    for _ in range(6 * 80):
        doorstep.clock.advance(45)
    assert not ann.is_out and ann.seen == ""
    assert ann.transport.value().count(IAC + NOP) == 6 * 80
    assert ann.types("say still here") == "" and doorstep.link.lines[-1] == "say still here"


def test_r09_a_client_that_has_vanished_is_gone_within_two_and_a_half_minutes(doorstep):
    ann = doorstep.caller()
    with socket.socket() as line:
        ann.transport.unregisterProducer()
        ann.transport.socket = line
        ann.connection._keep_alive()
        asked, again, most, unanswered_ms = (
            line.getsockopt(socket.IPPROTO_TCP, getattr(socket, name))
            for name in ("TCP_KEEPIDLE", "TCP_KEEPINTVL", "TCP_KEEPCNT", "TCP_USER_TIMEOUT")
        )
        sent_ahead = line.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF)
    assert asked + most * again <= 150 and unanswered_ms <= 150_000
    assert PING_S + PONG_S <= 150, "a browser is asked by the house itself"
    assert sent_ahead <= 2 * SENT_AHEAD, "r08: the kernel takes little of what nobody reads"


def test_r07_a_tls_handshake_has_ten_seconds(facts):
    doorstep = Doorstep(is_tls=True)
    caller = doorstep.caller()
    assert len(doorstep.sessions) == 0
    doorstep.clock.advance(11)
    assert caller.transport.is_gone
    assert doorstep.keeper.open == 0


def test_after_its_handshake_a_tls_connection_is_a_session():
    doorstep = Doorstep(is_tls=True)
    caller = doorstep.caller()
    caller.connection.handshakeCompleted()
    doorstep.clock.advance(11)
    assert caller.types("hello") == ""
    assert doorstep.link.lines == ["hello"]
    assert caller.connection.get_sync_data()["protocol_key"] == "telnet/tls"
