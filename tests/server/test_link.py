"""The inner door: whole frames in order however they are cut, and nothing of what is not signed."""

import contextlib
import hashlib
import pickle
import random
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from twisted.internet.testing import StringTransport

from server import link as links
from server.link import MESSAGE, OPERATION, PORTAL, SERVER, Link
from tests.server.pipe import Turn

KEY = b"k" * 32


class Hearer:
    """Writes down what it hears."""

    def __init__(self):
        self.heard, self.lost, self.reads = [], 0, 0

    def link_made(self, link):
        """Nothing."""

    def link_heard(self, link, kind, whom, kwargs):
        """One frame."""
        if kwargs.get("text") == "fail":
            raise RuntimeError("a word nobody may read")
        self.heard.append((kind, whom, kwargs))

    def link_reading(self, link):
        """One read."""
        self.reads += 1
        return contextlib.nullcontext()

    def link_lost(self, link):
        """The end."""
        self.lost += 1


class Transport(StringTransport):
    """Counts writes, and knows when it is cut."""

    def __init__(self):
        super().__init__()
        self.writes = 0

    def write(self, data):
        """One write."""
        self.writes += 1
        super().write(data)

    def abortConnection(self):
        """Cut."""
        self.disconnecting = True


BEGINNING = bytes(16)


def begun(side=PORTAL, key=KEY):
    """An end that has said its beginning, which is no chance here, and waits for the other's."""
    link = Link(key, Hearer(), side, Turn(), draw=bytes)
    link.makeConnection(Transport())
    return link


def end(side=PORTAL, key=KEY):
    """An end that knows the other's beginning."""
    link = begun(side, key)
    link.dataReceived(BEGINNING)
    link.transport.clear()
    link.transport.writes = 0
    return link


def marked(body):
    """What the Server's first frame with this body is signed with."""
    return hashlib.blake2b(SERVER + BEGINNING * 2 + bytes(8) + body, key=KEY, digest_size=32).digest()


def stream(*messages, side=SERVER, key=KEY):
    """The bytes of one end that says these messages in one turn."""
    sender = end(side, key)
    for message in messages:
        sender.send(*message)
    sender._at_end.ends()
    return sender.transport.value()


MESSAGES = [
    (MESSAGE, 5, {"text": [["hello"], {"kind": "speech"}]}),
    (OPERATION, 0, {"operation": "\x03", "sessiondata": {7: {"flags": (1, "two", None)}}}),
    (MESSAGE, [5, 6], {"text": [["x" * 300], {}]}),
]


def test_a_stream_cut_at_every_byte_arrives_whole_and_in_order():
    data = BEGINNING + stream(*MESSAGES)
    for cut in range(len(data) + 1):
        link = begun()
        link.dataReceived(data[:cut])
        link.dataReceived(data[cut:])
        assert link._hearer.heard == MESSAGES, cut


def test_a_stream_that_comes_byte_by_byte_arrives_whole_and_in_order():
    link = begun()
    for byte in BEGINNING + stream(*MESSAGES):
        link.dataReceived(bytes([byte]))
    assert link._hearer.heard == MESSAGES


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.text()
    | st.binary()
    | st.floats(allow_nan=False),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text() | st.integers(0, 9), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(plain)
def test_plain_data_comes_out_as_it_went_in_and_tuples_stay_tuples(value):
    again = links.unpack(links.pack(value))
    assert again == value
    assert repr(again) == repr(value)


class Thing:
    """No plain data."""


@pytest.mark.parametrize("value", [Thing(), {1, 2}, [Thing()], (object,)])
def test_what_is_no_plain_data_does_not_leave(value):
    with pytest.raises(TypeError):
        links.pack(value)


def test_half_a_character_leaves_as_a_question_mark():
    assert links.unpack(links.pack("a\ud800b")) == "a?b"


def refused(data, facts):
    """Feeds `data` to a fresh end; true when it heard nothing, closed and said so once."""
    facts.clear()
    link = end()
    link.dataReceived(data)
    return link._hearer.heard == [] and link.transport.disconnecting and len(facts) == 1


@pytest.fixture
def facts(monkeypatch):
    written = []
    monkeypatch.setattr(links.logs, "fact", lambda event, **fields: written.append((event, fields)))
    return written


def test_r11_a_frame_with_one_bit_changed_runs_nothing(facts):
    data = stream(MESSAGES[0])
    for at in range(4, len(data)):
        changed = bytearray(data)
        changed[at] ^= 1
        assert refused(bytes(changed), facts), at
    assert facts == [("link_refused", {"reason": "signature"})]


