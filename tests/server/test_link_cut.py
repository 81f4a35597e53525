"""The link by what is said at one end and heard at the other, however its bytes are cut on the way.

Stock Evennia heard a message only when another came, where a read ended one byte behind it: here what has
arrived whole is heard in that read, whatever else came with it.
"""

from contextlib import nullcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.link import MESSAGE, OPERATION, PAGE, PORTAL, SERVER
from tests.server.pipe import Pipe

SIDES = pytest.mark.parametrize("side", [PORTAL, SERVER], ids=["from the Portal", "from the Server"])
TURNS = [
    [(MESSAGE, 5, {"text": [["good evening", 1], {}]})],
    [
        (OPERATION, 0, {"operation": "\x03", "sessiondata": {7: {"flags": (1, "two", None)}}}),
        (MESSAGE, [5, 6, 2**40], {"text": [["Ann says, “so it is”"], {"kind": "speech"}]}),
        (MESSAGE, [5], {"fact": [["Comm.Line", '{"words":"so it is"}'], {}]}),
    ],
    [(PAGE, 1, {"status": 200, "headers": [["a", "b"]], "body": bytes(range(256))})],
    [(MESSAGE, 5, {"ack": [[1], {}]}), (MESSAGE, 5, {"text": [[""], {}]})],
]
"""What is said in each turn of the reactor; the link may bundle what is said in one."""
SAID = [one for turn in TURNS for one in turn]


class Hearer:
    """Writes down what it hears."""

    def __init__(self):
        self.heard, self.is_there = [], False

    def link_made(self, _link):
        """There."""
        self.is_there = True

    def link_heard(self, _link, kind, whom, kwargs):
        """One message."""
        self.heard.append((kind, whom, kwargs))

    def link_reading(self, _link):
        """One read."""
        return nullcontext()

    def link_lost(self, _link):
        """Gone."""
        self.is_there = False


def joined(begins: bool = True) -> tuple[Pipe, dict[bytes, Hearer]]:
    """Two ends, which know each other already if it `begins`; and who hears what comes from each side."""
    portal, server = Hearer(), Hearer()
    pipe = Pipe(portal, server)
    if begins:
        pipe.settle()
    return pipe, {PORTAL: server, SERVER: portal}


def says(pipe: Pipe, side: bytes, turns=TURNS) -> list[int]:
    """All of it is on its way; how many bytes wait after each turn."""
    ends = []
    for turn in turns:
        for kind, whom, kwargs in turn:
            pipe.ends[side].send(kind, whom, kwargs)
        pipe.turn()
        ends.append(pipe.waiting(side))
    return ends


def heard_after(side: bytes, *cuts: int, turns=TURNS) -> list[list]:
    """What is heard after each read, where the reads end at these bytes and at the end."""
    pipe, hearers = joined()
    says(pipe, side, turns)
    at, heard = 0, []
    for cut in (*cuts, None):
        pipe.carry(side, None if cut is None else cut - at)
        at = cut
        heard.append(list(hearers[side].heard))
    return heard


@SIDES
def test_cut_at_every_byte_all_is_heard_once_and_in_order_and_each_turn_when_it_has_arrived(side):
    ends = says(joined()[0], side)
    for cut in range(ends[-1] + 1):
        first, all_of_it = heard_after(side, cut)
        assert all_of_it == SAID, cut
        assert first == SAID[: len(first)], cut
        arrived = sum(len(turn) for turn, end in zip(TURNS, ends, strict=True) if end <= cut)
        assert len(first) >= arrived, f"after {cut} bytes {arrived} messages are whole, {len(first)} heard"


@SIDES
@pytest.mark.parametrize("more", [0, 1, 2, 3, 4, 5])
def test_what_a_read_brings_whole_is_heard_in_it_however_few_bytes_of_the_next_are_with_it(side, more):
    first, _, _, last = says(joined()[0], side)
    heard, whole = heard_after(side, first + more)
    assert heard == TURNS[0]
    assert whole == SAID


@SIDES
def test_cut_in_two_places_wherever_they_are(side):
    turns = [[(MESSAGE, 5, {"a": 1})], [(OPERATION, 0, {})]]
    (first, end) = says(joined()[0], side, turns)
    for one in range(end):
        for two in range(one, end):
            before, then, all_of_it = heard_after(side, one, two, turns=turns)
            assert all_of_it == turns[0] + turns[1], (one, two)
            assert len(before) >= (one >= first) and len(then) >= (two >= first), (one, two)


@SIDES
def test_a_message_longer_than_many_reads_is_heard_when_its_last_byte_is_there(side):
    turns = [[(MESSAGE, 5, {"text": [["x" * 200_000], {}]})], [(MESSAGE, 5, {"text": [["y"], {}]})]]
    pipe, hearers = joined()
    long, _ = says(pipe, side, turns)
    read = 0
    while read < long - 1:
        read += pipe.carry(side, min(65_536, long - 1 - read))
    assert hearers[side].heard == []
    pipe.carry(side, 1)
    assert hearers[side].heard == turns[0]


@SIDES
def test_beginnings_may_be_cut_anywhere_and_hold_up_nothing_that_follows(side):
    other = SERVER if side == PORTAL else PORTAL
    beginning = joined(begins=False)[0].waiting(side)
    for cut in range(beginning + 1):
        pipe, hearers = joined(begins=False)
        pipe.ends[side].send(*SAID[0])
        pipe.turn()
        pipe.carry(other)
        pipe.ends[side].send(*SAID[1])
        pipe.turn()
        pipe.carry(side, cut)
        assert hearers[side].heard == []
        pipe.carry(side)
        assert hearers[side].heard == SAID[:2], cut
        pipe.ends[other].send(*SAID[2])
        pipe.settle()
        assert hearers[other].heard == SAID[2:3], cut


plain = st.text(max_size=20) | st.integers(-(2**40), 2**40) | st.binary(max_size=20) | st.none()
messages = st.tuples(
    st.sampled_from([MESSAGE, OPERATION, PAGE]),
    st.integers(0, 2**40) | st.lists(st.integers(0, 2**40), max_size=5),
    st.dictionaries(st.text(max_size=5), plain | st.lists(plain, max_size=3), max_size=3),
)
steps = st.one_of(
    st.tuples(st.just("says"), st.sampled_from([PORTAL, SERVER]), messages),
    st.tuples(st.just("turn"), st.none(), st.none()),
    st.tuples(st.just("carry"), st.sampled_from([PORTAL, SERVER]), st.integers(0, 200)),
)


@settings(max_examples=100)
@given(st.lists(steps, max_size=40), st.booleans())
def test_whatever_both_say_and_however_it_is_cut_each_hears_the_other_in_order(evening, is_cut_off):
    pipe, hearers = joined(begins=False)
    said = {PORTAL: [], SERVER: []}
    for deed, side, what in evening:
        if deed == "says":
            pipe.ends[side].send(*what)
            said[side].append(what)
        elif deed == "turn":
            pipe.turn()
        else:
            pipe.carry(side, what)
        for one, hearer in hearers.items():
            assert hearer.heard == said[one][: len(hearer.heard)]
    if is_cut_off:
        before = {side: len(hearer.heard) for side, hearer in hearers.items()}
        pipe.cut()
        pipe.settle()
        assert {side: len(hearer.heard) for side, hearer in hearers.items()} == before
        assert not any(hearer.is_there for hearer in hearers.values())
    else:
        pipe.settle()
        assert {side: hearer.heard for side, hearer in hearers.items()} == said
