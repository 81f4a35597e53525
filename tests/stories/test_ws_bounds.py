"""Browsers at a real house: what is too much costs the Portal little and others nothing, and what the Server
or the Portal do in between is told."""

import itertools
from pathlib import Path

import pytest

from server.portal import words
from tests.stories.browser import PING, Wire, framed
from tests.stories.house import House
from tests.stories.reader import Reader

MOST_MORE = 4 * 1024 * 1024
"""So much may the Portal grow by what one connection throws at it; the least storm has more bytes."""

names = [
    tree + bird
    for bird in ("wren", "finch", "lark", "dove", "owl")
    for tree in ("Ash", "Elm", "Oak", "Fir", "Yew", "Bay")
]
some = itertools.count()


@pytest.fixture
def comes_in(house):
    """`comes_in()` is one more person who has joined on the site and is in the house with their browser."""
    opened = []

    def come(at: House = house) -> Wire:
        number = next(some)
        reader = Reader(at.web)
        reader.joins(f"birdlogin{number}", names[number])
        wire = Wire(at.web, f"meadow={reader.cookies['meadow']}", reader.address)
        wire.name, wire.reader = names[number], reader
        opened.extend((reader, wire))
        wire.is_told(lambda knows: wire.name in knows.people)
        return wire

    yield come
    for one in opened:
        one.close()


