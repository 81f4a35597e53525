"""Attacks on the telnet door of a running house: whoever else is there goes on as if nothing were (A1-A7,
A44).
"""

import socket

import pytest
from twisted.conch.telnet import IAC, SB

from server.portal import options, words
from tests.attacks.weight import Weight, connected, throws
from tests.stories.facts import FactMember
from tests.stories.house import House
from tests.stories.people import Client

LITTLE = 4 * 1024 * 1024
BRIEF_S = 1.0
"""So much of its own time may a process give to a storm; what stock Evennia gave was many times as much."""


@pytest.fixture(scope="module")
def house(pattern):
    """A house in which time goes so fast that nobody says too much in a minute (R5 is tried elsewhere)."""
    one = House(pattern, MEADOW_CLOCK_RATE="10")
    one.open()
    yield one
    one.close()


@pytest.fixture(scope="module")
def two(house):
    """Two people at the Gate, who talk to each other while others storm the doors."""
    ann, ben = FactMember(house.telnet), FactMember(house.telnet)
    ann.joins("heronlogin", "Ann")
    ben.joins("otterlogin", "Ben")
    yield ann, ben
    ann.close()
    ben.close()


def hears(speaker, listener, words: str) -> None:
    """Two others talk to each other as always."""
    speaker.sends(f"say {words}")
    listener.reads(words)


@pytest.mark.parametrize("by", ["telnet", "at the door"])
def test_a01_link_markup_costs_a_line_what_any_line_costs(house, two, by):
    ann, ben = two
    hard = ("|lc" * 333 + "|lt" * 333)[:1990].encode()
    weight = Weight(house)
    one = connected(house.telnet, "127.0.0.3") if by == "at the door" else ann.socket
    for _ in range(3):
        one.sendall((b"say " if by == "telnet" else b"") + hard + b"\r\n")
    ben.reads(hard.decode(), within=5) if by == "telnet" else hears(ben, ann, "still here")
    assert weight.cpu_s("portal") < BRIEF_S and weight.cpu_s("house") < BRIEF_S


STORMS = {
    "A3, a line without end": b"A" * 64_000_000,
    "A4, an aside without end": IAC + SB + options.GMCP + b"B" * 24_000_000,
    "A4, an aside of doubled bytes": IAC + SB + options.GMCP + (IAC + IAC) * 8_000_000,
}


@pytest.mark.parametrize("storm", STORMS)
def test_a03_a04_what_has_no_end_closes_its_connection_and_costs_little(house, two, storm):
    ann, ben = two
    weight = Weight(house)
    one = connected(house.telnet, "127.0.0.4")
    taken = throws(one, STORMS[storm])
    hears(ann, ben, "still here")
    assert taken < len(STORMS[storm]), "the connection was closed"
    assert weight.more("portal") < LITTLE and weight.cpu_s("portal") < BRIEF_S


def test_a06_newlines_of_who_does_not_read_wait_with_their_sender(house, two):
    ann, ben = two
    weight = Weight(house)
    one = connected(house.telnet, "127.0.0.5", receives=2048)
    throws(one, b"\n" * 4_000_000, reads=False)
    hears(ann, ben, "still here")
    assert weight.more("portal") < LITTLE and weight.cpu_s("portal") < BRIEF_S
    one.close()


def test_a07_readers_who_never_read_hold_nobody_up_and_cost_a_screenful(house, two, comes):
    ann, ben = two
    deaf = [comes(house.telnet, Client) for _ in range(3)]
    for one in deaf:
        one.reads("visit")
        one.sends("visit")
        one.reads("Ways out")
        one.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    weight = Weight(house)
    for number in range(80):
        ann.sends(f"say {number} " + "x" * 1_900)
        ben.quiet(0.1)
    ann.sends("say and now")
    ben.reads("and now")
    assert weight.more("portal") < LITTLE


def test_a44_broken_telnet_from_one_disturbs_no_other(house, two):
    ann, ben = two
    weight = Weight(house)
    every = b"".join(IAC + bytes([verb, option]) for verb in range(251, 255) for option in range(256))
    for data in (every * 20, IAC * 100_000, IAC + SB + IAC + b"\xf0", b"\0" * 50_000 + b"\r\n"):
        one = connected(house.telnet, "127.0.0.6")
        throws(one, data)
        one.close()
    hears(ann, ben, "still here")
    assert words.NO_LINE_END not in ben.shown
    assert weight.more("portal") < LITTLE and weight.more("house") < LITTLE


def test_a05_an_address_that_comes_all_the_time_keeps_no_other_out(house, comes):
    storm = []
    for _ in range(8):
        for _ in range(20):
            try:
                storm.append(connected(house.telnet, "127.0.0.2"))
            except OSError:
                continue
        newcomer = comes(house.telnet)
        newcomer.reads("join", within=3)
        newcomer.sends("help now")
        newcomer.reads("HELP NOW", within=3)
        newcomer.close()
    for one in storm:
        one.close()
    assert len(storm) > 100