def test_r11_a_frame_sent_twice_runs_once(facts):
    link = end()
    data = stream(MESSAGES[0])
    link.dataReceived(data + data)
    assert link._hearer.heard == MESSAGES[:1]
    assert link.transport.disconnecting


def test_r11_a_whole_connection_played_again_runs_nothing(facts):
    speaker, hearer, later = (Link(KEY, Hearer(), side, Turn()) for side in (SERVER, PORTAL, PORTAL))
    for one in (speaker, hearer, later):
        one.makeConnection(Transport())
    speaker.dataReceived(hearer.transport.value())
    speaker.send(*MESSAGES[0])
    speaker._at_end.ends()
    recorded = speaker.transport.value()
    hearer.dataReceived(recorded)
    later.dataReceived(recorded)
    assert hearer._hearer.heard == MESSAGES[:1]
    assert later._hearer.heard == [] and later.transport.disconnecting


def test_what_was_said_before_the_other_end_began_leaves_when_it_does():
    early, late = begun(SERVER), end(SERVER)
    for one in (early, late):
        one.send(*MESSAGES[0])
        one._at_end.ends()
    assert early.transport.value() == BEGINNING
    early.dataReceived(BEGINNING)
    assert early.transport.value() == BEGINNING + late.transport.value()


def test_r11_frames_out_of_order_run_nothing(facts):
    first, both = stream(MESSAGES[0]), stream(*MESSAGES[:2])
    assert refused(both[len(first) :], facts)


def test_r11_a_frame_turned_back_to_its_sender_runs_nothing(facts):
    assert refused(stream(MESSAGES[0], side=PORTAL), facts)


def test_r11_a_frame_under_another_key_runs_nothing(facts):
    assert refused(stream(MESSAGES[0], key=b"o" * 32), facts)


def test_r11_random_bytes_run_nothing(facts):
    dice = random.Random(11)
    for _ in range(1000):
        length = dice.randrange(33, 200)
        assert refused(struct.pack(">I", length) + dice.randbytes(length), facts)


def test_r11_a_frame_longer_than_any_closes_before_it_is_held(facts):
    assert refused(struct.pack(">I", links.LONGEST_FRAME + 1), facts)
    assert facts == [("link_refused", {"reason": "length"})]


class Evil:
    """Runs when it is unpickled."""

    def __reduce__(self):
        return (RAN.append, ("ran",))


RAN: list[str] = []


def test_r11_a_pickled_packet_runs_nothing_signed_or_not(facts):
    pickled = pickle.dumps((1, {"operation": Evil()}))
    amp_box = b"\x00\x04_ask\x00\x011\x00\x08_command\x00\x10MsgServer2Portal\x00\x0bpacked_data"
    amp_box += struct.pack(">H", len(pickled)) + pickled + b"\x00\x00"
    signature = marked(pickled)
    signed = struct.pack(">I", 32 + len(pickled)) + signature + pickled
    assert refused(
        amp_box + bytes(300_000), facts
    )  # AMP's first letters are a length here, which is filled up
    assert refused(struct.pack(">I", 32 + len(pickled)) + bytes(32) + pickled, facts)
    assert refused(signed, facts)
    assert RAN == []


@pytest.mark.parametrize(
    "value", ["text", [0, 1, {}], [[0, 1]], [[0, 1, []]], [[0, 1, {}], [0, 1, []]], {"a": [0, 1, {}]}, None]
)
def test_a_signed_body_of_another_shape_closes_the_link(facts, value):
    body = links.pack(value)
    assert refused(struct.pack(">I", 32 + len(body)) + marked(body) + body, facts)


@pytest.mark.parametrize("body", [b"\xc1", b"", links.pack([[0, 1, {}]]) + b"\x00"])
def test_a_signed_body_that_is_no_msgpack_closes_the_link(facts, body):
    assert refused(struct.pack(">I", 32 + len(body)) + marked(body) + body, facts)


def test_a_fault_in_one_frame_is_written_down_and_the_next_is_heard(monkeypatch):
    faults = []
    monkeypatch.setattr(links.logs, "fault", faults.append)
    link = end()
    link.dataReceived(stream((MESSAGE, 1, {"text": "fail"}), MESSAGES[0]))
    assert faults == ["link"]
    assert link._hearer.heard == MESSAGES[:1]
    assert not link.transport.disconnecting


def test_a_link_is_trusted_only_after_a_frame_has_verified(facts):
    link = end()
    assert not link.is_trusted
    link.dataReceived(stream(MESSAGES[0]))
    assert link.is_trusted
