"""The PROXY protocol at the telnet doors: believed from whom the operator names, and from nobody else."""

import ipaddress
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twisted.internet.address import IPv4Address

from server import addresses
from server.portal.proxied import HEAD_S, LONGEST_LINE, Head, NotSaid, Proxied, head
from tests.server.doorstep import Doorstep, Wires, readable

SIGNATURE = b"\r\n\r\n\0\r\nQUIT\n"
LINE = b"PROXY TCP4 203.0.113.9 192.0.2.1 40000 4000\r\n"


def binary(address="203.0.113.9", command=0x21, family=None, more=b"", length=None):
    kind = ipaddress.ip_address(address)
    raw = kind.packed + kind.packed + struct.pack("!HH", 40000, 4000) + more
    family = (0x11 if kind.version == 4 else 0x21) if family is None else family
    return SIGNATURE + struct.pack("!BBH", command, family, len(raw) if length is None else length) + raw


@pytest.mark.parametrize(
    ("said", "address"),
    [
        (LINE, "203.0.113.9"),
        (b"PROXY TCP6 2001:db8::9 2001:db8::1 40000 4000\r\n", "2001:db8::9"),
        (b"PROXY TCP6 ::ffff:203.0.113.9 ::1 40000 4000\r\n", "203.0.113.9"),
        (b"PROXY UNKNOWN\r\n", ""),
        (b"PROXY UNKNOWN whatever it may say\r\n", ""),
        (binary(), "203.0.113.9"),
        (binary("2001:db8::9"), "2001:db8::9"),
        (binary("::ffff:203.0.113.9"), "203.0.113.9"),
        (binary(more=b"\x04\0\x01x"), "203.0.113.9"),
        (binary(command=0x20), ""),
        (binary(family=0), ""),
        (binary(family=0x12), ""),
    ],
)
def test_both_versions_are_read_at_every_cut(said, address):
    for end in range(len(said)):
        assert head(said[:end]) is None, said[:end]
    for rest in (b"", b"join\r\n"):
        found = head(said + rest)
        assert (found.length, found.address) == (len(said), address)


@pytest.mark.parametrize(
    "said",
    [
        b"join\r\n",
        b"\xff\xfb\x18",
        b"proxy TCP4 203.0.113.9 192.0.2.1 40000 4000\r\n",
        b"PROXY TCP4 203.0.113.9 192.0.2.1 40000 4000\n",
        b"PROXY TCP4 203.0.113.9 192.0.2.1 40000\r\n",
        b"PROXY TCP4 203.0.113.900 192.0.2.1 40000 4000\r\n",
        b"PROXY TCP4 2001:db8::9 2001:db8::1 40000 4000\r\n",
        b"PROXY TCP6 203.0.113.9 192.0.2.1 40000 4000\r\n",
        b"PROXY TCP4 203.0.113.9 192.0.2.1 70000 4000\r\n",
        b"PROXY UDP4 203.0.113.9 192.0.2.1 40000 4000\r\n",
        b"PROXY " + b"x" * LONGEST_LINE,
        binary(command=0x11),
        binary(command=0x22),
        binary(length=60_000),
        SIGNATURE + struct.pack("!BBH", 0x21, 0x11, 4) + b"abcd",
    ],
)
def test_what_is_no_beginning_is_none(said):
    with pytest.raises(NotSaid):
        head(said)


@given(st.binary(max_size=200))
def test_whatever_comes_is_a_beginning_or_none_or_not_yet_one(data):
    for said in (data, b"PROXY " + data, SIGNATURE + data):
        try:
            found = head(said)
        except NotSaid:
            continue
        assert found is None or isinstance(found, Head) and found.length <= len(said)


class Line(Wires):
    """A line to the doors from this address."""

    protocol = None

    def hears(self, data):
        self.protocol.dataReceived(data)


@pytest.fixture
def step():
    return Doorstep()


@pytest.fixture
def comes(step):
    """`comes(host)` is a line from there to doors that believe one proxy."""
    door = Proxied(step.door, addresses.networks(["192.0.2.77"]), clock=step.clock)

    def come(host):
        line = Line(host)
        line.protocol = door.buildProtocol(IPv4Address("TCP", host, 40000))
        line.protocol.makeConnection(line)
        return line

    return come


def test_r10_the_person_counts_and_not_the_proxy(step, comes):
    for last in range(1, 40):
        line = comes("192.0.2.77")
        line.hears(LINE.replace(b"203.0.113.9", b"203.0.113.%d" % last) + b"look\r\n")
        assert not line.disconnecting, "nobody is turned away for the others behind the same proxy"
    assert {session.address for session in step.sessions.values()} == {
        f"203.0.113.{one}" for one in range(1, 40)
    }
    assert step.link.lines == ["look"] * 39


def test_what_follows_in_the_same_piece_and_in_others_is_heard_by_the_door(step, comes):
    whole = LINE + b"look\r\n"
    for cut in range(1, len(whole)):
        line = comes("192.0.2.77")
        line.hears(whole[:cut])
        line.hears(whole[cut:])
        step.clock.advance(60)
    assert step.link.lines == ["look"] * (len(whole) - 1)


def test_nothing_is_said_to_a_proxy_before_it_has_said_whose_connection_it_is(step, comes):
    line = comes("192.0.2.77")
    assert line.value() == b""
    line.hears(LINE)
    assert line.value() != b""


@pytest.mark.parametrize("said", [b"look\r\n", b"\xff\xfb\x18", b"PROXY nonsense\r\n"])
def test_a_proxy_that_says_something_else_is_closed(step, comes, said):
    line = comes("192.0.2.77")
    line.hears(said)
    assert line.is_gone and not step.sessions and step.link.lines == []


def test_r07_a_proxy_that_says_nothing_is_closed_soon(step, comes):
    line = comes("192.0.2.77")
    line.hears(b"PROXY TCP4 ")
    step.clock.advance(HEAD_S - 0.1)
    assert not line.is_gone
    step.clock.advance(0.2)
    assert line.is_gone


def test_r10_whoever_is_no_proxy_is_believed_nothing(step, comes):
    line = comes("192.0.2.5")
    line.hears(LINE + b"look\r\n")
    assert [session.address for session in step.sessions.values()] == ["192.0.2.5"]
    assert step.link.lines == [LINE.strip().decode(), "look"], "there it is a typed line"


def test_a_check_of_the_proxys_own_is_answered_as_the_proxy(step, comes):
    line = comes("192.0.2.77")
    line.hears(b"PROXY UNKNOWN\r\nlook\r\n")
    assert [session.address for session in step.sessions.values()] == ["192.0.2.77"]
    assert "\x00" not in readable(line.value())
