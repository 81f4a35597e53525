"""What a MUD client lists it is told, once, and nothing else; how it signs its person in by itself."""

import json

import pytest
from twisted.conch.telnet import DO, DONT, IAC, SB, SE

from server.portal import options, words
from server.portal.options.gmcp import MOST, TURNS

FACTS = ("Room.Info", "Room.Players", "Circle.State", "Circle.Turn", "Comm.Line", "Char.Name")
CANARY = "the heron at dusk"


@pytest.fixture
def ann(doorstep):
    caller = doorstep.caller()
    caller.sends(IAC + DO + options.GMCP)
    caller.transport.clear()
    return caller


def said(caller, package, value):
    caller.sends(IAC + SB + options.GMCP + f"{package} {json.dumps(value)}".encode() + IAC + SE)


def told(caller, doorstep):
    """Which of all facts of the house reach the client, in their order."""
    caller.transport.clear()
    for package in FACTS:
        doorstep.sessions.data_out(caller.connection, fact=[[package, "{}"], {}])
    return facts(caller)


def facts(caller):
    """The names of the facts that came."""
    pieces = caller.transport.value().split(IAC + SB + options.GMCP)[1:]
    return [piece.split(b" ")[0].decode() for piece in pieces]


def test_who_has_listed_nothing_is_told_nothing(ann, doorstep):
    assert told(ann, doorstep) == []
    said(ann, "Core.Ping", {})
    assert facts(ann) == ["Core.Ping"]


@pytest.mark.parametrize(
    ("listed", "due"),
    [
        (["Circle 1"], ["Circle.State", "Circle.Turn"]),
        (["circle"], ["Circle.State", "Circle.Turn"]),
        (["Circle.Turn 1", "Comm.Line 3"], ["Circle.Turn", "Comm.Line"]),
        (["Circ 1", "Circle.Tur 1", "Room.Info.Exits 1"], []),
        (["Room 1", "Room.Info 1"], ["Room.Info", "Room.Players"]),
        (["Char 1"], ["Char.Name"]),
        ([], []),
    ],
)
def test_what_is_listed_is_told_once_and_nothing_else(ann, doorstep, listed, due):
    said(ann, "Core.Supports.Set", listed)
    assert told(ann, doorstep) == due


def test_names_can_be_added_and_taken_away(ann, doorstep):
    said(ann, "Core.Supports.Set", ["Circle 1"])
    said(ann, "Core.Supports.Add", ["Room 1"])
    assert told(ann, doorstep) == ["Room.Info", "Room.Players", "Circle.State", "Circle.Turn"]
    said(ann, "Core.Supports.Remove", ["Circle"])
    assert told(ann, doorstep) == ["Room.Info", "Room.Players"]
    said(ann, "Core.Supports.Set", ["Comm 1"])
    assert told(ann, doorstep) == ["Comm.Line"]


def test_the_server_hears_when_facts_begin_and_end_and_when_more_are_wanted(ann, doorstep):
    reads = lambda: [
        about["sessiondata"]["protocol_flags"]["OOB"] for _, _, about in doorstep.link.operations
    ]
    scenes = lambda: len([1 for _, sent in doorstep.link.messages if "scene" in sent])
    assert reads() == [False]
    said(ann, "Core.Supports.Set", ["Circle 1"])
    assert reads() == [False, True] and scenes() == 0, "the Server shows all by itself"
    said(ann, "Core.Supports.Set", ["Circle 1"])
    said(ann, "Core.Supports.Set", [])
    assert reads() == [False, True, False] and scenes() == 0
    said(ann, "Core.Supports.Add", ["Circle 1"])
    said(ann, "Core.Supports.Add", ["Room 1"])
    assert reads()[-1] is True and scenes() == 1
    ann.sends(IAC + DONT + options.GMCP)
    assert reads()[-1] is False and told(ann, doorstep) == []


def test_neither_flutter_nor_long_lists_cost_the_server_anything(ann, doorstep):
    for number in range(100):
        said(ann, "Core.Supports.Add", [f"A{number}.{one}" for one in range(30)])
        doorstep.clock.advance(1)
    assert len(ann.connection.gmcp.listed) == MOST
    assert len(doorstep.link.messages) + len(doorstep.link.operations) <= 2 + 2 * TURNS


def test_the_card_is_a_fact_for_who_has_listed_it(ann):
    said(ann, "Core.Supports.Set", ["Circle 1"])
    ann.types("help now")
    assert facts(ann) == []
    said(ann, "Core.Supports.Add", ["Care 1"])
    ann.types("help now")
    assert facts(ann) == ["Care.Card"]


def test_the_last_sentence_is_said_as_a_fact_too(ann):
    ann.transport.clear()
    ann.types("quit")
    content = ann.transport.value().split(b"Core.Goodbye ")[1].split(IAC + SE)[0]
    assert json.loads(content) == words.goodbye()


# --- signing in


def test_who_lists_it_at_the_door_hears_how_and_who_is_inside_does_not(doorstep):
    for caller, offered in ((doorstep.caller(), True), (doorstep.signed_in(), False)):
        caller.reads_facts("Room 1")
        assert "Char.Login.Default" not in facts(caller)
        said(caller, "Core.Supports.Add", ["Char.Login 1"])
        assert ("Char.Login.Default" in facts(caller)) is offered


def test_credentials_go_to_the_server_and_are_kept_nowhere(ann, doorstep):
    said(ann, "Char.Login.Credentials", {"account": " ann ", "password": CANARY, "version": 1})
    (number, sent) = doorstep.link.messages[-1]
    assert sent == {"login": [["ann", CANARY, 1], {}]}
    assert CANARY not in repr(vars(ann.connection)) + repr(ann.connection.unheard.sent)


@pytest.mark.parametrize(
    "value",
    [
        {},
        [],
        None,
        "ann",
        {"account": "ann"},
        {"account": "ann", "password": 5},
        {"account": None, "password": CANARY},
        {"account": "ann", "password": "x" * 2_001},
        {"account": "ann\nquit", "password": CANARY},
    ],
)
def test_what_are_no_credentials_is_counted_and_goes_nowhere(ann, doorstep, value):
    said(ann, "Char.Login.Credentials", value)
    assert doorstep.link.messages == [] and doorstep.sessions._malformed == 1 and not ann.is_out


def test_credentials_cost_what_a_line_costs(ann, doorstep):
    for _ in range(60):
        said(ann, "Char.Login.Credentials", {"account": "ann", "password": CANARY})
    assert len(doorstep.link.messages) <= 21, "the others wait"
    doorstep.clock.advance(1)
    assert 21 < len(doorstep.link.messages) <= 32


def test_without_a_server_the_client_hears_so_and_nothing_is_kept(ann, doorstep):
    said(ann, "Core.Supports.Set", ["Char.Login 1"])
    doorstep.sessions.server_away()
    ann.transport.clear()
    said(ann, "Char.Login.Credentials", {"account": "ann", "password": CANARY})
    assert facts(ann) == ["Char.Login.Result"] and ann.connection.unheard.kept == []
    assert words.NOT_KEPT_UNKNOWN in ann.seen


def test_r13_credentials_on_their_way_when_the_server_dies_are_named_without_being_shown(ann, doorstep):
    said(ann, "Char.Login.Credentials", {"account": "ann", "password": CANARY})
    ann.transport.clear()
    doorstep.sessions.server_away()
    assert words.PERHAPS_AT_DOOR in ann.seen and CANARY not in ann.seen