def memory(house: House) -> int:
    """Bytes of the Portal that are in memory."""
    status = Path(f"/proc/{house.pid('portal')}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) * 1024


def throws(wire: Wire, data: bytes) -> None:
    """Sends all of it, or as much as the house takes; what it says meanwhile is read."""
    view = memoryview(data)
    wire.socket.settimeout(0.5)
    try:
        while view and not wire.closed:
            try:
                view = view[wire.socket.send(view[:65536]) :]
            except TimeoutError:
                break
            wire.socket.settimeout(0.0001)
            wire.takes()
            wire.socket.settimeout(0.5)
    except OSError:
        wire.closed = True
    wire.socket.settimeout(0.05)


def is_well(wire: Wire) -> None:
    """Somebody else is answered by Portal and Server alike."""
    wire.types("help now")
    assert "HELP NOW" in wire.hears("Text", kind="care")["text"]
    number = wire.types("look")
    wire.hears("Client.Heard", number=number, taken=True)


REFUSED = {
    "another site": {"origin": "http://evil.example"},
    "no origin": {"origin": None},
    "no key": {"cookie": ""},
}


@pytest.mark.parametrize("name", REFUSED)
def test_r22_a_stranger_gets_no_websocket(house, name):
    wire = Wire(house.web, **{"cookie": "meadow=" + "k" * 43} | REFUSED[name])
    assert wire.status == 403
    wire.close()


def test_r22_a_key_that_is_nobodys_ends_with_a_sentence(house):
    wire = Wire(house.web, "meadow=" + "k" * 43)
    assert wire.hears("Core.Goodbye")["again"] is False
    assert not [name for name, _ in wire.heard if name in ("Room.Info", "Room.Players", "Text")]
    wire.close()


def test_r22_signing_out_ends_the_live_connection_at_once(comes_in):
    ann = comes_in()
    ann.reader.sends("/signout", ann.reader.goes("/signout").fields)
    assert ann.hears("Core.Goodbye")["again"] is False


STORMS = {
    "a frame of 20 MB": framed(b"x" * 20_000_000),
    "a line of 20 MB in frames": framed(b"x" * 16_000, last=False)
    + framed(b"x" * 16_000, 0, last=False) * 1250,
    "a message in a million frames": framed(b"x", last=False) + framed(b"x", 0, last=False) * 1_000_000,
    "brackets": framed(b"[" * 16_000) * 1000,
    "no websocket at all": b"\x00" * 16_000_000,
}


@pytest.mark.parametrize("storm", STORMS)
def test_r02_what_is_too_much_closes_with_one_sentence_and_little_memory(house, comes_in, storm):
    ann, ben = comes_in(), comes_in()
    before = memory(house)
    throws(ann, STORMS[storm])
    is_well(ben)
    assert memory(house) - before < MOST_MORE < len(STORMS[storm])
    sentence = words.NO_WEBSOCKET if storm == "no websocket at all" else words.MESSAGE_TOO_LONG
    assert ann.hears("Core.Goodbye") == {"text": sentence, "again": False}
    ben.is_told(lambda knows: ann.name not in knows.people)


ENDLESS = {
    "tiny messages": framed("[]") * 2_000_000,
    "pings": framed(b"x" * 120, PING) * 130_000,
    "asides": framed('["Core.Ping",{}]') * 750_000,
}


@pytest.mark.parametrize("storm", ENDLESS)
def test_r04_a_storm_of_small_things_waits_with_its_sender_and_costs_little_memory(house, comes_in, storm):
    ann, ben = comes_in(), comes_in()
    before = memory(house)
    throws(ann, ENDLESS[storm])
    is_well(ben)
    assert memory(house) - before < MOST_MORE < len(ENDLESS[storm])
    assert not ann.closed


def test_r04_of_120_lines_at_once_every_one_is_heard(house, comes_in):
    ann, ben = comes_in(), comes_in()
    for number in range(120):
        ann.types(f"think number {number}")
    is_well(ben)
    for number in range(1, 121):
        ann.hears("Client.Heard", within=60, number=number, taken=True)


def test_r01_a_line_of_2001_characters_goes_back_to_its_writer(house, comes_in):
    ann = comes_in()
    number = ann.types("say " + "x" * 1997)
    ann.reads("2001 characters; 2000 are the most")
    ann.hears("Client.Heard", number=number, taken=False)


def test_r16_what_a_browser_says_is_text_at_every_door(house, comes_in, comes):
    ann, ben = comes_in(), comes_in()
    listener = comes(house.telnet)
    listener.joins("listenlogin", "Lark")
    hostile = "<b onclick=x>|lcquit|ltx|le</b> javascript:alert(1) {0} $You() %s \x1b]0;x\x07\u202e &lt;"
    plain = hostile.replace("\x1b", "").replace("\x07", "").replace("\u202e", "")
    ann.types("say " + hostile)
    assert plain in ben.hears("Text", kind="speech")["text"]
    assert ben.hears("Comm.Line")["text"] == plain
    listener.reads(plain)


def test_r30_the_server_is_killed_and_a_browser_knows_all_the_while(house, comes_in):
    ann = comes_in()
    killed = house.kill("house")
    ann.hears("Client.House", away=True)
    number = ann.types("think still here")
    ann.hears("Client.Heard", number=number, taken=True)
    ann.types("help now")
    ann.hears("Care.Card")
    house.wait_for_another("house", than=killed)
    ann.hears("Client.House", away=False)
    ann.reads("You are where you were")
    ann.reads("still here")
    is_well(ann)


def test_r31_the_portal_is_killed_and_the_same_key_brings_one_back(house, comes_in):
    ann = comes_in()
    killed = house.kill("portal")
    house.wait_for_another("portal", than=killed)
    while ann.takes() or not ann.closed:
        pass
    again = Wire(house.web, f"meadow={ann.reader.cookies['meadow']}", ann.reader.address)
    again.is_told(lambda knows: knows.mask.get("name") == ann.name)
    again.close()


def test_a_house_that_closes_says_that_one_may_come_again(pattern, comes_in):
    one = House(pattern)
    one.open()
    ann = comes_in(one)
    one.close()
    assert ann.hears("Core.Goodbye")["again"] is True


def test_a_browser_whose_line_drops_is_gone_from_the_room(house, comes_in):
    ann, ben = comes_in(), comes_in()
    ann.close()
    ben.is_told(lambda knows: ann.name not in knows.people)
